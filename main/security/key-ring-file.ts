import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type KeyRing, type PassphraseRing, readKeyRing } from './key-ring.ts'

/** The ring is written twice: without it nothing in the store can ever be read again. */
const FILES = ['store.json', 'store-copy.json']

/** Whether either copy of the ring is there. */
export function hasKeyRing(directory: string): boolean {
  return FILES.some((name) => existsSync(join(directory, name)))
}

/** Reads the ring, from its copy where the first is missing or damaged. Null when neither can be read. */
export function loadKeyRing(directory: string): KeyRing | PassphraseRing | null {
  for (const name of FILES) {
    const file = join(directory, name)
    if (!existsSync(file)) continue
    const ring = readKeyRing(readFileSync(file, 'utf8'))
    if (ring) return ring
  }
  return null
}

/** Writes both copies, each beside its place and then moved into it, so that a reader sees a whole one or none. */
export function saveKeyRing(directory: string, ring: KeyRing): void {
  writeBeside(directory, ring)
  moveIntoPlace(directory)
}

/**
 * The same once `work` is done: all that a full disk could refuse is written before it, and nothing of it is left where `work` fails. Cut
 * short between the two, the ring is the one from before.
 */
export async function saveKeyRingAfter<T>(directory: string, ring: KeyRing, work: () => Promise<T>): Promise<T> {
  writeBeside(directory, ring)
  try {
    const done = await work()
    moveIntoPlace(directory)
    return done
  } catch (error) {
    for (const name of FILES) rmSync(besideOf(directory, name), { force: true })
    throw error
  }
}

const besideOf = (directory: string, name: string) => join(directory, `${name}.new`)

function writeBeside(directory: string, ring: KeyRing): void {
  for (const name of FILES) {
    const file = openSync(besideOf(directory, name), 'w', 0o600)
    try {
      // All of it or an error: on a disk that is almost full a single write may take a part and say nothing.
      writeFileSync(file, `${JSON.stringify(ring, null, 2)}\n`)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }
}

function moveIntoPlace(directory: string): void {
  for (const name of FILES) renameSync(besideOf(directory, name), join(directory, name))
}
