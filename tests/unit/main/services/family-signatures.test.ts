import { describe, expect, test } from 'vitest'
import { type FamilyCopy, familySignatures, familyStanding } from '../../../../main/services/reviews/family-signatures.ts'
import { whatBecame } from '../../../../main/services/reviews/what-became.ts'
import type { DocumentReview } from '../../../../shared/api/index.ts'
import { caseRecord } from '../../../../shared/family/index.ts'
import { type ReviewStep, stepContent } from '../../../../shared/review/index.ts'
import { documentOf } from '../house.ts'

const actor = (name: string, jobTitle: string) => ({
  accountId: name,
  name,
  jobTitle,
  role: 'team-manager' as const,
  registrationNumber: 'SW1',
})
const step = (action: ReviewStep['action'], name: string, jobTitle: string, given: Partial<ReviewStep> = {}): ReviewStep => ({
  ...stepContent.parse({}),
  number: 1,
  at: '2026-03-02T09:00:00Z',
  by: actor(name, jobTitle),
  action,
  revision: 1,
  signatureId: action,
  ...given,
})
const party = (role: string, name: string, signedOn: string | null, how: string) => ({
  requirement: null,
  role,
  what: '',
  clause: null,
  signature: { id: role, requirement: null, role, name, signedOn, how, by: actor('Jo Bell', ''), at: '' },
})
const record = caseRecord.parse({
  id: 'c',
  title: 'Adeyemi',
  packId: 'knowsley',
  people: [
    { id: 'temi', group: 'child', firstName: 'Temi', lastName: 'Adeyemi' },
    { id: 'noah', group: 'child', firstName: 'Noah', lastName: 'Frost' },
    { id: 'mother', group: 'family', firstName: 'Bola', lastName: 'Adeyemi' },
    { id: 'nurse', group: 'professional', firstName: 'Ruth', lastName: 'Clay' },
  ],
})
const steps = [
  step('submit', 'Jo Bell', 'Social worker'),
  step('authorise', 'Sam Okoro', 'Team Manager', { words: 'Her account changed, and that worries me.' }),
  step('authorise', 'Sam Okoro', 'Team Manager', {
    recordedFor: { name: 'Pat Lind', role: 'Deputy Director', on: '2026-03-02', how: 'Letter' },
  }),
]
const review = (given: Partial<DocumentReview> = {}): DocumentReview =>
  ({
    state: 'authorised',
    steps,
    signatures: ['submit', 'authorise'].map((id) => ({
      id,
      statement: { by: actor('Jo Bell', 'Social worker'), at: '2026-03-02T09:00:00Z', text: 'a'.repeat(64), declares: '' },
    })),
    requirements: [],
    parties: [
      party('Parents and carers', 'Bola Adeyemi', '2026-03-01', 'at the refuge in Ash Road'),
      party('Parents and carers', 'Kit Rowe', '2026-03-01', 'on paper'),
      party('Father', '', null, 'He is not to know that we meet.'),
      party('Child or young person', 'Temi', '2026-03-01', 'with a drawing'),
      party('Child or young person', 'Noah', null, 'He is four.'),
      party('Health visitor', 'Ruth Clay', '2026-03-01', 'on paper'),
    ],
    ...given,
  }) as unknown as DocumentReview
const copy = (reader: FamilyCopy['reader'], given: Partial<DocumentReview> = {}): FamilyCopy => ({
  review: review(given),
  source: documentOf('Temi was at home.'),
  reader,
  caseRecord: record,
})
const shown = (of: FamilyCopy) => familySignatures(of)?.signed.map(({ roles, name, on, how }) => [roles[0], name, on, how])

const STAFF = [
  ['Social worker', 'Jo Bell', '2026-03-02', 'Signed electronically'],
  ['Team Manager', 'Sam Okoro', '2026-03-02', 'Signed electronically'],
]
const PARENTS = [
  ['Parents and carers', 'Bola Adeyemi', '2026-03-01', 'Signed'],
  // Whoever is not of the family as the case has it is not named to them.
  ['Parents and carers', '', '2026-03-01', 'Signed'],
  ['Father', '', null, ''],
]

describe('a copy for the family shows', () => {
  test('the parents who wrote and agreed it, themselves and their children, and no reason that was written for the file', () => {
    expect(shown(copy('parents'))).toEqual([
      ...STAFF,
      ...PARENTS,
      ['Child or young person', 'Temi', '2026-03-01', 'Signed'],
      ['Child or young person', 'Noah', null, ''],
    ])
  })
  test('a child of the children only their own', () => {
    expect(shown(copy({ childId: 'temi' }))).toEqual([
      ...STAFF,
      ...PARENTS,
      ['Child or young person', 'Temi', '2026-03-01', 'Signed'],
    ])
  })
  test('a child nothing of a child who is not named, where there is more than one', () => {
    const parties = [party('Child', '', '2026-03-01', 'on paper')]
    expect(shown(copy({ childId: 'temi' }, { parties }))).toEqual(STAFF)
    expect(shown({ ...copy({ childId: 'temi' }, { parties }), source: { ...documentOf('x'), childIds: ['temi'] } })).toHaveLength(
      3,
    )
  })
  test('nobody why a manager agreed, and nothing of what was not authorised', () => {
    expect(familySignatures(copy('parents'))?.closing).toEqual([])
    expect(familySignatures(copy('parents', { state: 'submitted' }))).toBeNull()
  })
})

describe('a copy for the family says', () => {
  test.each([
    ['draft', 'This is a draft. It may still change.'],
    ['submitted', 'This is a draft. It may still change.'],
    ['authorised', 'Agreed by a manager on 2 March 2026.'],
    ['issued', 'Agreed by a manager on 2 March 2026.'],
    ['superseded', 'A corrected version has taken its place.'],
    ['withdrawn', 'It has been withdrawn and does not count any more.'],
  ] as const)('where a document stands that is %s', (state, says) => {
    expect(familyStanding(review({ state }), documentOf('x'))).toEqual([says])
  })
  test('that it takes the place of another, and not what was wrong in that', () => {
    const corrects = { documentId: 'd', title: 'Assessment', on: '2026-02-01', what: 'The address of the refuge.' }
    expect(familyStanding(review(), { ...documentOf('x'), corrects })[0]).toBe(
      'It takes the place of the version of 1 February 2026.',
    )
  })
})

describe('of a document that counts for nothing any more is told', () => {
  test('who withdrew it, when and why', () => {
    const withdrawn = review({
      state: 'withdrawn',
      steps: [step('withdraw', 'Sam Okoro', 'Team Manager', { words: 'Wrong child.' })],
    })
    expect(whatBecame(withdrawn)).toBe('Withdrawn on 2 March 2026 by Sam Okoro, Team Manager: Wrong child')
  })
  test('what took its place, and what that corrects', () => {
    const correctedBy = { documentId: 'e', title: 'Assessment (corrected)', what: 'The day of the visit.' }
    const replaced = review({ state: 'superseded', steps: [step('supersede', 'Sam Okoro', '')], correctedBy })
    expect(whatBecame(replaced)).toBe('Replaced on 2 March 2026 by “Assessment (corrected)”. It corrects: The day of the visit')
  })
  test('nothing of any other', () => {
    expect(whatBecame(review())).toBe('')
  })
})
