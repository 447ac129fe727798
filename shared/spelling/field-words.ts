import type { WordLists } from '../standards/index.ts'

/** The list of words that the field uses and a general dictionary does not hold. */
const KNOWN_WORDS = 'known-words'
/** The list that holds what an authority's people added while they wrote. */
export const AUTHORITY_WORDS = 'authority-words'
/** Lists whose wordings are told of for another reason, or are rightly spelt. */
const RIGHTLY_SPELT = ['jargon', 'acronyms', 'slang', 'contractions'] as const

/**
 * The words that an authority's word lists add to the dictionary: those of `known-words` and `authority-words`, and the single words of its
 * professional terms and of what its initials stand for.
 */
export function fieldWords(words: WordLists): string[] {
  const found = new Set<string>()
  const add = (wording: string): void => {
    for (const word of wording.split(/[\s/()-]+/)) if (/^[\p{L}'’]+$/u.test(word)) found.add(word.replaceAll('’', "'"))
  }
  for (const list of [KNOWN_WORDS, AUTHORITY_WORDS])
    for (const { find } of words[list]?.entries ?? []) for (const wording of [find].flat()) add(wording)
  for (const list of RIGHTLY_SPELT)
    for (const { find, expansion } of words[list]?.entries ?? []) {
      for (const wording of [find].flat()) add(wording)
      if (expansion !== undefined) add(expansion)
    }
  return [...found]
}
