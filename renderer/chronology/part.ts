import { createContext, useContext } from 'react'
import type { DocumentSummary } from '../../shared/api/index.ts'
import type { CasePlan } from '../../shared/plan/index.ts'
import type { ColumnId } from './grid/columns.ts'
import type { ChronologySession } from './session.ts'
import type { World } from './world.ts'

/** What can stand beside the grid, one at a time. */
export type PanelView = 'entry' | 'findings' | 'aside'

/** What the screen's own parts share besides the desk. */
export interface ChronologyPart {
  session: ChronologySession
  world: World
  /** The number of an entry, by date over the whole chronology; 0 for one that is not in it. */
  numberOf: (id: string) => number
  documents: readonly DocumentSummary[]
  plan: CasePlan
  panel: PanelView | null
  /** `enter`: the focus goes into it. */
  openPanel: (view: PanelView | null, enter?: boolean) => void
  /** Makes an entry and goes to its date. */
  addEntry: () => void
  remove: (ids: readonly string[]) => void
  focusGrid: (column?: ColumnId) => void
}

export const PartContext = createContext<ChronologyPart | null>(null)

/** Throws outside of the chronology's screen: a fault of the program. */
export function usePart(): ChronologyPart {
  const part = useContext(PartContext)
  if (part === null) throw new Error('usePart needs the chronology’s screen above it')
  return part
}
