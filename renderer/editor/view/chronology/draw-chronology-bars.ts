import { $getNodeByKey, $getState, type LexicalEditor, type NodeKey } from 'lexical'
import { $isGridNode } from '../../nodes/grid.ts'
import { idState } from '../../nodes/state.ts'
import type { ChronologyStanding } from './chronology-standing.ts'

/** Writes above each chronology how it stands beside the case's. */
export function drawChronologyBars(
  editor: LexicalEditor,
  keys: Iterable<NodeKey>,
  standings: ReadonlyMap<string, ChronologyStanding>,
): void {
  editor.read(() => {
    for (const key of keys) {
      const node = $getNodeByKey(key)
      if (!$isGridNode(node) || node.getKind() !== 'chronology') continue
      const bar = editor.getElementByKey(key)?.querySelector<HTMLElement>(':scope > .chronology-bar')
      if (bar) drawBar(bar, standings.get($getState(node, idState)))
    }
  })
}

function drawBar(bar: HTMLElement, standing: ChronologyStanding | undefined): void {
  bar.hidden = standing === undefined || standing.words === ''
  if (!standing) return
  const words = bar.querySelector('span')
  if (words && words.textContent !== standing.words) words.textContent = standing.words
  bar.classList.toggle('differs', standing.differs)
  const shown: Record<string, boolean> = {
    'bring-in': standing.bringIn,
    filter: standing.filter,
    open: standing.open,
    add: standing.add,
  }
  for (const button of bar.querySelectorAll<HTMLButtonElement>(':scope > button'))
    button.hidden = !shown[button.dataset.chronology ?? '']
}
