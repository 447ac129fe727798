import { describe, expect, test } from 'vitest'
import { House } from '../house.ts'

describe('cases', () => {
  test('come back as they were given, people in order, key dates and unknown fields with them', async () => {
    const house = new House()
    await house.create()
    const made = await house.newCase()
    expect(made.people.map((person) => person.firstName)).toEqual(['Temi', 'Noah', 'Bola'])
    const changed = {
      ...made,
      title: 'Adeyemi',
      people: [...made.people].reverse(),
      keyDates: { referral: '2026-02-21' },
      fromTheFuture: 1,
    }
    expect(await house.get('cases', 'update', { caseRecord: changed })).toEqual(changed)
    expect(await house.get('cases', 'get', { id: made.id })).toEqual(changed)
  })

  test('are listed with their children and documents, the one last worked on first', async () => {
    const house = new House()
    await house.create()
    const first = await house.newCase()
    house.later(5)
    const second = await house.newCase()
    house.later(5)
    await house.get('documents', 'create', { caseId: first.id, templateId: 'icpc-report', today: '2026-03-02' })
    const list = await house.get('cases', 'list', {})
    expect(list.map((one) => [one.id, one.documents])).toEqual([
      [first.id, 1],
      [second.id, 0],
    ])
    expect(list[0]).toMatchObject({
      children: ['Temi Adeyemi', 'Noah Frost'],
      example: false,
      updatedAt: '2026-03-02T09:10:00.000Z',
    })
  })

  test('that are not there are not found, and cannot be made by an update', async () => {
    const house = new House()
    await house.create()
    expect(await house.fail('cases', 'get', { id: 'nobody' })).toMatchObject({ code: 'not-found' })
    const made = await house.newCase()
    expect(await house.fail('cases', 'update', { caseRecord: { ...made, id: 'nobody' } })).toMatchObject({ code: 'not-found' })
    expect(await house.get('cases', 'list', {})).toHaveLength(1)
  })

  test('with two people of one id are refused whole', async () => {
    const house = new House()
    await house.create()
    const made = await house.newCase()
    const [someone] = made.people
    if (!someone) throw new Error('nobody there')
    const twice = { ...made, title: 'Changed', people: [someone, someone] }
    expect(await house.fail('cases', 'update', { caseRecord: twice })).toMatchObject({ code: 'bad-input' })
    expect(await house.get('cases', 'get', { id: made.id })).toEqual(made)
  })

  test('say what is due by their standards, soonest first, with the clause', async () => {
    const house = new House()
    await house.create()
    const made = await house.newCase()
    const keyDates = {
      allocation: '2026-02-20',
      assessmentStarted: '2026-02-20',
      referral: '2026-02-20',
      strategyDiscussion: '2026-02-23',
    }
    await house.get('cases', 'update', { caseRecord: { ...made, keyDates } })
    const due = await house.get('cases', 'due', { id: made.id, today: '2026-03-02' })
    expect(due.length).toBeGreaterThan(0)
    expect(due.map((item) => item.due)).toEqual(due.map((item) => item.due).sort())
    for (const item of due) {
      expect(item.cite).not.toBe('')
      expect(item.overdue).toBe(item.due.slice(0, 10) < '2026-03-02')
    }
  })
})
