import { type Block, type BlockText, inlineText } from '../document/index.ts'
import { type CasePlan, isFor } from '../plan/index.ts'
import { type Named, names } from './reader.ts'
import type { Withheld } from './withheld.ts'

/** Rows of a plan, and of the plan's tables, that are for other children alone. */
export function aboutOtherChildren(
  block: Block,
  whole: BlockText,
  childId: string,
  children: readonly Named[],
  plan: CasePlan | null,
): Withheld[] {
  return otherRows(block, childId, children, plan).flatMap((id): Withheld[] => {
    const spans = whole.segments
      .filter(({ place, start, end }) => (place.actionId ?? place.rowId) === id && end > start)
      .map(({ start, end }) => ({ start, end }))
    return spans.length > 0 ? [{ reason: 'other-child', spans, instead: '' }] : []
  })
}

function otherRows(block: Block, childId: string, children: readonly Named[], plan: CasePlan | null): string[] {
  if (block.type === 'actionPlan')
    return block.actions
      .filter(({ id }) => plan?.steps.some((step) => step.id === id && !isFor(childId, step)))
      .map(({ id }) => id)
  if (block.type !== 'table') return []
  const whom = block.columns.findIndex(({ title }) => /^(?:for|for whom|child|which child|whose)$/i.test(title.trim()))
  if (whom < 0) return []
  const [own, others] = [children.filter(({ id }) => id === childId), children.filter(({ id }) => id !== childId)]
  return block.rows
    .filter(({ cells }) => {
      const named = inlineText(cells[whom]?.content ?? [])
      return names(named, others) && !names(named, own)
    })
    .map(({ id }) => id)
}
