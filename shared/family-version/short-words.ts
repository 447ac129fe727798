import { type BlockText, isTelling, placesOfWords } from '../document/index.ts'
import { type Named, names } from './reader.ts'
import { type Span, type Withheld, wholeSentences } from './withheld.ts'

/** What the worker is asked about a sentence that may stay; left out of this version where they say so. */
export interface Asked {
  /** What it is asked about, for its id. */
  about: 'sibling' | 'word' | 'adult'
  span: Span
  why: string
}

/** Words that stand everywhere and give nothing away by themselves. */
const EVERYWHERE = new Set(
  'a all also am an and any are as at be been but by can did do does for from had has have he her here him his how i if in is it its may me my no nor not of off on or our out own she so some than that the their them then there they this to too up us very was we were what when where which who why will with you your'.split(
    ' ',
  ),
)
const DAYS_AND_MONTHS =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)s?$/i

const isCapital = (text: string): boolean => /^\p{Lu}/u.test(text)

/**
 * Words too short to mean one thing only wherever they stand. A name ("Leeds", "Wayne", "L36") is left out with its sentence wherever
 * it stands again. Any other word or figure, and a name that everybody in the family knows, stands for many things: each
 * sentence with it is asked about.
 */
export class ShortWords {
  private readonly namesOfPlaces: readonly string[]
  private readonly others: readonly string[]

  constructor(phrases: readonly string[], people: readonly Named[]) {
    const short = phrases.filter((phrase) => !isTelling(phrase) && /[\p{L}\p{N}]/u.test(phrase))
    const isName = (phrase: string): boolean =>
      !names(phrase, people) &&
      !DAYS_AND_MONTHS.test(phrase) &&
      !EVERYWHERE.has(phrase.toLowerCase()) &&
      (isCapital(phrase) ? phrase.length > 2 : /\p{N}/u.test(phrase) && /\p{L}/u.test(phrase))
    this.namesOfPlaces = short.filter(isName)
    this.others = short.filter((phrase) => !isName(phrase) && !EVERYWHERE.has(phrase.toLowerCase()))
  }

  /** Where a name stands in a text: "Reading" is one, "reading" is not. */
  namesIn(text: string): Span[] {
    return this.namesOfPlaces.flatMap((name) =>
      placesOfWords(text, name).filter(({ start }) => !isCapital(name) || isCapital(text.slice(start))),
    )
  }

  /** The first of the other words that stands in a text; null where none does. */
  otherIn(text: string): string | null {
    return this.others.find((word) => placesOfWords(text, word).length > 0) ?? null
  }

  /** The sentences that hold a name. `isMarked` is true of a place that is marked itself. */
  withheldIn(whole: BlockText, isMarked: (span: Span) => boolean): Withheld[] {
    return this.namesIn(whole.text)
      .filter((span) => !isMarked(span))
      .map((span) => ({ reason: 'marked-again', spans: [wholeSentences(whole, span)], instead: '' }))
  }

  /** The sentences that hold one of the other words, each once. */
  askedIn(whole: BlockText, isMarked: (span: Span) => boolean): Asked[] {
    const asked = new Map<number, Asked>()
    for (const word of this.others)
      for (const place of placesOfWords(whole.text, word)) {
        const span = wholeSentences(whole, place)
        if (isMarked(place) || asked.has(span.start)) continue
        asked.set(span.start, { about: 'word', span, why: `“${word}” is marked to be left out in another place. May this stay?` })
      }
    return [...asked.values()]
  }
}
