/** Little words that initials leave out. */
const SMALL = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'from', 'in', 'of', 'on', 'or', 'the', 'to', 'with', 'through'])
const MOST_WORDS = 12

/** The words of a text for comparing with initials: small letters, hyphened words parted. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/**
 * True when the initials stand for exactly these words in their order: "IHA" for "initial health assessment", "SENCO"
 * for "special educational needs co-ordinator", "MARAC" for "multi-agency risk assessment conference".
 */
export function standsFor(initials: string, words: readonly string[]): boolean {
  const letters = initials.toLowerCase()
  const from = (letter: number, word: number): boolean => {
    const current = words[word]
    if (current === undefined) return letter === letters.length
    if (letter < letters.length && current[0] === letters[letter]) {
      if (from(letter + 1, word + 1)) return true
      for (let at = 1, next = letter + 1; at < current.length && next < letters.length; at++)
        if (current[at] === letters[next] && from(++next, word + 1)) return true
    }
    return SMALL.has(current) && word > 0 && from(letter, word + 1)
  }
  return words.length > 1 && from(0, 0)
}

/** True when the words just before initials (the end of `before`) spell them out. */
export function endsSpeltOut(initials: string, expansions: readonly string[], before: string): boolean {
  const words = plainWords(before).slice(-MOST_WORDS)
  for (let from = words.length - 1; from >= 0; from--) if (standsFor(initials, words.slice(from))) return true
  return expansions.some((expansion) => holdsWords(words, plainWords(expansion), 'end'))
}

/** True when the words just after initials (the start of `after`) spell them out. */
export function startsSpeltOut(initials: string, expansions: readonly string[], after: string): boolean {
  const words = plainWords(after).slice(0, MOST_WORDS)
  while (words[0] !== undefined && (SMALL.has(words[0]) || LEADING.has(words[0]))) words.shift()
  for (let to = 2; to <= words.length; to++) if (standsFor(initials, words.slice(0, to))) return true
  return expansions.some((expansion) => holdsWords(words, plainWords(expansion), 'start'))
}

const LEADING = new Set([
  'which',
  'is',
  'are',
  'that',
  'stands',
  'means',
  'meaning',
  'short',
  'ie',
  'i',
  'e',
  'or',
  'known',
  'as',
  'our',
  'his',
  'her',
  'their',
  'its',
])

/** The expansion at one end of the words, with plural endings let through and up to two words in between left over. */
function holdsWords(words: readonly string[], expansion: readonly string[], end: 'start' | 'end'): boolean {
  if (expansion.length === 0 || words.length < expansion.length) return false
  for (let slack = 0; slack <= 2; slack++) {
    const from = end === 'start' ? slack : words.length - expansion.length - slack
    if (from < 0) return false
    if (expansion.every((word, index) => sameStem(words[from + index] ?? '', word))) return true
  }
  return false
}

const stem = (word: string): string => word.replace(/(?:ies|es|s|y)$/, '')
const sameStem = (a: string, b: string): boolean => a === b || stem(a) === stem(b)
