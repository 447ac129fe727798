/**
 * What in a sentence lets the reader picture a thing for themselves: a date, a count, a time, a measure, a quotation, a
 * named record, or somebody who saw, heard, smelt, counted or did something.
 */
const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec'
const COUNT =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty|sixty|hundred|dozen'
const ABSTRACT =
  'concerns?|worr(?:y|ies)|issues?|problems?|difficult(?:y|ies)|reasons?|risks?|tensions?|needs?|lots?|evidence|indications?|signs?|suggestions?|reports?|allegations?|history|no|some|many|several|a|an|the|significant|serious|ongoing|on-going|clear|positive|little|real|times?|ways?|nothing|something'

const PATTERNS: readonly RegExp[] = [
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?:${MONTH})\\b`),
  new RegExp(`\\b(?:${MONTH})\\s+(?:\\d{1,2}\\b|20\\d\\d|19\\d\\d)`),
  /\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b/,
  /\b(?:on|last|this|every|each|by) (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\byesterday\b/i,
  /\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s?(?:am|pm)\b|\bat (?:noon|midnight|lunchtime|bedtime)\b/i,
  new RegExp(`\\b(?:${COUNT}|\\d+)\\b(?!\\s*(?:years? old|year-old|-year))`, 'i'),
  /\b(?:once|twice)\b(?!\s+(?:he|she|they|the|a|it|we|I|more|again|this|\p{Lu}))|\bnone of\b|\bhalf (?:of|the|an?)\b|\bper cent\b|%/iu,
  /[“"‘][^”"’]{2,}[”"’]/,
  /\b(?:I|we|he|she|they|who|\p{Lu}\p{L}+)\s+(?:have |has |had |also |then |both |\p{L}+ly )*(?:saw|seen|heard|smelt|smelled|counted|watched|measured|photographed|noticed|observed|weighed|witnessed|filmed|tasted|visited|opened|checked)\b/u,
  /\b(?:could|can) (?:see|hear|smell)\b|\bsmell(?:s|ed|t)? of\b|\bsmelt\b|\bcovered (?:in|with)\b|\bstained\b|\bmould(?:y)?\b|\bfaeces\b|\burine\b|\bbruis(?:e|es|ed|ing)\b|\bscratch(?:es|ed)?\b|\bvomit\b|\brotting\b|\bmouldy\b|\bbare mattress\b|\bempty (?:bottles|cans|fridge|cupboards?)\b/i,
  new RegExp(`\\bthere (?:was|were|is|are) (?!(?:${ABSTRACT})\\b)`, 'i'),
  new RegExp(
    `\\bthere (?:was|were|is|are) (?:no|some|many|several|a|an|little) (?!(?:${ABSTRACT})\\b)\\p{L}+ (?:in|on|under|over|across|behind|by|next to)\\b`,
    'iu',
  ),
  /\b(?:letter|email|e-mail|report|assessment|record|records|log|minutes|notes?|statement|test|results?)\s+(?:of|dated|from|for)\s+(?:\d|\p{Lu})/u,
  /\p{L}['’]s (?:letter|email|e-mail|report|records?|log|notes|statement|assessment)\b/u,
  /:\s+\p{L}+(?:[^.]*\s){3,}/u,
]

/** True when the sentence holds something that the reader could check or picture. */
export function holdsEvidence(sentence: string): boolean {
  return PATTERNS.some((pattern) => pattern.test(sentence))
}
