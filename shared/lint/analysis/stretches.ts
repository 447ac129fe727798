import type { Section } from '../../document/index.ts'
import type { BlockAnalysis } from '../rule.ts'

interface Kept<T> {
  /** The first block that was read: of another linter it is another. */
  first: BlockAnalysis | undefined
  /** How many there were. */
  length: number
  /** What else the reading depends on. */
  given: unknown
  read: T
}

/** What was read of sections. Made once for each sort of reading. */
export type Readings<T> = WeakMap<Section, Kept<T>>

/**
 * What each section gives, in order: read from its own blocks and kept until that section object is replaced (or `given`
 * is another), so that a keystroke costs one section. Blocks must come section by section.
 */
export function bySection<T>(
  blocks: readonly BlockAnalysis[],
  readings: Readings<T>,
  given: unknown,
  read: (own: readonly BlockAnalysis[], section: Section) => T,
): T[] {
  const found: T[] = []
  for (let next = 0; next < blocks.length; ) {
    const first = next
    const block = blocks[first]
    const section = block?.section
    if (!block || !section) break
    const known = readings.get(section)
    next = endOfSection(blocks, first, section, known?.length ?? 1)
    if (known && known.first === block && known.given === given) {
      found.push(known.read)
      continue
    }
    const fresh = read(blocks.slice(first, next), section)
    readings.set(section, { first: block, length: next - first, given, read: fresh })
    found.push(fresh)
  }
  return found
}

/** Where the section's blocks end: after as many as it had before, in nearly every document, so that they need not be walked. */
function endOfSection(blocks: readonly BlockAnalysis[], first: number, section: Section, length: number): number {
  let next = blocks[first + length - 1]?.section === section ? first + length : first + 1
  while (blocks[next]?.section === section) next++
  return next
}
