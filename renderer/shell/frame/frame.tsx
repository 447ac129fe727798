import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import type { DueItem, Practitioner, StoreStatus } from '../../../shared/api/index.ts'
import { type Account, capabilitiesOf } from '../../../shared/review/index.ts'
import { CaseList, CasePage, countDue, StepsScreen, showDue } from '../../cases/index.ts'
import { ChronologyScreen } from '../../chronology/index.ts'
import { useProofing, useServices, useSignedIn } from '../../client/index.ts'
import { FamilyScreen } from '../../family-version/index.ts'
import { GenogramScreen } from '../../genogram/index.ts'
import { BackupsScreen, KeepingCard } from '../../keeping/index.ts'
import { PlanScreen } from '../../plan/index.ts'
import { countWaiting, ReviewScreen, ReviewsScreen, RevisionsScreen, useWaiting } from '../../review/index.ts'
import { PhrasesScreen, SpellingScreen, StandardsScreen } from '../../standards/index.ts'
import { TeamScreen } from '../../team/index.ts'
import { ThreadScreen } from '../../thread/index.ts'
import { CaseTrail, TrailScreen } from '../../trail/index.ts'
import type { MenuEntry } from '../../ui/index.ts'
import { useToast } from '../../ui/index.ts'
import { SignatureCheck, VerifyScreen } from '../../verify/index.ts'
import { AccountsScreen } from '../accounts/accounts-screen.tsx'
import { OwnAccountScreen } from '../accounts/own-account-screen.tsx'
import type { Appearance } from '../appearance.ts'
import { DocumentScreen, type OpenEditor } from '../document-screen.tsx'
import { HelpPanel } from '../help/help-panel.tsx'
import type { Left } from '../left.ts'
import { loadDocument } from '../load-document.ts'
import { goTo, type Route, writeRoute } from '../routes.ts'
import { today } from '../today.ts'
import { CommandPalette } from './command-palette.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { ExampleNotice } from './example-notice.tsx'
import { menusFor } from './menus.tsx'
import { Rail } from './rail.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'
import { useCommands } from './use-commands.ts'
import { useGuardedRoute } from './use-guarded-route.ts'
import { useLocking } from './use-locking.ts'
import { usePalette } from './use-palette.ts'
import { useWindowKeys } from './use-window-keys.ts'
import './frame.css'

