import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openSealedKey, sealingKeyOf, sealKey } from '../../../../main/security/account-secret.ts'
import {
  isMarked,
  isSigned,
  lockOfName,
  NewerKeyRing,
  newLock,
  newRecoveryCode,
  openByCode,
  openByPassword,
  readKeyRing,
  ringOf,
  signingKeyOf,
  signText,
  storeKeyOf,
  withNewCode,
  withNextInPlace,
  withNextKey,
  withPassword,
} from '../../../../main/security/index.ts'
import { keyFromRecoveryCode, readRecoveryCode } from '../../../../main/security/recovery-code.ts'
import { unwrapKey, wrapKey } from '../../../../main/security/wrapped-key.ts'

const storeKey = randomBytes(32)
const of = { accountId: 'a', signInName: 'Jo.Bell', password: 'a kettle by the window', storeId: 'store-1', storeKey, cost: 10 }

describe('a lock', () => {
  test('gives the store key to its password and to no other', async () => {
    const { lock, secret } = await newLock(of)
    const opened = await openByPassword(lock, 'a kettle by the window')
    expect(opened).toEqual(secret)
    expect(storeKeyOf(lock, secret)?.key).toEqual(storeKey)
    expect(await openByPassword(lock, 'A kettle by the window')).toBeNull()
    expect(await openByPassword(lock, '')).toBeNull()
    expect(storeKeyOf(lock, randomBytes(32))).toBeNull()
  })

  test('takes an accent typed in one stroke or in two', async () => {
    const { lock, secret } = await newLock({ ...of, password: 'caf\u00e9 on the corner' })
    expect(await openByPassword(lock, 'cafe\u0301 on the corner')).toEqual(secret)
  })

  test('opens by its recovery code, until there is another', async () => {
    const made = await newLock(of)
    const first = withNewCode(made.lock, made.secret, 'store-1')
    expect(openByCode(first.lock, first.code, 'store-1')).toEqual(made.secret)
    expect(openByCode(first.lock, newRecoveryCode(), 'store-1')).toBeNull()
    const second = withNewCode(first.lock, made.secret, 'store-1')
    expect(openByCode(second.lock, first.code, 'store-1')).toBeNull()
    expect(openByCode(made.lock, first.code, 'store-1')).toBeNull()
  })

  test('under another password keeps its secret, so that old signatures stay its own', async () => {
    const { lock, secret } = await newLock(of)
    const changed = await withPassword(lock, secret, 'three plain words', 10)
    expect(await openByPassword(changed, 'a kettle by the window')).toBeNull()
    expect(await openByPassword(changed, 'three plain words')).toEqual(secret)
  })

  test('takes a new store key that it was not there for', async () => {
    const { lock, secret } = await newLock(of)
    const next = randomBytes(32)
    const [both] = withNextKey([lock], next)
    expect(both && storeKeyOf(both, secret)).toEqual({ key: storeKey, next })
    const [after] = withNextInPlace(both ? [both] : [], { key: storeKey, next })
    expect(after && storeKeyOf(after, secret)).toEqual({ key: next, next: null })
    expect(after && isMarked(after, next)).toBe(true)
  })

  test('is known by its mark under one key, for its own account and its own sealing key alone', async () => {
    const { lock } = await newLock(of)
    expect(isMarked(lock, storeKey)).toBe(true)
    expect(isMarked(lock, randomBytes(32))).toBe(false)
    expect(isMarked({ ...lock, accountId: 'b' }, storeKey)).toBe(false)
    expect(isMarked({ ...lock, sealTo: sealingKeyOf(randomBytes(32)) }, storeKey)).toBe(false)
    expect(isMarked({ ...lock, mark: undefined }, storeKey)).toBe(false)
    const [after] = withNextInPlace(withNextKey([{ ...lock, mark: undefined }], storeKey), { key: storeKey, next: storeKey })
    expect(after && isMarked(after, storeKey)).toBe(false)
  })
})

