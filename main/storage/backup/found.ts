import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BACKUP_ENDING, readManifest, UnusableBackup } from './backup-file.ts'
import type { BackupManifest } from './manifest.ts'
import { refuseNewerStore } from './opened-backup.ts'

/** A backup as it lies in a folder; `manifest` is null for one that cannot be used, which `fault` and `problem` explain. */
export interface FoundBackup {
  path: string
  name: string
  bytes: number
  manifest: BackupManifest | null
  /** Why it cannot be used; null where it can, as far as that shows without reading all of it. */
  fault: UnusableBackup['code'] | null
  problem: string
}

/** The backups in a folder, the newest first. Throws what the disk throws where the folder cannot be read. */
export async function backupsIn(folder: string): Promise<FoundBackup[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(BACKUP_ENDING))
  const found: FoundBackup[] = []
  for (const name of names) {
    const path = join(folder, name)
    const bytes = (await stat(path)).size
    try {
      const manifest = await readManifest(path)
      refuseNewerStore(manifest)
      found.push({ path, name, bytes, manifest, fault: null, problem: '' })
    } catch (error) {
      const isKnown = error instanceof UnusableBackup
      const problem = isKnown ? `${name} ${error.message}.` : `${name} cannot be read.`
      found.push({ path, name, bytes, manifest: null, fault: isKnown ? error.code : 'damaged', problem })
    }
  }
  return found.toSorted((a, b) => (b.manifest?.madeAt ?? '').localeCompare(a.manifest?.madeAt ?? ''))
}
