import { format, parseISO } from 'date-fns'
import { Check } from 'lucide-react'

/** How it stands with saving, whatever the record. */
export type Saving = { state: 'saved'; at: string } | { state: 'waiting' | 'saving' | 'failed' | 'conflict' }

/** What is stored, at the foot of the screen. */
export function SavedState({ save }: { save: Saving }) {
  return (
    <span className="num" role="status">
      {save.state === 'saved' && save.at !== '' && <Check size={14} aria-hidden />}
      {sayState(save)}
    </span>
  )
}

/** "Saved 21:04", or what stands in the way of it. */
export function sayState(save: Saving): string {
  if (save.state === 'saved') return save.at === '' ? '' : `Saved ${format(parseISO(save.at), 'HH:mm')}`
  if (save.state === 'failed') return 'Not stored yet'
  return save.state === 'conflict' ? 'Changed in another window' : 'Saving …'
}
