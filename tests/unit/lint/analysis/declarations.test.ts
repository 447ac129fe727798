import { describe, expect, test } from 'vitest'
import { findDeclarations } from '../../../../shared/lint/analysis/declarations.ts'

const CONTEMPT =
  'I understand that proceedings for contempt of court may be brought against anyone who makes, or causes to be made, a false statement in a document verified by a statement of truth without an honest belief in its truth.'
const TRUE = 'I believe that the facts stated in this witness statement are true.'
const found = (text: string) => findDeclarations(text).map(({ start, end }) => text.slice(start, end))

describe('a statement of truth', () => {
  test.each([
    ['in the order of the rules', `${CONTEMPT} ${TRUE}`, [CONTEMPT, TRUE]],
    ['in the older order', `${TRUE} ${CONTEMPT}`, [TRUE, CONTEMPT]],
    ['after something else', `The mother is well. ${TRUE}`, [TRUE]],
    [
      'of a report',
      'I believe that the facts set out in my report are true',
      ['I believe that the facts set out in my report are true'],
    ],
  ])('is found %s', (_where, text, expected) => {
    expect(found(text)).toEqual(expected)
  })
  test.each([
    'I understand that Ms Hill was told of proceedings for contempt of court.',
    'Mr Hill said that the facts stated in this report are wrong.',
    'I believe that the facts speak for themselves.',
    'He was found to be in contempt of court on 3 May 2024.',
  ])('is not %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
