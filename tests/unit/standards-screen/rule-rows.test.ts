import { describe, expect, test } from 'vitest'
import { ruleRows } from '../../../renderer/standards/rule-rows.ts'
import { RULES } from '../../../shared/lint/index.ts'
import { pack, rule } from '../standards/packs.ts'

const row = (id: string, stated: Parameters<typeof pack>[0]) => {
  const found = ruleRows(pack(stated), '').find((candidate) => candidate.id === id)
  if (!found) throw new Error(`no row for ${id}`)
  return found
}
const usual = RULES.find((known) => known.meta.id === 'action-no-owner')?.meta

describe('the table of rules', () => {
  test('has every rule, also those that a pack says nothing of', () => {
    expect(ruleRows(pack(), '').map((found) => found.id)).toEqual(RULES.map((known) => known.meta.id))
    expect(row('action-no-owner', {})).toMatchObject({ applies: true, severity: usual?.severity, basis: 'ours', clauses: [] })
  })

  test('takes severity, basis and clauses from the pack', () => {
    const clause = { cite: 'Northtown, Plans', says: 'Each action has somebody’s name.' }
    expect(
      row('action-no-owner', {
        clauses: { plans: clause, other: { cite: 'Northtown, Visits', says: 'Visits are written up.' } },
        rules: { 'action-no-owner': rule({ severity: 'warning', basis: 'asked', clauses: ['plans', 'gone'] }) },
      }),
    ).toMatchObject({ severity: 'warning', basis: 'asked', clauses: [clause] })
  })

  test('shows a rule that only a broader principle supports as a suggestion, as the checker does', () => {
    expect(
      row('action-no-owner', { rules: { 'action-no-owner': rule({ severity: 'error', basis: 'principle' }) } }),
    ).toMatchObject({ severity: 'suggestion' })
  })

  test('says why a rule is off', () => {
    expect(
      row('action-no-owner', { rules: { 'action-no-owner': rule({ applies: false, because: 'Teams own actions here.' }) } }),
    ).toMatchObject({ applies: false, because: 'Teams own actions here.' })
  })
})

describe('finding a rule', () => {
  const stated = {
    clauses: { plans: { cite: 'Northtown, Section 9', says: 'Actions are specific.' } },
    rules: { 'action-no-owner': rule({ clauses: ['plans'] }) },
  }
  test.each([
    ['nothing typed', '', RULES.length],
    ['only spaces', '   ', RULES.length],
    ['a clause, in any case', 'NORTHTOWN section', 1],
    ['words in another order', '9 northtown', 1],
    ['one word that is nowhere', 'northtown zebra', 0],
  ])('by %s', (_, query, count) => {
    expect(ruleRows(pack(stated), query)).toHaveLength(count)
  })
})
