import { CallFailure, type StoreStatus } from '../../../shared/api/index.ts'
import type { TrailEntry } from '../../../shared/review/index.ts'
import { forgetNewDatabase, openStore, placeForNewDatabase, putBack } from '../../storage/index.ts'
import type { Session } from '../session.ts'
import { keepTrailEnd } from '../trail-end.ts'
import { type Asked, type OpenedBackup, openBackup } from './look.ts'
import { backUp } from './make.ts'

/** Puts an opened backup, whose database lies in its place already, where the store was, and says so in its trail. */
export async function completePuttingBack(directory: string, opened: OpenedBackup, entry: TrailEntry, now: Date): Promise<void> {
  putBack(directory, opened.keyRing)
  const store = await openStore(directory, opened.key, { now, checkAll: false })
  try {
    await store.trail.append(entry)
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
  const opened = await openBackup(asked, placeForNewDatabase(directory))
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
