// @vitest-environment happy-dom
import { act, type ReactNode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createApi, type Services, ServicesProvider, SignedInProvider } from '../../../renderer/client/index.ts'
import { RememberedCard } from '../../../renderer/shell/accounts/remembered-card.tsx'
import { leaving } from '../../../renderer/shell/frame/menus.tsx'
import { SignIn } from '../../../renderer/shell/start/sign-in.tsx'
import { ToastProvider } from '../../../renderer/ui/index.ts'
import type { Answer, StoreStatus } from '../../../shared/api/index.ts'
import { PRACTITIONER } from './practitioner.ts'

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
  const open = (keychain?: StoreStatus['keychain']): StoreStatus => ({
    ...LOCKED,
    state: 'open',
    ...(keychain && { keychain }),
  })
  const box = () => place.querySelector<HTMLInputElement>('input[type=checkbox]')
  const showCard = (keychain: StoreStatus['keychain'], onStatus = vi.fn()) =>
    show(
      <SignedInProvider account={PRACTITIONER} trial={false} keychain={keychain}>
        <RememberedCard onStatus={onStatus} />
      </SignedInProvider>,
    )

  test('has no switch where the computer has no keychain', async () => {
    await showCard(undefined)
    expect(box()).toBeNull()
  })

  test('has the switch, off, where it has one', async () => {
    await showCard({ remembers: null })
    expect(box()?.checked).toBe(false)
    expect(place.textContent).not.toContain('Lock and forget me')
  })

  test('switches off at once', async () => {
    answers = { 'accounts.forgetHere': { ok: true, value: open({ remembers: null }) } }
    const onStatus = vi.fn()
    await showCard({ remembers: 'Jo Bell' }, onStatus)
    expect(box()?.checked).toBe(true)
    expect(place.textContent).toContain('Lock and forget me')
    await act(async () => box()?.click())
    expect(onStatus).toHaveBeenCalledWith(open({ remembers: null }))
  })
})

describe('where one locks', () => {
  const labels = (forget: (() => void) | undefined) =>
    leaving({ lock: vi.fn(), lockAndForget: forget }).entries.map(({ label }) => label)

  test('one is forgotten too, where this computer remembers one', () => {
    expect(labels(undefined)).toEqual(['Lock'])
    expect(labels(vi.fn())).toEqual(['Lock', 'Lock and forget me'])
  })

  test('the page that asks for the password forgets as well, by way of the store, whose trail says so', async () => {
    const value = { ...LOCKED, keychain: { remembers: null } }
    answers = { 'store.signInRemembered': { ok: true, value: { ...LOCKED, state: 'open' } }, 'store.lock': { ok: true, value } }
    const onReady = vi.fn()
    await show(<SignIn status={{ ...LOCKED, keychain: { remembers: 'Jo Bell' } }} left={null} onReady={onReady} />)
    await press('Forget Jo Bell on this computer')
    expect(asked.slice(-2)).toEqual([
      ['store.signInRemembered', {}],
      ['store.lock', { forget: true }],
    ])
    expect(onReady).toHaveBeenCalledWith(value)
  })
})
