import type { BlockAnalysis, WordHit } from '../rule.ts'

/** The word list that holds kinds of harm: their names and the words by which a document tells of them. */
export const HARMS = 'harms'
const NAMED = 'named'

/** The kind of harm that a hit of the list names: "sexual", "neglect"; null where it only tells of one. */
export function harmNamed({ entry }: WordHit): string | null {
  const tags = entry.tags ?? []
  return tags.includes(NAMED) ? (tags[0] ?? null) : null
}

/** True when the hit, a name or not, tells of this kind of harm. */
export const isOfHarm = ({ entry }: WordHit, kind: string): boolean => entry.tags?.includes(kind) ?? false

/**
 * True when any of the blocks tells of this kind of harm, by its name or by what shows it, in anybody's words; `except` is
 * the one place that does not count.
 */
export function tellsOfHarm(
  kind: string,
  blocks: readonly BlockAnalysis[],
  except: (block: BlockAnalysis, hit: WordHit) => boolean,
): boolean {
  return blocks.some((block) => block.hits(HARMS, { quoted: true }).some((hit) => isOfHarm(hit, kind) && !except(block, hit)))
}
