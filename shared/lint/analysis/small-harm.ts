/** What makes a word for harm small, in front of it: "only a", "a bit of a", "low-level". */
const SMALL_BEFORE =
  /\b(?:(?:just|only|merely|simply)\s(?:been\s)?(?:(?:a|an|some|one|two|three|a few|a couple of|the odd|the occasional)\s)?(?:(?:quick|little|small|light|gentle|mild|minor|emotional|verbal|physical)\s)*|(?:a\s)?(?:bit|little bit|touch|spot)\sof\s(?:an?\s)?|an?\s(?:quick|little|light|gentle|playful|slight|small|wee|friendly)\s|(?:a\scouple\sof|one\sor\stwo|a\sfew|mild|minor|slight|low[- ]level|low[- ]grade|odd|occasional|harmless|mildly|slightly|lightly|playfully|gently|a bit|a little|benign)\s(?:(?:emotional|physical|domestic|verbal)\s)?|(?:nothing\s(?:more|worse)|no\smore)\sthan\s(?:an?\s)?)$/i
/** "gave Noah a tap on the face": the word itself is the small one. */
const GIVEN =
  /\b(?:(?:gave|gives?|given|giving)\s(?:(?:her|him|them|Mr|Ms|Mrs|\p{Lu}\p{Ll}+|the (?:child|children|baby|mother|boys?|girls?))(?:\s\p{Lu}\p{Ll}+)?(?:,\s(?:aged\s)?\d{1,2},)?)|(?:got|gets|received)(?=\sa\s$))\sa\s$/u
const LITTLE_BLOW = /^(?:tap|slap|smack|shove|clip|cuff|shake)$/i
const FRIENDLY = /^\son\s(?:the|her|his|their)\s(?:back|shoulder)\b/iu
/** "There is some neglect", "a degree of violence": of the harm itself. */
const SOME_BEFORE =
  /\b(?:some|an?\selement\sof|elements\sof|a\s(?:certain\s)?(?:degree|level|measure|amount)\sof|isolated|infrequent|mutual|reciprocal|situational|two-way)\s(?:(?:emotional|physical|domestic|verbal|past)\s)?$/iu
const HARM_ITSELF = /(?:violence|abuse|neglect)$/i
const SMALL_AFTER =
  /^(?:\s(?:her|him|them|his|the child|the children|the boys|the girls|the twins|the mother|the father|mother|father|mum|dad|(?:Mr|Ms|Mrs|Miss)\s\p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+))?(?:\s(?:about|around))?(?:\s[^.;]{0,30}\bbut only)?\s(?:a bit|a little|once or twice|now and then|lightly|playfully)\b/u
