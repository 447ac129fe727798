import { describe, expect, it } from 'vitest'
import type { CasewrightDocument, GenogramBlock } from '../../../shared/document/index.ts'
import { pictureBlock } from '../../../shared/family/index.ts'
import { exportWord } from '../../../shared/word/index.ts'
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
      expect.arrayContaining(['Who lives together', 'Ruby and Kofi are twins.', 'Relationship to the child', 'Zofia Nowak']),
    )
  })

  it('is nothing recorded where it was not brought in', async () => {
    const { shown: _shown, ...rest } = block
    const texts = await textsOf(withPicture(rest))
    expect(texts).toContain('Nothing is recorded here.')
    expect(texts).not.toContain('Relationship to the child')
  })
})
