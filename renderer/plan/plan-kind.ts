import type { DocumentKind } from '../../shared/document/index.ts'
import { type CaseRecord, datesOfChildren } from '../../shared/family/index.ts'
import { circumstancesOf } from '../../shared/timescales/index.ts'

/** The kind of plan that the case's plan is at present: some standards ask more of one kind than of another. */
export function planKindOf(caseRecord: CaseRecord, today: string): DocumentKind {
  const found = circumstancesOf(caseRecord.legalStatus, datesOfChildren(caseRecord, []), today)
  if (found.has('pre-proceedings')) return 'plo-plan'
  if (found.has('child-protection-plan')) return 'cp-plan'
  if (found.has('looked-after')) return 'care-plan'
  if (found.has('early-help')) return 'early-help-plan'
  return 'cin-plan'
}
