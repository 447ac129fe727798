import type { BlockAnalysis, Sentence, Span, WordHit } from '../rule.ts'
import { isToldNearby } from './told-nearby.ts'

/** Set wordings that judge a mind, a character or what is to come, where only what stands beside them can acquit them. */

const LOOKS_AHEAD = /\b(?:outlook|future|prospects?|chances|prognosis)\b[^.;]*$/i
/** "Connor will run", "will bolt the moment he is moved"; not the race, the shop or the course. */
const FLEES =
  /^(?:[.,;]|$| (?:away|off|again|the (?:moment|minute|day|first)|as soon|if|when|given|at the first|from (?:the|his|her|any)))/u
const NOT_CLAIMED =
  /\b(?:if|whether|unless|hopes? (?:that|to)|asked (?:me|us) (?:if|whether)|drew|draws|played|plays|about|called|film|story of|drawing of|picture of)\s[^.;]{0,40}$/i

/** The wording itself, where nobody told it and nothing near makes it plain. */
export function framed(block: BlockAnalysis, sentence: Sentence, hit: WordHit, before: string, after: string): Span | null {
  const tags = hit.entry.tags ?? []
  if (NOT_CLAIMED.test(before)) return null
  if (tags.includes('outlook') && !LOOKS_AHEAD.test(before)) return null
  if (tags.includes('flight') && !FLEES.test(after)) return null
  if (/^(?:real|main|chief|true|biggest|only) /i.test(hit.text) && !/(?:['’]s?|\b(?:[Hh]is|[Hh]er|[Tt]heir)) $/u.test(before))
    return null
  if (tags.includes('kind') && /^ (?:in|on|at|with|from|of|asked|came|was|who (?:was|lives|had|came|rang))\b/u.test(after))
    return null
  if (tags.includes('wish') && isToldNearby(block, sentence)) return null
  return hit
}
