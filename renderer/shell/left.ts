import type { Route } from './routes.ts'

/** What a window remembers of whoever was there when it was locked without their asking. It is kept in memory, and for them alone. */
export interface Left {
  accountId: string
  route: Route
  /** After how many minutes without a touch; null where another window was locked. */
  minutes: number | null
  /** Whether their last words could not be stored. */
  unsaved: boolean
  /** Whether those are kept, sealed for them alone. Where not even that could be done, what they wrote in stays in the window, unseen. */
  kept: boolean
}

/** Whether the window itself still holds words, for whoever wrote them. */
export const isHeld = (left: Left | null): boolean => left?.unsaved === true && !left.kept
