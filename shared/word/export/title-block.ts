import { HeadingLevel, Paragraph, type Table } from 'docx'
import { type CasewrightDocument, KIND_GROUPS, type NamedPerson } from '../../document/index.ts'
import { type CaseRecord, datesOfChildren } from '../../family/index.ts'
import { childLine, childrenOf, type DocumentChild } from './children.ts'
import { bodyParagraph, type ExportContext } from './context.ts'
import { courtHead } from './court-head.ts'
import { longDate } from './dates.ts'
import { answerOf, type FormField, firstForm, isPlain } from './first-form.ts'
import { type GridCell, gridTable, labelCell, neededCell } from './grid.ts'
import { textRuns } from './inlines.ts'
import { letterHead } from './letter-head.ts'
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

/** Somebody by name and role. The role that the label says already is not said twice. */
function withRole(label: string, someone: NamedPerson | undefined, otherwise: string): string {
  const parts = [someone?.name || otherwise, someone?.role].map((part) => part?.trim() ?? '')
  return parts.filter((part) => part !== '' && part.toLowerCase() !== label.toLowerCase()).join(', ')
}

function childrenCell(children: readonly DocumentChild[]): GridCell {
  if (children.length === 0) return neededCell('')
  return { paragraphs: children.map((child) => ({ style: STYLE.tableText, children: textRuns(childLine(child)) })) }
}

interface HeadLine {
  label: string
  text: string
}

/** The lines of the head besides the children, those left out that the form below it answers word for word. */
function headLines({ caseRecord }: ExportContext, document: CasewrightDocument): HeadLine[] {
  const dates = HEAD_DATES.filter(({ kinds }) => !kinds || kinds.includes(document.kind)).map(({ label, names }) => ({
    label,
    text: inWords(names.map((name) => daysOf(name, document, caseRecord)).find((days) => days.length > 0) ?? []),
  }))
  const always = [
    { label: 'Written by', text: withRole('Author', document.author, caseRecord?.socialWorker ?? '') },
    { label: 'Manager', text: withRole('Manager', document.manager, caseRecord?.manager ?? '') },
    { label: 'Date', text: inWords(daysOf('documentDate', document, null)) },
  ]
  const known = [...dates, { label: 'Reference', text: caseRecord?.reference.trim() ?? '' }].filter(({ text }) => text)
  const answered = new Set(firstForm(document).map(answerOf).filter(Boolean))
  return [...always, ...known].filter(({ text }) => text === '' || !text.split(', ').every((part) => answered.has(part)))
}

/** True where the head says already what a field says: under the same label the same, or more. */
function isSaid(field: FormField, children: readonly DocumentChild[], lines: readonly HeadLine[]): boolean {
  const [label, answer] = [field.label.trim().toLowerCase(), answerOf(field)]
  if (answer === '' || !isPlain(field)) return false
  if (/^child(?:ren)?$/.test(label)) return answer === new Intl.ListFormat('en-GB').format(children.map(({ name }) => name))
  return lines.some((line) => line.label.toLowerCase() === label && `${line.text}, `.startsWith(`${answer}, `))
}

/**
 * The head of the first page, as the Word style wants it. What it takes from the form at the beginning of the document is not
 * said again there.
 */
export function titleBlock(context: ExportContext, document: CasewrightDocument, title: string): (Paragraph | Table)[] {
  const { head } = context.look.style
  if (head === 'none') return [titleParagraph(context, title)]
  if (head === 'letter') return letterHead(context, document, title) ?? [titleParagraph(context, title)]
  return (head === 'court' ? courtHead(context, document, title) : null) ?? fullHead(context, document, title)
}

const titleParagraph = (context: ExportContext, title: string): Paragraph =>
  bodyParagraph(context, { heading: HeadingLevel.TITLE, children: textRuns(safeLine(title)) })

/**
 * The title, and below it whom the document is about, who wrote it, who manages them and the days
 * that matter. What is not known is said to be not recorded; a day that the document does not have is left out.
 */
function fullHead(context: ExportContext, document: CasewrightDocument, title: string): (Paragraph | Table)[] {
  const titled = titleParagraph(context, title)
  const children = childrenOf(document, context.caseRecord)
  const lines = headLines(context, document)
  for (const field of firstForm(document)) if (isSaid(field, children, lines)) context.inHead.add(field)
  const rows: GridCell[][] = [
    [labelCell(children.length > 1 ? 'Children' : 'Child'), childrenCell(children)],
    ...lines.map(({ label, text }) => [labelCell(label), neededCell(text)]),
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

/** Says at the top of a copy that it is a redacted one. */
export const redactionLine = (words: string): Paragraph =>
  new Paragraph({
    style: STYLE.bodyText,
    indent: { left: 0 },
    keepNext: true,
    children: textRuns(`${words}.`, { bold: true }),
  })
