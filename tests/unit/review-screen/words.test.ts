import { describe, expect, test } from 'vitest'
import { earlierRevisions } from '../../../renderer/review/comparison/use-changes-since.ts'
import { asideStanding, queryBegins } from '../../../renderer/review/first/set-aside-words.ts'
import { likelySection } from '../../../renderer/review/likely-section.ts'
import { sayDay, sayMoment, sayWait } from '../../../renderer/review/words.ts'
import { standingWords } from '../../../renderer/review/worker/standing-words.ts'
import type { DocumentReview } from '../../../shared/api/index.ts'
import { readMarkdown } from '../../../shared/document/index.ts'
import { type Actor, type Comment, type ReviewStep, stepContent, threadsOf } from '../../../shared/review/index.ts'

const at = (day: string, time: string) => new Date(`${day}T${time}:00`)

describe('a moment', () => {
  const now = at('2026-03-10', '12:32')
  test.each([
    ['today', at('2026-03-10', '09:10'), '09:10'],
    ['this year', at('2026-03-06', '16:05'), 'Fri 6 March, 16:05'],
    ['another year', at('2025-12-31', '23:59'), '31 December 2025, 23:59'],
  ])('of %s is said so', (_when, moment, said) => {
    expect(sayMoment(moment.toISOString(), now)).toBe(said)
  })
  test('that cannot be read is said as it is', () => {
    expect(sayMoment('soon', now)).toBe('soon')
    expect(sayDay('soon')).toBe('soon')
  })
})

test.each([
  ['2026-03-10', '12:32', 'less than a minute'],
  ['2026-03-10', '12:10', '22 min'],
  ['2026-03-10', '09:10', '3 h 22 min'],
  ['2026-03-10', '10:32', '2 h'],
  ['2026-03-09', '12:00', '1 day'],
  ['2026-03-06', '12:32', '4 days'],
])('what waits since %s %s has waited for %s', (day, time, said) => {
  expect(sayWait(at(day, time).toISOString(), at('2026-03-10', '12:32'))).toBe(said)
})

describe('the section that most likely answers a question', () => {
  const { document } = readMarkdown(
    '# Report\n\n## Why we are meeting\n\nA referral.\n\n## Fathers\n\nMr Pike and Mr Yates were both seen.\n\n## Health\n\nIdris sleeps badly. The doctor was asked.\n',
  )
  const titleOf = (id: string | null) => document.sections.find((section) => section.id === id)?.title ?? null
  test.each([
    ['Was each father considered?', 'Fathers'],
    ['Do the records say how the child sleeps?', 'Health'],
    ['Is the referral clear?', 'Why we are meeting'],
    ['Quantum?', null],
    ['', null],
  ])('“%s” is under %s', (question, title) => {
    expect(titleOf(likelySection(document, question))).toBe(title)
  })
})

const actor = (name: string): Actor => ({ accountId: name, name, jobTitle: '', role: 'team-manager', registrationNumber: '' })

describe('what was set aside', () => {
  const record = { key: 'k', text: 'dirty', reason: 'it is quoted' }
  const decided = (accepted: boolean, reason = record.reason) => ({
    id: `${accepted}`,
    key: 'k',
    reason,
    accepted,
    words: accepted ? '' : 'The letter says nothing of it.',
    by: actor('Sam Okoro'),
    at: '2026-03-10T09:12:00.000Z',
  })
  const say = (body: string, id = 'one'): Comment => ({
    id,
    sort: 'comment',
    threadId: id,
    anchor: null,
    body,
    suggestion: null,
    by: actor('Sam Okoro'),
    at: '2026-03-10T09:10:00.000Z',
  })
  const resolved: Comment = {
    id: 'two',
    sort: 'settled',
    threadId: 'one',
    how: 'resolved',
    body: '',
    by: actor('Sam Okoro'),
    at: '2026-03-10T09:12:00.000Z',
  }
  test.each<[string, Comment[]]>([
    ['open', []],
    ['open', [say('Something else.')]],
    ['queried', [say(`${queryBegins(record)}by whom?`)]],
    ['open', [say(`${queryBegins(record)}by whom?`), resolved]],
  ])('stands %s', (state, comments) => {
    expect(asideStanding(record, [], threadsOf(comments))).toEqual({ state })
  })
  test('stands as it was decided last, until there is another reason', () => {
    const [no, yes] = [decided(false), decided(true)]
    expect(asideStanding(record, [no, yes], [])).toEqual({ state: 'decided', decision: yes })
    expect(asideStanding(record, [yes, no], threadsOf([say(`${queryBegins(record)}by whom?`)]))).toEqual({
      state: 'decided',
      decision: no,
    })
    expect(asideStanding({ ...record, reason: 'the school saw it' }, [no], [])).toEqual({ state: 'open' })
  })
})

