import type { ReviewState, ReviewStep, Signature, TrailEvent, TrailRow } from '../../../shared/review/index.ts'
import {
  type CheckedSignature,
  canonicalText,
  type Problem,
  type ProblemCode,
  problemOf,
  type ReviewAction,
  reviewState,
  reviewStep,
  STATE_NAMES,
  signature as signatureShape,
  stateAfter,
  statementText,
} from '../../../shared/review/index.ts'
import { isSigned } from '../../security/index.ts'
import type { DocumentEvidence } from '../../storage/index.ts'
import { sha256, type TrailFound } from './trail-check.ts'

/** The line that each step leaves in the trail. */
const EVENT_OF: Readonly<Record<ReviewAction, TrailEvent>> = {
  submit: 'submitted',
  recall: 'recalled',
  return: 'returned',
  resume: 'resumed',
  authorise: 'authorised',
  issue: 'issued',
  withdraw: 'withdrawn',
  supersede: 'superseded',
}
const STEP_EVENTS: ReadonlySet<TrailEvent> = new Set(Object.values(EVENT_OF))
/** The steps that are signed, with what their signature says was done. */
const SIGNED: Partial<Record<ReviewAction, Signature['statement']['purpose']>> = {
  submit: 'submitted',
  authorise: 'authorised',
  issue: 'issued',
}
/** Where the text is the one that was signed, and nobody may change it. */
const HELD: readonly ReviewState[] = ['submitted', 'authorised', 'issued', 'superseded']
const DONE: Readonly<Record<Signature['statement']['purpose'], string>> = {
  submitted: 'submitted',
  authorised: 'authorised',
  issued: 'issued',
}

export interface DocumentFound {
  signatures: CheckedSignature[]
  files: number
  problems: Problem[]
}

/** What the pack says of a document that was authorised: what was not agreed, and who agreed that may not. */
export type Agreements = (contentOfNewest: unknown, steps: readonly ReviewStep[]) => Promise<Unagreed[]>
export interface Unagreed {
  code: ProblemCode
  says: string
}

/** Holds one document against its signatures, its steps and the trail. `title` is what it is called to whoever asks. */
export async function checkDocument(
  evidence: DocumentEvidence,
  { trail, title, agreements, hadHolder }: { trail: TrailFound; title: string; agreements: Agreements; hadHolder: HadHolder },
): Promise<DocumentFound> {
  const { row } = evidence
  const problems: Problem[] = []
  const named = `“${title}”`
  const complain = (code: ProblemCode, says: string, where: Partial<Problem> = {}) =>
    problems.push(problemOf(code, `${named}: ${says}`, { documentId: row.id, ...where }))
  const rows = (trail.ofDocument.get(row.id) ?? []).filter(({ what }) => STEP_EVENTS.has(what))
  const steps = readSteps(evidence, rows, complain)
  const signatures = evidence.signatures.flatMap((stored) => {
    const read = signatureShape.safeParse(parsed(stored.content))
    if (!read.success) {
      complain('signature-changed', `a signature of revision ${stored.revision} cannot be read. It was changed.`, {
        revision: stored.revision,
        signatureId: stored.id,
      })
      return []
    }
    return [{ stored, signature: read.data }]
  })
  const checked = signatures.map(({ stored, signature }) => {
    const before = problems.length
    checkSignature({ stored, signature, evidence, rows, trail, steps, hadHolder }, complain)
    return shown(signature, problems.length === before)
  })
  checkSigned(
    steps,
    signatures.map(({ signature }) => signature),
    complain,
  )
  checkFiles(
    evidence,
    signatures.map(({ signature }) => signature),
    complain,
  )
  checkParties(evidence, trail.ofDocument.get(row.id) ?? [], complain)
  checkState(
    evidence,
    steps,
    signatures.map(({ signature }) => signature),
    complain,
  )
  if (row.state !== 'draft' && ['authorised', 'issued', 'superseded'].includes(row.state))
    for (const { code, says } of await agreements(parsed(evidence.texts.get(row.revision) ?? ''), steps)) complain(code, says)
  return { signatures: checked, files: evidence.files.length, problems }
}

/** Whose a key is by the table of keys, beside what the trail announced. */
export type HadHolder = (key: string) => string | null

type Complain = (code: ProblemCode, says: string, where?: Partial<Problem>) => void

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const shown = ({ id, statement }: Signature, stands: boolean): CheckedSignature => ({
  id,
  documentId: statement.documentId,
  title: statement.title,
  revision: statement.revision,
  purpose: statement.purpose,
  by: statement.by,
  at: statement.at,
  declares: statement.declares,
  ofTruth: statement.ofTruth,
  stands,
})

