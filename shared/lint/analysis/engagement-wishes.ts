import type { Sentence, Span, WordHit } from '../rule.ts'
import { serviceAfter, speaksOfService } from './services.ts'

/**
 * Ways of saying that a family does not work with services which hold no refusal: a wish that they would, a wait until they
 * do, an attitude that stands in the way, an offer let go by.
 */
const WHO = "(?:(?!(?:I|we|it|there)\\b)[\\p{L}’'-]+ ){1,5}?"
const WISHED: readonly RegExp[] = [
  new RegExp(
    `\\b(?:if only|(?:I|we) (?:only |do |just |really )?wish(?: that)?|it is (?:high |about )?time(?: that)?|would help if) ${WHO}(?:would|could|might|will|can)(?: \\p{L}+ly)? $`,
    'iu',
  ),
  new RegExp(
    `\\b(?:wait(?:s|ed|ing)?|long(?:s|ed|ing)?) (?:for|on) ${WHO}to (?:agree to |begin to |start to |decide to )?$`,
    'iu',
  ),
  new RegExp(
    `\\b(?:until|till|once|when|unless and until|pending the day that|the day that) ${WHO}(?:is|are|feels?|becomes?|seems?|proves?|shows? (?:herself|himself|themselves))(?: (?:finally|actually|really|truly|fully|more|at last|genuinely))? (?:ready|willing|prepared|minded|open|of a mind|in a (?:better )?place|in the right place|motivated|able) (?:to (?:start |begin )?)?$`,
    'iu',
  ),
  new RegExp(
    `\\b(?:until|till|once|unless and until) ${WHO}(?:agrees?|decides?|chooses?|starts?|begins?|is persuaded)(?: to)? $`,
    'iu',
  ),
  /\b(?:needs?|ought|has|have|must|should|will have)(?: now| also| really)?(?: to)? (?:start|begin|learn|make (?:an|some|more of an) effort|be persuaded|be helped)(?: to)? $/iu,
]
/** Whose waiting it is: ours, or a plan's. */
const OURS = /\b(?:plan|work|assessment|service|team|review|referral|we|I)\b/iu
const OF_A_WORKER = /\b(?:social worker|health visitor|team|council|school|clinic|surgery|service|police|I|we)\b[^,.;]{0,25}$/u

/** "If only he would pick up the telephone", "until she is ready to accept help". */
export function wishedFor(sentence: Sentence, before: string, hit: WordHit, after: string): Span | null {
  for (const pattern of WISHED) {
    const wished = pattern.exec(before)
    if (!wished) continue
    if (/^(?:wait|long)/iu.test(wished[0]) && !OURS.test(before.slice(0, wished.index))) continue
    const subject = wished[0].replace(/^(?:if only|until|till|once|when|I wish|we wish)/iu, '')
    if (/^(?:speak|talk)/i.test(hit.text) && /^[^.;,]{0,40}?\sabout\b/u.test(after)) return null
    if (
      OF_A_WORKER.test(subject) ||
      (/^\s*(?:needs?|ought|has|have|must|should)/iu.test(wished[0]) && OF_A_WORKER.test(before.slice(0, wished.index)))
    )
      return null
    return { start: sentence.start + wished.index, end: hit.end }
  }
  return null
}

const STANDS_IN_THE_WAY =
  /^[^.;]{0,30}?\b(?:(?:has|have|had|is|are|was|were|gets?|got|stands?|stood|puts?)\b[^.;]{0,15}? in (?:the|our|its) way|means? that (?:we|I|there|no|the|nothing|it)|prevents?|prevented|stops? (?:us|me|the|any)|stopped (?:us|me|the|any)|hampers?|hampered|hinders?|hindered|blocks?|blocked|frustrat(?:es?|ed)|thwart(?:s|ed)?|delay(?:s|ed)|holds? (?:us|the|up|things)|held (?:us|the|up|things)|makes? (?:it|the|any|our|my|work\p{L}*|engage\p{L}*|progress) [^.;]{0,25}?(?:hard|difficult|impossible|a struggle)|made (?:it|the|any|our|my|work\p{L}*|progress) [^.;]{0,25}?(?:hard|difficult|impossible)|(?:is|was|remains?|has been) (?:a |an |the |our |my )?(?:\p{L}+ )?(?:barrier|obstacle|problem|challenge|hurdle|stumbling block|difficulty|issue|concern)|undermin(?:es?|ed))\b/iu
