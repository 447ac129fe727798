import type { CasewrightDocument } from '../document/index.ts'
import type { Finding } from './finding.ts'

/** Order of findings inside a block: start, end, rule. */
export function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
}

/**
 * All findings as a reader meets them: those of the whole document first, then section by section, the section's own
 * before those of its blocks. `ofBlocks` holds the findings of every block in order, `whole` what document rules found.
 */
export function inReadingOrder(
  document: CasewrightDocument,
  ofBlocks: readonly (readonly Finding[])[],
  whole: readonly Finding[],
): Finding[] {
  const byBlock = Map.groupBy(
    whole.filter(({ blockId }) => blockId !== null),
    ({ blockId }) => blockId,
  )
  const bySection = Map.groupBy(
    whole.filter(({ blockId }) => blockId === null),
    ({ sectionId }) => sectionId,
  )
  const ordered: Finding[] = [...(bySection.get(null) ?? [])]
  let next = 0
  for (const section of document.sections) {
    ordered.push(...(bySection.get(section.id) ?? []))
    for (const block of section.blocks) {
      const own = ofBlocks[next++] ?? []
      const added = byBlock.size > 0 ? byBlock.get(block.id) : undefined
      if (added) ordered.push(...[...own, ...added].sort(byPlace))
      else for (const finding of own) ordered.push(finding)
    }
  }
  return ordered
}
