import { expect, test } from 'vitest'
import { detailMistakes, NO_DETAILS, passwordMistakes, withDetail } from '../../../renderer/shell/accounts/details.ts'

test('the name to sign in with follows the name, until somebody types their own', () => {
  const named = withDetail(withDetail(NO_DETAILS, { name: 'Jo' }), { name: 'Jo Bell-Ade' })
  expect(named.signInName).toBe('jo.bell-ade')
  const own = withDetail(named, { signInName: 'bellj' })
  expect(withDetail(own, { name: 'Jo Bell' }).signInName).toBe('bellj')
})

test('the job title follows the role, until somebody types their own', () => {
  const manager = withDetail(NO_DETAILS, { role: 'team-manager' })
  expect(manager.jobTitle).toBe('Team manager')
  expect(withDetail(manager, { role: 'service-manager' }).jobTitle).toBe('Service manager')
  const own = withDetail(manager, { jobTitle: 'Duty manager' })
  expect(withDetail(own, { role: 'head-of-service' }).jobTitle).toBe('Duty manager')
})

test('what is missing is said field by field', () => {
  expect(Object.keys(detailMistakes({ ...NO_DETAILS, jobTitle: ' ' }, 'your'))).toEqual(['name', 'signInName', 'jobTitle'])
  expect(detailMistakes({ ...NO_DETAILS, name: 'Jo Bell', signInName: 'jo.bell' }, 'your')).toEqual({})
})

test.each([
  ['copper lantern otter', 'copper lantern otter', []],
  ['copper lantern otter', 'copper lantern', ['again']],
  ['short', 'short', ['password']],
  ['jo.bell is my name', '', ['password', 'again']],
])('%j typed with %j beside it has mistakes in %j', (password, again, fields) => {
  expect(Object.keys(passwordMistakes({ password, again }, { signInName: 'jo.bell', name: 'Jo Bell' }))).toEqual(fields)
})
