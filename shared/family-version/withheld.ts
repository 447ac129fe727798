import type { BlockText, Segment } from '../document/index.ts'
import { REASONS, type Reason } from './reasons.ts'

export interface Span {
  start: number
  end: number
}

/** Something to be left out of one block: one stretch of its text, or several (the cells of a row). */
export interface Withheld {
  reason: Reason
  spans: Span[]
  /** What the reader sees in its place; empty where nothing may tell that something stood there. */
  instead: string
  /** A stretch in the worker's words rather than the reason's own. */
  why?: string
}

const overlaps = (a: Withheld, b: Withheld): boolean =>
  a.spans.some((one) => b.spans.some((other) => one.start < other.end && other.start < one.end))

/**
 * Puts together what overlaps, so that each stretch of text is left out once and told of once. What can never be put back
 * takes along what could have been; else the larger stretch says why.
 */
export function withoutOverlaps(all: readonly Withheld[]): Withheld[] {
  const joined: Withheld[] = []
  for (const one of all) {
    let whole = one
    for (
      let other = joined.find((known) => overlaps(known, whole));
      other;
      other = joined.find((known) => overlaps(known, whole))
    ) {
      joined.splice(joined.indexOf(other), 1)
      whole = join(other, whole)
    }
    joined.push(whole)
  }
  return joined.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0))
}

function join(a: Withheld, b: Withheld): Withheld {
  const [fixedA, fixedB] = [REASONS[a.reason].fixed, REASONS[b.reason].fixed]
  const isOfB = fixedA === fixedB ? covers(b.spans, a.spans) && !covers(a.spans, b.spans) : fixedB
  const [first, second] = isOfB ? [b, a] : [a, b]
  const inside = second.spans.every((span) => first.spans.some(({ start, end }) => start <= span.start && end >= span.end))
  return { ...first, instead: inside ? first.instead : '', spans: joinedSpans([...first.spans, ...second.spans]) }
}

function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end)
    else joined.push({ ...span })
  }
  return joined
}

/** "Dr. Shah" is no end of a sentence. */
const ENDS_IN_ABBREVIATION = /(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Rev|Sgt|No|e\.g|i\.e|approx)\.$/u
const splitter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** The sentences of a cell, item or paragraph, without the space behind them. */
export function sentencesIn({ text }: BlockText, holder: Span): Span[] {
  const sentences: Span[] = []
  for (const { index, segment } of splitter.segment(text.slice(holder.start, holder.end))) {
    const start = holder.start + index
    const end = start + segment.trimEnd().length
    const last = sentences.at(-1)
    if (last && ENDS_IN_ABBREVIATION.test(text.slice(Math.max(last.start, last.end - 8), last.end))) last.end = end
    else if (end > start) sentences.push({ start, end })
  }
  return sentences
}

/** The sentences that a stretch of text touches, none beyond the cell, item or paragraph that holds them. */
export function wholeSentences(block: BlockText, span: Span): Span {
  const holder = segmentOf(block.segments, span)
  if (!holder) return span
  const whole = { ...span }
  for (const { start, end } of sentencesIn(block, holder)) {
    if (start < span.end && end > span.start) {
      whole.start = Math.min(whole.start, start)
      whole.end = Math.max(whole.end, end)
    }
  }
  return whole
}

/** The cell, item or paragraph that a stretch of text begins in. */
export function segmentOf(segments: readonly Segment[], { start }: Pick<Span, 'start'>): Segment | null {
  return segments.find((segment) => start >= segment.start && start < segment.end) ?? null
}

/** The parts of a stretch of text that stand in each cell, item or paragraph. */
export function acrossSegments(segments: readonly Segment[], { start, end }: Span): Span[] {
  return segments
    .filter((segment) => segment.start < end && segment.end > start)
    .map((segment) => ({ start: Math.max(start, segment.start), end: Math.min(end, segment.end) }))
    .filter((span) => span.end > span.start)
}

/** A text without some stretches of it, and without the spaces that would be left. */
export function withoutSpans(text: string, spans: readonly Span[]): string {
  const gone = joinedSpans(spans)
  if (gone.length === 0) return text
  const left = gone.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
  return left.replace(/\s{2,}/g, ' ').trim()
}

/** What is left of a stretch where others are gone already. */
export function withoutTaken(span: Span, taken: readonly Span[]): Span[] {
  let left = [{ start: span.start, end: span.end }]
  for (const { start, end } of taken)
    left = left.flatMap((one) =>
      start >= one.end || end <= one.start
        ? [one]
        : [
            { start: one.start, end: start },
            { start: end, end: one.end },
          ].filter((part) => part.end > part.start),
    )
  return left
}

/** True where every one of these stretches lies in one of the first. */
export function covers(spans: readonly Span[], others: readonly Span[]): boolean {
  return others.every((other) => spans.some(({ start, end }) => start <= other.start && end >= other.end))
}
