import type { DocumentReview, RequirementStanding } from '../../../shared/api/index.ts'
import { type CasewrightDocument, kindIsIn } from '../../../shared/document/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import {
  type Account,
  countingRequirements,
  mayNotMeet,
  metRequirements,
  movesFor,
  nextStepsAsked,
  type Requirement,
  type ReviewStep,
  requirementsOf,
  standingDecisions,
} from '../../../shared/review/index.ts'
import { type Pack, templateOf } from '../../../shared/standards/index.ts'
import type { Standing } from '../../storage/index.ts'
import type { Needs } from '../needs.ts'
import { clauseOf } from './clause.ts'
import { declarationOf } from './declaration.ts'
import { partyRows } from './parties.ts'
import { waitingOf } from './waiting.ts'

/** Gives everything about where a document stands, as the one signed in may see and move it. */
export function standingOfDocument({ session, packVersions, now }: Needs): (documentId: string) => Promise<DocumentReview> {
  return async (documentId) => {
    const { reviews, documents } = session.store
    const standing = await reviews.standing(documentId)
    const { document } = await documents.open(documentId)
    const { pack, templates } = await packVersions.of(document)
    const steps = await reviews.steps(documentId)
    const writers = await writersOf(reviews, documentId, steps)
    const caseRecord = await session.store.cases.find(standing.caseId)
    const { id: accountId, role, administers } = session.account
    const who = { accountId, role, administers, writers, ownCase: isOwnCase(session.account, caseRecord) }
    const requirements = standingRequirements(pack, document, steps, (one) => mayNotMeet(one, who))
    const answers = await reviews.checkAnswers(documentId)
    const parties = await reviews.parties(documentId)
    return {
      documentId,
      caseId: standing.caseId,
      title: document.title,
      kind: document.kind,
      state: standing.state,
      revision: standing.revision,
      author: standing.author,
      authorId: standing.authorId,
      steps,
      signatures: await reviews.signatures(documentId),
      comments: await reviews.comments(documentId),
      requirements,
      criteria: pack.audit
        .filter(({ kinds }) => kindIsIn(document.kind, kinds))
        .map(({ id, asks, acceptable = '', unacceptable = '', clause }) => ({
          id,
          asks,
          acceptable,
          unacceptable,
          clause: clauseOf(pack, clause),
          answer: answers.find(({ criterionId }) => criterionId === id) ?? null,
        })),
      parties: partyRows(pack, document.kind, parties),
      asides: standingDecisions(document.setAside, await session.store.asideDecisions.list(documentId)),
      ...movesFor({ state: standing.state, counting: countingNow(pack, document, steps) }, who),
      waiting: waitingOf({
        pack,
        template: templateOf(templates, document),
        document,
        caseRecord,
        state: standing.state,
        steps,
        requirements,
        now: now(),
      }),
      nextSteps: clauseOf(pack, nextStepsAsked(pack, document.kind)),
      declaration: declarationOf(templateOf(templates, document)),
      corrects: await corrected(session.store, standing),
      correctedBy: await reviews.correctionOf(documentId),
    }
  }
}

/** The accounts whose work a document is: who made it, wrote in it, or submitted it. */
export async function writersOf(
  reviews: { writers(documentId: string): Promise<Set<string>> },
  documentId: string,
  steps: readonly ReviewStep[],
): Promise<Set<string>> {
  const writers = await reviews.writers(documentId)
  for (const { action, by } of steps) if (action === 'submit') writers.add(by.accountId)
  return writers
}

/** What has to be agreed, with what was agreed since the document was last submitted. */
export function standingRequirements(
  pack: Pack,
  document: Pick<CasewrightDocument, 'kind'>,
  steps: readonly ReviewStep[],
  mayNot: (one: Requirement) => string | null,
): RequirementStanding[] {
  const all = requirementsOf(pack, document.kind)
  const submitted = steps.findLast(({ action }) => action === 'submit')
  const counting = new Set(countingRequirements(all, submitted?.applies ?? []).map(({ id }) => id))
  const met = metRequirements(steps)
  return all.map((one) => {
    const step = met.get(one.id)
    return {
      id: one.id,
      what: one.what,
      by: one.by,
      recorded: one.accounts.length === 0,
      ownWork: one.ownWork,
      onlyIf: one.onlyIf,
      applies: one.onlyIf !== null && !submitted ? null : counting.has(one.id),
      clause: clauseOf(pack, one.clause),
      alsoAsked: one.alsoClauses.flatMap((key) => clauseOf(pack, key) ?? []),
      met: step ? { by: step.by, at: step.at } : null,
      mayNot: mayNot(one),
    }
  })
}

/** What counts for the submission that is open, and whether it was met. */
function countingNow(
  pack: Pack,
  { kind }: Pick<CasewrightDocument, 'kind'>,
  steps: readonly ReviewStep[],
): (Requirement & { isMet: boolean })[] {
  const applies = steps.findLast(({ action }) => action === 'submit')?.applies ?? []
  const met = metRequirements(steps)
  return countingRequirements(requirementsOf(pack, kind), applies).map((one) => ({ ...one, isMet: met.has(one.id) }))
}

/** Whether the case names somebody as its social worker. */
export const isOwnCase = ({ name }: Pick<Account, 'name'>, caseRecord: CaseRecord | null): boolean =>
  caseRecord !== null && name.trim() !== '' && caseRecord.socialWorker.trim().toLowerCase() === name.trim().toLowerCase()

async function corrected(store: Needs['session']['store'], { corrects }: Standing): Promise<DocumentReview['corrects']> {
  if (!corrects) return null
  const { title } = (await store.documents.open(corrects.documentId)).document
  return { ...corrects, title }
}
