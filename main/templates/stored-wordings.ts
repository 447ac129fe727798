import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { CompiledWordings } from '../../shared/lint/index.ts'

/** The lists of numbers, in the order in which they are stored. */
const NUMBERS = ['edges', 'keys', 'targets', 'skips', 'skipped', 'endsAt', 'endings'] as const

interface Heading extends Pick<CompiledWordings, 'lists' | 'symbols'> {
  /** Of the files that it was made from. */
  fingerprint: string
  /** How long each list of numbers is. */
  lengths: number[]
}

const pathOf = (compiledPath: string): string => `${compiledPath.replace(/\.json$/, '')}.wordings`
const BYTES = Int32Array.BYTES_PER_ELEMENT

/**
 * Writes compiled wordings beside a compiled library: the length of a heading, the heading as JSON filled up with spaces, and the
 * numbers, which are used as they lie.
 */
export function writeWordings(compiledPath: string, wordings: CompiledWordings, fingerprint: string): void {
  const { lists, symbols } = wordings
  const heading: Heading = { fingerprint, lists, symbols, lengths: NUMBERS.map((name) => wordings[name].length) }
  const written = Buffer.from(JSON.stringify(heading))
  const filled = Buffer.alloc(Math.ceil(written.length / BYTES) * BYTES, ' ')
  written.copy(filled)
  const parts = NUMBERS.map((name) => Buffer.from(wordings[name].buffer, wordings[name].byteOffset, wordings[name].byteLength))
  const path = pathOf(compiledPath)
  writeFileSync(`${path}.part`, Buffer.concat([Buffer.from(Int32Array.of(filled.length).buffer), filled, ...parts]))
  renameSync(`${path}.part`, path)
}

/** Reads compiled wordings; null where there are none, or where they were made from other files. */
export function readWordings(compiledPath: string, fingerprint: string): CompiledWordings | null {
  const path = pathOf(compiledPath)
  if (!existsSync(path)) return null
  const bytes = readFileSync(path)
  const all = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / BYTES)
  const begin = 1 + (all[0] ?? 0) / BYTES
  const heading = JSON.parse(bytes.toString('utf8', BYTES, begin * BYTES)) as Heading
  if (heading.fingerprint !== fingerprint) return null
  const numbers = {} as Record<(typeof NUMBERS)[number], Int32Array>
  let from = begin
  for (const [place, name] of NUMBERS.entries()) {
    const length = heading.lengths[place] ?? 0
    numbers[name] = all.subarray(from, from + length)
    from += length
  }
  return { lists: heading.lists, symbols: heading.symbols, ...numbers }
}
