import { accountRole, roleId, TRAIL_EVENTS, type TrailRow } from '../../shared/review/index.ts'

/** What a copy was, as people say it. */
const COPIES: Readonly<Record<string, string>> = {
  word: 'Word copy',
  casewright: 'Casewright file',
  issued: 'the file that was issued',
  'family-version': 'version for the family, in Word',
  'chronology-word': 'chronology, in Word',
  'chronology-xlsx': 'chronology, in Excel',
  'chronology-csv': 'chronology, as separated text',
  thread: 'golden thread, in Word',
  'family-word': 'picture of the family, in Word',
  'family-svg': 'picture of the family',
  'family-png': 'picture of the family',
  trail: 'the trail, as separated text',
  oversight: 'management oversight, in Word',
  waiting: 'what waits for managers',
  'waiting-xlsx': 'what waits for managers, in Excel',
  'quality-trend': 'how the writing is',
  'quality-trend-xlsx': 'how the writing is, in Excel',
}

type Say = (value: string | number | boolean) => string
const PARTS: readonly [string, Say][] = [
  ['as', (as) => COPIES[String(as)] ?? String(as)],
  ['what', (what) => COPIES[String(what)] ?? String(what)],
  ['revision', (number) => `revision ${number}`],
  ['reader', (reader) => (reader === 'parents' ? 'for the parents' : 'for a child')],
  ['from', (from) => (from === 'file' ? 'brought in from a file' : 'begun from an earlier one')],
  ['corrects', () => 'corrects an earlier one'],
  ['rule', (rule) => `rule ${rule}`],
  ['packBefore', (pack) => `standards before: ${pack}`],
  ['pack', (pack) => `standards: ${pack}`],
  ['roleBefore', (role) => `role before: ${roleName(role)}`],
  ['role', (role) => `role: ${roleName(role)}`],
  ['changed', (names) => `changed: ${names}`],
  ['times', (times) => (times === 1 ? 'once' : `${times} times`)],
  ['problems', (problems) => (problems === 0 ? 'everything matched' : `${problems} did not match`)],
  ['by', (by) => (by === 'keychain' ? 'by the computer’s keychain' : 'by a first password that somebody else set')],
  ['end', () => 'the end of the trail was not as it was left'],
  ['written', (at) => `written later, ${WHEN.format(new Date(String(at)))}: the disk took nothing before`],
]

function roleName(role: string | number | boolean): string {
  const known = roleId.safeParse(role)
  return known.success ? accountRole(known.data).name : String(role)
}

/** What a row tells besides who, when and what; empty where that is all. */
export const detailOf = ({ detail }: TrailRow): string =>
  PARTS.flatMap(([name, say]) => {
    const value = detail[name]
    return value === undefined ? [] : [say(value)]
  }).join(' · ')

export const eventOf = ({ what }: TrailRow): string => TRAIL_EVENTS[what]

const WHEN = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/London',
})

/** "Mon, 2 Mar 2026, 09:14". */
export const whenOf = ({ at }: TrailRow): string => WHEN.format(new Date(at))

/** What a row is about, by title while there is one; null for one about neither a case nor a document. */
export function aboutOf({ caseId, documentId }: TrailRow, titles: Readonly<Record<string, string>>): string | null {
  if (documentId !== null) return titles[documentId] ?? 'a deleted document'
  return caseId === null ? null : (titles[caseId] ?? 'a deleted case')
}
