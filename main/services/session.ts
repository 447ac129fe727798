import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CallFailure, type Practitioner, type StoreStatus } from '../../shared/api/index.ts'
import {
  type Account,
  type AccountDetails,
  type Actor,
  actorOf,
  type Capability,
  capabilitiesOf,
  type TrailEntry,
  type TrailEvent,
} from '../../shared/review/index.ts'
import {
  type KeyRing,
  type Lock,
  lockOfAccount,
  openByCode,
  openByPassphrase,
  openByPassword,
  openNothing,
  type PassphraseRing,
  saveKeyRing,
  signText,
  storeKeyOf,
  withNewCode,
  withPassword,
} from '../security/index.ts'
import { type Claim, claimStore, finishPuttingBack, isWaiting, type Store, storageFailure } from '../storage/index.ts'
import { newAccount } from './first-accounts.ts'
import { type Keychain, Remembered } from './remembered.ts'
import { SignInThrottle } from './sign-in-throttle.ts'
import { endDetail, keepTrailEnd, trailEndNow } from './trail-end.ts'
import {
  loadRing,
  lockFor,
  makeStore,
  openWithLock,
  type Place,
  replaceLock,
  storeExists,
  whatSigningInAsks,
  withFirstAccount,
} from './way-in.ts'

interface Open {
  directory: string
  store: Store
  claim: Claim
  account: Account
  /** The cases that were looked at since signing in: each is in the trail once. */
  casesOpened: Set<string>
  /** Of a store that is thrown away when it closes: the password that nobody knows. */
  trial: { password: string } | null
}

/** What somebody may do who has just given their password again. All of it is zeroed when the work is done. */
export interface Proof {
  account: Account
  /** The account's secret, which signs in its name. */
  secret: Buffer
  storeKey: Buffer
  ring: KeyRing
  /** Writes the ring, both copies. */
  saveRing(ring: KeyRing): void
}

export type Created = { status: StoreStatus; recoveryCode: string }

/** A trial's password is random and long, so working it out slowly protects nothing. */
const TRIAL_COST = 10
/** What signing asks for in the example, where the real password is nobody's. */
export const TRIAL_PASSWORD = 'example'

/**
 * The one store that this program works on, and who is signed in to it: none yet, locked, or open. Opening, making and locking happen
 * one after another, however many windows ask.
 */
export class Session {
  private readonly place: Place
  private readonly throttle: SignInThrottle
  private readonly remembered: Remembered
  private open: Open | null = null
  private queue: Promise<unknown> = Promise.resolve()

  constructor(options: Place, keychain: Keychain | null = null) {
    this.place = options
    this.remembered = new Remembered(options.directory, keychain)
    this.throttle = new SignInThrottle(options.directory, options.now)
  }

  /** Throws `CallFailure` `locked`. */
  get store(): Store {
    return this.opened.store
  }

  /** Who is signed in. Throws `CallFailure` `locked`. */
  get account(): Account {
    return this.opened.account
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
    return this.open !== null
  }

  /** Whether the one signed in may do something; nobody may while the store is locked. */
  may(capability: Capability): boolean {
    return this.open !== null && capabilitiesOf(this.open.account).has(capability)
  }

  status(): StoreStatus {
    if (!this.open) this.finishPuttingBack()
    if (this.open) {
      const { account, trial } = this.open
      const remembers = this.remembered.accountId === account.id ? account.name : null
      return {
        state: 'open',
        practitioner: asPractitioner(account),
        account,
        asks: 'nothing',
        trial: trial !== null,
        ...(trial ? {} : this.keychainStatus(remembers)),
      }
    }
    const asks = whatSigningInAsks(this.place.directory)
    const nobody = { practitioner: null, account: null, asks, trial: false }
    if (asks === 'nothing') return { state: 'none', ...nobody }
    return { state: 'locked', ...nobody, ...this.keychainStatus(this.remembered.nameToSignIn()) }
  }

