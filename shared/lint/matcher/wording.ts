/**
 * The wording syntax of word lists (see `shared/standards/words.ts`), turned into places of word tests.
 *
 * - `word` that word; -ise and -ize, -isation and -ization are the same.
 * - `word*` any word that begins so: `chaotic*` finds `chaotically`.
 * - `word~` that word and its regular inflections: `engage~` finds `engages`, `engaged`, `engaging`; `plan~` finds `planned`.
 * - `a/b` either, in that one place: `hard/difficult to reach`. Alternatives may carry `*` or `~` of their own.
 * - `(word)` may be missing: `(very) poor`.
 * - Hyphen, space and line break are the same; `\/` is a slash that really stands there (`b\/f`), and a slash between
 *   figures is too (`24/7`); a stop between letters must stand there (`s.47`).
 */
export interface WordTest {
  text: string
  kind: 'word' | 'prefix'
  /** What must stand before it: `joined`, `slash` or `stop`. Ignored for the first. */
  before: 'joined' | 'slash' | 'stop'
}

/** One place of a wording: what may stand there, each possibility a short sequence of tests. */
export interface WordingPlace {
  optional: boolean
  options: WordTest[][]
}

/**
 * Reads one wording into its places. `kept` holds places read before: the same alternatives stand in many wordings.
 * @throws Error in plain words when the wording cannot be read.
 */
export function readPlaces(wording: string, kept: Map<string, WordTest[][]> = new Map()): WordingPlace[] {
  return wording
    .trim()
    .split(/\s+/)
    .map((place) => {
      const optional = /^\((.+)\)$/.exec(place)
      const alone = optional?.[1] ?? place
      const options = kept.get(alone) ?? readPlace(alone, wording)
      kept.set(alone, options)
      return { optional: optional !== null, options }
    })
}

const MOST_SEQUENCES = 5000

/**
 * Reads one wording into every sequence of word tests that it stands for.
 * @throws Error in plain words when the wording cannot be read, or stands for thousands of sequences.
 */
export function readWording(wording: string): WordTest[][] {
  let sequences: WordTest[][] = [[]]
  for (const { optional, options } of readPlaces(wording)) {
    const longer = sequences.flatMap((sequence) => options.map((option) => [...sequence, ...option]))
    sequences = optional ? [...sequences, ...longer] : longer
    if (sequences.length > MOST_SEQUENCES) throw new Error(`“${wording}” stands for too many wordings. Split it into several.`)
  }
  return sequences.filter((sequence) => sequence.length > 0)
}

function readPlace(place: string, wording: string): WordTest[][] {
  if (/[()]/.test(place)) throw new Error(`“${wording}”: brackets go round one whole word, with a space on either side.`)
  return place
    .split(/(?<!\\)(?<!\d)\/|(?<!\\)\/(?!\d)/)
    .filter((part) => part !== '')
    .flatMap((alternative) => readAlternative(alternative, wording))
}

const PLAIN_WORD = /^[a-z']+$/

function readAlternative(alternative: string, wording: string): WordTest[][] {
  if (PLAIN_WORD.test(alternative)) return spellings(alternative, false).map((text) => [{ text, kind: 'word', before: 'joined' }])
  let sequences: WordTest[][] = [[]]
  const atoms = alternative
    .replaceAll('’', "'")
    .matchAll(/(\\\/|\.|[-‐‑])?((?:\d+(?:[./,:]\d+)+|[\p{L}\p{M}\p{N}']+|&))([*~]?)/gu)
  let read = 0
  for (const [whole, gap, text = '', ending] of atoms) {
    read += whole.length
    const before = gap === '\\/' ? 'slash' : gap === '.' ? 'stop' : 'joined'
    const tests: WordTest[] =
      ending === '*'
        ? [{ text, kind: 'prefix', before }]
        : spellings(text, ending === '~').map((form) => ({ text: form, kind: 'word', before }))
    sequences = sequences.flatMap((sequence) => tests.map((test) => [...sequence, test]))
  }
  if (read < alternative.replace(/[.!?]$/, '').length)
    throw new Error(`“${wording}”: “${alternative}” cannot be read. Use letters, figures, apostrophes, hyphens, and * ~ / ( ).`)
  return sequences
}

const VOWEL_CONSONANT = /^[^aeiou]*[aeiou][^aeiouwxy]$/
const DOUBLING =
  /(?:begin|refer|occur|admit|commit|permit|omit|regret|control|submit|transfer|prefer|level|label|model|travel|cancel|counsel|signal|equip)$/

/** The regular inflections of an English word, itself first. Irregular ones must be listed. */
export function inflections(word: string): string[] {
  const forms = [word]
  if (/(?:s|x|z|ch|sh)$/.test(word)) forms.push(`${word}es`, `${word}ed`, `${word}ing`)
  else if (/[^aeiou]y$/.test(word)) forms.push(`${word.slice(0, -1)}ies`, `${word.slice(0, -1)}ied`, `${word}ing`)
  else if (/ee$/.test(word)) forms.push(`${word}s`, `${word}d`, `${word}ing`)
  else if (/ie$/.test(word)) forms.push(`${word}s`, `${word}d`, `${word.slice(0, -2)}ying`)
  else if (/[^e]e$/.test(word)) forms.push(`${word}s`, `${word}d`, `${word.slice(0, -1)}ing`)
  else if (VOWEL_CONSONANT.test(word) || DOUBLING.test(word)) {
    const last = word.slice(-1)
    forms.push(`${word}s`, `${word}${last}ed`, `${word}${last}ing`)
  } else forms.push(`${word}s`, `${word}ed`, `${word}ing`)
  return forms
}

const ISE = /([a-z]{2})is(e|es|ed|ing|ation|ations|er|ers)$/i

/** A word as it may be spelt: -ise or -ize, with its inflections where asked for. */
function spellings(word: string, inflected: boolean): string[] {
  const forms = inflected ? inflections(word) : [word]
  if (!/is/i.test(word)) return forms
  const respelt = forms.filter((form) => ISE.test(form)).map((form) => form.replace(ISE, '$1iz$2'))
  return respelt.length === 0 ? forms : [...forms, ...respelt]
}
