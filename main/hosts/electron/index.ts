import { app, type BrowserWindow, session } from 'electron'
import type { Services } from '../../services/index.ts'
import { takeCalls } from './calls.ts'
import { nativeHost } from './dialogs.ts'
import { setMenu } from './menu.ts'
import { forbidNavigation } from './navigation.ts'
import { blockNetwork } from './network.ts'
import { refusePermissions } from './permissions.ts'
import { registerScheme, servePage } from './protocol.ts'
import { onlyOne } from './single-instance.ts'
import { openWindow } from './window.ts'

export { systemKeychain } from './keychain.ts'

export type ElectronDoorOptions = Services & { rendererDirectory: string; preload: string; profileDirectory: string }

/** Opens the desktop window: fences first, then the page. Returns at once; Electron is not ready before the program's top level is done. */
export function openElectronDoor(options: ElectronDoorOptions): void {
  let window: BrowserWindow | null = null
  // Beside the store, so that one program at a time is one program for each store.
  app.setPath('userData', options.profileDirectory)
  if (!onlyOne(app, () => window)) return
  app.enableSandbox()
  registerScheme()
  forbidNavigation(app)

  const open = () => {
    window = openWindow(options.preload)
    window.on('closed', () => {
      window = null
    })
  }
  void app.whenReady().then(() => {
    refusePermissions(session.defaultSession)
    blockNetwork(session.defaultSession)
    servePage(session.defaultSession, options.rendererDirectory)
    takeCalls(
      options.dispatch,
      nativeHost(() => window),
    )
    setMenu(process.platform)
    open()
    app.on('activate', () => {
      if (!window) open()
    })
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  closeBeforeQuitting(options.close)
}

/** Holds the program until the calls under way are done and the store is closed. */
function closeBeforeQuitting(close: () => Promise<void>): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void close().finally(() => {
      closed = true
      app.quit()
    })
  })
}
