import { expect, test } from 'vitest'
import type { ChronologyBlock } from '../../../shared/document/index.ts'
import { exportWord, type WordExportOptions } from '../../../shared/word/index.ts'
import { CASE, conferenceReport, PACK, STYLE } from './conference-report.ts'
import { firstUnbalanced, openWord, tablesOf } from './reading-word.ts'

const LINE = { id: 'l', date: '3 May 2024', event: 'Seen at home.', source: 'Visit record, p. 2', response: '', impact: '' }
const reportOf = (block: Partial<ChronologyBlock>) => ({
  ...conferenceReport(),
  sections: [
    {
      id: 's',
      templateSection: null,
      title: 'Only section',
      blocks: [{ type: 'chronology' as const, id: 'c', entries: [LINE], ...block }],
    },
  ],
})
const exported = async (block: Partial<ChronologyBlock>, options: Partial<WordExportOptions> = {}) =>
  openWord(
    await exportWord(reportOf(block), { pack: PACK, style: STYLE, caseRecord: CASE, exportedOn: '2026-03-10', ...options }),
  )
const lastTable = (body: string) => tablesOf(body).at(-1)?.rows ?? []

test('a court’s chronology has its four columns, and what is disputed below the event', async () => {
  const { body } = await exported({ form: 'court', entries: [{ ...LINE, disputed: 'Mr Pike says: not so.' }] })
  expect(lastTable(body)).toEqual([
    ['No.', 'Date', 'Event and detail', 'Witness or document reference'],
    ['1', '3 May 2024', 'Seen at home.\nDisputed: Mr Pike says: not so.', 'Visit record, p. 2'],
  ])
})

test('several agencies stand on pages on their side, each with its mark and name', async () => {
  const { body } = await exported({ form: 'multi-agency', entries: [{ ...LINE, agency: '▲ Police', about: 'Ruby' }] })
  expect(lastTable(body)[0]?.slice(0, 4)).toEqual(['No.', 'Date', 'Agency', 'What happened'])
  expect(lastTable(body)[1]?.slice(2, 4)).toEqual(['▲ Police', 'Seen at home.\nAbout: Ruby'])
  expect(body).toContain('w:orient="landscape"')
})

test('what is left out is told once: below the table, or at the head of a redacted copy', async () => {
  expect((await exported({ leftOut: 2 })).body).toContain('2 entries of the chronology are left out.')
  const redacted = await exported({ leftOut: 2 }, { redaction: 'Redacted copy: 2 entries are left out' })
  expect(redacted.body).toContain('Redacted copy: 2 entries are left out.')
  expect(redacted.body).not.toContain('of the chronology are left out')
})

const PNG = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
)

test('a picture stands on a page on its side, with its words for those who do not see it', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5"/>'
  const picture = {
    title: 'Timeline',
    png: PNG,
    svg,
    width: 1100,
    height: 500,
    alt: 'Seven lanes',
    words: ['Seven lanes.', 'Quiet.'],
  }
  const { body, names } = await exported({}, { picture })
  expect(body).toContain('descr="Seven lanes"')
  expect(body).toMatch(/Timeline.*<w:drawing>.*Seven lanes\..*Quiet\./s)
  expect(body).toContain('w:orient="landscape"')
  expect(
    names
      .filter((name) => name.startsWith('word/media/'))
      .map((name) => name.split('.').at(-1))
      .sort(),
  ).toEqual(['png', 'svg'])
  expect(firstUnbalanced(body)).toBeNull()
})
