import type { Checker } from './check.ts'
import type { PackVersions } from './pack-versions.ts'
import type { Session } from './session/index.ts'
import type { Shelf } from './shelf.ts'
import type { Speller } from './speller.ts'

/** What the services work with. */
export interface Needs {
  session: Session
  shelf: Shelf
  packVersions: PackVersions
  checker: Checker
  speller: Speller
  /** The user's own templates folder, if this program has one. */
  ownTemplates: string | null
  /** The folder of the invented example case. */
  examplesFolder: string
  now: () => Date
  /** scrypt's cost as a power of two, where a test asks for another than the usual one. */
  passwordCost: number | undefined
}
