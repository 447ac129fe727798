import { type KeyboardEvent, useRef } from 'react'
import { writeDay } from '../../../shared/document/index.ts'
import { PersonField } from '../../editor/index.ts'
import { type Choice, classes, DateField } from '../../ui/index.ts'
import { Picker, TextEditor } from './cell-editors.tsx'
import type { GridColumn } from './columns.ts'

export interface CellProps<Row> {
  row: Row
  rowName: string
  column: GridColumn<Row>
  rowId: string
  isActive: boolean
  isOpen: boolean
  onChange: (row: Row, column: GridColumn<Row>) => void
  onClose: () => void
}

/** One cell: its words, or while it is open what they are written with. */
export function Cell<Row>({ row, rowName, column, rowId, isActive, isOpen, onChange, onClose }: CellProps<Row>) {
  const cell = useRef<HTMLTableCellElement>(null)
  const { content } = column
  const label = `${column.title}, ${rowName}`
  const change = (next: Row) => onChange(next, column)
  const picks = content.kind === 'many' || content.kind === 'one'
  return (
    <td
      ref={cell}
      role={column.isRowHeader ? 'rowheader' : 'gridcell'}
      data-row={rowId}
      data-column={column.id}
      className={classes('cell', column.isRowHeader && 'row-name', isOpen && 'open', `is-${content.kind}`)}
      tabIndex={isActive ? 0 : -1}
      {...(picks && { 'aria-haspopup': 'listbox' as const, 'aria-expanded': isOpen })}
    >
      {content.kind === 'text' &&
        (isOpen ? (
          <TextEditor label={label} value={content.value(row)} onChange={(value) => change(content.set(row, value))} />
        ) : (
          <span className="cell-text">{content.value(row)}</span>
        ))}
      {content.kind === 'person' &&
        (isOpen ? (
          <div className="cell-field">
            <PersonField
              label={label}
              people={content.people}
              value={content.value(row)}
              onChange={(name, person) => change(content.set(row, name, person?.id ?? null))}
              autoFocus
            />
          </div>
        ) : (
          <span className="cell-text">{content.value(row)}</span>
        ))}
      {content.kind === 'day' &&
        (isOpen ? (
          <div className="cell-field" onKeyDownCapture={(event) => endsDay(event) && onClose()}>
            <DateField label={label} value={content.value(row)} onChange={(day) => change(content.set(row, day))} autoFocus />
          </div>
        ) : (
          <span className="cell-text num">{content.value(row) && writeDay(content.value(row))}</span>
        ))}
      {content.kind === 'many' && (
        <>
          <span className={classes('cell-text', content.chosen(row).length === 0 && 'second')}>
            {named(content.choices, content.chosen(row)) || content.none}
          </span>
          {content.extra?.(row)}
          {isOpen && (
            <Picker
              label={label}
              cell={cell}
              choices={content.choices}
              chosen={content.chosen(row)}
              several
              whenEmpty={content.whenEmpty ?? 'There is nothing to choose yet.'}
              onChoose={(ids) => change(content.set(row, ids))}
              onClose={onClose}
            />
          )}
        </>
      )}
      {content.kind === 'one' && (
        <>
          <span className="cell-text">{named(content.choices, [content.chosen(row)])}</span>
          {isOpen && (
            <Picker
              label={label}
              cell={cell}
              choices={content.choices}
              chosen={[content.chosen(row)]}
              several={false}
              whenEmpty=""
              onChoose={([id]) => id !== undefined && content.pick(row, id)}
              onClose={onClose}
            />
          )}
        </>
      )}
      {content.kind === 'shown' && content.draw(row)}
      {(content.kind === 'text' || content.kind === 'person') && <Below said={content.below?.(row) ?? null} />}
    </td>
  )
}

/** Enter on a part of a date ends it; the parts keep the key to themselves otherwise. */
function endsDay(event: KeyboardEvent): boolean {
  const ends = event.key === 'Enter' && event.target instanceof Element && event.target.role === 'spinbutton'
  if (ends) {
    event.preventDefault()
    event.stopPropagation()
  }
  return ends
}

function Below({ said }: { said: { text: string; problem: boolean } | null }) {
  return said && <small className={said.problem ? 'cell-below problem' : 'cell-below'}>{said.text}</small>
}

function named(choices: readonly Choice[], ids: readonly string[]): string {
  return choices
    .filter(({ id }) => ids.includes(id))
    .map(({ label }) => label)
    .join('; ')
}
