import { describe, expect, it } from 'vitest'
import { readMarkdown } from '../../../../shared/document/index.ts'
import { createLinter, type DocumentRule, type Finding } from '../../../../shared/lint/index.ts'
import { authorAndDateMissing } from '../../../../shared/lint/rules/author-and-date-missing.ts'
import { caseSummaryContent } from '../../../../shared/lint/rules/case-summary-content.ts'
import { caseSummaryLength } from '../../../../shared/lint/rules/case-summary-length.ts'
import { courtPageLimit } from '../../../../shared/lint/rules/court-page-limit.ts'
import { duplicateText } from '../../../../shared/lint/rules/duplicate-text.ts'
import { equalityDescribedNotUsed } from '../../../../shared/lint/rules/equality-described-not-used.ts'
import { interpreterNotRecorded } from '../../../../shared/lint/rules/interpreter-not-recorded.ts'
import { readingLevel } from '../../../../shared/lint/rules/reading-level.ts'
import { signatureMissing } from '../../../../shared/lint/rules/signature-missing.ts'
import { visitRecordFields } from '../../../../shared/lint/rules/visit-record-fields.ts'
import { permissivePack, readWordLists } from '../rule-tester.ts'
import { FILLER } from './whole-documents.ts'

const words = readWordLists()

/** What one rule finds in a whole document that ends with the given text. `head` are lines of the front matter. */
function findings(rule: DocumentRule, kind: string, text: string, head = '', options: Record<string, unknown> = {}): Finding[] {
  const front = `---\ntitle: Example\nkind: ${kind}\nchildren: [{ name: Ruby Pike }, { name: Kofi Pike }]\n${head}---\n\n`
  const { document } = readMarkdown(`${front}# The street\n\n${FILLER}\n\n## Notes\n\n${text}\n`, { format: 'markdown' })
  const linter = createLinter({ pack: permissivePack([rule], options), words, templates: [] }, { rules: [rule] })
  return linter.lint(document, { caseRecord: null, today: '2026-06-20' }).findings
}
const messages = (...given: Parameters<typeof findings>): string[] => findings(...given).map(({ message }) => message)

describe('signature-missing', () => {
  const MANAGER = 'manager: Colin Marsh\n'
  it.each([
    'Signed: Leah Osei, Social Worker, 4 June 2026\n\nAuthorised: Colin Marsh, Team Manager, 5 June 2026',
    'Signed: L. Osei. Read and agreed: Colin Marsh, 5 June 2026',
    'Signed: Leah Osei\n\n**Manager’s comment:** I agree with the plan, because it rests on the diary. Colin Marsh, 5 June',
    'Signed: Leah Osei\n\nEndorsed: Julie Fairhurst, Early Help Team Manager, 4 March 2026',
    'Written by: Leah Osei, 4 June 2026\n\nChecked: Colin Marsh, Team Manager, 9 June 2026',
    '| Name | Role | Signed | Date |\n|---|---|---|---|\n| Leah Osei | Social worker | L. Osei | 4 June 2026 |\n| Colin Marsh | Team Manager | C. Marsh | 5 June 2026 |',
    'I have read this assessment.\n\nSigned: Colin Marsh, Team Manager, 27 March 2026\n\nSigned: Leah Osei, Social Worker, 27 March 2026',
    'Electronically signed by Leah Osei. Approved by Colin Marsh, Team Manager.',
  ])('passes “%s”', (text) => {
    expect(messages(signatureMissing, 'section-47-enquiry', text, MANAGER)).toEqual([])
  })
  it.each([
    ['Nobody has signed this. Who wrote it, and on which day?', 'I rang my manager from the car.'],
    ['Nobody has signed this. Who wrote it, and on which day?', 'Signed: ______'],
    [
      'No manager has authorised this. Who read it, on which day, and what did they think of it?',
      'I rang my manager on 3 May.\n\nSigned: Leah Osei, Social Worker, 4 June 2026',
    ],
  ])('says “%s”', (message, text) => {
    const [found, ...others] = findings(signatureMissing, 'section-47-enquiry', text, MANAGER)
    expect([found?.message, found?.category, others]).toEqual([message, 'missing-signature', []])
  })
})

