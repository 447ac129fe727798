import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/index.ts'
import { useDesk } from '../desk.ts'
import { FindingsPanel } from '../findings/index.ts'
import { AsideList } from '../lists/aside-list.tsx'
import { type PanelView, usePart } from '../part.ts'
import { EntryPanel } from './entry-panel.tsx'
import { PanelEdge } from './panel-edge.tsx'

export interface SidePanelProps {
  view: PanelView
  /** Goes up each time the focus is to go into the panel. */
  enters: number
  width: number | null
  onWidth: (width: number) => void
  onClose: () => void
  /** Pairs of entries that may be one event, and the way to them. */
  duplicates: number
  onCompare: () => void
}

/** One thing beside the grid at a time. Escape closes it and goes back to the grid. */
export function SidePanel({ view, enters, width, onWidth, onClose, duplicates, onCompare }: SidePanelProps) {
  const { current, entries } = useDesk()
  const { numberOf, session } = usePart()
  const entry = entries.find(({ id }) => id === current) ?? null
  const body = useRef<HTMLDivElement>(null)
  const entered = useRef(0)
  useEffect(() => {
    if (entered.current === enters) return
    entered.current = enters
    if (enters > 0) body.current?.querySelector<HTMLElement>('input, textarea, button')?.focus()
  }, [enters])
  const titles: Record<PanelView, string> = {
    entry: entry ? `Entry ${numberOf(entry.id)}` : 'Entry',
    aside: 'Kept aside',
    findings: 'What the record shows',
  }
  return (
    <aside
      className="chronology-panel"
      aria-label={titles[view]}
      data-region="panel"
      onBlur={session.settle}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        onClose()
      }}
    >
      <PanelEdge width={width} onWidth={onWidth} />
      <header>
        <h2>{titles[view]}</h2>
        <Button look="plain" icon compact aria-label="Close the panel" onPress={onClose}>
          <X size={16} aria-hidden />
        </Button>
      </header>
      <div className="chronology-panel-body" ref={body}>
        {view === 'entry' && <EntryPanel key={entry?.id ?? ''} entry={entry} />}
        {view === 'aside' && <AsideList />}
        {view === 'findings' && <FindingsPanel numberOf={numberOf} duplicates={duplicates} onDuplicates={onCompare} />}
      </div>
    </aside>
  )
}
