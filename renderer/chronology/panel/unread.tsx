import type { CaseEntry } from '../../../shared/chronology/index.ts'
import { Button } from '../../ui/index.ts'
import { cellProblem } from '../grid/cells.ts'
import { COLUMNS } from '../grid/columns.ts'
import { usePart } from '../part.ts'
import type { EntryEdit } from './use-entry-edit.ts'

/** What was typed or pasted and could not be read, until somebody has sorted it out. */
export function Unread({ entry, edit }: { entry: CaseEntry; edit: EntryEdit }) {
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
