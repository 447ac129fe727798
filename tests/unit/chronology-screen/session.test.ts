import { beforeEach, describe, expect, it } from 'vitest'
import { beginChronology, type ChronologySession } from '../../../renderer/chronology/session.ts'
import { RETRY_AFTER_MS, SAVE_TYPING_MS, type StoredRecord } from '../../../renderer/saving/index.ts'
import type { Answer, ChronologySaved } from '../../../shared/api/index.ts'
import {
  type CaseChronology,
  type ChronologyChange,
  caseEntry,
  chronologyChange,
  emptyChronology,
  signed,
  withChanges,
} from '../../../shared/chronology/index.ts'
import { Clock } from '../saving/clock.ts'

const entry = (id: string, event: string) => caseEntry.parse({ id, when: {}, event })
const put = (id: string, event: string): ChronologyChange => ({ list: 'entries', id, item: entry(id, event) })
const said = (chronology: CaseChronology): Record<string, string> =>
  Object.fromEntries(chronology.entries.map(({ id, event }) => [id, event]))

/** A store in which others write too. */
class Store {
  chronology = withChanges(emptyChronology(), [put('a', 'Born.'), put('b', 'Moved.')])
  revision = 1
  labels: string[] = []
  down = false
  private readonly log: { revision: number; change: ChronologyChange }[] = []

  others(changes: ChronologyChange[]): void {
    this.revision += 1
    this.chronology = withChanges(this.chronology, changes)
    for (const change of changes) this.log.push({ revision: this.revision, change })
  }
  readonly get = async (): Promise<Answer<StoredRecord<CaseChronology>>> => ({ ok: true, value: this.stored() })
  readonly change = async (input: {
    baseRevision: number
    label: string
    changes: ChronologyChange[]
  }): Promise<Answer<ChronologySaved>> => {
    if (this.down) return { ok: false, failure: { code: 'unexpected', message: 'The disk is full.' } }
    const newer = this.log.filter(({ revision }) => revision > input.baseRevision).map(({ change }) => change)
    if (newer.some((change) => input.changes.some(({ id }) => id === change.id)))
      return { ok: false, failure: { code: 'conflict', message: 'Changed.', details: { newer } } }
    this.revision += 1
    const changes = input.changes.map((change) =>
      signed(chronologyChange.parse(change), 'Priya Ramanathan', '2026-03-12T21:04:00.000Z'),
    )
    this.chronology = withChanges(this.chronology, changes)
    this.labels.push(input.label)
    const things = changes.filter(({ list }) => list === 'setAside')
    return { ok: true, value: { revision: this.revision, savedAt: '2026-03-12T21:04:00.000Z', newer, signed: things } }
  }
  stored(): StoredRecord<CaseChronology> {
    return { record: this.chronology, revision: this.revision, savedAt: '2026-03-12T21:00:00.000Z' }
  }
}

