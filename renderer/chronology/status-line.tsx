import { format, parseISO } from 'date-fns'
import { Check } from 'lucide-react'
import { useDesk } from './desk.ts'
import { FindingCounts } from './findings/index.ts'
import { usePart } from './part.ts'
import type { ChronologySaveState, ChronologySnapshot } from './session.ts'

/** The foot of the screen: where one is, and what is stored. */
export function StatusLine({ snapshot: { save } }: { snapshot: ChronologySnapshot }) {
  const { current, entries, chosen } = useDesk()
  const { numberOf, openPanel } = usePart()
  const number = current === null ? 0 : numberOf(current)
  return (
    <footer className="status-bar" data-region="status">
      <span className="num">{number > 0 ? `Entry ${number} of ${entries.length}` : `${entries.length} in all`}</span>
      <FindingCounts onOpen={() => openPanel('findings')} />
      {chosen.size > 1 && <span className="num">{chosen.size} selected</span>}
      <span className="status-space" />
      <span className="num" role="status">
        {save.state === 'saved' && save.at !== '' && <Check size={14} aria-hidden />}
        {sayState(save)}
      </span>
    </footer>
  )
}

/** "Saved 21:04", or what stands in the way of it. */
export function sayState(save: ChronologySaveState): string {
  if (save.state === 'saved') return save.at === '' ? '' : `Saved ${format(parseISO(save.at), 'HH:mm')}`
  if (save.state === 'failed') return 'Not stored yet'
  return save.state === 'conflict' ? 'Changed in another window' : 'Saving …'
}
