import type { Scaled, StepState, Strand, ThreadBreak } from '../../../shared/plan/index.ts'

export const COLUMNS = ['concern', 'statement', 'goal', 'step', 'progress', 'closure'] as const
export type Column = (typeof COLUMNS)[number]

/** One card of the picture. `written` holds what the plan says, `waiting` what is still to come, `broken` what is missing. */
export interface Card {
  key: string
  column: Column
  /** Which strand it is on; the number of strands for what is about all of them. */
  strand: number
  sort: 'written' | 'waiting' | 'broken'
  /** Id of the concern, statement, goal or step that it shows, if it is one that can be joined. */
  id: string | null
  title: string
  text: string
  note: string
  /** What has become different for the child. */
  change: string
  status: StepState | null
  scales: Scaled[]
  broken: ThreadBreak | null
}

export interface Link {
  key: string
  /** Keys of the card on the left and of the one on the right. */
  from: string
  to: string
  strand: number
  sort: 'joined' | 'waiting' | 'broken' | 'proposed'
}

export interface Picture {
  strands: Strand[]
  cards: Card[]
  links: Link[]
  /** The cards of breaks, in the order in which they are read. */
  breaks: Card[]
}

/** What the picture needs to know besides the plan. */
export interface Shown {
  /** The child whose thread it is; null for all children. */
  childId: string | null
  /** What the children are called, by id. */
  childNames: Readonly<Record<string, string>>
}
