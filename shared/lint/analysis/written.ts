import type { TemplateSection } from '../../standards/index.ts'
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
