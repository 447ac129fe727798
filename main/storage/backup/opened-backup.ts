import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS } from '../migrations/index.ts'
import { UnusableBackup, unpackBackup } from './backup-file.ts'
import type { BackupManifest } from './manifest.ts'

/** Throws `UnusableBackup` where the store in a backup is of a later Casewright. */
export function refuseNewerStore({ storeVersion }: Pick<BackupManifest, 'storeVersion'>): void {
  if (storeVersion > (MIGRATIONS.at(-1)?.number ?? 0))
    throw new UnusableBackup('newer', 'was made by a newer Casewright than this one. Update Casewright, then put it back')
}

/** A backup unpacked beside `folder`'s other files. `close` takes the unpacked database away. */
export interface UnpackedBackup {
  manifest: BackupManifest
  keyRing: string
  database: string
  close(): void
}

/** Unpacks a backup, every part held against its digest. Throws `UnusableBackup` and what the disk throws. */
export async function unpacked(path: string, to: string): Promise<UnpackedBackup> {
  const close = () => {
    for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(to + ending, { force: true })
  }
  try {
    const { manifest, keyRing } = await unpackBackup(path, to)
    refuseNewerStore(manifest)
    return { manifest, keyRing, database: to, close }
  } catch (error) {
    close()
    throw error
  }
}

/** A place in a folder for a database that is only looked at. */
export const placeToLook = (folder: string): string => join(folder, `looked-at-${randomUUID()}.cwbackup-part`)
