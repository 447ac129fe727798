import { ABSTRACT, CONTACTS, THINGS } from './plan-nouns.ts'
import { isBase, type Verb, verbOf } from './plan-verbs.ts'
import { type PlanWord, planWords } from './plan-words.ts'
import { CLAUSE_OPENER, DETERMINER, GROUP, PERSON, PREPOSITION, TITLES } from './referent-words.ts'

/** What an action says is to be done. */
export interface Task {
  /** `unclear`: nobody could tell what the person would do. */
  clear: boolean
  /** The words that leave it open: the verb and what belongs to it, in the action's offsets. The whole action where it has no verb. */
  start: number
  end: number
  text: string
  /** The task has no verb at all: "Parenting", "School attendance". */
  verbless: boolean
}

/** Where the hope begins and the task ends: "so that Mia sleeps". */
const PURPOSE =
  /[,;]?\s\b(?:so that|so (?=(?:he|she|they|\p{Lu}\p{Ll}+)\s)|in order (?:to|that)|so as to|because|to ensure that?)\b/iu
const COUNTED =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|half an|one)[ -](?:(?!or\b|and\b)[\p{L}-]+\s){0,2}?(?:sessions?|visits?|hours?|minutes?|meetings?|appointments?|lessons?|calls?|times|evenings?|mornings?|nights?|meals?|walks?|trips?|weekends?|stays|pages?)\b/iu
const QUOTED = /[“"‘][^”"’]{3,60}[”"’]/u
/** A tool or a course by its name: "using the Three Houses", "Graded Care Profile". */
const NAMED_TOOL =
  /\b(?:using|with|through|from|via|by way of|complete)\s(?:the\s|a\s)?(?!(?:Mr|Mrs|Ms|Miss|Dr)\b)(?:\p{Lu}[\p{L}’'-]+\s(?:and\s|of\s)?){1,4}(?:\p{Lu}[\p{L}’'-]+|\d|tool|profile|wheel|scale|questionnaire|checklist|programme|cards?|chart|houses|workbook)/u
const MODAL = new Set('will must should shall to can need needs agree agrees agreed expected asked required going'.split(' '))
const AUXILIARY = new Set(['is', 'are', 'has', 'have', 'had'])
const SKIPPED = new Set(
  'also then please jointly together both each always never not regularly consistently actively fully clearly carefully immediately appropriately continue continues continuing try start begin begins keep aim endeavour able still'.split(
    ' ',
  ),
)

/** Reads what an action says is to be done, and whether anybody could see it being done. */
export function taskOf(action: string): Task {
  const sentences = [...action.matchAll(SENTENCES)].filter(({ 0: words }) => words.trim() !== '')
  if (sentences.length < 2) return taskOfSentence(action)
  // A title before the task, or reasons after it, are no tasks; one sentence that tells it will do.
  const read = sentences.map(({ 0: words, index }) => ({ task: taskOfSentence(words), index }))
  const clear = read.find(({ task }) => task.clear)
  const one = clear ?? read.find(({ task }) => !task.verbless) ?? read[0]
  return one ? { ...one.task, start: one.task.start + one.index, end: one.task.end + one.index } : taskOfSentence(action)
}

const SENTENCES = /(?:[^.!?]|[.!?](?!\s+\p{Lu}))+[.!?]*\s*/gu

function taskOfSentence(action: string): Task {
  const purpose = PURPOSE.exec(action)
  const text = purpose && purpose.index > 8 ? action.slice(0, purpose.index) : action
  const words = planWords(text)
  const spoken = words.filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word))
  const whole = { start: spoken[0]?.start ?? 0, end: spoken.at(-1)?.end ?? 0 }
  const heads = clauseHeads(words)
  const [first] = heads
  const named = (span: { start: number; end: number }, clear: boolean, verbless = false): Task => ({
    ...span,
    clear,
    verbless,
    text: action.slice(span.start, span.end),
  })
  if (spoken.length === 0 || isTold(spoken)) return named(whole, true)
  if (!first) return named(whole, verblessIsClear(text, words), true)
  const clear =
    heads.some((head) => isClear(head, words)) ||
    COUNTED.test(text) ||
    QUOTED.test(text) ||
    NAMED_TOOL.test(text) ||
    isPictured(text, words)
  return named(clear ? whole : spanOf(first, words), clear)
}

