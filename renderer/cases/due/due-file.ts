import type { DueItem } from '../../../shared/api/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import { type CalendarEntry, calendarFile } from '../../../shared/timescales/index.ts'

/** What stands for the family in a calendar, which leaves the office: the case's reference, else the children's initials. */
export function caseMark({ reference, people }: Pick<CaseRecord, 'reference' | 'people'>): string {
  const initials = people
    .filter(({ group }) => group === 'child')
    .map(({ knownAs, firstName }) => initialOf(knownAs || firstName))
  return reference.trim() || initials.filter(Boolean).join(', ') || 'Case'
}

const initialOf = (name: string): string => [...name.trim()].slice(0, 1).join('').toUpperCase()

/** What is due as a calendar file that names nobody, with a name to save it under. `made` is the moment in UTC (ISO). */
export function dueFile(
  caseRecord: Pick<CaseRecord, 'id' | 'reference' | 'people'>,
  items: readonly DueItem[],
  made: string,
): { name: string; text: string } {
  const mark = caseMark(caseRecord)
  const entries = items.map((item) => entryOf(item, mark, caseRecord))
  const name = `What is due ${mark.replaceAll(/[^\p{L}\p{N} ,-]+/gu, '-')}.ics`
  return { name, text: calendarFile(entries, made) }
}

function entryOf(item: DueItem, mark: string, { id, people }: Pick<CaseRecord, 'id' | 'people'>): CalendarEntry {
  const children = people.filter(({ group }) => group === 'child').length
  const whose =
    item.children.length === 0 || item.children.length === children
      ? ''
      : ` (${item.children.map(({ name }) => initialOf(name)).join(', ')})`
  const time = item.due.length > 10 ? `, by ${item.due.slice(11)}` : ''
  return {
    uid: `${shortPrint([id, item.obligation, item.trigger, ...item.children.map((child) => child.id)].join(' '))}@casewright`,
    day: item.due.slice(0, 10),
    summary: `${mark}: ${item.what}${whose}${time}`,
    description: [
      item.aim ? 'An aim.' : '',
      item.says,
      item.cite,
      item.note,
      item.lastWorkingDay ? `Not a working day. The last working day before it is ${item.lastWorkingDay}.` : '',
    ]
      .filter(Boolean)
      .join('\n'),
  }
}

/** A print of a text from which the text cannot be read: two rounds of FNV-1a, in hexadecimal figures. */
function shortPrint(text: string): string {
  const round = (start: number) => {
    let hash = start
    for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
    return (hash >>> 0).toString(16).padStart(8, '0')
  }
  return round(0x811c9dc5) + round(0x9747b28c)
}
