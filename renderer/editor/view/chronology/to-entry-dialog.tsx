import { useState } from 'react'
import { type EntryDate, readWhen, type SentenceDate, writeWhen } from '../../../../shared/chronology/index.ts'
import { Banner, Button, Dialog, TextField } from '../../../ui/index.ts'

/** What is to become an entry of the case's chronology. */
export interface ToEntry {
  /** The line of the document that it stands in; null for a sentence. */
  lineId: string | null
  text: string
  date: SentenceDate
}

export interface ToEntryDialogProps {
  toEntry: ToEntry
  /** How many more there are after this one. */
  more: number
  today: string
  source: string
  problem: string
  onAdd: (text: string, when: EntryDate) => void
  onClose: () => void
}

/** Shows what would be added to the case's chronology, and asks for the date where it is not sure. */
export function ToEntryDialog({ toEntry, more, today, source, problem, onAdd, onClose }: ToEntryDialogProps) {
  const { date } = toEntry
  const [text, setText] = useState(toEntry.text)
  const [typed, setTyped] = useState(date.when ? date.when.typed || writeWhen(date.when) : '')
  const [picked, setPicked] = useState<EntryDate | null>(date.when)
  const [tried, setTried] = useState(false)
  const read = typed.trim() === '' ? null : readWhen(typed, { today })
  const when = picked ?? read?.when ?? null
  const options = read?.when === null && read.options.length > 0 ? read.options : date.options
  const add = () => {
    setTried(true)
    if (when !== null && text.trim() !== '') onAdd(text, when)
  }
  const error = when === null && (tried || read !== null) ? (read?.problem ?? (date.problem || 'When was it?')) : undefined
  return (
    <Dialog
      title="Add to the chronology"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={add}>
            {more > 0 ? `Add, then ${more} more` : 'Add'}
          </Button>
        </>
      }
    >
      {problem && <Banner tone="error">{problem}</Banner>}
      <TextField label="What happened" value={text} onChange={setText} rows={4} />
      <TextField
        label="When"
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setPicked(null)
        }}
        error={error}
        hint={when === null ? (date.options.length > 0 ? date.problem : undefined) : writeWhen(when)}
        autoFocus
      />
      {when === null && options.length > 0 && (
        <div className="which-day">
          {options.map((one) => (
            <Button
              key={`${one.first} ${one.last}`}
              compact
              onPress={() => {
                setPicked(one)
                setTyped(writeWhen(one))
              }}
            >
              {writeWhen(one)}
            </Button>
          ))}
        </div>
      )}
      <p className="second">Source: {source}. What it meant and what was done can be written in the chronology.</p>
    </Dialog>
  )
}
