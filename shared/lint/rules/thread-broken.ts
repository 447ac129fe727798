import { type Block, type PlanTable, type Section, writeDay } from '../../document/index.ts'
import { type BreakKind, ofChildren, type ThreadBreak, threadBreaks } from '../../plan/index.ts'
import type { DocumentRule, RuleContext } from '../rule.ts'

/** Where in a document each break shows, the likeliest place first. */
const SHOWN_IN: Record<BreakKind, readonly (PlanTable | 'actions')[]> = {
  'concern-unanswered': ['referrals', 'golden-thread', 'danger-statements'],
  'statement-without-goal': ['danger-statements', 'goals', 'golden-thread'],
  'statement-without-concern': ['danger-statements', 'golden-thread'],
  'goal-without-step': ['goals', 'actions', 'golden-thread'],
  'step-without-goal': ['actions', 'progress', 'golden-thread'],
  'goal-without-statement': ['goals', 'golden-thread'],
  'concern-not-closed': ['golden-thread', 'referrals'],
}

/** The thread from referral to closure, where the case's plan breaks it. */
export const threadBroken: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'thread-broken',
    category: 'golden-thread',
    title: 'A break in the golden thread',
    severity: 'warning',
    kinds: ['plans', 'core-group-record', 'cin-meeting-record', 'rcpc-report', 'cla-review-report', 'closure-summary'],
    why: 'What began it all must lead to a goal, the goal to a step, and the end back to the beginning; otherwise nobody can say whether the child is safer.',
    setAsideWhen: 'The link is made elsewhere, for example in another agency’s plan.',
    bad: ['A danger statement that no safety goal answers.', 'A closing summary that says nothing of the injury that began it.'],
    good: ['Each worry with its goal, each goal with a step, and at closure what became of each worry.'],
  },
  looksAt: ({ block }) => isOfPlan(block),
  check(blocks, context, report) {
    if (context.casePlan === null) return
    for (const broken of breaksFor(context)) {
      const place = placeOf(broken, blocks)
      const message = `${asItStood(context.planOn)}${broken.message} ${broken.ask}`
      report({ section: place?.section ?? null, block: place?.block ?? null, start: 0, end: 0, message })
    }
  },
}

/** A document of an earlier day is checked by the plan of that day, which is not what the plan's own screens show. */
const asItStood = (on: string | null): string => (on === null ? '' : `As the plan stood on ${writeDay(on)}: `)

/** A closing summary must come back to every concern, whether or not the plan was closed yet. */
function breaksFor({ casePlan, document, kind }: RuleContext): ThreadBreak[] {
  if (casePlan === null) return []
  const { concerns, statements, goals, steps } = ofChildren(casePlan, document.childIds)
  const own = new Set([...concerns, ...statements, ...goals, ...steps].map(({ id }) => id))
  const closure = casePlan.closure ?? (kind === 'closure-summary' ? { on: '', summary: '', answers: [] } : null)
  // Of the whole plan: a thread that passes through what is about a sibling is not broken there.
  return threadBreaks({ ...casePlan, closure }).filter(({ at }) => own.has(at))
}

function isOfPlan(block: Block): boolean {
  return (block.type === 'table' && block.shows !== undefined) || (block.type === 'actionPlan' && block.fromPlan === true)
}

function placeOf(
  { kind }: ThreadBreak,
  blocks: readonly { block: Block; section: Section }[],
): { block: Block; section: Section } | null {
  for (const shows of SHOWN_IN[kind]) {
    const found = blocks.find(({ block }) => (block.type === 'table' ? block.shows : 'actions') === shows && isOfPlan(block))
    if (found) return found
  }
  return null
}
