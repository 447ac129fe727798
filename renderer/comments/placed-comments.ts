import { type CasewrightDocument, walkBlocks } from '../../shared/document/index.ts'
import { type AnchorPlace, placeAnchors, type Thread } from '../../shared/review/index.ts'

/** A thread with its number beside the text, and where its words stand as the text is now. */
export interface PlacedComment {
  thread: Thread
  number: number
  /** Null for a thread about the whole document. */
  place: AnchorPlace | null
}

/** Threads in the order of the text; those about the whole of it, or about words that are gone, come last. */
export function placedComments(document: CasewrightDocument, threads: readonly Thread[]): PlacedComment[] {
  const order = new Map([...walkBlocks(document)].map(({ block }, index) => [block.id, index]))
  const anchors = threads.flatMap(({ first }) => (first.anchor ? [first.anchor] : []))
  const places = new Map(placeAnchors(document, anchors).map((place, index) => [anchors[index], place]))
  const sorted = threads
    .map((thread) => ({ thread, place: (thread.first.anchor && places.get(thread.first.anchor)) ?? null }))
    .map((one) => ({
      ...one,
      at: blockOf(one.place, order),
      start: one.place && one.place.state !== 'gone' ? one.place.start : 0,
    }))
    .toSorted((one, other) => one.at - other.at || one.start - other.start)
  return sorted.map(({ thread, place }, index) => ({ thread, place, number: index + 1 }))
}

function blockOf(place: AnchorPlace | null, order: ReadonlyMap<string, number>): number {
  if (place === null || place.state === 'gone') return Number.MAX_SAFE_INTEGER
  return order.get(place.blockId) ?? Number.MAX_SAFE_INTEGER
}