/** The steps as they are kept, each held against its line in the trail. */
function readSteps({ steps }: DocumentEvidence, rows: readonly TrailRow[], complain: Complain): ReviewStep[] {
  const read: ReviewStep[] = []
  for (const [index, stored] of steps.entries()) {
    const content = parsed(stored.content)
    const step = reviewStep.safeParse(content)
    const row = rows[index]
    const where = { revision: stored.revision, row: row?.number ?? null }
    if (!step.success) {
      complain('step-changed', `step ${stored.number} of its review cannot be read. It was changed.`, where)
      continue
    }
    read.push(step.data)
    const { action, number, revision, by, at } = step.data
    const columns = stored.action === action && stored.number === number && stored.revision === revision && stored.at === at
    if (!row)
      complain(
        'step-missing',
        `the trail has no line for step ${number} of its review (${EVENT_OF[action]} by ${by.name}).`,
        where,
      )
    else if (
      !columns ||
      stored.account_id !== by.accountId ||
      row.what !== EVENT_OF[action] ||
      row.accountId !== by.accountId ||
      row.detail.step !== sha256(canonicalText(content))
    )
      complain(
        'step-changed',
        `step ${number} of its review (${EVENT_OF[action]} by ${by.name}) is not what row ${row.number} of the trail says was done.`,
        where,
      )
  }
  for (const row of rows.slice(steps.length))
    complain(
      'step-missing',
      `row ${row.number} of the trail says that it was ${row.what} by ${row.who}, and that step is not kept any more.`,
      { row: row.number },
    )
  return read
}

interface ToCheck {
  stored: { id: string; revision: number; at: string }
  signature: Signature
  evidence: DocumentEvidence
  rows: readonly TrailRow[]
  steps: readonly ReviewStep[]
  trail: TrailFound
  hadHolder: HadHolder
}

function checkSignature({ stored, signature, evidence, rows, trail, steps, hadHolder }: ToCheck, complain: Complain): void {
  const { id, statement, key } = signature
  const where = { revision: stored.revision, signatureId: id, accountId: statement.by.accountId }
  const whose = `the signature of ${statement.by.name} (${DONE[statement.purpose]}, ${statement.at.slice(0, 10)})`
  const wrong = (code: ProblemCode, says: string) => complain(code, `${whose} ${says}`, where)
  if (!isSigned(statementText(statement), signature.signature, key))
    wrong('signature-wrong', 'does not match what it says: its words, name, role or time were changed, or the signature itself.')
  if (stored.id !== id || stored.revision !== statement.revision || stored.at !== statement.at)
    wrong('signature-changed', 'is not kept as what it is: its revision or time was changed.')
  if (statement.documentId !== evidence.row.id) wrong('signature-moved', `belongs to another document, “${statement.title}”.`)
  const row = rows.find(({ previous, what }) => previous === statement.trail && what === statement.purpose)
  if (row?.accountId !== statement.by.accountId)
    wrong(
      'signature-not-in-trail',
      'does not stand at its place in the trail: the trail was written anew, or the signature was put in later.',
    )
  if (
    !trail.hadKey(statement.by.accountId, key, row?.number ?? Number.POSITIVE_INFINITY) ||
    hadHolder(key) !== statement.by.accountId
  )
    wrong('key-unknown', 'was made with a key that the trail does not name as theirs.')
  const role = trail.roleAt(statement.by.accountId, row?.number ?? Number.POSITIVE_INFINITY)
  if (role !== null && role !== statement.by.role) wrong('decider-wrong', 'names a role that they did not have then.')
  checkText(evidence, statement, wrong)
  const step = steps.find(({ signatureId }) => signatureId === id)
  if (
    !step ||
    SIGNED[step.action] !== statement.purpose ||
    canonicalText(step.by) !== canonicalText(statement.by) ||
    step.at !== statement.at ||
    step.revision !== statement.revision ||
    step.requirement !== statement.requirement
  )
    wrong('signature-changed', 'does not go with any step of the review.')
}

