import { HeadingLevel, type Paragraph, type Table } from 'docx'
import type { CasewrightDocument, NamedPerson } from '../../document/index.ts'
import type { CaseRecord } from '../../family/index.ts'
import { childrenOf, type DocumentChild } from './children.ts'
import { bodyParagraph, type ExportContext } from './context.ts'
import { longDate } from './dates.ts'
import { type GridCell, gridTable, labelCell, neededCell } from './grid.ts'
import { textRuns } from './inlines.ts'
import { safeLine } from './safe-text.ts'
import { STYLE } from './styles.ts'

/** Days that belong at the head of a document, by the names that documents and cases know them by; the first one found counts. */
const HEAD_DATES: readonly { label: string; names: readonly string[]; kinds?: readonly CasewrightDocument['kind'][] }[] = [
  { label: 'Conference', names: ['conference', 'initialConference'], kinds: ['icpc-report'] },
  { label: 'Conference', names: ['conference', 'reviewConference'], kinds: ['rcpc-report'] },
  { label: 'Conference', names: ['conference'], kinds: ['cp-plan', 'core-group-record', 'section-47-enquiry'] },
  { label: 'Review', names: ['review'], kinds: ['cla-review-report', 'cla-review-record'] },
  { label: 'Hearing', names: ['hearing'] },
  { label: 'To be filed by', names: ['filing'] },
]

/** A day of the document, else of the case. A repeated one gives its last day. */
function dayOf(name: string, document: CasewrightDocument, caseRecord: CaseRecord | null): string {
  const day = document.dates[name]
  return (Array.isArray(day) ? day.at(-1) : day) ?? caseRecord?.keyDates[name] ?? ''
}

function childLine({ name, knownAs, dateOfBirth }: DocumentChild): string {
  const known = knownAs ? ` (known as ${knownAs})` : ''
  return `${name}${known}, ${dateOfBirth ? `born ${longDate(dateOfBirth)}` : 'date of birth not recorded'}`
}

const withRole = (someone: NamedPerson | undefined, otherwise: string) =>
  [someone?.name || otherwise, someone?.role]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(', ')

function childrenCell(children: readonly DocumentChild[]): GridCell {
  if (children.length === 0) return neededCell('')
  return { paragraphs: children.map((child) => ({ style: STYLE.tableText, children: textRuns(childLine(child)) })) }
}

/**
 * The head of the first page: the title, and below it whom the document is about, who wrote it, who manages them and the days
 * that matter. What is not known is said to be not recorded; a day that the document does not have is left out.
 */
export function titleBlock(context: ExportContext, document: CasewrightDocument, title: string): (Paragraph | Table)[] {
  const { caseRecord } = context
  const children = childrenOf(document, caseRecord)
  const reference = caseRecord?.reference.trim() ?? ''
  const rows: GridCell[][] = [
    [labelCell(children.length > 1 ? 'Children' : 'Child'), childrenCell(children)],
    [labelCell('Written by'), neededCell(withRole(document.author, caseRecord?.socialWorker ?? ''))],
    [labelCell('Manager'), neededCell(withRole(document.manager, caseRecord?.manager ?? ''))],
    [labelCell('Date'), neededCell(longDate(dayOf('documentDate', document, null)))],
  ]
  for (const { label, names, kinds } of HEAD_DATES) {
    if (kinds && !kinds.includes(document.kind)) continue
    const day = names.map((name) => dayOf(name, document, caseRecord)).find(Boolean)
    if (day) rows.push([labelCell(label), neededCell(longDate(day))])
  }
  if (reference) rows.push([labelCell('Reference'), neededCell(reference)])
  return [
    bodyParagraph(context, { heading: HeadingLevel.TITLE, children: textRuns(safeLine(title)) }),
    gridTable(context, {
      description: 'About this document: children, author, manager and dates',
      columns: [{ mm: 26 }, { share: 1 }],
      rows,
      open: true,
      together: true,
    }),
  ]
}
