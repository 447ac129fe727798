import { type Block, blockText, type CasewrightDocument, type Section } from '../../document/index.ts'
import { bodyOf, formOf, layoutChange } from './bodies.ts'
import type { BlockComparison, Comparison, SectionComparison } from './comparison.ts'
import { numbered } from './number-changes.ts'
import { inReadingOrder, likeness, Pairing, type Pairs, type WordBag, wordBag } from './pairing.ts'
import { compared, fromWhere, plainRuns } from './sides.ts'

/** How alike two blocks have to be that are one and the same: in one section, and in two. */
const LIKE_HERE = 0.5
const LIKE_ELSEWHERE = 0.75
/** So few words are alike by chance. */
const FEW_WORDS = 4

/**
 * What is different between two texts of a document, in reading order: sections by id, template or title, blocks by id or likeness, and
 * within them words, rows, items and entries. Pure; two documents that read the same give no change.
 */
export function compareDocuments(before: CasewrightDocument, now: CasewrightDocument): Comparison {
  const sections = pairSections(before.sections, now.sections)
  const blocks = pairBlocks(before, now, sections)
  const rows = inReadingOrder(before.sections, now.sections, sections)
  return numbered({
    title: plainRuns(before.title, now.title),
    sections: rows.map((sides): SectionComparison => {
      const section = sides.is ?? sides.was
      return {
        ...compared(section?.id ?? '', sides, fromWhere(sides.moved)),
        templateSection: section?.templateSection ?? null,
        title: plainRuns(sides.was?.title ?? null, sides.is?.title ?? null),
        blocks: blocksOf(sides.was, sides.is, blocks, before),
      }
    }),
  })
}

function pairSections(before: readonly Section[], now: readonly Section[]): Pairs<Section> {
  const bagOf = keptBags((section: Section) => section.blocks.map((block) => blockText(block).text).join(' '))
  const plainTitle = ({ title }: Section): string => title.trim().toLowerCase()
  return new Pairing<Section>().byId(before, now).byLikeness(before, now, (was, is) => {
    if (was.childId !== is.childId) return 0
    if (was.templateSection !== null && is.templateSection !== null) return was.templateSection === is.templateSection ? 3 : 0
    if (plainTitle(was) !== '' && plainTitle(was) === plainTitle(is)) return 2
    const [one, other] = [bagOf(was), bagOf(is)]
    return one.words + other.words === 0 ? 0 : likeness(one, other, LIKE_HERE)
  })
}

function pairBlocks(before: CasewrightDocument, now: CasewrightDocument, sections: Pairs<Section>): Pairs<Block> {
  const bagOf = keptBags((block: Block) => blockText(block).text)
  const canBeSame = (was: Block, is: Block): boolean => formOf(was) === formOf(is)
  const [all, later] = [blocksIn(before), blocksIn(now)]
  const pairs = new Pairing<Block>().byId(all, later, canBeSame)
  for (const [was, is] of sections.isNow)
    pairs.byLikeness(was.blocks, is.blocks, (one, other) => {
      if (!canBeSame(one, other)) return 0
      const isEmpty = bagOf(one).words + bagOf(other).words === 0
      return isEmpty && formOf(one) === 'text' ? 0 : likeness(bagOf(one), bagOf(other), LIKE_HERE)
    })
  return pairs.byLikeness(all, later, (one, other) =>
    canBeSame(one, other) && Math.max(bagOf(one).words, bagOf(other).words) >= FEW_WORDS
      ? likeness(bagOf(one), bagOf(other), LIKE_ELSEWHERE)
      : 0,
  )
}

const blocksIn = (document: CasewrightDocument): Block[] => document.sections.flatMap((section) => section.blocks)

/** The words of each thing, taken out of its text once. */
function keptBags<T>(textOf: (thing: T) => string): (thing: T) => WordBag {
  const bags = new Map<T, WordBag>()
  return (thing) => {
    const bag = bags.get(thing) ?? wordBag(textOf(thing))
    bags.set(thing, bag)
    return bag
  }
}

/** The blocks of one section, without empty paragraphs that came or went: nobody reads those. */
function blocksOf(was: Section | null, is: Section | null, pairs: Pairs<Block>, before: CasewrightDocument): BlockComparison[] {
  return inReadingOrder(was?.blocks ?? [], is?.blocks ?? [], pairs).flatMap((sides): BlockComparison[] => {
    const block = sides.is ?? sides.was
    if (block === null) return []
    // In the pairs of the whole document: a block that came from another section is not new.
    const earlier = sides.is ? (pairs.wasOf.get(sides.is) ?? null) : sides.was
    const both = { was: earlier, is: sides.is }
    if ((earlier === null || sides.is === null) && isBlank(block)) return []
    const from = earlier && !was?.blocks.includes(earlier) ? sectionOf(before, earlier) : fromWhere(sides.moved)
    return [
      {
        ...compared(block.id, both, from),
        laidOut: earlier && sides.is ? layoutChange(earlier, sides.is) : '',
        type: block.type,
        body: bodyOf(both),
      },
    ]
  })
}

const isBlank = (block: Block): boolean => formOf(block) === 'text' && blockText(block).text.trim() === '' && !hasNotes(block)
const hasNotes = (block: Block): boolean =>
  (block.type === 'paragraph' || block.type === 'heading' || block.type === 'quotation') &&
  block.content.some(({ type }) => type === 'note')

function sectionOf(document: CasewrightDocument, block: Block): string {
  const section = document.sections.find(({ blocks }) => blocks.includes(block))
  return `from “${section?.title ?? ''}”`
}
