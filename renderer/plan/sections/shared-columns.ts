import type { Choice } from '../../ui/index.ts'
import type { GridColumn } from '../grid/columns.ts'

/** Whom a row is about: nobody in particular means every child of the case. */
export function childrenColumn<Row extends { childIds: string[] }>(children: readonly Choice[]): GridColumn<Row> {
  return {
    id: 'childIds',
    title: 'For whom',
    width: 112,
    content: {
      kind: 'many',
      choices: children,
      chosen: ({ childIds }) => childIds,
      set: (row, childIds) => ({ ...row, childIds }),
      none: 'All the children',
      whenEmpty: 'The case has no children yet.',
    },
  }
}
