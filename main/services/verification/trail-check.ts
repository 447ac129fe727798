import {
  capabilitiesOf,
  chainText,
  FIRST_PREVIOUS,
  type Problem,
  problemOf,
  type RoleId,
  roleId,
  SEALED_EVENTS,
  sealedText,
  TRAIL_EVENTS,
  type TrailRow,
  trailRow,
} from '../../../shared/review/index.ts'
import { isSigned } from '../../security/index.ts'
import type { TrailRowStored } from '../../storage/index.ts'
import { sha256 } from '../sha256.ts'

/** What the trail says of one account, at the row that was read last. */
export interface AccountInTrail {
  role: RoleId | null
  administers: boolean
  keys: Set<string>
  signedIn: boolean
}

/** What the rest of a check asks the trail. */
export interface TrailFound {
  rows: number
  sealed: number
  problems: Problem[]
  /** The rows about each document, in order. */
  ofDocument: Map<string, TrailRow[]>
  /** The cases that were deleted for good. */
  deletedCases: Set<string>
  accounts: Map<string, AccountInTrail>
  /** The role that an account had at a row. */
  roleAt(accountId: string, row: number): RoleId | null
  /** Whether a key was announced as this account's before a row. */
  hadKey(accountId: string, key: string, row: number): boolean
}

/** Walks the trail from its first row: the digest of each, the chain between them, the seals, and who may have written what. */
export async function checkTrail(stored: AsyncIterable<TrailRowStored> | Iterable<TrailRowStored>): Promise<TrailFound> {
  const problems: Problem[] = []
  const ofDocument = new Map<string, TrailRow[]>()
  const deletedCases = new Set<string>()
  const accounts = new Map<string, AccountInTrail>()
  const history: Announced[] = []
  let putBack = false
  let rows = 0
  let sealed = 0
  let last: { number: number; digest: string } = { number: 0, digest: FIRST_PREVIOUS }
  for await (const one of stored) {
    rows += 1
    problems.push(...gaps(one, last))
    last = { number: one.number, digest: one.digest }
    const row = readRow(one)
    if (!row) {
      problems.push(
        problemOf('trail-row-changed', `${rowName(one.number)} cannot be read as it is stored. It was changed.`, {
          row: one.number,
        }),
      )
      continue
    }
    if (sha256(chainText(row)) !== row.digest)
      problems.push(
        problemOf(
          'trail-row-changed',
          `${rowName(row.number)} (${TRAIL_EVENTS[row.what]}, ${row.who}) does not have the digest that it was written with. It was changed.`,
          { row: row.number },
        ),
      )
    if (row.documentId !== null) listOf(ofDocument, row.documentId).push(row)
    if (row.what === 'case-deleted' && row.caseId !== null) deletedCases.add(row.caseId)
    if (row.what === 'backup-restored') putBack = true
    if (row.what === 'signed-in' || row.what === 'signed-in-late' || row.what === 'recovery-used') {
      // A backup that was put back just before is why the trail did not go on from where it was left, and says so itself.
      if ('end' in row.detail && !putBack) problems.push(endProblem(row))
      putBack = false
    }
    const seal = checkSeal(row, accounts)
    if (seal.isSealed) sealed += 1
    problems.push(...seal.problems)
    announce(row, accounts, history)
  }
  return {
    rows,
    sealed,
    problems,
    ofDocument,
    deletedCases,
    accounts,
    roleAt: (accountId, row) =>
      history.findLast((one) => one.accountId === accountId && one.role !== null && one.row < row)?.role ?? null,
    hadKey: (accountId, key, row) => history.some((one) => one.accountId === accountId && one.key === key && one.row < row),
  }
}

interface Announced {
  row: number
  accountId: string
  role: RoleId | null
  key: string | null
}

const rowName = (number: number) => `Row ${number} of the trail`

function listOf<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const there = lists.get(key)
  if (there) return there
  const made: V[] = []
  lists.set(key, made)
  return made
}

/** The row as it is written; null where something stands in it that no row ever holds. */
function readRow(one: TrailRowStored): TrailRow | null {
  try {
    const detail: unknown = JSON.parse(one.detail)
    const read = trailRow.safeParse({
      number: one.number,
      at: one.at,
      accountId: one.account_id,
      who: one.who,
      what: one.what,
      caseId: one.case_id,
      documentId: one.document_id,
      detail,
      previous: one.previous,
      digest: one.digest,
    })
    // Two texts of one meaning are not one text: what was written is what has to stand there.
    return read.success && JSON.stringify(detail) === one.detail ? read.data : null
  } catch {
    return null
  }
}

