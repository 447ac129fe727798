import { createContext, useContext } from 'react'
import type { CaseFamily, CaseRecord, FamilyChange } from '../../shared/family/index.ts'
import type { ListSession, ListSnapshot } from '../saving/index.ts'
import type { QuickEntry } from './quick-entry.ts'

export type FamilySession = ListSession<CaseFamily, FamilyChange>
export type FamilySnapshot = ListSnapshot<CaseFamily, FamilyChange>

/** What every part of the family's screen shares. */
export interface FamilyDesk {
  caseRecord: CaseRecord
  /** Today, or the example's own day. */
  today: string
  /** The family as it is stored, with what was changed here. */
  family: CaseFamily
  /** The day that the picture shows. */
  asAt: string
  selected: string | null
  select: (personId: string | null) => void
  /** Makes a change that can be undone. Changes of one `place` are undone together until it is left. */
  change: (label: string, changes: readonly FamilyChange[], place?: string | null) => void
  /** The writer has left the place where they typed. */
  settle: () => void
  /** Adds somebody beside a person and goes to their name. */
  add: (besideId: string, entry: QuickEntry) => void
  remove: (personId: string) => void
  focusPicture: () => void
}

export const DeskContext = createContext<FamilyDesk | null>(null)

/** The desk of the family that is open. Throws outside its screen: a fault of the program. */
export function useDesk(): FamilyDesk {
  const desk = useContext(DeskContext)
  if (desk === null) throw new Error('There is no family open here.')
  return desk
}
