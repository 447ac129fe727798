import { type CaseEntry, KNOWN_BY } from '../../../../shared/chronology/index.ts'
import { BEARING_WORDS, SIGNIFICANCE_WORDS } from '../../words.ts'
import type { World } from '../../world.ts'
import { cellText } from '../cells.ts'
import type { ColumnId, GridColumn } from '../columns.ts'
import { ChoiceEditor } from './choice-editor.tsx'
import type { Then } from './editor.ts'
import { TextEditor } from './text-editor.tsx'
import { WhenEditor } from './when-editor.tsx'

export interface CellEditorProps {
  entry: CaseEntry
  column: GridColumn
  world: World
  /** What stands in it at first in place of what the cell says: nothing, where the writer types over it. */
  replaced: boolean
  onDraft: (text: string) => void
  onDone: (text: string, then: Then) => void
  onCancel: () => void
}

/** What one writes in a cell with, according to its column. */
export function CellEditor({ entry, column, world, replaced, onDraft, onDone, onCancel }: CellEditorProps) {
  const given = cellText(entry, column.id, world)
  const text = replaced ? '' : given
  const common = { label: column.title, text, onCancel, onDone }
  switch (column.write) {
    case 'when':
      return <WhenEditor {...common} today={world.today} />
    case 'choice':
      return (
        <ChoiceEditor
          {...common}
          choices={choicesOf(column.id, world)}
          many={column.id === 'children' || column.id === 'knownBy'}
        />
      )
    case 'source':
      return <ChoiceEditor {...common} choices={agencyNames(world)} head />
    default:
      return <TextEditor {...common} onDraft={onDraft} />
  }
}

function choicesOf(column: ColumnId, { children, standard }: World): string[] {
  if (column === 'children') return ['All', ...children.map(({ name }) => name)]
  if (column === 'category') return standard.categories.map(({ name }) => name)
  if (column === 'knownBy') return [...Object.values(KNOWN_BY), ...Object.values(BEARING_WORDS)]
  return Object.values(SIGNIFICANCE_WORDS)
}

/** The agencies of the chronology, then the kinds that it has none of. */
export function agencyNames({ agencies, standard }: World): string[] {
  const known = agencies.map(({ name }) => name)
  return [...known, ...standard.agencies.map(({ name }) => name).filter((name) => !known.includes(name))]
}
