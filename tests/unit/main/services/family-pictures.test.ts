import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { textWidth } from '../../../../shared/family/layout/index.ts'
import { readSvg } from '../../family/drawing/xml.ts'
import { openWord, paragraphsOf } from '../../word/reading-word.ts'
import { houseWithFamily } from './house-with-family.ts'

const ASKED = { view: 'genogram', asAt: '2026-03-10' } as const

const bytesOf = ({ base64 }: { base64: string }) => new Uint8Array(Buffer.from(base64, 'base64'))
const partsOf = (bytes: Uint8Array): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.endsWith('.png'))
    .map(([, part]) => strFromU8(part))
    .join('\n')

describe('the picture of a family that leaves the house', () => {
  test('is in Word a picture with its words behind it, and a table of the people after it', async () => {
    const { house, caseId } = await houseWithFamily()
    const file = await house.get('family', 'exportWord', { caseId, ...ASKED })
    expect(file.name).toMatch(/^Genogram .*\.docx$/)
    const { body } = openWord(bytesOf(file))
    expect(body).toContain('w:orient="landscape"')
    const described = /<wp:docPr[^>]*descr="([^"]*)"/.exec(body)?.[1] ?? ''
    expect(described).toContain('Ms Abena Mensah: mother; female; born 14 May 1991 (34)')
    expect(described).toContain('Reviewed with the family on 26 February 2026')
    const texts = paragraphsOf(body).map(({ text }) => text)
    expect(texts).toEqual(
      expect.arrayContaining(['Relationship to the child', 'Mr Kwame Mensah', '2 February 2020 (at 62)', 'Maternal grandfather']),
    )
    const names = Object.keys(unzipSync(bytesOf(file)))
    expect(names.some((name) => /media\/.*\.svg$/.test(name)) && names.some((name) => /media\/.*\.png$/.test(name))).toBe(true)
  })

  test('stands in Word on the first page with its title, with nothing between that would push it off', async () => {
    const { house, caseId } = await houseWithFamily()
    const { body } = openWord(bytesOf(await house.get('family', 'exportWord', { caseId, ...ASKED })))
    const [above = '', below = ''] = body.split('<w:drawing>')
    expect(above).not.toContain('<w:tbl>')
    expect(above).not.toContain('w:val="Heading1"')
    expect([...body.matchAll(/<w:sectPr/g)]).toHaveLength(1)
    const height = Number(/<w:pgSz [^>]*w:h="(\d+)"/.exec(body)?.[1])
    const margins = [...(/<w:pgMar [^>]*>/.exec(body)?.[0].matchAll(/w:(?:top|bottom)="(\d+)"/g) ?? [])].map(([, one]) =>
      Number(one),
    )
    const picture = Number(/<wp:extent [^>]*cy="(\d+)"/.exec(below)?.[1]) / 635
    const lines = paragraphsOf(above).length
    expect(lines).toBeLessThanOrEqual(3)
    expect(picture).toBeGreaterThan(2000)
    expect(picture).toBeLessThanOrEqual(height - margins.reduce((sum, one) => sum + one, 0) - 1500)
  })

  test('holds nothing that is confidential, in any of its parts, unless that was asked for', async () => {
    const { house, caseId } = await houseWithFamily()
    for (const view of ['genogram', 'ecomap'] as const) {
      const asked = { caseId, ...ASKED, view }
      expect(partsOf(bytesOf(await house.get('family', 'exportWord', asked)))).not.toMatch(/canary/i)
      const all = await house.get('family', 'exportWord', { ...asked, confidential: true })
      expect(partsOf(bytesOf(all))).toMatch(/Canary/)
    }
  })

  test('is a drawing or a PNG of print resolution', async () => {
    const { house, caseId } = await houseWithFamily()
    const svg = await house.get('family', 'exportPicture', { caseId, ...ASKED, format: 'svg', title: 'Our family' })
    expect(svg.name).toBe('Our family.svg')
    expect(readSvg(strFromU8(bytesOf(svg)), textWidth).texts[0]?.text).toBe('Our family')
    const png = bytesOf(await house.get('family', 'exportPicture', { caseId, ...ASKED, format: 'png' }))
    expect(new DataView(png.buffer, png.byteOffset).getUint32(16)).toBe(3300)
  })

  test('is refused for a day that is none, and for a case that is not there', async () => {
    const { house, caseId } = await houseWithFamily()
    expect((await house.fail('family', 'exportWord', { caseId, view: 'genogram', asAt: 'today' })).code).toBe('bad-input')
    expect((await house.fail('family', 'exportPicture', { caseId: 'nobody', ...ASKED, format: 'svg' })).code).toBe('not-found')
  })
})
