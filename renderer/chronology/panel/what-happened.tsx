import { type CaseEntry, KNOWN_BY } from '../../../shared/chronology/index.ts'
import { BEARINGS, SIGNIFICANCES } from '../../../shared/document/index.ts'
import { Checkbox, Select, TextField } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { usePart } from '../part.ts'
import { BEARING_WORDS, SIGNIFICANCE_WORDS } from '../words.ts'
import { AgencySelect } from './sources.tsx'
import type { EntryEdit } from './use-entry-edit.ts'

const NONE = { id: '', label: 'Not said' }

/** Whom it is about. */
export function Children({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
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

/** What happened, of what kind it was, and whose record says so. */
export function Happened({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
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

/** How it is known, and what it weighs. */
export function Weight({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
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
