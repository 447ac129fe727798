import type { Route } from './routes.ts'

/** What a window remembers of whoever was there when it was locked without their asking. It is kept in memory, and for them alone. */
export interface Left {
  accountId: string
  route: Route
  /** After how many minutes without a touch; null where another window was locked. */
  minutes: number | null
  /** Whether their last words could not be stored: then what they wrote in stays in the window, unseen. */
  unsaved: boolean
}
