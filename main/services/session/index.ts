import type { CannotSave, Practitioner, StoreStatus } from '../../../shared/api/index.ts'
import {
  type Account,
  type AccountDetails,
  type Actor,
  actorOf,
  type Capability,
  capabilitiesOf,
  type TrailEntry,
  type TrailEvent,
} from '../../../shared/review/index.ts'
import { signText } from '../../security/index.ts'
import type { Noted, Store } from '../../storage/index.ts'
import { Current } from './current.ts'
import { KeptWords } from './kept-words.ts'
import { forgetOwn, forgetRemembered, refuseRemembering, remember } from './keychain.ts'
import { LastWords } from './last-words.ts'
import { actAs, firstStore, makeOwn, tryOut } from './making.ts'
import type { Parts } from './parts.ts'
import { type Proof, proved } from './proof.ts'
import { type Keychain, Remembered } from './remembered.ts'
import { SignInThrottle } from './sign-in-throttle.ts'
import { recover, signIn, signInRemembered } from './signing-in.ts'
import { asPractitioner, statusOf } from './status.ts'
import { type About, TrailNotes } from './trail-notes.ts'
import type { Place } from './way-in.ts'

export { type Proof, TRIAL_PASSWORD } from './proof.ts'

export type Created = { status: StoreStatus; recoveryCode: string }

/** The one store that this program works on, and who is signed in to it: none yet, locked, or open. */
export class Session {
  private readonly current: Current
  private readonly trail: TrailNotes
  private readonly parts: Parts

  constructor(place: Place, keychain: Keychain | null = null) {
    this.current = new Current(place)
    this.trail = new TrailNotes(this.current)
    this.parts = {
      current: this.current,
      trail: this.trail,
      throttle: new SignInThrottle(place.directory, place),
      remembered: new Remembered(place.directory, keychain),
      lastWords: new LastWords(new KeptWords(place.directory)),
    }
  }

  /** Throws `CallFailure` `locked`. */
  get store(): Store {
    return this.current.opened.store
  }

  /** The folder of the store that is open. Throws `CallFailure` `locked`. */
  get directory(): string {
    return this.current.opened.directory
  }

  /** The folder in which this program keeps its store, open or not. */
  get place(): string {
    return this.current.place.directory
  }

  /** Runs a call that was let in for whoever is signed in now: in their session or not at all. Throws `CallFailure` `locked`. */
  inThisSession<T>(work: () => Promise<T>): Promise<T> {
    return this.current.inThisSession(work)
  }

  /** Who is signed in. Throws `CallFailure` `locked`. */
  get account(): Account {
    return this.current.opened.account
  }

  /** Who is signed in, as it is kept with what they do. */
  get actor(): Actor {
    return actorOf(this.account)
  }

  /** Who is signed in, as documents name them. */
  get practitioner(): Practitioner {
    return asPractitioner(this.account)
  }

  /** Who is signed in, as a store keeps who wrote something. */
  get writer(): { author: string; authorId: string } {
    const { name, id } = this.account
    return { author: name, authorId: id }
  }

  get isOpen(): boolean {
    return this.current.open !== null
  }

  /** Whether the store is one that is thrown away when it closes. */
  get isTrial(): boolean {
    return this.current.open?.trial != null
  }

  /** Whether the one signed in may do something; nobody may while the store is locked. */
  may(capability: Capability): boolean {
    return this.isOpen && capabilitiesOf(this.account).has(capability)
  }

  status(): StoreStatus {
    return statusOf(this.parts)
  }

  /** Makes the store with its first account and leaves it open. A crash on the way leaves either no store or a whole one. */
  create(password: string, details: AccountDetails): Promise<Created> {
    return this.withCode(() => makeOwn(this.parts, password, details))
  }

  /** Opens a store that nobody can open again, in a folder of its own that goes when it closes: signed in as the first of `people`. */
  tryOut(people: readonly AccountDetails[]): Promise<StoreStatus> {
    return this.doing(() => tryOut(this.parts, people))
  }

  /** In the example, goes on as another of its people. Throws `CallFailure` `refused` in a store of one's own. */
  async actAs(accountId: string): Promise<StoreStatus> {
    await actAs(this.parts, accountId)
    return this.status()
  }

  /** Opens the store that is there. One that is open stays open, once the password of whoever is signed in proves right. */
  signIn(signInName: string, password: string): Promise<StoreStatus> {
    return this.doing(() => signIn(this.parts, signInName, password))
  }

  /** Opens the store as the account that this computer's keychain remembers. Throws `CallFailure` `refused` where that opens nothing. */
  signInRemembered(): Promise<StoreStatus> {
    return this.doing(() => signInRemembered(this.parts))
  }

  /** Lets this computer's keychain sign in whoever is signed in now, in place of anybody else. Throws `CallFailure` `refused`. */
  async remember(password: string): Promise<StoreStatus> {
    refuseRemembering(this.parts)
    return this.prove(password, async (proof) => {
      await remember(this.parts, proof)
      return this.status()
    })
  }

  /** Whoever is signed in is not remembered any more. */
  async forgetOwn(): Promise<StoreStatus> {
    await forgetOwn(this.parts)
    return this.status()
  }

