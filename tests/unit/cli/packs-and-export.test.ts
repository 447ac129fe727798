import { existsSync, readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { casewright, folderWith } from './terminal.ts'

describe('casewright packs', () => {
  it('lists the five authorities with every rule and its clauses', async () => {
    const { code, out } = await casewright(['packs'])
    expect(code).toBe(0)
    for (const id of ['wirral', 'stoke-on-trent', 'st-helens', 'knowsley', 'manchester']) expect(out).toContain(`${id}: `)
    expect(out).toMatch(/ongoing-no-review\s+error\s+Knowsley, Standard 4/)
  })

  it('says file, line and reason of a broken pack', async () => {
    const at = folderWith({
      'mine.yaml': 'id: mine\nversion: 1\nname: Mine\nextends: base\nrules:\n  contraction: { severity: loud }\n',
    })
    const { code, out } = await casewright(['packs', '--check', at('mine.yaml')])
    expect(code).toBe(2)
    expect(out).toContain('mine.yaml:6')
  })

  it('accepts a good one', async () => {
    const at = folderWith({ 'mine.yaml': 'id: mine\nversion: 1\nname: Mine\nextends: base\n' })
    expect(await casewright(['packs', '--check', at('mine.yaml')])).toMatchObject({
      code: 0,
      out: expect.stringContaining('a pack that can be used'),
    })
  })
})

describe('casewright export', () => {
  const NOTE =
    '---\nkind: case-summary\npack: wirral\ntitle: Summary\n---\n\n## Where things stand\n\nKofi goes to nursery five mornings a week.\n'

  it('writes a Word document with the words in it', async () => {
    const at = folderWith({ 'summary.md': NOTE })
    const { code } = await casewright(['export', at('summary.md'), '--to', at('summary.docx')])
    expect(code).toBe(0)
    const body = strFromU8(unzipSync(readFileSync(at('summary.docx')))['word/document.xml'] ?? new Uint8Array())
    expect(body).toContain('Kofi goes to nursery five mornings a week.')
  })

  it('leaves nothing behind where it cannot write', async () => {
    const at = folderWith({ 'summary.md': NOTE })
    const { code, complaints } = await casewright(['export', at('summary.md'), '--to', at('no-such-folder/summary.docx')])
    expect(code).toBe(2)
    expect(complaints[0]).toContain('there is no such folder')
    expect(existsSync(at('no-such-folder'))).toBe(false)
  })

  it('names the Word styles there are', async () => {
    const at = folderWith({ 'summary.md': NOTE })
    const { code, complaints } = await casewright(['export', at('summary.md'), '--to', at('s.docx'), '--style', 'fancy'])
    expect(code).toBe(2)
    expect(complaints[0]).toContain('report')
  })
})
