import { CallFailure } from '../../../shared/api/index.ts'
import { backupsIn, type FoundBackup, unpackBackup } from '../../storage/index.ts'
import { ownFolder, storeIdIn } from './make.ts'

/** Does `work`; where it finds the store in `directory` damaged, its failure also names the newest whole backup of it and the way back. */
export async function namingBackup<T>(directory: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof CallFailure) || error.code !== 'store-damaged') throw error
    const found = await newestWhole(directory)
    if (!found) throw error
    const made = new Date(found.madeAt).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
    throw new CallFailure(
      'store-damaged',
      `${error.message} The newest whole backup is ${found.name}, made on ${made}. To put it back, close Casewright and run: casewright restore "${found.path}" --store "${directory}". What is there now is kept beside it.`,
      error.details,
    )
  }
}

/** The newest backup in the store's own folder that is of this store and whole from its first byte to its last; null where there is none. */
async function newestWhole(directory: string): Promise<{ path: string; name: string; madeAt: string } | null> {
  const storeId = idOrNull(directory)
  for (const { path, name, manifest } of await backupsIn(ownFolder(directory)).catch((): FoundBackup[] => [])) {
    if (!manifest || (storeId !== null && manifest.storeId !== storeId)) continue
    if (await isWhole(path)) return { path, name, madeAt: manifest.madeAt }
  }
  return null
}

/** Where the key ring is what is damaged, nothing says which store it is. */
function idOrNull(directory: string): string | null {
  try {
    return storeIdIn(directory)
  } catch {
    return null
  }
}

async function isWhole(path: string): Promise<boolean> {
  try {
    await unpackBackup(path, null)
    return true
  } catch {
    return false
  }
}
