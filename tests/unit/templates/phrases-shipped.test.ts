import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { casewrightDocument } from '../../../shared/document/index.ts'
import { caseRecord, fieldValues } from '../../../shared/family/index.ts'
import { createLinter } from '../../../shared/lint/index.ts'
import { filledIn, phrasesOf, unknownField } from '../../../shared/standards/index.ts'

const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
const phrases = phrasesOf(library.phrases)
const TODAY = '2026-03-20'
const person = { role: '', dateOfBirth: '', parentalResponsibility: false }
const record = caseRecord.parse({
  id: 'begum',
  title: 'Begum',
  packId: 'knowsley',
  people: [
    { ...person, id: 'amina', group: 'child', role: 'child', firstName: 'Amina', lastName: 'Begum', dateOfBirth: '2016-04-02' },
    { ...person, id: 'farida', group: 'family', role: 'mother', title: 'Ms', firstName: 'Farida', lastName: 'Begum' },
    { ...person, id: 'ruth', group: 'professional', role: 'health visitor', firstName: 'Ruth', lastName: 'Adeyemi' },
  ],
})
const values = fieldValues({
  caseRecord: record,
  documentDate: TODAY,
  author: { name: 'Priya Ramanathan', role: 'Social worker' },
})
const BLANK = /\[[^\]]+\]/g

/** What a careful writer adds in each gap, in order. */
const ADDED: Record<string, string[]> = {
  told: ['Ms Begum', '3 March 2026', 'Amina had slept at her aunt’s house since Friday 27 February'],
  wrote: ['Ruth Adeyemi', 'health visitor', '3 March 2026', 'Amina weighed 20 kg, and 21 kg in January'],
  saw: ['3 March 2026', 'a mattress on the floor of Amina’s room, without a sheet'],
  words: ['3 March 2026', '“I like it when Mum reads to me.”'],
  view: ['Amina is safer than in January', 'the stair gate was in place on each of my three visits'],
  disputed: ['Ms Begum', '3 March 2026', 'Ms Begum', 'Amina was never alone in the house'],
  alone: ['3 March 2026', 'her school', 'her bedroom and who is at home at night'],
  notalone: ['3 March 2026', 'Ms Begum asked to stay in the room', '6 March 2026'],
  notseen: ['3 March 2026', 'nobody opened the door', '6 March 2026'],
  tried: ['Ms Begum', '3 March 2026', '4 March 2026', '6 March 2026', '9 March 2026', 'going to the house'],
  notspoken: ['Mr Yates', 'his new address is not known', '27 March 2026', 'asking his mother for a number'],
  consent: ['3 March 2026', 'Ms Begum', 'Ms Begum', '3 March 2026', 'this report', 'the health visitor'],
  noconsent: [
    '3 March 2026',
    'Ms Begum',
    'this report',
    'the health visitor',
    '4 March 2026',
    'Amina has lost 1 kg since January',
    'Ms Begum',
    '4 March 2026',
  ],
  shared: ['Ms Begum', '3 March 2026', '4 March 2026', 'Ms Begum', 'the date of the move was wrong, and I put it right'],
  sharedchild: ['3 March 2026', '“You got it right about my room.”'],
  interpreter: ['Ms Nowak', 'Polish', 'Ms Nowak'],
  decided: [
    '3 March 2026',
    'Daniel Price',
    'a conference will be held',
    'I saw bruises on Amina’s arm on 3 February and on 24 February 2026',
  ],
  planb: ['Amina is at home with nobody over 18', 'Ruth Adeyemi', 'take Amina to her aunt', 'Daniel Price'],
  bottomline: ['Ms Begum or her aunt is in the house', 'Priya Ramanathan', 'take Amina to her aunt’s house'],
  scale: [
    '3 March 2026',
    'Ms Begum',
    '6',
    'Amina has been to school each day since 9 February',
    'Amina has to live elsewhere today',
    'nobody needs to visit any more',
  ],
  better: ['30 April 2026', 'she is in class by 8.50 on nine days of ten'],
  changed: ['5 January 2026', 'missed 14 of 20 school days', 'has missed one in February', '2 March 2026', 'Ms Carr'],
}

const linters = new Map<string, ReturnType<typeof createLinter>>()
function linterFor(packId: string) {
  const linter = linters.get(packId) ?? createLinter(library.get(packId))
  linters.set(packId, linter)
  return linter
}

function check(text: string, packId: string, kind: 'icpc-report' | 'child-and-family-assessment' | 'case-summary') {
  const document = casewrightDocument.parse({
    schemaVersion: 1,
    id: 'd',
    kind,
    title: 'Report',
    packId,
    dates: { documentDate: TODAY },
    sections: [
      {
        id: 's',
        title: 'What has happened',
        templateSection: null,
        blocks: [{ id: 'b', type: 'paragraph', content: [{ type: 'text', text }] }],
      },
    ],
  })
  const { findings } = linterFor(packId).lint(document, { caseRecord: record, today: TODAY })
  return findings.filter(({ blockId }) => blockId === 'b')
}

describe('the phrases that come with Casewright', () => {
  test('are enough to be of use, each with a field that there is', () => {
    expect(phrases.length).toBeGreaterThan(15)
    expect(phrases.filter(({ text }) => unknownField(text) !== null)).toEqual([])
    expect(phrases.map(({ shortcut }) => shortcut).sort()).toEqual(Object.keys(ADDED).sort())
  })

  test.each(phrases.map(({ shortcut, text }) => [shortcut, text]))(
    ';%s draws no finding once it is filled in',
    (shortcut, text) => {
      const added = [...(ADDED[shortcut] ?? [])]
      const plain = filledIn(text, (field) => values[field] ?? '').replaceAll(BLANK, () => added.shift() ?? 'MISSING')
      expect([added, plain.includes('MISSING')]).toEqual([[], false])
      for (const packId of ['all', ...library.packs.map(({ id }) => id)])
        for (const kind of ['icpc-report', 'child-and-family-assessment', 'case-summary'] as const)
          expect(
            check(plain, packId, kind).map(({ ruleId, text: marked }) => `${ruleId}: ${marked}`),
            `${plain} (${packId}, ${kind})`,
          ).toEqual([])
    },
  )

  test.each(phrases.map(({ shortcut, text }) => [shortcut, text]))(';%s is found where a gap is left', (_shortcut, text) => {
    const plain = filledIn(text, (field) => values[field] ?? '')
    const found = check(plain, 'knowsley', 'icpc-report').filter(({ ruleId }) => ruleId === 'placeholder-left')
    expect(found.map(({ text: marked }) => marked)).toEqual(plain.match(BLANK))
  })
})
