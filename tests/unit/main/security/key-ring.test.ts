import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeKeyRing, NewerKeyRing, openKeyRing, readKeyRing } from '../../../../main/security/index.ts'
import { unwrapKey, wrapKey } from '../../../../main/security/wrapped-key.ts'

const COST = 10

describe('a key ring', () => {
  test('gives the store key to its passphrase and to no other', async () => {
    const { ring, storeKey } = await makeKeyRing('a kettle by the window', COST)
    expect(await openKeyRing(ring, 'a kettle by the window')).toEqual(storeKey)
    expect(await openKeyRing(ring, 'A kettle by the window')).toBeNull()
    expect(await openKeyRing(ring, '')).toBeNull()
  })

  test('takes an accent typed in one stroke or in two', async () => {
    const { ring, storeKey } = await makeKeyRing('caf\u00e9 on the corner', COST)
    expect(await openKeyRing(ring, 'cafe\u0301 on the corner')).toEqual(storeKey)
  })

  test('is different every time, so that two stores never share a key', async () => {
    const [one, two] = await Promise.all([
      makeKeyRing('a kettle by the window', COST),
      makeKeyRing('a kettle by the window', COST),
    ])
    expect(one.storeKey.equals(two.storeKey)).toBe(false)
    expect(one.ring.locks[0]?.derivation.salt).not.toBe(two.ring.locks[0]?.derivation.salt)
  })

  test('holds neither the passphrase nor the key', async () => {
    const { ring, storeKey } = await makeKeyRing('a kettle by the window', COST)
    const text = JSON.stringify(ring)
    expect(text).not.toContain('kettle')
    expect(text).not.toContain(storeKey.toString('base64'))
    expect(text).not.toContain(storeKey.toString('hex'))
  })

  test('survives its file, and one changed character shows', async () => {
    const { ring } = await makeKeyRing('a kettle by the window', COST)
    const text = JSON.stringify(ring)
    expect(readKeyRing(text)).toEqual(ring)
    const salt = ring.locks[0]?.derivation.salt ?? ''
    expect(readKeyRing(text.replace(salt, `${salt[0] === 'A' ? 'B' : 'A'}${salt.slice(1)}`))).toBeNull()
    expect(readKeyRing(text.slice(0, -20))).toBeNull()
    expect(readKeyRing('')).toBeNull()
  })

  test('of a newer version says so instead of looking damaged', () => {
    expect(() => readKeyRing('{"version":2,"locks":"something new"}')).toThrow(NewerKeyRing)
  })
})

describe('a wrapped key', () => {
  test('comes out as it went in, for its outer key and purpose only', () => {
    const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes))
    fc.assert(
      fc.property(key, key, fc.string(), (inner, outer, purpose) => {
        const wrapped = wrapKey(inner, outer, purpose)
        expect(unwrapKey(wrapped, outer, purpose)).toEqual(inner)
        expect(unwrapKey(wrapped, outer, `${purpose}!`)).toBeNull()
        expect(unwrapKey(wrapped, randomBytes(32), purpose)).toBeNull()
      }),
    )
  })
})