  /** Somebody’s way in was changed or taken away: what the keychain holds of theirs opens nothing any more, and goes. */
  forgetRemembered(accountId: string): Promise<void> {
    return forgetRemembered(this.parts, accountId)
  }

  /** Comes back by a recovery code, under a new password. */
  recover(signInName: string, code: string, newPassword: string): Promise<Created> {
    return this.withCode(() => recover(this.parts, { signInName, code, newPassword }))
  }

  /** Closes the store; a password is needed to open it again, the first time even where this computer remembers whose. */
  lock(why: 'signed-out' | 'locked-idle' = 'signed-out'): Promise<StoreStatus> {
    return this.doing(async () => {
      const { open } = this.current
      if (open && !open.trial) this.parts.remembered.askOnce(open.account.id, true)
      await this.leave(why)
    })
  }

  /** Closes the store because the program ends. */
  close(): Promise<void> {
    return this.current.inTurn(() => this.leave('signed-out'))
  }

  /**
   * Closes the store and lets `work` put another in its place while nobody else can have it. The store is locked afterwards, whether
   * that went well or not.
   */
  replaceStore(work: () => Promise<void>): Promise<StoreStatus> {
    return this.doing(() => this.current.replaceStore(work))
  }

  /** Lets `work` put a store into the folder that has none yet; it is locked afterwards. Throws `CallFailure` `refused` where there is one. */
  firstStore<T>(work: (directory: string) => Promise<T>): Promise<T> {
    return this.current.inTurn(() => firstStore(this.parts, work))
  }

  /**
   * Does `work` with what only somebody's own password opens. Mistakes count as they do at signing in. Throws `CallFailure`
   * `wrong-password`, `too-soon` or `locked`.
   */
  prove<T>(password: string, work: (proof: Proof) => Promise<T>): Promise<T> {
    return this.current.inTurn(() => proved(this.parts, password, work))
  }

  /** Tells the session that an account was changed: where it is the one signed in, it goes on as that. */
  accountChanged(account: Account): void {
    const { open } = this.current
    if (open?.account.id === account.id) open.account = account
  }

  /** Keeps a change to the account of whoever is signed in, with the line of the trail that says so. */
  async changeOwn(change: Partial<Account>, noted?: Noted): Promise<StoreStatus> {
    await this.current.changeOwn(change, noted)
    return this.status()
  }

  /** Writes in the trail what whoever is signed in did; sealed in their name, where their secret is at hand. */
  note(what: TrailEvent, about: About = {}, secret?: Buffer): Promise<void> {
    return this.trail.note(what, about, secret)
  }

  /** The same of what they only read: on a disk that takes nothing the line waits until it can be written. */
  noteReading(what: TrailEvent, about: About = {}): Promise<void> {
    return this.trail.noteReading(what, about)
  }

  /** Why nothing can be saved now, as far as is known; null where everything can. */
  get cannotSave(): CannotSave | null {
    return this.trail.cannotSave
  }

  /** Writes the lines of the trail that wait, if the store takes them now. */
  writeLate(): Promise<void> {
    return this.trail.writeLate()
  }

  /** The same as an entry, for a repository that writes it together with what it tells of. */
  trailEntry(what: TrailEvent, about: About = {}): TrailEntry {
    return this.trail.entry(what, about)
  }

  /** The same for `work` that writes it: sealed in the name of whoever is signed in, where their secret is at hand. */
  noted(what: TrailEvent, about: About = {}, secret?: Buffer): Noted {
    const entry = this.trailEntry(what, about)
    return secret ? { entry, seal: (text) => signText(text, secret) } : { entry }
  }

  /** Notes that a case was looked at, once from signing in to locking. */
  noteOpened(caseId: string): Promise<void> {
    return this.trail.caseOpened(caseId)
  }

  /** What a window shows to hand in words that the store did not take, also a moment after the lock. Throws `CallFailure` `locked`. */
  get ticket(): string {
    return this.parts.lastWords.ticket(this.parts)
  }

  /** Seals words that the store did not take for whoever wrote them. Throws `CallFailure` `refused` where the ticket is not theirs. */
  keepWords(ticket: string, words: string): Promise<void> {
    return this.current.inTurn(async () => this.parts.lastWords.keep(this.parts, ticket, words))
  }

  /** Words of whoever is signed in that were kept when the store did not take them, oldest first. */
  get keptWords(): string[] {
    return this.parts.lastWords.given(this.parts)
  }

  forgetWords(): void {
    this.parts.lastWords.forget(this.parts)
  }

  private async leave(why: 'signed-out' | 'locked-idle'): Promise<void> {
    try {
      if (this.isOpen && !this.isTrial) await this.trail.leaving(why)
    } finally {
      this.parts.lastWords.locked()
      await this.current.close()
    }
  }

  /** Does `work` in its turn and says how the store stands after it. */
  private doing(work: () => Promise<void>): Promise<StoreStatus> {
    return this.current.inTurn(async () => {
      await work()
      return this.status()
    })
  }

  private withCode(work: () => Promise<string>): Promise<Created> {
    return this.current.inTurn(async () => {
      const recoveryCode = await work()
      return { status: this.status(), recoveryCode }
    })
  }
}
