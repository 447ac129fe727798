import type { BlockAnalysis, Sentence, Span, WordHit } from '../rule.ts'
import { subjectOf } from './referents.ts'
import { isBackedHere } from './told-nearby.ts'

/** Why somebody did something, what made them so, and what their conduct is taken to show. */
/** What people do, or leave undone, from which a mind is read. */
const READ_FROM =
  /^(?:silence|behaviour|absence|reaction|response|attitude|tears|smile|refusal|account|story|actions?|conduct|presentation|demeanour|manner|language|choice|decision|failure|message|answer|answers|mind|play|drawing|drawings|reluctance|anger|delay|visits?|lateness|interest|apology|comment|comments|words|conversation|lie|lies|past|history|record|that|this|it|tantrums?|outbursts?|laughter|politeness|generosity|calm|calmness|willingness|eagerness|hug|kiss|look|expression|face|tone|voice|posture|attendance|absences)$/
/** A mind, a motive or the future that is read from it. */
const READ_MIND =
  /\b(?:love|loves|care|cares|protect\p{L}*|hid\p{L}*|want\p{L}*|afraid|scared|frightened|afraid|trust\p{L}*|know\p{L}*|insight|remorse|commit\p{L}*|priorit\p{L}*|respect|guilt\p{L}*|jealous\p{L}*|manipulat\p{L}*|control\p{L}*|lie|lies|lying|liar|dangerous|risk|safe|unsafe|capable|incapable|ready|understand\p{L}*|intend\p{L}*|motivat\p{L}*|honest\p{L}*|dishonest\p{L}*|interest\p{L}*|loyal\p{L}*|happy|unhappy|angry|sorry|ashamed|feel\p{L}*|believ\p{L}*|matter\p{L}*|deep\p{L}*|really|forgiv\p{L}*|regret\p{L}*|hopes?|resent\p{L}*|griev\p{L}*|attach\p{L}*|fear\p{L}*|matur\p{L}*|chang\p{L}*|contempt|disregard|proud|pride|hate\p{L}*|hatred|indifferen\p{L}*|lacks?|blam\p{L}*|selfish\p{L}*)\b/iu

/** "Alfie's silence means that he is protecting somebody": a mind that is read from what somebody did. */
export function infers(block: BlockAnalysis, sentence: Sentence, hit: WordHit, before: string): Span | null {
  if (!READ_MIND.test(block.text.slice(hit.end, sentence.end))) return null
  const subject = subjectOf(block, sentence, hit.firstToken)
  const head = /^(?:This|That|It|All this) $/.test(before) ? 'this' : (subject?.head.lower ?? '')
  if (!READ_FROM.test(head)) return null
  if (/\b(?:film|test|chart|register|log|letter|report|records?)\b/i.test(before) || isBackedHere(block, sentence, hit))
    return null
  return hit
}

/** "Is only going along with it so that we leave him alone": a purpose that stands for the only one. */
export function merely(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  const purpose =
    /^\s(?:\p{Ll}+ing|(?:here|there|doing this|doing it)|\p{Ll}+s)\b[^.;:,]{0,60}?\b(?:because (?:he|she|they|it|of|(?:the|his|her|their) (?:court|judge|police|school|mother|father|parents|wife|husband|partner|solicitor|family)|somebody|we|social)|so that|so (?:he|she|they|we)|for (?:the (?:sake|money|attention)|show|attention)|(?:in order )?to (?:please|get|avoid|keep|look|make|stop|satisfy|impress|hide|annoy|win|gain|appear|escape|show|prove|hurt|punish))\b/u.exec(
      after,
    )
  if (!purpose) return null
  const subject = subjectOf(block, sentence, hit.firstToken)
  return subject?.referent === 'person' ? { start: hit.start, end: hit.end + purpose[0].length } : null
}

/** What is blamed for how somebody is: how they were brought up, treated, drunk over, left. */
const IN_A_LIFE =
  /\b(?:drinking|drug use|drug[- ]taking|substance (?:mis)?use|alcohol (?:mis)?use|alcoholism|addiction|abuse|violence|neglect|parenting|upbringing|childhood|trauma|arguments|arguing|fighting|conflict|relationship|behaviour|lifestyle|past|experiences?|loss|separation|divorce|rejection|attachment|guilt|shame|selfishness|jealousy|anger|attitude|immaturity|laziness|lack of|inability|failure|poor|chaos|instability|influence|choices|personality|mental health|depression|illness|home life|father|mother|living with|exposure|harm|what (?:he|she|they) (?:has|have|had)? ?(?:seen|witnessed|been through|experienced))\b/i
