import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { storageFailure } from '../failures.ts'
import { playBack } from './rollback.ts'

/** Where the store's own file lies. */
export const databaseFile = (directory: string): string => join(directory, 'casewright.db')
const newFile = (directory: string) => join(directory, 'casewright.db.new')

/** Whether the folder holds a store, or what is left of one. */
export function hasDatabase(directory: string): boolean {
  return existsSync(databaseFile(directory))
}

/**
 * Where a store that is being made is written: beside its place. An earlier attempt that never finished is cleared
 * away; call it only where `hasDatabase` and the key ring say that there is no store.
 */
export function freshDatabaseFile(directory: string): string {
  for (const ending of ['', '-wal', '-shm', '-journal']) rmSync(newFile(directory) + ending, { force: true })
  return newFile(directory)
}

/** Moves a finished new store into its place. A crash before this moment is made good at the next unlock. */
export function adoptDatabase(directory: string): string {
  if (!existsSync(databaseFile(directory)) && existsSync(newFile(directory))) {
    renameSync(newFile(directory), databaseFile(directory))
    syncFolder(directory)
  }
  return databaseFile(directory)
}

/** Puts the file back under its old key where putting it under a new one was cut short. Call it only with the store claimed and closed. */
export function undoRekey(directory: string): void {
  try {
    if (existsSync(databaseFile(directory))) playBack(databaseFile(directory))
  } catch (error) {
    throw storageFailure(error, directory)
  }
}

function syncFolder(directory: string): void {
  // Windows has no way to flush a folder, and does not need one.
  if (process.platform === 'win32') return
  const folder = openSync(directory, 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}
