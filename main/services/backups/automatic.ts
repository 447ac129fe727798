import { CallFailure } from '../../../shared/api/index.ts'
import { backupsIn } from '../../storage/index.ts'
import type { Session } from '../session/index.ts'
import { backUp, ownFolder, storeIdIn } from './make.ts'

/** How often a backup is made by itself while somebody works. At signing in one is made where the last is a day old. */
export const EVERY_HOURS = 4
const DAY_HOURS = 24
const HOUR = 3_600_000
/** Nobody has asked for anything for so long: they are not typing. */
const QUIET = 15_000

/** Makes backups by itself, in moments when nobody is typing. */
export interface AutomaticBackups {
  /** Told after every call; asks for nothing itself. */
  afterCall(): void
  /** What went wrong the last time; empty where nothing did. */
  readonly problem: string
  /** Waits for one that is being made and makes no more. */
  stop(): Promise<void>
}

export function automaticBackups(session: Session, now: () => Date, quiet = QUIET): AutomaticBackups {
  let timer: NodeJS.Timeout | null = null
  let making: Promise<void> = Promise.resolve()
  let stopped = false
  let problem = ''
  /** The store for which it was last looked, and when the last backup was made, as far as is known. */
  let looked: { store: object; next: number } | null = null

  const lastMade = async (): Promise<number> => {
    const storeId = storeIdIn(session.directory)
    const ours = (await backupsIn(ownFolder(session.directory)).catch(() => [])).filter(
      (one) => one.manifest?.storeId === storeId,
    )
    return Math.max(0, ...ours.map(({ manifest }) => Date.parse(manifest?.madeAt ?? '')))
  }
  const consider = async (): Promise<void> => {
    if (stopped || !session.isOpen || session.isTrial) return
    const { store } = session
    const moment = now().getTime()
    if (looked?.store !== store) {
      const last = await lastMade()
      looked = { store, next: moment - last >= DAY_HOURS * HOUR ? moment : moment + EVERY_HOURS * HOUR }
    }
    if (moment < looked.next) return
    looked.next = moment + EVERY_HOURS * HOUR
    try {
      problem = (await backUp(session, 'automatic', now())).problem
    } catch (error) {
      if (!session.isOpen) {
        // Somebody locked in the middle of it: the next one who signs in sees to it.
        looked = null
        return
      }
      problem = error instanceof CallFailure ? error.message : 'The last backup was not made. Make one now to see why.'
    }
  }
  return {
    afterCall() {
      if (timer) clearTimeout(timer)
      timer = null
      if (stopped || !session.isOpen || session.isTrial) return
      timer = setTimeout(() => {
        making = making.then(consider).catch(() => undefined)
      }, quiet)
      timer.unref()
    },
    get problem() {
      return problem
    },
    async stop() {
      stopped = true
      if (timer) clearTimeout(timer)
      await making
    },
  }
}
