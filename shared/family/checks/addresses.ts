/** What stands in place of an address on purpose. */
const NO_ADDRESS =
  /\b(?:confidential|withheld|not (?:known|disclosed|to be)|unknown|no fixed|refuge|hospital|prison|hmp|foster|hostel|homeless|of no|sofa|care of|c\/o)\b/i

/** True for words that stand in place of an address on purpose. */
export const isKeptBack = (text: string): boolean => NO_ADDRESS.test(text)

/** True for words that say where a place is: a number and a name. */
export const isAddress = (text: string): boolean => /\d/.test(text) && /\p{L}{3}/u.test(text)

const partsOf = (text: string, pattern: RegExp): string[] => text.toLowerCase().replaceAll(/[’'.]/g, '').match(pattern) ?? []

/** True where two addresses can't be of one place: no number in common, or no word. Anything less may be how it was written. */
export function differentPlaces(one: string, other: string): boolean {
  if (!isAddress(one) || !isAddress(other) || isKeptBack(one) || isKeptBack(other)) return false
  return [/\b\d+[a-z]?\b/g, /\p{L}{3,}/gu].some((pattern) => {
    const [mine, theirs] = [partsOf(one, pattern), partsOf(other, pattern)]
    return mine.length > 0 && theirs.length > 0 && !mine.some((part) => theirs.includes(part))
  })
}
