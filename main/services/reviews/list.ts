import type { ReviewSummary } from '../../../shared/api/index.ts'
import { mayNotMeet } from '../../../shared/review/index.ts'
import type { Needs } from '../needs.ts'
import { standingRequirements, writersOf } from './standing.ts'

/** The documents that are on their way, what waits for the one signed in first, then what has waited longest. */
export async function listReviews({ session, packVersions }: Needs, caseId?: string): Promise<ReviewSummary[]> {
  const { reviews, documents, cases, accounts } = session.store
  const { account } = session
  const teams = new Map((await accounts.list()).map(({ id, team }) => [id, team]))
  const titles = new Map((await cases.list()).map(({ id, title }) => [id, title]))
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
    const toMe = submitted?.to === undefined || submitted.to === null || submitted.to === account.id
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
      due: null,
      overdue: false,
      timesReturned: steps.filter(({ action }) => action === 'return').length,
      waitsForMe: (standing.state === 'submitted' && open && toMe) || (standing.state === 'returned' && writers.has(account.id)),
      findings: submitted?.findings ?? null,
    })
  }
  return summaries.sort((a, b) => Number(b.waitsForMe) - Number(a.waitsForMe) || a.since.localeCompare(b.since))
}
