import { useMemo } from 'react'
import { columnsOf, isJoined, RECORD_FIELDS, type RecordField, type SourceCell } from '../../../shared/chronology/index.ts'
import { Select } from '../../ui/index.ts'
import type { BringingIn } from './use-bringing-in.ts'

/** How many rows are shown: enough to see whether the columns are right. */
const SHOWN = 12

const FIELDS = Object.entries(RECORD_FIELDS).map(([id, label]) => ({ id, label }))

/** The first rows as they came, under what each column is taken for. */
export function PreviewTable({ bringing }: { bringing: BringingIn }) {
  const { table, mapping, set, result } = bringing
  const columns = useMemo(
    () => Array.from({ length: columnsOf(table) }, (_, column) => ({ id: `column ${column}`, column })),
    [table],
  )
  const become = useMemo(() => {
    const words = new Map<string, string>()
    for (const { place } of result.entries) words.set(table.rows[place]?.place ?? '', 'Entry')
    for (const { place } of result.questions) words.set(place, 'Which date?')
    for (const { place } of result.aside) words.set(place.slice(table.place.length + 2), 'Kept aside')
    return words
  }, [result, table])
  const headings = table.rows.slice(0, 12).map(({ cells, place }, index) => ({
    id: String(index),
    label: `${place[0]?.toUpperCase()}${place.slice(1)}`,
    note: cells
      .map(({ text }) => text)
      .filter(Boolean)
      .join(' · ')
      .slice(0, 60),
  }))
  const setColumn = (column: number, field: RecordField) =>
    set({
      columns: mapping.columns.map((before, index) => {
        if (index === column) return field
        return before === field && !isJoined(field) ? 'original' : before
      }),
    })
  const first = mapping.header === null ? 0 : Math.max(0, mapping.header)
  const shown = table.rows.slice(0, first + SHOWN)
  const title = (column: number): string =>
    (mapping.header === null ? '' : table.rows[mapping.header]?.cells[column]?.text.trim()) || `Column ${column + 1}`
  return (
    <div className="bring-in-preview">
      <div className="bring-in-preview-head">
        <h3>Which column is what</h3>
        <Select
          aria-label="Where the headings stand"
          compact
          choices={[
            { id: 'none', label: 'There are no headings' },
            ...headings.map((one) => ({ ...one, label: `Headings: ${one.label.toLowerCase()}` })),
          ]}
          value={mapping.header === null ? 'none' : String(mapping.header)}
          onChange={(id) => set({ header: id === 'none' ? null : Number(id) })}
        />
      </div>
      <section className="bring-in-scroll" aria-label="First rows of the record">
        <table>
          <thead>
            <tr>
              <th scope="col">Becomes</th>
              {columns.map(({ id, column }) => (
                <th key={id} scope="col" data-unused={mapping.columns[column] === 'original' || undefined}>
                  <span className="bring-in-title">{title(column)}</span>
                  <Select
                    aria-label={`${title(column)} is`}
                    compact
                    choices={FIELDS}
                    value={mapping.columns[column] ?? 'original'}
                    onChange={(id) => setColumn(column, id as RecordField)}
                  />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <tr key={row.place} data-header={index === mapping.header || undefined}>
                <th scope="row">
                  <span className="second num">{row.place}</span>{' '}
                  {index === mapping.header ? 'Headings' : (become.get(row.place) ?? 'Heading')}
                </th>
                {columns.map(({ id, column }) => (
                  <td key={id}>{textOf(row.cells[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {table.rows.length > shown.length && (
        <p className="second">
          The first {shown.length} of {table.rows.length} rows.
        </p>
      )}
    </div>
  )
}

function textOf(cell: SourceCell | undefined): string {
  if (cell?.covered === 'above') return '↑'
  return cell?.covered === 'left' ? '←' : (cell?.text ?? '')
}