describe('writing a chronology', () => {
  let clock: Clock
  let store: Store
  let session: ChronologySession
  const shown = () => said(session.getSnapshot().record)
  const state = () => session.getSnapshot().save.state

  beforeEach(() => {
    clock = new Clock()
    store = new Store()
    session = beginChronology(store.stored(), store, clock)
  })

  it('shows a change at once and stores it', async () => {
    session.change('Write', [put('a', 'Born at home.')])
    expect(shown()).toEqual({ a: 'Born at home.', b: 'Moved.' })
    expect(state()).toBe('waiting')
    await clock.pass(0)
    expect(state()).toBe('saved')
    expect(said(store.chronology)).toEqual(shown())
  })

  it('shows who did what the store signs, and takes it back all the same', async () => {
    // In another order than the store gives it back.
    const item = { by: '', at: '', reason: 'Both were in hospital.', key: 'gap', id: 'aside' }
    const setAside = () => session.getSnapshot().record.setAside.map(({ by, at }) => [by, at])
    session.change('Set a finding aside', [{ list: 'setAside', id: 'aside', item }])
    await clock.pass(0)
    expect(setAside()).toEqual([['Priya Ramanathan', '2026-03-12T21:04:00.000Z']])
    expect(session.undo()).toEqual({ label: 'Set a finding aside', left: 0 })
    expect(setAside()).toEqual([])
    session.redo()
    await clock.pass(0)
    expect(setAside()).toEqual([['Priya Ramanathan', '2026-03-12T21:04:00.000Z']])
  })

  it('does not take its own sign for somebody else’s change', async () => {
    const item = { id: 'aside', key: 'gap', reason: 'Both were in hospital.', by: '', at: '' }
    session.change('Set a finding aside', [{ list: 'setAside', id: 'aside', item }])
    session.undo()
    await clock.pass(0)
    expect(state()).toBe('saved')
    expect(store.chronology.setAside).toEqual([])
  })

  it('stores what is typed within a second, as one step, however long the typing goes on', async () => {
    for (const words of ['H', 'Ho', 'Hom', 'Home.']) {
      session.change('Write', [put('a', words)], 'cell a event')
      await clock.pass(SAVE_TYPING_MS / 4)
    }
    expect(said(store.chronology).a).toBe('Home.')
    expect(store.labels).toEqual(['Write'])
    session.undo()
    expect(shown().a).toBe('Born.')
    session.redo()
    expect(shown().a).toBe('Home.')
  })

  it('stores what was typed as soon as its place is left', async () => {
    session.change('Write', [put('a', 'Home.')], 'cell a event')
    session.settle()
    await clock.pass(0)
    expect(said(store.chronology).a).toBe('Home.')
  })

  it('undoes step by step, also what was taken out, and stores that too', async () => {
    session.change('Write', [put('a', 'One.')], 'cell')
    session.settle()
    session.change('Write', [put('a', 'Two.')], 'cell')
    session.change('Take out', [{ list: 'entries', id: 'b', item: null }])
    expect(shown()).toEqual({ a: 'Two.' })
    session.undo()
    session.undo()
    expect(shown()).toEqual({ a: 'One.', b: 'Moved.' })
    await clock.pass(SAVE_TYPING_MS)
    expect(said(store.chronology)).toEqual({ a: 'One.', b: 'Moved.' })
    session.undo()
    expect(session.getSnapshot()).toMatchObject({ undo: null, redo: 'Write' })
    expect(session.undo()).toBeNull()
  })

  it('forgets what was typed in a cell that one leaves with Escape', async () => {
    session.change('Write', [put('a', 'Wrong')], 'cell a event')
    await clock.pass(SAVE_TYPING_MS)
    session.forget('cell a event')
    await clock.pass(0)
    expect(shown().a).toBe('Born.')
    expect(said(store.chronology).a).toBe('Born.')
    expect(session.getSnapshot().undo).toBeNull()
  })

  it('makes no step of a change that changes nothing', async () => {
    session.change('Write', [put('a', 'Born.')])
    await clock.pass(0)
    expect(session.getSnapshot().undo).toBeNull()
    expect(store.labels).toEqual([])
  })

  it('takes in what others changed elsewhere', async () => {
    store.others([put('b', 'Moved to Larch Walk.'), put('c', 'New.')])
    session.change('Write', [put('a', 'Mine.')])
    await clock.pass(0)
    expect(shown()).toEqual({ a: 'Mine.', b: 'Moved to Larch Walk.', c: 'New.' })
    expect(state()).toBe('saved')
  })

  it('asks where both changed the same thing, and overwrites nothing before', async () => {
    store.others([put('a', 'Theirs.')])
    session.change('Write', [put('a', 'Mine.')])
    await clock.pass(0)
    expect(state()).toBe('conflict')
    expect(shown().a).toBe('Mine.')
    expect(said(store.chronology).a).toBe('Theirs.')
    expect(await session.flush()).toBe(false)
    await session.keepMine()
    expect(said(store.chronology).a).toBe('Mine.')
    expect(state()).toBe('saved')
  })

  it('takes the other on request, and Undo brings back one’s own', async () => {
    store.others([put('a', 'Theirs.')])
    session.change('Write', [put('a', 'Mine.')])
    session.change('Write', [put('b', 'Also mine.')])
    await clock.pass(0)
    await session.takeTheirs()
    expect(shown()).toEqual({ a: 'Theirs.', b: 'Also mine.' })
    expect(said(store.chronology)).toEqual({ a: 'Theirs.', b: 'Also mine.' })
    session.undo()
    expect(shown().a).toBe('Mine.')
  })

  it('finds that others changed what still waits here', async () => {
    session.change('Write', [put('b', 'First.')])
    const sent = clock.pass(0)
    session.change('Write', [put('a', 'Mine.')])
    await sent
    await clock.pass(0)
    store.others([put('a', 'Theirs.')])
    session.change('Write', [put('b', 'Second.')])
    session.change('Write', [put('a', 'Mine again.')])
    await clock.pass(0)
    expect(state()).toBe('conflict')
    expect(said(store.chronology)).toMatchObject({ a: 'Theirs.', b: 'Second.' })
    await session.keepMine()
    expect(said(store.chronology).a).toBe('Mine again.')
  })

  it('keeps everything while the store cannot write, and tries again', async () => {
    store.down = true
    session.change('Write', [put('a', 'One.')])
    await clock.pass(0)
    session.change('Write', [put('b', 'Two.')])
    await clock.pass(0)
    expect(state()).toBe('failed')
    expect(shown()).toEqual({ a: 'One.', b: 'Two.' })
    store.down = false
    await clock.pass(RETRY_AFTER_MS)
    expect(said(store.chronology)).toEqual({ a: 'One.', b: 'Two.' })
    expect(state()).toBe('saved')
  })

  it('lets go of what the store refuses once it is undone', async () => {
    store.down = true
    session.change('Write', [put('a', 'Refused.')])
    await clock.pass(0)
    expect(state()).toBe('failed')
    session.undo()
    store.down = false
    await clock.pass(0)
    expect(state()).toBe('saved')
    expect(store.labels).toEqual(['Undo: Write'])
    expect(said(store.chronology).a).toBe('Born.')
  })

  it('leaves alone on Undo what another window has changed since', async () => {
    session.change('Write', [put('a', 'Mine.'), put('b', 'Mine too.')])
    await clock.pass(0)
    store.others([put('a', 'Theirs.')])
    await session.refresh()
    expect(shown().a).toBe('Theirs.')
    expect(session.undo()).toEqual({ label: 'Write', left: 1 })
    expect(shown()).toEqual({ a: 'Theirs.', b: 'Moved.' })
  })

  it('keeps the objects of what did not change', async () => {
    const before = session.getSnapshot().record.entries[1]
    store.others([put('a', 'Theirs.')])
    await session.refresh()
    expect(session.getSnapshot().record.entries[1]).toBe(before)
  })
})
