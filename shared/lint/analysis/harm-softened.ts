import type { BlockAnalysis, KnownPerson, Sentence, WordHit } from '../rule.ts'
import { lastMentioned, mentionsOf } from './people-in-text.ts'

/**
 * Harm told by a softer name: a quarrel for an assault, a job for exploitation, familiarity for sexual abuse. Each asks
 * whether what stands around the soft words shows that harm is meant.
 */
interface Passage {
  block: BlockAnalysis
  hit: WordHit
  sentence: Sentence
  people: readonly KnownPerson[]
  before: string
  after: string
}

const BETWEEN_PARTNERS =
  /^\s(?:between|with)\s(?:them\b|(?:the |both |her |his |their )?(?:parents|couple|partner|ex-partner|husband|wife|boyfriend)|(?:the )?mother and|(?:Mr|Ms|Mrs|Miss)\s\p{Lu})/u
const CALLED_OUT = /\b(?:police|officers?|PC|999|ambulance|hospital|refuge|injur\p{L}+|bruis\p{L}+|A&E)\b/u
const NOT_HURT = /\bno (?:injur\p{L}+|marks?|violence|assault|offences?|one was hurt|physical)\b|\bnobody was hurt\b/iu
/** "in which she lost two teeth": what it did, with nobody who did it. */
const HURT_BY_NOBODY =
  /^(?:\s(?:between|with|at|over|about|on|in|outside)\s[^.;]{1,60}?)?,?\s(?:in which|during which|after which|where|when|which|that|and|leaving|resulting in|so that)\s(?:[^.;]{0,20}?\b(?:left|ended|resulted)\s)?(?:(?:with|in)\s)?(?:she|he|they|her|his|(?:M(?:s|rs|r|iss)|the)\s\p{L}+|\p{Lu}\p{L}+)(?:['’]s)?\s(?:\p{L}+\s){0,2}?(?:lost|suffered|sustained|received|needed|was (?:injured|hurt|taken|knocked|left|cut|bruised|burn\p{L}*)|were (?:injured|hurt)|(?:was|were) broken|ended up|went to (?:hospital|a refuge)|had (?:a (?:broken|cut|bruised|black)|stitches|bruis\p{L}+|two|three|four)|being|injur\p{L}+|bruis\p{L}+|hurt|a (?:broken|black|cut|bruised))\b/u
const CHILDREN_ONLY =
  /\b(?:siblings?|brothers?|sisters?|pupils?|playground|classmates?|friends?|neighbours?|landlord|sister|teachers?)\b/iu

/** An argument in which somebody was hurt, or to which the police came: between partners it has someone who hurt. */
export function isQuarrelForHarm({ sentence, after }: Passage): boolean {
  if (NOT_HURT.test(sentence.text) || CHILDREN_ONLY.test(after.slice(0, 60))) return false
  return HURT_BY_NOBODY.test(after) || (BETWEEN_PARTNERS.test(after) && CALLED_OUT.test(sentence.text))
}

const EXPLOITER =
  /\b(?:m[ae]n|males?|adults?|elders|older (?:boys|lads|males|people|peers|teenagers|youths)|gang|dealers?|Mr\s\p{Lu}|county lines?|crew)\b/u
const ITS_TRADE =
  /\b(?:drugs?|cannabis|weed|cocaine|crack|heroin|packets?|packages?|parcels?|deal\p{L}*|carry\p{L}*|deliver\p{L}*|sell\p{L}*|county lines?|trap|bags?|money for them|runs? for|shotting)\b/u

/** A child said to earn, help or work, for those who exploit the child. */
export function isExploitationAsWork({ block, hit, sentence, people }: Passage): boolean {
  const rest = sentence.text.replace(hit.text, '')
  return EXPLOITER.test(rest) && ITS_TRADE.test(sentence.text) && isYoung(block, hit, sentence, people)
}

/** Somebody under eighteen, by age or case; or a bare first name of somebody whom nothing shows to be grown up. */
function isYoung(block: BlockAnalysis, hit: WordHit, sentence: Sentence, people: readonly KnownPerson[]): boolean {
  const before = sentence.text.slice(0, hit.start - sentence.start)
  if (mentionsOf(before, people).some(({ sort }) => sort === 'child')) return true
  if (
    /^(?:["“]?)(?<!(?:Mr|Ms|Mrs|Miss|Dr)\s)\p{Lu}\p{Ll}+(?:,\s1[0-7],)?\s\p{Ll}/u.test(sentence.text) &&
    !/\b(?:M(?:r|s|rs|iss)|Dr)\s/u.test(before)
  )
    return mentionsOf(before, people).every(({ sort }) => sort !== 'adult')
  return lastMentioned(block, sentence, hit.start, people)?.sort === 'child'
}

const GROWN =
  /\b(?:[Hh]e|[Hh]im|[Hh]is|[Mm]an|Mr|[Uu]ncle|[Ss]tepfather|[Ff]ather|[Tt]eacher|[Cc]oach|[Cc]arer|[Gg]randfather|[Nn]eighbour|[Cc]ousin|[Ll]odger|[Tt]utor|[Dd]river|[Ff]riend)\b/u
const A_CHILD =
  /\b(?:child|children|girls?|boys?|daughter|stepdaughter|son|stepson|niece|nephew|pupils?|teenagers?)\b|\b(?:who is|who was|aged|,)\s(?:[1-9]|1[0-7])\b|\b(?:[1-9]|1[0-7])[- ]year/u

/** An adult said to be too familiar with a child. */
export function isFamiliarityForAbuse({ sentence, block, people, after }: Passage): boolean {
  if (!GROWN.test(sentence.text)) return false
  if (
    /^\s(?:with|to|towards)\s(?:the\s|her\s|his\s)?(?:staff|workers?|nurses?|teachers?|dogs?|me\b|us\b|colleagues|receptionist)/u.test(
      after,
    )
  )
    return false
  return [sentence, ...block.around(sentence)].some(
    ({ text }) => A_CHILD.test(text) || mentionsOf(text, people).some(({ sort }) => sort === 'child'),
  )
}

const SOFTENED =
  /\b(?:a bit|a little|slightly|rather|somewhat|sometimes|at times|can be|a touch|quite|too|overly|occasionally)\s(?:a bit |a little |too |quite |rather |overly )?$/iu
const WITH_PERSON =
  /^\s(?:with|to|towards)\s(?:her|him|them|the\s(?:child|children|baby|boys?|girls?|mother|twins)|(?:his|their|her)\s(?:partner|wife|children|sons?|daughters?|mother|girlfriend)|M(?:r|s|rs|iss)\s\p{Lu}|\p{Lu}\p{Ll}+)\b/u

/** "can be a bit rough with her": of an adult. */
export function isRoughWithSomebody({ sentence, before, after, people }: Passage): boolean {
  if (
    !SOFTENED.test(before) ||
    !WITH_PERSON.test(after) ||
    /\b(?:dog|cat|puppy|game|football|horse|pony)\b/iu.test(sentence.text)
  )
    return false
  const subject = mentionsOf(before, people).at(-1)
  return subject ? subject.sort === 'adult' : /\b[Hh]e\s/u.test(before)
}
