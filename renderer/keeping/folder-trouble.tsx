import type { BackupFolder } from '../../shared/api/index.ts'
import { sayMoment } from './say.ts'

/** Since when no backup comes into a folder, and why. */
export function FolderTrouble({ second, path, since, problem }: BackupFolder) {
  return (
    <>
      <b>{sayOf(second, path, since)}</b> {problem}
      {second && ' Backups in the store’s own folder are made as ever.'}
    </>
  )
}

function sayOf(second: boolean, path: string, since: string | null): string {
  if (second)
    return since === null ? `No backup has come to ${path} yet.` : `No backup has come to ${path} since ${sayMoment(since)}.`
  return since === null ? 'No backup has been made yet.' : `No backup has been made since ${sayMoment(since)}.`
}
