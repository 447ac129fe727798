import { CallFailure, type DocumentReview } from '../../../shared/api/index.ts'
import { type DocumentKind, kindIsIn } from '../../../shared/document/index.ts'
import { type PartySignature, unrecorded } from '../../../shared/review/index.ts'
import type { Pack } from '../../../shared/standards/index.ts'
import { clauseOf } from './clause.ts'

type PartyRow = DocumentReview['parties'][number]

/** Throws `CallFailure` `refused` where a document would go out without a signature that is asked for, or the reason for none. */
export function refuseUnrecorded({ parties, title }: Pick<DocumentReview, 'parties' | 'title'>): void {
  const missing = unrecorded(parties)
  if (missing.length === 0) return
  const who = new Intl.ListFormat('en-GB').format(missing.map(({ role }) => role))
  const cites = [...new Set(missing.flatMap(({ clause }) => clause?.cite ?? []))].join('; ')
  throw new CallFailure(
    'refused',
    `Record first who signed “${title}”, or why they did not: ${who}.${cites ? ` The standard asks for it: ${cites}.` : ''}`,
    { unrecorded: missing.map(({ role }) => role) },
  )
}

/** Those of the family and of other agencies whose signature the pack asks for under a kind of document. */
export function partiesAsked(pack: Pack, kind: DocumentKind): Omit<PartyRow, 'signature'>[] {
  const asked = new Map<string, Omit<PartyRow, 'signature'>>()
  for (const rule of pack.signOff) {
    if (rule.does !== 'signs' || !kindIsIn(kind, rule.kinds)) continue
    for (const by of rule.by) {
      const role = pack.roles.find(({ id }) => id === by)
      // Two clauses may ask for the same signature: it is given once.
      if (role && (role.accounts ?? []).length === 0 && !asked.has(role.id))
        asked.set(role.id, { requirement: rule.id, role: role.name, what: rule.what, clause: clauseOf(pack, rule.clause) })
    }
  }
  return [...asked.values()]
}

/**
 * Everybody who is to sign besides those with accounts, with what was last recorded of each: in one role several may sign, each under
 * their own name. A role of which nothing is recorded has a row of its own.
 */
export function partyRows(pack: Pack, kind: DocumentKind, recorded: readonly PartySignature[]): PartyRow[] {
  const asked = partiesAsked(pack, kind)
  const isOf = (row: Omit<PartyRow, 'signature'>) => (one: PartySignature) =>
    one.requirement === row.requirement && one.role === row.role
  const rows = asked.flatMap((row): PartyRow[] => {
    const own = newestOfEach(recorded.filter(isOf(row)))
    return own.length === 0 ? [{ ...row, signature: null }] : own.map((signature) => ({ ...row, signature }))
  })
  const others = newestOfEach(recorded.filter((one) => !asked.some((row) => isOf(row)(one))))
  return [...rows, ...others.map((signature) => ({ requirement: null, role: signature.role, what: '', clause: null, signature }))]
}

function newestOfEach(recorded: readonly PartySignature[]): PartySignature[] {
  const newest = new Map<string, PartySignature>()
  for (const one of recorded) newest.set(`${one.role} ${one.name.trim().toLowerCase()}`, one)
  const all = [...newest.values()]
  // What was recorded of nobody by name is out of date once somebody in that role is named.
  return all.filter((one) => one.name.trim() !== '' || !all.some(({ role, name }) => role === one.role && name.trim() !== ''))
}
