// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Loaded, useAnswer } from '../../../renderer/client/index.ts'
import type { Answer } from '../../../shared/api/index.ts'

/** A question whose answer comes when the test says so. */
function question() {
  const { promise, resolve } = Promise.withResolvers<Answer<string>>()
  return { ask: () => promise, answer: (given: Answer<string>) => act(async () => resolve(given)) }
}

const value = (text: string): Answer<string> => ({ ok: true, value: text })

let root: Root
let seen: Loaded<string>[] = []
let reload: () => void = () => {}

function Probe({ ask }: { ask: () => Promise<Answer<string>> }) {
  const found = useAnswer(ask)
  seen.push(found.loaded)
  reload = found.reload
  return null
}

const show = (ask: () => Promise<Answer<string>>) => act(async () => root.render(<Probe ask={ask} />))

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  seen = []
  root = createRoot(document.createElement('div'))
})
afterEach(() => act(async () => root.unmount()))

test('a question is loading until its answer comes', async () => {
  const first = question()
  await show(first.ask)
  expect(seen.at(-1)).toEqual({ state: 'loading' })
  await first.answer(value('Amina'))
  expect(seen.at(-1)).toEqual({ state: 'ready', value: 'Amina' })
})

test('a failure is given by name', async () => {
  const first = question()
  await show(first.ask)
  await first.answer({ ok: false, failure: { code: 'locked', message: 'The store is locked.' } })
  expect(seen.at(-1)).toEqual({ state: 'failed', failure: { code: 'locked', message: 'The store is locked.' } })
})

test('the answer to an older question is dropped, whichever comes first', async () => {
  const [older, newer] = [question(), question()]
  await show(older.ask)
  await show(newer.ask)
  await newer.answer(value('newer'))
  await older.answer(value('older'))
  expect(seen.at(-1)).toEqual({ state: 'ready', value: 'newer' })
  expect(seen).not.toContainEqual({ state: 'ready', value: 'older' })
})

test('an answer that comes after the screen was left changes nothing', async () => {
  const first = question()
  await show(first.ask)
  const before = seen.length
  await act(async () => root.render(null))
  await first.answer(value('too late'))
  expect(seen).toHaveLength(before)
})

test('asking again keeps the old answer in view until the new one comes', async () => {
  const answers = [question(), question()]
  let asked = -1
  const ask = () => {
    asked += 1
    const next = answers[asked]
    if (!next) throw new Error('asked more often than expected')
    return next.ask()
  }
  await show(ask)
  await answers[0]?.answer(value('before'))
  await act(async () => reload())
  expect(seen.at(-1)).toEqual({ state: 'ready', value: 'before' })
  await answers[1]?.answer(value('after'))
  expect(seen.at(-1)).toEqual({ state: 'ready', value: 'after' })
})
