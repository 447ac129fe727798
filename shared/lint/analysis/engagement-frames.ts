import type { Sentence, Span, WordHit } from '../rule.ts'
import { speaksOfService } from './services.ts'

/** What a child or anybody does with things: to engage in it is nothing that a service asked. */
export const ACTIVITY_AFTER =
  /^(?:\s(?:in|with|on)\s(?:(?:the|any|his|her|a|an|their|other|some|this|eye|imaginative|messy)\s)*(?:puzzles?|toys?|games?|books?|stor(?:y|ies)|activit(?:y|ies)|clubs?|play(?:ing)?|learning|lessons?|sports?|conversation|contact|eye contact|sand|water|painting|drawing|crime|fight\p{L}*|tasks?|worksheets?|seat ?belt|clutch|gears?)\b|\sthe\s(?:clutch|gears?|brakes?|lock)\b|\sto\s(?:be\s)?(?:marr|him\b|her\b|Mr|Ms)|\sin\sany\b)/iu

/** "Have yet to show any": what is praised elsewhere was not seen. */
export const NOT_SHOWN =
  /\b(?:not|never|n['’]t|yet to|fail(?:s|ed)? to|refus(?:es|ed) to|unable to)\s(?:\p{L}+ly\s)?(?:show|shown|demonstrated?|ma[dk]e|give|given|display|displayed|evidence|evidenced)\s(?:(?:any|much|real|a|the|sustained|full|genuine|enough)\s){0,2}$/iu

const SOMEBODY_TO_MEET =
  /^\s(?:him|her|them|the (?:family|parents|mother|father|couple)|M(?:r|s|rs|iss)\s\p{Lu}[\p{L}’'-]+|\p{Lu}\p{Ll}+)\sto\s(?:sit down|meet|come|attend|talk|engage|open up|commit|agree to|see|answer|let|respond|reply|work with|speak)\b/u

/** "It is hard to get Ms Pike to sit down with us": told as hers, with nothing of what was tried. */
export function hardToGet(hit: WordHit, after: string): Span | null {
  const whom = SOMEBODY_TO_MEET.exec(after)
  return whom ? { start: hit.start, end: hit.end + whom[0].length } : null
}

/** "Anything put to her", "what we suggest": the service without its name. */
const PUT_TO_THEM =
  /\b(?:anything|any of it|whatever|what|all that|everything)\b[^.;]{0,30}?\b(?:put|offered|suggested|proposed|arranged|asked|set out|I|we)\b/iu
const LITTLE = /\b(?:little|no|not much|limited|minimal|scant|a lack of|lack of|any|not any|low)\s(?:\p{L}+\s){0,2}?$/iu
const NEGATED =
  /\b(?:not|never|hardly|far from|no longer|n['’]t|anything but|less than)\s(?:(?:been|always|really|proved|be|being|to be|an?|the most|yet|fully|entirely)\s)*$/iu

/** "shows little appetite for the programme": the service may come anywhere after it in its clause. */
export function keenness(hit: WordHit, sentence: Sentence, before: string, after: string): Span | null {
  const little = LITTLE.exec(before) ?? NOT_SHOWN.exec(before)
  if (
    !little ||
    (/\bany\s/i.test(little[0]) && !/\b(?:not|never|n['’]t|without|nor)\b[^.;]*$/iu.test(before.slice(0, little.index)))
  )
    return null
  const clause = /^[^.;:]*/u.exec(after)?.[0] ?? ''
  if (
    /^[\s,]*$/u.test(clause) &&
    /^(?:commit|motiv|willing|interest|enthus|effort|invol)/i.test(hit.text) &&
    speaksOfService(before)
  )
    return { start: sentence.start + little.index, end: hit.end }
  if (/^\s(?:in|for|at)\s(?:school|nursery|college|lessons?|class)\b/iu.test(clause)) return null
  return /^\s(?:for|in|to|with|from|of|about|towards)\b/iu.test(/ to$/i.test(hit.text) ? ` to${clause}` : clause) &&
    (speaksOfService(clause) || PUT_TO_THEM.test(clause))
    ? { start: sentence.start + little.index, end: hit.end }
    : null
}

/** "has not been a willing participant": what is praised elsewhere is denied. */
export function negated(hit: WordHit, sentence: Sentence, before: string, after: string): Span | null {
  const not = NEGATED.exec(before)
  if (!not || !(speaksOfService(after) || /^(?:[.,;]|$)/.test(after))) return null
  return { start: sentence.start + not.index, end: hit.end }
}

const ASKED = /\b(?:invited|offered|asked|encouraged|referred|signposted|urged)\b[^.;]*$/iu
const MANNER_AFTER =
  /^(?:\s(?:towards?|with|to)\s(?:\p{L}+\s){0,3}?(?:visits?|meetings?|assessment|conference|core groups?|sessions?|reviews?|me|us|staff|workers?|professionals?|services?|social workers?|team|plan|contact|telephone calls?|interview)\b|,?\s(?:and|or)\s(?:unwilling|uncooperative|obstructive|evasive))/iu
const SENT =
  /\b(?:calls?|letters?|texts?|messages?|e-?mails?|voicemails?|invitations?|offers?|requests?|visits?|cards?)\b[^.;]*$/iu
const NEAR = 50
const COULD_NOT =
  /\b(?:unable|not (?:been )?(?:possible|able)|impossible|not managed|never managed|yet to manage|failed|struggled|struggling|not succeeded in|difficult|hard|difficulty)\s(?:to|in)?\s?$/iu

/** That nothing came of it may be told outright; that somebody could not be reached on a day may be a fact. */
const COULD_NOT_AT_ALL = new RegExp(
  `${COULD_NOT.source}|\\b(?:could not|cannot|have not|has not|did not|have yet to|failed to)\\s(?:been able to\\s)?$`,
  'iu',
)

/** "We have been unable to engage him": the worker's failure is told as the family's, with no day and no number. */
export function unable(hit: WordHit, sentence: Sentence, before: string, after: string): Span | null {
  const near = Math.max(0, before.length - NEAR)
  const not = (/headway|progress|anywhere|far/i.test(hit.text) ? COULD_NOT_AT_ALL : COULD_NOT).exec(before.slice(near))
  if (!not || !/\b(?:I|[Ww]e|[Ii]t|[Ss]ervices?|[Pp]rofessionals|[Ww]orkers?|team|social worker|health visitor)\b/u.test(before))
    return null
  if (
    !/^\s(?:with\s)?(?:him|her|them|the (?:family|parents|mother|father|couple|(?:family )?home|house|flat|property|address)|M(?:r|s|rs|iss)\s\p{Lu}|\p{Lu}\p{Ll}+)/u.test(
      after,
    )
  )
    return null
  if (/\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/iu.test(sentence.text) || ACTIVITY_AFTER.test(after)) return null
  return { start: sentence.start + near + not.index, end: hit.end }
}

/** "Efforts to include the school": it is no family that they were made for. */
const OF_AN_OFFICE =
  /^\s(?:(?:the|a|his|her|their|a new)\s)?(?:school|nursery|college|council|police|clinic|GP|surgery|bank|landlord|housing|hospital|court|agency|authority|team|university)\b/iu
const IN_VAIN =
  /^[^.;]{0,70}?\b(?:unsuccessful|without success|failed|fail|in vain|fruitless|to no avail|come to nothing|came to nothing|not been successful|not succeeded|no (?:response|reply|answer|avail|success)|not responded|ignored|rebuffed|frustrated|hard|difficult|a challenge|challenging|problematic|impossible|a struggle|not easy|unanswered|unreturned|unread)\b/iu

/** "Attempts to see him have been unsuccessful", with no day and no number. */
export function attempt(hit: WordHit, sentence: Sentence, after: string): Span | null {
  const vain = IN_VAIN.exec(after)
  if (!vain || OF_AN_OFFICE.test(after) || /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b/iu.test(sentence.text))
    return null
  return { start: hit.start, end: hit.end + vain[0].length }
}

/** "has been invited to take part but has chosen not to" */
export function leftUnsaid(hit: WordHit, before: string, after: string): Span | null {
  return ASKED.test(before) && /^(?:[.,;]|$)/.test(after) ? { start: hit.start, end: hit.end } : null
}

/** "awkward with workers": towards a worker or a service. In a meeting it is a description and wants evidence. */
export const isMannerWithUs = (before: string, after: string): boolean =>
  MANNER_AFTER.test(after) || /\b(?:presents|presented|comes across|came across) as\s$/iu.test(before)

const KEPT = /\bke(?:eps?|pt|eping)\s((?:[\p{L}’'-]+\s){1,5})$/u
const TITLED = /^(?:\p{Ll}+\s)?M(?:r|s|rs|iss)\s\p{Lu}[\p{L}’'-]+\s$/u

/** "Keeps Ms Grant at arm’s length". */
export function keptAway(hit: WordHit, sentence: Sentence, before: string): Span | null {
  const kept = KEPT.exec(before)
  const whom = kept?.[1] ?? ''
  return kept && (TITLED.test(whom) || speaksOfService(whom)) ? { start: sentence.start + kept.index, end: hit.end } : null
}

/** "My letters ... have gone unanswered." */
export const wereSent = (before: string): boolean => SENT.test(before)
