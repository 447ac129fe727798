import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { newSecret, signingKeyOf, signText } from '../../../main/security/account-secret.ts'
import {
  type FileVerified,
  SIGNED_PART,
  type Signature,
  type SignedPart,
  type StoreVerified,
  statementText,
} from '../../../shared/review/index.ts'
import { type House, PASSWORD, temporaryFolder } from '../main/house.ts'
import { houseOfIssued } from '../main/services/tampering.ts'
import { casewright } from './terminal.ts'

/** A store that is closed, with the Word file that was issued and the `.casewright` file of the same text beside it. */
async function issuedFiles(): Promise<{ house: House; word: string; own: string; store: string[]; bytes: Buffer }> {
  const { house, documentId } = await houseOfIssued()
  const { revision } = await house.get('reviews', 'get', { documentId })
  const word = await house.get('reviews', 'issuedFile', { documentId, revision })
  const own = await house.get('documents', 'exportFile', { id: documentId })
  await house.services.close()
  const folder = temporaryFolder()
  const bytes = Buffer.from(word.base64, 'base64')
  writeFileSync(join(folder, 'a.docx'), bytes)
  writeFileSync(join(folder, 'a.casewright'), Buffer.from(own.base64, 'base64'))
  const store = ['--store', house.folder, '--name', 'jo.bell', '--password-stdin']
  return { house, word: join(folder, 'a.docx'), own: join(folder, 'a.casewright'), store, bytes }
}

const verify = (args: string[], password = PASSWORD) => casewright(['verify', ...args], `${password}\n`)

