import type { Section } from '../document/index.ts'
import type { Finding } from './finding.ts'

/** Order of findings inside a block: start, end, rule. */
export function byPlace(a: Finding, b: Finding): number {
  return a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0)
}

/** What text rules and action rules found in a section: block by block, and all of it in one list. */
export interface SectionFindings {
  blocks: readonly { findings: readonly Finding[] }[]
  findings: readonly Finding[]
}

/**
 * All findings as a reader meets them: those of the whole document first, then section by section, the section's own
 * before those of its blocks. `whole` is what document rules found.
 */
export function inReadingOrder(
  sections: readonly Section[],
  found: readonly SectionFindings[],
  whole: readonly Finding[],
): Finding[] {
  const byBlock = Map.groupBy(
    whole.filter(({ blockId }) => blockId !== null),
    ({ blockId }) => blockId,
  )
  const bySection = Map.groupBy(whole, ({ sectionId }) => sectionId)
  const ordered: Finding[] = (bySection.get(null) ?? []).filter(({ blockId }) => blockId === null)
  for (const [index, section] of sections.entries()) {
    const added = bySection.get(section.id)
    if (!added) {
      for (const finding of found[index]?.findings ?? []) ordered.push(finding)
      continue
    }
    ordered.push(...added.filter(({ blockId }) => blockId === null))
    for (const [place, block] of section.blocks.entries()) {
      const own = found[index]?.blocks[place]?.findings ?? []
      ordered.push(...[...own, ...(byBlock.get(block.id) ?? [])].sort(byPlace))
    }
  }
  return ordered
}
