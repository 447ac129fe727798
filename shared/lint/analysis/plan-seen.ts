import { type Head, isLocated } from './plan-heads.ts'
import { ABSTRACT, CONTACTS, THINGS } from './plan-nouns.ts'
import type { Verb } from './plan-verbs.ts'
import type { PlanWord } from './plan-words.ts'
import { CLAUSE_OPENER, DETERMINER, PERSON, PREPOSITION } from './referent-words.ts'

/** True when somebody could see it being done. */
export function isClear({ at, verb, passive, let: leavesIt }: Head, words: readonly PlanWord[]): boolean {
  if (verb.base === 'be')
    return (
      (isLocated(words, at) && (hasDetail(words.slice(at)) || /\bwhen\b/iu.test(phrase(words, at)))) ||
      IS_RUNG.test(phrase(words, at, 12))
    )
  if (verb.base === 'work' && words[at + 1]?.lower === 'out') return true
  if (verb.sort === 'unclear') return FROM_TO.test(phrase(words, at, 14)) || hires(verb, words, at) || isReadOff(verb, words, at)
  const object = passive ? words.slice(0, at) : objectOf(words, at)
  if (leavesIt) return hasDetail(words.slice(at)) && (verb.sort === 'seen' || (GOES.has(verb.base) && namesSomething(object)))
  if (verb.base === 'ensure') return thingIsSo(words, at)
  if (verb.sort === 'letting') return STANDS_BY.test(phrase(words, at, 12)) && hasDetail(words.slice(at))
  if (SORTS_THROUGH.test(phrase(words, at)) && holdsAThing(object, words, at)) return true
  if (LOOKS_IN.test(phrase(words, at)) && words.slice(at).some(({ lower }) => CLOCK.test(lower))) return true
  if (IDLE.test(phrase(words, at)) || (verb.base === 'learn' && words[at + 1]?.lower === 'how')) return false
  if (verb.sort === 'seen' && !passive && !BARE.has(verb.base) && goesStraightOn(words[at + 1])) return true
  if (verb.base === 'arrange' && SEES_EACH_OTHER.test(phrase(words, at)) && /\d/.test(phrase(words, at, 16))) return true
  if (verb.sort === 'seen' && !passive && (SAYS.has(verb.base) || (object.length === 0 && !BARE.has(verb.base)))) return true
  return namesSomething(object)
}

/** "be the person whom Kit can ring at night" */
const IS_RUNG =
  /^be (?:the|an?|one) (?:\p{L}+ ){1,3}?(?:who|whom|that) (?:\p{L}+ ){0,3}?(?:ring|rings|phones?|telephones?|calls?|texts?|collects?|fetch(?:es)?|walks?|takes?|reads?|tells?)\b/iu

