import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { PASSWORD, temporaryFolder } from '../main/house.ts'
import { houseOfIssued, tamper } from '../main/services/tampering.ts'

const program = fileURLToPath(new URL('../../../main/cli/casewright.ts', import.meta.url))

/** Runs the command as somebody at a terminal would, in a process of its own, with the password on its input. */
async function verify(store: string, ...files: string[]): Promise<{ code: number; out: string; errors: string }> {
  const args = [program, 'verify', ...files, '--store', store, '--name', 'jo.bell', '--password-stdin']
  const ran = spawn(process.execPath, args, {
    stdio: 'pipe',
    env: { ...process.env, NODE_OPTIONS: '', NODE_DISABLE_COMPILE_CACHE: '1' },
  })
  const said = { out: '', errors: '' }
  ran.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString()
  })
  ran.stderr.on('data', (chunk: Buffer) => {
    said.errors += chunk.toString()
  })
  ran.stdin.end(`${PASSWORD}\n`)
  const [code] = (await once(ran, 'close')) as [number]
  return { code, ...said }
}

const MIDDLE = "(select number from trail where what = 'submitted')"
const TAMPERINGS: readonly [string, string, RegExp][] = [
  [
    'the text of what was signed',
    "update revisions set content = replace(content, 'ate her tea', 'ate nothing') where number = (select max(revision) from signatures)",
    /“Assessment of Temi”: the signature of Sam Okoro .* is of another text .*: the text was changed after it was signed/,
  ],
  [
    'a signature',
    "update signatures set content = replace(content, 'Sam Okoro', 'Sam Okora')",
    /the signature of Sam Okora .* does not match what it says/,
  ],
  [
    'a line of the trail',
    `update trail set who = 'Somebody else' where number = ${MIDDLE}`,
    /Row \d+ of the trail \(Submitted a document, Somebody else\) does not have the digest .* It was changed/,
  ],
  ['a line of the trail, taken out', `delete from trail where number = ${MIDDLE}`, /Row \d+ of the trail is missing/],
  [
    'the order of the trail',
    'update trail set number = -1 where number = 3; update trail set number = 3 where number = 4; update trail set number = 4 where number = -1',
    /Row \d of the trail .* does not have the digest that it was written with/,
  ],
  [
    'the end of the trail, cut off',
    'delete from trail where number > (select max(number) - 2 from trail)',
    /the newest were taken out, or an older copy of the store was put in its place/,
  ],
]

test.each(TAMPERINGS)(
  'casewright verify finds that somebody changed %s, says so in words, and ends with 1',
  async (_what, sql, words) => {
    const { house } = await houseOfIssued()
    await tamper(house, (database) => database.exec(sql))
    await house.services.close()
    const { code, out, errors } = await verify(house.folder)
    expect(errors).toBe('')
    expect(out).toMatch(words)
    expect(out).toMatch(/things? do(es)? not match:/)
    expect(code).toBe(1)
  },
)

test('casewright verify ends with 0 where nobody changed anything, in the store or in the file that was issued', async () => {
  const { house, documentId } = await houseOfIssued()
  const { revision } = await house.get('reviews', 'get', { documentId })
  const { base64 } = await house.get('reviews', 'issuedFile', { documentId, revision })
  await house.services.close()
  const file = join(temporaryFolder(), 'assessment.docx')
  writeFileSync(file, Buffer.from(base64, 'base64'))
  expect(await verify(house.folder)).toMatchObject({ code: 0, errors: '', out: expect.stringContaining('Everything matches.') })
  const whole = await verify(house.folder, file)
  expect(whole).toMatchObject({ code: 0, out: expect.stringContaining('This is the file that was issued') })

  const parts = unzipSync(Buffer.from(base64, 'base64'))
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace('ate her tea', 'ate nothing')
  writeFileSync(file, zipSync({ ...parts, 'word/document.xml': strToU8(text) }))
  const { code, out } = await verify(house.folder, file)
  expect(out).toContain('This is not what was issued')
  expect(out).toMatch(/- .*ate her tea[\s\S]*\+ .*ate nothing/)
  expect(code).toBe(1)
})
