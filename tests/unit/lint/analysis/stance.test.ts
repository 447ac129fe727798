import { describe, expect, it } from 'vitest'
import { holdsEvidence } from '../../../../shared/lint/analysis/evidence.ts'
import { SentenceStance } from '../../../../shared/lint/analysis/stance.ts'

const stanceOf = (sentence: string, word: string): string => new SentenceStance(sentence).at(sentence.indexOf(word))

describe('stance of a clause', () => {
  it.each([
    ['He is dangerous.', 'dangerous', 'bare'],
    ['In my professional opinion he is dangerous.', 'dangerous', 'owned'],
    ['I think that he is dangerous.', 'dangerous', 'owned'],
    ['I am worried that he is dangerous.', 'dangerous', 'owned'],
    ['I’m concerned that he is dangerous.', 'dangerous', 'owned'],
    ['My assessment is that he is dangerous.', 'dangerous', 'owned'],
    ['We consider that he is dangerous.', 'dangerous', 'owned'],
    ['He is, in my view, dangerous.', 'dangerous', 'owned'],
    ['Ms Shah told me that he is dangerous.', 'dangerous', 'attributed'],
    ['She added that he is dangerous.', 'dangerous', 'attributed'],
    ['According to Ms Shah he is dangerous.', 'dangerous', 'attributed'],
    ['According to neighbours he is dangerous.', 'dangerous', 'bare'],
    ['In Ms Shah’s view he is dangerous.', 'dangerous', 'attributed'],
    ['School records show that he is dangerous.', 'dangerous', 'attributed'],
    ['Ms Shah’s letter of 4 May states that he is dangerous.', 'dangerous', 'attributed'],
    ['Neighbours said that he is dangerous.', 'dangerous', 'bare'],
    ['It is reported that he is dangerous.', 'dangerous', 'bare'],
    ['He was described by his teacher as dangerous.', 'dangerous', 'attributed'],
    ['He may be dangerous.', 'dangerous', 'hedged'],
    ['May he be dangerous?', 'dangerous', 'hedged'],
    ['Of the 2 may be dangerous.', 'dangerous', 'hedged'],
    ['He was dangerous on 2 May.', 'dangerous', 'bare'],
    ['On 2 May he was dangerous.', 'dangerous', 'bare'],
    ['On the 2nd of May he was dangerous.', 'dangerous', 'bare'],
    ['In May 2025 he was dangerous.', 'dangerous', 'bare'],
    ['Since May he has been dangerous.', 'dangerous', 'bare'],
    ['Since May he may have been dangerous.', 'dangerous', 'hedged'],
    ['He appears dangerous.', 'dangerous', 'hedged'],
    ['I saw him on 4 May, but he is dangerous.', 'dangerous', 'bare'],
    ['I think he is kind, but he is dangerous.', 'dangerous', 'bare'],
    ['Ms Shah told me he is kind; he is dangerous.', 'dangerous', 'bare'],
  ])('%s → %s is %s', (sentence, word, expected) => expect(stanceOf(sentence, word)).toBe(expected))
})

describe('evidence in a sentence', () => {
  it.each([
    'It happened on 3 May.',
    'He came at 10:30.',
    'She missed three appointments.',
    'I saw mould on the wall.',
    'There were nine black bags in the hall.',
    'Ruby said, “I am cold.”',
    'The carpet was covered in ash.',
    'Ms Shah’s report says so.',
    'The kitchen was dirty: old food stood on every plate.',
    'None of the windows closed.',
  ])('holds some: %s', (sentence) => expect(holdsEvidence(sentence)).toBe(true))

  it.each([
    'The home was dirty.',
    'There were concerns about the home.',
    'He is a poor father.',
    'She does not engage.',
    'One of the parents is angry.',
  ])('holds none: %s', (sentence) => expect(holdsEvidence(sentence)).toBe(false))
})
