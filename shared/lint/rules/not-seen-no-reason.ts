import { mentionsOf } from '../analysis/people-in-text.ts'
import { givesReason, SEEN_ALONE } from '../analysis/seen-alone.ts'
import type { BlockAnalysis, KnownPerson, TextRule, WordHit } from '../rule.ts'

const ANSWERED_NO = /^\W*(?:seen )?(?:alone|on (?:his|her|their) own)\W*(?:no|not?)\b\W*$/i
const CHILD_PRONOUN = /^(?:\W*(?:and|but)\s)?(?:he|she|they)\b/i

/** A child who was not seen, or not alone, with nothing to say why. */
export const notSeenNoReason: TextRule = {
  scope: 'block',
  meta: {
    id: 'not-seen-no-reason',
    category: 'missing-content',
    title: 'Not seen, and no reason',
    severity: 'warning',
    kinds: ['visit-record', 'child-and-family-assessment', 'section-47-enquiry', 'core-group-record', 'case-note'],
    why: 'The reader cannot tell a child who was asleep from one who was kept away.',
    setAsideWhen: 'The reason stands elsewhere in the record.',
    bad: ['Ruby was not seen.', 'Kofi was not seen alone.'],
    good: ['Ruby was not seen because she was at her father’s.', 'Kofi chose not to see me alone.'],
  },
  lists: [SEEN_ALONE],
  startsFrom: [SEEN_ALONE],
  check(block, context, report) {
    if (!block.holds(SEEN_ALONE)) return
    for (const hit of block.hits(SEEN_ALONE)) {
      if (!hit.entry.tags?.includes('not') || !isOfChild(hit, block, context.people)) continue
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || givesReason(sentence, block)) continue
      report({ start: hit.start, end: hit.end, message: 'Why was the child not seen, or not alone, and what was done about it?' })
    }
    for (const sentence of block.sentences)
      if (ANSWERED_NO.test(sentence.text) && !givesReason(sentence, block))
        report({
          start: sentence.start,
          end: sentence.end,
          message: 'Why was the child not seen alone, and what was done about it?',
        })
  },
}

/** "Ruby was not seen", and not "no drinking was seen" or "he had not seen her since May". */
function isOfChild({ start, end, text }: WordHit, block: BlockAnalysis, people: readonly KnownPerson[]): boolean {
  const sentence = block.sentenceAt(start)
  if (!sentence) return false
  const rest = sentence.text.slice(end - sentence.start)
  // "I did not see Ruby", and not "I did not see any bruises on Ruby".
  if (/see$/i.test(text)) {
    const [seen] = mentionsOf(rest, people)
    return (
      /^\s+(?:her|him|them)\b/.test(rest) ||
      (seen?.sort === 'child' && /^\s+(?:the |either |both )*$/.test(rest.slice(0, seen.index)))
    )
  }
  const before = sentence.text.slice(0, start - sentence.start)
  const after = rest.slice(0, 24)
  if (
    /^\s*(?:since|for|with|by (?!me\b|us\b)|at (?:school|work|the shop)|drunk|drinking|before|again|him|her|it|any|that|how|why|the|this|in (?:public|town))/i.test(
      after,
    ) &&
    !/see|unable/i.test(text)
  )
    return false
  const last = mentionsOf(before, people).at(-1)
  if (last) return last.sort === 'child' && /^['’]?\w*(?:\W+\w+){0,3}\W*$/.test(before.slice(last.index + last.text.length))
  return /\b(?:I|we)\b[^.]*$/.test(before)
    ? mentionsOf(rest, people)[0]?.sort === 'child'
    : CHILD_PRONOUN.test(sentence.text) && mentionsOf(block.text.slice(0, sentence.start), people).at(-1)?.sort === 'child'
}
