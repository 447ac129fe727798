import { type CasePlan, type PlanStatement, type PlanStep, STEP_STATES } from './case-plan.ts'
import { day, lastNote, sentences } from './row-words.ts'
import { sayScale, scaledBy } from './scaled.ts'
import { type Strand, strandsOf } from './strands.ts'
import { type BreakKind, threadBreaks } from './thread.ts'

/** What stands where a link is missing: a reader must not take an empty cell for an oversight of the printer. */
const MISSING: Partial<Record<BreakKind, string>> = {
  'concern-unanswered': 'No statement or goal answers this.',
  'statement-without-goal': 'There is no goal yet.',
  'statement-without-concern': 'It goes back to no concern.',
  'goal-without-step': 'There is no step yet.',
  'goal-without-statement': 'It answers no worry.',
  'step-without-goal': 'It serves no goal.',
  'concern-not-closed': 'The closure does not come back to this.',
}

/**
 * The golden thread as rows of a table: a row for each step of a strand. Reason, statement and goal stand in the strand's
 * first row only; the rows below it leave those three cells empty. `whole` is the plan of all children, where `plan` is the part
 * about some of them: a link to what is about a sibling is no break, and what is about the sibling stays out.
 */
export function threadRows(plan: CasePlan, whole: CasePlan = plan): string[][] {
  const breaks = threadBreaks(whole)
  const missing = (kind: BreakKind, ids: readonly { id: string }[]): string =>
    breaks.some((one) => one.kind === kind && ids.some(({ id }) => id === one.at)) ? (MISSING[kind] ?? '') : ''
  return strandsOf(plan).flatMap((strand) => {
    const { concerns, statements, goals } = wholeStrand(plan, strand)
    const begins = [
      sentences([
        ...concerns.map(({ text, by, on }) => `${text} (${[by, day(on)].filter(Boolean).join(', ')})`.replace(' ()', '')),
        concerns.length === 0 && leadOutside(statements, whole) ? 'What this rests on is about another child.' : '',
        missing('statement-without-concern', statements),
      ]),
      sentences([
        ...statements.map(({ text }) => text),
        ...(statements.length > 0 ? [] : withoutStatement(strand)),
        missing('concern-unanswered', concerns),
        missing('goal-without-statement', goals),
      ]),
      sentences([
        ...goals.map(({ text }) => text),
        missing('statement-without-goal', statements),
        missing('step-without-goal', strand.steps),
      ]),
    ]
    const closing = sentences([
      ...(plan.closure?.answers ?? [])
        .filter(({ concernId }) => concerns.some(({ id }) => id === concernId))
        .map(({ text }) => text),
      missing('concern-not-closed', concerns),
    ])
    const rest = [
      ...stepsOf(plan, strand).map((step) => [sentences([step.action, whoAndWhen(step)]), progressLine(step), changesOf(step)]),
      ...goals.flatMap(({ id, text }) => {
        const scales = scaledBy(plan.scales.filter(({ goalId }) => goalId === id))
        if (scales.length === 0) return []
        const scored = sentences(scales.map(({ by, first, last }) => `${by}: ${sayScale(first, last)}`))
        return [
          [goals.length > 1 ? `From 0 to 10, how near this is: ${text}` : 'From 0 to 10, how near this goal is', scored, ''],
        ]
      }),
    ]
    const [first = [missing('goal-without-step', goals), '', ''], ...more] = rest
    const [step = '', progress = '', change = ''] = first
    return [[...begins, step, progress, sentences([change, closing])], ...more.map((cells) => ['', '', '', ...cells])]
  })
}

/** A strand with what it is joined to in others too: on paper each strand is read by itself. */
function wholeStrand(plan: CasePlan, { concerns, statements, goals }: Strand): Omit<Strand, 'id' | 'name' | 'steps'> {
  const ids = new Set([...concerns.map(({ id }) => id), ...[...statements, ...goals].flatMap(({ concernIds }) => concernIds)])
  return { concerns: plan.concerns.filter(({ id }) => ids.has(id)), statements, goals }
}

const leadOutside = (statements: readonly PlanStatement[], { concerns }: CasePlan): boolean =>
  statements.some(({ concernIds }) => concerns.some(({ id }) => concernIds.includes(id)))

function stepsOf(plan: CasePlan, { goals, steps }: Strand): PlanStep[] {
  return plan.steps.filter(
    ({ id, goalIds }) => steps.some((own) => own.id === id) || goals.some((goal) => goalIds.includes(goal.id)),
  )
}

function withoutStatement({ concerns, goals }: Strand): string[] {
  if (goals.some(({ kind, concernIds }) => kind === 'childs-own' && concernIds.length === 0)) return ['The child’s own goal.']
  if (goals.length > 0 && concerns.length > 0) return ['A goal answers this without a statement.']
  return concerns.flatMap(({ notPlannedBecause }) =>
    notPlannedBecause.trim() === '' ? [] : [`Not in the plan, because: ${notPlannedBecause}`],
  )
}

const whoAndWhen = ({ owner, agency, due }: PlanStep): string =>
  [owner, owner.includes(agency) ? '' : agency, due].filter((part) => part.trim() !== '').join(', ')

function progressLine(step: PlanStep): string {
  const note = lastNote(step)
  if (step.status === 'dropped') return `${STEP_STATES.dropped}: ${step.droppedBecause}`
  return [STEP_STATES[step.status], note && [day(note.on), note.text].filter(Boolean).join(': ')].filter(Boolean).join('. ')
}

const changesOf = ({ progress }: PlanStep): string => sentences(progress.map(({ change }) => change))
