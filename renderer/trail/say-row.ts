import { TRAIL_EVENTS, type TrailRow } from '../../shared/review/index.ts'

export const eventOf = ({ what }: TrailRow): string => TRAIL_EVENTS[what]

/** What a row is about, by title while there is one; null for one about neither a case nor a document. */
export function aboutOf({ caseId, documentId }: TrailRow, titles: Readonly<Record<string, string>>): string | null {
  if (documentId !== null) return titles[documentId] ?? 'a deleted document'
  return caseId === null ? null : (titles[caseId] ?? 'a deleted case')
}
