import {
  Archive,
  BookOpen,
  CalendarCheck,
  ChartNoAxesColumn,
  CircleHelp,
  FolderOpen,
  Folders,
  ListChecks,
  MessageSquareText,
  ScrollText,
  ShieldCheck,
  Spline,
  Users,
  Waypoints,
} from 'lucide-react'
import { type Route, writeRoute } from '../routes.ts'

export interface RailProps {
  route: Route
  /** False for a role that opens no case. */
  reads: boolean
  /** The case last opened, if any: it stays one press away. */
  caseId: string | null
  /** Whether the one signed in sees what waits for managers. */
  oversees: boolean
  /** How many documents wait for the one signed in. */
  waiting: number
  helpOpen: boolean
  onHelp: () => void
}

export function Rail({ route, reads, caseId, oversees, waiting, helpOpen, onHelp }: RailProps) {
  const current = (is: boolean) => (is ? ({ 'aria-current': 'page' } as const) : {})
  if (!reads)
    return (
      <nav className="rail" aria-label="Casewright" data-region="rail">
        <a href={writeRoute({ screen: 'accounts' })} {...current(route.screen === 'accounts')}>
          <Users size={22} strokeWidth={1.6} aria-hidden />
          Accounts
        </a>
        <a href={writeRoute({ screen: 'trail' })} {...current(route.screen === 'trail')}>
          <ScrollText size={22} strokeWidth={1.6} aria-hidden />
          Trail
        </a>
        <a href={writeRoute({ screen: 'backups' })} {...current(route.screen === 'backups')}>
          <Archive size={22} strokeWidth={1.6} aria-hidden />
          Backups
        </a>
        <a href={writeRoute({ screen: 'verify' })} {...current(route.screen === 'verify')}>
          <ShieldCheck size={22} strokeWidth={1.6} aria-hidden />
          Verify
        </a>
        <span className="rail-space" />
        <button type="button" onClick={onHelp} aria-expanded={helpOpen}>
          <CircleHelp size={22} strokeWidth={1.6} aria-hidden />
          Help
        </button>
      </nav>
    )
  return (
    <nav className="rail" aria-label="Casewright" data-region="rail">
      <a href={writeRoute({ screen: 'cases' })} {...current(route.screen === 'cases')}>
        <Folders size={22} strokeWidth={1.6} aria-hidden />
        Cases
      </a>
      <a href={writeRoute({ screen: 'steps' })} {...current(route.screen === 'steps')}>
        <CalendarCheck size={22} strokeWidth={1.6} aria-hidden />
        Steps
      </a>
      <a
        href={writeRoute({ screen: 'reviews' })}
        className="rail-counted"
        {...current(route.screen === 'reviews' || route.screen === 'review')}
      >
        <MessageSquareText size={22} strokeWidth={1.6} aria-hidden />
        Review
        {waiting > 0 && (
          <span className="rail-count num">
            {waiting}
            <span className="visually-hidden"> waiting for you</span>
          </span>
        )}
      </a>
      {oversees && (
        <a href={writeRoute({ screen: 'team' })} {...current(route.screen === 'team')}>
          <ChartNoAxesColumn size={22} strokeWidth={1.6} aria-hidden />
          Team
        </a>
      )}
      {caseId && (
        <a href={writeRoute({ screen: 'case', caseId })} {...current(route.screen === 'case' || route.screen === 'document')}>
          <FolderOpen size={22} strokeWidth={1.6} aria-hidden />
          Case
        </a>
      )}
      {caseId && (
        <a href={writeRoute({ screen: 'plan', caseId })} {...current(route.screen === 'plan')}>
          <ListChecks size={22} strokeWidth={1.6} aria-hidden />
          Plan
        </a>
      )}
      {caseId && (
        <a href={writeRoute({ screen: 'chronology', caseId })} {...current(route.screen === 'chronology')}>
          <Waypoints size={22} strokeWidth={1.6} aria-hidden />
          Chronology
        </a>
      )}
      {caseId && (
        <a href={writeRoute({ screen: 'genogram', caseId })} {...current(route.screen === 'genogram')}>
          <Users size={22} strokeWidth={1.6} aria-hidden />
          Family
        </a>
      )}
      {caseId && (
        <a href={writeRoute({ screen: 'thread', caseId })} {...current(route.screen === 'thread')}>
          <Spline size={22} strokeWidth={1.6} aria-hidden />
          Thread
        </a>
      )}
      <span className="rail-space" />
      <a href={writeRoute({ screen: 'standards' })} {...current(route.screen === 'standards')}>
        <BookOpen size={22} strokeWidth={1.6} aria-hidden />
        Standards
      </a>
      <button type="button" onClick={onHelp} aria-expanded={helpOpen}>
        <CircleHelp size={22} strokeWidth={1.6} aria-hidden />
        Help
      </button>
    </nav>
  )
}
