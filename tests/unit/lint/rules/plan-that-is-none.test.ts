import { expect, test } from 'vitest'
import { type DocumentKind, readMarkdown } from '../../../../shared/document/index.ts'
import { RULES } from '../../../../shared/lint/index.ts'
import { lintCase } from '../rule-tester.ts'

/** Tables that have the columns of a plan, and what the rules of actions say of them in a report of 20 March 2026. */
const ACTION_RULES = RULES.filter(({ scope }) => scope === 'action')
const found = (table: string, kind: DocumentKind = 'child-and-family-assessment'): string[] =>
  ACTION_RULES.flatMap((rule) =>
    lintCase(rule, {
      document: { ...readMarkdown(`## Notes\n\n${table}\n`).document, kind, dates: { documentDate: '2026-03-20' } },
    }),
  ).map(({ ruleId, text }) => `${ruleId}: ${text}`)

test.each([
  [
    'of people and what they do',
    '| Person | What they do for Ruby |\n|---|---|\n| Mrs Joyce Pike, grandmother | Cares for her every day |\n| Mr Owen Lee, therapist | Sees her on Wednesdays |',
  ],
  [
    'of what became of the last plan',
    '| What we agreed | Who | By when | Where things are |\n|---|---|---|---|\n| Clear the back room | Mr Samuel Mensah | 28 February 2026 | Done on 22 February |\n| Finish the course | Ms Dana Pike | 6 March 2026 | Four of six |',
  ],
])('a table %s is asked nothing', (_what, table) => {
  expect(found(table)).toEqual([])
})

test('a plan without a column for the difference or the measure is asked for each once', () => {
  const table =
    '| What needs to happen | Who | By when |\n|---|---|---|\n| Ring the landlord | Ms Dana Pike | 7 April 2026 |\n| Buy a stair gate | Ms Dana Pike | 8 April 2026 |'
  expect(found(table, 'cp-plan').toSorted()).toEqual(['action-no-outcome: ', 'action-not-measurable: '])
})

test('a column that says what will be different is read as the outcome', () => {
  const table =
    '| What needs to happen | Who | By when | How we will know | What will be different for Ruby |\n|---|---|---|---|---|\n| Ring the landlord | Ms Dana Pike | 7 April 2026 | Letter | Landlord rung |'
  expect(found(table, 'cp-plan')).toEqual(['action-no-outcome: Landlord rung'])
})

test('a column that says by whom and when is read for both', () => {
  const table =
    '| What we agreed | By whom and when | How we will know | What will be different |\n|---|---|---|---|\n| Fit a high lock | Mr Mensah, by 23 April | Ms Osei tries it on 24 April | Ruby cannot leave the flat alone |\n| Fit a door sensor | by 23 April | It rings on 24 April | Ms Pike hears when Ruby is up |'
  expect(found(table, 'cp-plan')).toEqual(['action-no-owner: '])
})
