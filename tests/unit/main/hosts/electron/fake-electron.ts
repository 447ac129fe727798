import { EventEmitter } from 'node:events'

/** As much of Electron as the host uses, remembering what it was asked for. */
type Handler = (...args: never[]) => unknown

class FakeApp extends EventEmitter {
  first = true
  quits = 0
  sandboxed = false
  requestSingleInstanceLock = () => this.first
  enableSandbox = () => {
    this.sandboxed = true
  }
  whenReady = () => Promise.resolve()
  paths = new Map<string, string>()
  setPath = (name: string, path: string) => {
    this.paths.set(name, path)
  }
  quit = () => {
    this.quits += 1
  }
}

class FakeSession {
  protocol = {
    handlers: new Map<string, (request: { url: string; method: string }) => Promise<Response>>(),
    handle: (scheme: string, handler: (request: { url: string; method: string }) => Promise<Response>) => {
      this.protocol.handlers.set(scheme, handler)
    },
  }
  webRequest = {
    listener: null as ((details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void) | null,
    onBeforeRequest: (listener: (details: { url: string }, answer: (verdict: { cancel: boolean }) => void) => void) => {
      this.webRequest.listener = listener
    },
  }
  spellChecker = true
  request: ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | null = null
  check: ((contents: unknown, permission: string) => boolean) | null = null
  device: (() => boolean) | null = null
  setSpellCheckerEnabled = (on: boolean) => {
    this.spellChecker = on
  }
  setPermissionRequestHandler = (handler: NonNullable<FakeSession['request']>) => {
    this.request = handler
  }
  setPermissionCheckHandler = (handler: NonNullable<FakeSession['check']>) => {
    this.check = handler
  }
  setDevicePermissionHandler = (handler: () => boolean) => {
    this.device = handler
  }
}

export class FakeContents extends EventEmitter {
  openHandler: (() => { action: string }) | null = null
  setWindowOpenHandler = (handler: () => { action: string }) => {
    this.openHandler = handler
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly options: { webPreferences: Record<string, unknown> }
  loaded = ''
  focused = false
  constructor(options: { webPreferences: Record<string, unknown> }) {
    super()
    this.options = options
    BrowserWindow.all.push(this)
  }
  loadURL = (address: string) => {
    this.loaded = address
    return Promise.resolve()
  }
  show = () => undefined
  isMinimized = () => false
  focus = () => {
    this.focused = true
  }
}

export const app = new FakeApp()
export const session = { defaultSession: new FakeSession() }
export const privileged: unknown[] = []
export const protocol = { registerSchemesAsPrivileged: (schemes: unknown[]) => privileged.push(...schemes) }
export const ipcMain = {
  handlers: new Map<string, Handler>(),
  handle: (channel: string, handler: Handler) => {
    ipcMain.handlers.set(channel, handler)
  },
}
export const Menu = { buildFromTemplate: (template: unknown) => template, setApplicationMenu: (_menu: unknown) => undefined }
export const dialog = {
  chosen: '',
  offered: null as unknown,
  showSaveDialog: (...asked: unknown[]) => {
    dialog.offered = asked.at(-1)
    return Promise.resolve({ canceled: dialog.chosen === '', filePath: dialog.chosen })
  },
  showOpenDialog: (...asked: unknown[]) => {
    dialog.offered = asked.at(-1)
    return Promise.resolve({ canceled: dialog.chosen === '', filePaths: dialog.chosen === '' ? [] : [dialog.chosen] })
  },
}
/** Seals by turning the bytes over, which is enough to see that what is kept is not what was given. */
export const safeStorage = {
  encrypts: true,
  backend: 'gnome_libsecret',
  isEncryptionAvailable: () => safeStorage.encrypts,
  getSelectedStorageBackend: () => safeStorage.backend,
  encryptString: (text: string) => Buffer.from(text, 'utf8').reverse(),
  decryptString: (sealed: Buffer) => Buffer.from(sealed).reverse().toString('utf8'),
}
export const exposed = new Map<string, unknown>()
export const contextBridge = { exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value) }
export const invoked: unknown[][] = []
export const ipcRenderer = {
  invoke: (...args: unknown[]) => {
    invoked.push(args)
    return Promise.resolve({ ok: true, value: null })
  },
}
