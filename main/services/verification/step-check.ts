import {
  canonicalText,
  type ReviewAction,
  type ReviewState,
  type ReviewStep,
  reviewState,
  reviewStep,
  type Signature,
  STATE_NAMES,
  stateAfter,
  type TrailEvent,
  type TrailRow,
} from '../../../shared/review/index.ts'
import type { DocumentEvidence } from '../../storage/index.ts'
import { sha256 } from '../sha256.ts'
import { type Complain, parsed } from './complaint.ts'

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
/** What the trail says of steps. */
export const STEP_EVENTS: ReadonlySet<TrailEvent> = new Set(Object.values(EVENT_OF))
/** The steps that are signed, with what their signature says was done. */
export const SIGNED: Partial<Record<ReviewAction, Signature['statement']['purpose']>> = {
  submit: 'submitted',
  authorise: 'authorised',
  issue: 'issued',
}
/** Where the text is the one that was signed, and nobody may change it. */
const HELD: readonly ReviewState[] = ['submitted', 'authorised', 'issued', 'superseded']

/** The steps as they are kept, each held against its line in the trail. */
export function readSteps({ steps }: DocumentEvidence, rows: readonly TrailRow[], complain: Complain): ReviewStep[] {
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

/** Each step that is signed has its signature. */
export function checkSigned(steps: readonly ReviewStep[], signatures: readonly Signature[], complain: Complain): void {
  for (const { action, signatureId, by, number, revision } of steps) {
    if (!SIGNED[action] || signatures.some(({ id }) => id === signatureId)) continue
    complain('signature-missing', `step ${number} of its review (${EVENT_OF[action]} by ${by.name}) has no signature any more.`, {
      revision,
      signatureId,
      accountId: by.accountId,
    })
  }
}

/** Whether the steps lead to the state that the document is said to be in, and its text is the one that was signed. */
export function checkState(
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
