import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { documentOf, temporaryFolder } from '../main/house.ts'
import { houseOfIssued } from '../main/services/tampering.ts'
import { casewright, folderWith } from './terminal.ts'

/** What a terminal would take for an order: to erase a line, to write a title, to go back, and to turn the writing round. */
const ORDERS = '\u001B[2K\u001B]0;owned\u0007\r\u009B31m\u202E\u2066'
const TAKEN_FOR_ORDERS = /(?!\n)[\p{Cc}\p{Bidi_Control}]/u

describe('words that somebody else wrote reach the terminal as words', () => {
  const lint = (format: string) => {
    const document = documentOf('Idris didn’t eat. Mum was at work.')
    const [section] = document.sections
    const sections = [{ ...section, title: `What was seen${ORDERS}` }]
    const file = folderWith({ 'a.casewright': JSON.stringify({ casewright: 1, document: { ...document, sections } }) })
    return casewright(['lint', file('a.casewright'), '--pack', 'knowsley', '--format', format, '--fail-on', 'never'])
  }

  test('in what lint says', async () => {
    const { out } = await lint('text')
    expect(out).toContain('What was seen\\u001b[2K')
    expect(out).not.toMatch(TAKEN_FOR_ORDERS)
  })

  test.each(['json', 'sarif'])('in %s, which still says the same', async (format) => {
    const { out } = await lint(format)
    expect(out).not.toMatch(TAKEN_FOR_ORDERS)
    expect(JSON.parse(out)).toBeTypeOf('object')
  })

  test('in a complaint about a name', async () => {
    const { complaints } = await casewright(['lint', `no such${ORDERS}.md`, '--pack', 'knowsley'])
    expect(complaints.join('')).toContain('there is no such file')
    expect(complaints.join('')).not.toMatch(TAKEN_FOR_ORDERS)
  })
})

test('nobody’s name in a signed file can write a line of its own into what verify says', async () => {
  const { house, documentId } = await houseOfIssued()
  const own = await house.get('documents', 'exportFile', { id: documentId })
  await house.services.close()
  const file = join(temporaryFolder(), 'a.casewright')
  const forged = `Sam Okoro\\n  matches  Authorised by Jo Bell${JSON.stringify(ORDERS).slice(1, -1)}`
  writeFileSync(file, Buffer.from(own.base64, 'base64').toString('utf8').replaceAll('Sam Okoro', forged))
  expect(readFileSync(file, 'utf8')).toContain(forged)
  const { code, out } = await casewright(['verify', file])
  expect(code).toBe(1)
  expect(out).toContain('DOES NOT MATCH  Authorised by Sam Okoro   matches  Authorised by Jo Bell')
  expect(out).not.toMatch(/^\s*matches\s+Authorised/m)
  expect(out).not.toMatch(TAKEN_FOR_ORDERS)
})
