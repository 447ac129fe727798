import type { ActionField, PlanAction } from '../../document/index.ts'
import type { KnownPerson } from '../rule.ts'
import type { OutOfReach } from './out-of-reach.ts'
import { isDone } from './placeholder.ts'
import { differenceOf } from './plan-difference.ts'
import { goingWell } from './plan-going-well.ts'
import { measureOf } from './plan-measure.ts'
import { beyondReach } from './plan-reach.ts'
import { taskOf } from './plan-task.ts'
import { type TimingContext, timingFaults } from './plan-timing.ts'

/** One light of a plan action: whether it is met, and in one line why, or what would turn it right. */
export interface Light {
  met: boolean
  reason: string
  /** The words that the reason is about, in the offsets of their field; null where the light is met. */
  place: { field: ActionField; start: number; end: number } | null
}

/** The five lights of SMART for one action. */
export interface Smart {
  specific: Light
  measurable: Light
  achievable: Light
  relevant: Light
  timed: Light
}

/** The lights that the action's own words decide, before its dates are looked at. */
export interface ActionReading extends Pick<Smart, 'specific' | 'measurable' | 'achievable'> {
  /** Whether it says what will be different for the child: one half of `relevant`. */
  difference: Light
}

export interface ActionCircumstances {
  /** The day of the plan, `YYYY-MM-DD`. */
  planDate: string
  people: readonly KnownPerson[]
}

const MET = {
  specific: 'It says what somebody will be seen to do.',
  measurable: 'It says how you will know.',
  achievable: 'Nothing shows that it is beyond this person by then.',
  difference: 'It says what will be different for the child.',
  timed: 'It has a day, or a day on which it is looked at again.',
} as const

/** What is said of an action that lacks something. Each asks for what would turn it right. */
export const MESSAGES = {
  unclear: (words: string) =>
    `“${words}” does not say what is done. What would you see this person do, with whom, where and how often?`,
  verbless: (words: string) => `“${words}” is a subject, not an action. Who does what?`,
  absent: 'No measure. What will you see, hear, count or hold in your hand that shows it worked?',
  circular: (words: string) => `“${words}” says the action again. What number, record or thing seen would show it?`,
  empty: (words: string) => `“${words}” is an impression. Who will see or count what, and how much of it is enough?`,
  noDifference: 'No difference for the child is stated. What will be better in this child’s day because of it?',
  task: (words: string) => `“${words}” says that the task was done. What will be better in this child’s day because of it?`,
  nobody: (words: string) => `“${words}” leaves the child out. What will be different for this child?`,
  emptyDifference: (words: string) => `“${words}” could stand in any plan. What will this child’s day be like?`,
  goingWell: 'This goes well already. Is there a risk to it that the plan should name, or does it belong with what is working?',
} as const

const WHY: Readonly<Record<OutOfReach['why'], string>> = {
  'at-once': 'That is a whole change at once. What is the first step, who helps, and what happens if it goes wrong?',
  danger:
    'This may put a survivor in danger and makes her answerable for what somebody else does. Who else can do it, and what will he do?',
  child: 'This makes a child answerable for an adult’s part. Which adult will do it?',
  'day-and-night': 'Nobody can do that day and night. Who shares it, and when does each one rest?',
  time: 'It takes longer than there is until that day. Which part can be done by then?',
  money: 'The sum is beyond what can be paid by then. Which step towards it can be taken?',
  home: 'That hangs on others and rarely happens by then. Which step towards it is this person’s own?',
  person: 'Nothing shows how this person could do it. Who can, or what would make it possible?',
  perfect: 'That leaves no room for one bad day. How much, by when, would be good enough?',
}

interface Kept {
  planDate: string
  people: readonly KnownPerson[]
  reading: ActionReading
}
const kept = new WeakMap<PlanAction, Kept>()

/** Reads one action's words: six rules ask, and it is worked out once. */
export function readAction(action: PlanAction, { planDate, people }: ActionCircumstances): ActionReading {
  const known = kept.get(action)
  if (known?.planDate === planDate && known.people === people) return known.reading
  const reading = read(action, planDate, people)
  kept.set(action, { planDate, people, reading })
  return reading
}

function met(reason: string): Light {
  return { met: true, reason, place: null }
}

function read(action: PlanAction, planDate: string, people: readonly KnownPerson[]): ActionReading {
  const nothingToAsk = action.action.trim() === '' || isDone(action.status, action.due)
  if (nothingToAsk)
    return {
      specific: met(MET.specific),
      measurable: met(MET.measurable),
      achievable: met(MET.achievable),
      difference: met(MET.difference),
    }
  const achievable = achievableLight(action, planDate)
  // What is to be left out, or cannot be done at all, need not be said more exactly.
  return {
    specific: achievable.met && goingWell(action) === null ? specificLight(action) : met(MET.specific),
    measurable: measurableLight(action),
    achievable,
    difference: differenceLight(action, people),
  }
}

function specificLight({ action }: PlanAction): Light {
  const task = taskOf(action)
  if (task.clear) return met(MET.specific)
  return {
    met: false,
    reason: task.verbless ? MESSAGES.verbless(task.text) : MESSAGES.unclear(task.text),
    place: { field: 'action', start: task.start, end: task.end },
  }
}

function measurableLight(action: PlanAction): Light {
  const measure = measureOf(action)
  if (measure === 'good') return met(MET.measurable)
  const words = action.measure.trim()
  const reason = measure === 'absent' ? MESSAGES.absent : MESSAGES[measure](words)
  return { met: false, reason, place: wholeOf(action, 'measure') }
}

function achievableLight(action: PlanAction, planDate: string): Light {
  const found = beyondReach(action, planDate)
  // What is perfect already is not asked of anybody: it is asked why it stands in the plan.
  if (!found || (found.why === 'perfect' && goingWell(action) !== null)) return met(MET.achievable)
  return { met: false, reason: WHY[found.why], place: { field: 'action', start: found.start, end: found.end } }
}

function differenceLight(action: PlanAction, people: readonly KnownPerson[]): Light {
  const children = people.filter(({ group }) => group === 'child')
  const found = differenceOf(
    action,
    [...children.map(({ firstName }) => firstName), ...children.map(({ knownAs }) => knownAs)].filter(Boolean),
  )
  if (found === 'good') return met(MET.difference)
  const words = action.outcome.trim()
  const reason = {
    absent: MESSAGES.noDifference,
    task: MESSAGES.task(words),
    nobody: MESSAGES.nobody(words),
    empty: MESSAGES.emptyDifference(words),
  }[found]
  return { met: false, reason, place: wholeOf(action, 'outcome') }
}

function wholeOf(action: PlanAction, field: ActionField): { field: ActionField; start: number; end: number } {
  const words = action[field].trim()
  const start = action[field].indexOf(words)
  return { field, start, end: start + words.length }
}

/**
 * The five lights of one action: each met or not, with one line that says why or what would turn it right. The rules of plans
 * report what these lights say, so a plan's screen and its findings agree.
 */
export function smartOf(action: PlanAction, context: ActionCircumstances & TimingContext): Smart {
  const { specific, measurable, achievable, difference } = readAction(action, context)
  const well = goingWell(action)
  const [late] = timingFaults(action, context)
  const timed: Light = late
    ? { met: false, reason: late.message, place: { field: late.field, start: late.start, end: late.end } }
    : met(MET.timed)
  const relevant: Light = well ? { met: false, reason: MESSAGES.goingWell, place: { field: 'action', ...well } } : difference
  return { specific, measurable, achievable, relevant, timed }
}
