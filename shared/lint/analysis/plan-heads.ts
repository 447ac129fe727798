import { ABSTRACT } from './plan-nouns.ts'
import { isBase, type Verb, verbOf } from './plan-verbs.ts'
import type { PlanWord } from './plan-words.ts'
import { CLAUSE_OPENER, DETERMINER, GROUP, PERSON, PREPOSITION, TITLES } from './referent-words.ts'

const MODAL = new Set('will must should shall to can need needs agree agrees agreed expected asked required going'.split(' '))
const AUXILIARY = new Set(['is', 'are', 'has', 'have', 'had'])
const SKIPPED = new Set(
  'also then please jointly together both each always never not regularly consistently actively fully clearly carefully immediately appropriately continue continues continuing try start begin begins keep aim endeavour able still'.split(
    ' ',
  ),
)

/** A verb that says what is done, with its place among the words. */
export interface Head {
  at: number
  verb: Verb
  /** Done to its subject: "a referral to be made". What it is done to stands before it. */
  passive: boolean
  /** Somebody gets somebody else to do it: "encourage Mia to eat". */
  let: boolean
}

/** The verbs of what is to be done: the first, those joined to it, those that it lets somebody do, and how it is done. */
export function clauseHeads(words: readonly PlanWord[]): Head[] {
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
    if (word.lower === 'do' && words[at + 1]?.lower === 'not') continue
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
  // "keep to the bedtime" is what is done; "continue to read" is reading
  if (word.lower === 'keep' && next.lower === 'to') return false
  return (
    !/^(?:start|begin|try|agree|aim|keep|continue)/.test(word.lower) ||
    next.lower === 'to' ||
    next.lower === 'with' ||
    /ing$/.test(next.lower)
  )
}

/** "be at home by 9pm": a state that can be seen. */
export function isLocated(words: readonly PlanWord[], at: number): boolean {
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
  const isJob = before.lower === 'of' && /^(?:job|task|turn|chore)$/.test(words[at - 2]?.lower ?? '')
  const gerund = (isJob || /^(?:by|through|via)$/.test(before.lower)) && /ing$/.test(word.lower) && !ABSTRACT.has(word.lower)
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
