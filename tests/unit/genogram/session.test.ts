import { beforeEach, describe, expect, it } from 'vitest'
import { ListSession, SAVE_TYPING_MS, type StoredRecord } from '../../../renderer/saving/index.ts'
import type { Answer, FamilySaved } from '../../../shared/api/index.ts'
import { type CaseFamily, caseFamily, type FamilyChange, withFamilyChanges } from '../../../shared/family/index.ts'
import { somebody } from '../family/people.ts'
import { Clock } from '../saving/clock.ts'

const put = (firstName: string, role: string): FamilyChange => {
  const item = somebody(firstName, { role })
  return { list: 'people', id: item.id, item }
}
const roleOf = (family: CaseFamily, personId: string): string | undefined => family.people.find(({ id }) => id === personId)?.role

/** A store in which others write too: it keeps what they changed and refuses to write over it. */
class Store {
  record = withFamilyChanges(caseFamily.parse({}), [put('Abena', 'mother'), put('Piotr', 'father')])
  revision = 1
  labels: string[] = []
  down = false
  refuses = ''
  private readonly log: { revision: number; change: FamilyChange }[] = []

  others(change: FamilyChange): void {
    this.revision += 1
    this.record = withFamilyChanges(this.record, [change])
    this.log.push({ revision: this.revision, change })
  }
  stored = (): StoredRecord<CaseFamily> => ({ record: this.record, revision: this.revision, savedAt: '2026-03-10T09:00:00Z' })
  readonly get = async (): Promise<Answer<StoredRecord<CaseFamily>>> => ({ ok: true, value: this.stored() })
  readonly change = async (input: {
    baseRevision: number
    label: string
    changes: FamilyChange[]
  }): Promise<Answer<FamilySaved>> => {
    if (this.down) return { ok: false, failure: { code: 'unexpected', message: 'The disk is full.' } }
    if (input.changes.some(({ id, item }) => id === this.refuses && item !== null))
      return { ok: false, failure: { code: 'bad-input', message: 'That cannot be.' } }
    const newer = this.log.filter(({ revision }) => revision > input.baseRevision).map(({ change }) => change)
    const clash = newer.filter(({ id }) => input.changes.some((change) => change.id === id))
    if (clash.length > 0)
      return { ok: false, failure: { code: 'conflict', message: 'Changed elsewhere.', details: { newer: clash } } }
    this.revision += 1
    this.record = withFamilyChanges(this.record, input.changes)
    this.labels.push(input.label)
    return { ok: true, value: { revision: this.revision, savedAt: '2026-03-10T09:01:00Z', newer } }
  }
}

let store: Store
let clock: Clock
let session: ListSession<CaseFamily, FamilyChange>
beforeEach(() => {
  store = new Store()
  clock = new Clock()
  session = new ListSession(store.stored(), store, { timers: clock })
})
const here = (id: string): string | undefined => roleOf(session.getSnapshot().record, id)
const kept = (id: string): string | undefined => roleOf(store.record, id)

describe('a record made of lists', () => {
  it('changes at once on screen, then in the store', async () => {
    session.change('Add Grace', [put('Grace', 'grandmother')])
    expect(here('grace')).toBe('grandmother')
    expect(kept('grace')).toBeUndefined()
    await clock.pass(0)
    expect(kept('grace')).toBe('grandmother')
    expect(session.getSnapshot().save.state).toBe('saved')
  })

  it('undoes what was typed in one place together, and does it again', async () => {
    for (const role of ['m', 'mu', 'mum']) session.change('Change Abena', [put('Abena', role)], 'abena role')
    await clock.pass(SAVE_TYPING_MS)
    expect(store.labels).toEqual(['Change Abena'])
    expect(session.undo()).toEqual({ label: 'Change Abena', left: 0 })
    expect(here('abena')).toBe('mother')
    expect(session.redo()?.label).toBe('Change Abena')
    expect(here('abena')).toBe('mum')
  })

  it('takes what others changed elsewhere in the family', async () => {
    store.others(put('Piotr', 'father of Zofia'))
    session.change('Change Abena', [put('Abena', 'mum')])
    await clock.pass(0)
    expect([here('abena'), here('piotr')]).toEqual(['mum', 'father of Zofia'])
  })

  it('overwrites nothing that another window changed, and goes on with either', async () => {
    store.others(put('Abena', 'their words'))
    session.change('Change Abena', [put('Abena', 'my words')])
    await clock.pass(0)
    expect(session.getSnapshot().save.state).toBe('conflict')
    expect(kept('abena')).toBe('their words')
    await session.takeTheirs()
    expect(here('abena')).toBe('their words')
    session.undo()
    expect(here('abena')).toBe('my words')
    await clock.pass(0)
    expect(kept('abena')).toBe('my words')
  })

  it('leaves alone on undo what another window has made of it since', async () => {
    session.change('Change Abena', [put('Abena', 'mum')])
    await clock.pass(0)
    store.others(put('Abena', 'their words'))
    await session.refresh()
    expect(session.undo()).toEqual({ label: 'Change Abena', left: 1 })
    expect(here('abena')).toBe('their words')
  })

  it('keeps what could not be stored and tries again', async () => {
    store.down = true
    session.change('Change Abena', [put('Abena', 'mum')])
    await clock.pass(0)
    expect(session.getSnapshot().save.state).toBe('failed')
    expect(here('abena')).toBe('mum')
    store.down = false
    expect(await session.flush()).toBe(true)
    expect(kept('abena')).toBe('mum')
  })

  it('lets go of what the store refuses once it is undone', async () => {
    store.refuses = 'grace'
    session.change('Add Grace', [put('Grace', 'grandmother')])
    await clock.pass(0)
    expect(session.getSnapshot().save.state).toBe('failed')
    session.undo()
    await clock.pass(0)
    expect(session.getSnapshot().save.state).toBe('saved')
    expect(kept('grace')).toBeUndefined()
  })
})
