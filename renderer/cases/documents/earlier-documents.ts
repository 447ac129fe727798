import type { DocumentSummary } from '../../../shared/api/index.ts'
import type { DocumentTemplate } from '../../../shared/standards/index.ts'

/** The documents of a case from which a new one of the template can be begun, the newest first. */
export function earlierDocuments(
  documents: readonly DocumentSummary[],
  { kind, startsFrom }: Pick<DocumentTemplate, 'kind' | 'startsFrom'>,
): DocumentSummary[] {
  return documents
    .filter((one) => one.kind === kind || startsFrom.includes(one.kind))
    .toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}
