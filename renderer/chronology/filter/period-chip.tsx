import { CalendarRange, X } from 'lucide-react'
import { useState } from 'react'
import { Dialog as AriaDialog, DialogTrigger, Popover } from 'react-aria-components'
import { type EntryDate, readWhen } from '../../../shared/chronology/index.ts'
import { type ChronologyFilter, dayParts, MONTH_NAMES } from '../../../shared/document/index.ts'
import { Button, TextField } from '../../ui/index.ts'

export interface PeriodChipProps {
  filter: ChronologyFilter
  today: string
  onChange: (change: Partial<ChronologyFilter>) => void
}

/** "1 Oct 2025". */
export function shortDay(day: string): string {
  const { year, month, day: date } = dayParts(day)
  return `${date} ${MONTH_NAMES[month - 1]?.slice(0, 3)} ${year}`
}

/** "1 Oct 2025 – 12 Mar 2026", "since 1 Oct 2025", "last 24 months"; empty where nothing is left out. */
export function sayPeriod({ from, to, lastMonths }: Pick<ChronologyFilter, 'from' | 'to' | 'lastMonths'>): string {
  if (lastMonths !== null) return `last ${lastMonths} months`
  if (from !== '' && to !== '') return `${shortDay(from)} – ${shortDay(to)}`
  if (from !== '') return `since ${shortDay(from)}`
  return to === '' ? '' : `until ${shortDay(to)}`
}

/** The days that are shown, as a chip that can be taken off; opens two dates to type. */
export function PeriodChip({ filter, today, onChange }: PeriodChipProps) {
  const said = sayPeriod(filter)
  return (
    <span className={said === '' ? 'period-chip' : 'period-chip on'}>
      <DialogTrigger>
        <Button look="plain" compact>
          <CalendarRange size={15} aria-hidden />
          {said || 'Any time'}
        </Button>
        <Popover className="menu-popover">
          <AriaDialog className="period-dialog own-undo" aria-label="Period">
            {({ close }) => <PeriodForm filter={filter} today={today} onChange={onChange} onDone={close} />}
          </AriaDialog>
        </Popover>
      </DialogTrigger>
      {said !== '' && (
        <Button
          look="plain"
          compact
          icon
          aria-label="Take the period off"
          onPress={() => onChange({ from: '', to: '', lastMonths: null })}
        >
          <X size={14} aria-hidden />
        </Button>
      )}
    </span>
  )
}

function PeriodForm({ filter, today, onChange, onDone }: PeriodChipProps & { onDone: () => void }) {
  const [from, setFrom] = useState(filter.from && shortDay(filter.from))
  const [to, setTo] = useState(filter.to && shortDay(filter.to))
  const [first, last] = [readEdge(from, today, 'first'), readEdge(to, today, 'last')]
  const wrong = first.problem !== undefined || last.problem !== undefined
  const show = () => {
    if (wrong) return
    onChange({ from: first.day, to: last.day, lastMonths: null })
    onDone()
  }
  return (
    <form
      noValidate
      className="period-form"
      onSubmit={(event) => {
        event.preventDefault()
        show()
      }}
    >
      <TextField label="From" value={from} onChange={setFrom} error={first.problem} hint={first.said} autoFocus />
      <TextField label="To" value={to} onChange={setTo} error={last.problem} hint={last.said} />
      <div className="panel-actions">
        {[12, 24].map((months) => (
          <Button
            key={months}
            compact
            onPress={() => {
              onChange({ from: '', to: '', lastMonths: months })
              onDone()
            }}
          >
            Last {months} months
          </Button>
        ))}
        <Button compact type="submit" isDisabled={wrong}>
          Show
        </Button>
      </div>
    </form>
  )
}

interface Edge {
  day: string
  problem?: string
  said?: string
}

/** One end of a period: of "March 2024" its first or its last day. */
function readEdge(typed: string, today: string, end: keyof Pick<EntryDate, 'first' | 'last'>): Edge {
  if (typed.trim() === '') return { day: '' }
  const { when, problem } = readWhen(typed, { today })
  if (when === null) return { day: '', problem: problem ?? 'Write a date, such as 1 October 2025.' }
  const day = when[end] || when.first || when.last
  return { day, said: day === '' ? '' : shortDay(day) }
}
