import { blockText, type CasewrightDocument } from '../../shared/document/index.ts'

/** Words that are in every question and every report. */
const COMMON = new Set(
  'a an and any are as at be been by can did do does each every for from has have how if in into is it its know last latest made make more not of on one only or other out say says show shows so than that the their them there these they this those to was were what when where which who why will with would about all also because before between both but clear during evidence given goes good he her him his how like look need over part people record report she some somebody something still such take taken then time under until up upon use used using well worker write written years you your'.split(
    ' ',
  ),
)

/** A word without its ending, so that "accounts", "accounted" and "account" are the same. */
function stem(word: string): string {
  const short = word.replace(/(?:'s|’s)$/, '').replace(/(?:ing|edly|ed|ies|es|ly|s)$/, '')
  return short.length >= 3 ? short : word
}

const stemsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}][\p{L}’']*/gu) ?? []).filter((word) => word.length > 2 && !COMMON.has(word)).map(stem)

/** How much a heading counts beside the words under it. */
const HEADING = 4

/**
 * The section that most likely holds the answer to a question: the one whose heading and words have most of the question's own words,
 * a rare word counting more than one that is everywhere. Null where none has any.
 */
export function likelySection(document: Pick<CasewrightDocument, 'sections'>, question: string): string | null {
  const asked = new Set(stemsOf(question))
  const sections = document.sections.map((section) => ({
    id: section.id,
    heading: new Set(stemsOf(section.title)),
    words: new Set(section.blocks.flatMap((block) => stemsOf(blockText(block).text))),
  }))
  const holding = (word: string) => sections.filter(({ heading, words }) => heading.has(word) || words.has(word)).length
  const weight = new Map([...asked].map((word) => [word, 1 / Math.max(1, holding(word))]))
  let best: { id: string; score: number } | null = null
  for (const { id, heading, words } of sections) {
    let score = 0
    for (const [word, rare] of weight) score += rare * ((heading.has(word) ? HEADING : 0) + (words.has(word) ? 1 : 0))
    if (score > (best?.score ?? 0)) best = { id, score }
  }
  return best?.id ?? null
}