/** "The neglect is minor." */
const CALLED_SMALL =
  /^,?\s(?:which\s)?(?:on both sides\b)|^(?:\s(?:in|at|between|towards|against|within|from|of)\s(?:[\p{L}’']+\s){0,2}[\p{L}’']+)?,?\s(?:which\s)?(?:is|was|has been|appears|seems)\s(?:all\s|only\s|fairly\s|relatively\s|quite\s|very\s|largely\s|mostly\s|to be\s)?(?:minor|mild|slight|low[- ]level|minimal|isolated|infrequent|rare|occasional|mutual|historical?|historic|verbal only|verbal|reciprocal|two-way|(?:not|never) (?:deliberate|intentional|intended|malicious|wilful|planned)|unintentional|ever (?:mild|verbal|minor)|at the (?:lower|milder) end|on both sides|from both|behind them|over now|a long time ago|in the past|(?:not|never) (?:that |so |too |very |really )?(?:serious|bad|severe))\b|^[^.;]{0,40},?\s(?:but )?nothing (?:too |very )?serious\b/iu
/** "tapped Zaid on the head with a pan": a small verb for a blow. */
const LITTLE_VERB = /^(?:tapped|taps|clipped|cuffed)$/i
const ON_THE_HEAD =
  /^\s(?:her|him|them|\p{Lu}\p{Ll}+|the\s(?:child|baby|boy|girl))(?:,\s(?:aged\s)?\d{1,2},)?\s(?:on|round|across|over)\s(?:the|her|his)\s(?:back\sof\sthe\s)?(?:head|face|ears?|mouth|cheek|legs?|knuckles)\b/u
const ONCE = /^(?:\s(?:her|him|them|\p{Lu}\p{Ll}+))?\sonce\b/u
/** "had just punched", "not only neglect", "the only abuse": the small word says something else. */
const OTHER_SENSE =
  /\b(?:(?:had|has|have|was|were|is|are|he['’]d|she['’]d)\s(?:only\s)?just(?!\s(?:an?|one|some)\s)|not\s(?:just|only|merely|simply)|the\sonly|if\sonly|only\safter|only\sone)\s(?:\p{L}+\s)?$/iu
const HARMLESS =
  /\b(?:swing|pram|buggy|pushchair|trolley|ball|wheelchair|bike|drum|door|pedal|button|roundabout|table|shoulder|brakes?|car|hay|gas|keyboard)\b/i
const GARMENT = /^\s(?:his|her|their)\s(?:sleeve|hair|glasses|chair|plate|bag|phone|coat|pram|cup|tray|books?|hood|hat)\b/i
const SERVICE_AFTER =
  /^\s(?:services?|workers?|advis\p{L}+|charity|helpline|programme|course|training|team|support|orders?|allegations?)\b/iu
/** Verbs that are harmless unless done to a person. */
const NEEDS_PERSON = /^(?:push|shove|tap|kick|hit|punch|grab)/i
const NOUN_FORM = /^(?:slap|smack|push|shove|tap|kick|punch|grab|hit)s?$|^(?:slapp|smack|push|shov|kick|punch|grabb|hitt)ing$/i
const PERSON_OBJECT =
  /^\s(?:her|him|them|his|their|me|\p{Lu}\p{Ll}+|the\s(?:child|children|baby|boy|girl)|a\s(?:child|baby)|on\sthe\s(?:hand|leg|legs|bottom|bum|head|face|arm|wrist))\b/u

/**
 * Tells whether the words around a word for harm make it small. `start` is where the small words begin in the text before
 * it (its length where they only follow); `beyond` how many characters they reach past the word.
 */
export function smallHarm(word: string, before: string, after: string): { start: number; beyond: number } | null {
  if (
    HARMLESS.test(after) ||
    HARMLESS.test(before.slice(-25)) ||
    GARMENT.test(after) ||
    SERVICE_AFTER.test(after) ||
    OTHER_SENSE.test(before)
  )
    return null
  const called = /(?:violence|abuse|neglect|assault)/i.test(word) ? CALLED_SMALL.exec(after) : null
  if (called) return { start: before.length, beyond: called[0].length }
  if (LITTLE_VERB.test(word) && ON_THE_HEAD.test(after)) return { start: before.length, beyond: 0 }
  if (FRIENDLY.test(after)) return null
  const small =
    SMALL_BEFORE.exec(before) ??
    (LITTLE_BLOW.test(word) ? GIVEN.exec(before) : null) ??
    (HARM_ITSELF.test(word) || /ing$/i.test(word) ? SOME_BEFORE.exec(before) : null)
  const follows = SMALL_AFTER.exec(after)
  if (!small && !(follows && /(?:ed|hits?|ing|(?:ck|sh|ch|b)e?s)$/i.test(word))) return null
  const asNoun =
    small !== null && NOUN_FORM.test(word) && /\b(?:a|an|one|some|occasional|odd|of)\s(?:\p{L}+\s)?$/iu.test(small[0])
  if (
    NEEDS_PERSON.test(word) &&
    !asNoun &&
    !/\b(?:was|were|been|being|gets?|got)\s(?:\p{L}+ly\s)?$/iu.test(before) &&
    !PERSON_OBJECT.test(after)
  )
    return null
  const once = small ? ONCE.exec(after) : null
  return { start: small ? small.index : before.length, beyond: (once ?? follows)?.[0].length ?? 0 }
}
