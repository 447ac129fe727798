import { useState } from 'react'
import { type EntryDate, readWhen, writeWhenWithTime } from '../../../shared/chronology/index.ts'
import { Button, TextField } from '../../ui/index.ts'
import { whenText } from '../grid/cells.ts'
import { sayWhen, WHEN_EXAMPLES } from '../grid/editors/when-editor.tsx'

export interface WhenFieldProps {
  label: string
  when: EntryDate
  today: string
  onChange: (when: EntryDate) => void
}

/** A date that is typed as somebody knows it, with how it reads. What cannot be read is kept as it was typed. */
export function WhenField({ label, when, today, onChange }: WhenFieldProps) {
  const given = whenText(when)
  const [typed, setTyped] = useState<string | null>(null)
  const words = typed ?? given
  const reading = readWhen(words, { today })
  const take = (text: string) => {
    setTyped(null)
    if (text.trim() === given) return
    const read = readWhen(text, { today }).when
    onChange(read ?? { ...when, typed: text.trim(), kind: 'unknown', first: '', last: '', about: false, time: '' })
  }
  const said =
    reading.when === null ? undefined : words.trim() === '' ? WHEN_EXAMPLES : [sayWhen(reading.when), ...reading.doubts].join(' ')
  return (
    <div className="when-field">
      <TextField
        label={label}
        value={words}
        onChange={setTyped}
        onBlur={() => typed !== null && take(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(words)
          else {
            // Escape takes the panel away, which would lose what was typed.
            if (event.key === 'Escape' && typed !== null) take(typed)
            event.continuePropagation()
          }
        }}
        hint={said === words ? undefined : said}
        error={reading.problem ?? undefined}
      />
      {reading.options.length > 0 && (
        <div className="panel-actions">
          {reading.options.map((option) => (
            <Button key={`${option.first} ${option.last}`} compact onPress={() => take(writeWhenWithTime(option))}>
              {sayWhen(option)}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
