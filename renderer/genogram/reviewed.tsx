import { CalendarCheck } from 'lucide-react'
import { useState } from 'react'
import { newId, writeDay } from '../../shared/document/index.ts'
import { type FamilyReview, KIN_LISTS } from '../../shared/family/index.ts'
import { useSignedIn } from '../client/index.ts'
import { Button, DateField, Dialog, TextField, Tooltip } from '../ui/index.ts'
import { useDesk } from './desk.ts'

/** When the picture was last gone through with the family, and the way to write down that it was. */
export function Reviewed() {
  const { family, today, change } = useDesk()
  const [isOpen, setOpen] = useState(false)
  const [on, setOn] = useState(today)
  const [who, setWho] = useState('')
  const [note, setNote] = useState('')
  const mayWrite = useSignedIn().may('write')
  const reviews = family.reviews.toSorted((one, other) => other.on.localeCompare(one.on))
  const [last] = reviews
  const keep = (): void => {
    const item: FamilyReview = KIN_LISTS.reviews.parse({ id: newId(), on, with: who, note })
    change('Reviewed with the family', [{ list: 'reviews', id: item.id, item }])
    setOpen(false)
    setWho('')
    setNote('')
  }
  const said = last ? `Reviewed ${sayDay(last.on)}` : 'Not yet reviewed'
  if (!mayWrite) return <span className="second">{said}</span>
  return (
    <>
      <Tooltip text={last ? 'When the family last went through it with you' : 'The family has not gone through it with you yet'}>
        <Button look="plain" onPress={() => setOpen(true)}>
          <CalendarCheck size={17} aria-hidden />
          {said}
        </Button>
      </Tooltip>
      <Dialog
        title="Gone through with the family"
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Cancel</Button>
            <Button look="primary" isDisabled={on === ''} onPress={keep}>
              Keep
            </Button>
          </>
        }
      >
        <div className="family-fields">
          <DateField label="On" value={on} onChange={setOn} />
          <TextField label="With" value={who} onChange={setWho} hint="Who of the family looked at it with you" />
          <TextField label="What they said or put right" value={note} onChange={setNote} rows={3} />
          {reviews.length > 0 && (
            <ul className="family-reviews">
              {reviews.map((review) => (
                <li key={review.id}>
                  <b>{sayDay(review.on)}</b> {review.with && `with ${review.with}`}
                  {review.note && <span className="second">: {review.note}</span>}
                </li>
              ))}
            </ul>
          )}
        </div>
      </Dialog>
    </>
  )
}

const sayDay = (day: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(day) ? writeDay(day) : day)
