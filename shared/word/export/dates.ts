const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})$/

/** A day written `YYYY-MM-DD` as a report writes it, "5 March 2026"; any other text is given back as it was typed. */
export function longDate(text: string): string {
  const found = ISO_DATE.exec(text.trim())
  const month = MONTHS[Number(found?.[2]) - 1]
  return found && month ? `${Number(found[3])} ${month} ${found[1]}` : text
}

/** True for a day in full, such as "5 March 2026" or `2026-03-05`, so that a sentence can say "on" before it. */
export function isWholeDay(text: string): boolean {
  return /^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(longDate(text).trim())
}
