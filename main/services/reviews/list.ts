import type { ReviewSummary } from '../../../shared/api/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import { mayNotMeet, requirementsOf } from '../../../shared/review/index.ts'
import { templateOf } from '../../../shared/standards/index.ts'
import type { Needs } from '../needs.ts'
import { addresseeOf, holderOf } from './holder.ts'
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
    const { pack, templates } = await packVersions.of(document)
    const steps = await reviews.steps(standing.documentId)
    const writers = await writersOf(reviews, standing.documentId, steps)
    const who = { accountId: account.id, role: account.role, administers: account.administers, writers }
    const requirements = standingRequirements(pack, document, steps, (one) => mayNotMeet(one, who))
    const submitted = steps.findLast(({ action }) => action === 'submit')
    const open = requirements.some(({ applies, met, mayNot }) => applies === true && met === null && mayNot === null)
    if (!records.has(standing.caseId)) records.set(standing.caseId, await cases.find(standing.caseId))
    const caseRecord = records.get(standing.caseId) ?? null
    const waiting = waitingOf({
      pack,
      template: templateOf(templates, document),
      document,
      caseRecord,
      state: standing.state,
      steps,
      requirements,
      now: now(),
    })
    const isTheirs = writers.has(account.id) || isOwnCase(account, caseRecord)
    const way = { ...standing, steps, requirements, writers, all: requirementsOf(pack, document.kind) }
    const addressee = addresseeOf(way, everybody)
    const toMe = addressee === null || addressee.id === account.id
    const cameBack = standing.state === 'returned' || standing.state === 'draft'
    summaries.push({
      documentId: standing.documentId,
      caseId: standing.caseId,
      caseTitle: titles.get(standing.caseId) ?? '',
      title: document.title,
      kind: document.kind,
      state: standing.state,
      author: standing.author,
      team: (submitted && teams.get(submitted.by.accountId)) ?? '',
      holder: holderOf(way, everybody),
      since: waiting?.since ?? steps.findLast(({ action }) => action !== 'resume')?.at ?? '',
      due: waiting?.due ?? null,
      overdue: waiting?.overdue ?? false,
      timesReturned: steps.filter(({ action }) => action === 'return').length,
      waitsForMe: (standing.state === 'submitted' && open && toMe) || (cameBack && isTheirs),
      findings: submitted?.findings ?? null,
    })
  }
  return summaries.sort((a, b) => Number(b.waitsForMe) - Number(a.waitsForMe) || a.since.localeCompare(b.since))
}
