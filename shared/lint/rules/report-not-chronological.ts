import { daysIn } from '../analysis/days-in-text.ts'
import { bySection, type Readings } from '../analysis/stretches.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule, Span } from '../rule.ts'

/** Titles of sections that tell what happened before. */
const HISTORY =
  /\b(?:histor(?:y|ies)|background|what (?:has |had )?happened|the story|chronology|past events|events so far|key events|significant events|involvement|before (?:this|now))\b/i
const YEAR = /^(?:19|20)\d\d$/
/** A year that dates something else than what the sentence tells: since when, until when, born in, a report's year. */
const NOT_ITS_OWN =
  /\b(?:since|until|till|to|born|birth|dob|from|between|after|before|aged?|report|letter|assessment|act|records?|told|wrote|said|noted|reviewed|and|or|number|order|guidance|review|of|–|-)\s*(?:(?:in|on|dated|of|late|early|mid|about|around|the|\p{L}+day|\d{1,2}(?:st|nd|rd|th)?|January|February|March|April|May|June|July|August|September|October|November|December)\s+)*$/iu
/** Whoever tells in one year of another: the sentence's first year is when it was told. */
const TOLD =
  /\b(?:told|said|says|wrote|explained|described|recalled|remembered|reported|records?|letter|file|according|born|died|younger|older|child(?:hood)?|earlier|previously|before (?:that|this|then)|in turn|meanwhile|at the time)\b/i
/** Fewer dated sentences than these have no order to lose. */
const FEWEST = 4
const FEWEST_FALLS = 2

/** An event as the history tells it, in the order of telling. */
interface Told extends Span {
  block: BlockAnalysis
  year: number
}

/** A history that goes back and forth between years. */
export const reportNotChronological: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'report-not-chronological',
    category: 'missing-content',
    title: 'The history is not in the order of events',
    severity: 'suggestion',
    kinds: ['reports'],
    why: 'What led to what, and whether things grew better or worse, cannot be seen when years are told out of order.',
    setAsideWhen: 'The history is told by theme or by person on purpose.',
    bad: ['A history that tells of 2023, then 2016, then 2020, then 2018.'],
    good: ['A history that tells of 2016, then 2018, then 2020, then 2023.'],
  },
  looksAt: ({ section, block }) =>
    HISTORY.test(section.title) && (block.type === 'paragraph' || block.type === 'list' || block.type === 'heading'),
  check(blocks, context, report) {
    if (blocks.length === 0 || !isWholeDocument(context)) return
    const back = bySection(blocks, readings, null, stepBackIn).find((one) => one !== null)
    if (!back) return
    const { before, at, next } = back
    const message = `The history goes from ${before} back to ${at.year} and on to ${next}. Would it be clearer in the order of events?`
    report({ section: at.block.section, block: at.block.block, start: at.start, end: at.end, message })
  },
}

/** Where a telling goes back: the year before, the event that is told too late, the year after. */
interface StepBack {
  before: number
  at: Told
  next: number
}

const readings: Readings<StepBack | null> = new WeakMap()

/** The first step back in one section; each heading inside it begins anew. */
function stepBackIn(blocks: readonly BlockAnalysis[]): StepBack | null {
  const stretches: Told[][] = [[]]
  for (const block of blocks)
    if (block.block.type === 'heading') stretches.push([])
    else stretches.at(-1)?.push(...toldIn(block))
  for (const stretch of stretches) {
    const back = firstStepBack(stretch)
    if (back) return back
  }
  return null
}

function toldIn(block: BlockAnalysis): Told[] {
  if (block.tokensLike('number').length === 0) return []
  const days = daysIn(block)
  return block.sentences.flatMap((sentence) => {
    if (sentence.quoted || TOLD.test(sentence.text)) return []
    const years = block
      .tokensLike('number')
      .filter(({ start, end, text }) => start >= sentence.start && end <= sentence.end && YEAR.test(text))
    const [year, another] = years
    if (!year || another) return []
    const day = days.find(({ start, end }) => start <= year.start && end >= year.end)
    const from = day?.start ?? year.start
    if (NOT_ITS_OWN.test(block.text.slice(sentence.start, from))) return []
    return [{ block, year: Number(year.text), start: from, end: day?.end ?? year.end }]
  })
}

/** The first step back in a telling that goes back at least twice and forward in between; one told newest first only goes back. */
function firstStepBack(told: readonly Told[]): StepBack | null {
  if (told.length < FEWEST) return null
  const falls = told.flatMap((one, index) => (one.year < (told[index - 1]?.year ?? 0) ? [index] : []))
  const rises = told.flatMap((one, index) => (index > 0 && one.year > (told[index - 1]?.year ?? 0) ? [index] : []))
  const first = falls.find((index) => (told[index + 1]?.year ?? 0) > (told[index]?.year ?? 0))
  if (first === undefined || falls.length < FEWEST_FALLS || rises.length === 0 || perPerson(told, falls)) return null
  const before = told[first - 1]
  const at = told[first]
  const next = told[first + 1]
  return before && at && next ? { before: before.year, at, next: next.year } : null
}

/** True when each paragraph is in order by itself and tells of several years: one for each person or theme. */
function perPerson(told: readonly Told[], falls: readonly number[]): boolean {
  const opensBlock = falls.every((index) => told[index]?.block !== told[index - 1]?.block)
  const blocks = new Set(told.map(({ block }) => block))
  return opensBlock && blocks.size < told.length
}
