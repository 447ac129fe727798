import { AsyncLocalStorage } from 'node:async_hooks'
import { mkdirSync, rmSync } from 'node:fs'
import { CallFailure } from '../../../shared/api/index.ts'
import type { Account } from '../../../shared/review/index.ts'
import {
  type Claim,
  claimStore,
  finishPuttingBack,
  isWaiting,
  type Noted,
  type Store,
  storageFailure,
} from '../../storage/index.ts'
import type { StandIn } from './first-password.ts'
import { tellHolder } from './holder.ts'
import type { Place } from './way-in.ts'

export interface Open {
  directory: string
  store: Store
  claim: Claim
  account: Account
  /** The cases that were looked at since signing in: each is in the trail once. */
  casesOpened: Set<string>
  /** Of a store that is thrown away when it closes: the password that nobody knows. */
  trial: { password: string } | null
  /** Where whoever is signed in came by a password that somebody else set: it works this once. */
  standIn: StandIn | null
}

/** Which store is open and who is signed in to it. Opening, making and locking happen one after another, however many windows ask. */
export class Current {
  readonly place: Place
  private held: Open | null = null
  /** The session that a call was let in under. */
  private readonly letInUnder = new AsyncLocalStorage<Open>()
  private queue: Promise<unknown> = Promise.resolve()

  constructor(place: Place) {
    this.place = place
  }

  /** What is open to whoever asks: to a call that was let in under a session that is over, nothing, whoever is signed in by now. */
  get open(): Open | null {
    const under = this.letInUnder.getStore()
    return under === undefined || under === this.held ? this.held : null
  }

  /**
   * Runs a call that was let in for whoever is signed in now. However long it waits for its turn, it goes on in this session or not at
   * all: somebody else who signs in meanwhile may be allowed less, and has not asked for it. Throws `CallFailure` `locked` where the
   * store was closed in the middle of it.
   */
  async inThisSession<T>(work: () => Promise<T>): Promise<T> {
    const { held } = this
    if (!held) return work()
    try {
      return await this.letInUnder.run(held, work)
    } catch (error) {
      // What a disk says has a code; what a closed store says has none.
      if (this.held !== held && error instanceof Error && !('code' in error)) throw locked()
      throw error
    }
  }

  /** Throws `CallFailure` `locked`. */
  get opened(): Open {
    const { open } = this
    if (!open) throw locked()
    return open
  }

  /** Runs `work` when everything that was asked for before it is done. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work)
    this.queue = turn.catch(() => undefined)
    return turn
  }

  /** From here on `account` is signed in to `store`. */
  begin(open: Omit<Open, 'casesOpened' | 'standIn'>): void {
    if (!open.trial) tellHolder(open.claim, open.store, open.account.name)
    this.held = { ...open, casesOpened: new Set(), standIn: null }
  }

  /** Runs `work` with the folder made and claimed, and lets go again where it fails. */
  async claimed(directory: string, work: (claim: Claim) => Promise<void>): Promise<void> {
    let claim: Claim | null = null
    try {
      mkdirSync(directory, { recursive: true, mode: 0o700 })
      claim = claimStore(directory, this.place.now())
      await work(claim)
    } catch (error) {
      claim?.release()
      throw storageFailure(error, directory)
    }
  }

  /** Moves a store into its place that was put back by a program which ended before it had done so. */
  finishPuttingBack(): void {
    if (this.open) return
    const { directory, now } = this.place
    if (!isWaiting(directory)) return
    let claim: Claim | null = null
    try {
      claim = claimStore(directory, now())
      finishPuttingBack(directory)
    } catch (error) {
      throw storageFailure(error, directory)
    } finally {
      claim?.release()
    }
  }

  /** Closes the store, if one is open, and throws a trial away. */
  async close(): Promise<void> {
    const open = this.open
    if (!open) return
    this.held = null
    try {
      await open.store.close()
    } finally {
      open.claim.release()
    }
    if (open.trial) rmSync(open.directory, { recursive: true, force: true })
  }

  async closeTrial(): Promise<void> {
    if (this.open?.trial) await this.close()
  }

  /**
   * Closes the store and lets `work` put another in its place while nobody else can have it. The store is locked afterwards, whether
   * that went well or not.
   */
  async replaceStore(work: () => Promise<void>): Promise<void> {
    const open = this.opened
    if (open.trial) throw new CallFailure('refused', 'Nothing is put in the place of the example.')
    this.held = null
    try {
      await open.store.close()
      await work()
    } finally {
      open.claim.release()
    }
  }

  /** Keeps a change to the account of whoever is signed in, with the line of the trail that says so. */
  async changeOwn(change: Partial<Account>, noted?: Noted): Promise<void> {
    const open = this.opened
    open.account = await open.store.accounts.put({ ...open.account, ...change }, this.place.now(), noted)
  }
}

const locked = () =>
  new CallFailure('locked', 'The store is locked. Enter your password to go on; what you wrote is still in this window.')
