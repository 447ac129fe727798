import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { type BackupManifest, backupManifest } from './manifest.ts'

/**
 * A backup is one file: a line that says what it is, the encrypted database, the key ring, the manifest, and a tail of fixed length with
 * the manifest's length and digest. There are no names of files in it and nothing is packed, so that it cannot write outside its place
 * or unpack to more than it is. The tail comes last: a file that was cut short is known at once.
 */
const HEAD = 'CASEWRIGHT BACKUP 1\n'
const ANY_HEAD = /^CASEWRIGHT BACKUP (\d{1,9})\n/
const END = '\nEND OF CASEWRIGHT BACKUP\n'
const TAIL_LENGTH = 1 + 10 + 1 + 64 + END.length
const LONGEST_MANIFEST = 16 * 1024 * 1024
const LARGEST_KEY_RING = 16 * 1024 * 1024

export const BACKUP_ENDING = '.cwbackup'

/** Why a file cannot be used as a backup, in words that follow on its name. */
export class UnusableBackup extends Error {
  readonly code: 'not-one' | 'newer' | 'damaged'
  constructor(code: UnusableBackup['code'], message: string) {
    super(message)
    this.name = 'UnusableBackup'
    this.code = code
  }
}

const damaged = (what: string) => new UnusableBackup('damaged', `is damaged (${what}) and cannot be put back`)

/** Gives what each part hashes to while it is written on. */
class Digest {
  private readonly hash = createHash('sha256')
  size = 0
  add(bytes: Uint8Array): void {
    this.hash.update(bytes)
    this.size += bytes.length
  }
  part(): { size: number; sha256: string } {
    return { size: this.size, sha256: this.hash.digest('hex') }
  }
}

export interface BackupParts {
  /** The encrypted database, and how much of it counts. */
  database: { path: string; size: number }
  keyRing: string
  manifest: Omit<BackupManifest, 'database' | 'keyRing'>
}

/** Writes a backup and flushes it to the disk. The caller writes beside the place and moves it there. */
export async function writeBackupFile(path: string, { database, keyRing, manifest }: BackupParts): Promise<BackupManifest> {
  const file = await open(path, 'w', 0o600)
  try {
    await file.appendFile(HEAD)
    const data = new Digest()
    if (database.size > 0)
      for await (const piece of createReadStream(database.path, { end: database.size - 1, highWaterMark: 1 << 20 })) {
        data.add(piece as Buffer)
        await file.appendFile(piece as Buffer)
      }
    if (data.size !== database.size) throw damaged('the database became shorter while it was copied')
    const ring = Buffer.from(keyRing, 'utf8')
    const rings = new Digest()
    rings.add(ring)
    await file.appendFile(ring)
    const whole = backupManifest.parse({ ...manifest, database: data.part(), keyRing: rings.part() })
    const text = Buffer.from(JSON.stringify(whole), 'utf8')
    const digest = createHash('sha256').update(text).digest('hex')
    await file.appendFile(text)
    await file.appendFile(`\n${String(text.length).padStart(10, '0')} ${digest}${END}`)
    await file.sync()
    return whole
  } finally {
    await file.close()
  }
}

async function bytesAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  const { bytesRead } = await file.read(bytes, 0, length, position)
  if (bytesRead !== length) throw damaged('it is shorter than it should be')
  return bytes
}

/** Reads what a backup says of itself, without reading the database. Throws `UnusableBackup`, and what the disk throws. */
export async function readManifest(path: string): Promise<BackupManifest> {
  const file = await open(path, 'r')
  try {
    return await manifestOf(file)
  } finally {
    await file.close()
  }
}

/** Throws `UnusableBackup` for what does not begin as a backup, or as one of another format than this. */
export function refuseUnlessBegunAsBackup(start: Buffer): void {
  const version = ANY_HEAD.exec(start.toString('latin1', 0, 40))?.[1]
  if (version === undefined)
    throw new UnusableBackup(
      'not-one',
      'is not a backup of Casewright. Choose a file that “Back up now” or casewright backup made',
    )
  if (version !== '1')
    throw new UnusableBackup('newer', 'was made by a newer Casewright than this one. Update Casewright, then put it back')
}

async function manifestOf(file: FileHandle): Promise<BackupManifest> {
  const stat = await file.stat()
  if (!stat.isFile()) throw new UnusableBackup('not-one', 'is not a file')
  const start = await file.read(Buffer.alloc(40), 0, 40, 0)
  refuseUnlessBegunAsBackup(start.buffer.subarray(0, start.bytesRead))
  if (stat.size < HEAD.length + TAIL_LENGTH) throw damaged('it was cut short')
  const tail = (await bytesAt(file, stat.size - TAIL_LENGTH, TAIL_LENGTH)).toString('latin1')
  const told = /^\n(\d{10}) ([0-9a-f]{64})$/.exec(tail.slice(0, -END.length))
  if (!told || !tail.endsWith(END)) throw damaged('its end is missing')
  const length = Number(told[1])
  if (length > LONGEST_MANIFEST || length > stat.size - HEAD.length - TAIL_LENGTH)
    throw damaged('its list of contents is too long')
  const text = await bytesAt(file, stat.size - TAIL_LENGTH - length, length)
  if (createHash('sha256').update(text).digest('hex') !== told[2]) throw damaged('its list of contents was changed')
  const read = backupManifest.safeParse(parsed(text.toString('utf8')))
  if (!read.success) throw damaged('its list of contents cannot be read')
  const { database, keyRing } = read.data
  if (keyRing.size > LARGEST_KEY_RING) throw damaged('its key ring is too long')
  if (HEAD.length + database.size + keyRing.size + length + TAIL_LENGTH !== stat.size) throw damaged('a part is missing')
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/**
 * Reads a whole backup, holds each part against its digest, and writes the database to `to` where that is given. Gives the key ring's
 * text. Throws `UnusableBackup`.
 */
export async function unpackBackup(path: string, to: string | null): Promise<{ manifest: BackupManifest; keyRing: string }> {
  const file = await open(path, 'r')
  const target = to === null ? null : await open(to, 'w', 0o600)
  try {
    const manifest = await manifestOf(file)
    const { database, keyRing } = manifest
    const data = new Digest()
    const piece = Buffer.alloc(1 << 20)
    while (data.size < database.size) {
      const wanted = Math.min(piece.length, database.size - data.size)
      const { bytesRead } = await file.read(piece, 0, wanted, HEAD.length + data.size)
      if (bytesRead === 0) throw damaged('it was cut short')
      data.add(piece.subarray(0, bytesRead))
      if (target) await target.appendFile(piece.subarray(0, bytesRead))
    }
    if (data.part().sha256 !== database.sha256) throw damaged('the database in it was changed')
    const ring = await bytesAt(file, HEAD.length + database.size, keyRing.size)
    if (createHash('sha256').update(ring).digest('hex') !== keyRing.sha256) throw damaged('the key ring in it was changed')
    await target?.sync()
    return { manifest, keyRing: ring.toString('utf8') }
  } finally {
    await target?.close()
    await file.close()
  }
}
