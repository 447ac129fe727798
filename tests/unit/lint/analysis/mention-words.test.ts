import { expect, test } from 'vitest'
import { AnalysedBlock } from '../../../../shared/lint/analysis/block-analysis.ts'
import { MentionWords } from '../../../../shared/lint/analysis/mention-words.ts'
import { compileMatcher } from '../../../../shared/lint/matcher/matcher.ts'
import { readPlaces } from '../../../../shared/lint/matcher/wording.ts'
import type { DocumentTemplate } from '../../../../shared/standards/index.ts'

const matcher = compileMatcher([])
const section = { id: 's', templateSection: null, title: '', blocks: [] }
const analysed = (text: string) =>
  new AnalysedBlock({ type: 'paragraph', id: 'b', content: [{ type: 'text', text }] }, section, matcher)

const STAND_INS = { family: 'familytoken', child: 'childtoken', signature: 'signaturetoken' }
const read = (mention: string) =>
  readPlaces(
    mention.replaceAll('{family}', 'familytoken').replaceAll('{child}', 'childtoken').replaceAll('{signature}', 'signaturetoken'),
  )

const MENTIONS = [
  ['household*', 'lives/live with (the/her)'],
  ['{family} told/said'],
  ['{signature}'],
  ['about {child}'],
  ['{child}'],
]
const template = { sections: MENTIONS.map((mentions) => ({ mentions })) } as unknown as DocumentTemplate

test.each<[string, boolean[]]>([
  ['The households are two.', [true, false, false, false, true]],
  ['She lives with an aunt.', [true, false, false, false, true]],
  ['He told me.', [false, false, false, false, true]],
  ['Her step-father told me.', [false, true, false, false, true]],
  ['Stepmother said so.', [false, true, false, false, true]],
  ['Dana told me.', [false, true, false, false, true]],
  ['Ms Pike said so.', [false, true, false, false, true]],
  ['Countersigned by the manager.', [false, false, true, false, true]],
  ['About Ruby.', [false, false, false, true, true]],
  ['', [false, false, false, false, true]],
])('“%s” may mention %j', (text, expected) => {
  const words = new MentionWords(template, STAND_INS, ['Dana'], read)
  words.read(analysed(text))
  expect(MENTIONS.map((_, place) => words.mayMention(place))).toEqual(expected)
})

test('the words of other people’s documents are their own', () => {
  const block = analysed('Dana told me.')
  const [known, unknown] = [['Dana'], []].map((names) => new MentionWords(template, STAND_INS, names, read))
  for (const [words, expected] of [
    [known, true],
    [unknown, false],
    [known, true],
  ] as const) {
    words?.read(block)
    expect(words?.mayMention(1)).toBe(expected)
  }
})
