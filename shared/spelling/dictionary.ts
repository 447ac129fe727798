import { distance } from 'fastest-levenshtein'
import nspell from 'nspell'
import { SortedForms } from './sorted-forms.ts'

/** A Hunspell dictionary as its two files' text. */
export interface DictionaryFiles {
  aff: string
  dic: string
}

/** A dictionary as the program keeps it. */
export interface StoredDictionary {
  /** Every form that it knows; `SortedForms` are looked up where they stand. */
  forms: Iterable<string>
  /** Words that are rare and right, one on a line; read only when a word is not among the forms. */
  rare(): string
  /** Words that this field writes every day, one on a line: a rare word that is one slip from one of them is that slip. */
  common(): string
  /** Read only when a suggestion is wanted: it is slow. */
  files(): DictionaryFiles
}

/** Knows how words are spelt. */
export interface Dictionary {
  /** True when the word, as it stands, is spelt as the dictionary or one of the added words spells it. */
  knows(word: string): boolean
  /** True for a word that few dictionaries hold and that is a word all the same: the name of a breed, a dish, a tool. */
  isRare(word: string): boolean
  /** True for two words that it knows, written as one: "stairgate". */
  isCompound(word: string): boolean
  /** How the British write a word that is spelt the American way; null for any other. */
  british(word: string): string | null
  /** Words that may have been meant, the likeliest first; none when nothing is near: then it may well be a word. */
  suggest(word: string): readonly string[]
}

/** Words that can be asked for. */
type Words = Pick<ReadonlySet<string>, 'has'>

const MOST_SUGGESTIONS = 4
/** No English word is longer. What is, is a key, an address or a picture as text, and looking for words near it would take for ever. */
export const LONGEST_WORD = 60

/**
 * Every form of every word that a dictionary holds, so that looking one up needs no rules of word formation. Takes about a
 * fifth of a second: done once, when the program is built.
 */
export function formsOf({ aff, dic }: DictionaryFiles): string[] {
  const speller = nspell(aff, dic)
  const forms = (speller as unknown as { data: Record<string, unknown> }).data
  return Object.keys(forms).filter((word) => speller.correct(word))
}

const SHORT_NOUN = /^(?:bag|bed|box|cot|cup|gym|jar|kit|lid|mat|pad|pan|pot|tin|toy|tub|van)$/
const SHORTEST_PART = 3
const SHORTEST_END = 4

/** Words that everybody writes in every sentence: what looks like one of them is one. */
const LITTLE_WORD =
  /^(?:about|and|because|been|could|does|from|have|here|into|just|more|only|other|should|some|than|that|the|their|them|then|there|they|this|very|was|were|what|when|where|which|while|who|will|with|would|your)$/
/** Up to here a run of letters is one letter from some word or other. */
const SHORT = 5
const LONG = 8

/** One slip apart, in a long word two. */
function isNear(word: string, meant: string): boolean {
  const small = meant.toLowerCase()
  return distance(word, small) <= (word.length >= LONG ? 2 : 1) || slipsBack(word).includes(small)
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const VOWELS = 'aeiou'

/** What may have been meant if the hand slipped once: left a letter out, doubled one, swapped two, or in a longer word took another vowel. */
export function slipsBack(word: string): string[] {
  const found: string[] = []
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    for (const letter of LETTERS) found.push(before + letter + after)
    const [first = '', second = ''] = after
    if (second !== '' && first !== second) found.push(before + second + first + after.slice(2))
    if (second !== '' && first === second) found.push(before + after.slice(1))
    if (first !== '' && VOWELS.includes(first))
      for (const vowel of VOWELS) if (vowel !== first) found.push(before + vowel + after.slice(1))
  }
  return found
}

/** Ends of three letters are taken for word endings ("ing"), unless they are one of a few nouns. */
function isCompound(word: string, known: Words): boolean {
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const end = word.slice(at)
    if (end.length < SHORTEST_END && !SHORT_NOUN.test(end)) continue
    if (known.has(word.slice(0, at)) && known.has(end)) return true
  }
  return false
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

/** A dictionary from what was stored, with words of the field, of the authority or of the writer added. */
export function createDictionary(stored: StoredDictionary, added: Iterable<string>): Dictionary {
  return new BritishDictionary(stored, added)
}

class BritishDictionary implements Dictionary {
  private readonly stored: StoredDictionary
  private readonly added: readonly string[]
  private readonly own = new Set<string>()
  private readonly forms: Words
  private readonly suggestions = new Map<string, readonly string[]>()
  private readonly rarities = new Map<string, boolean>()
  private rare: string | null = null
  private common: Set<string> | null = null
  private speller: ReturnType<typeof nspell> | null = null

  constructor(stored: StoredDictionary, added: Iterable<string>) {
    this.stored = stored
    this.added = [...added]
    this.forms = stored.forms instanceof SortedForms ? stored.forms : new Set(stored.forms)
    for (const word of this.added) this.own.add(word).add(word.toLowerCase())
  }

  knows(word: string): boolean {
    return this.own.has(word) || this.forms.has(word)
  }

  british(word: string): string | null {
    return this.knows(word) ? null : (britishFor(word).find((british) => this.knows(british)) ?? null)
  }

  isCompound(word: string): boolean {
    if (word.length > LONGEST_WORD) return false
    return isCompound(word, { has: (part) => this.knows(part) }) && !slipsBack(word).some((meant) => this.knows(meant))
  }

  isRare(word: string): boolean {
    const known = this.rarities.get(word)
    if (known !== undefined) return known
    const found = this.readRarity(word)
    this.rarities.set(word, found)
    return found
  }

  private readRarity(word: string): boolean {
    this.rare ??= `\n${this.stored.rare()}\n`
    if (!this.rare.includes(`\n${word}\n`)) return false
    const meant = this.everydayMeantBy(word)
    return word.length < SHORT ? !meant.some((one) => LITTLE_WORD.test(one)) : meant.length === 0
  }

  suggest(word: string): readonly string[] {
    if (word.length > LONGEST_WORD) return []
    const kept = this.suggestions.get(word)
    if (kept) return kept
    // Nearly every short run of letters is one letter from some word: only a common slip tells a mistake from a word unknown here.
    const found = word.length <= SHORT ? this.everydayMeantBy(word) : this.near(word)
    this.suggestions.set(word, found)
    return found
  }

  private near(word: string): string[] {
    this.speller ??= this.makeSpeller()
    const all = this.speller.suggest(word)
    return all.filter((meant) => isNear(word, meant)).slice(0, MOST_SUGGESTIONS)
  }

  private everydayMeantBy(word: string): string[] {
    this.common ??= new Set(this.stored.common().split('\n'))
    return [...new Set(slipsBack(word))].filter((meant) => this.common?.has(meant)).slice(0, MOST_SUGGESTIONS)
  }

  private makeSpeller(): ReturnType<typeof nspell> {
    const { aff, dic } = this.stored.files()
    const speller = nspell(aff, dic)
    for (const word of this.added) speller.add(word)
    return speller
  }
}
