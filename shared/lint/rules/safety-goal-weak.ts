import { isWholeDocument, mayHoldParts, PARTS, partsOf } from '../analysis/plan-sections.ts'
import type { DocumentRule } from '../rule.ts'

const ABSENCE =
  /\b(?:will|to|must|should) (?:not|never|stop|no longer)\b|\bno (?:more )?(?:drinking|drugs|violence|arguments|alcohol|contact)\b|\b(?:stop|cease)s? \p{L}+ing\b/iu
const SERVICE =
  /\b(?:course|programme|group|counselling|referral|service|sessions?|therapy|assessment)\b[^.;]{0,25}\b(?:completed?|attended|attends?|made|engag\p{L}*|accessed)\b|\b(?:complet\p{L}*|attend\p{L}*|engag\p{L}*|access\p{L}*)\b[^.;]{0,30}\b(?:course|programme|group|counselling|service|sessions?|therapy|work)\b/iu
/** What the adults will be doing: then the rest may stand beside it. */
const DOES =
  /\b(?:when(?:ever)?|if|each|every|always)\b[^.;]*\bwill (?!not\b|never\b|stop\b|no\b)\p{L}+|\bwill (?!not\b|never\b|stop\b|no\b|complete\b|attend\b|engage\b|access\b|be\b)\p{L}+/iu
const FEWEST_WORDS = 3

export const safetyGoalWeak: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'safety-goal-weak',
    category: 'missing-content',
    title: 'Safety goal that does not say what the adults will do',
    severity: 'warning',
    kinds: ['danger-statement', 'cp-plan', 'child-and-family-assessment', 'safety-plan'],
    why: 'A course can be finished and a bottle put away for a day. What makes the child safe is what the adults do instead.',
    setAsideWhen: 'It is a bottom line, or the family’s own words.',
    bad: ['Safety goal: Mr Pike will not drink.', 'Safety goal: parenting course completed.'],
    good: ['Whenever Mr Ellis has drunk he rings Mrs Baird before 4pm and she collects the children.'],
  },
  looksAt: mayHoldParts,
  check(blocks, { document }, report) {
    if (!isWholeDocument(blocks, document.sections.length)) return
    for (const { analysis, start, end, text } of partsOf(blocks, PARTS.safetyGoal)) {
      if (text.split(/\s+/).length < FEWEST_WORDS || /\bbottom lines?\b|[“"]/iu.test(text) || DOES.test(text)) continue
      const why = ABSENCE.test(text) ? 'what is not to happen' : SERVICE.test(text) ? 'a service' : null
      if (why)
        report({
          section: analysis.section,
          block: analysis.block,
          start,
          end,
          message: `This goal is ${why}. What will the adults be doing in their care of the child when it is reached?`,
        })
    }
  },
}
