const NUMBERS: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS: Readonly<Record<string, number>> = { twenty: 20, thirty: 30, forty: 40, fifty: 50 }

/** A number as typed, in figures or in words up to fifty-nine; 0 for anything else. */
export function amountIn(words: string): number {
  const plain = words.toLowerCase()
  if (/^\d+$/.test(plain)) return Number(plain)
  const [first = '', second = ''] = plain.split('-')
  return (TENS[first] ?? NUMBERS[first] ?? 0) + (TENS[first] ? (NUMBERS[second] ?? 0) : 0)
}
