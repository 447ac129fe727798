import { allActions, isWholeDocument, mayHoldActions } from '../analysis/plan-sections.ts'
import type { DocumentRule } from '../rule.ts'

/** "Worry 2", "Goal 1", "DS3": how an action says what it is for. */
const LINK =
  /\b(?:(?:worry|worries|goal|goals|need|outcome|danger statement|safety goal|risk|objective)\s?(?:no\.?\s?)?(?:\d|[A-D]\b)|(?:DS|SG)\s?\d)/iu
const FEWEST_LINKED = 2

export const actionNotLinked: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'action-not-linked',
    category: 'golden-thread',
    title: 'Plan action that serves no goal',
    severity: 'suggestion',
    kinds: ['cin-plan', 'cp-plan', 'care-plan'],
    why: 'Whoever reads it cannot tell which worry it answers, nor whether it may stop when that worry has gone.',
    setAsideWhen: 'It only arranges the next meeting.',
    bad: ['Attend Citizens Advice, where the other actions say “Worry 1”, “Worry 2”'],
    good: ['Worry 2 (no heating): call the housing officer by 6 June'],
  },
  looksAt: mayHoldActions,
  check(blocks, { document }, report) {
    if (!isWholeDocument(blocks, document.sections.length)) return
    const actions = allActions(blocks).filter(({ action }) => action.action.trim() !== '')
    const linked = actions.filter(({ analysis, placed }) => LINK.test(rowOf(analysis, placed)))
    // Where most actions name their goal, the one that does not is the one that serves none.
    if (linked.length < FEWEST_LINKED || linked.length * 2 < actions.length) return
    for (const one of actions) {
      if (linked.includes(one)) continue
      const segment = one.placed.segments.get('action')
      if (!segment) continue
      const { analysis } = one
      report({
        section: analysis.section,
        block: analysis.block,
        start: segment.start,
        end: segment.end,
        message: 'The other actions say which worry or goal they serve. Which does this one?',
      })
    }
  },
}

type Actions = ReturnType<typeof allActions>[number]

/** The whole row, with the columns that a plan has of its own. */
function rowOf(analysis: Actions['analysis'], placed: Actions['placed']): string {
  const extra = Object.values((placed.action as { columns?: Record<string, string> }).columns ?? {}).join(' ')
  if (analysis.block.type !== 'table')
    return `${Object.values(placed.action)
      .filter((value) => typeof value === 'string')
      .join(' ')} ${extra}`
  return analysis.segments
    .filter(({ place }) => place.rowId === placed.action.id)
    .map(({ start, end }) => analysis.text.slice(start, end))
    .join(' ')
}
