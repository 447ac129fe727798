import { type CaseRecord, caseMark } from '../../shared/family/index.ts'
import { type CasePlan, stepEntries, trackedSteps } from '../../shared/plan/index.ts'
import { calendarFile, calendarFileName } from '../../shared/timescales/index.ts'

/** The number of each step by its id. Steps that are done or dropped keep theirs, so that no other step takes it. */
export function stepNumbers({ steps }: { steps: readonly { id: string }[] }): ReadonlyMap<string, number> {
  return new Map(steps.map(({ id }, index) => [id, index + 1]))
}

/**
 * The days by which the plan's open steps are due and on which they are looked at again, as a calendar file. What a step says
 * names people, and a calendar leaves the office: an entry says only which step of which plan. `made` is the moment in UTC (ISO).
 */
export function planFile(
  caseRecord: Pick<CaseRecord, 'id' | 'title' | 'reference' | 'people'>,
  plan: CasePlan,
  today: string,
  made: string,
): { name: string; text: string; entries: number } {
  const mark = caseMark(caseRecord)
  const open = trackedSteps({ id: caseRecord.id, title: '', plan }, today).filter(
    ({ stands }) => stands !== 'done' && stands !== 'dropped',
  )
  const entries = open.flatMap((step) => stepEntries(step, mark))
  return { name: calendarFileName('Plan', mark), text: calendarFile(entries, made), entries: entries.length }
}
