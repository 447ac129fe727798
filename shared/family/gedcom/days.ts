import { dayFrom, dayParts, isDay, MONTH_NAMES } from '../../document/index.ts'

const SHORT = MONTH_NAMES.map((name) => name.slice(0, 3).toUpperCase())
const PART = '(?:(?:(\\d{1,2}) )?([A-Z]{3}) )?(\\d{3,4})'
const ONE = new RegExp(`^${PART}$`)

/** "14 MAY 1991" as people write it; null for what is no date of our calendar. */
function plainOf(gedcom: string): string | null {
  const parts = ONE.exec(gedcom.toUpperCase())
  if (!parts) return null
  const month = parts[2] === undefined ? '' : MONTH_NAMES[SHORT.indexOf(parts[2])]
  if (month === undefined) return null
  if (parts[1] !== undefined && dayFrom(Number(parts[3]), SHORT.indexOf(parts[2] ?? '') + 1, Number(parts[1])) === null)
    return null
  return [parts[1] === undefined ? '' : String(Number(parts[1])), month, parts[3]].filter(Boolean).join(' ')
}

export interface GedcomDay {
  /** As it is typed in a case. */
  text: string
  /** What the text does not keep; empty where nothing is lost. */
  lost: string
}

/** Reads a GEDCOM date. What can't be said as a date of ours is kept as it stands in the file, and told. */
export function readGedcomDay(value: string, phrase = ''): GedcomDay {
  const inBrackets = /^\s*\((.*)\)\s*$/s.exec(value)
  if (inBrackets) return { text: inBrackets[1] ?? '', lost: '' }
  const text = value
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/^@#DGREGORIAN@ /i, '')
    .replace(/^GREGORIAN /i, '')
  if (text === '') return { text: phrase, lost: '' }
  const said = spelled(text)
  if (said !== null && (phrase === '' || phrase === said.text)) return said
  if (said !== null) return { text: said.text, lost: `the words “${phrase}” beside the date` }
  return { text: phrase || text, lost: 'how the date is meant: it is kept as it stands in the file' }
}

function spelled(text: string): GedcomDay | null {
  const plain = plainOf(text)
  if (plain !== null) return { text: plain, lost: '' }
  const worded = /^(ABT|CAL|EST|BEF|AFT|FROM|TO)\.? (.+)$/i.exec(text)
  const between = /^(BET) (.+) AND (.+)$/i.exec(text) ?? /^(FROM) (.+) TO (.+)$/i.exec(text)
  if (between) {
    const [first, last] = [plainOf(between[2] ?? ''), plainOf(between[3] ?? '')]
    if (first === null || last === null) return null
    return { text: between[1]?.toUpperCase() === 'BET' ? `between ${first} and ${last}` : `from ${first} to ${last}`, lost: '' }
  }
  const interpreted = /^INT (.+?) \((.*)\)$/i.exec(text)
  if (interpreted) {
    const day = plainOf(interpreted[1] ?? '')
    return day === null ? null : { text: day, lost: `the words that the date was read from: “${interpreted[2]}”` }
  }
  const day = worded ? plainOf(worded[2] ?? '') : null
  if (!worded || day === null) return null
  const word = (worded[1] ?? '').toUpperCase()
  const lost =
    word === 'CAL'
      ? 'that the date was calculated; it is kept as “about”'
      : word === 'EST'
        ? 'that the date was estimated; it is kept as “about”'
        : ''
  return { text: `${WORDS[word] ?? 'about'} ${day}`, lost }
}

const WORDS: Readonly<Record<string, string>> = { BEF: 'before', AFT: 'after', FROM: 'from', TO: 'until' }
const TAGS: Readonly<Record<string, string>> = { about: 'ABT', before: 'BEF', after: 'AFT', from: 'FROM', until: 'TO' }

/** "14 MAY 1991". Throws NotADayError. */
export function gedcomDay(day: string): string {
  const { year, month, day: date } = dayParts(day)
  return `${date} ${SHORT[month - 1]} ${year}`
}

/** A typed date as GEDCOM writes it; null where GEDCOM has no words for it and it must be a phrase. */
export function writeGedcomDay(text: string): string | null {
  const value = isDay(text) ? null : gedcomOf(text)
  // Only what is read back as the same words is a date; all else stays as somebody typed it.
  return value !== null && readGedcomDay(value).text === text && readGedcomDay(value).lost === '' ? value : null
}

const upper = (text: string): string | null => {
  const short = text.replace(/[A-Z][a-z]+/, (month) => SHORT[(MONTH_NAMES as readonly string[]).indexOf(month)] ?? month)
  return plainOf(short) === null ? null : short
}

function gedcomOf(text: string): string | null {
  const between = /^between (.+) and (.+)$/.exec(text)
  const range = /^from (.+) to (.+)$/.exec(text)
  const two = between ?? range
  if (two) {
    const [first, last] = [upper(two[1] ?? ''), upper(two[2] ?? '')]
    if (first === null || last === null) return null
    return between ? `BET ${first} AND ${last}` : `FROM ${first} TO ${last}`
  }
  const worded = /^(about|before|after|from|until) (.+)$/.exec(text)
  const day = upper(worded?.[2] ?? text)
  return day === null ? null : worded ? `${TAGS[worded[1] ?? '']} ${day}` : day
}
