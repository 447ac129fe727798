import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, RuleContext, Sentence, Span, TextRule, WordHit } from '../rule.ts'

const LIST = 'refuge'

/** The refuge by its name, its street or its town. */
const WHERE_AFTER =
  /^(?:['’]s address)?(?: (?:is|was))?(?: (?:in|at|on|near|called|named))? (?:(?:the|a) )?(?:\d{1,4} )?(?!January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\p{Lu}\p{L}+/u
const NAME_BEFORE = /\b(?:at|in|to) (?:the )?(?:\p{Lu}\p{L}+ ){1,3}$/u
const NO_PLACE = /^(?: staff| workers?| team| charity| manager)/i
const WHEN_OR_HOW =
  /\b(?:on (?:\p{Lu}\p{Ll}+day|\d{1,2} \p{Lu}\p{Ll}+)|tonight|tomorrow|this (?:week|weekend|\p{Lu}\p{Ll}+day)|next (?:week|\p{Lu}\p{Ll}+day)|while he|when he|before he|without (?:him|his)|at (?:her|his) (?:sister|mother|friend|aunt|brother|neighbour)|under the|in the (?:shed|boot|loft)|is (?:[“"‘]|\p{Ll}+[.,]))/u
const OF_A_THING = /^ (?:her|his|the|their|a) (?:job|work|school|college|course|group|choir|house tidy|band|team|meeting)\b/
const TOWN =
  /\b(?:in|at|to) (?:\d{1,4} )?(?!May\b|June\b|July\b|March\b|April\b|August\b|January\b|February\b|September\b|October\b|November\b|December\b)\p{Lu}\p{L}+/u
const FROM_WHOM = /\b(?:him|Mr \p{Lu}\p{L}+|her (?:partner|husband)|his (?:violence|partner|family))\b/u

export const survivorSafetyDetail: TextRule = {
  scope: 'block',
  meta: {
    id: 'survivor-safety-detail',
    category: 'third-party-confidential',
    title: 'Where a survivor is, or how they will get away',
    severity: 'warning',
    kinds: ['all'],
    why: 'The person who did harm may be given this document, and can read where to go and when.',
    setAsideWhen: 'This is the survivor’s own safety plan on their own file, or nobody who did harm will receive it.',
    bad: ['Ms Fay and the children are at a refuge in Leeds.', 'Ms Fay plans to leave on Friday while he is at work.'],
    good: ['Ms Fay and the children live in a refuge.', 'Ms Fay’s safety plan is on her own file.'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, context, report) {
    let last: Sentence | null = null
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || sentence === last || !isWritersProse(block, hit)) continue
      const span = detail(block, sentence, hit, context)
      if (!span) continue
      last = sentence
      report({ ...span, message: hit.entry.ask ?? 'Who receives this document?' })
    }
  },
}

function detail(block: BlockAnalysis, sentence: Sentence, hit: WordHit, context: RuleContext): Span | null {
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  const tag = hit.entry.tags?.[0]
  if (tag === 'place') {
    if (NO_PLACE.test(after)) return null
    const where = WHERE_AFTER.exec(after)
    if (where && !/^ (?:Ms|Mr|Mrs|She|He|I)\b/.test(where[0])) return { start: hit.start, end: hit.end + where[0].length }
    const name = NAME_BEFORE.exec(before)
    return name ? { start: hit.start - name[0].length, end: hit.end } : null
  }
  if (tag === 'plan' && context.kind === 'safety-plan') return null
  if (tag === 'plan') return !OF_A_THING.test(after) && WHEN_OR_HOW.test(after) ? { start: hit.start, end: hit.end } : null
  const rest = before + after
  return FROM_WHOM.test(block.text.slice(hit.start, sentence.end)) && TOWN.test(rest) ? { start: hit.start, end: hit.end } : null
}
