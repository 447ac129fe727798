// @vitest-environment happy-dom
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApi, type Services, ServicesProvider } from '../../../renderer/client/index.ts'
import { RememberedCard } from '../../../renderer/shell/accounts/remembered-card.tsx'
import { SignIn } from '../../../renderer/shell/start/sign-in.tsx'
import { ToastProvider } from '../../../renderer/ui/index.ts'
import type { Answer, StoreStatus } from '../../../shared/api/index.ts'

const LOCKED: StoreStatus = { state: 'locked', practitioner: null, account: null, asks: 'password', trial: false }
const refused: Answer<never> = { ok: false, failure: { code: 'refused', message: 'Sign in with your password.' } }

const asked: [string, unknown][] = []
let answers: Record<string, Answer<unknown>> = {}
const api = createApi(async (area, call, input) => {
  asked.push([`${area}.${call}`, input])
  return answers[`${area}.${call}`] ?? refused
})
const services: Services = { api, host: { saveFile: vi.fn(), openFile: vi.fn() } }

let root: Root
let place: HTMLElement
beforeEach(() => {
  asked.length = 0
  answers = {}
  place = document.createElement('div')
  document.body.append(place)
  root = createRoot(place)
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
})
afterEach(async () => {
  await act(async () => root.unmount())
  place.remove()
  vi.unstubAllGlobals()
})

const show = (what: ReactNode) =>
  act(async () =>
    root.render(
      <ServicesProvider services={services}>
        <ToastProvider>{what}</ToastProvider>
      </ServicesProvider>,
    ),
  )
const buttons = () => [...place.querySelectorAll('button')].map((button) => button.textContent)
const press = (text: string) =>
  act(async () => [...place.querySelectorAll('button')].find((button) => button.textContent === text)?.click())

describe('signing in', () => {
  const REMEMBERED = 'Sign in as Jo Bell (remembered on this computer)'

  test('offers nobody where nobody is remembered', async () => {
    for (const status of [LOCKED, { ...LOCKED, keychain: { remembers: null } }]) {
      await show(<SignIn status={status} left={null} onReady={vi.fn()} />)
      expect(buttons().join()).not.toContain('remembered')
    }
  })

  test('offers whoever is remembered', async () => {
    const open = { ...LOCKED, state: 'open' }
    answers = { 'store.signInRemembered': { ok: true, value: open } }
    const onReady = vi.fn()
    await show(<SignIn status={{ ...LOCKED, keychain: { remembers: 'Jo Bell' } }} left={null} onReady={onReady} />)
    await press(REMEMBERED)
    expect(onReady).toHaveBeenCalledWith(open)
  })

  test('says where that opens nothing any more, and leaves the password', async () => {
    await show(<SignIn status={{ ...LOCKED, keychain: { remembers: 'Jo Bell' } }} left={null} onReady={vi.fn()} />)
    await press(REMEMBERED)
    expect(place.textContent).toContain('Sign in with your password.')
    expect(buttons()).not.toContain(REMEMBERED)
    expect(buttons()).toContain('Sign in')
  })
})

describe('one’s own account', () => {
  const status = (keychain?: StoreStatus['keychain']): Answer<StoreStatus> => ({
    ok: true,
    value: { ...LOCKED, state: 'open', ...(keychain && { keychain }) },
  })
  const box = () => place.querySelector<HTMLInputElement>('input[type=checkbox]')

  test('has no switch where the computer has no keychain', async () => {
    answers = { 'store.status': status() }
    await show(<RememberedCard onStatus={vi.fn()} />)
    expect(box()).toBeNull()
  })

  test('has the switch, off, where it has one', async () => {
    answers = { 'store.status': status({ remembers: null }) }
    await show(<RememberedCard onStatus={vi.fn()} />)
    expect(box()?.checked).toBe(false)
    expect(buttons()).not.toContain('Lock and forget')
  })

  test('switches off at once, and locks and forgets', async () => {
    answers = {
      'store.status': status({ remembers: 'Jo Bell' }),
      'accounts.forgetHere': status({ remembers: null }),
      'store.lock': { ok: true, value: LOCKED },
    }
    const onStatus = vi.fn()
    await show(<RememberedCard onStatus={onStatus} />)
    expect(box()?.checked).toBe(true)
    await press('Lock and forget')
    expect(asked).toContainEqual(['store.lock', { forget: true }])
    expect(onStatus).toHaveBeenCalledWith(LOCKED)
    await act(async () => box()?.click())
    expect(asked.map(([call]) => call)).toContain('accounts.forgetHere')
    expect(box()?.checked).toBe(false)
  })
})