describe('casewright verify', () => {
  test('says of the file that was issued what it is and who authorised it', async () => {
    const { word, store } = await issuedFiles()
    const { code, out } = await verify([word, ...store])
    expect(out).toContain('This is the file that was issued of “Assessment of Temi” on 2 March 2026')
    expect(out).toMatch(/matches {2}Authorised by Sam Okoro, Team manager/)
    expect(code).toBe(0)
  })

  test('says of a file with other words that it is not what was issued, and what differs', async () => {
    const { word, store, bytes } = await issuedFiles()
    const parts = unzipSync(bytes)
    const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('She ate her tea', 'She ate nothing')
    writeFileSync(word, zipSync({ ...parts, 'word/document.xml': strToU8(text) }))
    const { code, out } = await verify([word, ...store, '--format', 'json'])
    const [file] = (JSON.parse(out) as { files: FileVerified[] }).files
    expect(file).toMatchObject({ verdict: 'not-issued', issue: { title: 'Assessment of Temi' } })
    expect(file?.differences).toEqual([
      { issued: expect.stringContaining('She ate her tea'), here: expect.stringContaining('She ate nothing') },
    ])
    expect(code).toBe(1)
  })

  test('says of a file with one other byte that it is not what was issued', async () => {
    const { word, store, bytes } = await issuedFiles()
    const other = Buffer.from(bytes)
    // The day in the head of the first packed part: nothing that is read in it.
    other[12] = (other[12] ?? 0) ^ 1
    writeFileSync(word, other)
    const { code, out } = await verify([word, ...store])
    expect(out).toContain('not what was issued')
    expect(code).toBe(1)
  })

  test('checks the signatures in a file of our own with a store and without', async () => {
    const { own, store } = await issuedFiles()
    const alone = await verify([own])
    expect(alone).toMatchObject({ code: 0, out: expect.stringContaining('matches its signatures') })
    expect(alone.out).toContain('can be checked with --store')
    expect(await verify([own, ...store])).toMatchObject({ code: 0, out: expect.stringContaining('people of this store') })
  })

  test.each([
    ['the text', 'She ate her tea', 'She ate nothing'],
    ['who signed it', '"name": "Sam Okoro"', '"name": "Sam Okora"'],
    ['a signature', '"ofTruth": false', '"ofTruth": true'],
  ])('finds that %s of such a file was changed', async (_what, from, to) => {
    const { own } = await issuedFiles()
    writeFileSync(own, readFileSync(own, 'utf8').replaceAll(from, to))
    const { code, out } = await verify([own])
    expect(out).toContain('does not match its signatures')
    expect(code).toBe(1)
  })

  /** Puts another signature in the place of each that the file carries. */
  const resigned = (text: string, alter: (one: Signature) => Signature, part: object = {}) => {
    const file = JSON.parse(text) as Record<string, unknown>
    const signed = file[SIGNED_PART] as SignedPart
    return JSON.stringify({ ...file, [SIGNED_PART]: { ...signed, signatures: signed.signatures.map(alter), ...part } })
  }
  const forged = (one: Signature): Signature => {
    const secret = newSecret()
    return { ...one, signature: signText(statementText(one.statement), secret), key: signingKeyOf(secret) }
  }
  const FORGERIES: Readonly<Record<string, (text: string) => string>> = {
    'text-changed': (text) => text.replaceAll('She ate her tea', 'She ate nothing'),
    'signature-wrong': (text) => resigned(text, (one) => ({ ...one, signature: Buffer.alloc(64, 7).toString('base64') })),
    'signature-moved': (text) => resigned(text, (one) => one, { revision: 1 }),
    'key-unknown': (text) => resigned(text, forged),
  }
  test.each(Object.entries(FORGERIES))('names a forgery in such a file: %s', async (code, forge) => {
    const { own, store } = await issuedFiles()
    writeFileSync(own, forge(readFileSync(own, 'utf8')))
    const { code: exit, out } = await verify([own, ...store, '--format', 'json'])
    const [file] = (JSON.parse(out) as { files: FileVerified[] }).files
    expect(file?.verdict).toBe('does-not-match')
    expect(new Set(file?.problems.map((one) => one.code))).toEqual(new Set([code]))
    expect(exit).toBe(1)
  })

  test('reads no signature that was given at no moment there is', async () => {
    const { own, store } = await issuedFiles()
    const timeless = (one: Signature): Signature => ({ ...one, statement: { ...one.statement, at: 'yesterday' } })
    writeFileSync(own, resigned(readFileSync(own, 'utf8'), timeless))
    const { code, complaints } = await verify([own, ...store])
    expect(complaints.join(' ')).toContain('the signatures in it cannot be read')
    expect(code).toBe(2)
  })

  test('says of a file that nobody signed, and of one from elsewhere, that there is nothing to hold it against', async () => {
    const { own, word, store } = await issuedFiles()
    const { [SIGNED_PART]: _signed, ...unsigned } = JSON.parse(readFileSync(own, 'utf8')) as Record<string, unknown>
    writeFileSync(own, JSON.stringify(unsigned))
    writeFileSync(word, zipSync({ 'word/document.xml': strToU8('<document/>') }))
    const { code, out } = await verify([own, word, ...store, '--format', 'json'])
    const { files } = JSON.parse(out) as { files: FileVerified[] }
    expect(files.map(({ verdict }) => verdict)).toEqual(['unsigned', 'unknown'])
    expect(code).toBe(1)
  })

  test('checks a whole store', async () => {
    const { store } = await issuedFiles()
    const { code, out } = await verify([...store, '--format', 'json'])
    const { store: found } = JSON.parse(out) as { store: StoreVerified }
    expect(found.problems).toEqual([])
    expect(code).toBe(0)
    expect((await verify(store)).out).toContain('Everything matches.')
  })

  test('ends with 2 for a wrong password, a missing file, or a Word file without a store', async () => {
    const { word, store } = await issuedFiles()
    expect(await verify([word, ...store], 'not the password')).toMatchObject({
      code: 2,
      complaints: [expect.stringContaining('do not belong together')],
    })
    expect(await verify([word])).toMatchObject({ code: 2, complaints: [expect.stringContaining('--store DIR')] })
    expect(await verify(['nowhere.casewright'])).toMatchObject({ code: 2, complaints: [expect.stringContaining('no such file')] })
    expect(await verify([])).toMatchObject({ code: 2 })
  })
})
