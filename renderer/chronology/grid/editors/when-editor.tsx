import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { type EntryDate, readWhen, type WhenReading, writeWhen, writeWhenWithTime } from '../../../../shared/chronology/index.ts'
import { WEEKDAY_NAMES, weekdayOf } from '../../../../shared/document/index.ts'
import { intoView } from './choice-editor.tsx'
import { type EditorProps, leaves, useFocusAtEnd } from './editor.ts'

/** "Saturday 27 December 2025, 02:10"; other dates as a report has them. */
export function sayWhen(when: EntryDate): string {
  if (when.kind === 'unknown') return 'No date: nobody knows when.'
  const day =
    when.kind === 'day' && !when.about ? `${WEEKDAY_NAMES[weekdayOf(when.first) - 1]} ${writeWhen(when)}` : writeWhen(when)
  return when.time === '' ? day : `${day}, ${when.time}`
}

/** What may be typed. */
export const WHEN_EXAMPLES = 'Such as 5 March 2026, 27/12/25 02:10, March 2026, about 2019 or since 2021.'

/** What is said below a date while it is typed. */
export function WhenNote({ reading }: { reading: WhenReading }) {
  if (reading.when === null) return <span className="when-problem">{reading.problem}</span>
  return (
    <>
      <span>{sayWhen(reading.when)}</span>
      {reading.doubts.map((doubt) => (
        <span key={doubt} className="when-problem">
          {doubt}
        </span>
      ))}
    </>
  )
}

/** A date as one types it, with how it reads below. Where it may be one of several, arrows choose. */
export function WhenEditor({ label, text, today, onDone, onCancel }: EditorProps & { today: string }) {
  const noteId = useId()
  const field = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState(text)
  const [active, setActive] = useState(-1)
  const left = useRef(false)
  useFocusAtEnd(field)
  const reading = readWhen(words, { today })
  const leave = (act: () => void) => {
    if (left.current) return
    left.current = true
    act()
  }
  const taken = (index: number): string => {
    const option = reading.options[index]
    return option ? writeWhenWithTime(option) : words
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const then = leaves(event)
    if (event.key === 'Escape') leave(onCancel)
    else if (then) leave(() => onDone(taken(active), then))
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, reading.options.length - 1))
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, -1))
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        autoComplete="off"
        ref={field}
        className="own-undo cell-editor"
        aria-label={label}
        aria-describedby={noteId}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          setActive(-1)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => leave(() => onDone(words, 'stay'))}
      />
      <div className="cell-list cell-reading" ref={intoView}>
        <p id={noteId} role="status">
          {words.trim() === '' ? WHEN_EXAMPLES : <WhenNote reading={reading} />}
        </p>
        {reading.options.map((option, index) => (
          <button
            key={`${option.first} ${option.last}`}
            type="button"
            tabIndex={-1}
            className={index === active ? 'active' : undefined}
            onPointerDown={(event) => {
              event.preventDefault()
              leave(() => onDone(taken(index), 'stay'))
            }}
          >
            {sayWhen(option)}
          </button>
        ))}
      </div>
    </>
  )
}