const REFUSES_TO =
  /^ to (?:meet|assist|help with|engage|attend|take part|co-?operate|comply|collaborate|respond|answer (?:the door|calls|my|our)|be (?:seen|visited|assessed|interviewed|involved)|see (?:me|us|any|the))\b(?! (?:his|her|their) (?:father|mother|brother|sister|friend))/iu
const THEIR_OWN =
  /\b(?:her|his|their|your|\p{Lu}[\p{L}-]+['’]s?|famil(?:y|ies)['’]s?|parents['’]|mother['’]s|father['’]s|couple['’]s)(?: \p{Ll}+){0,2} $/u
const STUCK_ON =
  /\b(?:stall\p{L}*|stuck|found\p{L}*|ground(?:s|ed)? to a halt|broken down|broke down|stopped|halted|delayed|failed|at a standstill|no further|come to nothing)\b[^.;]{0,40}? (?:on|by|over|because of|owing to|due to|through|thanks to|in the face of|against) (?:\p{L}+['’]?s? ){0,4}$/iu

/** "Her mistrust of services", "his guardedness stops us", "work has stalled on his intransigence". */
export function disposition(hit: WordHit, before: string, after: string): Span | null {
  if (/^\s(?:to|towards?|of|about|with|in|regarding|for|from)\b/iu.test(after)) {
    const towards = serviceAfter(after)
    if (towards !== null && !/\b(?:school|nursery|college)$/iu.test(towards) && !/\bno $/iu.test(before))
      return { start: hit.start, end: hit.end }
  }
  const refused = REFUSES_TO.exec(after)
  if (refused && /^(?:refusal|reluctance|unwillingness|aversion|resistance)$/iu.test(hit.text))
    return { start: hit.start, end: hit.end + refused[0].length }
  const stuck = STUCK_ON.test(before)
  const stands = THEIR_OWN.test(before) ? STANDS_IN_THE_WAY.exec(after) : null
  if (!stuck && !stands) return null
  return speaksOfService(before + after) || /\b(?:us|me|[Ww]e|I|[Ww]ork|[Pp]lan|[Pp]rogress)\b/u.test(before + after)
    ? { start: hit.start, end: hit.end }
    : null
}

const HELD_OFF =
  /\b(?:slow|wait(?:s|ed|ing)?|yet|until|till|reluctan\p{L}+|refus\p{L}+|declin\p{L}+|not|never|n['’]t|hard|difficult|struggl\p{L}+|fail\p{L}*|persuad\p{L}+|may|might|could|unwilling|loath|hesitant|if only|tr(?:y|ied|ying)|force|make|needs?|must|seldom|rarely|hope|hoping)\b[^.;,]{0,60}$/iu

/** "Slow to come to the table", "waited for her parents to come on board". */
export function comeRound(hit: WordHit, sentence: Sentence, before: string): Span | null {
  const held = HELD_OFF.exec(before)
  return held ? { start: sentence.start + held.index, end: hit.end } : null
}

const GOES_BY =
  /^(?:[^.;,]{0,60}?)\s(?:slip|lapse|pass|go|drop|slide|drift|run out|expire|go to waste|fall)\b(?: (?:by|away|through (?:his|her|their) fingers))?/iu

/** "Has let the offer of counselling slip through his fingers". */
export function letGo(hit: WordHit, after: string): Span | null {
  const gone = GOES_BY.exec(after)
  return gone ? { start: hit.start, end: hit.end + gone[0].length } : null
}
