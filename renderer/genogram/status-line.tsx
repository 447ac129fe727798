import { format, parseISO } from 'date-fns'
import { Check } from 'lucide-react'
import type { FamilyChange } from '../../shared/family/index.ts'
import type { ListSaveState } from '../saving/index.ts'

/** The foot of the screen: how many there are, and what is stored. */
export function StatusLine({ people, shown, save }: { people: number; shown: number; save: ListSaveState<FamilyChange> }) {
  return (
    <footer className="status-bar" data-region="status">
      <span className="num">
        {people === 1 ? '1 person' : `${people} people`}
        {shown < people ? `, ${shown} shown` : ''}
      </span>
      <span className="status-space" />
      <span className="num" role="status">
        {save.state === 'saved' && save.at !== '' && <Check size={14} aria-hidden />}
        {sayState(save)}
      </span>
    </footer>
  )
}

/** "Saved 21:04", or what stands in the way of it. */
function sayState(save: ListSaveState<FamilyChange>): string {
  if (save.state === 'saved') return save.at === '' ? '' : `Saved ${format(parseISO(save.at), 'HH:mm')}`
  if (save.state === 'failed') return 'Not stored yet'
  return save.state === 'conflict' ? 'Changed in another window' : 'Saving …'
}
