import type { BlockAnalysis, KnownPerson, Sentence, Span } from '../rule.ts'
import { mentionsOf } from './people-in-text.ts'

/** "In contact", "lost contact", "eye contact", "a contact number": no time that a child spends with anybody. */
const OTHER_BEFORE =
  /\b(?:in|into|lo(?:st|ses?|sing)|ma(?:de|kes?|king)|no|any|further|some|little|much|point of|eye|skin|physical|sexual|body|bodily|police|close|face-to-face|telephone|phone|email|first|initial|statutory|social work|professional|emergency|named|main|key|have|has|had|having|keeps?|kept|keeping|maintain\w*|to|not|will|would|can|could|please|must|should|may|I|we|they|who|and|or|by|without|through|human|indirect|supervised|unsupervised) $/i
const WITH_FAMILY =
  /^ with (?:(?:her|his|their|both|the) (?:\p{L}+[- ]){0,2}(?:mother|father|parents?|mum|dad|brothers?|sisters?|siblings?|grand\p{L}+|family|relatives|aunt|uncle)\b|(?:Mr|Mrs|Ms|Miss)\.? \p{Lu}[\p{L}'’-]+(?: and (?:Mr|Mrs|Ms|Miss)\.? \p{Lu}[\p{L}'’-]+)?)/u
const IS_ARRANGED =
  /^ (?:will (?:be|take|happen|stay|start|end|stop|continue|remain)|is|was|takes place|took place|has (?:been|gone|started|stopped|ended)|happens|happened|went|goes|should be|to be|started|stopped|ended|every|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|once|twice|each|(?:two|three|four|five|six) times|weekly|monthly|fortnightly|at the)\b/
const OF_CONTACT = /^ (?:sessions?|arrangements?|plan)\b/
const DETERMINED =
  /(?:^|[.;:!?]\s|['’]s |\b(?:his|her|their|the|this|that|weekly|fortnightly|monthly|during|after|before|at|of|for|about|all|each|next|last|family|sibling|direct|letterbox) )$/i

/** True where "contact" means time that a child spends with the family, and is not a verb, a telephone number or a meeting of workers. */
export function meansFamilyTime(
  block: BlockAnalysis,
  sentence: Sentence,
  { start, end }: Span,
  people: readonly KnownPerson[],
): boolean {
  const before = block.text.slice(sentence.start, start)
  const after = block.text.slice(end, sentence.end)
  if (OTHER_BEFORE.test(before) || !DETERMINED.test(before)) return false
  if (OF_CONTACT.test(after)) return true
  const family = WITH_FAMILY.exec(after)
  if (!family)
    return IS_ARRANGED.test(after) && /\b(?:his|her|their|['’]s|family|sibling|weekly|fortnightly|monthly) $/i.test(before)
  return (
    !mentionsOf(family[0], people).some(({ sort }) => sort === 'professional') && IS_ARRANGED.test(after.slice(family[0].length))
  )
}
