import { useEffect, useState } from 'react'

/** A part of a case's page that somebody came for. */
const CASE_PARTS = ['due', 'people', 'dates', 'details', 'oversight'] as const
export type CasePart = (typeof CASE_PARTS)[number]

/** Where in Casewright the window is. It stands in the address after `#`, so that Back and Forward work. */
export type Route =
  | { screen: 'cases' }
  | { screen: 'case'; caseId: string; at?: CasePart }
  | { screen: 'document'; documentId: string }
  /** The document's version for `parents`, or for a child by id. */
  | { screen: 'family'; documentId: string; reader: string }
  | { screen: 'plan'; caseId: string }
  | { screen: 'thread'; caseId: string }
  | { screen: 'chronology'; caseId: string }
  | { screen: 'genogram'; caseId: string }
  /** The review of a document. */
  | { screen: 'review'; documentId: string }
  /** The revisions of a document, and what was changed between them. */
  | { screen: 'revisions'; documentId: string }
  /** What is on its way to being issued. */
  | { screen: 'reviews' }
  /** What waits for a manager, and how the writing of teams is. */
  | { screen: 'team' }
  | { screen: 'steps' }
  | { screen: 'standards' }
  | { screen: 'spelling' }
  | { screen: 'phrases' }
  | { screen: 'accounts' }
  /** One's own account. */
  | { screen: 'account' }
  /** What was done, by whom and when. */
  | { screen: 'trail' }
  /** Whether what was signed still stands. */
  | { screen: 'verify' }
  /** Backups, and putting one back. */
  | { screen: 'backups' }
  | { screen: 'gallery' }

/** The screens that need nothing more to be known. */
const PLAIN: readonly Route[] = [
  { screen: 'reviews' },
  { screen: 'team' },
  { screen: 'steps' },
  { screen: 'standards' },
  { screen: 'spelling' },
  { screen: 'phrases' },
  { screen: 'accounts' },
  { screen: 'account' },
  { screen: 'trail' },
  { screen: 'verify' },
  { screen: 'backups' },
  { screen: 'gallery' },
]

/** Reads an address; anything unknown is the list of cases. */
export function readRoute(hash: string): Route {
  const [screen, id, at, who] = hash.replace(/^#\/?/, '').split('/')
  const given = id ? safelyDecoded(id) : ''
  if (screen === 'case' && given) {
    const part = CASE_PARTS.find((one) => one === at)
    return { screen, caseId: given, ...(part && { at: part }) }
  }
  if (screen === 'document' && given && at === 'family' && who)
    return { screen: 'family', documentId: given, reader: safelyDecoded(who) }
  if (screen === 'document' && given) return { screen, documentId: given }
  if (screen === 'review' && given) return { screen, documentId: given }
  if (screen === 'revisions' && given) return { screen, documentId: given }
  if (screen === 'plan' && given) return { screen, caseId: given }
  if (screen === 'thread' && given) return { screen, caseId: given }
  if (screen === 'chronology' && given) return { screen, caseId: given }
  if (screen === 'family' && given) return { screen: 'genogram', caseId: given }
  return PLAIN.find((one) => one.screen === screen) ?? { screen: 'cases' }
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

export function writeRoute(route: Route): string {
  if (route.screen === 'case') return `#/case/${encodeURIComponent(route.caseId)}${route.at ? `/${route.at}` : ''}`
  if (route.screen === 'review') return `#/review/${encodeURIComponent(route.documentId)}`
  if (route.screen === 'revisions') return `#/revisions/${encodeURIComponent(route.documentId)}`
  if (route.screen === 'document') return `#/document/${encodeURIComponent(route.documentId)}`
  if (route.screen === 'family')
    return `#/document/${encodeURIComponent(route.documentId)}/family/${encodeURIComponent(route.reader)}`
  if (route.screen === 'plan') return `#/plan/${encodeURIComponent(route.caseId)}`
  if (route.screen === 'thread') return `#/thread/${encodeURIComponent(route.caseId)}`
  if (route.screen === 'chronology') return `#/chronology/${encodeURIComponent(route.caseId)}`
  if (route.screen === 'genogram') return `#/family/${encodeURIComponent(route.caseId)}`
  return `#/${route.screen}`
}

export function goTo(route: Route): void {
  window.location.hash = writeRoute(route)
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => readRoute(window.location.hash))
  useEffect(() => {
    const follow = () => setRoute(readRoute(window.location.hash))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])
  return route
}
