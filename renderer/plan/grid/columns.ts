import type { ReactNode } from 'react'
import type { PersonChoice } from '../../editor/index.ts'
import type { Choice } from '../../ui/index.ts'

/** What a cell holds and how it is written in. */
export type CellContent<Row> =
  | {
      kind: 'text'
      value: (row: Row) => string
      set: (row: Row, value: string) => Row
      /** Said under the words: how a date was read. */
      below?: (row: Row) => { text: string; problem: boolean } | null
    }
  | {
      kind: 'person'
      people: readonly PersonChoice[]
      value: (row: Row) => string
      below?: (row: Row) => { text: string; problem: boolean } | null
      set: (row: Row, name: string, personId: string | null) => Row
    }
  | { kind: 'day'; value: (row: Row) => string; set: (row: Row, day: string) => Row }
  | {
      kind: 'many'
      choices: readonly Choice[]
      chosen: (row: Row) => readonly string[]
      set: (row: Row, ids: string[]) => Row
      /** What no choice means: "All of them". */
      none: string
      /** What the list says while there is nothing to choose. */
      whenEmpty?: string
      extra?: (row: Row) => ReactNode
    }
  | { kind: 'one'; choices: readonly Choice[]; chosen: (row: Row) => string; pick: (row: Row, id: string) => void }
  /** Drawn by whoever made the column: Enter goes to the first button in it. */
  | { kind: 'shown'; draw: (row: Row) => ReactNode }

export interface GridColumn<Row> {
  id: string
  title: string
  /** Heard by a screen reader where the title is left out of the picture. */
  hiddenTitle?: boolean
  /** Pixels; a column without a width takes what is left over. */
  width?: number
  /** The column that names the row, which stays in sight. */
  isRowHeader?: boolean
  content: CellContent<Row>
}

/** The columns that Tab goes through while somebody writes. */
export function writableColumns<Row>(columns: readonly GridColumn<Row>[]): number[] {
  return columns.flatMap(({ content }, index) => (content.kind === 'shown' ? [] : [index]))
}

/** True for cells whose editor opens as soon as one comes to them writing; lists to choose from wait for Enter. */
export function opensAtOnce<Row>({ content: { kind } }: GridColumn<Row>): boolean {
  return kind === 'text' || kind === 'person' || kind === 'day'
}
