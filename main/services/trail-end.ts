import { createHmac, timingSafeEqual } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { canonicalText, type TrailEntry } from '../../shared/review/index.ts'
import type { Store } from '../storage/index.ts'

const NAME = 'trail-head.json'

const trailEnd = z.strictObject({
  version: z.literal(1),
  /** The newest row of the trail and its digest, at a moment. */
  number: z.number().int().min(0),
  digest: z.string(),
  at: z.string(),
  /** By a key that stands in the encrypted store, so that nobody writes this file who cannot open that. */
  mac: z.string(),
})
type TrailEnd = z.infer<typeof trailEnd>

/**
 * How the trail stands to the end that was last written down beside it: it goes on from there (`goes-on`), or the note is not there
 * (`missing`), is not the one that was written (`not-ours`), or tells of rows that this trail does not have (`cut`).
 */
export type TrailEndNow = { state: 'goes-on' | 'missing' | 'not-ours' } | { state: 'cut'; number: number; digest: string }

const macOf = ({ number, digest, at }: Pick<TrailEnd, 'number' | 'digest' | 'at'>, key: string): string =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(canonicalText({ number, digest, at })).digest('hex')

/**
 * Writes down beside the store how far its trail goes. The rows are on the disk before that, so a program that is cut short leaves a
 * note that is too old and never one that is too new. A full or read-only disk keeps nobody from going on: the older note still holds.
 */
export async function keepTrailEnd(directory: string, store: Store, now: Date): Promise<void> {
  const said = { ...(await store.trail.head()), at: now.toISOString() }
  const note: TrailEnd = { version: 1, ...said, mac: macOf(said, await store.settings.trailHeadKey()) }
  try {
    writeWhole(join(directory, NAME), JSON.stringify(note))
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
  }
}

/** What became of the trail's end since it was last written down. */
export async function trailEndNow(directory: string, store: Store): Promise<TrailEndNow> {
  const text = readText(join(directory, NAME))
  if (text === null) return { state: 'missing' }
  const note = readNote(text)
  if (!note || !isSame(note.mac, macOf(note, await store.settings.trailHeadKey()))) return { state: 'not-ours' }
  const { number, digest } = note
  const there = number === 0 ? digest : await store.trail.digestAt(number)
  return there === digest ? { state: 'goes-on' } : { state: 'cut', number, digest }
}

/** How the row of whoever signs in says so. Of a trail that goes on, nothing. */
export function endDetail(end: TrailEndNow): TrailEntry['detail'] {
  if (end.state === 'goes-on') return {}
  return end.state === 'cut' ? { end: end.state, endNumber: end.number, endDigest: end.digest } : { end: end.state }
}

function readNote(text: string): TrailEnd | null {
  try {
    return trailEnd.parse(JSON.parse(text))
  } catch {
    return null
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

const isSame = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

function writeWhole(file: string, text: string): void {
  const beside = `${file}.new`
  const opened = openSync(beside, 'w', 0o600)
  try {
    writeSync(opened, text)
    fsyncSync(opened)
  } finally {
    closeSync(opened)
  }
  renameSync(beside, file)
}