/** "using the anger iceberg", "while she signs the form": the picture comes with what goes on beside it. */
function isPictured(text: string, words: readonly PlanWord[]): boolean {
  if (
    /\b(?:on|at)\b[^.;]*\b\d{1,2}\b[^.;]*(?:,|\band\b)\s?\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u.test(
      text,
    )
  )
    return true
  return words.some(({ lower }, at) => {
    if (lower === 'using' || /^(?:with|on|in|from)$/.test(lower)) {
      const thing = objectOf(words, at)
      if (
        thing.some((one) => THINGS.has(one.lower)) &&
        !thing.some((one) => /^(?:letters|forms|bills|paperwork|list|record|account|report|reports)$/.test(one.lower))
      )
        return true
    }
    if (lower === 'using') return namesSomething(objectOf(words, at))
    if (lower !== 'while' && lower !== 'as') return false
    return words
      .slice(at + 1, at + 6)
      .some((word, next) => next > 0 && verbOf(word.lower)?.sort === 'seen' && /s$/.test(word.lower))
  })
}

/** "Cares for him every day": a table that tells what people do, and asks nobody to. */
function isTold([first, second]: readonly PlanWord[]): boolean {
  const verb = first ? verbOf(first.lower) : null
  return (
    verb !== null &&
    first !== undefined &&
    second !== undefined &&
    first.lower !== verb.base &&
    /s$/.test(first.lower) &&
    /^(?:the|a|an|for|him|her|them|his|their|in|on|at|with|after|\p{Lu}.*)$/u.test(second.text) &&
    !ABSTRACT.has(first.lower) &&
    !CONTACTS.has(first.lower)
  )
}

/** A verb that says what is done, with its place among the words. */
interface Head {
  at: number
  verb: Verb
  /** Done to its subject: "a referral to be made". What it is done to stands before it. */
  passive: boolean
  /** Somebody gets somebody else to do it: "encourage Mia to eat". */
  let: boolean
}

/** The verbs of what is to be done: the first, those joined to it, those that it lets somebody do, and how it is done. */
function clauseHeads(words: readonly PlanWord[]): Head[] {
  const first = firstVerb(words)
  if (!first) return []
  const heads = [first]
  for (let at = first.at + 1; at < words.length; at++) {
    const head = joinedAt(words, at, heads)
    if (head) heads.push(head)
  }
  return heads
}

