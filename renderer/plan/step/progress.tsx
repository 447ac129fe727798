import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { newId, writeDay } from '../../../shared/document/index.ts'
import type { PlanStep } from '../../../shared/plan/index.ts'
import { useSignedIn } from '../../client/index.ts'
import { Button, DateField, TextField, useToast } from '../../ui/index.ts'
import type { PlanDesk } from '../desk.ts'
import { withNote, withoutNote } from '../session/edits.ts'

/** What happened on a step, by day, and what is different for the child by it. */
export function Progress({ desk, step }: { desk: PlanDesk; step: PlanStep }) {
  const { session } = desk
  const toast = useToast()
  const mayWrite = useSignedIn().may('write')
  const notes = step.progress.toSorted((one, other) => (one.on < other.on ? 1 : -1))
  return (
    <section aria-label="Progress">
      <h3>Progress</h3>
      {notes.length > 0 && (
        <ul className="progress-notes">
          {notes.map(({ id, on, by, text, change }) => (
            <li key={id}>
              <p className="progress-head">
                <b>{on === '' ? 'No day' : writeDay(on)}</b> <span className="second">{by}</span>
                {mayWrite && (
                  <Button
                    look="plain"
                    icon
                    compact
                    aria-label={`Take out the note of ${on === '' ? 'no day' : writeDay(on)}`}
                    onPress={() => {
                      session.edit((plan) => withoutNote(plan, step.id, id))
                      toast({ text: 'Note taken out.', action: { label: 'Undo', onPress: session.undo } })
                    }}
                  >
                    <Trash2 size={14} aria-hidden />
                  </Button>
                )}
              </p>
              <p>{text}</p>
              {change && <p className="progress-change">For the child: {change}</p>}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && <NoteForm key={notes.length} desk={desk} step={step} />}
    </section>
  )
}

function NoteForm({ desk, step }: { desk: PlanDesk; step: PlanStep }) {
  const { session, today, author } = desk
  const [on, setOn] = useState(today)
  const [text, setText] = useState('')
  const [change, setChange] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = asked && text.trim() === '' && change.trim() === ''
  return (
    <form
      noValidate
      className="own-undo note-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (text.trim() === '' && change.trim() === '') return setAsked(true)
        session.edit((plan) => withNote(plan, step.id, { id: newId(), on, by: author, text: text.trim(), change: change.trim() }))
      }}
    >
      <DateField label="On" value={on} onChange={setOn} />
      <TextField
        label="What happened"
        rows={2}
        value={text}
        onChange={setText}
        error={missing ? 'Say what happened, or what changed for the child.' : undefined}
      />
      <TextField label="What changed for the child" rows={2} value={change} onChange={setChange} />
      <div className="panel-actions">
        <Button compact type="submit">
          Add the note
        </Button>
      </div>
    </form>
  )
}
