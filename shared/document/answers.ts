import type { Inline } from './schema.ts'

/** What leads to something that has still to come, at the end of words: "Dr", "seen at", "Name:". */
const LEADS_TO_MORE = /(?:[:,;(–-]|\b(?:is|are|was|were|at|the|a|an|of|with|to|by|from|in|on|for|and|or|Dr|Mr|Mrs|Ms|Miss))\s*$/i

/**
 * True where the writer answered in a form in words of their own, before an empty merge field or after it: "None yet; to register by
 * 6 March". Words that lead to the field, or go on from it, are no answer: "Dr", ", Year 3".
 */
export function isAnsweredBeside(before: string, after: string): boolean {
  const [first, last] = [before.trim(), after.trim()]
  if (first === '') return /^[\p{L}\p{N}]/u.test(last)
  return last === '' && !LEADS_TO_MORE.test(first) && /[\p{L}\p{N}]/u.test(first)
}

/** What an answer in a form says: without the empty merge fields beside which it stands, and nothing where there are only such. */
export function answerIn(content: readonly Inline[]): readonly Inline[] {
  const texts = content.map((inline) => (inline.type === 'break' ? '\n' : inline.type === 'note' ? '' : inline.text))
  const isEmpty = (inline: Inline) => inline.type === 'field' && inline.text.trim() === ''
  const kept = content.filter(
    (inline, at) => !isEmpty(inline) || !isAnsweredBeside(texts.slice(0, at).join(''), texts.slice(at + 1).join('')),
  )
  const saysNothing = kept.every((inline) => isEmpty(inline) || (inline.type === 'text' && inline.text.trim() === ''))
  return saysNothing ? [] : kept
}
