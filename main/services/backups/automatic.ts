import { backupsIn } from '../../storage/index.ts'
import type { Session } from '../session/index.ts'
import { backUp, ownFolder, storeIdIn } from './make.ts'

/** How often a backup is made by itself while somebody works. At signing in one is made where the last is a day old. */
export const EVERY_HOURS = 4
const DAY_HOURS = 24
const MINUTE = 60_000
const HOUR = 60 * MINUTE
/** When the program closes, what is younger than this is not made again. */
const CLOSING_MINUTES = 10
/** Nobody has asked for anything for so long: they are not typing. */
const QUIET = 15_000
/** Somebody who never stops typing does not put a backup off for longer than this. */
const LONGEST_PUT_OFF_MINUTES = 10

/** Does `work` after a while, unless it is cancelled before. */
export type Later = (work: () => void) => { cancel(): void }

/** After a quiet moment. It keeps no program alive that has nothing else to do. */
export const afterQuiet: Later = (work) => {
  const timer = setTimeout(work, QUIET)
  timer.unref()
  return { cancel: () => clearTimeout(timer) }
}

/** Makes backups by itself, in moments when nobody is typing, and when the program closes. */
export interface AutomaticBackups {
  /** Told after every call; asks for nothing itself. */
  afterCall(): void
  /** Waits for one that is being made, makes a last one where something may have been written since, and makes no more. */
  beforeClosing(): Promise<void>
}

/** Makes them for whoever is signed in, in the moments that `later` gives. */
export function automaticBackups(session: Session, now: () => Date, later: Later): AutomaticBackups {
  let waiting: { cancel(): void; since: number } | null = null
  let making: Promise<void> = Promise.resolve()
  let stopped = false
  /** The store for which it was last looked, and when the next backup is due. */
  let looked: { store: object; next: number } | null = null

  const isWanted = (): boolean => !stopped && session.isOpen && !session.isTrial
  const make = async (): Promise<void> => {
    const { store } = session
    looked = { store, next: now().getTime() + EVERY_HOURS * HOUR }
    // What went wrong is kept with the store, and said on the screen.
    await backUp(session, 'automatic', now()).catch(() => undefined)
    // Somebody locked in the middle of it: the next one who signs in sees to it.
    if (!session.isOpen) looked = null
  }
  const consider = async (): Promise<void> => {
    if (!isWanted()) return
    const moment = now().getTime()
    if (looked?.store !== session.store) {
      const age = moment - (await lastMade(session))
      looked = { store: session.store, next: age >= DAY_HOURS * HOUR ? moment : moment + EVERY_HOURS * HOUR }
    }
    if (moment >= looked.next) await make()
  }
  return {
    afterCall() {
      const moment = now().getTime()
      if (waiting && moment - waiting.since >= LONGEST_PUT_OFF_MINUTES * MINUTE) return
      waiting?.cancel()
      const since = waiting?.since ?? moment
      waiting = null
      if (!isWanted()) return
      const timer = later(() => {
        waiting = null
        making = making.then(consider).catch(() => undefined)
      })
      waiting = { cancel: () => timer.cancel(), since }
    },
    async beforeClosing() {
      waiting?.cancel()
      waiting = null
      await making
      if (isWanted() && now().getTime() - (await lastMade(session)) >= CLOSING_MINUTES * MINUTE) await make()
      stopped = true
    },
  }
}

/** When the newest backup of this store was made that lies in its own folder; 0 where there is none. */
async function lastMade({ directory }: Session): Promise<number> {
  const storeId = storeIdIn(directory)
  const found = await backupsIn(ownFolder(directory)).catch(() => [])
  const ours = found.filter(({ manifest }) => manifest?.storeId === storeId)
  return Math.max(0, ...ours.map(({ manifest }) => Date.parse(manifest?.madeAt ?? '')))
}
