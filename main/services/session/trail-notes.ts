import type { CannotSave } from '../../../shared/api/index.ts'
import type { TrailEntry, TrailEvent } from '../../../shared/review/index.ts'
import { signText } from '../../security/index.ts'
import { endDetail, keepTrailEnd, trailEndNow } from '../trail-end.ts'
import type { Current } from './current.ts'
import { LateLines } from './late-lines.ts'

/** What a line of the trail is about. */
export interface About {
  caseId?: string
  documentId?: string
  detail?: TrailEntry['detail']
}

/** What whoever is signed in leaves in the trail of the store that is open. */
export class TrailNotes {
  private readonly current: Current
  private readonly late: LateLines

  constructor(current: Current) {
    this.current = current
    this.late = new LateLines(current.place.now)
  }

  /** Why nothing can be saved now; null where that is not known, or everything can. */
  get cannotSave(): CannotSave | null {
    const { open } = this.current
    if (!open || open.trial) return null
    return open.store.isReadingCopy ? 'read-only' : this.late.reason
  }

  /** Writes the lines that wait, if the store takes them now. */
  async writeLate(): Promise<void> {
    const { open } = this.current
    if (!open || open.trial || this.late.reason === null) return
    if (await this.late.writeTo(open.store)) await this.keepEnd()
  }

  /** Writes down what whoever is signed in did; sealed in their name, where their secret is at hand. */
  async note(what: TrailEvent, about: About = {}, secret?: Buffer): Promise<void> {
    await this.current.opened.store.trail.append(this.entry(what, about), secret && ((text) => signText(text, secret)))
  }

  /** The same of what somebody only read. Where the disk takes nothing the line waits until it does: that keeps nobody from reading. */
  async noteReading(what: TrailEvent, about: About = {}): Promise<void> {
    const entry = this.entry(what, about)
    try {
      await this.current.opened.store.trail.append(entry)
    } catch (error) {
      if (this.current.opened.trial === null) this.late.keep(entry, error)
    }
  }

  /** The same as an entry, for a repository that writes it together with what it tells of. */
  entry(what: TrailEvent, about: About = {}): TrailEntry {
    const { id, name, jobTitle } = this.current.opened.account
    return {
      at: this.current.place.now().toISOString(),
      accountId: id,
      who: `${name}, ${jobTitle}`,
      what,
      caseId: about.caseId ?? null,
      documentId: about.documentId ?? null,
      detail: about.detail ?? {},
    }
  }

  /** Notes that a case was looked at, once from signing in to locking. */
  async caseOpened(caseId: string): Promise<void> {
    const { casesOpened, store } = this.current.opened
    if (casesOpened.has(caseId)) return
    casesOpened.add(caseId)
    if (await store.cases.find(caseId)) await this.noteReading('case-opened', { caseId })
  }

  /**
   * Notes who signed in, sealed by them, and what became of the trail's end since it was last written down: a trail that was shortened,
   * or an older store put in its place, is on the record from then on. `refused` says how often somebody was wrong before. Where the disk
   * takes nothing, the line waits, and without a seal: that has to be made of the row before it, which is not known yet.
   */
  async signedIn(
    what: 'signed-in' | 'recovery-used',
    { secret, refused, how = {} }: { secret: Buffer; refused: number; how?: TrailEntry['detail'] },
  ): Promise<void> {
    const { directory, store } = this.current.opened
    if ((await store.trail.head()).number === 0) await this.begin('account-added', secret)
    const end = await trailEndNow(directory, store)
    await this.writeLate()
    if (refused > 0) await this.noteReading('sign-in-refused', { detail: { times: refused } })
    const about = { detail: { ...endDetail(end), ...how } }
    try {
      await this.note(what, about, secret)
      await this.keepEnd()
    } catch (error) {
      if (what === 'recovery-used') throw error
      this.late.keep(this.entry('signed-in-late', about), error)
    }
  }

  /** The trail's first line: whose store it is, and the key by which all that they sign is checked. */
  async begin(what: 'store-made' | 'account-added', secret: Buffer): Promise<void> {
    const { id, role, administers, signingKey } = this.current.opened.account
    await this.note(what, { detail: { account: id, role, administers, key: signingKey } }, secret)
    await this.keepEnd()
  }

  /** The same for a store that is thrown away, with the others who act in it. */
  async beginTrial(others: readonly string[], secret: Buffer): Promise<void> {
    await this.begin('store-made', secret)
    for (const id of others) {
      const { role, administers, signingKey } = await this.current.opened.store.accounts.get(id)
      await this.note('account-added', { detail: { account: id, role, administers, key: signingKey } }, secret)
    }
  }

  /** A disk that takes nothing must not keep a store open that nobody is at: the line then waits for the next who signs in. */
  async leaving(why: 'signed-out' | 'locked-idle'): Promise<void> {
    try {
      await this.writeLate()
      await this.noteReading(why)
      await this.keepEnd()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }

  /** Writes down beside the store how far its trail goes by now. */
  async keepEnd(): Promise<void> {
    const { directory, store } = this.current.opened
    await keepTrailEnd(directory, store, this.current.place.now())
  }
}