const NO_ENTRIES: readonly MenuEntry[] = []
const Gallery = lazy(() => import('../gallery/gallery.tsx'))

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
  const { may } = useSignedIn()
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
      if (!left?.unsaved) {
        goTo({ screen: 'cases' })
        setCaseId(null)
      }
      onLocked(status, left)
    },
    [onLocked],
  )
  const lock = useLocking({ route, stored, onLocked: hideEverything })

  const openNewCase = useCallback(() => {
    goTo({ screen: 'cases' })
    setCreating(true)
  }, [])
  const actions = {
    lock,
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

interface ScreenProps {
  route: Route
  practitioner: Practitioner
  account: Account
  creating: boolean
  onCreating: (creating: boolean) => void
  onCase: (caseId: string) => void
  onDue: (due: DueItem[] | null) => void
  onTitle: (title: string) => void
  onStatus: (status: StoreStatus) => void
  onEditor: (editor: OpenEditor | null) => void
}

function Screen({ route, practitioner, account, creating, onCreating, onCase, onDue, onTitle, onStatus, onEditor }: ScreenProps) {
  const { may } = useSignedIn()
  const { api } = useServices()
  const load = useCallback((documentId: string) => loadDocument(api, documentId, today()), [api])
  const openDocument = (documentId: string) => goTo({ screen: 'document', documentId })
  const openCase = (caseId: string) => goTo({ screen: 'case', caseId })
  switch (route.screen) {
    case 'case':
      return (
        <CasePage
          key={route.caseId}
          caseId={route.caseId}
          {...(route.at && { at: route.at })}
          today={today()}
          onOpenDocument={openDocument}
          oversees={capabilitiesOf(account).has('oversee')}
          onOpenPlan={() => goTo({ screen: 'plan', caseId: route.caseId })}
          onOpenChronology={() => goTo({ screen: 'chronology', caseId: route.caseId })}
          onClose={() => goTo({ screen: 'cases' })}
          onDue={onDue}
          onTitle={onTitle}
          trail={<CaseTrail caseId={route.caseId} />}
          keeping={<KeepingCard caseId={route.caseId} onDeleted={() => goTo({ screen: 'cases' })} />}
        />
      )
    case 'document':
      return (
        <DocumentScreen
          key={route.documentId}
          documentId={route.documentId}
          practitioner={practitioner}
          account={account}
          today={today()}
          onCase={onCase}
          onDue={(caseId) => goTo({ screen: 'case', caseId, at: 'due' })}
          onTitle={onTitle}
          onEditor={onEditor}
          onFamilyVersion={(reader) => goTo({ screen: 'family', documentId: route.documentId, reader })}
        />
      )
    case 'review':
      return (
        <ReviewScreen
          key={route.documentId}
          documentId={route.documentId}
          practitioner={practitioner}
          account={account}
          today={today()}
          load={load}
          onCase={onCase}
          onTitle={onTitle}
          onOpenDocument={() => openDocument(route.documentId)}
          signatures={<SignatureCheck documentId={route.documentId} />}
        />
      )
    case 'revisions':
      return (
        <RevisionsScreen
          key={route.documentId}
          documentId={route.documentId}
          account={account}
          onTitle={onTitle}
          onOpenDocument={() => openDocument(route.documentId)}
        />
      )
    case 'reviews':
      return (
        <ReviewsScreen
          onReview={(documentId) => goTo({ screen: 'review', documentId })}
          onWrite={openDocument}
          onTitle={onTitle}
        />
      )
    case 'team':
      return (
        <TeamScreen
          today={today()}
          onOpenDocument={(documentId) => goTo({ screen: 'review', documentId })}
          onOpenOversight={(caseId) => goTo({ screen: 'case', caseId, at: 'oversight' })}
          onTitle={onTitle}
        />
      )
    case 'family':
      return (
        <FamilyScreen
          key={`${route.documentId} ${route.reader}`}
          documentId={route.documentId}
          reader={route.reader}
          onCase={onCase}
          onTitle={onTitle}
          onClose={() => openDocument(route.documentId)}
        />
      )
    case 'plan':
      return (
        <PlanScreen
          key={route.caseId}
          caseId={route.caseId}
          practitioner={practitioner}
          today={today()}
          onCase={() => openCase(route.caseId)}
          onTitle={onTitle}
          onOpened={onEditor}
        />
      )
    case 'thread':
      return (
        <ThreadScreen
          key={route.caseId}
          caseId={route.caseId}
          today={today()}
          planAddress={`#/plan/${encodeURIComponent(route.caseId)}`}
          onTitle={onTitle}
          onClose={() => goTo({ screen: 'cases' })}
        />
      )
    case 'chronology':
      return (
        <ChronologyScreen
          key={route.caseId}
          caseId={route.caseId}
          today={today()}
          onCase={() => openCase(route.caseId)}
          onTitle={onTitle}
          onOpened={onEditor}
        />
      )
    case 'genogram':
      return (
        <GenogramScreen
          key={route.caseId}
          caseId={route.caseId}
          author={practitioner.name}
          today={today()}
          onCase={() => openCase(route.caseId)}
          onTitle={onTitle}
          onOpened={onEditor}
        />
      )
    case 'steps':
      return <StepsScreen today={today()} planOf={(id) => writeRoute({ screen: 'plan', caseId: id })} onTitle={onTitle} />
    case 'standards':
      return <StandardsScreen packId={practitioner.packId} onTitle={onTitle} />
    case 'accounts':
      return <AccountsScreen onTitle={onTitle} />
    case 'account':
      return <OwnAccountScreen onStatus={onStatus} onTitle={onTitle} />
    case 'spelling':
      return <SpellingScreen onTitle={onTitle} />
    case 'phrases':
      return <PhrasesScreen onTitle={onTitle} />
    case 'trail':
      return <TrailScreen reads={may('read')} onTitle={onTitle} />
    case 'verify':
      return <VerifyScreen reads={may('read')} onTitle={onTitle} />
    case 'backups':
      return <BackupsScreen today={today()} onTitle={onTitle} onOpenCase={openCase} onLocked={onStatus} />
    case 'gallery':
      return <Gallery onTitle={onTitle} />
    default:
      if (!may('read')) return <AccountsScreen onTitle={onTitle} />
      return (
        <CaseList practitioner={practitioner} creating={creating} onCreating={onCreating} onOpen={openCase} onTitle={onTitle} />
      )
  }
}
