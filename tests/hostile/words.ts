import type { Path } from './made-from-schema.ts'

/** Stands in every text, right after its number: were a text ever taken for markup, there would be an element of this name. */
export const SENTINEL = '<x-hostile>'

/** What texts try, in turn. Any script of theirs that ran would tell of it (`hostileRan`). */
const TRIES = [
  '<img src=x onerror="hostileRan(1)"><script>hostileRan(2)</script>',
  '"><svg onload=hostileRan(3)><a href=javascript:hostileRan(4)>',
  "javascript:hostileRan(5)//'-hostileRan(6)-'",
  '[link](javascript:hostileRan(7)) {{merge}} {child.fullName} $(7*7) <%= 7 %> </textarea></style></script>',
  '\u202Eover\u202C\u2066ride\u2069\u200F zero\u200Bwidth\u200D\uFEFF soft\u00ADhyphen',
  'W'.repeat(90),
  '👩‍👧‍👦 𝒜 Z\u0351\u0352\u0353\u0354\u0355 \u{1F3F4}\u{E0067}\u{E0062}',
  'null undefined NaN [object Object] __proto__ \u0001\u001B[2J\u007F\u0085',
  '../../etc/passwd C:\\NUL.docx|?* %temp% CON',
  "=cmd|'/c calc'!A1 +1+1 -1 @SUM(1) '; drop table cases; --",
] as const

/** How long a text gets where anything fits: long enough for several tries, short enough to be looked at. */
const USUAL = 260

/** What texts are come by: each for a field, of at most so many characters. */
export interface Words {
  of(field: string, longest?: number): string
}

/** As `madeFrom` asks for texts, the names of fields after that of what they belong to. */
export const textsFor =
  (words: Words, what: string) =>
  (path: Path, longest: number): string =>
    words.of([what, ...path.map((part) => (typeof part === 'number' ? '*' : part))].join('.'), longest)

/** Hostile texts, each with a number by which it is known again wherever it is drawn. */
export class HostileWords implements Words {
  /** Every text by its number, and the field for which it was made. */
  readonly made = new Map<number, { field: string; text: string }>()

  /** A text for a field; the tries take turns, so that each field has several of them where there is room. */
  of(field: string, longest = Number.POSITIVE_INFINITY): string {
    const number = this.made.size + 1
    let text = `‹${number}›${SENTINEL}`
    for (let at = 0; at < TRIES.length; at += 1) {
      const longer = `${text} ${TRIES[(number + at) % TRIES.length]}`
      if (longer.length <= Math.min(longest, USUAL)) text = longer
    }
    this.made.set(number, { field, text })
    return text
  }
}

/** What there is of a text without what a screen may fold or leave undrawn: spaces, and signs that cannot be seen. */
export const bare = (text: string): string => text.replace(/[\s\p{Cc}\p{Cf}]/gu, '')
