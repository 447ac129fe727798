import type { CaseRecord } from '../../../shared/family/index.ts'
import { caseMark } from '../../../shared/family/index.ts'
import { stepEntries, type TrackedStep } from '../../../shared/plan/index.ts'
import { calendarFile, calendarFileName } from '../../../shared/timescales/index.ts'
import { sayDay } from '../due/say-due.ts'

export type Stands = TrackedStep['stands']

/** How steps stand, in the order in which they are counted, as people say it. */
export const STANDS: Readonly<Record<Stands, string>> = {
  overdue: 'Overdue',
  'due-soon': 'Due soon',
  open: 'Open',
  'no-date': 'No date',
  done: 'Done',
  dropped: 'Dropped',
}

/** What is still to be done, whatever its day. */
export const TO_DO = 'to-do'
export const ALL = 'all'
/** An owner that nobody entered; no name is empty. */
const NOBODY = ''

export type Grouping = 'day' | 'owner' | 'case'

/** Which steps are looked at. `owner` is a name in small letters. */
export interface StepFilter {
  stands: Stands | typeof TO_DO
  owner: string
  caseId: string
}

export const isDoneWith = ({ stands }: Pick<TrackedStep, 'stands'>): boolean => stands === 'done' || stands === 'dropped'

const sameName = (name: string): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()
const ofOwner = ({ step }: TrackedStep, owner: string) => owner === ALL || sameName(step.owner) === owner
const ofCase = ({ caseId }: TrackedStep, wanted: string) => wanted === ALL || caseId === wanted

/** The steps that a filter lets through, in their order. */
export function filterSteps(steps: readonly TrackedStep[], { stands, owner, caseId }: StepFilter): TrackedStep[] {
  return steps.filter(
    (one) => (stands === TO_DO ? !isDoneWith(one) : one.stands === stands) && ofOwner(one, owner) && ofCase(one, caseId),
  )
}

/** How many steps of the chosen owner and case stand how. */
export function countSteps(steps: readonly TrackedStep[], { owner, caseId }: Omit<StepFilter, 'stands'>): Record<Stands, number> {
  const counts: Record<Stands, number> = { overdue: 0, 'due-soon': 0, open: 0, 'no-date': 0, done: 0, dropped: 0 }
  for (const one of steps) if (ofOwner(one, owner) && ofCase(one, caseId)) counts[one.stands] += 1
  return counts
}

export interface NamedChoice {
  id: string
  label: string
}

/** Everybody who has a step, each once however their name is spaced; last those steps that have nobody yet. */
export function ownersOf(steps: readonly TrackedStep[]): NamedChoice[] {
  const named = new Map(steps.map(({ step }) => [sameName(step.owner), step.owner.trim()]))
  const hasNobody = named.delete(NOBODY)
  const people = [...named]
    .map(([id, label]) => ({ id, label }))
    .sort((one, other) => one.label.localeCompare(other.label, 'en-GB'))
  return hasNobody ? [...people, { id: NOBODY, label: 'Nobody named' }] : people
}

/** Every case that has a step. */
export function casesOf(steps: readonly TrackedStep[]): NamedChoice[] {
  const named = new Map(steps.map(({ caseId, caseTitle }) => [caseId, caseTitle]))
  return [...named].map(([id, label]) => ({ id, label })).sort((one, other) => one.label.localeCompare(other.label, 'en-GB'))
}

export interface StepGroup {
  id: string
  title: string
  steps: TrackedStep[]
}

/** Steps under the headings that were asked for, those of a group in the order in which they came. */
export function groupSteps(steps: readonly TrackedStep[], by: Grouping, today: string): StepGroup[] {
  const groups = new Map<string, StepGroup>()
  for (const one of steps) {
    const { id, title } = headingOf(one, by, today)
    const group = groups.get(id) ?? { id, title, steps: [] }
    group.steps.push(one)
    groups.set(id, group)
  }
  const inOrder = [...groups.values()]
  if (by === 'day') return inOrder
  // Whoever has nothing named comes last.
  return inOrder.sort(
    (one, other) => Number(one.id === NOBODY) - Number(other.id === NOBODY) || one.title.localeCompare(other.title, 'en-GB'),
  )
}

function headingOf(one: TrackedStep, by: Grouping, today: string): NamedHeading {
  if (by === 'case') return { id: one.caseId, title: one.caseTitle }
  if (by === 'owner') return { id: sameName(one.step.owner), title: one.step.owner.trim() || 'Nobody named' }
  if (isDoneWith(one)) return { id: one.stands, title: STANDS[one.stands] }
  if (one.day === null) return { id: 'no-date', title: STANDS['no-date'] }
  return { id: one.day, title: sayDay(one.day, today) }
}

interface NamedHeading {
  id: string
  title: string
}

/**
 * The steps that are still to be done as a calendar file that names nobody; `cases` are those that they belong to. `made` is
 * the moment in UTC (ISO).
 */
export function stepsFile(
  steps: readonly TrackedStep[],
  cases: readonly Pick<CaseRecord, 'id' | 'reference' | 'people'>[],
  made: string,
): { name: string; text: string; entries: number } {
  const marks = new Map(cases.map((one) => [one.id, caseMark(one)]))
  const entries = steps.filter((one) => !isDoneWith(one)).flatMap((one) => stepEntries(one, marks.get(one.caseId) ?? 'Case'))
  const [only] = marks.values()
  const name = calendarFileName('Steps', marks.size === 1 && only ? only : 'of all cases')
  return { name, text: calendarFile(entries, made), entries: entries.length }
}