  /** Makes the store with its first account and leaves it open. A crash on the way leaves either no store or a whole one. */
  create(password: string, details: AccountDetails): Promise<Created> {
    return this.inTurn(async () => {
      const { directory, now } = this.place
      if (!this.open) this.finishPuttingBack()
      await this.closeTrial()
      let recoveryCode = ''
      await this.claimed(directory, async (claim) => {
        if (storeExists(this.place.directory))
          throw new CallFailure(
            'refused',
            `There is a store in ${directory} already. Sign in to it, or start Casewright with another folder.`,
          )
        const account = newAccount(details, { administers: true, ownPassword: true, now: now() })
        const made = await makeStore(this.place, [account], password)
        recoveryCode = made.recoveryCode
        this.open = { directory, store: made.store, claim, account: made.first, casesOpened: new Set(), trial: null }
        await this.proved(password, ({ secret }) => this.beginTrail('store-made', secret))
      })
      return { status: this.status(), recoveryCode }
    })
  }

  /** Opens a store that nobody can open again, in a folder of its own that goes when it closes: signed in as the first of `people`. */
  tryOut(people: readonly AccountDetails[]): Promise<StoreStatus> {
    return this.inTurn(async () => {
      if (this.open)
        throw new CallFailure(
          'refused',
          'Your own store is open. Open the example from the list of cases, where it is kept beside yours.',
        )
      const folder = mkdtempSync(join(tmpdir(), 'casewright-trial-'))
      const password = randomBytes(32).toString('hex')
      try {
        await this.claimed(folder, async (claim) => {
          const now = this.place.now()
          const accounts = people.map((details) => newAccount(details, { administers: false, ownPassword: true, now }))
          const made = await makeStore({ ...this.place, directory: folder, passwordCost: TRIAL_COST }, accounts, password)
          this.open = {
            directory: folder,
            store: made.store,
            claim,
            account: made.first,
            casesOpened: new Set(),
            trial: { password },
          }
          await this.beginTrial(accounts.slice(1).map(({ id }) => id))
        })
      } catch (error) {
        rmSync(folder, { recursive: true, force: true })
        throw error
      }
      return this.status()
    })
  }

  /** In the example, goes on as another of its people. Throws `CallFailure` `refused` in a store of one's own. */
  async actAs(accountId: string): Promise<StoreStatus> {
    const open = this.opened
    if (!open.trial)
      throw new CallFailure('refused', 'Only in the example can you go on as somebody else. Lock, and let them sign in.')
    open.account = await open.store.accounts.get(accountId)
    return this.status()
  }

  /** Opens the store that is there. One that is open stays open, once the password of whoever is signed in proves right. */
  signIn(signInName: string, password: string): Promise<StoreStatus> {
    return this.inTurn(async () => {
      const ring = await this.beforeSigningIn()
      if (this.open) {
        await this.proved(password, async () => undefined)
        return this.status()
      }
      if (ring.version === 1) {
        await this.openByPassphrase(ring, password)
        await this.proved(password, ({ secret }) => this.signedIn('signed-in', secret))
      } else {
        const lock = lockFor(ring, signInName)
        const secret = lock ? await openByPassword(lock, password) : await openNothing(this.place.passwordCost)
        if (!lock || !secret) throw this.wrong()
        await this.openWith(ring, lock, secret)
        await this.signedIn('signed-in', secret)
        this.remembered.askOnce(lock.accountId, false)
        secret.fill(0)
      }
      return this.status()
    })
  }

  /** Opens the store as the account that this computer's keychain remembers. Throws `CallFailure` `refused` where that opens nothing. */
  signInRemembered(): Promise<StoreStatus> {
    return this.inTurn(async () => {
      const ring = await this.beforeSigningIn()
      if (this.open) return this.status()
      if (this.remembered.nameToSignIn() === null) throw notRemembered()
      const found = ring.version === 1 ? null : this.remembered.open(ring)
      if (ring.version === 1 || !found) {
        this.remembered.tryToForget()
        throw notRemembered()
      }
      try {
        await this.openWith(ring, found.lock, found.secret)
        await this.signedIn('signed-in', found.secret, { by: 'keychain' })
      } finally {
        found.secret.fill(0)
      }
      return this.status()
    })
  }

