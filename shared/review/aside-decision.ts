import { z } from 'zod'
import type { SetAside } from '../document/index.ts'
import { actor } from './account.ts'

/**
 * What whoever reviews a document made of the reason for which its writer set a finding aside. It is about that reason alone: `key` is
 * the finding's, `reason` what the writer gave. `words` say why a reason is not accepted.
 */
export const asideDecision = z.strictObject({
  id: z.string().min(1),
  key: z.string().min(1),
  reason: z.string(),
  accepted: z.boolean(),
  words: z.string().trim().max(10_000).default(''),
  by: actor,
  at: z.string(),
})
export type AsideDecision = z.infer<typeof asideDecision>

const said = (reason: string): string => reason.trim().toLowerCase().replace(/\s+/g, ' ')

const isAbout = (decision: AsideDecision, record: Pick<SetAside, 'key' | 'reason'>): boolean =>
  decision.key === record.key && said(decision.reason) === said(record.reason)

/** What was decided last about each reason that stands in a document now; a reason that was given anew is open again. */
export function standingDecisions(
  setAside: readonly Pick<SetAside, 'key' | 'reason'>[],
  decisions: readonly AsideDecision[],
): AsideDecision[] {
  return setAside.flatMap((record) => decisions.findLast((one) => isAbout(one, record)) ?? [])
}

/** The document as it counts: without what is set aside for a reason that was not accepted, so that it is found again. */
export function withoutRefused<Given extends { setAside: readonly SetAside[] }>(
  document: Given,
  decisions: readonly AsideDecision[],
): Given {
  const refused = new Set(standingDecisions(document.setAside, decisions).flatMap(({ key, accepted }) => (accepted ? [] : [key])))
  if (refused.size === 0) return document
  return { ...document, setAside: document.setAside.filter(({ key }) => !refused.has(key)) }
}
