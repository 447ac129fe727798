import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { BACKUP_ENDING, readManifest, UnusableBackup } from './backup-file.ts'
import type { BackupManifest } from './manifest.ts'

/** A backup as it lies in a folder; `manifest` is null for one that cannot be used, which `problem` explains. */
export interface FoundBackup {
  path: string
  name: string
  bytes: number
  manifest: BackupManifest | null
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
      found.push({ path, name, bytes, manifest: await readManifest(path), problem: '' })
    } catch (error) {
      const problem = error instanceof UnusableBackup ? `${name} ${error.message}.` : `${name} cannot be read.`
      found.push({ path, name, bytes, manifest: null, problem })
    }
  }
  return found.toSorted((a, b) => (b.manifest?.madeAt ?? '').localeCompare(a.manifest?.madeAt ?? ''))
}
