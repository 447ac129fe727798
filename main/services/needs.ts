import type { Checker } from './check.ts'
import type { Session } from './session.ts'
import type { Shelf } from './shelf.ts'

/** What the services work with. */
export interface Needs {
  session: Session
  shelf: Shelf
  checker: Checker
  /** The folder of the invented example case. */
  examplesFolder: string
  now: () => Date
}
