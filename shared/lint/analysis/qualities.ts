import type { BlockAnalysis, Sentence, Span, WordHit } from '../rule.ts'
import { describedBy } from './described.ts'
import { subjectOf } from './referents.ts'

/** What somebody is said to be or to have, and how sure of it the writer is. Each gives the words that say so, or null. */

/** "Has no insight", "shows little warmth". */
export function possessed(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Span | null {
  for (let at = hit.firstToken - 1; at >= Math.max(sentence.firstToken, hit.firstToken - 3); at--) {
    const token = block.tokens[at]
    if (
      !token ||
      !/^(?:has|have|had|having|show(?:s|ed|n|ing)?|demonstrat(?:es?|ed|ing)|display(?:s|ed|ing)?)$/.test(token.lower)
    )
      continue
    return subjectOf(block, sentence, at)?.referent === 'person' ? { start: token.start, end: hit.end } : null
  }
  return null
}

const OF_CONDUCT =
  /^(?:genuine|sincere|insincere|disingenuous|dishonest|selfish|manipulative|controlling|childish|immature|calculated|untruthful|violent|credible|incredible|plausible|implausible|believable|convincing|unconvincing|fabricated|exaggerated|untrue|false|invented|contrived)$/i

/** "Is manipulative": said of a person, as what they are. */
export function quality(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Span | null {
  return isSaidOfSomeone(block, sentence, hit) ? hit : null
}

function isSaidOfSomeone(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const described = describedBy(block, sentence, hit.firstToken, hit.lastToken)
  if (described?.referent === 'conduct') return OF_CONDUCT.test(hit.text)
  if (described?.referent !== 'person') return false
  return (
    !/\b(?:for|time|date|order|adult|authority|body|officer|to (?:the|a))\b/i.test(block.text.slice(hit.end, hit.end + 12)) ||
    /^a/.test(hit.text)
  )
}

const TESTED = /\b(?:diagnos|assess(?:ed|ment)|test|told|letter|clinic|consultant|paediatrician)/i

/** "Has an undiagnosed personality disorder"; not where a clinic or a test is named. */
export const diagnosis = (hit: WordHit, before: string, after: string): Span | null =>
  TESTED.test(before + after) && !/undiagnosed/i.test(hit.text) ? null : hit

/** "Explained clearly", "clearly labelled": how something was done, not how sure the writer is. */
const MANNER_AFTER =
  /^\s(?:labelled|marked|explained|explains|explain|describe[ds]?|said|spoke|speaks|written|visible|audible|heard|see|seen|hear|stated|state|defined|set out|identified|recorded|told|showed|read|remember(?:s|ed)?|articulate[ds]?|and|or|expressed|communicat\w+|agreed|signed|written)\b/i
const MANNER_BEFORE = /\b(?:spoke|speaks|explained?|said|say|written|see|hear|heard|state[ds]?|more|very|as|so|quite|able to)\s$/i
/** "There is no doubt about the date: the photograph is stamped". */
const isSettled = (hit: WordHit, after: string): boolean =>
  /\b(?:doubt|question)\b/i.test(hit.text) &&
  /^ (?:about|as to|over) (?:the|his|her|their) (?:date|time|place|name|number|amount|address|identity|age|figures?)\b/.test(
    after,
  )

/** "Obviously", "there is no doubt that": the writer's own emphasis. */
export const certainty = (hit: WordHit, before: string, after: string): Span | null =>
  isEmphasis(before, after, hit) && !isSettled(hit, after) ? hit : null

function isEmphasis(before: string, after: string, hit: WordHit): boolean {
  if (
    /^(?:clearly|plainly|certainly|definitely|surely|inevitably|evidently)$/i.test(hit.text) &&
    (MANNER_AFTER.test(after) || MANNER_BEFORE.test(before))
  )
    return false
  if (/^clearly$/i.test(hit.text) && /^[.,;)]?$|^[.,;]\s/.test(after) && before.trim() !== '') return false
  return !/\b(?:not|if|whether|make|makes|made|be)\s$/i.test(before)
}
