import { HeadingLevel, type Paragraph } from 'docx'
import { type CasewrightDocument, inlineText, type Section } from '../../document/index.ts'
import { bodyParagraph, type ExportContext } from './context.ts'
import { longDate } from './dates.ts'
import { answerOf, type FormField, fieldNamed, firstForm, isPlain } from './first-form.ts'
import { inlineRuns, isBlank, textRuns } from './inlines.ts'
import { STYLE } from './styles.ts'

const TO = /^(?:to|addressee)$/i
const ADDRESS = /^address$/i
const ABOUT = /^(?:about|subject|re)$/i
const DAY = /^date\b/i
const ROLE = /^role and agency$/i

/** What a section is called that holds nothing but the address and the salutation. */
const ADDRESSED = /^(?:to|address|addressee|address(?:ed)? to|details|dear)$/i
const SALUTATION = /^dear\b/i
/** How a letter is closed. */
const CLOSING = /^(?:yours\b|(?:with )?(?:kind|best|warm)(?:est)? (?:regards|wishes)\b)/i

/** Letters that have a name of their own, which their reader must see; others are known by what they are about. */
const NAMED: readonly CasewrightDocument['kind'][] = ['plo-letter']

/** True for the section that closes a letter: its title is the words above the signature, not a heading. */
export const isClosing = (context: ExportContext, { title }: Section): boolean =>
  context.look.style.head === 'letter' && CLOSING.test(title.trim())

/** An address typed on one line, a part to a line; one typed on several stays as it is. */
const addressLines = (address: string): string => (address.includes('\n') ? address : address.replace(/,[ \t]+(?=\S)/g, ',\n'))

/** Lines of the address, one paragraph for each field, and below each group of them a little room. */
function line(context: ExportContext, field: FormField, words: (answer: string) => string, last: boolean): Paragraph {
  const style = last ? STYLE.lastAddressLine : STYLE.addressLine
  const children = isPlain(field) ? textRuns(words(answerOf(field))) : inlineRuns(context, field.content)
  return bodyParagraph(context, { style, children })
}

/**
 * The beginning of a letter, made from the form that its template begins with: to whom and where, the day and the reference, the
 * salutation, and what it is about. Null for a letter that has no such form.
 */
export function letterHead(context: ExportContext, document: CasewrightDocument, title: string): Paragraph[] | null {
  const form = firstForm(document)
  const [section] = document.sections
  const opening = section?.blocks[0]
  if (!section || !opening || !fieldNamed(form, TO)) return null
  const answers = form.filter(({ content }) => !isBlank(content))
  const about = fieldNamed(answers, ABOUT)
  const addressee = [TO, ROLE, ADDRESS].flatMap((label) => fieldNamed(answers, label) ?? [])
  const day = fieldNamed(answers, DAY)
  const others = answers.filter((field) => field !== about && field !== day && !addressee.includes(field))
  const below = [...(day ? [day] : []), ...others]

  const salutation = section.blocks.slice(1).find((block) => block.type !== 'paragraph' || !isBlank(block.content))
  const greets = salutation?.type === 'paragraph' && SALUTATION.test(inlineText(salutation.content).trim())
  context.inHead.add(opening)
  if (greets) context.inHead.add(salutation)
  if (ADDRESSED.test(section.title.trim())) context.inHead.add(section)

  const named = NAMED.includes(document.kind)
  const emphasised = ({ content }: FormField) =>
    bodyParagraph(context, { style: STYLE.bodyText, keepNext: true, children: inlineRuns(context, content, { bold: true }) })
  const labelled = (field: FormField) => (text: string) => (field === day ? longDate(text) : `${field.label.trim()}: ${text}`)
  const heading = (runs: ReturnType<typeof inlineRuns>) => bodyParagraph(context, { heading: HeadingLevel.TITLE, children: runs })
  return [
    ...addressee.map((field, index) =>
      line(context, field, ADDRESS.test(field.label.trim()) ? addressLines : String, index === addressee.length - 1),
    ),
    ...below.map((field, index) => line(context, field, labelled(field), index === below.length - 1)),
    ...(greets ? [bodyParagraph(context, { style: STYLE.bodyText, children: inlineRuns(context, salutation.content) })] : []),
    ...(named ? [heading(textRuns(title))] : []),
    ...(about ? [named ? emphasised(about) : heading(inlineRuns(context, about.content))] : []),
  ]
}
