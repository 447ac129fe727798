import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { caseRecord } from '../../../shared/family/index.ts'
import { casePlan, proposedJoins, threadBreaks } from '../../../shared/plan/index.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../templates/examples/${name}`, import.meta.url), 'utf8'))

test('the example’s plan names people and children of the example, and is broken in one place to be mended', () => {
  const plan = casePlan.parse(read('plan.json'))
  const { people } = caseRecord.parse(read('case.json'))
  const children = new Set(people.filter(({ group }) => group === 'child').map(({ id }) => id))
  const named = [...plan.concerns, ...plan.statements, ...plan.goals, ...plan.steps].flatMap(({ childIds }) => childIds)
  expect(named.filter((id) => !children.has(id))).toEqual([])
  for (const { owner, ownerId } of plan.steps) {
    const person = people.find(({ id }) => id === ownerId)
    expect(owner).toBe([person?.title, person?.firstName, person?.lastName].join(' '))
  }
  expect(threadBreaks(plan).map(({ kind, at }) => `${kind} ${at}`)).toEqual([
    'statement-without-goal danger-tired',
    'step-without-goal plan-7-a1-a7',
  ])
  expect(proposedJoins(plan)).toEqual([])
})
