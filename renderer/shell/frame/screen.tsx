import { lazy, useCallback } from 'react'
import type { DueItem, Practitioner, StoreStatus } from '../../../shared/api/index.ts'
import { type Account, capabilitiesOf } from '../../../shared/review/index.ts'
import { CaseList, CasePage, StepsScreen } from '../../cases/index.ts'
import { ChronologyScreen } from '../../chronology/index.ts'
import { useServices, useSignedIn } from '../../client/index.ts'
import { FamilyScreen } from '../../family-version/index.ts'
import { GenogramScreen } from '../../genogram/index.ts'
import { BackupsScreen, KeepingCard } from '../../keeping/index.ts'
import { PlanScreen } from '../../plan/index.ts'
import { ReviewScreen, ReviewsScreen, RevisionsScreen } from '../../review/index.ts'
import { PhrasesScreen, SpellingScreen, StandardsScreen } from '../../standards/index.ts'
import { TeamScreen } from '../../team/index.ts'
import { ThreadScreen } from '../../thread/index.ts'
import { CaseTrail, TrailScreen } from '../../trail/index.ts'
import { SignatureCheck, VerifyScreen } from '../../verify/index.ts'
import { AccountsScreen } from '../accounts/accounts-screen.tsx'
import { OwnAccountScreen } from '../accounts/own-account-screen.tsx'
import { DocumentScreen, type OpenEditor } from '../document-screen.tsx'
import { loadDocument } from '../load-document.ts'
import { goTo, type Route, writeRoute } from '../routes.ts'
import { today } from '../today.ts'

const Gallery = lazy(() => import('../gallery/gallery.tsx'))

export interface ScreenProps {
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

/** The screen that an address names, and where its buttons lead. */
export function Screen(props: ScreenProps) {
  const { route, practitioner, account, creating, onCreating, onCase, onDue, onTitle, onStatus, onEditor } = props
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
