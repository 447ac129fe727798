import { CallFailure, type DocumentReview, type Implementation } from '../../../shared/api/index.ts'
import { newId, type SetAside } from '../../../shared/document/index.ts'
import type { AsideDecision } from '../../../shared/review/index.ts'
import type { Needs } from '../needs.ts'
import { printOf } from '../set-aside-notes.ts'

type Decide = Implementation['reviews']['decideAside']

/** Decides on the reason for which a finding was set aside; whoever may return a document or authorise it may. */
export function decideAside(
  { session, now }: Pick<Needs, 'session' | 'now'>,
  review: (documentId: string) => Promise<DocumentReview>,
): Decide {
  return async ({ documentId, key, accepted, words }) => {
    const before = await review(documentId)
    if (before.state !== 'submitted')
      throw new CallFailure('refused', `“${before.title}” is not with its manager, so nothing in it is decided now.`)
    if (!before.may.some((action) => action === 'return' || action === 'authorise'))
      throw new CallFailure('not-allowed', before.mayNot.return ?? 'You may not decide on this document.')
    const { document } = await session.store.documents.open(documentId)
    const record = document.setAside.find((one) => one.key === key)
    if (!record) throw new CallFailure('not-found', 'That finding is not set aside in this document. Look at it again.')
    if (!accepted && words === '')
      throw new CallFailure('bad-input', 'Say why the reason is not enough: the writer reads it beside what they gave.')
    const decision: AsideDecision = {
      id: newId(),
      key,
      reason: record.reason,
      accepted,
      words,
      by: session.actor,
      at: now().toISOString(),
    }
    const detail = { rule: record.ruleId, print: printOf(documentId, record), accepted }
    await session.store.asideDecisions.add(
      documentId,
      decision,
      session.trailEntry('reason-decided', { caseId: before.caseId, documentId, detail }),
    )
    return review(documentId)
  }
}

/** Throws `CallFailure` `refused` where whoever authorises a document would sign over a reason that was not accepted. */
export function refuseOverRefused({ asides, title }: DocumentReview): void {
  const [first] = asides.filter(({ accepted }) => !accepted)
  if (first)
    throw new CallFailure(
      'refused',
      `${first.by.name} did not accept the reason “${first.reason}”, for which something in “${title}” was set aside. Return it, or accept the reason first.`,
    )
}

/** What a refused submission adds where mistakes stand open again because a reason was not accepted. */
export function saidOfRefused(setAside: readonly SetAside[], decisions: readonly AsideDecision[]): string {
  const [first, ...others] = decisions.filter(({ accepted }) => !accepted)
  if (!first) return ''
  const about = setAside.find(({ key }) => key === first.key)?.text
  const what = about ? `for “${about}” ` : ''
  const more = others.length === 0 ? '' : `, and ${others.length} more ${others.length === 1 ? 'was' : 'were'} not either`
  return ` The reason ${what}was not accepted by ${first.by.name} (${first.words.replace(/[.\s]+$/, '')})${more}.`
}
