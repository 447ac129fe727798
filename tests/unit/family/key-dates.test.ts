import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadStandards } from '../../../main/templates/index.ts'
import { datesToShow, KEY_DATE_GROUPS, KEY_DATES, REPORT_DATES } from '../../../shared/family/index.ts'

test('every event that a shipped pack counts from or that meets a duty in a case is a key date', async () => {
  const missing = new Set<string>()
  const library = await loadStandards({ templatesFolder: join(import.meta.dirname, '../../../templates') })
  for (const packId of ['knowsley', 'manchester', 'st-helens', 'stoke-on-trent', 'wirral']) {
    const { pack } = library.get(packId)
    for (const { about, event, orFrom = [], metBy = [] } of pack.timescales) {
      if (about === 'worker' || about === 'carer') continue
      for (const name of [event, ...orFrom, ...metBy]) if (!Object.hasOwn(KEY_DATES, name)) missing.add(name)
    }
  }
  expect([...missing].sort()).toEqual(['birth', 'sixteenthBirthday'])
})

test('each key date stands in one group, and what a group asks for is its own', () => {
  const names = KEY_DATE_GROUPS.flatMap((group) => Object.keys(group.dates))
  expect(new Set(names).size).toBe(names.length)
  for (const group of KEY_DATE_GROUPS)
    for (const name of [...group.always, ...group.usual]) expect(Object.keys(group.dates)).toContain(name)
  for (const name of REPORT_DATES) expect(Object.keys(KEY_DATES)).toContain(name)
})

test.each<[string, Record<string, string>, string[], string[]]>([
  ['looked-after', {}, [], []],
  ['looked-after', { hearing: '2026-03-01' }, [], []],
  ['looked-after', { pathwayPlan: '2026-03-01' }, [], ['pathwayPlan']],
  ['court', {}, ['looked-after'], []],
  ['court', { hearing: '2026-03-01' }, [], ['hearing']],
  ['child-protection', {}, [], ['strategyDiscussion', 'initialConference']],
])('of %s with %o in %o it shows %o', (id, keyDates, circumstances, expected) => {
  const group = KEY_DATE_GROUPS.find((one) => one.id === id)
  if (!group) throw new Error(`no group ${id}`)
  expect(datesToShow(group, keyDates, new Set(circumstances))).toEqual(expected)
})

test('a plan brings the dates of its kind, in the order in which a case is worked', () => {
  const group = KEY_DATE_GROUPS.find((one) => one.id === 'child-protection')
  if (!group) throw new Error('no group')
  const shown = datesToShow(group, {}, new Set(['child-protection-plan']))
  expect(shown).toEqual(expect.arrayContaining(['firstCoreGroup', 'coreGroup', 'childProtectionVisit']))
  expect(shown.indexOf('strategyDiscussion')).toBeLessThan(shown.indexOf('firstCoreGroup'))
})
