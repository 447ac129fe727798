import { expect, test, vi } from 'vitest'
import { bytesFromBase64, createApi, httpTransport, textFromBase64 } from '../../../renderer/client/index.ts'
import { contract } from '../../../shared/api/index.ts'

test('every call of the contract is carried under its own name', async () => {
  const carried: string[] = []
  const api = createApi(async (area, call) => {
    carried.push(`${area}.${call}`)
    return { ok: true, value: null }
  })
  const expected = Object.entries(contract).flatMap(([area, calls]) => Object.keys(calls).map((call) => `${area}.${call}`))
  for (const [area, calls] of Object.entries(api))
    for (const call of Object.values(calls as Record<string, (input: unknown) => Promise<unknown>>)) {
      await call({})
      expect(carried.at(-1)?.startsWith(`${area}.`)).toBe(true)
    }
  expect(carried).toEqual(expected)
})

test('over HTTP the input goes as JSON to the call’s own address', async () => {
  const fetched = vi.fn(async () => Response.json({ ok: true, value: 7 }))
  vi.stubGlobal('fetch', fetched)
  expect(await httpTransport('cases', 'get', { id: 'x' })).toEqual({ ok: true, value: 7 })
  expect(fetched).toHaveBeenCalledWith('/rpc/cases.get', expect.objectContaining({ method: 'POST', body: '{"id":"x"}' }))
  vi.unstubAllGlobals()
})

test.each([
  ['is down', () => Promise.reject(new TypeError('Failed to fetch'))],
  ['answers with something else', async () => new Response('<html>gateway</html>')],
])('a host that %s is a failure in words, never an exception', async (_, answer) => {
  vi.stubGlobal('fetch', answer)
  expect(await httpTransport('documents', 'save', {})).toMatchObject({
    ok: false,
    failure: {
      code: 'unexpected',
      message: expect.stringMatching(
        /What you wrote is still in this window\..*start Casewright again, and copy over what is missing/,
      ),
    },
  })
  vi.unstubAllGlobals()
})

test('files come over as base64: bytes as they are, text without its byte-order mark', () => {
  expect([...bytesFromBase64('AP+A')]).toEqual([0, 255, 128])
  expect(textFromBase64(Buffer.from('\uFEFFŁukasz’s café').toString('base64'))).toBe('Łukasz’s café')
})
