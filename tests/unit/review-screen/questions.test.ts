import { expect, test } from 'vitest'
import { questionsOf } from '../../../renderer/review/worker/questions.ts'

test('a question that two rules ask is put once, and what always counts is not asked', () => {
  const asked = questionsOf([
    { id: 'otherwise', onlyIf: null },
    { id: 'final-head', onlyIf: 'Is this the final plan?' },
    { id: 'home', onlyIf: 'Is the child to live at home?' },
    { id: 'final-officer', onlyIf: 'Is this the final plan?' },
    { id: 'always', onlyIf: null },
  ])
  expect(asked).toEqual([
    { id: 'final-head', asks: 'Is this the final plan?' },
    { id: 'home', asks: 'Is the child to live at home?' },
  ])
})
