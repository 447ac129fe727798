import type { TextRule } from '../rule.ts'

const LIST = 'private-promises'
const FAMILY_TIME = /\b(?:family time|contact|visits?|handovers?|spend(?:s|ing)? time|time with)\b/i
/** An order that makes it the authority's duty, or somebody else's proposal. */
const ORDERED = /\b(?:order(?:ed)?|directed|section 34|assistance order|proposes?|proposed|asks?|asked|if the court)\b/i

/** A promise of continuing help with family time, in a report for private proceedings. */
export const privateLawCommitment: TextRule = {
  scope: 'block',
  lists: [LIST],
  startsFrom: [LIST],
  meta: {
    id: 'private-law-commitment',
    category: 'not-realistic',
    title: 'A promise for after private proceedings',
    severity: 'warning',
    kinds: ['section-7-report', 'section-37-report'],
    why: 'The court may build its order on help that nobody has agreed to pay for or to give.',
    setAsideWhen: 'The court has ordered it, or a manager has agreed to it in writing.',
    bad: ['The local authority will continue to supervise family time at weekends.'],
    good: ['I recommend that Ms Nita Rao, Arlo’s aunt, supervises family time. She told me on 6 June that she is willing.'],
  },
  check(block, _context, report) {
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || !FAMILY_TIME.test(sentence.text) || ORDERED.test(sentence.text)) continue
      report({
        start: hit.start,
        end: hit.end,
        message: 'Who has agreed to this, until when, and can it be kept after the hearing?',
      })
    }
  },
}
