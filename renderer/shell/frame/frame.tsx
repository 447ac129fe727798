import { Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { DueItem, Practitioner, StoreStatus } from '../../../shared/api/index.ts'
import { type Account, capabilitiesOf } from '../../../shared/review/index.ts'
import { countDue, showDue } from '../../cases/index.ts'
import { useProofing, useSignedIn } from '../../client/index.ts'
import { BackupNotice } from '../../keeping/index.ts'
import { countWaiting, useWaiting } from '../../review/index.ts'
import type { MenuEntry } from '../../ui/index.ts'
import { useToast } from '../../ui/index.ts'
import type { Appearance } from '../appearance.ts'
import type { OpenEditor } from '../document-screen.tsx'
import { HelpPanel } from '../help/help-panel.tsx'
import { isHeld, type Left } from '../left.ts'
import { goTo, type Route } from '../routes.ts'
import { today } from '../today.ts'
import { CannotSaveNotice } from './cannot-save-notice.tsx'
import { CommandPalette } from './command-palette.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { ExampleNotice } from './example-notice.tsx'
import { menusFor } from './menus.tsx'
import { Rail } from './rail.tsx'
import { Screen } from './screen.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useCommands } from './use-commands.ts'
import { useGuardedRoute } from './use-guarded-route.ts'
import { useLocking } from './use-locking.ts'
import { usePalette } from './use-palette.ts'
import { useWindowKeys } from './use-window-keys.ts'
import './frame.css'

const NO_ENTRIES: readonly MenuEntry[] = []

/** The screens on which somebody writes what must be stored before they leave. */
const KEEPS_WORDS: ReadonlySet<Route['screen']> = new Set(['document', 'plan', 'chronology', 'genogram'])
/** The screens with a status bar of their own. */
const HAS_STATUS: ReadonlySet<Route['screen']> = new Set(['document', 'review', 'chronology', 'genogram'])

export interface FrameProps {
  practitioner: Practitioner
  account: Account
  trial: boolean
  appearance: Appearance
  onAppearance: (change: Partial<Appearance>) => void
  onStatus: (status: StoreStatus) => void
  /** The store was locked; `left` where nobody asked for it. */
  onLocked: (status: StoreStatus, left: Left | null) => void
}

/** The window once the store is open: top bar, rail, one screen, help beside it. */
export function Frame({ practitioner, account, trial, appearance, onAppearance, onStatus, onLocked }: FrameProps) {
  const { may, keychain } = useSignedIn()
  const toast = useToast()
  const { proofing, change: changeProofing } = useProofing()
  const [caseId, setCaseId] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const [due, setDue] = useState<DueItem[] | null>(null)
  const [helpOpen, setHelpOpen] = useState(false)
  const [creating, setCreating] = useState(false)
  const editor = useRef<OpenEditor | null>(null)
  const [split, setSplit] = useState<OpenEditor['split']>(undefined)
  const [entries, setEntries] = useState<readonly MenuEntry[]>(NO_ENTRIES)
  const keepEditor = useCallback((open: OpenEditor | null) => {
    editor.current = open
    setSplit(open?.split)
    setEntries(open?.entries ?? NO_ENTRIES)
  }, [])
  const palette = usePalette(editor)
  const stored = useCallback(async () => (editor.current ? editor.current.flush() : true), [])
  const stay = useCallback(
    () => toast({ text: 'Still here: the last words are not stored yet. See the message above the page.' }),
    [toast],
  )
  const route = useGuardedRoute(stored, stay)
  const { loaded: reviews, reload: askWaiting } = useWaiting()
  const waiting = reviews.state === 'ready' ? countWaiting(reviews.value) : 0

  useEffect(() => {
    if ('caseId' in route) setCaseId(route.caseId)
    if (!KEEPS_WORDS.has(route.screen)) editor.current = null
  }, [route])

  // What waits is another once somebody has been to a document or its review.
  useEffect(() => {
    if (route.screen !== 'gallery') askWaiting()
  }, [route, askWaiting])

  const hideEverything = useCallback(
    (status: StoreStatus, left: Left | null) => {
      if (!isHeld(left)) {
        goTo({ screen: 'cases' })
        setCaseId(null)
      }
      onLocked(status, left)
    },
    [onLocked],
  )
  const { lock, lockAndForget } = useLocking({ route, stored, onLocked: hideEverything })

  const openNewCase = useCallback(() => {
    goTo({ screen: 'cases' })
    setCreating(true)
  }, [])
  const actions = {
    lock,
    lockAndForget: keychain?.remembers ? lockAndForget : undefined,
    newCase: may('write') ? openNewCase : undefined,
    keeps: may('backup') || may('retain'),
    help: () => setHelpOpen(true),
    appearance,
    changeAppearance: onAppearance,
  }
  const oversees = capabilitiesOf(account).has('oversee')
  const commands = useCommands({ ...actions, isOpen: palette.isOpen, caseId, oversees })
  useWindowKeys({ find: palette.open, help: () => setHelpOpen((open) => !open), lock })

  return (
    <div className={helpOpen ? 'frame with-help' : 'frame'}>
      <TopBar
        menus={menusFor({ ...actions, find: palette.open, proofing, changeProofing, split, entries })}
        title={title}
        onFind={palette.open}
        onLock={lock}
        onLockAndForget={actions.lockAndForget}
      />
      <Rail
        reads={may('read')}
        route={route}
        caseId={caseId}
        oversees={oversees}
        waiting={waiting}
        helpOpen={helpOpen}
        onHelp={() => setHelpOpen(!helpOpen)}
      />
      <main className="frame-main">
        <CannotSaveNotice />
        {!trial && <BackupNotice onOpen={() => goTo({ screen: 'backups' })} />}
        {trial && <ExampleNotice stored={stored} onStatus={onStatus} />}
        <div className="frame-screen">
          <ErrorBoundary key={JSON.stringify(route)}>
            <Suspense fallback={<div aria-busy="true" />}>
              <Screen
                route={route}
                practitioner={practitioner}
                account={account}
                creating={creating}
                onCreating={setCreating}
                onCase={setCaseId}
                onDue={setDue}
                onTitle={setTitle}
                onStatus={onStatus}
                onEditor={keepEditor}
              />
            </Suspense>
          </ErrorBoundary>
        </div>
        {!HAS_STATUS.has(route.screen) && (
          <StatusBar
            day={today()}
            trial={trial}
            due={due && countDue(due)}
            point={due?.find(({ overseen }) => overseen) ?? null}
            onDue={showDue}
          />
        )}
      </main>
      {helpOpen && <HelpPanel onClose={() => setHelpOpen(false)} />}
      <CommandPalette isOpen={palette.isOpen} onClose={palette.close} commands={commands} />
    </div>
  )
}