describe('author-and-date-missing', () => {
  it.each([
    ['author and date in the front matter', 'author: Leah Osei\ndates: { documentDate: 2026-06-04 }\n', 'Two boats lie there.'],
    ['a signature', '', 'Signed: Leah Osei, 4 June 2026'],
    ['a line for the author', '', 'Author: Leah Osei. Date: 4 June 2026'],
  ])('passes %s', (_name, head, text) => expect(messages(authorAndDateMissing, 'case-note', text, head)).toEqual([]))
  it.each([
    ['It is not said who wrote it and on which day. Whose words are these, and from when?', ''],
    ['It is not said on which day. Whose words are these, and from when?', 'author: Leah Osei\n'],
    ['It is not said who wrote it. Whose words are these, and from when?', 'dates: { report: 2026-06-04 }\n'],
  ])('says “%s”', (message, head) => {
    expect(messages(authorAndDateMissing, 'icpc-report', 'Two boats lie there.', head)).toEqual([message])
  })
})

describe('visit-record-fields', () => {
  const WHOLE =
    'I visited at home to find out how Ruby sleeps. I was there for 40 minutes. Ms Pike was present. I saw both bedrooms. I will visit again on 9 May.'
  it('hears of one bedroom as of several', () => {
    for (const said of ['I saw Ruby’s bedroom.', 'Bedroom seen: yes.'])
      expect(messages(visitRecordFields, 'visit-record', said, '', { facts: ['bedroom', 'place'] })).toEqual([])
  })
  it('passes a record that says all of it', () => expect(messages(visitRecordFields, 'visit-record', WHOLE)).toEqual([]))
  it('passes a visit at which nobody was in', () =>
    expect(messages(visitRecordFields, 'visit-record', 'There was no reply at the door.')).toEqual([]))
  it('says all that is missing at once', () => {
    expect(messages(visitRecordFields, 'visit-record', 'I visited Ruby.', '', { facts: ['present', 'purpose', 'next'] })).toEqual(
      ['The record does not say who was there and who was not, what it was for, or what will be done next and when.'],
    )
  })
})

describe('interpreter-not-recorded', () => {
  it.each([
    'Mrs Wolska, a registered Polish interpreter, came to all visits. Ms Pike’s first language is Polish.',
    'The first language of the family is English.',
    'Ms Pike’s first language is Urdu; she speaks English and needed no help.',
    'Ruby uses British Sign Language. Mr Bo, a signer, was there.',
    'The family speaks English at home.',
  ])('passes “%s”', (text) => expect(messages(interpreterNotRecorded, 'visit-record', text)).toEqual([]))
  it('asks who interpreted', () => {
    expect(messages(interpreterNotRecorded, 'visit-record', 'Ms Haddad’s first language is Farsi.')).toEqual([
      'Was there an interpreter, who was it, and if not, why was none needed?',
    ])
  })
  it('finds one who should not have been asked', () => {
    const [found] = findings(interpreterNotRecorded, 'visit-record', 'Ms Haddad was at home. Her sister interpreted.')
    expect([found?.text, found?.message]).toEqual([
      'Her sister interpreted',
      'Someone of the family, or a friend, put this into words. Who independent could have interpreted?',
    ])
  })
})

describe('equality-described-not-used', () => {
  it.each([
    'Because Ms Rao prays at sunset, we moved the call to 20:00.',
    'The family is Polish. School letters come in English, so Kasia reads them to her mother.',
    'Ruby is White British and goes to church with her grandmother, who has offered help.',
    'Nothing more is known.',
  ])('passes “%s”', (text) => expect(messages(equalityDescribedNotUsed, 'child-and-family-assessment', text)).toEqual([]))
  it('asks what a label means', () => {
    const [found] = findings(equalityDescribedNotUsed, 'child-and-family-assessment', 'White British. No religion.')
    expect([found?.text, found?.message]).toEqual([
      'White British.',
      'What does this mean for the child’s care, and for the help that is offered?',
    ])
  })
})

