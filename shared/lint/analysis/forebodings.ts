import type { BlockAnalysis, Sentence, Span, WordHit } from '../rule.ts'
import { isOfIllness, isOrdinaryForecast, isPractical } from './plainly-so.ts'
import { subjectOf } from './referents.ts'

/** What is said to lie ahead, and who is said to be safe or a danger. Each gives the words that say so, or null. */

const RISK_OF_RULES =
  /\b(?:review|conference|meeting|visit|plan|appointment|report|order|hearing|contact|appointments|group|course|session)\b/i
const FUTURE =
  /\b(?:will|won['’]t|shall|(?:is|are|was|were)(?: not)? (?:going|bound|certain|sure|destined|doomed|fated) to|never)(?: (?:not|never|all|both|also|always|definitely|certainly|inevitably|only|just|surely|almost|again|continue to|undoubtedly|simply|soon|eventually|no longer))*\s$/i
/** A plan says what somebody will do; a prophecy, that they never will or are bound to. */
const FOREGONE =
  /\b(?:not|never|always|definitely|certainly|inevitably|surely|undoubtedly|again|soon|eventually|simply)\b|won['’]t|bound|certain|destined/i

/** "Will go back to work in June": a place or an errand. */
const GOES_SOMEWHERE =
  /^ (?:(?:the|her|his|their|a|an|this) )?(?:\p{Ll}+ )?(?:work|school|college|university|nursery|court|clinic|hospital|surgery|office|house|flat|hotel|class|classes|lessons|training|matter|question|point|panel|judge|conference|refuge|hostel|barracks|see|collect|normal|sleep|bed|part-time|full-time)\b|^ \p{Lu}\p{Ll}+ (?:Road|Street|School|House|Lane|on|in|for|by|next|after)\b/u

/** "Will hurt Kian again", "is bound to relapse": a prophecy and no plan. */
export function foretold(block: BlockAnalysis, sentence: Sentence, hit: WordHit, before: string): Span | null {
  const after = block.text.slice(hit.end, sentence.end)
  const will = FUTURE.exec(before)
  if (!will) return null
  if (/ (?:to|into)$/i.test(hit.text) && GOES_SOMEWHERE.test(after)) return null
  const subject = subjectOf(block, sentence, hit.firstToken)
  if (!subject || subject.referent === 'writer' || subject.referent === 'reader') return null
  if (/^be (?:un)?able\b/i.test(hit.text) && isPractical(sentence, after)) return null
  if (/\b(?:if|unless|until|so that|to ensure)\b[^,;]*$/i.test(before.slice(0, will.index))) return null
  if (/\bwhen\b[^,;]*$/i.test(before.slice(0, will.index)) && !FOREGONE.test(will[0])) return null
  if (hit.entry.tags?.includes('denied') && !FOREGONE.test(will[0]) && !/^\s(?:\w+\s)?again\b/.test(block.text.slice(hit.end)))
    return null
  if (subject.referent === 'thing' && RISK_OF_RULES.test(subject.head.lower)) return null
  const first = /^(?:never)/.test(will[0]) ? hit.start : sentence.start + will.index
  return { start: Math.max(first, sentence.start), end: hit.end }
}

const TOO_YOUNG_TO_TELL =
  /^\s(?:tell|say|speak|talk|answer|remember|know|walk|sit|go|start|have(?! been)|read|write|attend|take part)\b/
const SUPPOSED = /\b(?:if|whether|when|to ensure|so that|until)\b[^,;]*$|\bwill know\b[^.;]*$|\d $/i

/** "Is not safe with him", "cannot protect the boys", "her priority is the flat". */
export function danger(sentence: Sentence, hit: WordHit, before: string, after: string): Span | null {
  const { text } = hit
  if (
    /^(?:aim|goal|intention|priority) /i.test(text) &&
    (!/(?:['’]s|\b(?:her|his|their)) (?:\w+ )?$/i.test(before) || /[:“"]/.test(after))
  )
    return null
  if (/^too /i.test(text) && TOO_YOUNG_TO_TELL.test(after)) return null
  if (/^(?:cannot|can['’]t|could|can|(?:is|are|was|were) (?:unable|not able)) /i.test(text) && isPractical(sentence, after))
    return null
  if (isOfIllness(after) || isOrdinaryForecast(after)) return null
  return SUPPOSED.test(before) || /^\s(?:and )?\d/.test(after) ? null : hit
}
