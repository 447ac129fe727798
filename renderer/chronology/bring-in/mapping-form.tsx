import { KNOWN_BY, RECORD_FIELDS } from '../../../shared/chronology/index.ts'
import { formalName } from '../../../shared/family/index.ts'
import { Checkbox, Select, TextField } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { MISSING } from './bring-in-words.ts'
import { type BringingIn, NEW_AGENCY } from './use-bringing-in.ts'

/** Whose records these are, and how their rows are to be taken. */
export function MappingForm({ bringing, isAsked }: { bringing: BringingIn; isAsked: boolean }) {
  const { tables, at, setAt, done, mapping, set, record, setRecord } = bringing
  return (
    <div className="bring-in-form">
      {tables.length > 1 && (
        <Select
          label="Part of the file"
          hint={`${tables.length} parts; each is brought in by itself.`}
          choices={tables.map(({ name, place, rows }, index) => ({
            id: String(index),
            label: name === place || place.includes(name) ? place : `${place}: ${name}`,
            note: [rows.length === 1 ? '1 row' : `${rows.length} rows`, done.has(index) ? 'brought in' : '']
              .filter(Boolean)
              .join(', '),
          }))}
          value={String(at)}
          onChange={(id) => setAt(Number(id))}
        />
      )}
      <Agency bringing={bringing} isAsked={isAsked} />
      <TextField label="Name of the record, as sources give it" value={record} onChange={setRecord} />
      <Children bringing={bringing} />
      <Select
        label="How they know"
        choices={[{ id: '', label: 'Not said' }, ...Object.entries(KNOWN_BY).map(([id, label]) => ({ id, label }))]}
        value={mapping.knownBy}
        onChange={(id) => set({ knownBy: id as typeof mapping.knownBy })}
      />
      <Dates bringing={bringing} />
      <Checkbox isSelected={mapping.categories === 'propose'} onChange={(on) => set({ categories: on ? 'propose' : 'leave' })}>
        Propose a category from the words of each record
      </Checkbox>
    </div>
  )
}

function Agency({ bringing, isAsked }: { bringing: BringingIn; isAsked: boolean }) {
  const { chronology, pack } = useDesk()
  const { mapping, set, agency, setAgency, missing } = bringing
  const kinds = pack.chronology.agencies
  const named = mapping.columns.includes('agency')
  return (
    <>
      <Select
        label={named ? 'Whose records, where a row does not say' : 'Whose records these are'}
        choices={[
          ...(named ? [{ id: '', label: 'Nobody’s' }] : []),
          ...chronology.agencies.map(({ id, name }) => ({ id, label: name })),
          { id: NEW_AGENCY, label: 'An agency that is not here yet' },
        ]}
        value={mapping.agency === '' && !named ? null : mapping.agency}
        onChange={(id) => set({ agency: id })}
        error={isAsked && missing === 'agency' && mapping.agency !== NEW_AGENCY ? MISSING.agency : undefined}
      />
      {mapping.agency === NEW_AGENCY && (
        <div className="bring-in-agency">
          <TextField
            label="Name of the agency"
            value={agency.name}
            onChange={(name) => setAgency({ name })}
            error={isAsked && missing === 'agency' ? 'Give the agency a name.' : undefined}
          />
          <Select
            label="Kind of agency"
            choices={[{ id: '', label: 'Another kind' }, ...kinds.map(({ id, name }) => ({ id, label: name }))]}
            value={agency.kind}
            onChange={(kind) => setAgency({ kind })}
          />
        </div>
      )}
    </>
  )
}

function Children({ bringing: { mapping, set } }: { bringing: BringingIn }) {
  const { caseRecord } = useDesk()
  const children = caseRecord.people.filter(({ group }) => group === 'child')
  const named = mapping.columns.includes('child')
  return (
    <fieldset className="bring-in-children">
      <legend>{named ? 'Rows that name no child are about' : 'The rows are about'}</legend>
      {children.map((child) => (
        <Checkbox
          key={child.id}
          isSelected={mapping.childIds.includes(child.id)}
          onChange={(on) =>
            set({ childIds: on ? [...mapping.childIds, child.id] : mapping.childIds.filter((one) => one !== child.id) })
          }
        >
          {formalName(child)}
        </Checkbox>
      ))}
      <p className="second">{mapping.childIds.length === 0 ? 'Nobody is ticked: all the children.' : ''}</p>
    </fieldset>
  )
}

function Dates({ bringing: { mapping, set, proposed, table, result } }: { bringing: BringingIn }) {
  const { evidence } = proposed
  const undated = mapping.noDate === 'above' || result.aside.some(({ why }) => why === 'There is no date in it.')
  const headed = table.rows.some(({ cells }) => {
    const filled = cells.filter(({ text }) => text.trim() !== '')
    return filled.length === 1 && /^\s*(?:19|20)\d{2}\s*$/.test(filled[0]?.text ?? '')
  })
  return (
    <>
      <Select
        label="Figures in dates such as 3/4/2024"
        hint={
          evidence.dayFirst > 0 && evidence.monthFirst > 0
            ? 'There are dates of both kinds in it.'
            : mapping.order === 'unknown' && evidence.either > 0
              ? 'Nothing in the record says which comes first.'
              : undefined
        }
        choices={[
          { id: 'unknown', label: 'Ask about each one' },
          { id: 'dmy', label: 'The day comes first', note: '3 April 2024' },
          { id: 'mdy', label: 'The month comes first', note: '4 March 2024' },
        ]}
        value={mapping.order}
        onChange={(id) => set({ order: id as typeof mapping.order })}
      />
      {evidence.turned && (
        <Select
          label="Dates that the file keeps as dates"
          hint="None is later than the 12th, and the rest are text: the program that wrote the file may have taken the day for the month."
          choices={[
            { id: 'ask', label: 'Ask about each one' },
            { id: 'as-kept', label: 'Take them as they are' },
            { id: 'turned', label: 'Turn day and month round' },
          ]}
          value={mapping.stored}
          onChange={(id) => set({ stored: id as typeof mapping.stored })}
        />
      )}
      {undated && (
        <Select
          label={`A row without “${RECORD_FIELDS.date}”`}
          choices={[
            { id: 'aside', label: 'Is kept aside' },
            { id: 'above', label: 'Is of the date above it' },
          ]}
          value={mapping.noDate}
          onChange={(id) => set({ noDate: id as typeof mapping.noDate })}
        />
      )}
      {headed && (
        <Checkbox isSelected={mapping.headings === 'year'} onChange={(on) => set({ headings: on ? 'year' : 'aside' })}>
          A year or a month on a row of its own is that of the rows below it
        </Checkbox>
      )}
      {(result.strangers.length > 0 || mapping.strangers === 'bring-in') && (
        <Checkbox isSelected={mapping.strangers === 'aside'} onChange={(on) => set({ strangers: on ? 'aside' : 'bring-in' })}>
          Keep rows aside that name somebody who is not of this case
        </Checkbox>
      )}
    </>
  )
}
