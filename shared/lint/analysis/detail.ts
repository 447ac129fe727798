import type { BlockAnalysis, Sentence, Span } from '../rule.ts'
import { datesIn, isCount } from './counts.ts'

/**
 * What a passage tells of how often, how many and when. A date in front of "she told me" says when she told it, and the
 * name of a speaker who said it: neither says how often a thing happens.
 */
const UNIT =
  'times|occasions|days|nights|mornings|afternoons|evenings|weekends|visits|sessions|appointments|lessons|calls|meetings|lates|absences|weeks'
const NUMBER =
  '(?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|half|none|once|twice)'
const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
const RATE = new RegExp(
  [
    `\\b(?:every|each) (?:(?:other|single|second|third|two|school|few) )?(?:day|night|morning|afternoon|evening|week|weekend|weekday|weeknight|month|fortnight|year|term|hour|meal|${DAY}|${NUMBER})`,
    '\\b(?:daily|weekly|fortnightly|monthly|nightly|hourly|twice|once (?:a|an|every|each|in|or))\\b',
    `\\b${DAY}s\\b`,
    `\\b(?<!(?:for|aged|within|last|past|in|over|next|about|nearly) )${NUMBER}(?: (?:or|to|and) ${NUMBER})? (?:[a-z]+ )?(?:${UNIT})\\b`,
    `\\b${NUMBER} (?:out )?of (?:the |these |those |his |her |their )?(?:last |first |[a-z]+ )?(?:${NUMBER}|${UNIT})\\b`,
    `\\b${NUMBER} (?:times|nights|days|hours|evenings|cans|bottles|glasses|pints|joints)? ?(?:a|per) (?:day|night|week|month|year)\\b`,
    '\\b(?:both|all|each) of (?:my|our) visits\\b',
    'per cent\\b|\\d ?%',
  ].join('|'),
  'i',
)
const COUNTED = new RegExp(
  `\\b${NUMBER}(?: (?:or|to|and) ${NUMBER})? (?:[a-z]+ )?(?:${UNIT})\\b|\\b${NUMBER} (?:out )?of (?:the |these |his |her |their )?${NUMBER}\\b|per cent\\b|\\d ?%`,
  'i',
)
const CLOCK = /\b\d{1,2}(?:[.:]\d{2}|\s?(?:am|pm))\b/
const WHEN =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d|yesterday|today|Christmas|Easter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) (?:days|weeks|months|years|hours|minutes)\b/
const TELLS: ReadonlySet<string> = new Set(
  `told tells said says saying reported reports wrote writes writing explained explains confirmed confirms stated states described describes
  recorded records noted notes added adds disclosed informed recalled mentioned advised agreed replied commented admitted acknowledged thinks feels believes`.split(
    /\s+/,
  ),
)
const SCENE =
  /^(?:When (?:I|we)|(?:On|At|During|In) (?:(?:my|our|the|a|an|his|her|their|each|that) )?(?:\p{Ll}+ ){0,3}(?:visit|meeting|conference|session|call|appointment))\b[^,]{0,80}?(?:(?:19|20)\d\d|, )/u

/** Words without which nothing is counted, rated or dated: they spare most sentences the patterns. */
const OPENS_DETAIL: ReadonlySet<string> = new Set(
  `every each daily weekly fortnightly monthly nightly hourly once twice half none both all one two three four five six seven
  eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty per cent weekends january february march april may june
  july august september october november december yesterday today christmas easter`.split(/\s+/),
)

function mayHold(block: BlockAnalysis, sentence: Sentence): boolean {
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = block.tokens[at]
    if (!token) continue
    const first = token.lower.charCodeAt(0)
    if ((first >= 48 && first <= 57) || OPENS_DETAIL.has(token.lower) || /days?$/.test(token.lower)) return true
  }
  return false
}

/** The words that the telling is about: "on 3 May she told me that «he is often late», his aunt said on 4 May". */
export function toldPart(block: BlockAnalysis, sentence: Sentence, hit: Span): Span {
  let start = sentence.start
  let end = sentence.end
  const scene = SCENE.exec(sentence.text)?.[0].length ?? 0
  if (scene > 0 && sentence.start + scene <= hit.start) start = sentence.start + scene
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = block.tokens[at]
    if (!token || !TELLS.has(token.lower)) continue
    if (token.end <= hit.start) start = thatAfter(block, at, hit.start) ?? token.end
    else if (token.start >= hit.end) {
      const comma = block.text.slice(hit.end, token.start).lastIndexOf(',')
      const speaker = block.text.slice(hit.end + comma + 1, token.start).trim()
      if (comma >= 0 && speaker.split(/\s+/).length <= 4) end = Math.min(end, hit.end + comma)
    }
  }
  return { start, end }
}

function thatAfter(block: BlockAnalysis, verb: number, before: number): number | null {
  for (let at = verb + 1; at < verb + 14; at++) {
    const token = block.tokens[at]
    if (!token || token.end > before) return null
    if (token.lower === 'that') return token.end
  }
  return null
}

const without = (block: BlockAnalysis, part: Span, hit: Span): string =>
  `${block.text.slice(part.start, Math.max(part.start, hit.start))}…${block.text.slice(hit.end, Math.max(hit.end, part.end))}`

/** How often: a rate, a count of times out of how many, or several dates. `clock` lets a time of day count too. */
export function tellsHowOften(block: BlockAnalysis, sentence: Sentence, hit: Span, clock: boolean): boolean {
  if (!mayHold(block, sentence)) return false
  const part = without(block, toldPart(block, sentence, hit), hit)
  return RATE.test(part) || (clock && CLOCK.test(part)) || datesIn(block, sentence) > 1
}

/** How many or how much: a figure with its unit, in the part of the sentence that holds the hit. */
export function tellsHowMuch(block: BlockAnalysis, sentence: Sentence, hit: Span): boolean {
  if (!mayHold(block, sentence)) return false
  const part = toldPart(block, sentence, hit)
  if (datesIn(block, sentence) > 1 || COUNTED.test(without(block, part, hit))) return true
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = block.tokens[at]
    if (!token || token.start < part.start || token.end > part.end || (token.start < hit.end && token.end > hit.start)) continue
    if (isCount(block, at)) return true
  }
  return false
}

/** When: a date or a length of time that belongs to what is told, not to the telling. */
export function tellsWhen(block: BlockAnalysis, sentence: Sentence, hit: Span): boolean {
  return mayHold(block, sentence) && WHEN.test(without(block, toldPart(block, sentence, hit), hit))
}

/** "He has a plan, which Mrs Dunne reviewed on 14 January": the day is of the thing that is told of beside it. */
const OF_SOMETHING_ELSE = /,\s(?:which|who|dated)\b[^;:]*\d/

/** The next sentence gives instances: counts, a rate, or a day on which it happened, not the day on which it was told. */
export function givesInstances(block: BlockAnalysis, next: Sentence, of: 'times' | 'anything' = 'anything'): boolean {
  if (!mayHold(block, next) || next.stance === 'owned') return false
  const dates = datesIn(block, next)
  if (dates > 1 || RATE.test(next.text)) return true
  let told = false
  let counted = false
  for (let at = next.firstToken; at < next.lastToken; at++) {
    if (TELLS.has(block.tokens[at]?.lower ?? '')) told = true
    counted ||= isCount(block, at)
  }
  return (counted && of === 'anything') || (dates > 0 && !told && !OF_SOMETHING_ELSE.test(next.text))
}
