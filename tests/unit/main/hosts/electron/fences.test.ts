import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { ALLOWED_PERMISSIONS } from '../../../../../main/hosts/electron/permissions.ts'
import { temporaryFolder } from '../../house.ts'
import * as electron from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

const calls: unknown[][] = []
let closed = 0
const folder = mkdtempSync(join(tmpdir(), 'casewright-unit-'))
const rendererDirectory = join(folder, 'renderer')
mkdirSync(rendererDirectory)
writeFileSync(join(rendererDirectory, 'index.html'), '<html></html>')
writeFileSync(join(folder, 'secret.txt'), 'secret')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

beforeAll(async () => {
  const { openElectronDoor } = await import('../../../../../main/hosts/electron/index.ts')
  openElectronDoor({
    dispatch: async (...call) => {
      calls.push(call)
      return { ok: true, value: 'done' }
    },
    close: async () => {
      closed += 1
    },
    rendererDirectory,
    preload: '/program/preload.cjs',
    profileDirectory: '/store/window',
  })
  await electron.app.whenReady()
})

beforeEach(() => {
  calls.length = 0
  electron.dialog.chosen = ''
})

const ourFrame = { url: 'app://casewright/', parent: null }
const invoke = (channel: string, senderFrame: unknown, ...args: unknown[]) => {
  const handler = electron.ipcMain.handlers.get(channel)
  if (!handler) throw new Error(`nothing listens on ${channel}`)
  return handler(...([{ senderFrame }, ...args] as never[]))
}

describe('the window', () => {
  test('can reach nothing but its preload', () => {
    expect(electron.app.sandboxed).toBe(true)
    expect(electron.BrowserWindow.all[0]?.options.webPreferences).toMatchObject({
      preload: '/program/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
    })
    expect(electron.BrowserWindow.all[0]?.loaded).toBe('app://casewright/')
  })

  test('keeps what Chromium remembers beside the store', () => {
    expect(electron.app.paths.get('userData')).toBe('/store/window')
  })

  test('comes forward when the program is started again', () => {
    electron.app.emit('second-instance')
    expect(electron.BrowserWindow.all).toHaveLength(1)
    expect(electron.BrowserWindow.all[0]?.focused).toBe(true)
  })
})

describe('a page', () => {
  const contents = new electron.FakeContents()
  const prevented = (event: string, url: string) => {
    let stopped = false
    contents.emit(event, { url, preventDefault: () => (stopped = true) })
    return stopped
  }

  beforeAll(() => {
    electron.app.emit('web-contents-created', {}, contents)
  })

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s stays at home', (event) => {
    for (const url of [
      'https://example.org/',
      'file:///etc/passwd',
      'app://other/',
      'app://casewright.evil/',
      'javascript:1',
      'not an address',
    ])
      expect(prevented(event, url)).toBe(true)
    expect(prevented(event, 'app://casewright/')).toBe(false)
  })

  test('opens no window and holds no other page', () => {
    expect(contents.openHandler?.()).toEqual({ action: 'deny' })
    expect(prevented('will-attach-webview', 'app://casewright/')).toBe(true)
  })
})

describe('the network', () => {
  test.each([
    ['app://casewright/assets/a.js', false],
    ['blob:app://casewright/1234', false],
    ['data:image/png;base64,', false],
    ['https://example.org/', true],
    ['http://127.0.0.1:9000/', true],
    ['ws://127.0.0.1/', true],
    ['file:///etc/passwd', true],
    ['app://other/', true],
    ['blob:https://example.org/1', true],
  ])('%s is cancelled: %s', (url, cancel) => {
    const verdicts: { cancel: boolean }[] = []
    electron.session.defaultSession.webRequest.listener?.({ url }, (verdict) => verdicts.push(verdict))
    expect(verdicts).toEqual([{ cancel }])
  })

  test('is not used for spelling dictionaries either', () => {
    expect(electron.session.defaultSession.spellChecker).toBe(false)
  })
})

describe('permissions', () => {
  test.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'display-capture', 'openExternal', 'toString'])(
    '%s is refused',
    (name) => {
      const answers: boolean[] = []
      electron.session.defaultSession.request?.({}, name, (granted) => answers.push(granted))
      expect(answers).toEqual([false])
      expect(electron.session.defaultSession.check?.({}, name)).toBe(false)
    },
  )

  test('each one allowed has its reason, and no device is given', () => {
    for (const reason of Object.values(ALLOWED_PERMISSIONS)) expect(reason.length).toBeGreaterThan(10)
    expect(Object.keys(ALLOWED_PERMISSIONS)).toEqual(['clipboard-sanitized-write'])
    expect(electron.session.defaultSession.device?.()).toBe(false)
  })
})

describe('the page’s own scheme', () => {
  const get = (url: string, method = 'GET') => {
    const handler = electron.session.defaultSession.protocol.handlers.get('app')
    if (!handler) throw new Error('app:// is not served')
    return handler({ url, method })
  }

  test('serves the page under the same policy as the browser host', async () => {
    const reply = await get('app://casewright/')
    expect(reply.status).toBe(200)
    expect(reply.headers.get('content-security-policy')).toContain(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-",
    )
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff')
  })

  test.each([
    ['app://casewright/..%2fsecret.txt', 'GET', 404],
    ['app://other/', 'GET', 403],
    ['app://casewright/', 'POST', 403],
  ])('%s by %s is refused', async (url, method, status) => {
    expect((await get(url, method)).status).toBe(status)
  })

  test('was made safe before Electron was ready', () => {
    expect(electron.privileged).toMatchObject([
      { scheme: 'app', privileges: { standard: true, secure: true, corsEnabled: false } },
    ])
  })
})

