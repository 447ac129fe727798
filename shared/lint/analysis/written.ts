import { type Block, contentsOf } from '../../document/index.ts'
import { type DocumentTemplate, partsOf, type TemplateSection } from '../../standards/index.ts'
import type { BlockAnalysis } from '../rule.ts'

/** Parts of a block that the writer did not write: labels, headings, names to be signed. */
const GIVEN = new Set(['label', 'heading', 'signature'])

/** True when somebody wrote something in the block: words of their own, not labels and not what merge fields filled in. */
export function isWritten(block: BlockAnalysis): boolean {
  return block.segments.some((segment) => {
    if (GIVEN.has(segment.role)) return false
    let own = block.text.slice(segment.start, segment.end)
    for (const run of segment.runs) if (run.field !== null) own = own.replace(block.text.slice(run.start, run.end), '')
    return /[\p{L}\p{N}]/u.test(own)
  })
}

const keptTexts = new WeakMap<DocumentTemplate, ReadonlySet<string>>()

/** What the template itself has written, merge fields left out: the first sentences of a letter, a statement of truth. */
export function textsOf(template: DocumentTemplate): ReadonlySet<string> {
  const known = keptTexts.get(template)
  if (known) return known
  const given = template.sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.type === 'paragraph' && one.text) || []))
  const texts = new Set(given.map((text) => withoutFields(partsOf(text))))
  keptTexts.set(template, texts)
  return texts
}

const withoutFields = (parts: readonly ({ text: string } | { field: string })[]): string =>
  parts.map((part) => ('text' in part ? part.text : '')).join('')

/** True for a paragraph that stands as the template wrote it. */
export function isGiven(block: BlockAnalysis, template: DocumentTemplate): boolean {
  const texts = textsOf(template)
  if (texts.size === 0 || block.block.type !== 'paragraph') return false
  return texts.has(block.block.content.map((inline) => (inline.type === 'text' ? inline.text : '')).join(''))
}

/**
 * True for a block in which somebody wrote: not its headings, its merge fields or what its template begins it with, nor what it
 * shows of the case's plan. Asks less of the block than `isWritten`, so that it can be asked of a whole document.
 */
export function hasOwnWords(block: Block, template: DocumentTemplate | null): boolean {
  switch (block.type) {
    case 'heading':
    case 'genogram':
    case 'pageBreak':
      return false
    case 'actionPlan':
      return block.fromPlan !== true && block.actions.some(({ action }) => action !== '')
    case 'chronology':
      return block.entries.some(({ event }) => event !== '')
    case 'signatures':
      return block.signatories.some(({ name }) => name !== '')
    default: {
      if (block.type === 'table' && block.shows !== undefined) return false
      const own = contentsOf(block).map((content) => content.map((one) => (one.type === 'text' ? one.text : '')).join(''))
      return own.some((text) => text.trim() !== '' && !(template && textsOf(template).has(text)))
    }
  }
}

/** True when the block holds any words but labels and headings, merge fields too. */
export function isFilled(block: BlockAnalysis): boolean {
  return block.segments.some(({ role, start, end }) => !GIVEN.has(role) && /[\p{L}\p{N}]/u.test(block.text.slice(start, end)))
}

/** True for a section that the writer must write in; a page of details or signatures fills itself or has rules of its own. */
export function needsWriting(section: TemplateSection): boolean {
  return section.blocks.some(
    ({ type }) => type !== 'fields' && type !== 'heading' && type !== 'signatures' && type !== 'pageBreak',
  )
}
