import type { BlockAnalysis, Sentence, WordHit } from '../rule.ts'
import { isObservation } from './observations.ts'
import { speaksOfSamePeople, tellsOfSomeone } from './parties.ts'

/** Whether a wish or a feeling was told, or shown in what was done: then it is a report and no opinion of the writer's. */
const TOLD_NEARBY =
  /(?<!\b(?:not|never) )\b(?:told|said|says|tells|explained|described|wrote|asked|drew|signed|showed|nodded|chose to tell|answered|whispered|according to|in (?:his|her|their) (?:own )?words)\b|[“"‘]/i

/** What was done stands in the same sentence: "she loves her boots and wore them indoors". */
export const isBackedHere = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  /:\s\S+\s\S+/.test(block.text.slice(hit.end, sentence.end)) ||
  isObservation(block, sentence, { start: hit.start, end: hit.end })

/** A wish or a feeling is fair when somebody is heard to tell it, in this sentence or in the two on either side. */
export function isToldNearby(block: BlockAnalysis, sentence: Sentence): boolean {
  if (block.quotedSpans.some(({ start, end }) => start >= sentence.start && end <= sentence.end)) return true
  if (TOLD_NEARBY.test(sentence.text)) return true
  const place = block.sentences.indexOf(sentence)
  if (WISHES.test(sentence.text) && isQuotedInParagraph(block, sentence)) return true
  return [-2, -1, 1, 2].some((step) => {
    const other = block.sentences[place + step]
    return (
      other !== undefined &&
      other.segment === sentence.segment &&
      speaksOfSamePeople(sentence, other) &&
      (Math.abs(step) === 1
        ? TELLS_OF_SELF.test(other.text) && (QUOTES.test(other.text) || tellsOfSomeone(other) || SHOWS.test(other.text))
        : QUOTES.test(other.text))
    )
  })
}

const SHOWS = /\b(?:drew|wrote|whispered|nodded|chose to tell|in (?:his|her|their) (?:own )?words|according to)\b/
/** Wants and likes that a paragraph tells of, with the person's own words somewhere in it. */
const WISHES = /\b(?:want|like|love|miss|enjoy|prefer|wish|hope|trust|look(?:s|ed)? forward)\p{L}*\b/u

const isQuotedInParagraph = (block: BlockAnalysis, sentence: Sentence): boolean =>
  block.sentences.some(
    (other) => other.segment === sentence.segment && QUOTES.test(other.text) && speaksOfSamePeople(sentence, other),
  )

const QUOTES = /[“"‘]/
/** Somebody else than the writer tells of themselves, shows or writes it. */
const TELLS_OF_SELF =
  /[“"‘]|\b(?:told (?:me|us|him|her|them|the|M[rs]s?|Miss|Dr)|tells (?:me|us)|explained(?: (?:that|to|how|why|then|later|it|this|on)|,)|wrote|whispered|chose to tell|according to|in (?:his|her|their) (?:own )?words|drew)\b|(?<!\b(?:I|we|We) )\b(?:said|says|described|answered|nodded)\b/
