import { isDone } from '../analysis/placeholder.ts'
import { allActions, isWholeDocument, mayHoldActions } from '../analysis/plan-sections.ts'
import type { DocumentRule } from '../rule.ts'

const MOST = 30
/** A list of what was done already, and why a finished line may stand there. */
const OF_THE_PAST =
  /\b(?:complet\p{L}*|done|finished|achieved|previous|last (?:meeting|plan|review)|progress|since|review of|what we agreed|update)\b/iu

export const finishedActionLeft: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'finished-action-left',
    category: 'length',
    title: 'Finished actions among the live ones',
    severity: 'suggestion',
    kinds: ['cp-plan', 'cin-plan', 'core-group-record', 'early-help-plan', 'care-plan'],
    why: 'The family cannot see what is still to be done among what is done.',
    setAsideWhen: 'The line shows what has just been finished, and goes at the next meeting.',
    bad: ['Refer to nursery | done 4 March'],
    good: ['Moved to a list of what is completed: nursery referral, 4 March'],
  },
  looksAt: mayHoldActions,
  check(blocks, { document, options }, report) {
    if (!isWholeDocument(blocks, document.sections.length)) return
    const live = allActions(blocks).filter(
      ({ analysis }) => !OF_THE_PAST.test(analysis.section.title) && !OF_THE_PAST.test(titleOf(analysis)),
    )
    const done = live.filter(({ action }) => isDone(action.status, action.due))
    if (done.length < live.length)
      for (const { analysis, placed, action } of done) {
        const segment = placed.segments.get(isDone(action.status) ? 'status' : 'due')
        if (segment)
          report({
            section: analysis.section,
            block: analysis.block,
            start: segment.start,
            end: segment.end,
            message: 'This is finished. Does it belong with what is completed, so that the live actions can be seen?',
          })
      }
    const most = typeof options.maxActions === 'number' ? options.maxActions : MOST
    const next = live[most]
    if (next)
      report({
        section: next.analysis.section,
        block: next.analysis.block,
        start: 0,
        end: 0,
        message: `There are ${live.length} live actions. Which of them matter most to the child?`,
      })
  },
}

function titleOf({
  block,
  text,
  segments,
}: {
  block: { type: string }
  text: string
  segments: readonly { role: string; start: number; end: number }[]
}): string {
  if (block.type !== 'table') return ''
  return segments
    .filter(({ role }) => role === 'label')
    .map(({ start, end }) => text.slice(start, end))
    .join(' ')
}
