import { beforeEach, describe, expect, it } from 'vitest'
import type { SaveInput } from '../../../renderer/editor/props.ts'
import { Autosave, type BringTogether, SAVE_AFTER_MS, type SaveState } from '../../../renderer/editor/session/autosave.ts'
import { RETRY_AFTER_MS } from '../../../renderer/saving/index.ts'
import type { Answer, OpenDocument } from '../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import { Clock } from '../saving/clock.ts'
import { documentOf } from './documents.ts'

const opened: OpenDocument = { document: documentOf(), revision: 4, savedAt: '2026-03-05T21:04:00Z' }
const titled = (title: string): CasewrightDocument => ({ ...documentOf(), title })

describe('saving by itself', () => {
  let clock: Clock
  let sent: SaveInput[]
  let states: SaveState['state'][]
  let answer: (input: SaveInput) => Answer<{ revision: number; savedAt: string }>
  let autosave: Autosave
  let together: BringTogether

  beforeEach(() => {
    clock = new Clock()
    together = () => null
    sent = []
    states = []
    answer = (input) => ({ ok: true, value: { revision: input.baseRevision + 1, savedAt: '2026-03-05T21:05:00Z' } })
    autosave = new Autosave(
      opened,
      async (input) => {
        sent.push(input)
        return answer(input)
      },
      () => ({ error: 1, warning: 0, suggestion: 0 }),
      (state) => states.push(state.state),
      (before, newest) => together(before, newest),
      clock,
    )
  })

  it('stores within a second of the first change, however fast the typing goes on', async () => {
    for (let change = 0; change < 10; change += 1) {
      autosave.changed(titled(`Draft ${change}`))
      await clock.pass(100)
    }
    expect(SAVE_AFTER_MS).toBeLessThan(1000)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ baseRevision: 4, findings: { error: 1 }, document: { title: 'Draft 7' } })
    await clock.pass(SAVE_AFTER_MS)
    expect(sent.at(-1)).toMatchObject({ baseRevision: 5, document: { title: 'Draft 9' } })
    expect(autosave.state).toEqual({ state: 'saved', at: '2026-03-05T21:05:00Z' })
  })

  it('tries no more once its document is closed, also where the last save fails after that', async () => {
    answer = () => ({ ok: false, failure: { code: 'locked', message: 'The store is locked.' } })
    autosave.changed(titled('Mine'))
    const last = autosave.flush()
    autosave.dispose()
    await last
    answer = (input) => ({ ok: true, value: { revision: input.baseRevision + 1, savedAt: '2026-03-05T21:05:00Z' } })
    await clock.pass(10 * RETRY_AFTER_MS)
    expect(sent).toHaveLength(1)
  })

  it('is saved for everybody who asks at once only when the newest words are stored, one save after the other', async () => {
    autosave.changed(titled('First'))
    const first = autosave.flush()
    autosave.changed(titled('Second'))
    const revisions = await Promise.all([autosave.flush(), autosave.flush()].map((all) => all.then(() => autosave.state.state)))
    expect(revisions).toEqual(['saved', 'saved'])
    await first
    expect(sent.map(({ baseRevision, document }) => [baseRevision, document.title])).toEqual([
      [4, 'First'],
      [5, 'Second'],
    ])
  })

  it('stores at once when asked, and not again when nothing changed', async () => {
    autosave.changed(titled('Now'))
    expect(await autosave.flush()).toBe(true)
    expect(await autosave.flush()).toBe(true)
    await clock.pass(RETRY_AFTER_MS)
    expect(sent.map((input) => input.document.title)).toEqual(['Now'])
  })

  it('keeps the text after a failure and tries again', async () => {
    answer = () => ({ ok: false, failure: { code: 'disk-full', message: 'The disk is full.' } })
    autosave.changed(titled('Kept'))
    expect(await autosave.flush()).toBe(false)
    expect(autosave.state).toMatchObject({ state: 'failed', failure: { code: 'disk-full' } })
    answer = () => ({ ok: true, value: { revision: 5, savedAt: 'later' } })
    await clock.pass(RETRY_AFTER_MS)
    expect(sent.map((input) => input.document.title)).toEqual(['Kept', 'Kept'])
    expect(autosave.state).toEqual({ state: 'saved', at: 'later' })
  })

  it('says so calmly when the store does not answer at all', async () => {
    answer = () => {
      throw new Error('gone')
    }
    autosave.changed(titled('Kept'))
    expect(await autosave.flush()).toBe(false)
    expect(autosave.state).toMatchObject({ state: 'failed', failure: { code: 'unexpected' } })
  })

  describe('when a newer version is in the store', () => {
    const newest: OpenDocument = { document: titled('Theirs'), revision: 9, savedAt: '2026-03-05T21:06:00Z' }

    beforeEach(async () => {
      answer = () => ({ ok: false, failure: { code: 'conflict', message: 'newer', details: { newest, kept: 10 } } })
      autosave.changed(titled('Mine'))
      await autosave.flush()
    })

    it('has the store keep what is written meanwhile as a copy, and overwrites nothing', async () => {
      autosave.changed(titled('Mine, longer'))
      await clock.pass(SAVE_AFTER_MS)
      expect(sent.map((input) => [input.baseRevision, input.document.title, input.keepCopy])).toEqual([
        [4, 'Mine', false],
        [4, 'Mine', undefined],
        [4, 'Mine, longer', undefined],
      ])
      expect(states.slice(states.indexOf('conflict'))).not.toContain('saving')
      expect(autosave.state).toMatchObject({ state: 'conflict', kept: 10 })
      expect(await autosave.flush()).toBe(false)
      expect(sent).toHaveLength(3)
    })

    it('tries the copy again where the store does not answer', async () => {
      answer = () => ({ ok: false, failure: { code: 'disk-full', message: 'The disk is full.' } })
      autosave.changed(titled('Mine, longer'))
      expect(await autosave.keepCopy()).toBe(false)
      expect(autosave.state).toMatchObject({ state: 'conflict' })
      answer = () => ({ ok: false, failure: { code: 'conflict', message: 'newer', details: { newest, kept: 11 } } })
      await clock.pass(RETRY_AFTER_MS)
      expect(sent.at(-1)?.document.title).toBe('Mine, longer')
      expect(await autosave.keepCopy()).toBe(true)
    })

    it('goes on with mine, on top of the newest', async () => {
      answer = (input) => ({ ok: true, value: { revision: input.baseRevision + 1, savedAt: 'later' } })
      autosave.changed(titled('Mine, longer'))
      expect(await autosave.keepMine()).toBe(true)
      expect(sent.at(-1)).toMatchObject({ baseRevision: 9, document: { title: 'Mine, longer' } })
    })

    it('goes on with the newest', async () => {
      autosave.takeNewest(newest)
      expect(autosave.state).toEqual({ state: 'saved', at: newest.savedAt })
      answer = (input) => ({ ok: true, value: { revision: input.baseRevision + 1, savedAt: 'later' } })
      autosave.changed(titled('Theirs, longer'))
      await autosave.flush()
      expect(sent.at(-1)).toMatchObject({ baseRevision: 9 })
    })
  })

  describe('when another window was quicker, elsewhere in the document', () => {
    const newest: OpenDocument = { document: titled('Theirs'), revision: 9, savedAt: '2026-03-05T21:06:00Z' }
    const conflict: Answer<never> = { ok: false, failure: { code: 'conflict', message: 'newer', details: { newest } } }
    let brought: [string, string][]

    beforeEach(() => {
      brought = []
      together = (before, { document }) => {
        brought.push([before.title, document.title])
        return titled('Both')
      }
    })

    it('stores both on top of the newest, and neither asks nor keeps a copy', async () => {
      answer = (input) =>
        input.baseRevision === 9 ? { ok: true, value: { revision: 10, savedAt: '2026-03-05T21:07:00Z' } } : conflict
      autosave.changed(titled('Mine'))
      expect(await autosave.flush()).toBe(true)
      expect(brought).toEqual([[opened.document.title, 'Theirs']])
      expect(sent.map((input) => [input.baseRevision, input.document.title, input.keepCopy])).toEqual([
        [4, 'Mine', false],
        [9, 'Both', false],
      ])
      expect(states).not.toContain('conflict')
      expect(autosave.state).toEqual({ state: 'saved', at: '2026-03-05T21:07:00Z' })
    })

    it('goes on from what was stored last when it happens again', async () => {
      answer = (input) => ({ ok: true, value: { revision: input.baseRevision + 1, savedAt: 'later' } })
      autosave.changed(titled('First'))
      await autosave.flush()
      answer = (input) => (input.baseRevision === 5 ? conflict : { ok: true, value: { revision: 10, savedAt: 'later' } })
      autosave.changed(titled('Second'))
      await autosave.flush()
      expect(brought).toEqual([['First', 'Theirs']])
      expect(autosave.revision).toBe(10)
    })

    it('has both texts kept where the other window is quicker every time', async () => {
      answer = (input) => ({
        ok: false,
        failure: { code: 'conflict', message: 'newer', details: input.keepCopy === false ? { newest } : { newest, kept: 10 } },
      })
      autosave.changed(titled('Mine'))
      expect(await autosave.flush()).toBe(false)
      expect(sent.at(-1)).toMatchObject({ document: { title: 'Both' } })
      expect(sent.filter(({ keepCopy }) => keepCopy === undefined)).toHaveLength(1)
      expect(autosave.state).toMatchObject({ state: 'conflict', kept: 10 })
    })
  })
})
