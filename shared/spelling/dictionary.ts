import nspell from 'nspell'

/** A Hunspell dictionary as its two files' text. */
export interface DictionaryFiles {
  aff: string
  dic: string
}

/** A dictionary as the program keeps it. */
export interface StoredDictionary {
  /** Every form that it knows. */
  forms: Iterable<string>
  /** Words that are rare and right, one on a line; read only when a word is not among the forms. */
  rare(): string
  /** Read only when a suggestion is wanted: it is slow. */
  files(): DictionaryFiles
}

/** Knows how words are spelt. */
export interface Dictionary {
  /** True when the word, as it stands, is spelt as the dictionary or one of the added words spells it. */
  knows(word: string): boolean
  /** True for a word that few dictionaries hold and that is a word all the same: the name of a breed, a dish, a tool. */
  isRare(word: string): boolean
  /** How the British write a word that is spelt the American way; null for any other. */
  british(word: string): string | null
  /** Words that may have been meant, the likeliest first; none when nothing is near. */
  suggest(word: string): readonly string[]
}

const MOST_SUGGESTIONS = 4

/**
 * Every form of every word that a dictionary holds, so that looking one up needs no rules of word formation. Takes about a
 * fifth of a second: done once, when the program is built.
 */
export function formsOf({ aff, dic }: DictionaryFiles): string[] {
  const speller = nspell(aff, dic)
  const forms = (speller as unknown as { data: Record<string, unknown> }).data
  return Object.keys(forms).filter((word) => speller.correct(word))
}

const AMERICAN_FOR_BRITISH: readonly (readonly [RegExp, string])[] = [
  [/or/, 'our'],
  [/er/, 're'],
  [/iz/, 'is'],
  [/yz/, 'ys'],
  [/l(?=ed|ing|er)/, 'll'],
  [/ense/, 'ence'],
  [/og(?=$|s|u)/, 'ogue'],
  [/e/, 'ae'],
  [/e/, 'oe'],
  [/m$/, 'mme'],
  [/(?<=[aeiou])l(?=$|s)/, 'll'],
]

/** Every way in which the British may write a word that is spelt the American way. */
export function britishFor(word: string): string[] {
  return AMERICAN_FOR_BRITISH.flatMap(([american, british]) => {
    const places = [...word.matchAll(new RegExp(american, 'g'))]
    return places.map(({ index, 0: found }) => `${word.slice(0, index)}${british}${word.slice(index + found.length)}`)
  })
}

/**
 * Of a long list of words those that a dictionary's forms leave out, one on a line, without American spellings of words that it
 * has: those are not rare but wrong.
 */
export function rareWords(all: Iterable<string>, forms: Iterable<string>): string {
  const known = new Set(forms)
  return [...all].filter((word) => !known.has(word) && !britishFor(word).some((british) => known.has(british))).join('\n')
}

/**
 * A dictionary from what was stored, with words of the field, of the authority or of the writer added.
 */
export function createDictionary({ forms, rare, files }: StoredDictionary, added: Iterable<string>): Dictionary {
  const known = new Set(forms)
  let rareWords: string | null = null
  for (const word of added) {
    known.add(word)
    known.add(word.toLowerCase())
  }
  let speller: ReturnType<typeof nspell> | null = null
  const suggestions = new Map<string, readonly string[]>()
  return {
    knows: (word) => known.has(word),
    british: (word) => (known.has(word) ? null : (britishFor(word).find((british) => known.has(british)) ?? null)),
    isRare(word) {
      rareWords ??= `\n${rare()}\n`
      return rareWords.includes(`\n${word}\n`)
    },
    suggest(word) {
      const kept = suggestions.get(word)
      if (kept) return kept
      if (speller === null) {
        const { aff, dic } = files()
        speller = nspell(aff, dic)
        for (const one of added) speller.add(one)
      }
      const found = speller.suggest(word).slice(0, MOST_SUGGESTIONS)
      suggestions.set(word, found)
      return found
    },
  }
}
