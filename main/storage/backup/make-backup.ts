import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Store } from '../open/store.ts'
import { BACKUP_ENDING, unpackBackup, writeBackupFile } from './backup-file.ts'
import { lookInto } from './look.ts'
import type { BackupManifest, BackupReason } from './manifest.ts'
import { placeToLook, unpacked } from './opened-backup.ts'

export interface NewBackup {
  folder: string
  /** The whole path instead, where somebody named the file. */
  file?: string | undefined
  /** Reads the key ring as it is now. It belongs to the database of the same moment. */
  keyRing: () => string
  storeId: () => string
  why: BackupReason
  now: Date
  /** Runs when the backup is whole and held against the store, and before it has its name: what it throws leaves none. */
  beforeNamed?: (manifest: BackupManifest) => Promise<unknown>
}

/** The store was written on so often while it was copied, or was closed, that no copy came about. */
export class NotStill extends Error {}

const ATTEMPTS = 3
const PART = '.cwbackup-part'

/**
 * Makes a backup of an open store while it is in use: written beside its place, opened and held against the store, then moved there.
 * Gives where it lies. Throws what the disk throws, `NotStill` and `UnusableBackup`; nothing is left behind then.
 */
export async function makeBackup(store: Store, wanted: NewBackup): Promise<{ path: string; manifest: BackupManifest }> {
  mkdirSync(wanted.folder, { recursive: true, mode: 0o700 })
  clearLeftovers(wanted.folder)
  for (let attempt = 1; ; attempt++) {
    const made = await attemptBackup(store, wanted)
    if (made) return made
    if (attempt === ATTEMPTS) throw new NotStill('the store was written on while it was copied')
  }
}

async function attemptBackup(store: Store, wanted: NewBackup): Promise<{ path: string; manifest: BackupManifest } | null> {
  const part = join(wanted.folder, `${randomUUID()}${PART}`)
  let key: Buffer | null = null
  try {
    const manifest = await store.standingStill.during(async (still) => {
      // A key that is renewed from here on is not that of the copy.
      key = store.keyNow()
      const keyRing = wanted.keyRing()
      const { counts, caseIds, trail, storeVersion } = still
      const manifest = {
        format: 1 as const,
        madeAt: wanted.now.toISOString(),
        why: wanted.why,
        storeId: wanted.storeId(),
        storeVersion,
        counts,
        caseIds,
        trail,
      }
      const written = await writeBackupFile(part, { database: still, keyRing, manifest })
      return still.isStill() ? written : null
    })
    if (manifest === null || key === null) return null
    await checked(store, part, key)
    await wanted.beforeNamed?.(manifest)
    const path = wanted.file ?? freePlace(wanted.folder, wanted.now)
    renameSync(part, path)
    await syncFolder(wanted.folder)
    return { path, manifest }
  } finally {
    rmSync(part, { force: true })
    clear(key)
  }
}

const clear = (key: Buffer | null): void => {
  key?.fill(0)
}

/** Opens a backup of this store with its key and holds every page and figure against what it says of itself. Throws `UnusableBackup`. */
export async function checkBackup(store: Store, path: string): Promise<BackupManifest> {
  const key = store.keyNow()
  try {
    return await checked(store, path, key)
  } finally {
    key.fill(0)
  }
}

async function checked(store: Store, path: string, key: Buffer): Promise<BackupManifest> {
  // Beside the store: there is room for it, and the backup may lie where nothing can be written.
  const one = await unpacked(path, placeToLook(dirname(store.connection.name)))
  try {
    await lookInto({ ...one, accountId: null }, key)
    return one.manifest
  } finally {
    one.close()
  }
}

/** Puts a finished backup into another folder too. It is not made where it is away: a disk would be taken for it that is none. Throws what the disk throws. */
export async function copyBackup(path: string, folder: string, name: string): Promise<string> {
  clearLeftovers(folder)
  const part = join(folder, `${randomUUID()}${PART}`)
  try {
    await copyFile(path, part)
    await unpackBackup(part, null)
    const file = await open(part, 'r+')
    try {
      await file.sync()
    } finally {
      await file.close()
    }
    const to = join(folder, name)
    renameSync(part, to)
    return to
  } finally {
    rmSync(part, { force: true })
  }
}

const HOUR = 3_600_000

/** Clears away what an earlier attempt left that never finished. What is younger may be another computer's, still at work. */
function clearLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name)
    const age = name.includes(PART) ? Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()) : 0
    if (age > HOUR) rmSync(path, { force: true })
  }
}

/** "casewright-2026-11-22-1430.cwbackup", by the clock of this computer; a second one in the same minute gets a figure. */
function freePlace(folder: string, now: Date): string {
  const two = (figure: number) => String(figure).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  const name = `casewright-${day}-${two(now.getHours())}${two(now.getMinutes())}`
  for (let figure = 1; ; figure++) {
    const path = join(folder, `${name}${figure === 1 ? '' : `-${figure}`}${BACKUP_ENDING}`)
    if (!existsSync(path)) return path
  }
}

async function syncFolder(folder: string): Promise<void> {
  // Windows has no way to flush a folder, and does not need one.
  if (process.platform === 'win32') return
  const held = await open(folder, 'r')
  try {
    await held.sync()
  } finally {
    await held.close()
  }
}
