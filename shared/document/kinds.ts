/** Every kind of document that the five standards name, by the id that packs, templates and the command line use. */
export const DOCUMENT_KINDS = [
  'child-and-family-assessment',
  'early-help-assessment',
  'section-47-enquiry',
  'strategy-record',
  'icpc-report',
  'rcpc-report',
  'cla-review-report',
  'cla-review-record',
  'core-group-record',
  'cp-plan',
  'cin-plan',
  'cin-meeting-record',
  'care-plan',
  'placement-plan',
  'pathway-plan',
  'early-help-plan',
  'safety-plan',
  'short-breaks-plan',
  'pep',
  'health-plan',
  'plo-plan',
  'plo-letter',
  'court-statement',
  'court-chronology',
  'section-7-report',
  'section-37-report',
  'case-summary',
  'transfer-summary',
  'transfer-checklist',
  'closure-summary',
  'visit-record',
  'case-note',
  'supervision-record',
  'management-decision',
  'chronology',
  'genogram',
  'danger-statement',
  'words-and-pictures',
  'outcome-letter',
  'letter',
] as const

export type DocumentKind = (typeof DOCUMENT_KINDS)[number]

/**
 * The digest's groups of kinds, by which packs say where a rule applies or is stricter (standards digest 0.3).
 * `family` is anything that the child or the family is given.
 */
export const KIND_GROUPS = {
  plans: [
    'cin-plan',
    'cp-plan',
    'care-plan',
    'placement-plan',
    'pathway-plan',
    'early-help-plan',
    'safety-plan',
    'plo-plan',
    'short-breaks-plan',
  ],
  reports: [
    'child-and-family-assessment',
    'early-help-assessment',
    'section-47-enquiry',
    'icpc-report',
    'rcpc-report',
    'cla-review-report',
    'court-statement',
    'section-7-report',
    'section-37-report',
  ],
  records: [
    'visit-record',
    'case-note',
    'supervision-record',
    'management-decision',
    'case-summary',
    'strategy-record',
    'core-group-record',
    'cin-meeting-record',
    'cla-review-record',
    'transfer-summary',
    'closure-summary',
  ],
  court: ['court-statement', 'court-chronology', 'section-7-report', 'section-37-report', 'plo-plan', 'plo-letter'],
  'to-the-child': ['words-and-pictures', 'outcome-letter', 'letter'],
  family: [
    'cin-plan',
    'cp-plan',
    'care-plan',
    'placement-plan',
    'pathway-plan',
    'early-help-plan',
    'safety-plan',
    'plo-plan',
    'short-breaks-plan',
    'child-and-family-assessment',
    'icpc-report',
    'rcpc-report',
    'cla-review-report',
    'outcome-letter',
    'plo-letter',
    'words-and-pictures',
  ],
} as const satisfies Record<string, readonly DocumentKind[]>

export type KindGroup = keyof typeof KIND_GROUPS

/** True when `kind` is one of, or in one of the groups named in, `where`; `all` means every kind. */
export function kindIsIn(kind: DocumentKind, where: readonly (DocumentKind | KindGroup | 'all')[]): boolean {
  return where.some(
    (place) =>
      place === 'all' ||
      place === kind ||
      (place in KIND_GROUPS && (KIND_GROUPS[place as KindGroup] as readonly string[]).includes(kind)),
  )
}
