import { describe, expect, test } from 'vitest'
import { blockText, type Inline } from '../../../shared/document/index.ts'
import { documentWith, type Given, hidden, inSection, paragraph, text, versionOf } from './case.ts'

const versionWith = (marked: string, elsewhere: string, given: Given = {}, title = 'Elsewhere') =>
  versionOf(
    documentWith(
      inSection('what', 'What', paragraph('p', text('We wrote '), hidden(marked), text(' here once.'))),
      inSection('adults', title, paragraph('q', text(elsewhere))),
    ),
    { findings: [], ...given },
  )
const said = ({ document }: ReturnType<typeof versionWith>) =>
  document.sections.flatMap(({ title, blocks }) => [title, ...blocks.map((block) => blockText(block).text)])

describe('short words that are marked in one place', () => {
  test.each([
    ['a town', 'Leeds', 'They moved in May. They live in Leeds now. It is warm.', 'They moved in May. It is warm.'],
    ['a town, in capitals', 'Leeds', 'LEEDS is far. It is warm.', 'It is warm.'],
    ['a name', 'Wayne', 'Wayne’s car was there. It was red.', 'It was red.'],
    ['the beginning of a postcode', 'L36', 'They are in L36. It is warm.', 'It is warm.'],
    ['a town that is a word as well', 'Reading', 'They live in Reading. Amina is reading well.', 'Amina is reading well.'],
  ])('%s is left out with its sentence, and can be put back', (_what, marked, elsewhere, left) => {
    const version = versionWith(marked, elsewhere)
    expect(said(version)).toEqual(['What', 'We wrote here once.', 'Elsewhere', left])
    const again = version.leftOut.filter(({ reason }) => reason === 'marked-again')
    expect(again.map(({ canPutBack }) => canPutBack)).toEqual([true])
    const back = versionWith(marked, elsewhere, { putBack: again.map(({ id }) => id) })
    expect(said(back)[3]).toBe(elsewhere)
    expect(JSON.stringify(back.document)).not.toContain(`wrote ${marked}`)
  })

  test.each([
    ['a figure', '3', 'He was there 3 times. We met on 13 May. It is warm.', 'He was there 3 times.'],
    ['a word of every day', 'jail', 'He came out of jail. It is warm.', 'He came out of jail.'],
    ['a name that everybody in the family knows', 'Farida', 'Farida cooks. It is warm.', 'Farida cooks.'],
    ['two short words', 'in jail', 'He is in jail. It is warm.', 'He is in jail.'],
  ])(
    '%s stands for many things: each sentence with it is asked about, and left out where somebody says so',
    (_what, marked, elsewhere, sentence) => {
      const version = versionWith(marked, elsewhere)
      expect(said(version)[3]).toBe(elsewhere)
      const asked = version.flagged.filter(({ canLeaveOut }) => canLeaveOut)
      expect(asked.map(({ term }) => term)).toEqual([sentence])
      expect(asked[0]?.why).toContain(`“${marked}”`)
      const without = versionWith(marked, elsewhere, { leaveOut: asked.map(({ id }) => id) })
      expect(said(without)[3]).toBe(elsewhere.replace(sentence, '').trim())
      expect(without.leftOut.find(({ id }) => id === asked[0]?.id)).toMatchObject({ decision: 'left-out', canPutBack: true })
      expect(without.flagged.some(({ id }) => id === asked[0]?.id)).toBe(false)
    },
  )

  test.each(['the', 'He', 'Monday', 'and'])('“%s” stands everywhere and gives nothing away', (marked) => {
    const version = versionWith(marked, 'He met the aunt and Monday was fine.')
    expect(said(version)[3]).toBe('He met the aunt and Monday was fine.')
    expect(version.flagged.filter(({ canLeaveOut, why }) => canLeaveOut && !why.includes('Monday'))).toEqual([])
  })

  test('a name is taken out of a heading, a note and the title of the document', () => {
    const note: Inline = { type: 'note', id: 'n', text: 'Told by a friend from Leeds.' }
    const document = {
      ...documentWith(
        inSection('what', 'What', paragraph('p', hidden('Leeds'), text(' is where.'))),
        inSection('adults', 'Life in Leeds', paragraph('q', text('It is warm.'), note)),
      ),
      title: 'Plan for Leeds',
    }
    const version = versionOf(document, { findings: [] })
    expect(JSON.stringify(version.document)).not.toContain('Leeds')
    expect(version.document.title).toBe('Plan for')
  })
})
