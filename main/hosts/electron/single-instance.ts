import type { App, BrowserWindow } from 'electron'

/** True for the first start. A second one brings the first one's window forward and ends. */
export function onlyOne(app: App, window: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return false
  }
  app.on('second-instance', () => {
    const first = window()
    if (!first) return
    if (first.isMinimized()) first.restore()
    first.focus()
  })
  return true
}
