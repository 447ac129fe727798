/** True when one letter is missing, added, changed or two neighbours are swapped; in longer names two may differ. So for those that sound alike. */
export function isNearlyThe(name: string, other: string): boolean {
  const [a, b] = [name.toLowerCase(), other.toLowerCase()]
  if (a === b || Math.min(a.length, b.length) < SHORTEST || a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false
  if (isVariantOf(a, b)) return false
  if (asHeard(a) === asHeard(b)) return true
  return distance(a, b) <= (Math.min(a.length, b.length) >= LONG ? 2 : 1)
}

/** Spellings that sound alike: "Petrie" and "Petry", "Phillips" and "Philips". */
const asHeard = (name: string): string =>
  name
    .replace(/(?:ie|ey|i)$/u, 'y')
    .replace(/ph/gu, 'f')
    .replace(/ck/gu, 'k')
    .replace(/(\p{L})\1/gu, '$1')

const SHORTEST = 4
const LONG = 8
/** "Ruby" and "Rubys": a plural, not a misspelling. */
const isVariantOf = (a: string, b: string): boolean => a === `${b}s` || b === `${a}s`

/** Edits from one word to the other, a swap of neighbours being one. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? 0
}
