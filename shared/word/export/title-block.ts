import { HeadingLevel, type Paragraph, type Table } from 'docx'
import { type CasewrightDocument, inlineText, KIND_GROUPS, type NamedPerson } from '../../document/index.ts'
import { type CaseRecord, datesOfChildren } from '../../family/index.ts'
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
  { label: 'Hearing', names: ['hearing'], kinds: KIND_GROUPS.court },
  { label: 'To be filed by', names: ['filing'], kinds: KIND_GROUPS.court },
]

/** A day of the document, else of the case: each of them where its children differ. A repeated one gives its last day. */
function daysOf(name: string, document: CasewrightDocument, caseRecord: CaseRecord | null): string[] {
  const given = document.dates[name] ?? []
  const own = (Array.isArray(given) ? given.at(-1) : given) ?? ''
  if (own !== '' || !caseRecord) return [own].filter(Boolean)
  return [datesOfChildren(caseRecord, document.childIds)[name] ?? []].flat().filter(Boolean)
}

const inWords = (days: readonly string[]): string => new Intl.ListFormat('en-GB').format(days.map(longDate))

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

/** What the form at the very beginning of the document answers, if there is one: said once, not twice on one page. */
function answeredBelow(document: CasewrightDocument): ReadonlySet<string> {
  const first = document.sections[0]?.blocks[0]
  if (first?.type !== 'fields') return new Set()
  return new Set(first.fields.map(({ content }) => inlineText(content).trim()).filter(Boolean))
}

/** The lines of the head besides the children, those left out that the form below it answers word for word. */
function headLines({ caseRecord }: ExportContext, document: CasewrightDocument): { label: string; text: string }[] {
  const dates = HEAD_DATES.filter(({ kinds }) => !kinds || kinds.includes(document.kind)).map(({ label, names }) => ({
    label,
    text: inWords(names.map((name) => daysOf(name, document, caseRecord)).find((days) => days.length > 0) ?? []),
  }))
  const always = [
    { label: 'Written by', text: withRole(document.author, caseRecord?.socialWorker ?? '') },
    { label: 'Manager', text: withRole(document.manager, caseRecord?.manager ?? '') },
    { label: 'Date', text: inWords(daysOf('documentDate', document, null)) },
  ]
  const known = [...dates, { label: 'Reference', text: caseRecord?.reference.trim() ?? '' }].filter(({ text }) => text)
  const answered = answeredBelow(document)
  return [...always, ...known].filter(({ text }) => text === '' || !text.split(', ').every((part) => answered.has(part)))
}

/**
 * The head of the first page: the title, and below it whom the document is about, who wrote it, who manages them and the days
 * that matter. What is not known is said to be not recorded; a day that the document does not have is left out. A letter has
 * the title alone: it may go to somebody who is not to learn a child's date of birth.
 */
export function titleBlock(context: ExportContext, document: CasewrightDocument, title: string): (Paragraph | Table)[] {
  const titled = bodyParagraph(context, { heading: HeadingLevel.TITLE, children: textRuns(safeLine(title)) })
  if (context.look.style.head === 'none') return [titled]
  const children = childrenOf(document, context.caseRecord)
  const rows: GridCell[][] = [
    [labelCell(children.length > 1 ? 'Children' : 'Child'), childrenCell(children)],
    ...headLines(context, document).map(({ label, text }) => [labelCell(label), neededCell(text)]),
  ]
  return [
    titled,
    gridTable(context, {
      description: 'About this document: children, author, manager and dates',
      columns: [{ mm: 26 }, { share: 1 }],
      rows,
      open: true,
      together: true,
    }),
  ]
}

/** The head of a copy for the family: the title, and below it whose copy it is and of what day. */
export function familyTitle(context: ExportContext, title: string, lines: readonly string[]): Paragraph[] {
  return [
    bodyParagraph(context, { heading: HeadingLevel.TITLE, children: textRuns(title) }),
    ...lines.map((line) => bodyParagraph(context, { style: STYLE.bodyText, children: textRuns(safeLine(line)) })),
  ]
}
