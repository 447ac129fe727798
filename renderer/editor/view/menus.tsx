import { Clock, EyeOff, FileSignature, FileText, NotebookPen, SeparatorHorizontal, Table, TextQuote } from 'lucide-react'
import { fieldLabels } from '../../../shared/family/index.ts'
import { PHRASE_SIGN } from '../../../shared/standards/index.ts'
import type { MenuEntry, MenuGroup } from '../../ui/index.ts'
import type { Writing } from './use-writing.ts'

const GROUPS: readonly [id: string, heading: string, prefixes: readonly string[]][] = [
  ['child', 'Child', ['child.', 'children.']],
  ['people', 'People', ['family.', 'author.', 'manager.']],
  ['case', 'Case', ['case.', 'authority.', 'document']],
  ['dates', 'Key dates', ['keyDates.']],
]

/** The Field menu: what the case holds for each field, or that it holds nothing. */
export function fieldGroups(values: Readonly<Record<string, string>>, insert: Writing['field']): MenuGroup[] {
  const labels = Object.entries(fieldLabels())
  return GROUPS.map(([id, heading, prefixes]) => ({
    id,
    heading,
    entries: labels
      .filter(([name]) => prefixes.some((prefix) => name.startsWith(prefix)))
      .map(([name, label]) => ({
        id: name,
        label,
        note: values[name] || 'not in the case yet',
        onAction: () => insert(name, values[name] ?? ''),
      })),
  }))
}

/** The Column menu of a table's tools. */
export function columnGroups(writing: Writing): MenuGroup[] {
  return [
    {
      id: 'columns',
      entries: [
        { id: 'right', label: 'Add a column to the right', onAction: () => writing.addColumn('right') },
        { id: 'left', label: 'Add a column to the left', onAction: () => writing.addColumn('left') },
        { id: 'heading', label: 'Change its heading', shortcut: 'F2', onAction: writing.nameColumn },
        { id: 'delete', label: 'Delete the column', danger: true, onAction: writing.deleteColumn },
      ],
    },
  ]
}

/** Somebody for whom a version of the document can be made. */
export interface FamilyReader {
  id: string
  label: string
}

/** The Family menu: what its versions leave out, and the versions themselves. */
export function familyGroups(writing: Writing, readers: readonly FamilyReader[], onVersion: (id: string) => void): MenuGroup[] {
  return [
    {
      id: 'mark',
      entries: [
        {
          id: 'leave-out',
          label: 'Leave out for the family…',
          shortcut: 'Ctrl+Shift+L',
          icon: <EyeOff size={15} aria-hidden />,
          onAction: writing.leaveOut,
        },
      ],
    },
    {
      id: 'versions',
      entries: readers.map(({ id, label }) => ({
        id,
        label,
        icon: <FileText size={15} aria-hidden />,
        onAction: () => onVersion(id),
      })),
    },
  ]
}

export interface InsertActions {
  writing: Writing
  onNote: () => void
  onPhrase: () => void
  onSection: () => void
  /** Null where the document is of no case. */
  onChronology: (() => void) | null
  onAddToChronology: (() => void) | null
  /** Sections of the template that the document does not have, and the one at the caret that may go. */
  sections: readonly MenuGroup[]
  /** What draws the case's family; empty where the document has no case. */
  pictures: readonly MenuGroup[]
}

function chronologyEntries(onChronology: (() => void) | null, onAdd: (() => void) | null): MenuEntry[] {
  const icon = <Clock size={15} aria-hidden />
  return [
    ...(onChronology ? [{ id: 'case-chronology', label: 'Chronology from the case…', icon, onAction: onChronology }] : []),
    ...(onAdd
      ? [
          {
            id: 'to-chronology',
            label: 'Add the sentence to the chronology…',
            shortcut: 'Ctrl+Shift+E',
            icon,
            onAction: onAdd,
          },
        ]
      : []),
  ]
}

/** The Insert menu: what the toolbar has no room for. */
export function insertGroups({
  writing,
  onNote,
  onPhrase,
  onSection,
  onChronology,
  onAddToChronology,
  sections,
  pictures,
}: InsertActions): MenuGroup[] {
  return [
    {
      id: 'blocks',
      entries: [
        {
          id: 'phrase',
          label: 'Phrase…',
          note: `or type ${PHRASE_SIGN} and its shortcut`,
          icon: <TextQuote size={15} aria-hidden />,
          onAction: onPhrase,
        },
        { id: 'table', label: 'Table', icon: <Table size={15} aria-hidden />, onAction: writing.table },
        { id: 'chronology', label: 'Chronology entry', icon: <Clock size={15} aria-hidden />, onAction: writing.chronology },
        ...chronologyEntries(onChronology, onAddToChronology),
        { id: 'signatures', label: 'Signatures', icon: <FileSignature size={15} aria-hidden />, onAction: writing.signatures },
        {
          id: 'note',
          label: 'Numbered note…',
          shortcut: 'Ctrl+Alt+F',
          icon: <NotebookPen size={15} aria-hidden />,
          onAction: onNote,
        },
        {
          id: 'page-break',
          label: 'Page break',
          icon: <SeparatorHorizontal size={15} aria-hidden />,
          onAction: writing.pageBreak,
        },
      ],
    },
    ...pictures,
    { id: 'section', entries: [{ id: 'section', label: 'Section of your own…', onAction: onSection }] },
    ...sections,
  ]
}
