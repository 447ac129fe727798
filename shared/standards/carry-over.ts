import {
  type Block,
  blockText,
  type CasewrightDocument,
  type Section,
  textPrint,
  thawedFields,
  walkBlocks,
  withMarksOf,
} from '../document/index.ts'
import { matchSection } from './sections.ts'
import type { DocumentTemplate, TemplateSection } from './template.ts'

/** The earlier document that a new one is begun from. */
export interface Earlier {
  document: CasewrightDocument
  /** The template that the earlier one was made from, where it is known: whose sections match by their ids. */
  template: DocumentTemplate | null
  /** Children by name, for headings that a writer made up. */
  children: readonly { id: string; firstName: string }[]
  /** The day that the earlier one tells of, where that is known to be another than its own date: of a visit, of a meeting. */
  on?: string | null
  newId: () => string
}

/**
 * A new document with what an earlier one said, in each section whose template lets it be carried over: the text, marked as
 * carried over until somebody touches it, in place of the empty blocks. What shows the case's plan, signatures and answers that
 * the case fills in stay as the new document has them, and what was left out of the plan for the family stays so. Sections that the
 * writer of the earlier one added come with their text.
 */
export function withCarriedOver(begun: CasewrightDocument, template: DocumentTemplate, earlier: Earlier): CasewrightDocument {
  const document = withMarksOfPlan(begun, earlier.document)
  const on = earlier.on ?? dayOf(earlier.document)
  const mark = { documentId: earlier.document.id, title: earlier.document.title, on }
  const taken = new Set<string>()
  const sections = document.sections.map((section) => {
    const own = template.sections.find(({ id }) => id === section.templateSection)
    if (!own || own.carries === 'fresh') return section
    const source = sourceFor(section, own, template, earlier)
    if (!source) return section
    taken.add(source.id)
    // What the case's chronology says is not said twice: an earlier table is carried over only where the case has none yet.
    const isSaid = (block: Block) => block.type === 'chronology' && section.blocks.some(showsChronology)
    const carried = source.blocks
      .filter((block) => isWorthCarrying(block) && !isSaid(block))
      .map((block) => carriedBlock(block, mark, earlier.newId))
    if (carried.length === 0) return section
    const kept = section.blocks.filter((block) => !isWorthCarrying(block) && !isEmptyText(block))
    const has = (type: Block['type']) => carried.some((block) => block.type === type)
    const stays = kept.filter((block) => (staysItself(block) && !isIdle(block)) || !has(block.type))
    return { ...section, blocks: [...stays, ...carried] }
  })
  const added = earlier.document.sections
    .filter(({ id, templateSection, blocks }) => templateSection === null && !taken.has(id) && blocks.some(isWorthCarrying))
    .filter(({ title }) => matchSection(title, template, earlier.children) === null)
    .map((section) => ({
      ...section,
      id: earlier.newId(),
      blocks: section.blocks.filter(isWorthCarrying).map((block) => carriedBlock(block, mark, earlier.newId)),
    }))
  return { ...document, startedFrom: mark, sections: [...sections, ...added] }
}

/** The blocks that show the plan, with the marks of those of the earlier document. */
function withMarksOfPlan(document: CasewrightDocument, earlier: CasewrightDocument): CasewrightDocument {
  const before = [...walkBlocks(earlier)].map(({ block }) => block).filter(showsPlan)
  const marked = (block: Block): Block => {
    if (block.type === 'table' && showsPlan(block)) return withMarksOf(block, before)
    return block.type === 'actionPlan' && showsPlan(block) ? withMarksOf(block, before) : block
  }
  return { ...document, sections: document.sections.map((section) => ({ ...section, blocks: section.blocks.map(marked) })) }
}

const showsPlan = (block: Block): boolean =>
  block.type === 'table' ? block.shows !== undefined : block.type === 'actionPlan' && block.fromPlan === true

function dayOf({ dates }: CasewrightDocument): string {
  const day = dates.documentDate
  return typeof day === 'string' ? day : (day?.[0] ?? '')
}

/** The earlier document's section on the same matter and the same child. */
function sourceFor(section: Section, own: TemplateSection, template: DocumentTemplate, earlier: Earlier): Section | null {
  const sameChild = (one: Section): boolean => (one.childId ?? null) === (section.childId ?? null)
  const candidates = earlier.document.sections.filter(sameChild)
  const sameTemplate = earlier.template?.id === template.id
  const byId = candidates.find(({ templateSection }) => templateSection === own.id)
  if (byId && (sameTemplate || template.sections.some(({ id }) => id === byId.templateSection))) return byId
  return candidates.find(({ title }) => matchSection(title, template, earlier.children)?.section.id === own.id) ?? null
}

/** Text that somebody wrote: not what the case or its plan fills in, not signatures. */
function isWorthCarrying(block: Block): boolean {
  if (staysItself(block) || block.type === 'pageBreak' || block.type === 'heading' || block.type === 'genogram') return false
  if (block.type === 'table') return block.rows.some(({ cells }) => cells.some(({ content }) => content.length > 0))
  return blockText(block).text.trim() !== ''
}

const showsChronology = (block: Block): boolean =>
  block.type === 'chronology' && block.fromCase !== undefined && block.entries.length > 0
const isIdle = (block: Block): boolean => block.type === 'chronology' && block.entries.length === 0

const isEmptyText = (block: Block): boolean =>
  (block.type === 'paragraph' || block.type === 'quotation' || block.type === 'list') && blockText(block).text.trim() === ''

/** True for what the case, its plan, its chronology or a signature fills in anew in each document. */
function staysItself(block: Block): boolean {
  if (block.type === 'chronology') return block.fromCase !== undefined
  return showsPlan(block) || block.type === 'fields' || block.type === 'genogram' || block.type === 'signatures'
}

function carriedBlock(block: Block, mark: { documentId: string; title: string; on: string }, newId: () => string): Block {
  const print = textPrint(blockText(block).text)
  return { ...thawedFields(block), id: newId(), carriedOver: { ...mark, print } }
}
