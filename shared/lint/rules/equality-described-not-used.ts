import { isWholeDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule, Sentence } from '../rule.ts'

const LIST = 'topic-identity'
/** Facts of identity with fewer words than these about them are a label. */
const FEWEST_WORDS = 25
const USED =
  /\b(?:because|so|therefore|matters?|means?|meant|adds?|which|asked|needs?|wants?|likes?|plan|help\w*|importan\w*|celebrat\w*|cook\w*|goes|attends?|misses|told|interpreter|aloud|arranged?|keeps?|respect|feel\w*|experienc\w*|racis\w*|called|bull\w*|no bearing|does not affect|prefer\w*|support\w*)\b/i

/** Identity given as labels with no word of what it means for care, risk or help. */
export const equalityDescribedNotUsed: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'equality-described-not-used',
    category: 'missing-content',
    title: 'Identity described and not used',
    severity: 'suggestion',
    kinds: ['child-and-family-assessment', 'cla-review-report'],
    why: 'A label tells nobody what culture, faith or disability means for this child’s days.',
    setAsideWhen: 'It has no bearing here, and the document says why.',
    bad: ['White British. No religion.'],
    good: ['As the only Somali child in his school, Abdi has been called names and asked for a friend to walk with him.'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: (block) => block.holds(LIST),
  check(blocks, context, report) {
    if (!isWholeDocument(context)) return
    const told = blocks.flatMap((block) => sentencesOf(block).map((sentence) => ({ block, sentence })))
    const [first] = told
    if (!first) return
    const words = told.reduce((sum, { sentence }) => sum + sentence.words, 0)
    if (words >= FEWEST_WORDS || told.some(({ block }) => USED.test(block.text))) return
    const { block, sentence } = first
    const message = 'What does this mean for the child’s care, and for the help that is offered?'
    report({ section: block.section, block: block.block, start: sentence.start, end: sentence.end, message })
  },
}

function sentencesOf(block: BlockAnalysis): Sentence[] {
  if (block.block.type === 'heading') return []
  const hits = block.hits(LIST, { quoted: true }).filter(({ entry }) => !entry.tags?.includes('heading'))
  return block.sentences.filter(({ start, end }) => hits.some((hit) => hit.start >= start && hit.end <= end))
}