/** What is said or written is seen whatever it is about: "describe his feelings". Any other verb needs something to do it to. */
const SAYS = new Set(
  (
    'ask answer apologise attend call circulate confirm count describe draw email explain film immunise inform interview list measure message note notify number phone photograph print query quote ' +
    'recite record report ring say sign sing speak spell summarise talk teach telephone tell text thank type write introduce sleep walk sit wait drive weigh practise observe watch'
  ).split(' '),
)
/** Verbs that are seen only with what they are done to: "keep the appointment", but "keep going". */
const BARE = new Set(
  'change charge place point share state order stay return stop check leave read deliver recommend decide agree lead time set turn touch save open log give contact'.split(
    ' ',
  ),
)
/** Verbs that are seen elsewhere, in the turns of phrase in which they show nothing. */
const IDLE = new RegExp(
  `^(?:${[
    'get (?:alongside|beside)|sing(?:ing)? from|show(?:s|ing)? up for',
    String.raw`set(?:s|ting)? \p{L}+ up (?:to|for)|keep(?:s|ing)? (?:the |all )?(?:lines?|channels?|doors?|communication)\b.{0,24}\bopen`,
    String.raw`get \p{L}+ (?:back )?(?:on track|to a better|sorted)|hold \p{L}+ (?:in mind|to account)|man up`,
    String.raw`look(?:s|ing)? out|attend to|show \p{L}+ (?:that|how much|love|respect)|build(?:ing)? on|walk(?:ing)? alongside`,
    'take (?:charge|control|the lead)|call(?:ing)? (?:out|on|for (?!help))',
    'get on (?:the same page|board|top|with)|sort(?:ing)? (?:things?|it|everything|matters|issues) out',
    String.raw`provide (?:an? |the |her |his |their )?(?:\p{L}+ ){0,3}(?:home|environment|base|upbringing|family life)\b`,
    String.raw`follow (?:the |all |her |his |their )?(?:safety |written |agreed |care |whole |professional |child protection )?(?:plan|advice|guidance|recommendations|rules|boundaries|agreement|expectations)\b`,
    String.raw`get (?:the |her |his |their )?(?:home|house|flat|life|things) (?:in|into|up|back|to|better)\b`,
    String.raw`keep(?:s|ing)? \p{L}+ at the (?:centre|heart|forefront)|look(?:s|ing)? (?:at|into|after|to)`,
    'check(?:ing)? (?:in|on)',
    String.raw`keep(?:s|ing)? (?:(?:the |her |his |their |all )?\p{L}+ (?:safe|happy|well|settled|stable|calm|informed|engaged|involved|updated|going|moving|alive)\b|an eye|in touch|in mind|going|up|engaging|working|on top|trying|safe)`,
    'touch base|see (?:how|what|if|whether)|sort (?:out|it)|hold in mind',
    String.raw`work (?:on|with|towards|around|together|through|alongside)|put (?:the )?(?:\p{L}+ ){0,2}first`,
    String.raw`put(?:ting)? (?:in|things|measures|support|strategies|boundaries|steps)|put (?:\p{L}+ ){1,3}in place`,
    'set (?:a )?(?:good|positive|clear|firm) (?:example|boundaries)|step up',
    'stay (?:on|safe|strong|positive|calm|engaged|in touch|on track|involved|sober|clean)|talk (?:it|things) through',
    'get (?:support|help|better|on top|on with|to grips|involved)',
    'take (?:on board|care|responsibility|account|steps|action|ownership|part|advice|into)',
    String.raw`show (?:commitment|insight|respect|willing\p{L}*|understanding|progress|improve\p{L}*|empathy|love|affection|an?|that|more|consistent)`,
    'give (?:it|them|him|her|space|time|priority)',
    'make (?:progress|changes|better|positive|good|safe|sure|improvements|use|more|every|the most|an? (?:effort|change|difference))',
    String.raw`meet (?:the |his |her |their |all |\p{Lu}\p{L}+['’]s )?(?:\p{L}+ ){0,3}needs`,
    'do (?:more|better|what|whatever|everything|some work|the work|work|direct|their best|his best|her best|the right)',
    'act (?:on|in|appropriately|responsibly|as)|go (?:over|through) (?:things|issues|concerns)|lead on|be ',
  ].join('|')})`,
  'iu',
)

/** "Family time at the centre, Saturdays 10 to 12": who meets where and when. */
const SEES_EACH_OTHER = /\b(?:contact|family time)\b/iu

/** "visit before nine", "swim daily": nothing stands between the verb and where or when it is done. */
function goesStraightOn(next: PlanWord | undefined): boolean {
  return next !== undefined && WHEN_OR_WHERE.test(next.lower)
}

const WHEN_OR_WHERE =
  /^(?:at|before|after|until|between|during|by|outside|round|once|twice|every|each|daily|weekly|fortnightly|monthly|nightly|unannounced)$/

const GOES: ReadonlySet<string> = new Set(['go', 'come', 'get'])
/** "Support Ms Pike at the bank on 4 June": beside her, there and then. */
const STANDS_BY =
  /^\p{L}+ (?:\p{L}+\.? ){1,3}(?:at|to|into) (?:the |her |his |their )?(?:\p{L}+ ){0,2}?(?:bank|court|office|clinic|surgery|school|hospital|meeting|appointment|hearing|interview|shop|centre|station|gate|viewing)\b/iu
const SORTS_THROUGH = /^(?:sort(?:s|ing)? out|look(?:s|ing)? (?:at|through|over)|go(?:es|ing)? (?:over|through))\b/iu
const LOOKS_IN = /^check(?:s|ing)? (?:in|on)\b/iu
const CLOCK = /^\d{1,2}(?:[.:]\d\d)?(?:am|pm)?$/
const WITH_SOMEBODY = /\bwith (?:\p{Lu}|him\b|her\b|them\b)/u
const READ_OFF: ReadonlySet<string> = new Set(['monitor', 'track'])

/** "Go through the bills with Ms Webb": things on paper, or anything to be looked at with somebody. */
function holdsAThing(object: readonly PlanWord[], words: readonly PlanWord[], at: number): boolean {
  if (object.some(({ lower }) => THINGS.has(lower))) return true
  return WITH_SOMEBODY.test(phrase(words, at, 12)) && namesSomething(object)
}

const WITH_A_TOOL =
  /\b(?:with|using|on) (?:the|an?|his|her|their) (?:\p{L}+ ){0,2}?(?:pump|meter|monitor|scales|chart|thermometer|app|tracker|log|diary|sheet|camera|breathalyser)\b/iu

/** "Monitor weight weekly at clinic": a figure that is read off, and how often. */
function isReadOff(verb: Verb, words: readonly PlanWord[], at: number): boolean {
  if (!READ_OFF.has(verb.base)) return false
  if (objectOf(words, at).some(({ lower }) => THINGS.has(lower)) && hasDetail(words.slice(at))) return true
  return WITH_A_TOOL.test(phrase(words, at, 12))
}

/** "engage a locksmith": somebody is found for a job, as against "engage with". */
function hires(verb: Verb, words: readonly PlanWord[], at: number): boolean {
  const next = words[at + 1]
  return (
    verb.base === 'engage' &&
    next !== undefined &&
    DETERMINER.has(next.lower) &&
    PERSON_LIKE.test(
      words
        .slice(at + 2, at + 5)
        .map(({ lower }) => lower)
        .join(' '),
    )
  )
}

const PERSON_LIKE = /^(?:[\p{L}-]+ ){0,2}(?:[\p{L}-]+(?:er|or|ist|smith|ian|man|woman|ant)|interpreter|firm|company)\b/u

/** "from ten cans to six": how much of what. */
const FROM_TO = /\b(?:from|by|to|below|under)\s(?:\d|two|three|four|five|six|seven|eight|nine|ten|twelve)/i

/** "ensure the gate is shut": a thing, and how it is. */
function thingIsSo(words: readonly PlanWord[], at: number): boolean {
  const rest = words.slice(at + 1)
  const verb = rest.findIndex(({ lower }) => lower === 'is' || lower === 'are' || lower === 'stays' || lower === 'stay')
  const subject = rest.slice(0, verb)
  return verb > 0 && namesSomething(subject) && !subject.some(({ lower, text }) => PERSON.has(lower) || /^\p{Lu}/u.test(text))
}

function phrase(words: readonly PlanWord[], at: number, length = 7): string {
  return words
    .slice(at, at + length)
    .map(({ text }) => text)
    .join(' ')
}

/** The words that a verb is done to, up to a preposition, a stop or another clause. */
export function objectOf(words: readonly PlanWord[], at: number): PlanWord[] {
  const object: PlanWord[] = []
  for (const word of words.slice(at + 1)) {
    if (/^[.;:()–—]$/.test(word.text) || (object.length > 0 && word.text === ',')) break
    if (object.length > 0 && CLAUSE_OPENER.has(word.lower) && word.lower !== 'and' && word.lower !== 'or') break
    if (object.length > 0 && PREPOSITION.has(word.lower) && word.lower !== 'of' && !DETERMINER.has(object.at(-1)?.lower ?? ''))
      break
    if (object.length > 0 && /^(?:she|he|they|i|we|it)$/.test(word.lower)) break
    object.push(word)
  }
  return object
}

/** True when one of the words names something to be seen: no mere idea, no describing word, no preposition. */
export function namesSomething(object: readonly PlanWord[]): boolean {
  const nouns = object.filter(
    ({ lower, text }) =>
      !DETERMINER.has(lower) &&
      (lower === 'of' || !PREPOSITION.has(lower)) &&
      !/^[,“”"]$/.test(text) &&
      !DESCRIBING.test(lower) &&
      !/^\p{Ll}.*ly$/u.test(text),
  )
  if (nouns.some(({ lower }) => CONTACTS.has(lower) || THINGS.has(lower) || NUMBER.test(lower))) return true
  const head = headOf(nouns)
  if (!head || nouns.some(({ lower }) => /^what(?:ever)?$|^whichever$/.test(lower))) return false
  return !ABSTRACT.has(head.lower.replace(/'s$/, ''))
}

const NUMBER = /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)$/

/** The noun that a phrase is about: the last of its first run ("home conditions", "the lock of the door"). */
function headOf(nouns: readonly PlanWord[]): PlanWord | undefined {
  const run: PlanWord[] = []
  for (const [at, word] of nouns.entries()) {
    if (word.lower === 'of' && nouns[at - 1] && AMOUNT_OF.test(nouns[at - 1]?.lower ?? '')) {
      run.length = 0
      continue
    }
    if (word.lower === 'of' || word.lower === 'and' || word.lower === 'or') break
    run.push(word)
  }
  return run.at(-1)
}

/** "lots of love", "a pair of shoes": what it is of counts. */
const AMOUNT_OF =
  /^(?:lots?|plenty|package|range|variety|number|deal|bit|sense|kind|sort|level|amount|size|pair|set|lack|degree|form|means|piece|type|feeling|culture|host|change)$/

const DESCRIBING =
  /^(?:appropriate|positive|better|good|more|consistent|clear|firm|safe|emotional|practical|additional|relevant|necessary|healthy|effective|suitable|ongoing|on-going|regular|any|further|available|possible|required|needed|proper|early|robust|holistic|meaningful|different|new|well|harder|best|lovely|nice|nurturing|supportive|caring|loving|robust|firmer|clearer|extra|intensive|safer|calmer|together|and|or|to|be|is|are|not|open|honest)$/

/** A day, a time, a number or a place beside it. */
function hasDetail(words: readonly PlanWord[]): boolean {
  return words.some(
    ({ lower }) =>
      /\d/.test(lower) ||
      /^(?:mon|tues|wednes|thurs|fri|satur|sun)days?$/.test(lower) ||
      /^(?:every|each|once|twice|daily|weekly|fortnightly|home|bed|house|midnight|noon|night|nights)$/.test(lower),
  )
}
