import { describe, expect, test } from 'vitest'
import {
  ALL,
  casesOf,
  countSteps,
  filterSteps,
  groupSteps,
  ownersOf,
  stepsFile,
  TO_DO,
} from '../../../renderer/cases/steps/step-list.ts'
import { byUrgency, casePlan, trackedSteps } from '../../../shared/plan/index.ts'

const TODAY = '2026-03-10'
const plan = (...steps: object[]) => casePlan.parse({ steps })
const ROWS = [
  ...trackedSteps(
    {
      id: 'mensah',
      title: 'Mensah',
      plan: plan(
        {
          id: 'a',
          action: 'Ms Mensah takes Kofi to the GP.',
          owner: 'Ama Mensah',
          due: '6 March 2026',
          reviewDate: '20 March 2026',
        },
        { id: 'b', action: 'The school sends its log.', owner: 'Ruth  Adeyemi ', due: '13 March 2026' },
        { id: 'c', action: 'Kofi sees his gran.', owner: '', due: '' },
      ),
    },
    TODAY,
  ),
  ...trackedSteps(
    {
      id: 'begum',
      title: 'Begum',
      plan: plan(
        { id: 'd', action: 'Ring the school.', owner: 'ruth adeyemi', due: '13 March 2026' },
        { id: 'e', action: 'Fit a stair gate.', owner: 'Ama Mensah', due: '1 March 2026', status: 'done' },
      ),
    },
    TODAY,
  ),
].sort(byUrgency)
const ids = (steps: readonly { step: { id: string } }[]) => steps.map(({ step }) => step.id).join('')
const EVERYTHING = { stands: TO_DO, owner: ALL, caseId: ALL } as const

describe('the steps of every plan', () => {
  test.each([
    [{}, 'adbc'],
    [{ stands: 'overdue' }, 'a'],
    [{ stands: 'due-soon' }, 'db'],
    [{ stands: 'no-date' }, 'c'],
    [{ stands: 'done' }, 'e'],
    [{ owner: 'ruth adeyemi' }, 'db'],
    [{ owner: '' }, 'c'],
    [{ caseId: 'begum' }, 'd'],
    [{ caseId: 'begum', stands: 'done', owner: 'ama mensah' }, 'e'],
  ] as const)('filtered by %j are %s', (part, expected) => {
    expect(ids(filterSteps(ROWS, { ...EVERYTHING, ...part }))).toBe(expected)
  })

  test('are counted within the owner and the case that were chosen', () => {
    expect(countSteps(ROWS, { owner: ALL, caseId: ALL })).toMatchObject({ overdue: 1, 'due-soon': 2, 'no-date': 1, done: 1 })
    expect(countSteps(ROWS, { owner: 'ama mensah', caseId: 'begum' })).toMatchObject({ overdue: 0, done: 1 })
  })

  test('name each owner once however the name was typed, and last those with nobody', () => {
    expect(ownersOf(ROWS).map(({ id }) => id)).toEqual(['ama mensah', 'ruth adeyemi', ''])
    expect(casesOf(ROWS).map(({ label }) => label)).toEqual(['Begum', 'Mensah'])
  })

  test.each([
    ['day', ['Fri 6 March: a', 'Fri 13 March: db', 'No date: c', 'Done: e']],
    ['case', ['Begum: de', 'Mensah: abc']],
  ] as const)('stand under headings by %s', (by, expected) => {
    expect(groupSteps(ROWS, by, TODAY).map(({ title, steps }) => `${title}: ${ids(steps)}`)).toEqual(expected)
  })

  test('by owner stand under one heading for a name typed two ways, those with nobody last', () => {
    expect(groupSteps(ROWS, 'owner', TODAY).map(({ steps }) => ids(steps))).toEqual(['ae', 'db', 'c'])
  })
})

describe('the calendar file of what is shown', () => {
  const child = {
    id: 'kofi',
    group: 'child',
    role: 'child',
    firstName: 'Kofi',
    lastName: 'Mensah',
    dateOfBirth: '',
    parentalResponsibility: false,
  } as const
  const cases = [
    { id: 'mensah', reference: '', people: [child] },
    { id: 'begum', reference: 'CW-104', people: [] },
  ] as unknown as Parameters<typeof stepsFile>[1]
  const file = stepsFile(ROWS, cases, '2026-03-10T09:00:00.000Z')

  test('says which step of which case, and names nobody', () => {
    expect(file.text).toContain('SUMMARY:K: step 1 of the plan is due')
    expect(file.text).toContain('SUMMARY:K: step 1 of the plan is looked at again')
    expect(file.text).toContain('SUMMARY:CW-104: step 1 of the plan is due')
    for (const name of ['Kofi', 'Mensah', 'Begum', 'Ruth', 'Adeyemi', 'school', 'GP']) {
      expect(file.text).not.toContain(name)
      expect(file.name).not.toContain(name)
    }
  })

  test('leaves out what is done and what has no day', () => {
    expect(file.entries).toBe(4)
    expect(stepsFile(filterSteps(ROWS, { ...EVERYTHING, stands: 'done' }), cases, '2026-03-10T09:00:00.000Z').entries).toBe(0)
  })

  test('is called by the case where all steps are of one', () => {
    expect(stepsFile(ROWS, cases.slice(1), '2026-03-10T09:00:00.000Z').name).toBe('Steps CW-104.ics')
    expect(file.name).toBe('Steps of all cases.ics')
  })
})
