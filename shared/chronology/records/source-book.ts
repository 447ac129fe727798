import { z } from 'zod'

/**
 * A cell of a record as it came. `text` is what a person sees in it, line breaks and all. `day` and `time` are there where the
 * file itself keeps a date, whatever it looks like. `covered` says that the cell lies under one merged with it, from above or
 * from the left; it has no text of its own.
 */
export const sourceCell = z.strictObject({
  text: z.string(),
  day: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional(),
  covered: z.enum(['above', 'left']).optional(),
})
export type SourceCell = z.infer<typeof sourceCell>

/** A row with where it stands in its table: "row 12", "paragraph 4", "line 7". */
export const sourceRow = z.strictObject({ place: z.string(), cells: z.array(sourceCell) })
export type SourceRow = z.infer<typeof sourceRow>

/**
 * One table of a file, or its running text as rows of one paragraph each. `place` is how a person finds it: "Sheet “Contacts”",
 * "Table 2". `notes` say what a reader must know of it: hidden rows, text that was struck out.
 */
export const sourceTable = z.strictObject({
  name: z.string(),
  place: z.string(),
  kind: z.enum(['table', 'paragraphs']),
  rows: z.array(sourceRow),
  notes: z.array(z.string()),
})
export type SourceTable = z.infer<typeof sourceTable>

/** What was read out of a file or a paste: its tables, with nothing left out. */
export const sourceBook = z.strictObject({ name: z.string(), tables: z.array(sourceTable), notes: z.array(z.string()) })
export type SourceBook = z.infer<typeof sourceBook>

/** How many columns the widest row has. */
export function columnsOf(table: SourceTable): number {
  return table.rows.reduce((most, row) => Math.max(most, row.cells.length), 0)
}

/** Whether a cell has nothing to read in it. */
export function isBlank(cell: SourceCell | undefined): boolean {
  return cell === undefined || cell.text.trim() === ''
}

/** The text of a cell; of one that lies under a cell merged with it from above, that one's. */
export function cellAt(table: SourceTable, row: number, column: number): SourceCell | undefined {
  let at = row
  let cell = table.rows[at]?.cells[column]
  while (cell?.covered === 'above' && at > 0) {
    at -= 1
    cell = table.rows[at]?.cells[column]
  }
  return cell
}
