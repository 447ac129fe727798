import type { DocumentReview, RequirementStanding } from '../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import { kindIsIn } from '../../../shared/document/index.ts'
import {
  countingRequirements,
  mayNotMeet,
  metRequirements,
  type Requirement,
  type ReviewAction,
  type ReviewStep,
  requirementsOf,
  reviewAction,
  stateAfter,
} from '../../../shared/review/index.ts'
import type { Pack } from '../../../shared/standards/index.ts'
import type { Standing } from '../../storage/index.ts'
import type { Needs } from '../needs.ts'

type Clause = { cite: string; says: string } | null

const clauseOf = (pack: Pack, key: string | null): Clause => {
  const found = key === null ? undefined : pack.clauses[key]
  return found ? { cite: found.cite, says: found.says } : null
}

/** Gives everything about where a document stands, as the one signed in may see and move it. */
export function standingOfDocument({ session, packVersions }: Needs): (documentId: string) => Promise<DocumentReview> {
  return async (documentId) => {
    const { reviews, documents } = session.store
    const standing = await reviews.standing(documentId)
    const { document } = await documents.open(documentId)
    const { pack } = await packVersions.of(document)
    const steps = await reviews.steps(documentId)
    const writers = await writersOf(reviews, documentId, steps)
    const who = { accountId: session.account.id, ...session.account, writers }
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
      parties: [
        ...partiesAsked(pack, document).map((asked) => ({
          ...asked,
          signature:
            parties.findLast(({ requirement, role }) => requirement === asked.requirement && role === asked.role) ?? null,
        })),
        ...parties
          .filter(({ requirement }) => requirement === null)
          .map((signature) => ({
            requirement: null,
            role: signature.role,
            what: '',
            clause: null,
            signature,
          })),
      ],
      ...movesFor(standing, requirements, { write: session.may('write'), decide: session.may('decide') }),
      waiting: waitingOf(standing, steps),
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
      met: step ? { by: step.by, at: step.at } : null,
      mayNot: mayNot(one),
    }
  })
}

/** Those of the family and of other agencies whose signature the pack asks for under a kind of document. */
function partiesAsked(
  pack: Pack,
  { kind }: CasewrightDocument,
): { requirement: string; role: string; what: string; clause: Clause }[] {
  return pack.signOff
    .filter((rule) => rule.does === 'signs' && kindIsIn(kind, rule.kinds))
    .flatMap((rule) =>
      rule.by.flatMap((by) => {
        const role = pack.roles.find(({ id }) => id === by)
        if (!role || (role.accounts ?? []).length > 0) return []
        return [{ requirement: rule.id, role: role.name, what: rule.what, clause: clauseOf(pack, rule.clause) }]
      }),
    )
}

/** What may be done from here, and why not. */
function movesFor(
  { state }: Standing,
  requirements: readonly RequirementStanding[],
  can: { write: boolean; decide: boolean },
): Pick<DocumentReview, 'may' | 'mayNot'> {
  const may: ReviewAction[] = []
  const mayNot: DocumentReview['mayNot'] = {}
  for (const action of reviewAction.options) {
    if (action === 'resume' || action === 'supersede' || stateAfter(state, action) === null) continue
    const why = whyNot(action, requirements, can)
    if (why === null) may.push(action)
    else mayNot[action] = why
  }
  return { may, mayNot }
}

function whyNot(
  action: ReviewAction,
  requirements: readonly RequirementStanding[],
  can: { write: boolean; decide: boolean },
): string | null {
  if (action === 'return') return can.decide ? null : 'Your role does not return documents.'
  if (action !== 'authorise') return can.write ? null : 'Your role does not write documents.'
  const open = requirements.filter(({ applies, met }) => applies === true && met === null)
  if (open.some(({ mayNot }) => mayNot === null)) return null
  return open[0]?.mayNot ?? 'Everything that has to be agreed has been.'
}

function waitingOf({ state }: Standing, steps: readonly ReviewStep[]): DocumentReview['waiting'] {
  const submitted = steps.findLast(({ action }) => action === 'submit')
  if (state !== 'submitted' || !submitted) return null
  return { since: submitted.at, due: null, overdue: false, clause: null }
}

async function corrected(store: Needs['session']['store'], { corrects }: Standing): Promise<DocumentReview['corrects']> {
  if (!corrects) return null
  const { title } = (await store.documents.open(corrects.documentId)).document
  return { ...corrects, title }
}
