import { describe, expect, test } from 'vitest'
import { createApi, forgetUnstored, unstoredWrites, watchingWrites } from '../../../renderer/client/index.ts'
import { giveBack } from '../../../renderer/shell/give-back.ts'
import type { Answer } from '../../../shared/api/index.ts'

const ok = (value: unknown): Answer<unknown> => ({ ok: true, value })
const failed = (code: 'conflict' | 'disk-full' | 'not-found', message: string = code): Answer<unknown> => ({
  ok: false,
  failure: { code, message },
})

/** An api whose answers are taken in order, call by call, with what it was asked. */
function scripted(script: Record<string, Answer<unknown>[]>) {
  const asked: [string, unknown][] = []
  const transport = async (area: string, call: string, input: unknown) => {
    const path = `${area}.${call}`
    asked.push([path, input])
    const answer = script[path]?.shift()
    if (!answer) throw new Error(`${path} was not expected`)
    return answer
  }
  return { transport, asked, api: createApi(transport) }
}

const save = (id: string, text = '') => ({ document: { id, text }, baseRevision: 1 })

describe('what the store did not take', () => {
  test('is remembered by thing, the newest alone, until it is taken', async () => {
    forgetUnstored()
    const { transport } = scripted({
      'documents.save': [failed('disk-full'), failed('disk-full'), failed('conflict'), failed('disk-full'), ok({})],
      'documents.list': [failed('disk-full')],
    })
    const watched = watchingWrites(transport)
    await watched('documents', 'save', save('a', 'first'))
    await watched('documents', 'save', save('a', 'second'))
    await watched('documents', 'list', {})
    expect(unstoredWrites()).toEqual([{ call: 'documents.save', input: save('a', 'second') }])
    await watched('documents', 'save', save('b'))
    expect(unstoredWrites()).toHaveLength(1)
    await watched('documents', 'save', save('c'))
    await watched('documents', 'save', save('a', 'third'))
    expect(unstoredWrites().map(({ input }) => input)).toEqual([save('c')])
  })

  test('is remembered where the store was told to keep no copy, and asks for one when it is put back', async () => {
    forgetUnstored()
    const { transport } = scripted({ 'documents.save': [failed('conflict')] })
    await watchingWrites(transport)('documents', 'save', { ...save('a', 'late'), keepCopy: false })
    expect(unstoredWrites()).toEqual([{ call: 'documents.save', input: save('a', 'late') }])
  })

  test('is remembered while no answer has come', async () => {
    forgetUnstored()
    const watched = watchingWrites(() => new Promise(() => undefined))
    void watched('plans', 'save', { caseId: 'x', plan: {}, baseRevision: 0 })
    expect(unstoredWrites()).toHaveLength(1)
    forgetUnstored()
    expect(unstoredWrites()).toEqual([])
  })
})

describe('giving words back', () => {
  test('does nothing where none were kept', async () => {
    const { api, asked } = scripted({ 'presence.keptWords': [ok([])] })
    expect(await giveBack(api)).toBeNull()
    expect(asked).toHaveLength(1)
  })

  test('makes the same writes, and forgets them when all are taken', async () => {
    const kept = [{ call: 'documents.save', input: save('a') }]
    const { api, asked } = scripted({
      'presence.keptWords': [ok(kept)],
      'documents.save': [failed('conflict')],
      'presence.forgetWords': [ok({})],
    })
    expect(await giveBack(api)).toEqual({ stored: 1, beside: 1, failures: [] })
    expect(asked.map(([path]) => path)).toEqual(['presence.keptWords', 'documents.save', 'presence.forgetWords'])
  })

  test('puts a plan that others wrote in meanwhile before theirs, so that both are in the history', async () => {
    const kept = [{ call: 'plans.save', input: { caseId: 'x', plan: 'mine', baseRevision: 3 } }]
    const { api, asked } = scripted({
      'presence.keptWords': [ok(kept)],
      'plans.save': [failed('conflict'), ok({ revision: 6 }), ok({ revision: 7 })],
      'plans.get': [ok({ plan: 'theirs', revision: 5 })],
      'presence.forgetWords': [ok({})],
    })
    expect(await giveBack(api)).toMatchObject({ stored: 1, beside: 1 })
    expect(asked.filter(([path]) => path === 'plans.save').map(([, input]) => input)).toEqual([
      { caseId: 'x', plan: 'mine', baseRevision: 3 },
      { caseId: 'x', plan: 'mine', baseRevision: 5 },
      { caseId: 'x', plan: 'theirs', baseRevision: 6 },
    ])
  })

  test('puts changes to a chronology on top of what others changed', async () => {
    const kept = [{ call: 'chronology.change', input: { caseId: 'x', baseRevision: 2, label: 'Entry', changes: [] } }]
    const { api, asked } = scripted({
      'presence.keptWords': [ok(kept)],
      'chronology.change': [failed('conflict'), ok({})],
      'chronology.get': [ok({ revision: 4 })],
      'presence.forgetWords': [ok({})],
    })
    expect(await giveBack(api)).toMatchObject({ stored: 1, beside: 1, failures: [] })
    expect(asked.at(-2)).toEqual(['chronology.change', { caseId: 'x', baseRevision: 4, label: 'Entry', changes: [] }])
  })

  test('keeps what cannot be put back, and says why', async () => {
    const kept = [
      { call: 'documents.save', input: save('gone') },
      { call: 'documents.save', input: save('a') },
    ]
    const { api, asked } = scripted({
      'presence.keptWords': [ok(kept)],
      'documents.save': [failed('not-found', 'The document is not there any more.'), ok({})],
    })
    expect(await giveBack(api)).toMatchObject({ stored: 1, failures: [{ message: 'The document is not there any more.' }] })
    expect(asked.map(([path]) => path)).not.toContain('presence.forgetWords')
  })
})
