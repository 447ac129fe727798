import { setFlagsFromString } from 'node:v8'

/** A text of so many characters, some twenty pages, uses most of lint's regular expressions many times over. */
const LONG = 50_000

/**
 * Has regular expressions turned into machine code at first use when a text of that length is to be checked. Without it each is
 * turned into a slower form first and into machine code at its second use, which pays only where there is none.
 */
export function prepareForText(length: number): void {
  if (length >= LONG) setFlagsFromString('--regexp-tier-up-ticks=0')
}
