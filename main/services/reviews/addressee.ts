import { CallFailure, type DocumentReview } from '../../../shared/api/index.ts'
import { countingRequirements, mayNotMeet, requirementsOf } from '../../../shared/review/index.ts'
import type { Needs } from '../needs.ts'
import { writersOf } from './standing.ts'

/**
 * Throws `CallFailure` `bad-input` where a document is sent to somebody who may not agree to any of what has to be agreed, since it
 * would wait for nobody.
 */
export async function refuseUnlessDecides(
  { session, packVersions }: Needs,
  { documentId, steps, title }: DocumentReview,
  { to, applies }: { to: string | null; applies: readonly string[] },
): Promise<void> {
  if (to === null) return
  const account = (await session.store.accounts.list()).find(({ id, disabledAt }) => id === to && disabledAt === null)
  if (!account)
    throw new CallFailure('bad-input', 'Whoever you chose does not sign in here any more. Choose somebody else to send it to.')
  const { document } = await session.store.documents.open(documentId)
  const { pack } = await packVersions.of(document)
  const writers = await writersOf(session.store.reviews, documentId, steps)
  writers.add(session.account.id)
  const { id: accountId, role, administers } = account
  const counting = countingRequirements(requirementsOf(pack, document.kind), applies)
  const reasons = counting.map((one) => mayNotMeet(one, { accountId, role, administers, writers }))
  if (reasons.every((reason) => reason !== null))
    throw new CallFailure(
      'bad-input',
      `${account.name} may not authorise “${title}”: ${reasons[0]} Choose somebody else to send it to.`,
    )
}