/** What it is said to have done to somebody's mind, health or conduct. */
const STATE =
  /\b(?:cannot|can['’]t|could not|unable|struggl\p{L}*|behav\p{L}*|aggressi\p{L}*|ang\p{L}*|anxi\p{L}*|withdrawn|clingy|insecur\p{L}*|confidence|self-esteem|development\p{L}*|speech|delay\p{L}*|trust|concentrat\p{L}*|sleep|feels?|fear\p{L}*|scared|afraid|emotional\p{L}*|mental\p{L}*|distress\p{L}*|worr\p{L}*|sad\p{L}*|traumati\p{L}*|damaged?|harm\p{L}*|affected|bed-?wet\p{L}*|wets?|soils?|nightmares|bites?|hits?|fights?|lies|steals?|lash\p{L}*|self-harm\p{L}*|withdraw\p{L}*|depress\p{L}*|school|learning|wellbeing|well-being|needs|children|him|her|them|identity)\b/iu

/** "Because of his mother's drinking, Ethan cannot concentrate": a cause that nobody has named. */
export function explains(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  const before = block.text.slice(sentence.start, hit.start)
  if (/\b(?:not|may|might|could|cannot|if|whether) (?:\w+ )?$/i.test(before)) return null
  if (/^(?:ha[sv]e?|is|are|reflects?|mirrors?|explains?)\b/i.test(hit.text)) {
    const subject = subjectOf(block, sentence, hit.firstToken)
    if (subject?.referent === 'writer' || (subject?.referent === 'person' && !/^(?:\p{L}+ing|What)\b/u.test(sentence.text)))
      return null
    return IN_A_LIFE.test(before) && (STATE.test(after) || /^ \p{Lu}/u.test(after)) ? hit : null
  }
  const cause = /^[^,.;:]{0,70}/.exec(after)?.[0] ?? ''
  const rest = before + after.slice(cause.length)
  return IN_A_LIFE.test(cause) && STATE.test(rest) && !datesNear(cause) ? hit : null
}

const datesNear = (text: string): boolean =>
  /\b(?:19|20)\d\d\b|\d (?:January|February|March|April|May|June|July|August|September|October|November|December)/.test(text)

/** "Because the bus runs only then": no motive, and nothing that anybody need own. */
const BY_CIRCUMSTANCE =
  /^[^.;]{0,40}?\bbecause (?:(?:the|a|an|her|his|their) (?:bus|train|shifts?|clinic|surgery|centre|office|car|library|hall|baby was asleep|nursery|work|rota)\b|it (?:closes|opens|runs|was raining))|^ because (?:the|a) (?:bus|train|clinic|car)\b/

/** "Only came on Tuesdays because the bus runs then". */
export const isByCircumstance = (hit: WordHit, after: string): boolean =>
  /^(?:only|just) |because/i.test(hit.text) && BY_CIRCUMSTANCE.test(after)

/** Somebody other than the writer or the reader does it. */
function isAboutSomeone(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const subject = subjectOf(block, sentence, hit.firstToken)
  return subject?.referent !== 'writer' && subject?.referent !== 'reader' && !/^(?:please|to)\b/i.test(sentence.text)
}

/** What must stand near a wording that is only sometimes a motive. */
const NEEDS_NEAR: readonly (readonly [RegExp, RegExp])[] = [
  [/^to (?:protect|shield)/i, /\b(?:said|says|lie[ds]?|lying|denie[ds]|told|hid|story|account|quiet|silent|silence)\b/i],
  [/^look/i, /\b(?:mak(?:e|es|ing)|made)\b[^,.;]{1,30}$|\bto $/i],
]

/** "To get attention", "deliberately": why somebody does something. */
export function motive(block: BlockAnalysis, sentence: Sentence, hit: WordHit, before: string): Span | null {
  if (NEEDS_NEAR.some(([wording, near]) => wording.test(hit.text) && !near.test(before))) return null
  return isAboutSomeone(block, sentence, hit) && !/\b(?:without|(?:un)?able|enough|finds?|found) $/i.test(before) ? hit : null
}

/** What nobody is to blame for. */
const BY_CHANCE =
  /^ (?:the |a |an )?(?:court|bus|train|weather|snow|flood|strike|holidays?|burst|broken|staff|waiting list|power cut|fire|traffic|school closure)\b/
/** "Is due to start on Monday". */
const AWAITED = /^\s(?:start|begin|attend|meet|return|be|take|arrive|end|finish|hold|give|see|go|have|complete|visit)\b/

/** "His aggression is down to his upbringing". */
export const cause = (block: BlockAnalysis, sentence: Sentence, hit: WordHit, before: string, after: string): Span | null =>
  (isAboutConduct(block, sentence, hit) || /^(?:This|That|It|All this|All of this) $/.test(before)) &&
  !BY_CHANCE.test(after) &&
  !AWAITED.test(after)
    ? hit
    : null

/** "Her anger comes from her childhood", where no motive is named. */
export const origin = (block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null =>
  / from$/i.test(hit.text) &&
  /^ (?:his|her|their|being|having|living|seeing|what|how|a|the)\b/.test(after) &&
  isAboutConduct(block, sentence, hit)
    ? hit
    : null

function isAboutConduct(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const subject = subjectOf(block, sentence, hit.firstToken)
  if (subject?.referent === 'conduct') return true
  return /^(?:aggression|anger|anxiety|drinking|violence|distress|outbursts|difficulties|absence|absences|weight|sadness|fear|problems|this|that|it|injury|injuries|bruise|bruises|bruising|delay|bedwetting|nightmares|self-harm)$/.test(
    subject?.head.lower ?? '',
  )
}
