/** How many syllables a word has: groups of vowels, a silent e at the end left out. */
export function syllablesOf(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/(?:[^laeiouy]|[^aeiouy]l)?e[sd]?$/, '')
    .match(/[aeiouy]+/g)
  return Math.max(1, groups?.length ?? 0)
}
