import { casewrightDocument } from '../../../shared/document/index.ts'
import {
  countingRequirements,
  mayNotMeet,
  metRequirements,
  type ReviewStep,
  requirementsOf,
} from '../../../shared/review/index.ts'
import type { Needs } from '../needs.ts'
import { writersOf } from '../reviews/standing.ts'
import type { Agreements, Unagreed } from './document-check.ts'

/** Holds those who authorised a document against what its pack asks for, as it was when it was written. */
export function agreementsBy({ session, packVersions }: Needs): Agreements {
  return async (content, steps) => {
    const read = casewrightDocument.safeParse(content)
    if (!read.success) return []
    const { pack } = await packVersions.of(read.data)
    const submitted = steps.findLast(({ action }) => action === 'submit')
    const counting = countingRequirements(requirementsOf(pack, read.data.kind), submitted?.applies ?? [])
    const met = metRequirements(steps)
    const writers = await writersOf(session.store.reviews, read.data.id, steps)
    return counting.flatMap((one): Unagreed[] => {
      const step: ReviewStep | undefined = met.get(one.id)
      if (!step) return [{ code: 'agreement-missing', says: `nobody agreed to it as its standard asks: ${one.what}` }]
      const why = mayNotMeet(one, { accountId: step.by.accountId, role: step.by.role, administers: false, writers })
      return why === null ? [] : [{ code: 'decider-wrong', says: `${step.by.name} authorised it, who may not. ${why}` }]
    })
  }
}
