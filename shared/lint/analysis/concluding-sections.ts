import type { Section } from '../../document/index.ts'

/** Titles of sections in which a writer weighs, concludes or recommends. */
const CONCLUDES =
  /\b(?:analys\p{L}+|conclu\p{L}+|summar\p{L}+|(?:all )?(?:this|that|it) (?:all )?means?|what (?:i|we) (?:think|make|recommend|propose)|judge?ments?|evaluation|formulation|recommend\p{L}+|proposals?|opinions?|reflections?|best interests?|welfare checklist|options)\b/iu

const kept = new WeakMap<Section, boolean>()

/** True for a section in which the writer says what the facts come to. */
export function isConcluding(section: Section): boolean {
  const known = kept.get(section) ?? CONCLUDES.test(section.title)
  kept.set(section, known)
  return known
}
