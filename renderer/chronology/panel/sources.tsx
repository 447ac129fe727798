import { Plus, X } from 'lucide-react'
import type { CaseEntry, EntrySource } from '../../../shared/chronology/index.ts'
import { PersonField } from '../../editor/index.ts'
import { Button, DateField, Select, TextField } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { agencyNames } from '../grid/editors/cell-editor.tsx'
import { usePart } from '../part.ts'
import { OriginalCells } from './original-cells.tsx'
import type { EntryEdit } from './use-entry-edit.ts'

/** Who says so, and where it is written: as many as there are. */
export function Sources({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
  return (
    <section>
      <h3>Sources</h3>
      {entry.sources.length === 0 && <p className="second">Nobody is named yet who says so.</p>}
      {entry.sources.map((source, index) => (
        <SourceForm key={source.id} source={source} number={index + 1} edit={edit} />
      ))}
      <div>
        <Button look="quiet" compact onPress={edit.addSource}>
          <Plus size={15} aria-hidden />
          Add a source
        </Button>
      </div>
    </section>
  )
}

function SourceForm({ source, number, edit }: { source: EntrySource; number: number; edit: EntryEdit }) {
  const { caseRecord } = useDesk()
  const { world, documents } = usePart()
  const change = (fields: Partial<EntrySource>, place: string) =>
    edit.editSource(source.id, fields, `source ${source.id} ${place}`)
  const roles = new Map(caseRecord.people.map(({ id, role }) => [id, role]))
  const people = world.people.map(({ id, name }) => ({ id, name, role: roles.get(id) ?? '' }))
  const kept = documents.map(({ id, title, day }) => ({ id, name: title, role: day ?? '' }))
  return (
    <fieldset className="source-form">
      <legend className="visually-hidden">Source {number}</legend>
      <div className="source-head">
        <AgencySelect
          label={`Agency of source ${number}`}
          agency={source.agency}
          onChange={(name) => edit.setSourceAgency(source.id, name)}
        />
        <Button look="plain" icon compact aria-label={`Take out source ${number}`} onPress={() => edit.removeSource(source.id)}>
          <X size={15} aria-hidden />
        </Button>
      </div>
      <PersonField
        label="Who"
        people={people}
        value={source.person}
        onChange={(person, known) => {
          if (person !== source.person) change({ person, personId: known?.id }, 'person')
        }}
      />
      <PersonField
        label="Document"
        people={kept}
        value={source.document}
        onChange={(document, known) => {
          if (document !== source.document) change({ document, documentId: known?.id }, 'document')
        }}
      />
      <div className="source-row">
        <TextField label="Page" value={source.page} onChange={(page) => change({ page }, 'page')} />
        <DateField label="Received" value={source.received} onChange={(received) => change({ received }, 'received')} />
      </div>
      {source.documentId !== undefined && <a href={`#/document/${encodeURIComponent(source.documentId)}`}>Open the document</a>}
      {source.original.length > 0 && (
        <details className="original-record">
          <summary>As it came</summary>
          <OriginalCells cells={source.original} />
        </details>
      )}
    </fieldset>
  )
}

/** One of the chronology's agencies, or a kind that it has none of yet. */
export function AgencySelect({ label, agency, onChange }: { label: string; agency: string; onChange: (name: string) => void }) {
  const { world } = usePart()
  const names = agencyNames(world)
  return (
    <Select
      aria-label={label}
      compact
      choices={[{ id: '', label: 'No agency' }, ...names.map((name) => ({ id: name, label: name }))]}
      value={world.looks.get(agency)?.name ?? ''}
      onChange={onChange}
    />
  )
}
