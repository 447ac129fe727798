import type { Session } from './session.ts'
import type { Shelf } from './shelf.ts'

/** What the services work with. */
export interface Needs {
  session: Session
  shelf: Shelf
  /** The folder of the invented example case. */
  examplesFolder: string
  now: () => Date
}
