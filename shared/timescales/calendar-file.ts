import { addDays, textPrint } from '../document/index.ts'

/** An entry of a calendar that takes the whole of one day. */
export interface CalendarEntry {
  /** The same each time the file is made, so that a calendar that reads it again changes the entry and adds no second one. */
  uid: string
  /** `YYYY-MM-DD`. */
  day: string
  summary: string
  description: string
}

/** An id for an entry, the same for the same parts, from which nothing of them can be read. */
export function entryId(parts: readonly string[]): string {
  return `${textPrint(parts.join(' '))}@casewright`
}

/** A name to save a calendar file under: what it holds and the case's mark, without what file names cannot hold. */
export function calendarFileName(what: string, mark: string): string {
  return `${what} ${mark.replaceAll(/[^\p{L}\p{N} ,-]+/gu, '-')}.ics`
}

const LINE_END = '\r\n'
/** A line has at most so many octets of UTF-8, its end not counted (RFC 5545, 3.1). */
const LONGEST_LINE = 75

/**
 * A calendar file (RFC 5545) of all-day entries that keep nobody busy and ring no bell. `made` is the moment of making in UTC,
 * as `Date.toISOString` writes it.
 */
export function calendarFile(entries: readonly CalendarEntry[], made: string): string {
  const stamp = `${made.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Casewright//What is due//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...entries.flatMap(({ uid, day, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${plainDay(day)}`,
      `DTEND;VALUE=DATE:${plainDay(addDays(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      ...(description === '' ? [] : [`DESCRIPTION:${escaped(description)}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ]
  return lines.map((line) => folded(line) + LINE_END).join('')
}

const plainDay = (day: string): string => day.replaceAll('-', '')

/** Text as a property's value: commas, semicolons, backslashes and line ends are marked; other control characters go. */
function escaped(text: string): string {
  return [...text.replaceAll(/\r\n?/g, '\n')]
    .filter((character) => character === '\n' || character === '\t' || (character >= ' ' && character !== '\u007f'))
    .map((character) => (character === '\n' ? '\\n' : /[\\;,]/.test(character) ? `\\${character}` : character))
    .join('')
}

/** A line broken before it grows too long, each part after the first begun with a space; no character is cut in two. */
function folded(line: string): string {
  let out = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > LONGEST_LINE) {
      out += `${LINE_END} `
      octets = 1
    }
    out += character
    octets += size
  }
  return out
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
