import { describe, expect, test } from 'vitest'
import { type Block, blockText, PASSAGE_END, PASSAGE_START } from '../../../shared/document/index.ts'
import { type CaseRecord, caseRecord } from '../../../shared/family/index.ts'
import { type AboutOthers, besideDocument, markedForRedaction } from '../../../shared/family-version/index.ts'
import { createOthersReader } from '../../../shared/lint/index.ts'
import { CASE, documentWith, inSection, knowsley, PLAN, paragraph, text } from './case.ts'

const people = CASE.people.map((one) => (one.id === 'amina' ? { ...one, pronouns: 'she' } : one))
const WITH_PARTNER: CaseRecord = caseRecord.parse({
  ...CASE,
  people: [
    ...people,
    { id: 'darren', group: 'family', firstName: 'Darren', lastName: 'Cole', title: 'Mr', role: 'partner of Ms Begum' },
  ],
})
const readOthers = createOthersReader(knowsley.words)

function markedIn(block: Block): { passages: AboutOthers[]; said: string } {
  const document = documentWith(inSection('what', 'What', block))
  const of = { caseRecord: WITH_PARTNER, childId: 'amina', professionals: ['Jo Bell'] }
  const made = markedForRedaction({
    document,
    reader: { childId: 'amina' },
    caseRecord: WITH_PARTNER,
    plan: PLAN,
    findings: [],
    adults: [...readOthers(document, of), ...readOthers(besideDocument(document), of)],
  })
  const said = made.document.sections.flatMap(({ blocks }) => blocks.map((one) => blockText(one).text)).join('\n')
  return { passages: made.passages, said }
}

describe('what a child’s own record marks of other adults', () => {
  test.each([
    ['Mum is a liar.', 'the mother alone'],
    ['Ms Begum has been treated for depression since 2019.', 'a private matter of Ms Begum'],
    ['Darren was arrested on 3 May.', 'Darren alone'],
    ['Wayne was arrested on 3 May.', 'Wayne alone'],
    ['The neighbour told us that there was shouting.', 'who gave information'],
    ['The neighbour told us that Amina was crying at night.', 'who gave information'],
    ['The referrer, an aunt of a classmate, rang at noon.', 'who gave information'],
    ['Mr Cole asked us not to be named.', 'who gave information'],
    ['Mr Yates drinks every day.', 'Mr Yates alone'],
    ['Her mother has a new boyfriend.', 'the mother alone'],
    ['Amina’s father lost his job in May.', 'the father alone'],
    ['Ms Begum’s depression frightens Amina.', 'a private matter of Ms Begum'],
    ['Amina knows that Mr Yates was convicted of assault.', 'a private matter of Mr Yates'],
    ['Ms Begum is an asylum seeker.', 'a private matter of Ms Begum'],
    ['Her grandmother was angry and swore.', 'the grandmother alone'],
    ['Neighbours say that there is shouting most nights.', 'who gave information'],
    ['Ms Begum met a new man online.', 'Ms Begum alone'],
    ['Mr Yates signed on the sex offenders register.', 'Mr Yates alone'],
    ['Mum said that she will kill herself.', 'the mother alone'],
    ['Mrs Lunn keeps dogs.', 'Mrs Lunn alone'],
    ['Mr Cole and Ms Begum argue about money.', 'alone'],
    ['Ms Begum thinks that she is being followed.', 'Ms Begum alone'],
  ])('marks: %s', (words, why) => {
    const { passages, said } = markedIn(paragraph('p', text(`We met. ${words} It rained.`)))
    expect(passages).toEqual([{ where: 'What', text: words, why: expect.stringContaining(why) }])
    expect(passages[0]?.why).toMatch(/: decide whether the child may have it\.$/)
    expect(said).toBe(`We met. ${PASSAGE_START}${words}${PASSAGE_END} It rained.`)
  })

  test('marks what goes on about the same person', () => {
    const { passages } = markedIn(paragraph('p', text('Mr Yates was arrested. He is in Leeds now. Amina swims.')))
    expect(passages.map((one) => one.text)).toEqual(['Mr Yates was arrested.', 'He is in Leeds now.'])
  })

  test('lists a note about another adult, and leaves it where it stands', () => {
    const note = { type: 'note', id: 'n1', text: 'Mum is a liar.' } as const
    const { passages, said } = markedIn(paragraph('p', text('We met.'), note))
    expect(passages).toEqual([
      { where: 'What, a note', text: 'Mum is a liar.', why: expect.stringContaining('the mother alone') },
    ])
    expect(said).toBe('We met.')
  })

  test.each([
    'Mum reads to Amina every night.',
    'Ms Begum takes her to the park.',
    'Ms Begum told her a story.',
    'Mr Yates came to the meeting.',
    'Ms Begum was at home.',
    'The children live with their mother.',
    'Ms Adeyemi, the health visitor, has known the family since May.',
    'Ms Adeyemi drove there.',
    'Dr Shah was on holiday.',
    'Ms Begum cooks every evening.',
    'Mr Tait, the class teacher, said that she reads well.',
    'Amina was diagnosed with epilepsy in May.',
    'The family eats at six.',
    'Ms Begum says that Amina has autism.',
    'Ms Begum and Amina share a room.',
    'Amina was glad. She was happy to see me.',
    'Ms Begum will ring the surgery by Friday.',
    'The police came to the flat on 3 May.',
    'I met Ms Begum at the office.',
    'Her mother collects her from nursery.',
    'Ms Bell visited on 3 May.',
    'The home is clean and warm.',
    'The referrer, a teacher, rang on Friday.',
    'Mr Yates loves her.',
    'May was cold.',
    'Ms Farida Begum',
    'Ms Begum, 5 March 2026',
    'Mr Yates, told to Ms Adeyemi on 3 May',
    'Ms Ruth Adeyemi is pleased.',
    'Mum plays with the children after lunch.',
  ])('says nothing of: %s', (words) => {
    expect(markedIn(paragraph('p', text(words)))).toEqual({ passages: [], said: words })
  })

  test('says nothing of the child’s own words', () => {
    const said: Block = {
      type: 'quotation',
      id: 'q',
      speaker: { personId: 'amina', name: 'Amina' },
      content: [text('Mum was sad.')],
    }
    expect(markedIn(said).passages).toEqual([])
  })
})
