import { $getNearestNodeFromDOMNode, $getState, type LexicalEditor } from 'lexical'
import { $isGenogramNode } from '../../nodes/genogram.ts'
import { idState } from '../../nodes/state.ts'
import type { FamilyStanding } from './family-standing.ts'

/** Writes above each picture of the family how it stands beside the case's. */
export function drawFamilyBars(editor: LexicalEditor, standings: ReadonlyMap<string, FamilyStanding>): void {
  const bars = editor.getRootElement()?.getElementsByClassName('family-bar') ?? []
  if (bars.length === 0) return
  editor.read(() => {
    for (const bar of bars) {
      const node = $getNearestNodeFromDOMNode(bar)
      if ($isGenogramNode(node)) drawBar(bar as HTMLElement, standings.get($getState(node, idState)))
    }
  })
}

function drawBar(bar: HTMLElement, standing: FamilyStanding | undefined): void {
  bar.hidden = standing === undefined
  if (!standing) return
  const words = bar.querySelector('span')
  if (words && words.textContent !== standing.words) words.textContent = standing.words
  bar.classList.toggle('differs', standing.differs)
  const shown: Record<string, boolean> = {
    'bring-in': standing.bringIn !== '',
    choose: standing.choose,
    open: standing.open,
  }
  for (const button of bar.querySelectorAll('button')) {
    const act = button.dataset.family ?? ''
    button.hidden = !shown[act]
    if (act === 'bring-in' && standing.bringIn !== '' && button.textContent !== standing.bringIn)
      button.textContent = standing.bringIn
  }
}
