import { describe, expect, test } from 'vitest'
import { createDispatch } from '../../../../main/services/dispatch.ts'
import { type Call, CallFailure, contract, type Implementation } from '../../../../shared/api/index.ts'
import { ACCOUNT, House, PASSWORD } from '../house.ts'

describe('a call', () => {
  test.each([
    ['store', 'toString'],
    ['store', '__proto__'],
    ['__proto__', 'toString'],
    ['constructor', 'assign'],
    ['nothing', 'list'],
    ['cases', ''],
  ])('%s.%s is not part of the contract', async (area, call) => {
    const house = new House()
    expect(await house.services.dispatch(area, call, {})).toMatchObject({ ok: false, failure: { code: 'bad-input' } })
  })

  test('is implemented for every name of the contract', async () => {
    const house = new House()
    for (const [area, calls] of Object.entries(contract))
      for (const call of Object.keys(calls)) {
        const answer = await house.services.dispatch(area, call, null)
        expect(answer).not.toMatchObject({ failure: { message: expect.stringContaining('does not have') } })
      }
  })

  test('is refused while the store is locked, unless the contract asks for nobody', async () => {
    const house = new House()
    for (const [area, calls] of Object.entries(contract))
      for (const [name, call] of Object.entries(calls) as [string, Call][]) {
        const answer = await house.services.dispatch(area, name, undefined)
        expect([area, name, answer.ok ? 'ok' : answer.failure.code]).toEqual([
          area,
          name,
          call.needs === 'nobody' ? 'bad-input' : 'locked',
        ])
      }
  })

  test.each([
    [{}, 'Check “id”: it is missing.'],
    [{ id: 7 }, 'Check “id”: it should be text.'],
    [{ id: '' }, 'Check “id”: it is empty or too short.'],
    [{ id: 'x', other: 1 }, 'This could not be used: “other” is not part of this call.'],
    ['text', 'This could not be used: it should be a record with fields.'],
  ])('with input %j says what is wrong', async (input, message) => {
    const house = new House()
    await house.create()
    const answer = await house.services.dispatch('cases', 'get', input)
    expect(answer).toMatchObject({ ok: false, failure: { code: 'bad-input', message: expect.stringContaining(message) } })
  })

  test('names a field deep inside by its place, counting from one', async () => {
    const house = new House()
    await house.create()
    const caseRecord = {
      title: 'x',
      packId: 'x',
      people: [
        { id: '1', group: 'child' },
        { id: '2', group: 'child', dateOfBirth: '4/5/2017' },
      ],
    }
    const answer = await house.services.dispatch('cases', 'create', { caseRecord })
    expect(answer).toMatchObject({
      failure: { message: 'Check “people 2, date of birth”: a date must be written YYYY-MM-DD. Nothing was changed.' },
    })
  })
})

describe('a fault that nobody foresaw', () => {
  const broken = (error: unknown) => {
    const reported: string[] = []
    const status = () => Promise.reject(error)
    const dispatch = createDispatch({
      implementation: { store: { status } } as unknown as Implementation,
      refusal: () => null,
      inSession: (work) => work(),
      nameFailure: (thrown) => thrown,
      report: (what) => reported.push(what),
    })
    return { reported, answer: dispatch('store', 'status', {}) }
  }

  test('is told without what people wrote', async () => {
    const { reported, answer } = broken(new TypeError('cannot read Temi Adeyemi'))
    expect(await answer).toMatchObject({
      ok: false,
      failure: { code: 'unexpected', message: expect.stringContaining('TypeError') },
    })
    expect(reported.join()).toContain('store.status: TypeError')
    expect(reported.join() + JSON.stringify(await answer)).not.toContain('Temi')
  })

  test('that has a name keeps it', async () => {
    const { reported, answer } = broken(new CallFailure('not-found', 'No such case.', { id: 1 }))
    expect(await answer).toEqual({ ok: false, failure: { code: 'not-found', message: 'No such case.', details: { id: 1 } } })
    expect(reported).toEqual([])
  })
})

test('the password is in no failure and no report', async () => {
  const house = new House()
  await house.create()
  const answers = [
    await house.ask('store', 'create', { password: PASSWORD, account: { ...ACCOUNT, name: '' } }),
    await house.ask('store', 'signIn', { password: `${PASSWORD}!` }),
  ]
  expect(JSON.stringify(answers) + house.reported.join()).not.toContain('kettle')
})