  /** Lets this computer's keychain sign in whoever is signed in now, in place of anybody else. Throws `CallFailure` `refused`. */
  async remember(password: string): Promise<StoreStatus> {
    if (this.opened.trial) throw new CallFailure('refused', 'Nobody is remembered in the example.')
    if (!this.remembered.isOffered)
      throw new CallFailure(
        'refused',
        'This computer has no keychain that keeps your way in from others. Go on signing in with your password.',
      )
    return this.prove(password, async ({ account, secret, ring }) => {
      const before = this.remembered.accountId
      this.remembered.keep(account, secret, ring)
      try {
        if (before !== null && before !== account.id) await this.note('keychain-off', { detail: { account: before } }, secret)
        await this.note('keychain-on', { detail: { account: account.id } }, secret)
      } catch (error) {
        this.remembered.tryToForget()
        throw error
      }
      return this.status()
    })
  }

  /** Whoever is signed in is not remembered any more. */
  async forgetOwn(): Promise<StoreStatus> {
    const { id } = this.account
    if (this.remembered.accountId === id) {
      this.remembered.forget()
      await this.note('keychain-off', { detail: { account: id } })
    }
    return this.status()
  }

  /** Somebody’s way in was changed or taken away: what the keychain holds of theirs opens nothing any more, and goes. */
  async forgetRemembered(accountId: string): Promise<void> {
    if (this.remembered.accountId !== accountId) return
    this.remembered.tryToForget()
    await this.note('keychain-off', { detail: { account: accountId } })
  }

  /** Comes back by a recovery code, under a new password. */
  recover(signInName: string, code: string, newPassword: string): Promise<Created> {
    return this.inTurn(async () => {
      const ring = await this.beforeSigningIn()
      if (this.open) throw new CallFailure('refused', 'Somebody is signed in. Lock first, then use the recovery code.')
      const lock = ring.version === 1 ? null : lockFor(ring, signInName)
      const secret = lock && ring.version === 2 ? openByCode(lock, code, ring.storeId) : null
      if (ring.version === 1 || !lock || !secret) {
        this.throttle.failed()
        throw new CallFailure(
          'wrong-password',
          'That name and recovery code do not belong together. A code has 30 letters and figures in six groups; check each and try again.',
        )
      }
      await this.openWith(ring, lock, secret)
      const renewed = withNewCode(await withPassword(lock, secret, newPassword, this.place.passwordCost), secret, ring.storeId)
      replaceLock(this.place.directory, renewed.lock)
      await this.changeOwn({ ownPassword: true })
      await this.signedIn('recovery-used', secret)
      await this.forgetRemembered(lock.accountId)
      secret.fill(0)
      return { status: this.status(), recoveryCode: renewed.code }
    })
  }

  /** Closes the store; a password is needed to open it again, the first time even where this computer remembers whose. */
  lock(why: 'signed-out' | 'locked-idle' = 'signed-out'): Promise<StoreStatus> {
    return this.inTurn(async () => {
      if (this.open && !this.open.trial) this.remembered.askOnce(this.open.account.id, true)
      await this.leave(why)
      return this.status()
    })
  }

  /** Closes the store because the program ends. */
  close(): Promise<void> {
    return this.inTurn(() => this.leave('signed-out'))
  }

  /** Whether the store is one that is thrown away when it closes. */
  get isTrial(): boolean {
    return this.open?.trial != null
  }

  /**
   * Closes the store and lets `work` put another in its place while nobody else can have it. The store is locked afterwards, whether
   * that went well or not.
   */
  replaceStore(work: () => Promise<void>): Promise<StoreStatus> {
    return this.inTurn(async () => {
      const open = this.opened
      if (open.trial) throw new CallFailure('refused', 'Nothing is put in the place of the example.')
      this.open = null
      try {
        await open.store.close()
        await work()
      } finally {
        open.claim.release()
      }
      return this.status()
    })
  }

  /**
   * Does `work` with what only somebody's own password opens. Mistakes count as they do at signing in. Throws `CallFailure`
   * `wrong-password`, `too-soon` or `locked`.
   */
  prove<T>(password: string, work: (proof: Proof) => Promise<T>): Promise<T> {
    return this.inTurn(() => this.proved(password, work))
  }

