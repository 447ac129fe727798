import type { DocumentKind } from '../../../shared/document/index.ts'

/** Kinds whose name is not simply their id in words. */
const NAMES: Partial<Record<DocumentKind, string>> = {
  'icpc-report': 'Initial conference report',
  'rcpc-report': 'Review conference report',
  'cp-plan': 'Child protection plan',
  'cin-plan': 'Child in need plan',
  'cin-meeting-record': 'Child in need meeting',
  'cla-review-report': 'Report for a looked-after review',
  'cla-review-record': 'Record of a looked-after review',
  'plo-plan': 'Pre-proceedings plan',
  'plo-letter': 'Pre-proceedings letter',
  pep: 'Personal education plan',
}

/** What people call a kind of document. */
export function kindName(kind: DocumentKind): string {
  const words = kind.replaceAll('-', ' ')
  return NAMES[kind] ?? words.charAt(0).toUpperCase() + words.slice(1)
}
