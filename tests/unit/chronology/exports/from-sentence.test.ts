import { describe, expect, test } from 'vitest'
import { dateOfSentence, entryFromLine, entryFromSentence } from '../../../../shared/chronology/index.ts'
import { DAY } from './copies.ts'

const DOCUMENT = { id: 'doc', title: 'Report for the conference', author: 'Jo Bell', childIds: ['mia'] }

describe('the date of a sentence', () => {
  test.each([
    ['On 3 March 2024 Mia told her teacher.', '2024-03-03', '2024-03-03'],
    ['In May 2023 the family moved.', '2023-05-01', '2023-05-31'],
    ['Police came on 27/12/2025.', '2025-12-27', '2025-12-27'],
  ])('%s', (text, first, last) => {
    expect(dateOfSentence(text, DAY).when).toMatchObject({ first, last })
  })

  test('is asked about where there are two, none, no year, or only days to come', () => {
    const two = dateOfSentence('She was seen on 3 March 2024 and on 5 April 2024.', DAY)
    expect([two.when, two.options.map(({ first }) => first)]).toEqual([null, ['2024-03-03', '2024-04-05']])
    const none = dateOfSentence('Mia was seen at school.', DAY)
    expect([none.when, none.options, none.problem]).toEqual([null, [], 'When was it?'])
    expect(dateOfSentence('On 5 February she was seen.', DAY).when).toBeNull()
    expect(dateOfSentence('The review is on 3 June 2027.', DAY)).toMatchObject({ when: null, options: [] })
  })
})

describe('an entry of the case', () => {
  const when = dateOfSentence('On 3 March 2024.', DAY).when
  if (!when) throw new Error('no date')
  const made = { id: 'new', sourceId: 's', when, agency: 'social-care', place: 7, document: DOCUMENT }

  test('has the sentence with the document as its source, and leads back to it', () => {
    expect(entryFromSentence('  On 3 March 2024 Mia\ntold her teacher. ', made)).toMatchObject({
      event: 'On 3 March 2024 Mia told her teacher.',
      childIds: ['mia'],
      documentIds: ['doc'],
      sources: [{ document: 'Report for the conference', documentId: 'doc', person: 'Jo Bell', agency: 'social-care' }],
    })
  })

  test('has the source that a line names, every word of it, and its mark', () => {
    const line = { id: 'l', date: '3 March 2024', event: 'Seen', source: 'GP letter', response: 'Rang', impact: 'Calm' }
    expect(entryFromLine({ ...line, confidential: { id: 'c', why: 'asked' } }, made)).toMatchObject({
      event: 'Seen',
      action: 'Rang',
      impacts: [{ childId: '', text: 'Calm' }],
      sources: [{ document: 'GP letter' }],
      confidential: true,
      confidentialBecause: 'asked',
    })
  })
})
