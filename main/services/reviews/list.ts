import type { RequirementStanding, ReviewSummary } from '../../../shared/api/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import { type Account, mayNotMeet, type Requirement, requirementsOf } from '../../../shared/review/index.ts'
import type { Needs } from '../needs.ts'
import { isOwnCase, standingRequirements, writersOf } from './standing.ts'
import { waitingOf } from './waiting.ts'

/** The documents that are on their way, what waits for the one signed in first, then what has waited longest. */
export async function listReviews({ session, packVersions, now }: Needs, caseId?: string): Promise<ReviewSummary[]> {
  const { reviews, documents, cases, accounts } = session.store
  const { account } = session
  const everybody = await accounts.list()
  const teams = new Map(everybody.map(({ id, team }) => [id, team]))
  const titles = new Map((await cases.list()).map(({ id, title }) => [id, title]))
  const records = new Map<string, CaseRecord | null>()
  const summaries: ReviewSummary[] = []
  for (const standing of await reviews.underWay(caseId)) {
    const { document } = await documents.open(standing.documentId)
    const { pack } = await packVersions.of(document)
    const steps = await reviews.steps(standing.documentId)
    const writers = await writersOf(reviews, standing.documentId, steps)
    const who = { accountId: account.id, role: account.role, administers: account.administers, writers }
    const requirements = standingRequirements(pack, document, steps, (one) => mayNotMeet(one, who))
    const submitted = steps.findLast(({ action }) => action === 'submit')
    const open = requirements.some(({ applies, met, mayNot }) => applies === true && met === null && mayNot === null)
    if (!records.has(standing.caseId)) records.set(standing.caseId, await cases.find(standing.caseId))
    const caseRecord = records.get(standing.caseId) ?? null
    const waiting = waitingOf({ pack, document, caseRecord, state: standing.state, steps, requirements, now: now() })
    const isTheirs = writers.has(account.id) || isOwnCase(account, caseRecord)
    const addressee = everybody.find(({ id, disabledAt }) => id === submitted?.to && disabledAt === null)
    // Once those to whom it went have agreed what they may, it waits for whoever may agree the rest.
    const toMe =
      !addressee ||
      addressee.id === account.id ||
      !waitsFor(addressee, requirementsOf(pack, document.kind), requirements, writers)
    summaries.push({
      documentId: standing.documentId,
      caseId: standing.caseId,
      caseTitle: titles.get(standing.caseId) ?? '',
      title: document.title,
      kind: document.kind,
      state: standing.state,
      author: standing.author,
      team: (submitted && teams.get(submitted.by.accountId)) ?? '',
      since: steps.at(-1)?.at ?? '',
      due: waiting?.due ?? null,
      overdue: waiting?.overdue ?? false,
      timesReturned: steps.filter(({ action }) => action === 'return').length,
      waitsForMe: (standing.state === 'submitted' && open && toMe) || (standing.state === 'returned' && isTheirs),
      findings: submitted?.findings ?? null,
    })
  }
  return summaries.sort((a, b) => Number(b.waitsForMe) - Number(a.waitsForMe) || a.since.localeCompare(b.since))
}

/** Whether something is still to be agreed that somebody may agree. */
function waitsFor(
  { id: accountId, role, administers }: Account,
  all: readonly Requirement[],
  standing: readonly RequirementStanding[],
  writers: ReadonlySet<string>,
): boolean {
  const open = new Set(standing.filter(({ applies, met }) => applies === true && met === null).map(({ id }) => id))
  return all.some((one) => open.has(one.id) && mayNotMeet(one, { accountId, role, administers, writers }) === null)
}
