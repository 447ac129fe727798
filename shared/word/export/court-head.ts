import { HeadingLevel, type Paragraph, Tab, TabStopType, TextRun } from 'docx'
import type { CasewrightDocument } from '../../document/index.ts'
import { childLine, childrenOf } from './children.ts'
import { bodyParagraph, type ExportContext } from './context.ts'
import { longDate } from './dates.ts'
import { answerOf, type FormField, fieldNamed, firstForm, isPlain } from './first-form.ts'
import { inlineRuns, isBlank, textRuns } from './inlines.ts'
import { textWidth } from './look.ts'
import { safeLine } from './safe-text.ts'
import { STYLE } from './styles.ts'

const COURT = /^court$/i
const CASE_NUMBER = /^case (?:number|no\.?)$/i
const CHILDREN = /^child(?:ren)?$/i
const APPLICANT = /^applicants?$/i
const RESPONDENT = /^respondents?$/i
const MAKER = /^(?:statement|report) of$/i

/**
 * What is written at the top right-hand corner of the first page of a statement: for whom it is filed, whose it is, which one of
 * theirs, its exhibits and its day (Family Procedure Rules 2010, Practice Direction 22A).
 */
const CORNER = [/^filed on behalf of$/i, MAKER, /^number of this\b/i, /^exhibits$/i, /^date of this\b/i] as const

/** The court, however it was written: "Larchester", "The Family Court at Larchester", "Central Family Court". */
function courtLine(written: string): string {
  if (written === '') return 'In the Family Court: place not recorded'
  const name = written.replace(/^in\s+/i, '').replace(/^the\s+/i, '')
  return /\bcourt\b/i.test(name) ? `In the ${name}` : `In the Family Court at ${name}`
}

/** A party to the left and what they are to the right. */
function partyLine(context: ExportContext, field: FormField): Paragraph {
  const runs = isBlank(field.content) ? textRuns('Not recorded') : inlineRuns(context, field.content)
  const position = textWidth(context.look, context.orientation)
  return bodyParagraph(context, {
    style: STYLE.courtHead,
    tabStops: [{ type: TabStopType.RIGHT, position }],
    children: [...runs, new TextRun({ children: [new Tab()] }), ...textRuns(field.label.trim())],
  })
}

/**
 * The heading of a document for the family court, made from the form that its template begins with: the court, the number of the
 * case, the children, the parties and, of a statement, what stands in its corner. Those answers are not said again in the form.
 * Null for a document that has no such form.
 */
export function courtHead(context: ExportContext, document: CasewrightDocument, title: string): Paragraph[] | null {
  const form = firstForm(document)
  const court = fieldNamed(form, COURT)
  const number = fieldNamed(form, CASE_NUMBER)
  if (!court || !number || !isPlain(court) || !isPlain(number)) return null
  const children = childrenOf(document, context.caseRecord)
  const names = fieldNamed(form, CHILDREN)
  const parties = [APPLICANT, RESPONDENT].flatMap((label) => fieldNamed(form, label) ?? [])
  const corner = fieldNamed(form, MAKER)
    ? CORNER.flatMap((label) =>
        form.filter((field) => label.test(field.label.trim()) && !isBlank(field.content) && isPlain(field)),
      )
    : []
  for (const field of [court, number, ...parties, ...corner]) context.inHead.add(field)
  if (names && children.length > 0 && isPlain(names)) context.inHead.add(names)

  const line = (text: string, style: string = STYLE.courtHead) => bodyParagraph(context, { style, children: textRuns(text) })
  return [
    ...corner.map((field) => line(`${field.label.trim()}: ${longDate(answerOf(field))}`, STYLE.courtCorner)),
    line(courtLine(safeLine(answerOf(court))), STYLE.courtName),
    line(`Case number: ${safeLine(answerOf(number)) || 'not recorded'}`, STYLE.courtCaseNumber),
    line('In the matter of the Children Act 1989', STYLE.courtMatter),
    ...(children.length > 0
      ? [line('and in the matter of'), ...children.map((child) => line(childLine(child), STYLE.courtChild))]
      : []),
    ...(parties.length > 0 ? [line('Between', STYLE.courtMatter)] : []),
    ...parties.map((field) => partyLine(context, field)),
    bodyParagraph(context, { heading: HeadingLevel.TITLE, children: textRuns(title) }),
  ]
}
