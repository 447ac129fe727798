import { format, parseISO } from 'date-fns'
import { enGB } from 'date-fns/locale'
import { Clock, Lock } from 'lucide-react'
import type { DueItem } from '../../../shared/api/index.ts'
import { type DueCounts, sayDay } from '../../cases/index.ts'

export interface StatusBarProps {
  day: string
  trial: boolean
  /** What the open case owes; null where no case is open. */
  due: DueCounts | null
  /** The next that a manager owes the open case: a review point, supervision; null where nothing is. */
  point: DueItem | null
  /** Goes to what the counts count. */
  onDue: () => void
}

/** The foot of every screen but the editor, which has its own. */
export function StatusBar({ day, trial, due, point, onDue }: StatusBarProps) {
  return (
    <footer className="status-bar" data-region="status">
      {due && due.overdue > 0 && (
        <button type="button" className="status-late" onClick={onDue}>
          <Clock size={14} aria-hidden />
          {due.overdue} overdue
        </button>
      )}
      {due && due.soon > 0 && (
        <button type="button" onClick={onDue}>
          {due.soon} due within a week
        </button>
      )}
      {point && (
        <button type="button" className="status-point" onClick={onDue}>
          For a manager: {point.what}, {point.overdue ? 'was due' : 'due'} {sayDay(point.due, day)}
        </button>
      )}
      <span className="status-space" />
      <span>
        <Lock size={14} aria-hidden />
        {trial ? 'The example, not kept' : 'Encrypted on this computer'}
      </span>
      <span>{format(parseISO(day), 'EEEE d MMMM yyyy', { locale: enGB })}</span>
    </footer>
  )
}
