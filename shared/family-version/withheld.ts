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
 * takes along what could have been.
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
  const [first, second] = REASONS[b.reason].fixed && !REASONS[a.reason].fixed ? [b, a] : [a, b]
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

const splitter = new Intl.Segmenter('en-GB', { granularity: 'sentence' })

/** The sentences that a stretch of text touches, none beyond the cell, item or paragraph that holds them. */
export function wholeSentences({ text, segments }: BlockText, span: Span): Span {
  const holder = segmentOf(segments, span)
  if (!holder) return span
  const whole = { ...span }
  for (const { index, segment } of splitter.segment(text.slice(holder.start, holder.end))) {
    const start = holder.start + index
    const end = start + segment.trimEnd().length
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
