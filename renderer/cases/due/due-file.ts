import type { DueItem } from '../../../shared/api/index.ts'
import { type CaseRecord, caseMark, initialOf } from '../../../shared/family/index.ts'
import { type CalendarEntry, calendarFile, calendarFileName, entryId } from '../../../shared/timescales/index.ts'

/** What is due as a calendar file that names nobody, with a name to save it under. `made` is the moment in UTC (ISO). */
export function dueFile(
  caseRecord: Pick<CaseRecord, 'id' | 'reference' | 'people'>,
  items: readonly DueItem[],
  made: string,
): { name: string; text: string } {
  const mark = caseMark(caseRecord)
  const entries = items.map((item) => entryOf(item, mark, caseRecord))
  return { name: calendarFileName('What is due', mark), text: calendarFile(entries, made) }
}

function entryOf(item: DueItem, mark: string, { id, people }: Pick<CaseRecord, 'id' | 'people'>): CalendarEntry {
  const children = people.filter(({ group }) => group === 'child').length
  const whose =
    item.children.length === 0 || item.children.length === children
      ? ''
      : ` (${item.children.map(({ name }) => initialOf(name)).join(', ')})`
  const time = item.due.length > 10 ? `, by ${item.due.slice(11)}` : ''
  return {
    uid: entryId([id, item.obligation, item.trigger, ...item.children.map((child) => child.id)]),
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
