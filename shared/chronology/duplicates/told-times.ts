const CLOCK = /\b([01]?\d|2[0-3])[:.]([0-5]\d)\s*(am|pm)?\b/g
const HOUR = /\b(1[0-2]|[1-9])\s*(am|pm)\b/g
const LOGGED =
  /\b(?:o\/a|at|lo|by|l\/s|rtnd|rtd|returned|det(?:ained)?(?: o\/s)?|arr(?:ived)?|arrested)\s+([01]\d|2[0-3])([0-5]\d)\b/g
const SPOKEN =
  /\b(half past|quarter past|quarter to|ten past|twenty past|five past|ten to|twenty to|five to)\s+(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/g
const HOURS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const MINUTES: Record<string, number> = {
  'half past': 30,
  'quarter past': 15,
  'quarter to': -15,
  'ten past': 10,
  'twenty past': 20,
  'five past': 5,
  'ten to': -10,
  'twenty to': -20,
  'five to': -5,
}

/**
 * The times of day that a text tells of, in minutes after midnight. What could be morning or evening ("half past two", "6.20")
 * is given as both.
 */
export function toldTimes(text: string): number[] {
  const said = text.toLowerCase()
  const times: number[] = []
  const add = (hour: number, minute: number, half: string | undefined): void => {
    if (hour > 12 || half !== undefined)
      times.push((half === undefined ? hour : (hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute)
    else times.push(hour * 60 + minute, ((hour + 12) % 24) * 60 + minute)
  }
  for (const [whole, hour, minute, half] of said.matchAll(CLOCK)) {
    // "4.2" is no time, and neither is "07.55" of a weight; a nought before it is how the clock is written.
    if (/^0\d/.test(whole) && half === undefined) times.push(Number(hour) * 60 + Number(minute))
    else add(Number(hour), Number(minute), half)
  }
  for (const [, hour, half] of said.matchAll(HOUR)) add(Number(hour), 0, half)
  for (const [, hour, minute] of said.matchAll(LOGGED)) times.push(Number(hour) * 60 + Number(minute))
  for (const [, part = '', hour = ''] of said.matchAll(SPOKEN))
    add(0, ((HOURS.indexOf(hour) + 1 || Number(hour)) * 60 + (MINUTES[part] ?? 0) + 720) % 720, undefined)
  return times
}
