import type { BlockAnalysis, KnownPerson, Sentence, Span, WordHit } from '../rule.ts'
import { lastMentioned, mentionsOf } from './people-in-text.ts'

const ADULT_BEFORE = /(?:(?<age>\d{2})[- ]years?[- ]old|(?:much |considerably )?older|adult|grown[- ]up)\s$/i
/** "her boyfriend, Mr Keane, who is 24": the name may come first. */
const AGE_AFTER =
  /^(?:,?\s(?:(?:Mr|Ms|Mrs|Miss)\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?)?,?\s\(?(?:who\s(?:is|was)\s(?:aged\s)?|aged\s|age\s|is\s)?(?<age>\d{2})\b\)?(?!\s?(?:minutes|weeks|months|km|miles))/u
const NAMED_OBJECT =
  /^\s(?:(?:Mr|Ms|Mrs|Miss)\s)?\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?(?:,?\s\(?(?:who\s(?:is|was)\s(?:aged\s)?|aged\s)?|,\s)(?<age>\d{2})\b\)?/u
const ADULT_OBJECT =
  /^\s(?:(?:an?|the|her|his|this|another|two|three|four|five|several|many|some|multiple|numerous|various)\s)?(?:(?<age>\d{2})[- ]years?[- ]old(?:\s(?:man|male|woman|female|adult|boyfriend|partner))?|(?:much |considerably )?(?:older|adult|grown)\s(?:man|male|men|males|boy|guy|woman|person|boyfriend|partner)|(?:\p{L}+\s)?(?:coach|teacher|uncle|stepfather|tutor|boss|youth worker|taxi driver|landlord|music teacher|m[ae]n for (?:money|drugs|vapes|cigarettes|alcohol))|men\b|(?:man|men|woman|male)\s(?:of|aged|in\shis|in\sher|in\stheir|twice)\s(?:\d{2}|twenties|thirties|forties|late|early|her)?)/iu
const CHILD_OBJECT =
  /^\s(?:(?:an?|the|his|her|their|this)\s)?(?:(?:young|underage|vulnerable)\s)?(?:(?<age>\d{1,2})[- ]years?[- ]old|child|children|girl|boy|schoolgirl|minor|teenager|pupil|stepdaughter|daughter|niece)\b/i
const ADULT_SUBJECT =
  /\b(?:[Hh]e|him|[Mm]an|[Mm]en|Mr|uncle|stepfather|father|teacher|coach|adult|carer|grandfather|neighbour|driver|perpetrator)\b/
const SMALL_AGE = /\b(?:was|is|aged|then|only|when she was|when he was)\s(?<age>\d{1,2})\b/

/**
 * A relationship between an adult and a child, written of as if it were one between equals. Gives the words that say so.
 * Two adults, two children, and anyone whose age nobody tells, are left alone.
 */
export function adultWithChild(
  block: BlockAnalysis,
  hit: WordHit,
  sentence: Sentence,
  people: readonly KnownPerson[],
): Span | null {
  const before = sentence.text.slice(0, hit.start - sentence.start)
  const after = sentence.text.slice(hit.end - sentence.start)
  return hit.entry.tags?.includes('partner')
    ? partnerOfChild(block, hit, sentence, people, before, after)
    : relationWithChild(block, hit, sentence, people, before, after)
}

function partnerOfChild(
  block: BlockAnalysis,
  hit: WordHit,
  sentence: Sentence,
  people: readonly KnownPerson[],
  before: string,
  after: string,
): Span | null {
  const earlier = ADULT_BEFORE.exec(before)
  const later = AGE_AFTER.exec(after)
  const age = Number(earlier?.groups?.age ?? later?.groups?.age ?? 0)
  const child = OF_CHILD.exec(after)
  if (child && (Number(child.groups?.age ?? 99) < 18 || mentionsOf(child[0], people)[0]?.sort === 'child'))
    return adultBefore(before, people) ? { start: hit.start, end: hit.end + child[0].length } : null
  const adult = age >= 18 || (age === 0 && (earlier !== null || adultSpokenOf(block, sentence, hit, after)))
  if (!adult || !(whose(block, hit, sentence, people) === 'child' || (earlier && isBareNames(before, people)))) return null
  const start = earlier ? sentence.start + earlier.index : hit.start
  return { start, end: !earlier && later ? hit.end + later[0].length : hit.end }
}

/** "the boyfriend of Shannon, who is 14" */
const OF_CHILD = /^\sof\s(?:the\schild|\p{Lu}[\p{L}’'-]+(?:,?\s\(?(?:who\s(?:is|was)\s|aged\s)?(?<age>\d{1,2})\b\)?)?)/u
const GROWN_AGE = /\b(?:[2-9]\d|1[89])\b/u

function adultBefore(before: string, people: readonly KnownPerson[]): boolean {
  return GROWN_AGE.test(before) || mentionsOf(before, people).at(-1)?.sort === 'adult'
}

/** "Tia's older boyfriend": a first name alone, unless it is known to be an adult's. */
function isBareNames(before: string, people: readonly KnownPerson[]): boolean {
  const name =
    /(?<!(?:Mr|Ms|Mrs|Miss|Dr)\s)\b(\p{Lu}\p{Ll}+)['’]s\s(?:\d{2}[- ]years?[- ]old|(?:much |considerably )?older|adult|grown[- ]up)\s$/u.exec(
      before,
    )?.[1]
  return name !== undefined && mentionsOf(name, people).every(({ sort }) => sort === 'child')
}

const MAN_OF_AGE = /\b(?:man|male|woman|adult)\s(?:of|aged)\s(?<age>\d{2})\b|\b(?:older|adult|grown)\s(?:man|male|woman)\b/u
const CHILD_OF_AGE = /\b(?:who is|who was|is|was|aged),?\s(?:only\s)?1[0-5]\b/u

/** An adult is spoken of in the sentences before, with a child's age or name, and nobody else is named as the partner. */
function adultSpokenOf(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): boolean {
  if (/^,?\s(?:(?:is|was)\s)?(?:called\s|named\s|aged\s)?[\p{Lu}\d]/u.test(after)) return false
  const earlier = block.text.slice(sentence.segment.start, hit.start)
  const man = MAN_OF_AGE.exec(earlier)
  return man !== null && Number(man.groups?.age ?? 18) >= 18 && CHILD_OF_AGE.test(earlier)
}

/** Whose partner is meant: somebody spoken of before, or else whoever the next sentence opens with. */
function whose(block: BlockAnalysis, hit: WordHit, sentence: Sentence, people: readonly KnownPerson[]): string | undefined {
  const before = lastMentioned(block, sentence, hit.start, people)
  if (before) return before.sort
  const next = block.around(sentence).find(({ start }) => start > sentence.start)
  return next ? mentionsOf(next.text, people)[0]?.sort : undefined
}

function relationWithChild(
  block: BlockAnalysis,
  hit: WordHit,
  sentence: Sentence,
  people: readonly KnownPerson[],
  before: string,
  after: string,
): Span | null {
  const subject = lastMentioned(block, sentence, hit.start, people)
  // "seeing a" and "dates a" hold the article already
  const object = ADULT_OBJECT.exec(/\sa?n?$/i.test(hit.text) ? ` ${after.trimStart()}` : after) ?? NAMED_OBJECT.exec(after)
  if (object && !(object.groups?.age && Number(object.groups.age) < 18))
    return subject?.sort === 'child' ||
      (!subject && tellsOfChild(sentence.text, people)) ||
      (!subject && /sex/i.test(hit.text) && /older|adult/i.test(object[0]))
      ? { start: hit.start, end: hit.end + lengthIn(after, object[0]) }
      : null
  if (/^sexual relationship$/i.test(hit.text))
    return /\b(?:the|a|this|their|her|his)\s$/i.test(before) &&
      !/^\s(?:between|with)\b/.test(after) &&
      adultSpokenOf(block, sentence, hit, after)
      ? { start: hit.start, end: hit.end }
      : null
  if (!/sex|slep|sleep|affair|inappropriate|intimate|romantic/i.test(hit.text) || !withChild(after, people)) return null
  if (Number(CHILD_OBJECT.exec(after)?.groups?.age ?? 99) < 13) return { start: hit.start, end: hit.end }
  return ADULT_SUBJECT.test(before) || subject?.sort === 'adult' ? { start: hit.start, end: hit.end } : null
}

function tellsOfChild(text: string, people: readonly KnownPerson[]): boolean {
  return mentionsOf(text, people).some(({ sort }) => sort === 'child')
}

/** Length of the object in the words after the hit, whether or not it was read with its article. */
function lengthIn(after: string, object: string): number {
  const at = after.indexOf(object.trim())
  return at + object.trim().length
}

function withChild(after: string, people: readonly KnownPerson[]): boolean {
  const told = CHILD_OBJECT.exec(after)
  if (told) return told.groups?.age === undefined || Number(told.groups.age) < 18
  const [first] = mentionsOf(after, people)
  if (first && first.index <= 1) return first.sort === 'child'
  const age = SMALL_AGE.exec(after)?.groups?.age
  return age !== undefined && Number(age) < 16
}