describe('a key ring', () => {
  test('finds a lock by the name, in any capitals, and holds neither name, password nor key', async () => {
    const { lock } = await newLock(of)
    const ring = ringOf('store-1', [lock])
    expect(lockOfName(ring, ' jo.bell ')).toEqual(lock)
    expect(lockOfName(ring, 'jo.bel')).toBeNull()
    const text = JSON.stringify(ring)
    for (const secret of ['kettle', 'Bell', 'bell', storeKey.toString('base64'), storeKey.toString('hex')])
      expect(text).not.toContain(secret)
  })

  test('is different every time, so that two stores never share a lock', async () => {
    const [one, two] = await Promise.all([newLock(of), newLock(of)])
    expect(one.lock.password.derivation.salt).not.toBe(two.lock.password.derivation.salt)
    expect(one.lock.sealTo).not.toBe(two.lock.sealTo)
  })

  test('survives its file, and one changed character shows', async () => {
    const { lock } = await newLock(of)
    const ring = ringOf('store-1', [lock])
    const text = JSON.stringify(ring)
    expect(readKeyRing(text)).toEqual(ring)
    const { salt } = lock.password.derivation
    expect(readKeyRing(text.replace(salt, `${salt[0] === 'A' ? 'B' : 'A'}${salt.slice(1)}`))).toBeNull()
    expect(readKeyRing(text.slice(0, -20))).toBeNull()
    expect(readKeyRing('')).toBeNull()
  })

  test('of a newer version says so instead of looking damaged', () => {
    expect(() => readKeyRing('{"version":3,"locks":"something new"}')).toThrow(NewerKeyRing)
  })
})

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((array) => Buffer.from(array))

describe('a wrapped key', () => {
  test('comes out as it went in, for its outer key and purpose only', () => {
    fc.assert(
      fc.property(bytes, bytes, fc.string(), (inner, outer, purpose) => {
        const wrapped = wrapKey(inner, outer, purpose)
        expect(unwrapKey(wrapped, outer, purpose)).toEqual(inner)
        expect(unwrapKey(wrapped, outer, `${purpose}!`)).toBeNull()
        expect(unwrapKey(wrapped, randomBytes(32), purpose)).toBeNull()
      }),
    )
  })
})

describe('a sealed key', () => {
  test('comes out for the one that it was sealed for only', () => {
    fc.assert(
      fc.property(bytes, bytes, bytes, (key, mine, other) => {
        fc.pre(!mine.equals(other))
        const sealed = sealKey(key, sealingKeyOf(mine), 'a purpose')
        expect(openSealedKey(sealed, mine, 'a purpose')).toEqual(key)
        expect(openSealedKey(sealed, mine, 'another purpose')).toBeNull()
        expect(openSealedKey(sealed, other, 'a purpose')).toBeNull()
      }),
      { numRuns: 30 },
    )
  })
})

describe('a signature', () => {
  test('is of one text and one signer', () => {
    fc.assert(
      fc.property(bytes, bytes, fc.string(), (mine, other, text) => {
        fc.pre(!mine.equals(other))
        const signature = signText(text, mine)
        expect(isSigned(text, signature, signingKeyOf(mine))).toBe(true)
        expect(isSigned(`${text} `, signature, signingKeyOf(mine))).toBe(false)
        expect(isSigned(text, signature, signingKeyOf(other))).toBe(false)
      }),
      { numRuns: 30 },
    )
  })

  test.each(['', 'not base64 !', 'AAAA'])('that is malformed (%j) is none', (nonsense) => {
    const key = signingKeyOf(randomBytes(32))
    expect(isSigned('text', nonsense, key)).toBe(false)
    expect(isSigned('text', signText('text', randomBytes(32)), nonsense)).toBe(false)
  })
})

describe('a recovery code', () => {
  test('is read however it is typed', () => {
    fc.assert(
      fc.property(fc.constant(null), fc.array(fc.constantFrom(' ', '-'), { maxLength: 5 }), (_none, between) => {
        const code = newRecoveryCode()
        const plain = readRecoveryCode(code)
        expect(plain).toHaveLength(30)
        const typed = [...code.toLowerCase()].join(between[0] ?? '')
        expect(readRecoveryCode(typed.replaceAll('1', 'l').replaceAll('0', 'o'))).toBe(plain)
        expect(keyFromRecoveryCode(plain ?? '', 'one')).not.toEqual(keyFromRecoveryCode(plain ?? '', 'two'))
      }),
    )
    expect(readRecoveryCode('7Q2MX')).toBeNull()
    expect(readRecoveryCode('U'.repeat(30))).toBeNull()
  })
})
