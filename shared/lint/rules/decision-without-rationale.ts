import { hasWords } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule, Sentence, WordHit } from '../rule.ts'

const LIST = 'decisions'
const REASONS = 'reasons'
/** A passage shorter than this was taken out of something, and its reasons may stand there. */
const FEWEST_WORDS = 40
/** So is one of a sentence or two, however long they are. */
const FEWEST_SENTENCES = 3
/** Who decides: a manager, a meeting, the writer. */
const DECIDER =
  /\b(?:I|we|manager|panel|meeting|group|discussion|chair|social care|police|team|conference|it was|was|were|has been|have been|Mr \p{L}+|Ms \p{L}+|Mrs \p{L}+)\s+(?:has |have |had |also |then |both |jointly )*$/iu
/** Agreeing to do a thing or to what a paper says is no decision about the child. */
const NO_DECISION =
  /^\s*(?:to (?:visit|ring|meet|send|write|speak|ask|contact|update|arrange|book|call|chase|share|attend|check|record|complete|discuss)|with\b|on the (?:record|minutes)|by\b|date|time)/i

/** A decision with nothing to say why it was taken. */
export const decisionWithoutRationale: DocumentRule = {
  scope: 'document',
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
  check(blocks, { document }, report) {
    const deciding = blocks.filter((block) => block.holds(LIST))
    if (deciding.length === 0 || !hasWords(document, FEWEST_WORDS) || isLonePassage(blocks)) return
    const message = 'What were the reasons for this decision, and what was weighed against it?'
    for (const block of deciding) {
      const bare = bareDecision(block)
      if (bare) report({ section: block.section, block: block.block, start: bare.start, end: bare.end, message })
    }
  },
}

/** One or two sentences by themselves. */
function isLonePassage(blocks: readonly BlockAnalysis[]): boolean {
  let sentences = 0
  for (const block of blocks) {
    if (block.block.type !== 'heading') sentences += block.sentences.length
    if (sentences >= FEWEST_SENTENCES) return false
  }
  return true
}

/** The first sentence of a block that decides, where the block gives no reason. */
function bareDecision(block: BlockAnalysis): Sentence | null {
  if (block.block.type === 'heading' || block.holds(REASONS)) return null
  for (const sentence of block.sentences) {
    const decided = block
      .hits(LIST)
      .some((hit) => hit.start >= sentence.start && hit.end <= sentence.end && decides(hit, sentence, block))
    if (decided) return sentence
  }
  return null
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