function checkText(
  { texts }: DocumentEvidence,
  statement: Signature['statement'],
  wrong: (code: ProblemCode, says: string) => void,
): void {
  const text = texts.get(statement.revision)
  if (text === undefined) {
    wrong('text-missing', `is of revision ${statement.revision}, which is not kept any more.`)
    return
  }
  const content = parsed(text)
  if (typeof content !== 'object' || content === null || sha256(canonicalText(content)) !== statement.text) {
    wrong(
      'text-changed',
      `is of another text than revision ${statement.revision} holds now: the text was changed after it was signed.`,
    )
    return
  }
  const { title, kind, id } = content as Record<string, unknown>
  if (title !== statement.title || kind !== statement.kind || id !== statement.documentId)
    wrong('title-changed', 'names another title or kind than the text that was signed.')
}

/** Each step that is signed has its signature. */
function checkSigned(steps: readonly ReviewStep[], signatures: readonly Signature[], complain: Complain): void {
  for (const { action, signatureId, by, number, revision } of steps) {
    if (!SIGNED[action] || signatures.some(({ id }) => id === signatureId)) continue
    complain('signature-missing', `step ${number} of its review (${EVENT_OF[action]} by ${by.name}) has no signature any more.`, {
      revision,
      signatureId,
      accountId: by.accountId,
    })
  }
}

function checkFiles({ files }: DocumentEvidence, signatures: readonly Signature[], complain: Complain): void {
  const issues = signatures.filter(({ statement }) => statement.purpose === 'issued')
  for (const { id, statement } of issues) {
    const where = { revision: statement.revision, signatureId: id }
    const file = files.find(({ revision }) => revision === statement.revision)
    if (!file) complain('file-missing', `the file that was issued of revision ${statement.revision} is not kept any more.`, where)
    else if (sha256(file.bytes) !== statement.file || file.sha256 !== statement.file)
      complain(
        'file-changed',
        `the file that is kept of revision ${statement.revision} is not the one that was signed when it was issued.`,
        where,
      )
  }
  for (const { revision } of files)
    if (!issues.some(({ statement }) => statement.revision === revision))
      complain('signature-missing', `a file is kept as issued of revision ${revision}, and nobody signed that.`, { revision })
}

/** What was recorded of the family's and others' signatures, against the lines of the trail. */
function checkParties({ parties }: DocumentEvidence, rows: readonly TrailRow[], complain: Complain): void {
  const told = rows.filter(({ what }) => what === 'signature-recorded')
  for (const { id, content } of parties) {
    const row = told.find(({ detail }) => detail.party === id)
    if (row?.detail.says !== sha256(canonicalText(parsed(content) ?? {})))
      complain(
        'party-changed',
        'what was recorded about the signature of somebody of the family or of another agency was changed.',
        {
          row: row?.number ?? null,
        },
      )
  }
  for (const row of told)
    if (typeof row.detail.party === 'string' && !parties.some(({ id }) => id === row.detail.party))
      complain(
        'party-changed',
        `row ${row.number} of the trail says that somebody’s signature was recorded, and that is not kept any more.`,
        {
          row: row.number,
        },
      )
}

/** Whether the steps lead to the state that the document is said to be in, and its text is the one that was signed. */
function checkState(
  { row, texts }: DocumentEvidence,
  steps: readonly ReviewStep[],
  signatures: readonly Signature[],
  complain: Complain,
): void {
  const state = reviewState.safeParse(row.state)
  let possible = new Set<ReviewState>(['draft'])
  for (const { action } of steps) {
    const next = [...possible].flatMap((from) => {
      const to = stateAfter(from, action)
      // Each agreement is a step, and the last of them moves the document on.
      return to === null ? [] : action === 'authorise' ? [from, to] : [to]
    })
    possible = new Set(next)
  }
  if (!state.success || !possible.has(state.data)) {
    const said = state.success ? STATE_NAMES[state.data].toLowerCase() : row.state
    const leads = [...possible].map((one) => STATE_NAMES[one].toLowerCase()).join(' or ')
    complain(
      'state-wrong',
      `it is kept as “${said}”, and what was done with it leads to ${leads === '' ? 'no state at all' : `“${leads}”`}.`,
    )
    return
  }
  if (!HELD.includes(state.data)) return
  const about = steps.findLast(({ action }) => SIGNED[action])?.revision
  const statement = signatures.findLast(({ statement: { revision } }) => revision === about)?.statement
  if (row.revision !== about || !texts.has(row.revision))
    complain('text-not-signed', `its newest text is revision ${row.revision}, and what was signed is revision ${about ?? 0}.`, {
      revision: row.revision,
    })
  if (statement && row.title !== statement.title)
    complain('title-changed', `the list calls it “${row.title}”, and what was signed is “${statement.title}”.`)
}
