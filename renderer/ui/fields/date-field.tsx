import { type CalendarDate, parseDate } from '@internationalized/date'
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react'
import {
  Button as AriaButton,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  Popover,
} from 'react-aria-components'
import { Button } from '../button/button.tsx'
import { FieldLabel, FieldNotes, type FieldText } from './field-parts.tsx'
import { useReadOnlyFields } from './read-only-fields.tsx'
import './date-field.css'

export interface DateFieldProps extends FieldText {
  /** `YYYY-MM-DD`, or empty. */
  value: string
  onChange: (value: string) => void
  autoFocus?: boolean
}

function readDay(value: string): CalendarDate | null {
  try {
    return value === '' ? null : parseDate(value)
  } catch {
    return null
  }
}

/** A day, typed or picked, always day first: the browser's own control would follow the computer's language. */
export function DateField({ label, aside, hint, error, value, onChange, autoFocus = false }: DateFieldProps) {
  return (
    <DatePicker
      className="field"
      value={readDay(value)}
      onChange={(day) => onChange(day ? day.toString() : '')}
      isInvalid={Boolean(error)}
      autoFocus={autoFocus}
      isDisabled={useReadOnlyFields()}
      shouldForceLeadingZeros
    >
      <FieldLabel label={label} aside={aside} />
      <Group className="input date-input">
        <DateInput className="date-segments">{(segment) => <DateSegment segment={segment} className="date-segment" />}</DateInput>
        <AriaButton className="date-open">
          <CalendarDays size={15} aria-hidden />
        </AriaButton>
      </Group>
      <FieldNotes hint={hint} error={error} />
      <Popover className="menu-popover">
        <Dialog className="calendar-dialog">
          <Calendar className="calendar">
            <header>
              <Button slot="previous" look="plain" icon compact>
                <ChevronLeft size={16} aria-hidden />
              </Button>
              <Heading />
              <Button slot="next" look="plain" icon compact>
                <ChevronRight size={16} aria-hidden />
              </Button>
            </header>
            <CalendarGrid weekdayStyle="short">{(day) => <CalendarCell date={day} className="calendar-day" />}</CalendarGrid>
          </Calendar>
        </Dialog>
      </Popover>
    </DatePicker>
  )
}
