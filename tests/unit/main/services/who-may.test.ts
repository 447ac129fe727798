import { describe, expect, test } from 'vitest'
import { type Call, contract } from '../../../../shared/api/index.ts'
import { ACCOUNT_ROLES, CAPABILITIES, type RoleId } from '../../../../shared/review/index.ts'
import { ACCOUNT, House, PASSWORD } from '../house.ts'

const CALLS = Object.entries(contract).flatMap(([area, calls]) =>
  Object.entries(calls).map(([name, call]): { area: string; name: string; call: Call } => ({ area, name, call: call as Call })),
)

/** Something to hand over that no call takes, and whether anybody looked into it. */
function watched(): { input: object; wasRead: () => boolean } {
  let read = false
  const noting =
    <A extends unknown[], R>(look: (...args: A) => R) =>
    (...args: A): R => {
      read = true
      return look(...args)
    }
  const input = new Proxy(
    { 'not a field of any call': 1 },
    {
      get: noting(Reflect.get),
      has: noting(Reflect.has),
      ownKeys: noting(Reflect.ownKeys),
      getPrototypeOf: noting(Reflect.getPrototypeOf),
      getOwnPropertyDescriptor: noting(Reflect.getOwnPropertyDescriptor),
    },
  )
  return { input, wasRead: () => read }
}

/** What every call of the contract answers to whoever is signed in now: its name, the failure's code, and whether its input was read. */
async function answers(house: House): Promise<string[]> {
  const told: string[] = []
  for (const { area, name } of CALLS) {
    const { input, wasRead } = watched()
    const answer = await house.services.dispatch(area, name, input)
    told.push(`${area}.${name}: ${answer.ok ? 'done' : answer.failure.code}${wasRead() ? ', read' : ''}`)
  }
  return told
}

const expected = (codeOf: (call: Call) => string | null) =>
  CALLS.map(({ area, name, call }) => `${area}.${name}: ${codeOf(call) ?? 'bad-input, read'}`)

/** A store with somebody of a role signed in who has a password of their own, or only the one that was given to them. */
async function signedInAs(role: RoleId, own: boolean): Promise<House> {
  const house = new House()
  await house.create()
  const colleague = { ...ACCOUNT, signInName: 'somebody', name: 'Somebody Else', role }
  if (own) {
    await house.addColleague(colleague)
    await house.signIn('somebody')
  } else {
    const { firstPassword } = await house.get('accounts', 'add', { account: colleague, password: PASSWORD })
    await house.signIn('somebody', firstPassword)
  }
  return house
}

describe('every call of the contract', () => {
  test('says who may make it', () => {
    for (const { area, name, call } of CALLS)
      expect(['nobody', 'signed-in', ...CAPABILITIES], `${area}.${name}`).toContain(call.needs)
  })

  test('is refused before its input is read where nobody is signed in', async () => {
    const locked = expected(({ needs }) => (needs === 'nobody' ? null : 'locked'))
    const house = new House()
    expect(await answers(house)).toEqual(locked)
    await house.create()
    await house.get('store', 'lock', {})
    expect(await answers(house)).toEqual(locked)
  })

  test('but a few is refused before its input is read until somebody has a password of their own', async () => {
    const house = await signedInAs('team-manager', false)
    expect(await answers(house)).toEqual(
      expected(({ needs, beforeOwnPassword }) => (needs === 'nobody' || beforeOwnPassword ? null : 'not-allowed')),
    )
    const few = CALLS.filter(({ call }) => call.beforeOwnPassword).map(({ area, name }) => `${area}.${name}`)
    expect(few.sort()).toEqual(['accounts.changePassword', 'presence.here', 'presence.lockIdle', 'store.lock'])
  })

  test.each(ACCOUNT_ROLES)('is refused to $id before its input is read, unless it is theirs', async ({ id, capabilities }) => {
    const house = await signedInAs(id, true)
    expect(await answers(house)).toEqual(
      expected(({ needs }) =>
        needs === 'nobody' || needs === 'signed-in' || capabilities.includes(needs) ? null : 'not-allowed',
      ),
    )
  })

  test('is refused again from the moment that the store is locked', async () => {
    const house = await signedInAs('head-of-service', true)
    await house.get('store', 'lock', {})
    expect(await answers(house)).toEqual(expected(({ needs }) => (needs === 'nobody' ? null : 'locked')))
  })
})

describe('somebody who was disabled', () => {
  test('does not come in any more, with the name and password that they had', async () => {
    const house = new House()
    await house.create()
    const { id } = await house.addColleague({ signInName: 'sam.okoro', name: 'Sam Okoro', role: 'team-manager' })
    await house.get('accounts', 'disable', { id, password: PASSWORD })
    await house.get('store', 'lock', {})
    expect(await house.fail('store', 'signIn', { signInName: 'sam.okoro', password: PASSWORD })).toMatchObject({
      code: 'wrong-password',
    })
  })
})
