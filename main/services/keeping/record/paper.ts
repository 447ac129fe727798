import {
  type Block,
  type CasewrightDocument,
  newId,
  PASSAGE_END,
  PASSAGE_START,
  SCHEMA_VERSION,
} from '../../../../shared/document/index.ts'

/** A part of a paper: its heading and what stands under it. */
export interface Part {
  title: string
  blocks: Block[]
}

/** Words between the marks that the Word copy draws; nothing for none. */
export const passage = (text: string): string => (text === '' ? '' : `${PASSAGE_START}${text}${PASSAGE_END}`)

const words = (text: string) => [{ type: 'text' as const, text }]

/** A paragraph of plain words. */
export const paragraph = (text: string): Block => ({ type: 'paragraph', id: newId(), content: words(text) })

/** A heading inside a section. */
export const heading = (text: string): Block => ({ type: 'heading', id: newId(), level: 3, content: words(text) })

/** A table with a heading row; `titles` with how wide each column is beside the others. */
export function table(titles: readonly (readonly [string, number])[], rows: readonly (readonly string[])[]): Block {
  return {
    type: 'table',
    id: newId(),
    columns: titles.map(([title, width]) => ({ id: newId(), title, width })),
    rows: rows.map((cells) => ({ id: newId(), cells: cells.map((text) => ({ content: words(text) })) })),
  }
}

/** A part that is one table; null where it has no row, so that nothing empty is given. */
export const tablePart = (
  title: string,
  titles: readonly (readonly [string, number])[],
  rows: readonly (readonly string[])[],
): Part | null => (rows.length === 0 ? null : { title, blocks: [table(titles, rows)] })

/** Something that is made for a record and was never a document of the case. */
export function paper(title: string, packId: string, parts: readonly (Part | null)[]): CasewrightDocument {
  return {
    schemaVersion: SCHEMA_VERSION,
    id: newId(),
    kind: 'letter',
    title,
    packId,
    childIds: [],
    dates: {},
    sections: parts.flatMap((part) => (part ? [{ id: newId(), templateSection: null, ...part }] : [])),
    setAside: [],
  }
}
