import type { CaseEntry } from '../../../shared/chronology/index.ts'
import { Button, TextField } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { usePart } from '../part.ts'
import { Handling } from './handling.tsx'
import { Impacts } from './impacts.tsx'
import { Links } from './links.tsx'
import { Sources } from './sources.tsx'
import { Unread } from './unread.tsx'
import { useEntryEdit } from './use-entry-edit.ts'
import { Children, Happened, Weight } from './what-happened.tsx'
import { WhenField } from './when-field.tsx'

/** Everything that is known of one entry. */
export function EntryPanel({ entry }: { entry: CaseEntry | null }) {
  if (entry === null) return <p className="second">Choose an entry in the grid: all that is known of it stands here.</p>
  return <EntryForm entry={entry} />
}

function EntryForm({ entry }: { entry: CaseEntry }) {
  const { today } = useDesk()
  const { remove, focusGrid } = usePart()
  const edit = useEntryEdit(entry.id)
  return (
    <div className="entry-form">
      <Unread entry={entry} edit={edit} />
      <section>
        <WhenField
          label="Date and time"
          when={entry.when}
          today={today}
          onChange={(when) => edit.edit('Write: Date', { when })}
        />
        <Children entry={entry} edit={edit} />
        <Happened entry={entry} edit={edit} />
      </section>
      <Weight entry={entry} edit={edit} />
      <Sources entry={entry} edit={edit} />
      <section>
        <h3>What followed</h3>
        <TextField
          label="What was done"
          rows={2}
          value={entry.action}
          onChange={(action) => edit.edit('Write: What was done', { action }, 'action')}
        />
        <TextField
          label="Outcome"
          rows={2}
          value={entry.outcome}
          onChange={(outcome) => edit.edit('Write: Outcome', { outcome }, 'outcome')}
        />
      </section>
      <Impacts entry={entry} edit={edit} />
      <Handling entry={entry} edit={edit} />
      <Links entry={entry} edit={edit} />
      <section>
        <h3>Working note</h3>
        <TextField
          label="Private"
          hint="Never leaves this screen: no export and no document holds it."
          rows={3}
          value={entry.note}
          onChange={(note) => edit.edit('Write: Working note', { note }, 'note')}
        />
      </section>
      <div className="panel-actions">
        <Button
          look="danger"
          compact
          onPress={() => {
            remove([entry.id])
            focusGrid()
          }}
        >
          Take the entry out
        </Button>
      </div>
    </div>
  )
}
