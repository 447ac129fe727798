import type { App, WebContents } from 'electron'
import { isOurs } from './origin.ts'

/** Keeps every page, of whatever kind, where it is: no other address, no second window, no page within a page. */
export function forbidNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => fence(contents))
}

function fence(contents: WebContents): void {
  const stay = (event: { preventDefault(): void; url: string }) => {
    if (!isOurs(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
