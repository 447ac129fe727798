import { z } from 'zod'
import { type Implementation, type UnstoredWrite, unstoredWrite } from '../../shared/api/index.ts'
import { capabilitiesOf } from '../../shared/review/index.ts'
import type { Needs } from './needs.ts'
import type { Session } from './session/index.ts'

/** How often to look, and how long to leave to the window, which tells of a touch now and then and stores words before it locks. */
const LOOK_EVERY_MS = 5_000
const GRACE_MS = 30_000

/** The calls that only somebody at the window makes. Saving, and asking what is due, go on while nobody is there. */
const BY_A_PERSON: ReadonlySet<string> = new Set([
  'presence.here',
  'store.create',
  'store.signIn',
  'store.signInRemembered',
  'store.recover',
  'store.tryExample',
])

/** The computer's clock, and one that nobody can put back but that may stand still while the computer sleeps. */
const moment = () => ({ clock: Date.now(), steady: performance.now() })

/** Locks a store that nobody has touched for as long as whoever is signed in allows. The example is nobody's, and stays. */
export class IdleWatch {
  private readonly session: Session
  private readonly looking: ReturnType<typeof setInterval>
  private touched = moment()

  constructor(session: Session) {
    this.session = session
    this.looking = setInterval(() => void this.lockWhenIdle(), LOOK_EVERY_MS)
    // It must not keep a program alone that has nothing else to do.
    this.looking.unref()
  }

  /** Before each call: a touch counts, and a computer that slept too long is locked before anything is answered. */
  async before(area: string, call: string): Promise<void> {
    await this.lockWhenIdle()
    if (BY_A_PERSON.has(`${area}.${call}`)) this.touched = moment()
  }

  stop(): void {
    clearInterval(this.looking)
  }

  /** The longer of what the two clocks say: one that is put back keeps nothing open. */
  private untouchedFor(): number {
    const { clock, steady } = moment()
    return Math.max(clock - this.touched.clock, steady - this.touched.steady)
  }

  private async lockWhenIdle(): Promise<void> {
    const { session } = this
    if (!session.isOpen || session.isTrial) return
    if (this.untouchedFor() <= session.account.idleMinutes * 60_000 + GRACE_MS) return
    // Anything that keeps it from closing in order is told by the next call, which finds no open store.
    await session.lock('locked-idle').catch(() => undefined)
  }
}

/** Words that another version of Casewright kept may have another shape: what cannot be read is left out. */
function readWrites(words: string): UnstoredWrite[] {
  return z.array(unstoredWrite).safeParse(JSON.parse(words)).data ?? []
}

/** Whether somebody is at the window, and what happens when nobody is. */
export function presenceService({ session }: Needs): Implementation['presence'] {
  return {
    here: async () => ({}),
    lockIdle: () => session.lock('locked-idle'),
    ticket: async () => ({ ticket: session.ticket }),
    async keepWords({ ticket, writes }) {
      await session.keepWords(ticket, JSON.stringify(writes))
      return {}
    },
    keptWords: async () => session.keptWords.flatMap(readWrites),
    async forgetWords() {
      session.forgetWords()
      return {}
    },
    async looksAfter() {
      const all = await session.store.accounts.list()
      return all
        .filter((one) => one.disabledAt === null && capabilitiesOf(one).has('accounts'))
        .map(({ id, name, jobTitle, role, team }) => ({ id, name, jobTitle, role, team }))
    },
    setIdleMinutes: ({ minutes }) => session.changeOwn({ idleMinutes: minutes }),
  }
}
