import { CallFailure, type PointDue, type WaitingDocument } from '../../../shared/api/index.ts'
import { qualityTrend, type ReviewState, type ReviewStep, type Submission, type TrendCell } from '../../../shared/review/index.ts'
import { workingDaysBetween } from '../../../shared/timescales/index.ts'
import { dueInCase } from '../due-in-case.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { listReviews } from '../reviews/list.ts'

/** A manager is told of a review point so many working days before it is due. */
const WORKING_DAYS_AHEAD = 10
const HOUR = 3_600_000

/** The documents that wait for somebody's decision, or were returned more than once, with how long they have waited. */
export async function waitingFor(needs: Needs): Promise<WaitingDocument[]> {
  const now = needs.now()
  const all = await listReviews(needs)
  return all
    .filter(
      ({ state, timesReturned }) => state === 'submitted' || ((state === 'returned' || state === 'draft') && timesReturned > 1),
    )
    .map((one) => ({
      ...one,
      workingDays: Math.max(0, workingDaysBetween(localDay(new Date(one.since)), localDay(now))),
      hours: Math.max(0, Math.floor((now.getTime() - Date.parse(one.since)) / HOUR)),
    }))
}

/** What managers owe the cases of the store, the soonest first. A case whose standards cannot be read says so on its own page. */
export async function pointsDue({ session, packVersions }: Needs, today: string): Promise<PointDue[]> {
  const points: PointDue[] = []
  for (const { id, title } of await session.store.cases.list()) {
    const record = await session.store.cases.get(id)
    try {
      const { pack } = await packVersions.inForce(record.packId)
      for (const item of await dueInCase(session.store, record, pack, today))
        if (item.overseen && (item.overdue || item.left <= WORKING_DAYS_AHEAD))
          points.push({ caseId: id, caseTitle: title, team: record.team, item })
    } catch (error) {
      if (!(error instanceof CallFailure && error.code === 'bad-pack')) throw error
    }
  }
  return points.sort((one, other) => one.item.due.localeCompare(other.item.due))
}

/** How the work of each team was from one month until another. */
export async function trendOf({ session }: Needs, from: string, until: string): Promise<TrendCell[]> {
  const ways = await session.store.oversight.ways()
  const submissions = ways.flatMap(submissionsOf).filter(({ month }) => month >= from && month <= until)
  return qualityTrend(submissions)
}

/** The submissions on a document's way, each with how long it waited for its decision. */
export function submissionsOf({ state, steps }: { state: ReviewState; steps: readonly ReviewStep[] }): Submission[] {
  return steps.flatMap((step, index) => {
    if (step.action !== 'submit' || step.measured === null) return []
    const rest = steps.slice(index + 1)
    const next = rest.findIndex(({ action }) => action === 'submit')
    // With several who have to agree, it is not decided while one of them has not.
    const undecided = next === -1 && state === 'submitted'
    const decision = undecided ? undefined : decisionAmong(next === -1 ? rest : rest.slice(0, next))
    const day = localDay(new Date(step.at))
    return [
      {
        ...step.measured,
        accountId: step.by.accountId,
        month: day.slice(0, 7),
        decidedAfter: decision ? workingDaysBetween(day, localDay(new Date(decision.at))) : null,
      },
    ]
  })
}

/** It was decided when it was returned, or when the last of those who had to agree did. */
function decisionAmong(steps: readonly ReviewStep[]): ReviewStep | undefined {
  return steps.find(({ action }) => action === 'return') ?? steps.findLast(({ action }) => action === 'authorise')
}
