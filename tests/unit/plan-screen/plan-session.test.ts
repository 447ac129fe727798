import { beforeEach, describe, expect, it } from 'vitest'
import { SAVE_AFTER_MS } from '../../../renderer/plan/session/keeper.ts'
import { PlanSession } from '../../../renderer/plan/session/plan-session.ts'
import { RETRY_AFTER_MS } from '../../../renderer/saving/index.ts'
import type { Answer, StoredPlan } from '../../../shared/api/index.ts'
import { bottomLine, type CasePlan, emptyPlan } from '../../../shared/plan/index.ts'
import { Clock } from '../saving/clock.ts'

const planSaying = (text: string): CasePlan => ({ ...emptyPlan(), bottomLines: [bottomLine.parse({ id: 'line', text })] })
const said = (plan: CasePlan | undefined | null): string => plan?.bottomLines[0]?.text ?? ''
const stored = (text: string, revision: number): StoredPlan => ({
  plan: planSaying(text),
  revision,
  savedAt: '2026-03-10T09:00:00.000Z',
  author: 'Daniel Price',
})

describe('keeping a plan', () => {
  let clock: Clock
  let sent: { text: string; baseRevision: number }[]
  let answer: (text: string, baseRevision: number) => Answer<StoredPlan>
  let session: PlanSession
  const write = (text: string) => session.edit(() => planSaying(text), 'line/text')
  const state = () => session.getSnapshot().save.state

  beforeEach(() => {
    clock = new Clock()
    sent = []
    answer = (text, baseRevision) => ({ ok: true, value: stored(text, baseRevision + 1) })
    session = new PlanSession(
      stored('He stays away.', 4),
      async (plan, baseRevision) => {
        sent.push({ text: said(plan), baseRevision })
        return answer(said(plan), baseRevision)
      },
      clock,
    )
  })

  it('stores the newest words once the writer pauses, on top of the version before', async () => {
    write('one')
    await clock.pass(SAVE_AFTER_MS - 1)
    write('two')
    await clock.pass(SAVE_AFTER_MS - 1)
    expect(sent).toEqual([])
    await clock.pass(1)
    write('three')
    await clock.pass(SAVE_AFTER_MS)
    expect(sent).toEqual([
      { text: 'two', baseRevision: 4 },
      { text: 'three', baseRevision: 5 },
    ])
    expect(state()).toBe('saved')
  })

  it('stores what waits when the screen is left, and what was undone', async () => {
    write('one')
    expect(await session.flush()).toBe(true)
    session.undo()
    expect(await session.flush()).toBe(true)
    expect(sent.map(({ text }) => text)).toEqual(['one', 'He stays away.'])
  })

  it('tries again what could not be stored', async () => {
    answer = () => ({ ok: false, failure: { code: 'disk-full', message: 'The disk is full.' } })
    write('one')
    expect(await session.flush()).toBe(false)
    expect(state()).toBe('failed')
    answer = (text, baseRevision) => ({ ok: true, value: stored(text, baseRevision + 1) })
    await clock.pass(RETRY_AFTER_MS)
    expect(state()).toBe('saved')
    expect(sent.map(({ text }) => text)).toEqual(['one', 'one'])
  })

  describe('when somebody else saved first', () => {
    beforeEach(async () => {
      answer = (text, baseRevision) =>
        baseRevision < 9
          ? { ok: false, failure: { code: 'conflict', message: '', details: { newest: stored('Theirs.', 9) } } }
          : { ok: true, value: stored(text, baseRevision + 1) }
      write('Mine.')
      await clock.pass(SAVE_AFTER_MS)
    })

    it('writes nothing more until it is decided, and loses no word', async () => {
      expect(state()).toBe('conflict')
      write('Mine, and more.')
      await clock.pass(RETRY_AFTER_MS)
      expect(await session.flush()).toBe(false)
      expect(sent).toHaveLength(1)
      expect(said(session.getSnapshot().plan)).toBe('Mine, and more.')
    })

    it('opens the newest, keeps the writer’s own beside it, and brings it back with Undo', async () => {
      session.openNewest()
      expect(state()).toBe('saved')
      expect(said(session.getSnapshot().plan)).toBe('Theirs.')
      expect(said(session.getSnapshot().mine)).toBe('Mine.')
      session.undo()
      expect(await session.flush()).toBe(true)
      expect(sent.at(-1)).toEqual({ text: 'Mine.', baseRevision: 9 })
      session.dropMine()
      expect(session.getSnapshot().mine).toBeNull()
    })

    it('goes on with the writer’s own, as a version after the newest', async () => {
      expect(await session.keepMine()).toBe(true)
      expect(sent.at(-1)).toEqual({ text: 'Mine.', baseRevision: 9 })
      expect(state()).toBe('saved')
    })
  })
})
