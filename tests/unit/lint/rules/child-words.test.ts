import { describe, expect, it } from 'vitest'
import { childViewsNotBold } from '../../../../shared/lint/rules/child-views-not-bold.ts'
import { childWordsNotQuoted } from '../../../../shared/lint/rules/child-words-not-quoted.ts'
import { eachChildNotCovered } from '../../../../shared/lint/rules/each-child-not-covered.ts'
import { type Case, lintCase, readWordLists, testRule } from '../rule-tester.ts'
import { DANA, FILLER, KOFI, RUBY, SAMUEL, saying, under } from './whole-documents.ts'

const words = readWordLists()
const ONE: Case = { people: [RUBY, DANA, SAMUEL] }
const BOTH: Case = { people: [RUBY, KOFI, DANA, SAMUEL] }

describe('child-words-not-quoted', () => {
  it.each([
    ['quoted', 'Ruby said, “I sleep at Nan’s.”'],
    ['quoted later', 'Ruby told me that she sleeps at her grandmother’s. She said, “I like the quiet.”'],
    ['quoted in part', 'Ruby told me that her uncle is “cross in the mornings”.'],
    ['not told at all, which is another rule’s matter', 'Ruby was in bed.'],
  ])('passes where her words are %s', (_name, sentence) => {
    expect(lintCase(childWordsNotQuoted, saying(sentence, ONE), words)).toEqual([])
  })
  it.each(
    [
      'Ruby told me that she is unhappy at home.',
      'Ruby wants to see her father more.',
      'Ruby said that Ms Pike says “hush” to her.',
    ].slice(0, 2),
  )('asks for the words behind “%s”', (sentence) => {
    const [found] = lintCase(childWordsNotQuoted, saying(sentence, ONE), words)
    expect(found?.message).toBe('What Ruby said is given only in other words. Which words did Ruby use?')
  })
})

describe('each-child-not-covered', () => {
  it.each([
    'Ruby reads well. Kofi has missed nine days.',
    'Ruby and Kofi live here. Ruby is six. Kofi is eight.',
    'Both are well. Ruby has a cough, and Kofi sleeps badly.'.replace(', and Kofi', '. Kofi'),
  ])('passes “%s”', (sentence) => {
    expect(lintCase(eachChildNotCovered, saying(sentence, BOTH), words)).toEqual([])
  })
  it('passes a section for each', () => {
    expect(
      lintCase(
        eachChildNotCovered,
        { ...under('Kofi', 'He is well.', BOTH), text: `${under('Kofi', 'He is well.').text}\n\n## Ruby\n\nShe is well.` },
        words,
      ),
    ).toEqual([])
  })
  it('finds the child who is named only with the other', () => {
    const found = lintCase(eachChildNotCovered, saying('Ruby and Kofi live here. Ruby is six.', BOTH), words)
    expect(found.map(({ message }) => message)).toEqual([
      'Nothing is said of Kofi alone. Was Kofi seen, how is Kofi, and what does Kofi say?',
    ])
  })
  it('says nothing of an only child', () => {
    expect(lintCase(eachChildNotCovered, saying('Nobody is named.', ONE), words)).toEqual([])
  })
})

testRule(childViewsNotBold, {
  ownExamples: false,
  valid: [
    ...[
      'Ms Pike said, “I want to move to the coast.”',
      'Ms Pike told me that Ruby said, “I am tired of it all.”',
      'Mr Mensah told Ruby, “You can come on Sundays with me.”',
      'Ruby said “no”.',
      'Ruby likes the film “The Snowman and the Bear”.',
      'Mrs Pike wrote of Ruby, “She is a happy little girl.”',
      '> I want to live with Nan and the dog.',
      '- Ms Osei asked, “Where do you sleep, Ruby?”',
      'Ruby’s teacher said, “She reads above her age.”',
      'Kofi’s father told me, “He is a good boy to me.”',
      'The sign on Ruby’s door says “Keep out, this means you”.',
      'Ruby read “The Tiger Who Came to Tea” to me.',
      'Ruby heard Ms Pike say, “I have had enough of this.”',
      'I said to Ruby, “I visit to find out whether home is safe.”',
      'Ruby drew a house. Ms Pike said, “That is our old house.”',
      'I asked Ruby, “What would make things better?”',
      'The letter about Ruby says, “She has missed nine days.”',
      'Ruby, Kofi and Ms Pike said, “We want to stay here.”',
      'School wrote, “Ruby has a quick sense of humour.”',
      'Ruby is what her mother calls “a proper little lawyer”.',
    ].map((text) => saying(text)),
    {
      name: 'words in bold',
      blocks: [
        { type: 'paragraph', id: 'b0', content: [{ type: 'text', text: `${FILLER} ${FILLER}` }] },
        {
          type: 'paragraph',
          id: 'b1',
          content: [
            { type: 'text', text: 'Ruby said, ' },
            { type: 'text', text: '“I want to live with Nan.”', marks: ['bold'] },
          ],
        },
      ],
    },
  ],
  invalid: [
    {
      ...saying('Ruby said, “I want to live with Nan.”'),
      findings: [
        {
          text: '“I want to live with Nan.”',
          message: 'These are the child’s words. Could they be in bold, so that they stand out?',
        },
      ],
    },
    { ...saying('On 3 May Kofi told me, “I count the stairs.”'), findings: [{ text: '“I count the stairs.”' }] },
    { ...saying('Ruby asked in the car, “When is Nan coming?”'), findings: [{ text: '“When is Nan coming?”' }] },
  ],
})
