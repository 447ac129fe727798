import { type CaseEntry, KNOWN_BY } from '../../../shared/chronology/index.ts'
import { BEARINGS, SIGNIFICANCES } from '../../../shared/document/index.ts'
import { Button, Checkbox, Select, TextField } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { cellProblem } from '../grid/cells.ts'
import { COLUMNS } from '../grid/columns.ts'
import { usePart } from '../part.ts'
import { BEARING_WORDS, SIGNIFICANCE_WORDS } from '../words.ts'
import { Links } from './links.tsx'
import { AgencySelect, Sources } from './sources.tsx'
import { type EntryEdit, useEntryEdit } from './use-entry-edit.ts'
import { WhenField } from './when-field.tsx'

const NONE = { id: '', label: 'Not said' }

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

/** What was typed or pasted and could not be read, until somebody has sorted it out. */
function Unread({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
  const { world } = usePart()
  const kept = Object.entries(entry.unread ?? {})
  if (kept.length === 0) return null
  const without = (field: string) => {
    const { [field]: _, ...unread } = entry.unread ?? {}
    edit.edit('Clear what could not be read', { unread })
  }
  return (
    <ul className="unread-list">
      {kept.map(([field, text]) => {
        const column = COLUMNS.find(({ id }) => id === field)
        return (
          <li key={field}>
            <span>
              <b>{column?.title ?? 'Pasted beside it'}:</b>{' '}
              {column ? cellProblem(entry, column.id, world) : `“${text}” has no column.`}
            </span>
            <Button compact onPress={() => without(field)}>
              Clear it
            </Button>
          </li>
        )
      })}
    </ul>
  )
}

function Children({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
  const { world } = usePart()
  if (world.children.length === 0) return null
  const set = (id: string, on: boolean) => {
    const childIds = world.children.map((child) => child.id).filter((one) => (one === id ? on : entry.childIds.includes(one)))
    edit.edit('Write: Child', { childIds })
  }
  return (
    <fieldset className="check-set">
      <legend className="field-label">Whom it is about</legend>
      {world.children.map(({ id, name }) => (
        <Checkbox key={id} isSelected={entry.childIds.includes(id)} onChange={(on) => set(id, on)}>
          {name}
        </Checkbox>
      ))}
      <p className="field-hint">{entry.childIds.length === 0 ? 'None ticked: it is about all of them.' : ''}</p>
    </fieldset>
  )
}

function Happened({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
  const { pack } = useDesk()
  const { world } = usePart()
  const words = entry.event.trim() === '' ? 0 : entry.event.trim().split(/\s+/).length
  const most = pack.chronology.checks['entry-too-long']?.figures?.words
  const categories = world.standard.categories.map(({ id, name }) => ({ id, label: name }))
  return (
    <>
      <div>
        <TextField
          label="What happened"
          rows={4}
          value={entry.event}
          hint={most === undefined ? `${words} words` : `${words} words; ${most} at most reads well`}
          onChange={(event) => edit.edit('Write: What happened', { event }, 'event')}
        />
      </div>
      <Select
        label="Category"
        choices={[NONE, ...categories]}
        value={entry.category}
        onChange={(category) => edit.edit('Write: Category', { category })}
      />
      <div className="field">
        <span className="field-label" aria-hidden>
          Agency
        </span>
        <AgencySelect label="Agency whose record it stood in first" agency={entry.agency} onChange={edit.setAgency} />
      </div>
    </>
  )
}

function Weight({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
  return (
    <section className="panel-columns">
      <Select
        label="Known by"
        choices={[NONE, ...Object.entries(KNOWN_BY).map(([id, label]) => ({ id, label }))]}
        value={entry.knownBy}
        onChange={(id) => edit.edit('Write: Kind', { knownBy: id as CaseEntry['knownBy'] })}
      />
      <Select
        label="Bears on"
        choices={[NONE, ...BEARINGS.map((id) => ({ id, label: BEARING_WORDS[id] }))]}
        value={entry.bearing}
        onChange={(id) => edit.edit('Write: Kind', { bearing: id as CaseEntry['bearing'] })}
      />
      <Select
        label="Significance"
        choices={[NONE, ...SIGNIFICANCES.map((id) => ({ id, label: SIGNIFICANCE_WORDS[id] }))]}
        value={entry.significance}
        onChange={(id) => edit.edit('Write: Significance', { significance: id as CaseEntry['significance'] })}
      />
    </section>
  )
}

function Impacts({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
  const { world } = usePart()
  const about = world.children.filter(({ id }) => entry.childIds.length === 0 || entry.childIds.includes(id))
  const others = world.children.filter(
    (child) => !about.includes(child) && entry.impacts.some(({ childId }) => childId === child.id),
  )
  const said = (childId: string): string => entry.impacts.find((impact) => impact.childId === childId)?.text ?? ''
  return (
    <section>
      <h3>Impact on the child</h3>
      {about.length !== 1 && (
        <TextField label="On all of them" rows={2} value={said('')} onChange={(text) => edit.setImpact('', text)} />
      )}
      {about.length === 1 && said('') !== '' && (
        <TextField label="Not yet put to a child" rows={2} value={said('')} onChange={(text) => edit.setImpact('', text)} />
      )}
      {[...about, ...others].map(({ id, name }) => (
        <TextField key={id} label={name} rows={2} value={said(id)} onChange={(text) => edit.setImpact(id, text)} />
      ))}
    </section>
  )
}

/** Whether it may go out, and whether somebody says otherwise. */
function Handling({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
  return (
    <section>
      <h3>Handling</h3>
      <Checkbox
        isSelected={entry.confidential}
        onChange={(confidential) =>
          edit.edit(confidential ? 'Mark as confidential' : 'Mark as not confidential', { confidential })
        }
      >
        Confidential: left out of every copy unless it is asked for
      </Checkbox>
      {entry.confidential && (
        <TextField
          label="Why"
          value={entry.confidentialBecause}
          onChange={(confidentialBecause) => edit.edit('Write: Why confidential', { confidentialBecause }, 'because')}
        />
      )}
      <Checkbox
        isSelected={entry.disputed !== null}
        onChange={(on) =>
          edit.edit(on ? 'Mark as disputed' : 'Mark as not disputed', { disputed: on ? { by: '', says: '' } : null })
        }
      >
        Disputed
      </Checkbox>
      {entry.disputed && (
        <>
          <TextField
            label="By whom"
            value={entry.disputed.by}
            onChange={(by) => edit.edit('Write: Disputed', { disputed: { by, says: entry.disputed?.says ?? '' } }, 'disputed by')}
          />
          <TextField
            label="What they say"
            rows={2}
            value={entry.disputed.says}
            onChange={(says) =>
              edit.edit('Write: Disputed', { disputed: { by: entry.disputed?.by ?? '', says } }, 'disputed says')
            }
          />
        </>
      )}
    </section>
  )
}
