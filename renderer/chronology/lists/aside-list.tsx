import { useState } from 'react'
import { type AsideRow, type ChronologyChange, entrySource } from '../../../shared/chronology/index.ts'
import { newId } from '../../../shared/document/index.ts'
import { Button, TextField } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { asChanges } from '../grid/pasting.ts'
import { OriginalCells } from '../panel/original-cells.tsx'
import { usePart } from '../part.ts'
import { blankEntry } from '../use-edits.ts'

/** Rows that could not be made entries, kept as they came until somebody makes one of each or throws it away. */
export function AsideList() {
  const { chronology, goTo } = useDesk()
  const { session } = usePart()
  const { aside, imports, entries } = chronology
  const makeEntry = (row: AsideRow) => {
    const from = imports.find(({ id }) => id === row.importId)
    const source = entrySource.parse({
      id: newId(),
      agency: from?.agency ?? '',
      document: from?.name ?? '',
      importId: row.importId,
      original: row.cells,
    })
    const event = row.cells
      .map(({ title, text }) => (title === '' || text === '' ? text : `${title}: ${text}`))
      .filter((text) => text.trim() !== '')
      .join('\n')
    const entry = { ...blankEntry(entries), event, agency: from?.agency ?? '', sources: [source] }
    session.change('Make an entry of a row kept aside', [...asChanges('entries', [entry]), gone(row)])
    goTo(entry.id, 'when')
  }
  if (aside.length === 0) return <p className="second">Nothing is kept aside any more.</p>
  return (
    <>
      <p className="second">{aside.length === 1 ? '1 row was kept aside.' : `${aside.length} rows were kept aside.`}</p>
      <ul className="aside-list">
        {aside.map((row) => (
          <AsideItem
            key={row.id}
            row={row}
            name={imports.find(({ id }) => id === row.importId)?.name ?? ''}
            onEntry={() => makeEntry(row)}
            onThrow={(why) => session.change(`Throw away ${row.place || 'a row'}, because ${why}`.slice(0, 200), [gone(row)])}
          />
        ))}
      </ul>
    </>
  )
}

const gone = ({ id }: AsideRow): ChronologyChange => ({ list: 'aside', id, item: null })

interface AsideItemProps {
  row: AsideRow
  name: string
  onEntry: () => void
  onThrow: (why: string) => void
}

function AsideItem({ row, name, onEntry, onThrow }: AsideItemProps) {
  const [why, setWhy] = useState<string | null>(null)
  return (
    <li>
      <b>{[name, row.place].filter(Boolean).join(', ')}</b>
      <p className="aside-why">{row.why}</p>
      <OriginalCells cells={row.cells} />
      {why === null ? (
        <div className="panel-actions">
          <Button compact onPress={onEntry}>
            Make an entry of it
          </Button>
          <Button look="quiet" compact onPress={() => setWhy('')}>
            Throw away, because …
          </Button>
        </div>
      ) : (
        <form
          noValidate
          className="own-undo throw-form"
          onSubmit={(event) => {
            event.preventDefault()
            if (why.trim() !== '') onThrow(why.trim())
          }}
        >
          <TextField label="Throw away, because" value={why} onChange={setWhy} autoFocus />
          <div className="panel-actions">
            <Button compact type="submit" isDisabled={why.trim() === ''}>
              {why.trim() === '' ? 'Say why first' : 'Throw away'}
            </Button>
            <Button look="quiet" compact onPress={() => setWhy(null)}>
              Keep it
            </Button>
          </div>
        </form>
      )}
    </li>
  )
}
