import { inflateRawSync } from 'node:zlib'
import { LARGEST_UNPACKED, MOST_PARTS } from './limits.ts'

/** What is packed would be more than any record of a family is. */
export class TooLarge extends Error {}

const END = 0x06054b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const LONGEST_COMMENT = 0xffff

/**
 * Unpacks the parts of a zip file whose path `wants` says. Nothing is written anywhere, so a path may say what it likes. A part is
 * unpacked to as many bytes as the file says that it has and no further: what says too little is damaged, however much is behind it.
 * Throws `TooLarge`, and any other error where the file is damaged.
 */
export function packedParts(bytes: Uint8Array, wants: (path: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  if (count > MOST_PARTS) throw new TooLarge()
  const parts = new Map<string, Uint8Array>()
  let at = view.getUint32(end + 16, true)
  let unpacked = 0
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError('no entry where one should be')
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    const [packed, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)]
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as Three
    const local = view.getUint32(at + 42, true)
    const path = new TextDecoder(flags & 0x800 ? 'utf-8' : 'latin1').decode(bytes.subarray(at + 46, at + 46 + nameLength))
    at += 46 + nameLength + extraLength + commentLength
    if (!wants(path)) continue
    unpacked += size
    if (unpacked > LARGEST_UNPACKED) throw new TooLarge()
    parts.set(path, partAt(bytes, view, { local, method, packed, size }))
  }
  return parts
}

type Three = [number, number, number]

/** The record at the end of the file, before a comment that may stand there. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at
  throw new RangeError('no end')
}

function partAt(
  bytes: Uint8Array,
  view: DataView,
  { local, method, packed, size }: { local: number; method: number; packed: number; size: number },
): Uint8Array {
  if (view.getUint32(local, true) !== LOCAL) throw new RangeError('no part where one should be')
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (from + packed > bytes.length) throw new RangeError('a part was cut short')
  const content = bytes.subarray(from, from + packed)
  if (method === 0 && packed === size) return content
  if (method !== 8) throw new RangeError('packed in a way that office files are not')
  if (size === 0) return new Uint8Array()
  const inflated = inflateRawSync(content, { maxOutputLength: size })
  if (inflated.length !== size) throw new RangeError('a part is shorter than it says')
  return inflated
}
