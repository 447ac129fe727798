import type { BlockAnalysis, Sentence, Span } from '../rule.ts'
import { type Described, isObservation } from './observations.ts'

/** Whether a judgement goes on to say, or follows, what it rests on: in its own sentence or in one next to it. */
const JOINER =
  /\b(?:because|including|namely|for example|for instance|such as|in that|e\.g\.|by [a-z]+ing|shown by|evidenced by|seen in|as (?:shown|seen) )\b/i

/** True when the judging words go straight on to what they rest on: a colon, "because", "for example", "such as". */
export function goesOnToSay(block: BlockAnalysis, sentence: Sentence, judging: Span): boolean {
  const rest = block.text.slice(judging.end, sentence.end)
  return /(?::|\s[–—-])\s+(\S+\s+){2,}/.test(rest) || /:\s*$/.test(rest) || JOINER.test(rest)
}

/** True when the judgement in `judging` is backed by its own sentence or by one next to it. */
export function isBackedUp(block: BlockAnalysis, sentence: Sentence, judging: Span, described: Described | null = null): boolean {
  return (
    goesOnToSay(block, sentence, judging) ||
    isObservation(block, sentence, judging, described) ||
    block.around(sentence).some((other) => !isOfOtherMatter(sentence, other) && isObservation(block, other, null, described))
  )
}

const WEIGHED = /\b(?:weigh(?:ed|s)|kilograms?|kg)\b/i
const OF_BODY =
  /\b(?:thin|small|skinny|underweight|overweight|big|tall|heavy|pale|ill|weight|growth|grow\p{L}*|fe[ed]d?\p{L}*|weak)\b/iu
const ATTENDANCE = /\battendance\b[^.;]*\b\d/i
const OF_SCHOOL = /\b(?:attend\p{L}*|school|late\p{L}*|lessons?|punctual\p{L}*|progress|learning|education)\b/iu

const APPOINTMENTS =
  /\b(?:declin|attend|miss|cancel|refus|kept|keeps)\p{L}*\b[^.;,]{0,30}\b(?:interviews?|appointments?|meetings?|sessions?|reviews?|visits?)\b[^,;:]*$/iu
const OF_RELIANCE =
  /\b(?:engag\p{L}*|reliab\p{L}*|unreliab\p{L}*|committ?\p{L}*|motivat\p{L}*|\p{L}*organis\p{L}*|\p{L}*-?cooperat\p{L}*|avoid\p{L}*|attend\p{L}*)\b/iu

/** A weight says nothing of how clean a child is, nor an appointment or a figure of attendance how they behave, unless something else is told. */
function isOfOtherMatter(judged: Sentence, other: Sentence): boolean {
  if (APPOINTMENTS.test(other.text) && !/[“"‘]|\b(?:because|when|after|and)\b/.test(other.text))
    return !OF_RELIANCE.test(judged.text)
  if (/[“"‘]|\b(?:told|said|because|saw|when)\b/.test(other.text)) return false
  return (WEIGHED.test(other.text) && !OF_BODY.test(judged.text)) || (ATTENDANCE.test(other.text) && !OF_SCHOOL.test(judged.text))
}
