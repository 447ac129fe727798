import type { BlockAnalysis, Sentence, TextRule, WordHit } from '../rule.ts'

const LIST = 'decisions'
const REASONS = 'reasons'
/** Who decides: a manager, a meeting, the writer. */
const DECIDER =
  /\b(?:I|we|manager|panel|meeting|group|discussion|chair|social care|police|team|conference|it was|was|were|has been|have been|Mr \p{L}+|Ms \p{L}+|Mrs \p{L}+)\s+(?:has |have |had |also |then |both |jointly )*$/iu
/** Agreeing to do a thing or to what a paper says is no decision about the child. */
const NO_DECISION =
  /^\s*(?:to (?:visit|ring|meet|send|write|speak|ask|contact|update|arrange|book|call|chase|share|attend|check|record|complete|discuss)|with\b|on the (?:record|minutes)|by\b|date|time)/i

/** A decision with nothing to say why it was taken. */
export const decisionWithoutRationale: TextRule = {
  scope: 'block',
  meta: {
    id: 'decision-without-rationale',
    category: 'missing-content',
    title: 'A decision without its reason',
    severity: 'warning',
    kinds: ['management-decision', 'supervision-record', 'strategy-record'],
    why: 'Nobody can learn from a decision, or question it, who does not know why it was taken.',
    setAsideWhen: 'The decision follows from a fixed rule, and no choice was made.',
    bad: ['Agreed not to progress to section 47.', 'Case to close.'],
    good: ['Agreed not to progress to section 47 because two teachers saw the fall.'],
  },
  lists: [LIST, REASONS],
  startsFrom: [LIST],
  check(block, _context, report) {
    if (!block.holds(LIST) || block.block.type === 'heading' || block.holds(REASONS)) return
    for (const sentence of block.sentences) {
      const hit = block
        .hits(LIST)
        .find((one) => one.start >= sentence.start && one.end <= sentence.end && decides(one, sentence, block))
      if (!hit) continue
      const message = 'What were the reasons for this decision, and what was weighed against it?'
      report({ start: sentence.start, end: sentence.end, message })
      return
    }
  },
}

function decides(hit: WordHit, sentence: Sentence, block: BlockAnalysis): boolean {
  const { role } = sentence.segment
  if (role === 'heading' || role === 'label' || role === 'signature' || role === 'action') return false
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  const tags = hit.entry.tags ?? []
  if (tags.includes('label')) return /^[\s*–-]*$/.test(before) && /^\s*:\s*\S/.test(after)
  if (NO_DECISION.test(after)) return false
  if (tags.includes('decided')) return true
  return /^[\s*–-]*$/.test(before)
    ? /^\s+(?:not |that |to )/.test(after)
    : DECIDER.test(before) && /^\s+(?:not |that |to )/.test(after)
}
