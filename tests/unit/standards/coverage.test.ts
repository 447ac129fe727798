import { describe, expect, test } from 'vitest'
import { coverageOf, isUnanswered } from '../../../shared/standards/index.ts'
import { pack, rule } from './packs.ts'

const clause = (more: { templates?: ('icpc-report' | 'plans')[]; notCheckable?: string } = {}) => ({
  cite: 'Northtown, 1',
  says: 'It is done.',
  ...more,
})
const AFTER = { direction: 'after', repeats: false } as const
const answersOf = (stated: Parameters<typeof pack>[0], templateKinds: Parameters<typeof coverageOf>[1] = []) => {
  const coverage = coverageOf(pack({ clauses: { done: clause() }, ...stated }), templateKinds)
  return coverage.clauses.find(({ key }) => key === 'done')?.answers
}

describe('what answers a clause', () => {
  test('a rule that is on and names it', () => {
    expect(answersOf({ rules: { slang: rule({ clauses: ['done'] }) } })).toEqual([{ by: 'rule', id: 'slang' }])
  })
  test('a rule that names it in some kinds only', () => {
    const setting = rule({ in: [{ kinds: ['plans'], clauses: ['done'] }] })
    expect(answersOf({ rules: { slang: setting } })).toEqual([{ by: 'rule', id: 'slang' }])
  })
  test('once, though the rule names it twice', () => {
    const setting = rule({ clauses: ['done'], in: [{ kinds: ['plans'], clauses: ['done'] }] })
    expect(answersOf({ rules: { slang: setting } })).toHaveLength(1)
  })
  test('no rule that is off, altogether or where it would name it', () => {
    expect(answersOf({ rules: { slang: rule({ applies: false, clauses: ['done'] }) } })).toEqual([])
    const setting = rule({ in: [{ kinds: ['plans'], severity: 'off', clauses: ['done'] }] })
    expect(answersOf({ rules: { slang: setting } })).toEqual([])
  })
  test('in a union of packs, the rule of any of them', () => {
    const union = { ...rule(), anyOf: [rule({ applies: false, clauses: ['done'] }), rule({ clauses: ['done'] })] }
    expect(answersOf({ rules: { slang: union } })).toEqual([{ by: 'rule', id: 'slang' }])
  })
  test('a time limit, a sign-off rule and a criterion', () => {
    const limit = { event: 'visit', what: 'w', limit: 1, unit: 'days', ...AFTER } as const
    expect(
      answersOf({
        timescales: [{ id: 'visit', ...limit, clause: 'done' }],
        signOff: [{ id: 'signed', kinds: ['plans'], does: 'signs', by: ['manager'], what: 'w', clause: 'done' }],
        audit: [{ id: 'asked', kinds: ['plans'], asks: 'Was it done?', clause: 'done' }],
      }),
    ).toEqual([
      { by: 'timescale', id: 'visit' },
      { by: 'signOff', id: 'signed' },
      { by: 'audit', id: 'asked' },
    ])
  })
  test('a time limit that gives its figure as the other one', () => {
    const visit = { id: 'visit', event: 'visit', what: 'w', limit: 1, unit: 'days', clause: 'sooner', ...AFTER } as const
    expect(answersOf({ timescales: [{ ...visit, orElse: [{ limit: 2, unit: 'days', clause: 'done' }] }] })).toEqual([
      { by: 'timescale', id: 'visit' },
    ])
  })
  test('the templates that there are, of the kinds that it counts on', () => {
    const clauses = { done: clause({ templates: ['plans', 'icpc-report'] }) }
    expect(answersOf({ clauses }, ['cp-plan', 'icpc-report', 'chronology'])).toEqual([
      { by: 'template', id: 'icpc-report' },
      { by: 'template', id: 'cp-plan' },
    ])
  })
})

describe('what a pack wants of a template', () => {
  const clauses = { done: clause({ templates: ['icpc-report'] }) }
  test('answers the clauses that ask for a section', () => {
    expect(answersOf({ documents: { 'cp-plan-outline': { require: { goals: ['done'], worries: ['done'] } } } })).toEqual([
      { by: 'template', id: 'cp-plan-outline' },
    ])
  })
  test('and for a length', () => {
    expect(answersOf({ documents: { letter: { length: { words: 200, clause: 'done' } } } })).toEqual([
      { by: 'template', id: 'letter' },
    ])
  })
  test('is told once where the clause counts on that kind as well', () => {
    const documents = { 'icpc-report': { require: { views: ['done'] } } }
    expect(answersOf({ clauses, documents }, ['icpc-report'])).toEqual([{ by: 'template', id: 'icpc-report' }])
  })
  test('answers nothing that only has another heading or guidance', () => {
    expect(answersOf({ documents: { letter: { titles: { done: 'Done' }, guidance: { done: 'How?' } } } })).toEqual([])
  })
})

describe('a clause that nothing answers', () => {
  test('is counted, and says which templates it waits for', () => {
    const coverage = coverageOf(pack({ clauses: { done: clause({ templates: ['icpc-report'] }) } }), ['cp-plan'])
    expect(coverage.clauses.filter(isUnanswered)).toEqual([
      expect.objectContaining({ key: 'done', answers: [], withoutTemplate: ['icpc-report'] }),
    ])
    expect(coverage.counts.unanswered).toBe(1)
  })
  test('is not one that cannot be checked', () => {
    const coverage = coverageOf(pack({ clauses: { done: clause({ notCheckable: 'It is seen in the room.' }) } }), [])
    expect(coverage.clauses.filter(isUnanswered)).toEqual([])
    expect(coverage.counts).toMatchObject({ notCheckable: 1, unanswered: 0 })
  })
})

describe('a clause that contradicts another', () => {
  const contradicting = (stated: Parameters<typeof pack>[0]) =>
    answersOf({
      clauses: { done: clause(), sooner: clause() },
      contradictions: [
        {
          subject: 'How soon',
          takes: { says: 'Sooner', clause: 'sooner' },
          leaves: [{ says: 'Later', clause: 'done' }],
          because: 'It keeps both.',
        },
      ],
      ...stated,
    })
  test('is answered by the one that the pack goes by, where something answers that', () => {
    expect(contradicting({ rules: { slang: rule({ clauses: ['sooner'] }) } })).toEqual([{ by: 'otherClause', id: 'sooner' }])
    expect(contradicting({})).toEqual([])
  })
  test('keeps its own answer where it has one', () => {
    expect(contradicting({ rules: { slang: rule({ clauses: ['sooner', 'done'] }) } })).toEqual([{ by: 'rule', id: 'slang' }])
  })
})

test('a clause with several answers counts for each sort once', () => {
  const { counts } = coverageOf(
    pack({
      clauses: { done: clause({ templates: ['plans'] }), kept: clause() },
      rules: { slang: rule({ clauses: ['done'] }), contraction: rule({ clauses: ['done', 'kept'] }) },
    }),
    ['cp-plan', 'cin-plan'],
  )
  expect(counts).toEqual({
    rule: 2,
    timescale: 0,
    template: 1,
    signOff: 0,
    audit: 0,
    otherClause: 0,
    notCheckable: 0,
    unanswered: 0,
  })
})
