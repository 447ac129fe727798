import { existsSync } from 'node:fs'
import { type BackupPreview, CallFailure, type CaseBeside } from '../../../shared/api/index.ts'
import { type Account, capabilitiesOf } from '../../../shared/review/index.ts'
import { openByPassphrase, openByPassword, readKeyRing, storeKeyOf } from '../../security/index.ts'
import { type CaseInBackup, lookInto, type Store, type UnpackedBackup, unpacked } from '../../storage/index.ts'
import { lockFor } from '../session/way-in.ts'
import { backupFailure } from './failure.ts'

/** A backup opened by the password of its own time. `close` zeroes its key and takes what was unpacked away. */
export interface OpenedBackup extends UnpackedBackup {
  key: Buffer
  account: Pick<Account, 'id' | 'name'> & { mayPutBack: boolean }
  cases: CaseInBackup[]
}

export interface Asked {
  path: string
  signInName: string
  backupPassword: string
}

/** Unpacks a backup to `to` and opens it; `ownStoreId` is that of the store here, null where nobody knows it. Throws `CallFailure`: `not-found`, `unreadable-file`, `newer-file`, `wrong-password`. */
export async function openBackup(
  { path, signInName, backupPassword }: Asked,
  to: string,
  ownStoreId: string | null,
): Promise<OpenedBackup> {
  if (!existsSync(path)) throw backupFailure(path, Object.assign(new Error(), { code: 'ENOENT' }))
  let one: UnpackedBackup | null = null
  try {
    one = await unpacked(path, to)
    const { key, accountId } = await keyOf(
      one.keyRing,
      signInName,
      backupPassword,
      ownStoreId === null || one.manifest.storeId === ownStoreId,
    )
    const { cases, account: kept } = await lookInto({ ...one, accountId }, key)
    const account = kept
      ? { id: kept.id, name: kept.name, mayPutBack: capabilitiesOf(kept).has('backup') }
      : { id: '', name: '', mayPutBack: true }
    const opened = one
    return {
      ...opened,
      key,
      account,
      cases,
      close() {
        key.fill(0)
        opened.close()
      },
    }
  } catch (error) {
    one?.close()
    throw backupFailure(path, error)
  }
}

async function keyOf(
  text: string,
  name: string,
  password: string,
  isOwn: boolean,
): Promise<{ key: Buffer; accountId: string | null }> {
  const wrong = new CallFailure(
    'wrong-password',
    isOwn
      ? 'That name and password do not open this backup. It asks for those of the time when it was made, which may be older ones than you use now.'
      : 'That name and password do not open this backup. It is of another store than the one here, and asks for a name and password of that one.',
  )
  const ring = readRing(text)
  if (ring.version === 1) {
    const key = await openByPassphrase(ring, password)
    if (!key) throw wrong
    return { key, accountId: null }
  }
  const lock = lockFor(ring, name)
  const secret = lock && (await openByPassword(lock, password))
  const keys = lock && secret && storeKeyOf(lock, secret)
  secret?.fill(0)
  if (!lock || !keys) throw wrong
  keys.next?.fill(0)
  return { key: keys.key, accountId: lock.accountId }
}

function readRing(text: string) {
  const damaged = new CallFailure(
    'unreadable-file',
    'The key ring of this backup is damaged, so no password can open it. Use another backup.',
  )
  try {
    const ring = readKeyRing(text)
    if (ring) return ring
  } catch {
    throw new CallFailure(
      'newer-file',
      'This backup was made by a newer Casewright than this one. Update Casewright, then put it back.',
    )
  }
  throw damaged
}

/** What putting the backup back would change: its cases beside those of the store that is there now, where one can be read. */
export async function previewOf(
  opened: OpenedBackup,
  { path, store, storeId }: { path: string; store: Store | null; storeId: string | null },
): Promise<BackupPreview> {
  const { manifest, cases, account } = opened
  const there = store
    ? (await store.cases.list()).map(({ id, title, reference, documents, updatedAt }) => ({
        id,
        title,
        reference,
        documents,
        updatedAt,
      }))
    : []
  return {
    path,
    madeAt: manifest.madeAt,
    why: manifest.why,
    counts: manifest.counts,
    now: store ? await store.standingStill.counts() : null,
    ownStore: manifest.storeId === storeId,
    account: { name: account.name, mayPutBack: account.mayPutBack },
    cases: beside(cases, there),
  }
}

/** Those that differ first, by title. */
function beside(inBackup: readonly CaseInBackup[], inStore: readonly CaseInBackup[]): CaseBeside[] {
  const now = new Map(inStore.map((one) => [one.id, one]))
  const then = new Map(inBackup.map((one) => [one.id, one]))
  const about = (one: CaseInBackup) => ({ documents: one.documents, updatedAt: one.updatedAt })
  const all = [...inBackup, ...inStore.filter(({ id }) => !then.has(id))].map((one): CaseBeside => {
    const [before, after] = [then.get(one.id), now.get(one.id)]
    return {
      id: one.id,
      title: one.title,
      reference: one.reference,
      stands: standing(before, after),
      inBackup: before ? about(before) : null,
      inStore: after ? about(after) : null,
    }
  })
  return all.toSorted((a, b) => Number(a.stands === 'same') - Number(b.stands === 'same') || a.title.localeCompare(b.title))
}

function standing(then: CaseInBackup | undefined, now: CaseInBackup | undefined): CaseBeside['stands'] {
  if (!now) return 'missing'
  if (!then) return 'lost'
  if (then.updatedAt === now.updatedAt) return then.documents === now.documents ? 'same' : 'older'
  return then.updatedAt < now.updatedAt ? 'older' : 'newer'
}