describe('length', () => {
  it('leaves a summary of about the length alone', () => {
    expect(messages(caseSummaryLength, 'case-summary', FILLER, '', { maxWords: 250 })).toEqual([])
  })
  it('counts the words of a longer one', () => {
    const [found] = findings(caseSummaryLength, 'case-summary', `${FILLER}\n\n${FILLER}\n\n${FILLER}`, '', { maxWords: 300 })
    expect([found?.category, found?.message]).toEqual([
      'length',
      expect.stringMatching(/^This summary has \d{3} words; about 300 are asked for\./),
    ])
  })
  it('counts pages by the kind of paper', () => {
    const options = { maxPages: { 'court-statement': 1, 'court-chronology': 10 } }
    const text = `${FILLER}\n\n${FILLER}\n\n${FILLER}`
    expect(messages(courtPageLimit, 'court-statement', text, '', options)).toEqual([
      'This is about 2 pages; 1 are the usual limit. Check the direction of your court.',
    ])
    expect(messages(courtPageLimit, 'court-chronology', text, '', options)).toEqual([])
    expect(messages(courtPageLimit, 'court-statement', text)).toEqual([])
  })
  it('asks a summary for the parts that the pack names', () => {
    const options = { parts: ['health', 'education', 'people'] }
    const text = 'Her attendance is 97 per cent. She sees her mother on Wednesdays.'
    expect(messages(caseSummaryContent, 'case-summary', text, '', options)).toEqual([
      'The summary says nothing of the child’s health.',
    ])
    expect(messages(caseSummaryContent, 'case-summary', `${text} Her eczema has cleared.`, '', options)).toEqual([])
    expect(messages(caseSummaryContent, 'case-summary', 'Two boats lie there.')).toEqual([])
  })
})

describe('duplicate-text', () => {
  const ABOUT = (name: string) =>
    `${name} has been seen by the doctor, who found that growth and weight are as expected for the age, and all of the injections are up to date, as the red book shows.`
  it('leaves two different paragraphs alone', () => {
    expect(messages(duplicateText, 'icpc-report', `${ABOUT('Ruby')}\n\nKofi has not been seen since May.`)).toEqual([])
    expect(messages(duplicateText, 'icpc-report', 'Ruby is well.\n\nRuby is well.')).toEqual([])
  })
  it('finds a paragraph that stands twice, and one in which only the name differs', () => {
    expect(messages(duplicateText, 'icpc-report', `${ABOUT('Ruby')}\n\n${ABOUT('Ruby')}`)).toEqual([
      'The same paragraph stands under “Notes”. Which of the two is needed?',
    ])
    expect(messages(duplicateText, 'icpc-report', `${ABOUT('Ruby')}\n\n${ABOUT('Kofi')}`)).toEqual([
      'Only the name differs from what stands under “Notes”. What is true of this child?',
    ])
  })
})

describe('reading-level', () => {
  const HARD =
    'Notwithstanding considerable multidisciplinary intervention, the cumulative ramifications of intergenerational adversity necessitate proportionate statutory intervention predicated upon comprehensive consideration of parental capability and environmental determinants. '.repeat(
      5,
    )
  it('leaves plain sections alone', () => {
    expect(messages(readingLevel, 'icpc-report', FILLER)).toEqual([])
    expect(messages(readingLevel, 'words-and-pictures', 'We met at home. The dog sat on the mat. '.repeat(12))).toEqual([])
  })
  it('names a section that is hard to read, once', () => {
    const found = findings(readingLevel, 'icpc-report', HARD)
    expect(found.map(({ message, blockId }) => [message, blockId])).toEqual([
      [expect.stringMatching(/^“Notes” reads like a text for \d+-year-olds\. Could sentences and words be shorter\?$/), null],
    ])
  })
  it('judges by the limit that the pack sets', () => {
    expect(messages(readingLevel, 'icpc-report', FILLER, '', { maxGrade: 1 })).toHaveLength(2)
  })
})