  /** Tells the session that an account was changed: where it is the one signed in, it goes on as that. */
  accountChanged(account: Account): void {
    if (this.open?.account.id === account.id) this.open.account = account
  }

  /** The folder of the store that is open. Throws `CallFailure` `locked`. */
  get directory(): string {
    return this.opened.directory
  }

  /** Keeps a change to the account of whoever is signed in. */
  async changeOwn(change: Partial<Account>): Promise<StoreStatus> {
    const open = this.opened
    open.account = await open.store.accounts.put({ ...open.account, ...change }, this.place.now())
    return this.status()
  }

  /** Writes in the trail what whoever is signed in did; sealed in their name, where their secret is at hand. */
  async note(
    what: TrailEvent,
    about: { caseId?: string; documentId?: string; detail?: TrailEntry['detail'] } = {},
    secret?: Buffer,
  ): Promise<void> {
    await this.store.trail.append(this.trailEntry(what, about), secret && ((text) => signText(text, secret)))
  }

  /** The same as an entry, for a repository that writes it together with what it tells of. */
  trailEntry(what: TrailEvent, about: { caseId?: string; documentId?: string; detail?: TrailEntry['detail'] } = {}): TrailEntry {
    const { id, name, jobTitle } = this.account
    return {
      at: this.place.now().toISOString(),
      accountId: id,
      who: `${name}, ${jobTitle}`,
      what,
      caseId: about.caseId ?? null,
      documentId: about.documentId ?? null,
      detail: about.detail ?? {},
    }
  }

  /** Notes that a case was looked at, once from signing in to locking. */
  async noteOpened(caseId: string): Promise<void> {
    const { casesOpened } = this.opened
    if (casesOpened.has(caseId)) return
    casesOpened.add(caseId)
    if (await this.store.cases.find(caseId)) await this.note('case-opened', { caseId })
  }

  private keychainStatus(remembers: string | null): Pick<StoreStatus, 'keychain'> {
    return this.remembered.isOffered ? { keychain: { remembers } } : {}
  }

  private async leave(why: 'signed-out' | 'locked-idle'): Promise<void> {
    try {
      if (this.open && !this.open.trial) await this.noteLeaving(why)
    } finally {
      await this.closeOpen()
    }
  }