function gaps({ number, previous }: TrailRowStored, last: { number: number; digest: string }): Problem[] {
  const found: Problem[] = []
  const [from, to] = [last.number + 1, number - 1]
  if (from <= to) {
    const which = from === to ? `${rowName(from)} is` : `Rows ${from} to ${to} of the trail are`
    found.push(problemOf('trail-row-missing', `${which} missing.`, { row: from }))
  } else if (previous !== last.digest) {
    found.push(
      problemOf(
        'trail-link-broken',
        number <= 1
          ? `${rowName(number)} is not the first row that was written.`
          : `${rowName(number)} was not written after the row ${last.number} that stands before it. One of the two was changed, put in or moved.`,
        { row: number },
      ),
    )
  }
  return found
}

function checkSeal(row: TrailRow, accounts: ReadonlyMap<string, AccountInTrail>): { isSealed: boolean; problems: Problem[] } {
  const { seal } = row.detail
  const where = { row: row.number, accountId: row.accountId }
  const said = `${rowName(row.number)} (${TRAIL_EVENTS[row.what]}, ${row.who})`
  if (typeof seal !== 'string') {
    const needs = SEALED_EVENTS.includes(row.what) || (row.what === 'account-changed' && 'role' in row.detail)
    return {
      isSealed: false,
      problems: needs ? [problemOf('seal-missing', `${said} is not sealed by whoever it names.`, where)] : [],
    }
  }
  const keys = new Set(accounts.get(row.accountId ?? '')?.keys)
  // The first row brings its own key: there is nobody before it who could have said whose it is.
  if (row.number === 1 && typeof row.detail.key === 'string') keys.add(row.detail.key)
  if (![...keys].some((key) => isSigned(sealedText(row), seal, key)))
    return {
      isSealed: true,
      problems: [
        problemOf(
          'seal-wrong',
          `${said} does not carry the seal of whoever it names: it, or what stood before it, was changed.`,
          where,
        ),
      ],
    }
  return {
    isSealed: true,
    problems: mayKeepAccounts(row, accounts)
      ? []
      : [problemOf('seal-wrong', `${said} was written by somebody who did not look after the accounts.`, where)],
  }
}

const OF_ACCOUNTS = ['account-added', 'account-changed', 'account-renewed', 'account-enabled', 'account-disabled']

function mayKeepAccounts(row: TrailRow, accounts: ReadonlyMap<string, AccountInTrail>): boolean {
  if (row.number === 1 || !OF_ACCOUNTS.includes(row.what)) return true
  const by = accounts.get(row.accountId ?? '')
  return by?.role != null && capabilitiesOf({ role: by.role, administers: by.administers }).has('accounts')
}

/** Takes from a row what it says of an account: its role, its key, that it was there. */
function announce(row: TrailRow, accounts: Map<string, AccountInTrail>, history: Announced[]): void {
  const of = typeof row.detail.account === 'string' ? row.detail.account : row.accountId
  if (of === null) return
  const known = accounts.get(of) ?? { role: null, administers: false, keys: new Set<string>(), signedIn: false }
  accounts.set(of, known)
  if (row.what === 'signed-in' || row.what === 'recovery-used') known.signedIn = true
  if (typeof row.detail.seal !== 'string') return
  const isOfAccounts = row.what === 'store-made' || OF_ACCOUNTS.includes(row.what)
  if (!isOfAccounts) return
  const role = roleId.safeParse(row.detail.role)
  const key = typeof row.detail.key === 'string' ? row.detail.key : null
  if (role.success) known.role = role.data
  if (typeof row.detail.administers === 'boolean') known.administers = row.detail.administers
  if (key !== null) known.keys.add(key)
  if (role.success || key !== null) history.push({ row: row.number, accountId: of, role: role.success ? role.data : null, key })
}

/** What the row of somebody who signed in says of the trail's end. */
function endProblem(row: TrailRow): Problem {
  const { end, endNumber } = row.detail
  if (end === 'cut')
    return problemOf(
      'trail-cut',
      `When ${row.who} signed in (row ${row.number}), the trail had been written as far as row ${String(endNumber)}, and those rows were not there: the newest were taken out, or an older copy of the store was put in its place.`,
      { row: row.number },
    )
  return problemOf(
    'trail-end-unknown',
    `When ${row.who} signed in (row ${row.number}), the note of how far the trail goes (trail-head.json) was ${end === 'missing' ? 'missing' : 'not the one that Casewright wrote'}, so rows before that could have been taken from its end.`,
    { row: row.number },
  )
}
