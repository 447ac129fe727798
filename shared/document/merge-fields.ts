import type { Block, CasewrightDocument, FieldInline, Inline, Section } from './schema.ts'
import { blockText } from './text.ts'
import { isCarriedOver, textPrint } from './text-print.ts'

/** Every merge field that a case can fill in, with the name that writers choose it by. */
export const MERGE_FIELDS = {
  'child.fullName': 'Child’s full name',
  'child.firstName': 'Child’s first name',
  'child.dateOfBirth': 'Child’s date of birth',
  'child.age': 'Child’s age',
  'child.pronouns': 'Child’s pronouns',
  'child.school': 'Child’s school',
  'child.address': 'Child’s address',
  'child.gp': 'Child’s GP',
  'child.dentist': 'Child’s dentist',
  'child.optician': 'Child’s optician',
  'children.firstNames': 'Children’s first names',
  'children.fullNames': 'Children’s full names',
  'children.ages': 'Children’s names and ages',
  'children.datesOfBirth': 'Children’s names and dates of birth',
  'family.names': 'Names of adults in the family',
  'family.parentalResponsibility': 'Who has parental responsibility',
  'author.name': 'Author’s name',
  'author.role': 'Author’s role',
  'manager.name': 'Manager’s name',
  'case.title': 'Case name',
  'case.reference': 'Case reference',
  'case.legalStatus': 'Legal status',
  'case.team': 'Team',
  'case.socialWorker': 'Social worker',
  'case.lastVisit': 'Last visit of any kind',
  'case.nextReview': 'Next conference or review',
  'authority.name': 'Authority',
  'document.title': 'Document title',
  documentDate: 'Date of the document',
} as const satisfies Record<string, string>

/** Name of a field for a key date of the case: `keyDates.initialConference`. */
export const KEY_DATE_FIELD = 'keyDates.'

/** Values of fields by name: the document's own, and those of a section that is about one child. */
export interface FieldValues {
  document: Readonly<Record<string, string>>
  byChild?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

/** A field where it stands. */
export interface FieldPlace {
  field: FieldInline
  section: Section
  block: Block
}

/**
 * Fills every merge field anew. A field that has no value is emptied when its name is known to the values, and left as
 * it is when not; one that was frozen keeps the value of that day. In the section of a child for whom there are no values what
 * is known of the child stays as it is: the values of the others are not theirs. A block that was carried over and not touched
 * since is still that. Sections and blocks in which nothing changed are the same objects as before, and so is the document.
 */
export function refreshFields(
  document: CasewrightDocument,
  values: Readonly<Record<string, string>> | FieldValues,
): CasewrightDocument {
  const given: FieldValues = isByChild(values) ? values : { document: values }
  const sections = mapSame(document.sections, (section) => {
    const known = valuesFor(section, given)
    const blocks = mapSame(section.blocks, (block) => refreshBlock(block, known))
    return blocks === section.blocks ? section : { ...section, blocks }
  })
  return sections === document.sections ? document : { ...document, sections }
}

/** Every merge field of a document, in reading order. */
export function fieldsOf(document: CasewrightDocument): FieldPlace[] {
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block) =>
      contentsOf(block).flatMap((content) =>
        content.flatMap((inline) => (inline.type === 'field' ? [{ field: inline, section, block }] : [])),
      ),
    ),
  )
}

/** The inlines of a block, one list for each place that has its own. */
export function contentsOf(block: Block): Inline[][] {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return [block.content]
    case 'list':
      return block.items.map((item) => item.content)
    case 'table':
      return block.rows.flatMap((row) => row.cells.map((cell) => cell.content))
    case 'fields':
      return block.fields.map((field) => field.content)
    default:
      return []
  }
}

function isByChild(values: Readonly<Record<string, string>> | FieldValues): values is FieldValues {
  return typeof values.document === 'object'
}

function valuesFor({ childId }: Section, { document, byChild }: FieldValues): Readonly<Record<string, string>> {
  if (childId === undefined || byChild === undefined) return document
  const own = byChild[childId]
  if (own !== undefined) return { ...document, ...own }
  return Object.fromEntries(Object.entries(document).filter(([name]) => !isOfOneChild(name)))
}

/** True for what is another value for each child. */
const isOfOneChild = (name: string): boolean => name.startsWith('child.') || name.startsWith(KEY_DATE_FIELD)

function refreshBlock(block: Block, values: Readonly<Record<string, string>>): Block {
  const refreshed = withFields(block, (field) => refreshField(field, values))
  if (refreshed === block || refreshed.carriedOver === undefined || !isCarriedOver(block)) return refreshed
  return { ...refreshed, carriedOver: { ...refreshed.carriedOver, print: textPrint(blockText(refreshed).text) } }
}

/** The block with its merge fields free to follow the case again, as in a document that begins from one that was signed. */
export function thawedFields(block: Block): Block {
  return withFields(block, (field) => {
    if (field.frozen === undefined) return field
    const { frozen: _frozen, ...free } = field
    return free
  })
}

/** The block with each merge field kept as it is from now on, as in a document that is being signed. */
export function frozenFields(block: Block): Block {
  return withFields(block, (field) => (field.frozen === undefined ? { ...field, frozen: field.text } : field))
}

/** The block with each merge field as `change` gives it; the same object where that changes none. */
function withFields(block: Block, change: (field: FieldInline) => FieldInline): Block {
  const refresh = (content: Inline[]): Inline[] =>
    mapSame(content, (inline) => (inline.type === 'field' ? change(inline) : inline))
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation': {
      const content = refresh(block.content)
      return content === block.content ? block : { ...block, content }
    }
    case 'list': {
      const items = mapSame(block.items, (item) => withContent(item, refresh(item.content)))
      return items === block.items ? block : { ...block, items }
    }
    case 'table': {
      const rows = mapSame(block.rows, (row) => {
        const cells = mapSame(row.cells, (cell) => withContent(cell, refresh(cell.content)))
        return cells === row.cells ? row : { ...row, cells }
      })
      return rows === block.rows ? block : { ...block, rows }
    }
    case 'fields': {
      const fields = mapSame(block.fields, (field) => withContent(field, refresh(field.content)))
      return fields === block.fields ? block : { ...block, fields }
    }
    default:
      return block
  }
}

function refreshField(field: FieldInline, values: Readonly<Record<string, string>>): FieldInline {
  const text = field.frozen ?? (Object.hasOwn(values, field.name) ? values[field.name] : undefined)
  return text === undefined || text === field.text ? field : { ...field, text }
}

function withContent<Holder extends { content: Inline[] }>(holder: Holder, content: Inline[]): Holder {
  return content === holder.content ? holder : { ...holder, content }
}

/** Maps a list, giving the list itself back when every item came back itself. */
function mapSame<Item>(items: Item[], change: (item: Item) => Item): Item[] {
  const changed = items.map(change)
  return changed.every((item, index) => item === items[index]) ? items : changed
}
