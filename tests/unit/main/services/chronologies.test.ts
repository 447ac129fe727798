import { describe, expect, test } from 'vitest'
import type { ChronologyChange } from '../../../../shared/chronology/index.ts'
import { entryOf } from '../../chronology/entries.ts'
import { House } from '../house.ts'

const put = (id: string, typed: string, event = id): ChronologyChange => ({
  list: 'entries',
  id,
  item: entryOf(id, typed, { event }),
})

async function houseWithCase() {
  const house = new House()
  await house.create()
  const { id: caseId } = await house.newCase()
  const change = (baseRevision: number, changes: ChronologyChange[], label = 'Entry') =>
    house.get('chronology', 'change', { caseId, baseRevision, label, changes })
  return { house, caseId, change }
}

describe('the chronology of a case', () => {
  test('is empty to begin with, and comes back as it was written', async () => {
    const { house, caseId, change } = await houseWithCase()
    expect(await house.get('chronology', 'get', { caseId })).toMatchObject({ revision: 0, chronology: { entries: [] } })
    expect(await change(0, [put('a', '12 March 2024'), put('b', 'c. 2015')])).toMatchObject({ revision: 1, newer: [] })
    const { chronology } = await house.get('chronology', 'get', { caseId })
    expect(chronology.entries).toEqual([entryOf('a', '12 March 2024', { event: 'a' }), entryOf('b', 'c. 2015', { event: 'b' })])
  })

  test('keeps each change, takes it back, and shows it as it was on a day', async () => {
    const { house, caseId, change } = await houseWithCase()
    await change(0, [put('a', '12 March 2024')], 'New entry')
    house.later(60 * 24 * 3)
    await change(1, [put('a', '13 March 2024'), put('b', '2015')], 'Two entries')
    await change(2, [{ list: 'entries', id: 'b', item: null }], 'Entry removed')
    const days = async (day: string) =>
      (await house.get('chronology', 'at', { caseId, day })).chronology.entries.map(({ when }) => when.first)
    expect(await days('2026-03-01')).toEqual([])
    expect(await days('2026-03-03')).toEqual(['2024-03-12'])
    expect(await days('2026-03-05')).toEqual(['2024-03-13'])
    expect(
      (await house.get('chronology', 'history', { caseId })).map(({ label, changed, author }) => [label, changed, author]),
    ).toEqual([
      ['Entry removed', 1, 'Jo Bell'],
      ['Two entries', 2, 'Jo Bell'],
      ['New entry', 1, 'Jo Bell'],
    ])
    const back = await house.get('chronology', 'undoing', { caseId, revision: 2 })
    await change(3, back, 'Undone')
    const { chronology } = await house.get('chronology', 'get', { caseId })
    expect(chronology.entries.map(({ id, when }) => [id, when.first])).toEqual([['a', '2024-03-12']])
    expect(await house.fail('chronology', 'undoing', { caseId, revision: 9 })).toMatchObject({ code: 'not-found' })
  })

  test('says who set a finding aside, kept two events apart and brought records in, whatever the window says', async () => {
    const { house, caseId, change } = await houseWithCase()
    const claimed = { by: 'Somebody else', at: '1999-01-01T00:00:00.000Z' }
    const aside = (item: object | null): ChronologyChange =>
      ({ list: 'setAside', id: 's', item: item && { id: 's', key: 'gap', reason: 'In hospital.', ...item } }) as ChronologyChange
    const first = await change(0, [
      aside(claimed),
      { list: 'notTheSame', id: 'n', item: { id: 'n', entryIds: ['a', 'b'], ...claimed } },
      { list: 'imports', id: 'i', item: { id: 'i', name: 'log.xlsx', agency: '', entries: 1, aside: 0, ...claimed } },
      put('a', '2019'),
    ])
    const sign = { by: 'Jo Bell', at: '2026-03-02T09:00:00.000Z' }
    expect(first.signed.map(({ id, item }) => [id, item])).toMatchObject([
      ['s', sign],
      ['n', sign],
      ['i', sign],
    ])
    const now = async () => (await house.get('chronology', 'get', { caseId })).chronology
    expect(await now()).toMatchObject({ setAside: [sign], notTheSame: [sign], imports: [sign] })

    // Brought back, and that undone three days later: it is still the work of that day.
    await change(1, [aside(null)])
    house.later(60 * 24 * 3)
    await change(2, [aside(claimed)])
    expect(await now()).toMatchObject({ setAside: [sign] })
  })

  test('changes of two windows stand side by side where they touch different things', async () => {
    const { house, caseId, change } = await houseWithCase()
    await change(0, [put('a', '2019'), put('b', '2020')])
    await change(1, [put('a', '2021')])
    const second = await change(1, [put('b', '2022')])
    expect(second.revision).toBe(3)
    expect(second.newer.map(({ id, item }) => [id, (item as { when: { first: string } }).when.first])).toEqual([
      ['a', '2021-01-01'],
    ])
    const { chronology } = await house.get('chronology', 'get', { caseId })
    expect(chronology.entries.map(({ when }) => when.first)).toEqual(['2021-01-01', '2022-01-01'])
  })

  test('nothing that somebody else changed first is overwritten', async () => {
    const { house, caseId, change } = await houseWithCase()
    await change(0, [put('a', '2019'), put('b', '2019')])
    await change(1, [{ list: 'entries', id: 'a', item: null }])
    const failure = await house.fail('chronology', 'change', {
      caseId,
      baseRevision: 1,
      label: 'Both',
      changes: [put('a', '2020'), put('b', '2020')],
    })
    expect(failure.code).toBe('conflict')
    expect((failure.details as { newer: ChronologyChange[] }).newer).toEqual([{ list: 'entries', id: 'a', item: null }])
    expect((await house.get('chronology', 'get', { caseId })).chronology.entries.map(({ when }) => when.first)).toEqual([
      '2019-01-01',
    ])
  })

  test('what changes nothing makes no change', async () => {
    const { change } = await houseWithCase()
    await change(0, [put('a', '2019')])
    expect(await change(1, [put('a', '2019')])).toMatchObject({ revision: 1 })
  })

  test('of no case, with another id, or with a date that is none is refused whole', async () => {
    const { house, caseId } = await houseWithCase()
    const fail = (changes: ChronologyChange[], of = caseId) =>
      house.fail('chronology', 'change', { caseId: of, baseRevision: 0, label: 'Entry', changes })
    expect(await fail([put('a', '2019')], 'nobody')).toMatchObject({ code: 'not-found' })
    expect(await fail([put('a', '2019'), { list: 'entries', id: 'b', item: entryOf('c', '2019') }])).toMatchObject({
      code: 'bad-input',
    })
    const wrong = entryOf('a', '2019')
    expect(
      await fail([{ list: 'entries', id: 'a', item: { ...wrong, when: { ...wrong.when, first: '31/06/2019' } } }]),
    ).toMatchObject({ code: 'bad-input' })
    expect((await house.get('chronology', 'get', { caseId })).chronology.entries).toEqual([])
  })

  test('takes thousands at once', async () => {
    const { house, caseId, change } = await houseWithCase()
    const many = Array.from({ length: 3000 }, (_, index) => put(`e${index}`, `${1 + (index % 28)} March 2024`))
    await change(0, many, 'Brought in')
    expect((await house.get('chronology', 'get', { caseId })).chronology.entries).toHaveLength(3000)
  })
})

describe('a file of records', () => {
  test('is read into its tables, and nothing of it is kept', async () => {
    const { house, caseId } = await houseWithCase()
    const base64 = Buffer.from('Date;Event\n3/3/24;Visit').toString('base64')
    const book = await house.get('chronology', 'readFile', { name: 'log.csv', base64 })
    expect(book.tables[0]?.rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Date', 'Event'],
      ['3/3/24', 'Visit'],
    ])
    expect(await house.get('chronology', 'get', { caseId })).toMatchObject({
      revision: 0,
      chronology: { entries: [], imports: [] },
    })
  })

  test('that cannot be read is a failure that names it', async () => {
    const { house } = await houseWithCase()
    const base64 = Buffer.from('%PDF-1.7').toString('base64')
    await expect(house.get('chronology', 'readFile', { name: 'log.pdf', base64 })).rejects.toThrow(/log\.pdf: this is a PDF/)
  })
})
