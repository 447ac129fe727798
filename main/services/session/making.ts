import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CallFailure } from '../../../shared/api/index.ts'
import type { AccountDetails } from '../../../shared/review/index.ts'
import { newAccount } from './first-accounts.ts'
import type { Parts } from './parts.ts'
import { proved, TRIAL_PASSWORD } from './proof.ts'
import { makeStore, storeExists } from './way-in.ts'

/** A trial's password is random and long, so working it out slowly protects nothing. */
const TRIAL_COST = 10

/**
 * Makes the store with its first account, leaves it open, and gives the account's recovery code. A crash on the way leaves either no
 * store or a whole one.
 */
export async function makeOwn(parts: Parts, password: string, details: AccountDetails): Promise<string> {
  const { current, trail } = parts
  const { directory, now } = current.place
  current.finishPuttingBack()
  await current.closeTrial()
  let recoveryCode = ''
  await current.claimed(directory, async (claim) => {
    if (storeExists(directory))
      throw new CallFailure(
        'refused',
        `There is a store in ${directory} already. Sign in to it, or start Casewright with another folder.`,
      )
    const account = newAccount(details, { administers: true, ownPassword: true, now: now() })
    const made = await makeStore(current.place, [account], password)
    recoveryCode = made.recoveryCode
    current.begin({ directory, store: made.store, claim, account: made.first, trial: null })
    await proved(parts, password, ({ secret }) => trail.begin('store-made', secret))
  })
  return recoveryCode
}

/** Lets `work` put a store into the folder, where there is none. Throws `CallFailure` `refused`. */
export async function firstStore<T>({ current }: Parts, work: (directory: string) => Promise<T>): Promise<T> {
  const { directory } = current.place
  current.finishPuttingBack()
  if (storeExists(directory))
    throw new CallFailure(
      'refused',
      `There is a store in ${directory} already. Sign in to it, and put the backup back under “Backups and keeping”.`,
    )
  await current.closeTrial()
  return work(directory)
}

/** Opens a store that nobody can open again, in a folder of its own that goes when it closes: signed in as the first of `people`. */
export async function tryOut(parts: Parts, people: readonly AccountDetails[]): Promise<void> {
  const { current } = parts
  if (current.open)
    throw new CallFailure(
      'refused',
      'Your own store is open. Open the example from the list of cases, where it is kept beside yours.',
    )
  const folder = mkdtempSync(join(tmpdir(), 'casewright-trial-'))
  try {
    await openTrial(parts, folder, people)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function openTrial(parts: Parts, folder: string, people: readonly AccountDetails[]): Promise<void> {
  const { current, trail } = parts
  const password = randomBytes(32).toString('hex')
  await current.claimed(folder, async (claim) => {
    const now = current.place.now()
    const accounts = people.map((details) => newAccount(details, { administers: false, ownPassword: true, now }))
    const made = await makeStore({ ...current.place, directory: folder, passwordCost: TRIAL_COST }, accounts, password)
    current.begin({ directory: folder, store: made.store, claim, account: made.first, trial: { password } })
    const others = accounts.slice(1).map(({ id }) => id)
    await proved(parts, TRIAL_PASSWORD, ({ secret }) => trail.beginTrial(others, secret))
  })
}

/** In the example, goes on as another of its people. Throws `CallFailure` `refused` in a store of one's own. */
export async function actAs({ current }: Parts, accountId: string): Promise<void> {
  const open = current.opened
  if (!open.trial)
    throw new CallFailure('refused', 'Only in the example can you go on as somebody else. Lock, and let them sign in.')
  open.account = await open.store.accounts.get(accountId)
}
