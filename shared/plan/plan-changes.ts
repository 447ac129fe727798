import { type CasePlan, type PlanStep, STEP_STATES } from './case-plan.ts'

/** What is different between two versions of a plan, for the core group to read. */
export interface PlanChange {
  what: 'concern' | 'statement' | 'goal' | 'step' | 'bottom line' | 'contingency'
  change: 'added' | 'taken out' | 'changed'
  id: string
  /** What it is called: its words now, or as they were. */
  text: string
  /** Of one that was changed: which part, before and now. */
  part: string
  before: string
  now: string
  why: string
}

const PARTS: readonly (readonly [keyof PlanStep & string, string])[] = [
  ['action', 'What'],
  ['owner', 'Who'],
  ['agency', 'Agency'],
  ['start', 'From'],
  ['due', 'By when'],
  ['reviewDate', 'Looked at again'],
  ['measure', 'How we will know'],
  ['baseline', 'Where it began'],
  ['outcome', 'What will be different'],
]

/** Everything that is different in `now`: what was added, taken out and changed, steps with each part that changed. */
export function planChanges(before: CasePlan, now: CasePlan): PlanChange[] {
  return [
    ...listed('concern', before.concerns, now.concerns),
    ...listed('statement', before.statements, now.statements),
    ...listed('goal', before.goals, now.goals),
    ...stepChanges(before.steps, now.steps),
    ...listed('bottom line', before.bottomLines.map(bottomLineText), now.bottomLines.map(bottomLineText)),
    ...listed('contingency', before.contingency.map(contingencyText), now.contingency.map(contingencyText)),
  ]
}

const bottomLineText = ({ id, text, otherwise }: CasePlan['bottomLines'][number]) => ({
  id,
  text: otherwise === '' ? text : `${text} Otherwise: ${otherwise}`,
})

const contingencyText = ({ id, trigger, response, who }: CasePlan['contingency'][number]) => ({
  id,
  text: [`If ${trigger}`, response, who].filter((part) => part.trim() !== '').join(': '),
})

function listed(
  what: PlanChange['what'],
  before: readonly { id: string; text: string }[],
  now: readonly { id: string; text: string }[],
): PlanChange[] {
  const nothing = { part: '', before: '', now: '', why: '' }
  const added = now
    .filter(({ id }) => !before.some((one) => one.id === id))
    .map(({ id, text }): PlanChange => ({ what, change: 'added', id, text, ...nothing, now: text }))
  const gone = before
    .filter(({ id }) => !now.some((one) => one.id === id))
    .map(({ id, text }): PlanChange => ({ what, change: 'taken out', id, text, ...nothing, before: text }))
  const other = now.flatMap(({ id, text }): PlanChange[] => {
    const was = before.find((one) => one.id === id)
    return was && was.text !== text ? [{ what, change: 'changed', id, text, ...nothing, before: was.text, now: text }] : []
  })
  return [...added, ...other, ...gone]
}

function stepChanges(before: readonly PlanStep[], now: readonly PlanStep[]): PlanChange[] {
  const step = (change: PlanChange['change'], { id, action }: PlanStep, more: Partial<PlanChange>): PlanChange => ({
    what: 'step',
    change,
    id,
    text: action,
    part: '',
    before: '',
    now: '',
    why: '',
    ...more,
  })
  const added = now.filter(({ id }) => !before.some((one) => one.id === id)).map((one) => step('added', one, { now: one.action }))
  const gone = before
    .filter(({ id }) => !now.some((one) => one.id === id))
    .map((one) => step('taken out', one, { before: one.action }))
  const other = now.flatMap((one) => {
    const was = before.find(({ id }) => id === one.id)
    if (!was) return []
    const parts = PARTS.filter(([name]) => was[name] !== one[name]).map(([name, part]) =>
      step('changed', one, { part, before: String(was[name]), now: String(one[name]) }),
    )
    if (was.status === one.status) return parts
    const why = one.status === 'dropped' ? one.droppedBecause : (one.progress.at(-1)?.text ?? '')
    const moved = { part: 'How it stands', before: STEP_STATES[was.status], now: STEP_STATES[one.status], why }
    return [...parts, step('changed', one, moved)]
  })
  return [...added, ...other, ...gone]
}
