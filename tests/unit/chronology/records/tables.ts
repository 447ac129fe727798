import {
  type BroughtRows,
  proposeMapping,
  type RecordMapping,
  type RowContext,
  rowsToEntries,
  type SourceCell,
  type SourceTable,
} from '../../../../shared/chronology/index.ts'
import { type Person, person } from '../../../../shared/family/index.ts'
import { chronologyStandard } from '../../../../shared/standards/chronology-standard.ts'

export const TODAY = '2026-03-10'

const someone = (id: string, group: Person['group'], firstName: string, lastName: string, role = ''): Person =>
  person.parse({ id, group, firstName, lastName, role, title: group === 'child' ? '' : 'Ms' })

export const CASE = {
  people: [
    someone('zofia', 'child', 'Zofia', 'Nowak'),
    someone('ruby', 'child', 'Ruby', 'Pike'),
    someone('kofi', 'child', 'Kofi', 'Pike'),
    someone('abena', 'family', 'Abena', 'Mensah', 'mother'),
  ],
}

export const STANDARD = chronologyStandard.parse({
  agencies: [
    { id: 'police', name: 'Police', shape: 'triangle', tone: 'blue', words: ['police', 'constabulary'] },
    { id: 'school', name: 'School', shape: 'diamond', tone: 'amber', words: ['primary', 'academy'] },
  ],
  categories: [
    { id: 'domestic-abuse', name: 'Domestic abuse', tone: 'brick', words: ['assault', 'violence'] },
    { id: 'visit', name: 'Visit', tone: 'teal', words: ['home visit'] },
  ],
})

/** A table out of texts; a text of "^" or "<" is a cell that is merged with the one above it or left of it. */
export function tableOf(rows: readonly (readonly (string | SourceCell)[])[], kind: SourceTable['kind'] = 'table'): SourceTable {
  return {
    name: 'Records',
    place: 'Sheet “Records”',
    kind,
    rows: rows.map((cells, index) => ({
      place: `row ${index + 1}`,
      cells: cells.map((cell): SourceCell => {
        if (typeof cell !== 'string') return cell
        if (cell === '^') return { text: '', covered: 'above' }
        return cell === '<' ? { text: '', covered: 'left' } : { text: cell }
      }),
    })),
    notes: [],
  }
}

/** What becomes of a table with the mapping that is proposed for it, and what a test wants otherwise. */
export function brought(
  table: SourceTable,
  otherwise: Partial<RecordMapping> = {},
  context: Partial<RowContext> = {},
): BroughtRows & { mapping: RecordMapping } {
  const mapping = { ...proposeMapping(table, STANDARD, CASE, TODAY).mapping, ...otherwise }
  return { ...rowsToEntries(table, mapping, { ...contextOf(), ...context }), mapping }
}

export function contextOf(): RowContext {
  let made = 0
  return {
    caseRecord: CASE,
    standard: STANDARD,
    agencies: [],
    today: TODAY,
    importId: 'import',
    document: 'Records',
    newId: () => {
      made += 1
      return `new-${made}`
    },
  }
}

/** Every text that entries, rows kept aside and questions hold as it came. */
export function textsKept({ entries, aside, questions }: BroughtRows): string[] {
  const cells = [
    ...entries.flatMap(({ sources }) => sources.flatMap(({ original }) => original)),
    ...aside.flatMap((row) => row.cells),
    ...questions.flatMap((question) => question.aside.cells),
  ]
  return cells.flatMap(({ title, text }) => (title === 'Heading above' ? [text, ...text.split(', ')] : [title, text]))
}
