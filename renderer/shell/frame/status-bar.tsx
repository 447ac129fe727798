import { format, parseISO } from 'date-fns'
import { enGB } from 'date-fns/locale'
import { Lock } from 'lucide-react'

/** The foot of every screen but the editor, which has its own. */
export function StatusBar({ day, trial }: { day: string; trial: boolean }) {
  return (
    <footer className="status-bar" data-region="status">
      <span>
        <Lock size={14} aria-hidden />
        {trial ? 'The example, not kept' : 'Encrypted on this computer'}
      </span>
      <span className="status-space" />
      <span>{format(parseISO(day), 'EEEE d MMMM yyyy', { locale: enGB })}</span>
    </footer>
  )
}
