import type { DocumentKind } from '../document/index.ts'

/** Which obligations a kind of document answers or is needed for, by how their ids begin. */
const BY_KIND: Partial<Record<DocumentKind, readonly string[]>> = {
  'child-and-family-assessment': ['assessment-', 'reassessment-', 'child-seen-'],
  'early-help-assessment': ['early-help-assessment'],
  'section-47-enquiry': ['s47-'],
  'strategy-record': ['s47-'],
  'icpc-report': ['icpc'],
  'rcpc-report': ['rcpc-report', 'first-rcpc', 'later-rcpc'],
  'cla-review-report': ['cla-review-report', 'cla-first-review', 'cla-second-review', 'cla-later-review'],
  'cla-review-record': ['cla-review-record', 'cla-review-decisions', 'cla-review-distributed'],
  'core-group-record': ['first-core-group', 'core-group-'],
  'cp-plan': ['cp-plan-', 'outline-plan-', 'first-core-group', 'core-group-'],
  'cin-plan': ['cin-plan-', 'cin-first-review', 'cin-second-review', 'cin-review-interval', 'cin-meeting'],
  'cin-meeting-record': ['cin-meeting', 'cin-initial-meeting'],
  'care-plan': ['care-plan', 'cla-care-plan-'],
  'placement-plan': ['placement-'],
  'pathway-plan': ['pathway-'],
  'early-help-plan': ['early-help-plan'],
  'short-breaks-plan': ['short-breaks-'],
  pep: ['pep'],
  'health-plan': ['health-', 'iha-'],
  'plo-plan': ['plo-plan-', 'plo-meeting', 'plo-deadline'],
  'plo-letter': ['plo-letter'],
  'court-statement': ['court-'],
  'court-chronology': ['court-', 'chronology-'],
  'section-7-report': ['court-'],
  'section-37-report': ['court-'],
  'case-summary': ['case-summary'],
  'visit-record': ['visit-record', 'first-visit', 'cp-visit', 'cin-visit', 'cla-visit'],
  'case-note': ['record-', 'case-record'],
  'supervision-record': ['supervision-record'],
  chronology: ['chronology-'],
}

/** Whether an obligation concerns a kind of document: the report for the chair, the enquiry that its record is of. */
export function concernsKind(obligation: string, kind: DocumentKind): boolean {
  const id = obligation.slice(obligation.indexOf(':') + 1)
  return BY_KIND[kind]?.some((start) => id.startsWith(start)) ?? false
}
