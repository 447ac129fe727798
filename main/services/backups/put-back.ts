import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type BackupPreview, CallFailure, type StoreStatus } from '../../../shared/api/index.ts'
import type { TrailEntry } from '../../../shared/review/index.ts'
import {
  type Claim,
  claimStore,
  finishPuttingBack,
  forgetNewDatabase,
  openBeside,
  openStore,
  placeForNewDatabase,
  placeToLook,
  putBack,
  type Store,
  storageFailure,
} from '../../storage/index.ts'
import { Session } from '../session/index.ts'
import { storeExists } from '../session/way-in.ts'
import { keepTrailEnd } from '../trail-end.ts'
import { type Asked, type OpenedBackup, openBackup, previewOf } from './look.ts'
import { backUp, storeIdIn } from './make.ts'

/**
 * Puts an opened backup, whose database lies beside its place, where the store was. Its trail says so before it counts: there is no store
 * that was put back without that line.
 */
export async function completePuttingBack(directory: string, opened: OpenedBackup, entry: TrailEntry, now: Date): Promise<void> {
  const beside = await openBeside(opened.database, opened.key, now)
  try {
    await beside.trail.append(entry)
  } finally {
    await beside.close()
  }
  putBack(directory, opened.keyRing)
  const store = await openStore(directory, opened.key, { now, checkAll: false })
  try {
    await keepTrailEnd(directory, store, now)
  } finally {
    await store.close()
  }
}

/** What the trail of the store that was put back says of it: of when it is, and what the trail said that it takes the place of. */
export const putBackDetail = (
  { manifest }: Pick<OpenedBackup, 'manifest'>,
  replaced: { number: number; digest: string } | null,
): TrailEntry['detail'] => ({
  madeAt: manifest.madeAt,
  sha256: manifest.database.sha256,
  ...(replaced ? { replacedRows: replaced.number, replacedDigest: replaced.digest } : {}),
})

/** Throws `CallFailure` `not-allowed` where whoever opened a backup did not look after the accounts or backups when it was made. */
export function refuseUnlessMay({ account }: Pick<OpenedBackup, 'account'>): void {
  if (!account.mayPutBack)
    throw new CallFailure(
      'not-allowed',
      `${account.name} did not look after the accounts or backups when this backup was made. Open it as somebody who did.`,
    )
}

/** Keeps the store that is open as a backup, puts another in its place and locks. Throws `CallFailure`; nothing was changed then. */
export async function restore(session: Session, asked: Asked, password: string, now: Date): Promise<StoreStatus> {
  const { directory } = session
  if (session.isTrial)
    throw new CallFailure('refused', 'Nothing is put in the place of the example. Lock, and sign in to your own store.')
  await session.prove(password, async () => undefined)
  const opened = await openBackup(asked, placeForNewDatabase(directory), storeIdIn(directory))
  try {
    refuseUnlessMay(opened)
    await backUp(session, 'before-restore', now)
    const detail = putBackDetail(opened, await session.store.trail.head())
    const entry = session.trailEntry('backup-restored', { detail })
    return await session.replaceStore(() => completePuttingBack(directory, opened, entry, now))
  } finally {
    opened.close()
    forgetNewDatabase(directory)
  }
}

/** How the folders begin in which a store is kept that another took the place of. */
export const KEPT_ASIDE = 'replaced-'
const STORE_FILES = ['casewright.db', 'casewright.db-wal', 'store.json', 'store-copy.json', 'trail-head.json']

/** Where the store is kept that another takes the place of, as it lies on the disk: it may be one that nobody can open any more. */
function keepAside(directory: string, now: Date): string | null {
  const there = STORE_FILES.filter((name) => existsSync(join(directory, name)))
  if (there.length === 0) return null
  const aside = join(directory, `${KEPT_ASIDE}${now.toISOString().slice(0, 19).replace(/[T:]/g, '-')}`)
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  for (const name of there) copyFileSync(join(directory, name), join(aside, name))
  return aside
}

/** What a backup holds beside the store in a folder, as far as the same name and password open that. Throws `CallFailure`. */
export async function previewFor(directory: string, asked: Asked, now: () => Date): Promise<BackupPreview> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const opened = await openBackup(asked, placeToLook(directory), null)
  const session = new Session({ directory, now })
  try {
    const store = storeExists(directory) ? await signedIn(session, asked) : null
    return await previewOf(opened, { path: asked.path, store, storeId: store && storeIdIn(directory) })
  } finally {
    await session.lock()
    opened.close()
  }
}

async function signedIn(session: Session, { signInName, backupPassword }: Asked): Promise<Store | null> {
  try {
    await session.signIn(signInName, backupPassword)
    return session.store
  } catch (error) {
    if (error instanceof CallFailure && error.code !== 'store-in-use') return null
    throw error
  }
}

/**
 * Puts a backup into a folder while no program has it open, whatever lies there: a store that is damaged, or none. What lies there is
 * kept aside. Gives where. Throws `CallFailure`; nothing was changed then.
 */
export async function putBackInto(directory: string, asked: Asked, now: Date): Promise<{ aside: string | null; cases: number }> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  let claim: Claim | null = null
  try {
    claim = claimStore(directory, now)
    finishPuttingBack(directory)
    const opened = await openBackup(asked, placeForNewDatabase(directory), null)
    try {
      refuseUnlessMay(opened)
      const aside = keepAside(directory, now)
      const entry: TrailEntry = {
        at: now.toISOString(),
        accountId: opened.account.id === '' ? null : opened.account.id,
        who: opened.account.name || 'From the command line',
        what: 'backup-restored',
        caseId: null,
        documentId: null,
        detail: putBackDetail(opened, null),
      }
      await completePuttingBack(directory, opened, entry, now)
      return { aside, cases: opened.manifest.counts.cases }
    } finally {
      opened.close()
      forgetNewDatabase(directory)
    }
  } catch (error) {
    throw storageFailure(error, directory)
  } finally {
    claim?.release()
  }
}
