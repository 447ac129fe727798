import { $getNodeByKey, $getState, type LexicalEditor, type NodeKey } from 'lexical'
import { $changedWords } from '../../extensions/confidential/marking.ts'
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
      if (!bar) continue
      drawBar(bar, standings.get($getState(node, idState)))
      drawChanged(bar, $changedWords(node))
    }
  })
}

function drawBar(bar: HTMLElement, standing: PlanStanding | undefined): void {
  bar.hidden = standing === undefined
  if (!standing) return
  const words = bar.querySelector('span')
  if (words && words.textContent !== standing.words) words.textContent = standing.words
  bar.classList.toggle('differs', standing.differs)
  const { bringIn, bringInNow, takeIn } = standing
  for (const button of bar.querySelectorAll<HTMLButtonElement>(':scope > button')) {
    if (button.dataset.plan === 'take-in') button.hidden = !takeIn
    else if (button.dataset.plan === 'bring-in-now') button.hidden = !bringInNow
    else {
      button.hidden = bringIn === null
      if (bringIn !== null && button.textContent !== bringIn) button.textContent = bringIn
    }
  }
}

/** Says which words that were left out for the family could not be found again in what the plan has now. */
function drawChanged(bar: HTMLElement, was: readonly string[]): void {
  const line = bar.querySelector('p')
  const words = line?.querySelector('span')
  const button = line?.querySelector('button')
  if (!line || !words || !button) return
  line.hidden = was.length === 0
  if (!line.hidden) bar.hidden = false
  button.hidden = line.hidden
  const said = `Left out for the family and changed since: ${was.map((one) => `“${shortened(one)}”`).join(', ')}. All that stands there now is left out until you have looked at it.`
  if (words.textContent !== said) words.textContent = said
}

const shortened = (text: string): string => (text.length <= 80 ? text : `${text.slice(0, 78).trimEnd()}…`)
