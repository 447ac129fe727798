/** A text without the time of day that stood in it, and the time as HH:MM. */
export interface TimeFound {
  text: string
  time: string
}

const CLOCK = '(\\d{1,2})[:.](\\d{2})(?::\\d{2}(?:\\.\\d+)?)?\\s*(am|pm|a\\.m\\.?|p\\.m\\.?|hrs|hours|h|z)?'
const HALF = '(\\d{1,2})\\s*(am|pm|a\\.m\\.?|p\\.m\\.?)'
const FOUR = '(\\d{2})(\\d{2})\\s*(?:hrs|hours|h)'
const BEFORE_TIME = '(?:^|[\\s,(@t]|\\bat\\s+|\\s[-–]\\s)+'
const AT_END = [CLOCK, HALF, FOUR].map((shape) => new RegExp(`${BEFORE_TIME}${shape}\\)?$`))
const AT_START = [CLOCK, HALF, FOUR].map((shape) => new RegExp(`^${shape}\\s*(?:,|on)?\\s+`))
const NAMED: readonly [RegExp, string][] = [
  [/[\s,(@]+(?:at\s+)?(?:noon|midday)\)?$/, '12:00'],
  [/[\s,(@]+(?:at\s+)?midnight\)?$/, '00:00'],
]

/** Takes the time of day out of a date in small letters: "27/12/25 at 2.10am" is "27/12/25" at 02:10. Null where there is none. */
export function takeTime(text: string): TimeFound | null {
  for (const [pattern, time] of NAMED) {
    const match = pattern.exec(text)
    if (match) return { text: text.slice(0, match.index), time }
  }
  for (const [index, pattern] of AT_END.entries()) {
    const match = pattern.exec(text)
    const time = match === null ? null : timeOf(index, match)
    if (match !== null && time !== null) return { text: text.slice(0, match.index).replace(/[\s,(@-]+(?:at)?$/, ''), time }
  }
  for (const [index, pattern] of AT_START.entries()) {
    const match = pattern.exec(text)
    const time = match === null ? null : timeOf(index, match)
    if (match !== null && time !== null) return { text: text.slice(match[0].length), time }
  }
  return null
}

function timeOf(shape: number, match: RegExpExecArray): string | null {
  const half = (shape === 1 ? match[2] : shape === 0 ? match[3] : undefined)?.[0]
  const hours = Number(match[1])
  const minutes = shape === 1 ? 0 : Number(match[2])
  if (minutes > 59 || hours > (half === 'a' || half === 'p' ? 12 : 23)) return null
  const hour = half === 'p' ? (hours % 12) + 12 : half === 'a' ? hours % 12 : hours
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
}
