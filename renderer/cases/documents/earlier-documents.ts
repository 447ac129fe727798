import type { DocumentSummary } from '../../../shared/api/index.ts'
import type { DocumentTemplate } from '../../../shared/standards/index.ts'
import { sayDate } from '../due/say-due.ts'

type Dated = Pick<DocumentSummary, 'day' | 'updatedAt'>

/** The documents of a case from which a new one of the template can be begun, the newest first. */
export function earlierDocuments(
  documents: readonly DocumentSummary[],
  { kind, startsFrom }: Pick<DocumentTemplate, 'kind' | 'startsFrom'>,
): DocumentSummary[] {
  return documents
    .filter((one) => one.kind === kind || startsFrom.includes(one.kind))
    .toSorted((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.updatedAt.localeCompare(a.updatedAt))
}

/** A document as a list of earlier ones names it: with its own day, else with that of the last saving, which is said. */
export function namedByDay({ title, day, updatedAt }: Dated & Pick<DocumentSummary, 'title'>): string {
  if (day !== null) return `${title}, ${sayDate(day)}`
  return `${title}, no date of its own, saved on ${sayDate(savedOn(updatedAt))}`
}

const savedOn = (updatedAt: string): string => updatedAt.slice(0, 10)
const dayOf = ({ day, updatedAt }: Dated): string => day ?? savedOn(updatedAt)
