import type { BlockAnalysis, Span } from '../rule.ts'

/** Fields of plan actions and chronology entries that hold a name or a date; rules of their own look at these. */
const NOT_PROSE = new Set<string>(['owner', 'due', 'reviewDate', 'status', 'date', 'source'])

/**
 * True when the words are the writer's own running text: no heading, label, signature, plan action, question to the
 * reader, and no part of a name ("Positive Steps", "Cold Harbour Lane").
 */
export function isWritersProse(block: BlockAnalysis, span: Span): boolean {
  const { role, place } = block.segmentAt(span.start)
  if (role === 'heading' || role === 'label' || role === 'signature' || role === 'quotation') return false
  if (NOT_PROSE.has(place.actionField ?? place.entryField ?? '')) return false
  const sentence = block.sentenceAt(span.start)
  if (!sentence || sentence.text.endsWith('?')) return false
  return !isInName(block, sentence.start, span)
}

function isInName(block: BlockAnalysis, start: number, span: Span): boolean {
  const words = block.text.slice(span.start, span.end)
  if (!/^\p{Lu}/u.test(words) || /\s\p{Ll}/u.test(words)) return false
  const after = block.text.slice(span.end, span.end + 30)
  if (span.start !== start) return /^[- ]\p{Lu}/u.test(after) || /\p{Lu}\p{L}*[- ]$/u.test(block.text.slice(start, span.start))
  return /^[- ](?!(?:Ms|Mr|Mrs|Miss|Dr|I|PC|DC)\b)\p{Lu}\p{Ll}+ (?:is|was|runs|offers|has|met|will|project|group|at|in|on|teach|provides)/u.test(
    after,
  )
}
