import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CallFailure, type Practitioner, type StoreStatus } from '../../shared/api/index.ts'
import { hasKeyRing, loadKeyRing, makeKeyRing, NewerKeyRing, openKeyRing, saveKeyRing } from '../security/index.ts'
import { type Claim, claimStore, hasDatabase, openStore, prepareStore, type Store, storageFailure } from '../storage/index.ts'

/** What a session is made of. `passphraseCost` is for tests: scrypt's cost as a power of two. */
export interface SessionOptions {
  directory: string
  now: () => Date
  passphraseCost?: number
}

interface Open {
  store: Store
  claim: Claim
  practitioner: Practitioner | null
  /** The folder of a store that is thrown away when it closes; null for one that is kept. */
  trialFolder: string | null
}

/** A trial's passphrase is random and long, so working it out slowly protects nothing. */
const TRIAL_COST = 10

/**
 * The one store that this program works on: none yet, locked, or open. Opening, making and locking happen one after
 * another, however many windows ask.
 */
export class Session {
  private readonly options: SessionOptions
  private open: Open | null = null
  private queue: Promise<unknown> = Promise.resolve()

  constructor(options: SessionOptions) {
    this.options = options
  }

  /** Throws `CallFailure` `locked`. */
  get store(): Store {
    if (!this.open) throw locked()
    return this.open.store
  }

  /** Throws `CallFailure` `locked`, or `refused` before anybody said who is writing. */
  get practitioner(): Practitioner {
    if (!this.open) throw locked()
    if (!this.open.practitioner)
      throw new CallFailure('refused', 'Say who is writing first: open Settings and enter your name and role.')
    return this.open.practitioner
  }

  get isOpen(): boolean {
    return this.open !== null
  }

  status(): StoreStatus {
    if (this.open) return { state: 'open', practitioner: this.open.practitioner, trial: this.open.trialFolder !== null }
    return { state: this.exists() ? 'locked' : 'none', practitioner: null, trial: false }
  }

  /** Makes the store and leaves it open. A crash on the way leaves either no store or a whole one. */
  create(passphrase: string, practitioner: Practitioner): Promise<StoreStatus> {
    return this.inTurn(async () => {
      const { directory, passphraseCost } = this.options
      await this.closeTrial()
      await this.claimed(directory, async (claim) => {
        if (this.exists())
          throw new CallFailure(
            'refused',
            `There is a store in ${directory} already. Open it with its passphrase, or start Casewright with another folder.`,
          )
        const store = await this.newStore(directory, passphrase, practitioner, passphraseCost)
        this.open = { store, claim, practitioner, trialFolder: null }
      })
      return this.status()
    })
  }

  /** Opens a store that nobody can open again, in a folder of its own that goes when it closes. */
  tryOut(practitioner: Practitioner): Promise<StoreStatus> {
    return this.inTurn(async () => {
      if (this.open)
        throw new CallFailure(
          'refused',
          'Your own store is open. Open the example from the list of cases, where it is kept beside yours.',
        )
      const folder = mkdtempSync(join(tmpdir(), 'casewright-trial-'))
      try {
        await this.claimed(folder, async (claim) => {
          const store = await this.newStore(folder, randomBytes(32).toString('hex'), practitioner, TRIAL_COST)
          this.open = { store, claim, practitioner, trialFolder: folder }
        })
      } catch (error) {
        rmSync(folder, { recursive: true, force: true })
        throw error
      }
      return this.status()
    })
  }

  /** Opens the store that is there. An open one stays open, once the passphrase proves right. */
  unlock(passphrase: string): Promise<StoreStatus> {
    return this.inTurn(async () => {
      const { directory, now } = this.options
      if (!this.exists())
        throw new CallFailure('not-found', `There is no store in ${directory} yet. Choose a passphrase to make one.`)
      const ring = this.loadRing()
      await this.closeTrial()
      if (this.open) {
        ;(await this.keyFor(ring, passphrase)).fill(0)
        return this.status()
      }
      await this.claimed(directory, async (claim) => {
        const storeKey = await this.keyFor(ring, passphrase)
        try {
          const store = await openStore(directory, storeKey, { now: now(), checkAll: claim.uncleanEnd })
          this.open = { store, claim, practitioner: await store.settings.practitioner(), trialFolder: null }
        } finally {
          storeKey.fill(0)
        }
      })
      return this.status()
    })
  }

  /** Closes the store; the passphrase is needed to open it again. */
  lock(): Promise<StoreStatus> {
    return this.inTurn(async () => {
      await this.closeOpen()
      return this.status()
    })
  }

  async setPractitioner(practitioner: Practitioner): Promise<StoreStatus> {
    await this.store.settings.setPractitioner(practitioner)
    if (this.open) this.open.practitioner = practitioner
    return this.status()
  }

  private exists(): boolean {
    return hasKeyRing(this.options.directory) || hasDatabase(this.options.directory)
  }

  private loadRing() {
    const { directory } = this.options
    try {
      const ring = loadKeyRing(directory)
      if (ring) return ring
    } catch (error) {
      if (!(error instanceof NewerKeyRing)) throw error
      throw new CallFailure(
        'store-newer',
        `The store in ${directory} was made by a newer Casewright than this one. Update Casewright, then open it again.`,
      )
    }
    throw new CallFailure(
      'store-damaged',
      `The files store.json and store-copy.json in ${directory} are missing or damaged, and without one of them no passphrase can open the store. Casewright changed nothing. Put either file back from your last backup.`,
    )
  }

  private async keyFor(ring: ReturnType<Session['loadRing']>, passphrase: string): Promise<Buffer> {
    const key = await openKeyRing(ring, passphrase)
    if (!key)
      throw new CallFailure(
        'wrong-passphrase',
        'That passphrase does not open this store. Check for capital letters and try again.',
      )
    return key
  }

  private async newStore(directory: string, passphrase: string, practitioner: Practitioner, cost?: number): Promise<Store> {
    const { ring, storeKey } = await makeKeyRing(passphrase, cost)
    try {
      await prepareStore(directory, storeKey, this.options.now())
      saveKeyRing(directory, ring)
      const store = await openStore(directory, storeKey, { now: this.options.now(), checkAll: false })
      await store.settings.setPractitioner(practitioner)
      return store
    } finally {
      storeKey.fill(0)
    }
  }

  private async closeTrial(): Promise<void> {
    if (this.open?.trialFolder) await this.closeOpen()
  }

  private async closeOpen(): Promise<void> {
    const open = this.open
    if (!open) return
    this.open = null
    await open.store.close()
    open.claim.release()
    if (open.trialFolder) rmSync(open.trialFolder, { recursive: true, force: true })
  }

  /** Runs `work` with the folder made and claimed, and lets go again where it fails. */
  private async claimed(directory: string, work: (claim: Claim) => Promise<void>): Promise<void> {
    let claim: Claim | null = null
    try {
      mkdirSync(directory, { recursive: true, mode: 0o700 })
      claim = claimStore(directory, this.options.now())
      await work(claim)
    } catch (error) {
      claim?.release()
      throw storageFailure(error, directory)
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work)
    this.queue = turn.catch(() => undefined)
    return turn
  }
}

const locked = () =>
  new CallFailure('locked', 'The store is locked. Enter your passphrase to go on; what you wrote is still in this window.')