  /** A disk that takes nothing must not keep a store open that nobody is at: the trail then goes without this line. */
  private async noteLeaving(why: 'signed-out' | 'locked-idle'): Promise<void> {
    try {
      await this.note(why)
      await this.keepTrailEnd()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }

  /** Moves a store into its place that was put back by a program which ended before it had done so. */
  private finishPuttingBack(): void {
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

  private get opened(): Open {
    if (!this.open) throw locked()
    return this.open
  }

  private async proved<T>(password: string, work: (proof: Proof) => Promise<T>): Promise<T> {
    const { account, directory, trial } = this.opened
    this.throttle.check()
    const ring = loadRing(directory)
    const lock = ring.version === 1 ? null : lockOfAccount(ring, account.id)
    const typed = trial && password === TRIAL_PASSWORD ? trial.password : password
    const secret = lock && (await openByPassword(lock, typed))
    const keys = lock && secret && storeKeyOf(lock, secret)
    if (ring.version === 1 || !secret || !keys) throw this.wrong()
    this.throttle.succeeded()
    try {
      const done = await work({
        account,
        secret,
        storeKey: keys.key,
        ring,
        saveRing: (changed) => saveKeyRing(directory, changed),
      })
      if (this.open) await this.keepTrailEnd()
      return done
    } finally {
      for (const key of [secret, keys.key, keys.next]) key?.fill(0)
    }
  }

  /** The ring of a store that somebody wants to sign in to. Throws `not-found` and `too-soon`. */
  private async beforeSigningIn(): Promise<KeyRing | PassphraseRing> {
    const { directory } = this.place
    if (!this.open) this.finishPuttingBack()
    if (!storeExists(this.place.directory))
      throw new CallFailure('not-found', `There is no store in ${directory} yet. Make one first.`)
    const ring = loadRing(directory)
    this.throttle.check()
    await this.closeTrial()
    return ring
  }

  private async openWith(ring: KeyRing, lock: Lock, secret: Buffer): Promise<void> {
    const { directory } = this.place
    await this.claimed(directory, async (claim) => {
      const store = await openWithLock(this.place, { ring, lock, secret, claim })
      const account = await store.accounts.get(lock.accountId)
      this.open = { directory, store, claim, account, casesOpened: new Set(), trial: null }
    })
  }

  /** Opens a store without accounts, and makes whoever was writing in it its first account under the same passphrase. */
  private async openByPassphrase(ring: PassphraseRing, passphrase: string): Promise<void> {
    const storeKey = await openByPassphrase(ring, passphrase)
    if (!storeKey) throw this.wrong()
    try {
      await this.claimed(this.place.directory, async (claim) => {
        const { store, account } = await withFirstAccount(this.place, { storeKey, passphrase, claim })
        this.open = { directory: this.place.directory, store, claim, account, casesOpened: new Set(), trial: null }
      })
    } finally {
      storeKey.fill(0)
    }
  }

  /**
   * Notes who signed in, sealed by them, and what became of the trail's end since it was last written down: a trail that was shortened,
   * or an older store put in its place, is on the record from then on.
   */
  private async signedIn(what: 'signed-in' | 'recovery-used', secret: Buffer, how: TrailEntry['detail'] = {}): Promise<void> {
    const { directory, store } = this.opened
    const refused = this.throttle.succeeded()
    if ((await store.trail.head()).number === 0) await this.beginTrail('account-added', secret)
    const end = await trailEndNow(directory, store)
    if (refused > 0) await this.note('sign-in-refused', { detail: { times: refused } })
    await this.note(what, { detail: { ...endDetail(end), ...how } }, secret)
    await this.keepTrailEnd()
  }

  /** The trail's first line: whose store it is, and the key by which all that they sign is checked. */
  private async beginTrail(what: 'store-made' | 'account-added', secret: Buffer): Promise<void> {
    const { id, role, administers, signingKey } = this.account
    await this.note(what, { detail: { account: id, role, administers, key: signingKey } }, secret)
    await this.keepTrailEnd()
  }

  /** The same for a store that is thrown away, with the others who act in it. */
  private async beginTrial(others: readonly string[]): Promise<void> {
    await this.proved(TRIAL_PASSWORD, async ({ secret }) => {
      await this.beginTrail('store-made', secret)
      for (const id of others) {
        const { role, administers, signingKey } = await this.store.accounts.get(id)
        await this.note('account-added', { detail: { account: id, role, administers, key: signingKey } }, secret)
      }
    })
  }

  /** Writes down beside the store how far its trail goes by now. */
  private async keepTrailEnd(): Promise<void> {
    const { directory, store } = this.opened
    await keepTrailEnd(directory, store, this.place.now())
  }

  /** Counts the mistake. Says the same of a wrong name and of a wrong password. */
  private wrong(): CallFailure {
    this.throttle.failed()
    return new CallFailure(
      'wrong-password',
      whatSigningInAsks(this.place.directory) === 'name-and-password' && !this.open
        ? 'That name and password do not belong together. Check for capital letters and try again.'
        : 'That is not the password. Check for capital letters and try again.',
    )
  }

  private async closeTrial(): Promise<void> {
    if (this.open?.trial) await this.closeOpen()
  }

  private async closeOpen(): Promise<void> {
    const open = this.open
    if (!open) return
    this.open = null
    try {
      await open.store.close()
    } finally {
      open.claim.release()
    }
    if (open.trial) rmSync(open.directory, { recursive: true, force: true })
  }

  /** Runs `work` with the folder made and claimed, and lets go again where it fails. */
  private async claimed(directory: string, work: (claim: Claim) => Promise<void>): Promise<void> {
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

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(work, work)
    this.queue = turn.catch(() => undefined)
    return turn
  }
}

const asPractitioner = ({ name, jobTitle, packId }: Account): Practitioner => ({ name, role: jobTitle, packId })

const notRemembered = () =>
  new CallFailure(
    'refused',
    'This computer does not sign you in now. Sign in with your password; under “Your account” you can let it remember you again.',
  )

const locked = () =>
  new CallFailure('locked', 'The store is locked. Enter your password to go on; what you wrote is still in this window.')
