import { describe, expect, it } from 'vitest'
import type { CasewrightDocument, GenogramBlock } from '../../../shared/document/index.ts'
import { pictureBlock } from '../../../shared/family/index.ts'
import { exportWord, pageForPicture } from '../../../shared/word/index.ts'
import { INVENTED } from '../family/drawing/invented-family.ts'
import { CASE, conferenceReport, PACK, STYLE } from './conference-report.ts'
import { openWord, paragraphsOf } from './reading-word.ts'

const block = pictureBlock(INVENTED, 'picture', { view: 'genogram', asAt: '2026-03-10' })
const withPicture = (one: GenogramBlock): CasewrightDocument => ({
  ...conferenceReport(),
  sections: [{ id: 's', templateSection: null, title: 'The family', blocks: [one] }],
})
const textsOf = async (document: CasewrightDocument): Promise<string[]> => {
  const bytes = await exportWord(document, { pack: PACK, style: STYLE, caseRecord: CASE, exportedOn: '2026-03-13' })
  return paragraphsOf(openWord(bytes).body).map(({ text }) => text)
}

describe('a picture of the family in a document', () => {
  it('is told in words, with its table, where no picture can be made', async () => {
    const texts = await textsOf(withPicture(block))
    expect(texts).toEqual(
      expect.arrayContaining([
        'Who lives together',
        'Ruby and Kofi are twins, not identical.',
        'Relationship to the child',
        'Zofia Nowak',
      ]),
    )
  })

  it('is as large as the sheet takes it, so that names can be read, and says where they cannot', async () => {
    const drawn = async (width: number) => {
      const shown = block.shown === undefined ? undefined : { ...block.shown, width, height: 600 }
      const pngOf = () => Promise.resolve(new Uint8Array([1]))
      const options = { pack: PACK, style: STYLE, caseRecord: CASE, exportedOn: '2026-03-13', pngOf }
      const { body } = openWord(await exportWord(withPicture({ ...block, ...(shown && { shown }) }), options))
      const [, emu = '0'] = /<wp:extent cx="(\d+)"/.exec(body) ?? []
      return { namesPt: (Number(emu) / 12700 / width) * 14, body }
    }
    const example = await drawn(1480)
    expect(example.namesPt).toBeGreaterThanOrEqual(7)
    expect(example.body).not.toContain('larger than this page')
    const large = await drawn(4000)
    expect(large.namesPt).toBeLessThan(7)
    expect(large.body).toContain('larger than this page can show well')
  })

  it.each([
    ['small', 640, 500, 'A4', 'portrait'],
    ['of an eco-map', 881, 836, 'A4', 'portrait'],
    ['wide', 1480, 700, 'A4', 'landscape'],
    ['of a large family', 2492, 861, 'A3', 'landscape'],
    ['of many generations', 900, 2400, 'A3', 'portrait'],
  ] as const)('gets, where it stands alone and is %s, a page that it fills', (_, width, height, size, orientation) => {
    expect(pageForPicture(STYLE, { width, height })).toMatchObject({ size, orientation })
  })

  it('is nothing recorded where it was not brought in', async () => {
    const { shown: _shown, ...rest } = block
    const texts = await textsOf(withPicture(rest))
    expect(texts).toContain('Nothing is recorded here.')
    expect(texts).not.toContain('Relationship to the child')
  })
})
