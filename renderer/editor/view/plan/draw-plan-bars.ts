import { $getNodeByKey, $getState, type LexicalEditor, type NodeKey } from 'lexical'
import { $isGridNode } from '../../nodes/grid.ts'
import { idState } from '../../nodes/state.ts'
import type { PlanStanding } from './plan-standing.ts'

/** Writes above each part of the plan how it stands beside the case's plan. */
export function drawPlanBars(editor: LexicalEditor, keys: Iterable<NodeKey>, standings: ReadonlyMap<string, PlanStanding>): void {
  editor.read(() => {
    for (const key of keys) {
      const node = $getNodeByKey(key)
      if (!$isGridNode(node) || !node.showsPlan()) continue
      const bar = editor.getElementByKey(key)?.querySelector<HTMLElement>(':scope > .plan-bar')
      if (bar) drawBar(bar, standings.get($getState(node, idState)))
    }
  })
}

function drawBar(bar: HTMLElement, standing: PlanStanding | undefined): void {
  bar.hidden = standing === undefined
  if (!standing) return
  const words = bar.querySelector('span')
  if (words && words.textContent !== standing.words) words.textContent = standing.words
  bar.classList.toggle('differs', standing.bringIn)
  for (const button of bar.querySelectorAll('button'))
    button.hidden = button.dataset.plan === 'bring-in' ? !standing.bringIn : !standing.takeIn
}
