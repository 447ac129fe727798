import { useState } from 'react'
import type { EditorSnapshot } from '../../session/snapshot.ts'

/** What the panel needs of the session. */
export type PanelView = Pick<EditorSnapshot, 'document' | 'numbers' | 'findings' | 'setAside' | 'current' | 'checked'>

const titles = (view: PanelView): string => view.document.sections.map((section) => section.title).join('\n')

function sameView(a: PanelView, b: PanelView): boolean {
  return (
    a.findings === b.findings &&
    a.setAside === b.setAside &&
    a.current === b.current &&
    a.numbers === b.numbers &&
    a.checked === b.checked &&
    titles(a) === titles(b)
  )
}

/** Stays the same object while the panel would show the same, so that a keystroke does not draw hundreds of cards. */
export function usePanelView(snapshot: EditorSnapshot): PanelView {
  const [view, setView] = useState<PanelView>(snapshot)
  if (view === snapshot || sameView(view, snapshot)) return view
  setView(snapshot)
  return snapshot
}
