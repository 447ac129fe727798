import type { Session } from 'electron'
import { isOurs } from './origin.ts'

/** Lets no request leave the computer: the page's own files, and what it made itself (`blob:`, `data:`), are all there is. */
export function blockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !stays(details.url) }))
  // Chromium would otherwise fetch dictionaries for its own spelling checker.
  session.setSpellCheckerEnabled(false)
}

function stays(address: string): boolean {
  return (
    isOurs(address) ||
    address.startsWith(`blob:app://casewright/`) ||
    address.startsWith('data:') ||
    address.startsWith('devtools:')
  )
}
