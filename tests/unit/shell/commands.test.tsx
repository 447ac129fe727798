// @vitest-environment happy-dom
import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApi, type Services, ServicesProvider, SignedInProvider } from '../../../renderer/client/index.ts'
import type { Command } from '../../../renderer/shell/frame/commands.ts'
import { useCommands } from '../../../renderer/shell/frame/use-commands.ts'
import { PRACTITIONER } from './practitioner.ts'

const asked: string[] = []
const api = createApi(async (area, call) => {
  asked.push(`${area}.${call}`)
  if (call !== 'list') throw new Error(`the palette has no use for ${area}.${call}`)
  return area === 'cases'
    ? { ok: true, value: [{ id: 'begum', title: 'Begum and Yates', children: ['Amina Begum', 'Idris Yates'] }] }
    : { ok: true, value: [{ id: 'summary', title: 'Summary for the duty team' }] }
})
const services: Services = { api, host: { saveFile: vi.fn(), openFile: vi.fn() } }
const actions = {
  lockAndForget: undefined,
  lock: vi.fn(),
  newCase: vi.fn(),
  help: vi.fn(),
  changeAppearance: vi.fn(),
}

let root: Root
let commands: Command[] = []

function Probe({ isOpen, caseId }: { isOpen: boolean; caseId: string | null }) {
  commands = useCommands({ ...actions, appearance: { theme: 'system', readingFont: false }, isOpen, caseId, oversees: true })
  return null
}

const show = (isOpen: boolean, caseId: string | null, account = PRACTITIONER) =>
  act(async () =>
    root.render(
      <ServicesProvider services={services}>
        <SignedInProvider account={account} trial={false} keychain={undefined}>
          <Probe isOpen={isOpen} caseId={caseId} />
        </SignedInProvider>
      </ServicesProvider>,
    ),
  )
const labels = (group: string) => commands.filter((command) => command.group === group).map((command) => command.label)
const run = (id: string) => commands.find((command) => command.id === id)?.run()

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })
  asked.length = 0
  root = createRoot(document.createElement('div'))
})
afterEach(() => act(async () => root.unmount()))

test('nothing is read before the palette opens', async () => {
  await show(false, 'begum')
  expect(asked).toEqual([])
  expect(labels('Case')).toEqual([])
  expect(labels('Go to')).toEqual([
    'All cases',
    'Review: what waits and what is under way',
    'Team: what waits for managers',
    'Steps of the plans',
    'The plan',
    'The chronology',
    'The family and its genogram',
    'Golden thread',
    'The practice standards',
    'Spelling and grammar',
    'Phrases',
    'Help and keys',
    'Your account',
    'Verify a file or this store',
  ])
})

test('cases and the open case’s documents are found, with the children as a note', async () => {
  await show(true, 'begum')
  expect(labels('Case')).toEqual(['Begum and Yates'])
  expect(commands.find((command) => command.id === 'case-begum')?.note).toBe('Amina Begum, Idris Yates')
  expect(labels('Document')).toEqual(['Summary for the duty team'])
  expect(new Set(commands.map((command) => command.id)).size).toBe(commands.length)
})

test('the accounts are offered to whoever looks after them, and to nobody else', async () => {
  await show(false, null)
  expect(labels('Go to')).not.toContain('Accounts')
  await show(false, null, { ...PRACTITIONER, administers: true })
  expect(labels('Go to')).toContain('Accounts')
})

test('without an open case there are no documents to find', async () => {
  await show(true, null)
  expect(labels('Document')).toEqual([])
  expect(asked).toEqual(['cases.list'])
})

test('each does what it says', async () => {
  await show(true, 'begum')
  run('lock')
  run('new-case')
  run('help')
  run('theme-dark')
  expect(actions.lock).toHaveBeenCalledOnce()
  expect(actions.newCase).toHaveBeenCalledOnce()
  expect(actions.help).toHaveBeenCalledOnce()
  expect(actions.changeAppearance).toHaveBeenCalledWith({ theme: 'dark' })
  run('document-summary')
  expect(window.location.hash).toBe('#/document/summary')
  run('case-begum')
  expect(window.location.hash).toBe('#/case/begum')
})