function firstVerb(words: readonly PlanWord[]): Head | null {
  const subject = subjectEnd(words)
  for (let at = subject; at < words.length; at++) {
    const word = words[at]
    if (!word || /^[,;:(]$/.test(word.text) || isSkipped(words, at)) continue
    if (AUXILIARY.has(word.lower) && MODAL.has(words[at + 1]?.lower ?? '')) continue
    if (MODAL.has(word.lower) || (/ly$/.test(word.lower) && !verbOf(word.lower))) continue
    if (word.lower === 'make' && words[at + 1]?.lower === 'sure') return headAt(at, { base: 'ensure', sort: 'letting' })
    if (/^be(?:ing)?$/.test(word.lower) && isDone(words[at + 1])) continue
    const verb = verbOf(word.lower)
    if (verb) return { ...headAt(at, verb), passive: /^(?:be|been|being)$/.test(words[at - 1]?.lower ?? '') }
    // A verb that is in no list stands where a verb must stand, and its object tells.
    return subject > 0 || opensInstruction(words[at + 1]) ? headAt(at, { base: word.lower, sort: 'light' }) : null
  }
  return null
}

function headAt(at: number, verb: Verb): Head {
  return { at, verb, passive: false, let: false }
}

/** "be supported", "be weighed": what is done to it is the verb. */
function isDone(word: PlanWord | undefined): boolean {
  return word !== undefined && verbOf(word.lower) !== null && !isBase(word.lower)
}

/** After an instruction comes what it is done to: "Nail the boards", "Delouse Ruby". */
function opensInstruction(next: PlanWord | undefined): boolean {
  return (
    next !== undefined &&
    (DETERMINER.has(next.lower) || /^(?:\p{Lu}|\d|him$|them$|it$|up$|out$|off$|down$|back$|away$)/u.test(next.text))
  )
}

/** "Continue to walk", "start to cook", "also": what stands before the verb that counts. */
function isSkipped(words: readonly PlanWord[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (!word || !next) return false
  if (word.lower === 'be' && next.lower === 'able') return true
  if (!SKIPPED.has(word.lower)) return false
  return (
    !/^(?:start|begin|try|agree|aim|keep|continue)/.test(word.lower) ||
    next.lower === 'to' ||
    next.lower === 'with' ||
    /ing$/.test(next.lower)
  )
}

/** "be at home by 9pm": a state that can be seen. */
function isLocated(words: readonly PlanWord[], at: number): boolean {
  const next = words[at + 1]?.lower ?? ''
  return /^be(?:ing)?$/.test(words[at]?.lower ?? '') && /^(?:at|in|there|home|out|up|back|present)$/.test(next)
}

/** Where the task begins: after whoever is to do it ("Ms Pike to", "School will") and after when it is done ("On Fridays,"), else at the start. */
function subjectEnd(words: readonly PlanWord[]): number {
  const from = leadEnd(words)
  for (let at = from + 1; at < Math.min(words.length - 1, from + MOST_BEFORE_WILL); at++) {
    const word = words[at]
    if (!word || /^[;:]$/.test(word.text) || (word.text === '.' && (words[at - 1]?.text.length ?? 0) > 3)) return from
    const modal = /^(?:will|must|should|shall)$/.test(word.lower)
    if (!modal && (at > from + MOST_BEFORE_TO || !/^(?:to|needs?|agrees?)$/.test(word.lower))) continue
    if (word.lower === 'to' && !opensTask(words[at + 1])) return from
    return isSomebody(words.slice(from, at)) ? at : from
  }
  return from
}

const MOST_BEFORE_WILL = 24
const MOST_BEFORE_TO = 9

/** "On Fridays, ", "When Ruby is ill, ": what stands before the task. */
function leadEnd(words: readonly PlanWord[]): number {
  const first = words[0]?.lower ?? ''
  if (!PREPOSITION.has(first) && !CLAUSE_OPENER.has(first) && !/^(?:each|every|once|twice|weekly|daily)$/.test(first)) return 0
  const comma = words.findIndex(({ text }) => text === ',')
  return comma > 0 && comma < 14 && comma < words.length - 2 ? comma + 1 : 0
}

/** "Referral to CAMHS", "Thanks to the aunt": that "to" has no verb after it. */
function opensTask(next: PlanWord | undefined): boolean {
  return next !== undefined && !DETERMINER.has(next.lower) && !/^\p{Lu}/u.test(next.text)
}

/** True for words that name who does it, or what is to be done: no verb's object before "to". */
function isSomebody(words: readonly PlanWord[]): boolean {
  const [first] = words
  const last = words.at(-1)
  if (!first || !last) return false
  if (TITLES.has(first.lower.replace('.', '')) || DETERMINER.has(first.lower)) return true
  if (!isBase(first.lower)) return true
  return (
    words.length > 1 &&
    words.length < 5 &&
    (PERSON.has(last.lower) || (GROUP.has(last.lower) && words.length === 2)) &&
    !words.some(({ lower }) => DETERMINER.has(lower) || TITLES.has(lower))
  )
}

/** A verb that continues the task: "and write", ", then ring", "to fill in" after help, "by weighing". */
function joinedAt(words: readonly PlanWord[], at: number, heads: readonly Head[]): Head | null {
  const word = words[at]
  const before = words[at - 1]
  if (!word || !before) return null
  const gerund = /^(?:by|through|via)$/.test(before.lower) && /ing$/.test(word.lower) && !ABSTRACT.has(word.lower)
  const verb = verbOf(word.lower) ?? (gerund ? { base: word.lower, sort: 'light' as const } : null)
  if (!verb) return null
  const main = heads.at(-1)
  if (gerund) return { at, verb, passive: false, let: false }
  if (before.text === ',' && /ing$/.test(word.lower) && verb.sort === 'seen') return { at, verb, passive: false, let: false }
  if (/^(?:and|then|or|,|;|:)$/.test(before.lower) && isBase(word.lower) && opensClause(words, at))
    return { at, verb, passive: false, let: false }
  if (before.lower === 'to' && isBase(word.lower) && main) {
    const lets = main.verb.sort === 'letting' || main.verb.sort === 'unclear' || main.verb.base === 'learn'
    return lets ? { at, verb, passive: false, let: LEAVES_IT_TO.test(main.verb.base) } : null
  }
  if (/^(?:is|are|be|gets?)$/.test(before.lower) && main?.verb.base === 'ensure') return { at, verb, passive: true, let: false }
  if (
    main?.verb.base === 'help' &&
    heads.at(-1) === main &&
    word.lower === verb.base &&
    at - main.at >= 2 &&
    at - main.at < 6 &&
    !DETERMINER.has(before.lower)
  )
    return { at, verb, passive: false, let: false }
  if (main?.verb.base === 'ensure' && heads.length === 1 && at - main.at < 8 && PERSON_WORD.test(before.text))
    return { at, verb, passive: false, let: true }
  return null
}

const LEAVES_IT_TO = /^(?:encourage|ensure|enable|empower|motivate|urge|persuade|prompt|expect|allow)$/
const PERSON_WORD = /^(?:\p{Lu}[\p{L}’'-]+|he|she|they|children|child|parents|mother|father)$/u

/** "and support" may join two nouns: "advice and support". A clause goes on with what is done to whom. */
function opensClause(words: readonly PlanWord[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  const before = words[at - 2]
  if (!word || !next) return false
  if (before && (ABSTRACT.has(before.lower) || verbOf(before.lower)?.sort === 'unclear') && ABSTRACT.has(word.lower)) return false
  return !/^(?:for|of|around|from|[.,;)])$/.test(next.lower) || verbOf(word.lower)?.sort !== 'unclear'
}

/** True when somebody could see it being done. */
function isClear({ at, verb, passive, let: leavesIt }: Head, words: readonly PlanWord[]): boolean {
  if (verb.base === 'be') return isLocated(words, at) && hasDetail(words.slice(at))
  if (verb.base === 'work' && words[at + 1]?.lower === 'out') return true
  if (verb.sort === 'unclear') return FROM_TO.test(phrase(words, at, 14)) || hires(verb, words, at)
  const object = passive ? words.slice(0, at) : objectOf(words, at)
  if (leavesIt) return hasDetail(words.slice(at)) && verb.sort === 'seen'
  if (verb.base === 'ensure') return thingIsSo(words, at)
  if (verb.sort === 'letting') return false
  if (IDLE.test(phrase(words, at)) || (verb.base === 'learn' && words[at + 1]?.lower === 'how')) return false
  if (verb.sort === 'seen' && !passive && (SAYS.has(verb.base) || (object.length === 0 && !BARE.has(verb.base)))) return true
  return namesSomething(object)
}

/** What is said or written is seen whatever it is about: "describe his feelings". Any other verb needs something to do it to. */
const SAYS = new Set(
  (
    'ask answer apologise attend circulate confirm count describe draw email explain film immunise inform interview list measure message note notify number phone photograph print query quote ' +
    'recite record report ring say sign sing speak spell summarise talk teach telephone tell text thank type write introduce sleep walk sit wait drive weigh practise observe watch'
  ).split(' '),
)
/** Verbs that are seen only with what they are done to: "keep the appointment", but "keep going". */
const BARE = new Set(
  'change charge place point share state order stay return stop check leave read deliver recommend decide agree lead time set turn touch save open log give contact call'.split(
    ' ',
  ),
)
const IDLE =
  /^(?:get \p{L}+ (?:back )?(?:on track|to a better|sorted)|hold \p{L}+ (?:in mind|to account)|man up|look(?:s|ing)? out|attend to|show \p{L}+ (?:that|how much|love|respect)|build(?:ing)? on|walk(?:ing)? alongside|take (?:charge|control|the lead)|get (?:the |her |his |their )?(?:home|house|flat|life|things) (?:in|into|up|back|to|better)\b|keep(?:s|ing)? \p{L}+ at the (?:centre|heart|forefront)|look(?:s|ing)? (?:at|into|after|to)|check(?:ing)? (?:in|on)|keep(?:s|ing)? (?:(?:the |her |his |their |all )?\p{L}+ (?:safe|happy|well|settled|stable|calm|informed|engaged|involved|updated)\b|an eye|in touch|in mind|going|up|engaging|working|on top|trying|safe)|touch base|see (?:how|what|if|whether)|sort (?:out|it)|hold in mind|work (?:on|with|towards|around|together|through|alongside)|put (?:the )?(?:\p{L}+ ){0,2}first|put(?:ting)? (?:in|things|measures|support|strategies|boundaries|steps)|put (?:\p{L}+ ){1,3}in place|set (?:a )?(?:good|positive|clear|firm) (?:example|boundaries)|step up|stay (?:on|safe|strong|positive|calm|engaged|in touch|on track|involved|sober|clean)|talk (?:it|things) through|get (?:support|help|better|on top|on with|to grips|involved)|take (?:on board|care|responsibility|account|steps|action|ownership|part|advice|into)|show (?:commitment|insight|respect|willing\p{L}*|understanding|progress|improve\p{L}*|empathy|love|affection|an?|that|more|consistent)|give (?:it|them|him|her|space|time|priority)|make (?:progress|changes|better|positive|good|safe|sure|improvements|use|more|every|the most|an? (?:effort|change|difference))|meet (?:the |his |her |their |all |\p{Lu}\p{L}+['’]s )?(?:\p{L}+ ){0,3}needs|do (?:more|better|what|whatever|everything|some work|the work|work|direct|their best|his best|her best|the right)|act (?:on|in|appropriately|responsibly|as)|go (?:over|through) (?:things|issues|concerns)|lead on|be )/iu

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
function objectOf(words: readonly PlanWord[], at: number): PlanWord[] {
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
function namesSomething(object: readonly PlanWord[]): boolean {
  const nouns = object.filter(
    ({ lower, text }) =>
      !DETERMINER.has(lower) &&
      (lower === 'of' || !PREPOSITION.has(lower)) &&
      !/^[,“”"]$/.test(text) &&
      !DESCRIBING.test(lower) &&
      !/ly$/.test(lower),
  )
  if (nouns.some(({ lower }) => CONTACTS.has(lower) || THINGS.has(lower))) return true
  const head = headOf(nouns)
  if (!head || nouns.some(({ lower }) => /^what(?:ever)?$|^whichever$/.test(lower))) return false
  return !ABSTRACT.has(head.lower.replace(/'s$/, ''))
}

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

const EVENT_ON =
  /\b(?:referral|appointment|letter|visits?|test|meeting|session|course|application|check|review|assessment|call|examination|health check|eye test|stair ?gate|key|bed|cot)\b/iu

/** A task without a verb: an appointment or a thing is clear ("Referral to the speech therapist"), a topic is not ("Parenting"). */
function verblessIsClear(text: string, words: readonly PlanWord[]): boolean {
  if (COUNTED.test(text) || EVENT_ON.test(text)) return true
  if (words.length > 4 && words.some(({ lower }) => THINGS.has(lower) || CONTACTS.has(lower) || /\d/.test(lower))) return true
  const nouns = words.filter(({ lower }) => /\p{L}/u.test(lower) && !PREPOSITION.has(lower) && !DETERMINER.has(lower))
  return nouns.length > 6 && !nouns.some(({ lower }) => ABSTRACT.has(lower))
}

/** The verb with the words that belong to it, at most ten. */
function spanOf({ at, passive }: Head, words: readonly PlanWord[]): { start: number; end: number } {
  if (passive) return { start: words[0]?.start ?? 0, end: words[at]?.end ?? 0 }
  let last = at
  for (let next = at + 1; next < words.length && next < at + 10; next++) {
    const word = words[next]
    if (!word || /^[.;:()]$/.test(word.text)) break
    last = next
  }
  return { start: words[at]?.start ?? 0, end: words[last]?.end ?? 0 }
}
