import type { DueItem } from '../../../shared/api/index.ts'
import { KEY_DATES } from '../../../shared/family/index.ts'
import { eventInWords } from '../../../shared/timescales/index.ts'
import { sayDate } from './say-due.ts'

/** What an event is called on screen. */
export function eventName(event: string): string {
  return event === 'birth' ? 'Date of birth' : (KEY_DATES[event] ?? eventInWords(event))
}

/** "Last visit 9 March 2026, from “Visit of 9 March”": the day that something counts from, and where it was read. */
export function countedFrom({ event, trigger, record }: Pick<DueItem, 'event' | 'trigger' | 'record'>): string {
  const day = `${eventName(event)} ${sayDate(trigger.slice(0, 10))}`
  if (record) return `${day}, from “${record.title}”`
  return event === 'birth' || event === 'sixteenthBirthday' ? day : `${day}, from the key dates`
}

/** Why something is due on its day: the clause in our words, what it counts from, and how the standard was read. */
export function DueDetails({ item, id }: { item: DueItem; id: string }) {
  return (
    <div className="due-details" id={id}>
      <p>{item.says}</p>
      <p className="second">
        {item.limit}. Counted from: {countedFrom(item)}.
      </p>
      {item.note && <p className="second">{item.note}</p>}
      {item.others.map((other) => (
        <p key={`${other.limit} ${other.cite}`} className="second">
          The standard also says {other.limit} ({other.cite}). {other.note}
        </p>
      ))}
    </div>
  )
}
