import { type FormEvent, useId, useState } from 'react'
import type { DueItem } from '../../../shared/api/index.ts'
import { KEY_DATES } from '../../../shared/family/index.ts'
import { Button, DateField, Dialog } from '../../ui/index.ts'
import { ALL_CHILDREN, sayDate } from './say-due.ts'

export interface MarkDoneProps {
  item: DueItem
  /** The children whose it is, in words; empty where it is the case’s. */
  forWhom: string
  today: string
  onClose: () => void
  onDone: (day: string) => void
}

/** Why a day cannot be the one on which something was done, or null. */
export function doneMistake(day: string, item: Pick<DueItem, 'trigger' | 'due'>, today: string): string | null {
  const from = item.trigger.slice(0, 10)
  if (day === '') return 'Give the day on which it was done.'
  if (day > today) return 'This day is still to come. Plan a day ahead among the key dates.'
  if (item.due.slice(0, 10) >= from && day < from) return `It is counted from ${sayDate(from)}: give that day or a later one.`
  return null
}

/** Asks on which day something that is due was done, and says which key date keeps it. */
export function MarkDone({ item, forWhom, today, onClose, onDone }: MarkDoneProps) {
  const formId = useId()
  const [day, setDay] = useState(today)
  const [tried, setTried] = useState(false)
  const mistake = doneMistake(day, item, today)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!mistake) onDone(day)
  }
  const keptAs = KEY_DATES[item.doneBy]
  const where = keptAs ? `Kept as the key date “${keptAs}”` : 'Kept among the key dates'
  return (
    <Dialog
      title={item.what}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" type="submit" form={formId}>
            Mark as done
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <DateField
          label="Done on"
          value={day}
          onChange={setDay}
          autoFocus
          error={tried && mistake ? mistake : undefined}
          hint={`${where}, for ${forWhom && forWhom !== ALL_CHILDREN ? forWhom : 'the whole case'}.`}
        />
      </form>
    </Dialog>
  )
}