const step = (number: number, action: ReviewStep['action'], given: Partial<ReviewStep> = {}): ReviewStep => ({
  ...stepContent.parse({}),
  number,
  action,
  at: at('2026-03-06', '09:10').toISOString(),
  by: actor('Sam Okoro'),
  revision: number,
  ...given,
})
const review = (state: DocumentReview['state'], steps: ReviewStep[]) =>
  ({ state, steps, revision: 9, corrects: null, correctedBy: null, asides: [], waiting: null }) as unknown as DocumentReview

describe('where a document stands, above its page', () => {
  const now = at('2026-03-10', '12:00')
  const said = (state: DocumentReview['state'], steps: ReviewStep[]) => {
    const words = standingWords(review(state, steps), [], now)
    return words && `${words.where} ${words.said}`.trim()
  }
  test.each<[DocumentReview['state'], ReviewStep[], string | null]>([
    ['draft', [], null],
    ['submitted', [step(1, 'submit')], 'With whoever may authorise it since Fri 6 March, 09:10. The text cannot be changed.'],
    [
      'returned',
      [step(1, 'submit'), step(2, 'return', { words: 'Say when.' })],
      'Returned by Sam Okoro, Fri 6 March, 09:10. Say when.',
    ],
    [
      'draft',
      [step(1, 'submit'), step(2, 'return', { words: 'Say when.' }), step(3, 'resume')],
      'Returned by Sam Okoro, Fri 6 March, 09:10. Say when.',
    ],
    ['draft', [step(1, 'submit'), step(2, 'recall')], null],
    [
      'authorised',
      [
        step(1, 'submit'),
        step(2, 'authorise', { words: 'Because.', nextSteps: [{ what: 'Visit', who: 'Priya', by: '2026-03-13' }] }),
      ],
      'Authorised by Sam Okoro, Fri 6 March, 09:10. Because. Next: Visit, Priya, by Fri 13 March.',
    ],
    [
      'issued',
      [step(1, 'submit'), step(3, 'issue', { givenTo: [{ who: 'Ms Begum', how: '' }] })],
      'Issued Fri 6 March, 09:10 by Sam Okoro. Given to Ms Begum.',
    ],
    [
      'withdrawn',
      [step(1, 'withdraw', { words: 'Another child.' })],
      'Withdrawn by Sam Okoro, Fri 6 March, 09:10: it counts for nothing any more. Another child.',
    ],
    [
      'authorised',
      [
        step(1, 'authorise', { words: 'Before it was sent again.' }),
        step(2, 'submit'),
        step(3, 'authorise', { words: 'Because.', nextSteps: [{ what: 'File it', who: '', by: null }] }),
        step(4, 'authorise', {
          words: 'By letter.',
          recordedFor: { name: 'Helen Marsh', role: 'Director', on: '2026-03-02', how: 'by letter' },
        }),
      ],
      'Authorised by Sam Okoro and Helen Marsh, Fri 6 March, 09:10. Next: File it.',
    ],
    ['superseded', [step(5, 'supersede')], 'Replaced by a correction, Fri 6 March, 09:10. This is how it stood before.'],
    ['superseded', [], 'Replaced by a correction. This is how it stood before.'],
  ])('%s', (state, steps, words) => {
    expect(said(state, steps)).toBe(words)
  })
  test('a text that was sent and returned is named once, by the last that was done with it', () => {
    const steps = [
      step(1, 'submit', { revision: 4 }),
      step(2, 'return', { revision: 5 }),
      step(3, 'resume', { revision: 6 }),
      step(4, 'submit', { revision: 9 }),
    ]
    expect(earlierRevisions({ steps, revision: 9 }, now)).toEqual([{ id: '4', label: 'Revision 4, returned Fri 6 March, 09:10' }])
  })
})
