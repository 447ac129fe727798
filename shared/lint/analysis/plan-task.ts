import { clauseHeads, type Head } from './plan-heads.ts'
import { ABSTRACT, CONTACTS, THINGS } from './plan-nouns.ts'
import { isClear, namesSomething, objectOf } from './plan-seen.ts'
import { verbOf } from './plan-verbs.ts'
import { type PlanWord, planWords } from './plan-words.ts'
import { DETERMINER, PREPOSITION } from './referent-words.ts'

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
        !thing.some((one) => one.lower === 'same') &&
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
export function isTold([first, second]: readonly PlanWord[]): boolean {
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
