import {
  ageOn,
  type Block,
  contentsOf,
  type FieldInline,
  type Inline,
  isAnsweredBeside,
  isDay,
  KEY_DATE_FIELD,
  type Section,
} from '../../document/index.ts'
import { KEY_DATES } from '../../family/index.ts'
import { type FieldTold, IN_NO_FORM_WITHOUT, isKnownField, tellMissing } from '../analysis/field-told.ts'
import { childrenOf, dayOfDocument, nameOfChild } from '../analysis/whole-document.ts'
import { hasOwnWords } from '../analysis/written.ts'
import { areOfCase } from '../people.ts'
import type { BlockAnalysis, DocumentReport, DocumentRule, KnownPerson, Report, RuleContext } from '../rule.ts'

/** Younger children have no school, and hardly a dentist or an optician. */
const YOUNGEST_WITH_SCHOOL = 3
const NOT_OF_THE_YOUNGEST: ReadonlySet<string> = new Set(['child.school', 'child.dentist', 'child.optician'])

/** A merge field that nothing fills: the case does not know it, or Casewright does not know the field or its child. */
export const fieldWithoutValue: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'field-without-value',
    category: 'missing-content',
    title: 'A field that nothing fills',
    severity: 'warning',
    kinds: ['all'],
    why: 'The reader finds a gap where a name, a day or an address should be, and cannot tell whether anybody asked.',
    setAsideWhen: 'It is not known, and the document says elsewhere why.',
    bad: ['GP: the case has none, and the report goes out without one.'],
    good: ['GP: Mill Road Surgery.', 'GP: none yet. Ms Lim will register Amina by 6 March.'],
  },
  looksAt: ({ block }) => holdsField(block),
  check(blocks, context, report) {
    // A document from a template in which nobody has written yet is not incomplete but new.
    if (blocks.length === 0 || isNew(context)) return
    for (const analysis of blocks) checkBlock(analysis, context, report)
  },
}

function checkBlock(analysis: BlockAnalysis, context: RuleContext, report: (found: DocumentReport) => void): void {
  const { section, block } = analysis
  const inForm = block.type === 'fields' || block.type === 'table'
  // Two gaps in one place are one gap to the reader, who sees nothing there.
  let told = -1
  for (const { field, start, before, after } of placedFields(analysis)) {
    // What was frozen with a value keeps it; what was frozen empty is the same gap to its reader.
    if (field.frozen) continue
    const found = faultOf(field, inForm, section, context)
    const isGap = field.text === ''
    if (found === null || (isGap && (start === told || (inForm && isAnsweredBeside(before, after))))) continue
    if (isGap) told = start
    report({ ...found, section, block, start, end: start + field.text.length, field: field.name })
  }
}

function isNew({ document, template }: RuleContext): boolean {
  if (document.templateId === undefined) return false
  return !document.sections.some(({ blocks }) => blocks.some((block) => hasOwnWords(block, template)))
}

type Fault = Pick<Report, 'message' | 'fixes' | 'slight'>

function faultOf({ name, text }: FieldInline, inForm: boolean, { childId }: Section, context: RuleContext): Fault | null {
  const fixes = text.trim() === '' ? {} : { fixes: [{ label: 'Keep the words, without the field', replacement: text }] }
  if (!isKnownField(name) && !isDateOfCase(name, context))
    return {
      message: `Nothing fills this or keeps it up to date: no field called “${name}” is known. Write here what belongs here.`,
      ...fixes,
      slight: text.trim() !== '',
    }
  const child = childId === undefined ? null : (context.people.find(({ id }) => id === childId) ?? null)
  if (childId !== undefined && child === null && areOfCase(context.people) && isOfOneChild(name))
    return {
      message:
        'This is about a child who is no longer in the case, so nothing fills it or keeps it up to date. Does it still belong here?',
      ...fixes,
    }
  if (text.trim() !== '') return null
  const whose = child ? [child] : childrenOf(context)
  if (NOT_OF_THE_YOUNGEST.has(name) && whose.length > 0 && whose.every((one) => isYoungest(one, context))) return null
  return { message: tellMissing(told(name, whose)), slight: inForm && !IN_NO_FORM_WITHOUT.has(name) }
}

function told(name: string, whose: readonly KnownPerson[]): FieldTold {
  const [one, ...others] = isOfOneChild(name) ? whose : []
  const day = name.startsWith(KEY_DATE_FIELD) ? KEY_DATES[name.slice(KEY_DATE_FIELD.length)] : undefined
  return { name, day: day ?? null, child: one && others.length === 0 ? nameOfChild(one) : null }
}

const isOfOneChild = (name: string): boolean => name.startsWith('child.') || name.startsWith(KEY_DATE_FIELD)

/** A day that Casewright has no name for may still be one that the case keeps. */
const isDateOfCase = (name: string, { dates }: RuleContext): boolean =>
  name.startsWith(KEY_DATE_FIELD) && Object.hasOwn(dates, name.slice(KEY_DATE_FIELD.length))

function isYoungest({ dateOfBirth }: KnownPerson, context: RuleContext): boolean {
  if (!isDay(dateOfBirth)) return false
  const age = ageOn(dateOfBirth, dayOfDocument(context))
  return age === null || age < YOUNGEST_WITH_SCHOOL
}

const isField = ({ type }: Inline): boolean => type === 'field'

/** Asked of every block, so that it makes nothing. */
function holdsField(block: Block): boolean {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return block.content.some(isField)
    case 'list':
      return block.items.some(({ content }) => content.some(isField))
    case 'table':
      return block.rows.some(({ cells }) => cells.some(({ content }) => content.some(isField)))
    case 'fields':
      return block.fields.some(({ content }) => content.some(isField))
    default:
      return false
  }
}

/** A merge field with its place in the block's text, where an empty one has no width, and the text on either side of it. */
interface PlacedField {
  field: FieldInline
  start: number
  before: string
  after: string
}

function* placedFields({ block, segments }: BlockAnalysis): Generator<PlacedField> {
  const places = segments.filter(({ role }) => role !== 'label')
  for (const [index, content] of contentsOf(block).entries()) {
    const texts = content.map((inline) => (inline.type === 'break' ? '\n' : inline.type === 'note' ? '' : inline.text))
    let start = places[index]?.start ?? 0
    for (const [at, inline] of content.entries()) {
      if (inline.type === 'field')
        yield { field: inline, start, before: texts.slice(0, at).join(''), after: texts.slice(at + 1).join('') }
      start += texts[at]?.length ?? 0
    }
  }
}
