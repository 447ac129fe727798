// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createApi, ServicesProvider, tellingOfActs } from '../../../renderer/client/index.ts'
import { useWaiting } from '../../../renderer/review/index.ts'
import { contract } from '../../../shared/api/index.ts'

let asked: string[] = []
let fails = false
const api = createApi(
  tellingOfActs(async (area, call) => {
    asked.push(`${area}.${call}`)
    return fails ? { ok: false, failure: { code: 'refused', message: 'No.' } } : { ok: true, value: [] }
  }),
)

function Probe() {
  useWaiting()
  return null
}

let root: Root
beforeEach(async () => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  fails = false
  root = createRoot(document.createElement('div'))
  const host = {
    saveFile: async () => ({ ok: false as const, failure: { code: 'refused' as const, message: '' } }),
    openFile: async () => null,
  }
  await act(async () => root.render(<ServicesProvider services={{ api, host: host as never }}>{<Probe />}</ServicesProvider>))
  asked = []
})
afterEach(() => act(async () => root.unmount()))

/** Asks for something as another part of the window does; gives whether the list of what waits was asked for again. */
async function asksAgainAfter(area: string, call: string): Promise<boolean> {
  asked = []
  const calls = api as unknown as Record<string, Record<string, (input: unknown) => Promise<unknown>>>
  await act(async () => calls[area]?.[call]?.({}))
  return asked.filter((one) => one === 'reviews.list').length > (call === 'list' && area === 'reviews' ? 1 : 0)
}

test.each(['submit', 'recall', 'return', 'authorise', 'issue', 'withdraw'])(
  'what waits is asked for again after: %s',
  async (call) => {
    expect(await asksAgainAfter('reviews', call)).toBe(true)
    fails = true
    expect(await asksAgainAfter('reviews', call)).toBe(false)
  },
)

test('nothing that only reads asks for it again, so that it never asks for ever', async () => {
  const reading = Object.entries(contract).flatMap(([area, calls]) =>
    Object.entries(calls).flatMap(([call, { needs }]) => (needs === 'read' || needs === 'nobody' ? [[area, call] as const] : [])),
  )
  for (const [area, call] of reading) expect([area, call, await asksAgainAfter(area, call)]).toEqual([area, call, false])
})
