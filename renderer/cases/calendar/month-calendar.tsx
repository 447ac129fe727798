import { ChevronLeft, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { DueItem } from '../../../shared/api/index.ts'
import { addMonths, dayParts, MONTH_NAMES, WEEKDAY_NAMES, weekdayOf, writeDay } from '../../../shared/document/index.ts'
import { Button, Card, classes } from '../../ui/index.ts'
import { sayLeft } from '../due/say-due.ts'
import { type CalendarDay, dayReached, monthWeeks } from './month.ts'
import './month-calendar.css'

export interface MonthCalendarProps {
  items: readonly DueItem[]
  today: string
}

/** The month with what falls due in it. Arrow keys go by day and week, Home and End to the week's ends, Page keys by month. */
export function MonthCalendar({ items, today }: MonthCalendarProps) {
  const titleId = useId()
  const grid = useRef<HTMLTableElement>(null)
  const [day, setDay] = useState(today)
  const weeks = monthWeeks(day, items, today)
  const chosen = weeks.flat().find((one) => one.day === day)
  const { year, month } = dayParts(day)

  const follow = (event: KeyboardEvent) => {
    const reached = event.ctrlKey || event.altKey || event.metaKey ? null : dayReached(day, event.key, event.shiftKey)
    if (reached === null) return
    event.preventDefault()
    setDay(reached)
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-day="${reached}"]`)?.focus())
  }

  return (
    <Card
      title={
        <span id={titleId} aria-live="polite">
          {MONTH_NAMES[month - 1]} {year}
        </span>
      }
      end={
        <>
          <Button look="plain" icon compact aria-label="Previous month" onPress={() => setDay(addMonths(day, -1))}>
            <ChevronLeft size={16} aria-hidden />
          </Button>
          <Button look="plain" icon compact aria-label="Next month" onPress={() => setDay(addMonths(day, 1))}>
            <ChevronRight size={16} aria-hidden />
          </Button>
        </>
      }
    >
      <div className="month">
        <table ref={grid} aria-labelledby={titleId}>
          <thead>
            <tr>
              {WEEKDAY_NAMES.map((name) => (
                <th key={name} scope="col" abbr={name}>
                  {name.slice(0, 3)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week[0]?.day}>
                {week.map((one) => (
                  <DayCell key={one.day} one={one} isChosen={one.day === day} onChoose={() => setDay(one.day)} onKey={follow} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {chosen && <DayList one={chosen} />}
        <ul className="month-key" aria-hidden>
          <li>
            <span className="month-mark late">1</span> overdue
          </li>
          <li>
            <span className="month-mark">1</span> due
          </li>
          <li>
            <span className="month-off" /> not a working day
          </li>
        </ul>
        <MonthList weeks={weeks} />
      </div>
    </Card>
  )
}

interface DayCellProps {
  one: CalendarDay
  isChosen: boolean
  onChoose: () => void
  onKey: (event: KeyboardEvent) => void
}

function DayCell({ one, isChosen, onChoose, onKey }: DayCellProps) {
  if (!one.inMonth) return <td className={classes(one.weekend && 'off')} />
  const late = one.due.some((item) => item.overdue)
  return (
    <td className={classes((one.weekend || one.holiday) && 'off')}>
      <button
        type="button"
        data-day={one.day}
        tabIndex={isChosen ? 0 : -1}
        className={classes('month-day num', one.isToday && 'now', isChosen && 'chosen')}
        aria-label={dayInWords(one)}
        {...(one.isToday && { 'aria-current': 'date' as const })}
        title={[one.holiday, ...one.due.map((item) => item.what)].filter(Boolean).join('\n') || undefined}
        aria-pressed={isChosen}
        onClick={onChoose}
        onKeyDown={onKey}
      >
        <span className={classes(one.holiday && 'month-holiday')}>{Number(one.day.slice(8))}</span>
        {one.due.length > 0 && <span className={classes('month-mark', late && 'late')}>{one.due.length}</span>}
      </button>
    </td>
  )
}

/** "Friday 13 March 2026, today, Good Friday, 2 due: Report to the chair; Report to the family". */
export function dayInWords({ day, isToday, holiday, due }: Pick<CalendarDay, 'day' | 'isToday' | 'holiday' | 'due'>): string {
  const what = due.map((item) => (item.overdue ? `${item.what} (overdue)` : item.what)).join('; ')
  return [
    `${WEEKDAY_NAMES[weekdayOf(day) - 1]} ${writeDay(day)}`,
    isToday ? 'today' : '',
    holiday ?? '',
    due.length > 0 ? `${due.length} due: ${what}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** What falls on the chosen day, beneath the month. */
function DayList({ one }: { one: CalendarDay }) {
  return (
    <div className="month-chosen" role="status">
      <b>
        {WEEKDAY_NAMES[weekdayOf(one.day) - 1]} {writeDay(one.day)}
      </b>
      {one.holiday && <p className="second">{one.holiday}</p>}
      {one.due.length === 0 ? (
        <p className="second">Nothing is due on this day.</p>
      ) : (
        <ul>
          {one.due.map((item) => (
            <li key={item.obligation}>
              {item.what} <small>{sayLeft(item)}</small>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** The month as a list, for those who cannot see its shape. */
function MonthList({ weeks }: { weeks: readonly CalendarDay[][] }) {
  const days = weeks.flat().filter((one) => one.inMonth && one.due.length > 0)
  if (days.length === 0) return null
  return (
    <ul className="visually-hidden" aria-label="Due in this month">
      {days.map((one) => (
        <li key={one.day}>{dayInWords(one)}</li>
      ))}
    </ul>
  )
}