describe('calls', () => {
  test('from our page reach the services', async () => {
    expect(await invoke('casewright:call', ourFrame, 'cases', 'get', { id: '1' })).toEqual({ ok: true, value: 'done' })
    expect(calls).toEqual([['cases', 'get', { id: '1' }]])
  })

  test.each([
    ['another page', { url: 'https://example.org/', parent: null }],
    ['a frame within our page', { url: 'app://casewright/', parent: ourFrame }],
    ['a frame that is gone', null],
  ])('from %s are refused, on every channel', async (_what, frame) => {
    for (const channel of electron.ipcMain.handlers.keys())
      expect(await invoke(channel, frame, 'cases', 'list', {})).toMatchObject({ ok: false, failure: { code: 'refused' } })
    expect(calls).toEqual([])
  })

  test('have three channels, and the preload opens no other', async () => {
    await import('../../../../../main/hosts/electron/preload.ts')
    const bridge = electron.exposed.get('casewright') as {
      call: (...args: unknown[]) => void
      host: Record<string, (arg: unknown) => void>
    }
    expect([...electron.exposed.keys()]).toEqual(['casewright'])
    bridge.call('a', 'b', {})
    for (const verb of Object.values(bridge.host)) verb({})
    expect(electron.invoked.map(([channel]) => channel).sort()).toEqual([...electron.ipcMain.handlers.keys()].sort())
  })
})

describe('the native dialogs', () => {
  const file = { name: 'report.docx', base64: Buffer.from('words').toString('base64') }

  test('save where the person chose, whole, with nothing left beside it', async () => {
    const folder = temporaryFolder()
    electron.dialog.chosen = join(folder, 'chosen.docx')
    expect(await invoke('casewright:save-file', ourFrame, file)).toEqual({ ok: true, value: true })
    expect(readFileSync(electron.dialog.chosen, 'utf8')).toBe('words')
    expect(readdirSync(folder)).toEqual(['chosen.docx'])
  })

  test('save nothing when the person thought better of it', async () => {
    expect(await invoke('casewright:save-file', ourFrame, file)).toEqual({ ok: true, value: false })
    expect(await invoke('casewright:open-file', ourFrame, ['casewright'])).toEqual({ ok: true, value: null })
  })

  test.each([
    ['../../.bashrc', 'Document.bashrc'],
    ['CON.docx', 'Document CON.docx'],
    ['visit\u202Excod.casewright', 'visitxcod.casewright'],
    ['C:\\Windows\\%TEMP%.docx', 'C Windows TEMP.docx'],
  ])('offer a name that no system takes for anything else: %j as %j', async (name, offered) => {
    await invoke('casewright:save-file', ourFrame, { ...file, name })
    expect(electron.dialog.offered).toMatchObject({ defaultPath: offered })
  })

  test.each([
    ['casewright:save-file', file],
    ['casewright:open-file', ['casewright']],
  ])('leave no file in the list of those that were opened last: %s', async (channel, given) => {
    await invoke(channel, ourFrame, given)
    expect(electron.dialog.offered).toMatchObject({ properties: expect.arrayContaining(['dontAddToRecent']) })
  })

  test('say in words when a place cannot be written, and when a file cannot be read', async () => {
    electron.dialog.chosen = join(temporaryFolder(), 'nowhere', 'chosen.docx')
    expect(await invoke('casewright:save-file', ourFrame, file)).toMatchObject({
      ok: false,
      failure: { message: expect.stringContaining('chosen.docx') },
    })
    expect(await invoke('casewright:open-file', ourFrame, ['docx'])).toMatchObject({
      ok: false,
      failure: { code: 'unreadable-file' },
    })
  })

  test('open the chosen file by name and content, never by path', async () => {
    const folder = temporaryFolder()
    electron.dialog.chosen = join(folder, 'a.casewright')
    writeFileSync(electron.dialog.chosen, 'é')
    expect(await invoke('casewright:open-file', ourFrame, ['casewright'])).toEqual({
      ok: true,
      value: { name: 'a.casewright', base64: Buffer.from('é').toString('base64') },
    })
  })

  test.each([[null], [{ name: 7 }], [{ ...file, path: '/etc/passwd' }]])('refuse %j', async (given) => {
    expect(await invoke('casewright:save-file', ourFrame, given)).toMatchObject({ ok: false, failure: { code: 'bad-input' } })
  })

  test('refuse an ending that is none', async () => {
    expect(await invoke('casewright:open-file', ourFrame, ['../x'])).toMatchObject({ ok: false, failure: { code: 'bad-input' } })
  })
})

test('quitting waits until the store is closed', async () => {
  let held = false
  electron.app.emit('will-quit', { preventDefault: () => (held = true) })
  expect(held).toBe(true)
  await vi.waitFor(() => expect(electron.app.quits).toBe(1))
  expect(closed).toBe(1)
  let heldAgain = false
  electron.app.emit('will-quit', { preventDefault: () => (heldAgain = true) })
  expect(heldAgain).toBe(false)
})
