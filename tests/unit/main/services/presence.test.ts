import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { House } from '../house.ts'

const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

/** What of the trail tells of locking, oldest first, once somebody is back. */
async function lockings(house: House): Promise<string[]> {
  const { rows } = await house.get('trail', 'all', {})
  return rows
    .toReversed()
    .map(({ what }) => what)
    .filter((what) => what === 'locked-idle' || what === 'signed-out')
}

test('a store that nobody touches is locked after the account’s minutes, whatever is called by itself', async () => {
  const house = new House()
  await house.create()
  await vi.advanceTimersByTimeAsync(9 * MINUTE)
  expect(await house.ask('cases', 'list', {})).toMatchObject({ ok: true })
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(await house.get('store', 'status', {})).toMatchObject({ state: 'locked' })
  expect(await house.fail('cases', 'list', {})).toMatchObject({ code: 'locked' })
  await house.signIn('jo.bell')
  expect(await lockings(house)).toEqual(['locked-idle'])
})

test('a touch keeps it open, and each begins the minutes anew', async () => {
  const house = new House()
  await house.create()
  for (let touch = 0; touch < 4; touch += 1) {
    await vi.advanceTimersByTimeAsync(9 * MINUTE)
    await house.get('presence', 'here', {})
  }
  expect(await house.get('store', 'status', {})).toMatchObject({ state: 'open' })
  expect(await lockings(house)).toEqual([])
})

test('the minutes are the account’s own, and stay with it', async () => {
  const house = new House()
  await house.create()
  expect(await house.get('presence', 'setIdleMinutes', { minutes: 30 })).toMatchObject({ account: { idleMinutes: 30 } })
  expect(await house.signIn('jo.bell')).toMatchObject({ account: { idleMinutes: 30 } })
  await vi.advanceTimersByTimeAsync(29 * MINUTE)
  expect(await house.get('store', 'status', {})).toMatchObject({ state: 'open' })
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(await house.get('store', 'status', {})).toMatchObject({ state: 'locked' })
  expect(await house.fail('presence', 'here', {})).toMatchObject({ code: 'locked' })
})

test('after a sleep the first call finds it locked, before any timer has run', async () => {
  const house = new House()
  await house.create()
  vi.setSystemTime(Date.now() + 60 * MINUTE)
  expect(await house.fail('cases', 'list', {})).toMatchObject({ code: 'locked' })
})

test('a clock that is put back keeps nothing open that nobody touches', async () => {
  const house = new House()
  await house.create()
  vi.setSystemTime(Date.now() - 60 * MINUTE)
  await vi.advanceTimersByTimeAsync(9 * MINUTE)
  expect(await house.ask('cases', 'list', {})).toMatchObject({ ok: true })
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(await house.fail('cases', 'list', {})).toMatchObject({ code: 'locked' })
})

test('a touch that comes too late opens nothing', async () => {
  const house = new House()
  await house.create()
  vi.setSystemTime(Date.now() + 11 * MINUTE)
  expect(await house.fail('presence', 'here', {})).toMatchObject({ code: 'locked' })
})

test('a window that locks by itself is told apart in the trail from somebody who left', async () => {
  const house = new House()
  await house.create()
  expect(await house.get('presence', 'lockIdle', {})).toMatchObject({ state: 'locked', account: null })
  await house.signIn('jo.bell')
  await house.signIn('jo.bell')
  expect(await lockings(house)).toEqual(['locked-idle', 'signed-out'])
})

test('the example stays open', async () => {
  const house = new House()
  await house.get('store', 'tryExample', {})
  await vi.advanceTimersByTimeAsync(90 * MINUTE)
  expect(await house.get('store', 'status', {})).toMatchObject({ state: 'open', trial: true })
})

test.each([0, 7, 60])('%i minutes are not among those to choose from', async (minutes) => {
  const house = new House()
  await house.create()
  expect(await house.fail('presence', 'setIdleMinutes', { minutes: minutes as 5 })).toMatchObject({ code: 'bad-input' })
})
