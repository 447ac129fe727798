import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { unpackFiles } from '../../../../main/records/index.ts'
import { House } from '../house.ts'

const PACKAGE_PASSWORD = 'a lantern in the orchard'
const CANARY = 'Temi said the canary sang at four'

async function handedOut(): Promise<{ house: House; bytes: Buffer }> {
  const house = new House()
  await house.create()
  const { document } = await house.newDocument(CANARY)
  const { base64 } = await house.get('documents', 'exportProtected', { id: document.id, packagePassword: PACKAGE_PASSWORD })
  return { house, bytes: Buffer.from(base64, 'base64') }
}

/** What the package says of its one file in the clear: how it is packed, and the extra field of AES (0x9901). */
function aesOf(bytes: Buffer): { method: number; version: number; strength: number } {
  const [nameLength, extraLength] = [bytes.readUInt16LE(26), bytes.readUInt16LE(28)]
  const extra = bytes.subarray(30 + nameLength, 30 + nameLength + extraLength)
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2))
    if (extra.readUInt16LE(at) === 0x9901)
      return { method: bytes.readUInt16LE(8), version: extra.readUInt16LE(at + 4), strength: extra.readUInt8(at + 8) }
  throw new Error('the package has no AES')
}

describe('a copy in a package with a password', () => {
  test('is AES-256 as 7-Zip, WinZip and Keka open it, with a check of its own on what is in it', async () => {
    const { bytes } = await handedOut()
    // Version 2 has no checksum of the words in the clear.
    expect(aesOf(bytes)).toEqual({ method: 99, version: 2, strength: 3 })
    expect(bytes.includes('word/document.xml')).toBe(false)
  })

  test('opens with its password alone, and not once a byte of it was changed', async () => {
    const { bytes } = await handedOut()
    await expect(unpackFiles(bytes, 'a lantern in the orchards')).rejects.toThrow()
    const changed = Buffer.from(bytes)
    const middle = Math.floor(bytes.length / 2)
    changed.writeUInt8(changed.readUInt8(middle) ^ 1, middle)
    await expect(unpackFiles(changed, PACKAGE_PASSWORD)).rejects.toThrow()
    expect(await unpackFiles(bytes, PACKAGE_PASSWORD)).toHaveLength(1)
  })

  test('needs nothing of the store that it came from: somebody with another one reads and checks what was in it', async () => {
    const { bytes } = await handedOut()
    const [inside] = await unpackFiles(bytes, PACKAGE_PASSWORD)
    const other = new House()
    await other.create()
    const base64 = Buffer.from(inside?.bytes ?? []).toString('base64')
    const verified = await other.get('verification', 'file', { name: inside?.name ?? '', base64 })
    expect(verified).toMatchObject({ name: 'Document.docx', verdict: 'unknown', problems: [] })
    const document = strFromU8(unzipSync(inside?.bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array())
    expect(document).toContain(CANARY)
  })
})
