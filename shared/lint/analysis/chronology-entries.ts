import { type ChronologyEntry, type EntryField, isDay } from '../../document/index.ts'
import { readDates } from '../../plan/index.ts'
import type { BlockAnalysis, RuleContext, Span } from '../rule.ts'
import { isPlaceholder } from './placeholder.ts'
import { dayOfDocument } from './whole-document.ts'

/** One line of a chronology with where its fields stand in its block, and the days that its date can mean. */
export interface PlacedEntry {
  entry: ChronologyEntry
  block: BlockAnalysis
  /** The first and the last day that the date can mean; null where none can be read. */
  first: string | null
  last: string | null
  /** The date is of a day that does not exist. */
  impossible: boolean
  place(field: EntryField): Span
}

const kept = new WeakMap<BlockAnalysis, { day: string; entries: readonly PlacedEntry[] }>()

/** The lines of a document's chronologies that say anything, in the order in which they stand. */
export function entriesIn(blocks: readonly BlockAnalysis[], context: RuleContext): PlacedEntry[] {
  const day = dayOfDocument(context)
  return blocks.flatMap((block) => {
    const known = kept.get(block)
    if (known?.day === day) return known.entries
    const entries = entriesOf(block, day)
    kept.set(block, { day, entries })
    return entries
  })
}

function entriesOf(block: BlockAnalysis, today: string): PlacedEntry[] {
  if (block.block.type !== 'chronology') return []
  let before: string | null = null
  return block.block.entries
    .filter(({ event, date }) => event.trim() !== '' || date.trim() !== '')
    .map((entry) => {
      const reading = readDates(entry.date, { today, relativeTo: before ?? today })[0]
      const first = reading?.first ?? null
      if (first !== null && isDay(first)) before = first
      return {
        entry,
        block,
        first,
        last: reading?.last ?? null,
        impossible: reading?.problem?.kind === 'impossible',
        place: (field: EntryField) => placeOf(block, entry.id, field),
      }
    })
}

function placeOf(block: BlockAnalysis, entryId: string, field: EntryField): Span {
  const found = block.segments.find(({ place }) => place.entryId === entryId && place.entryField === field)
  return { start: found?.start ?? 0, end: found?.end ?? 0 }
}

/** True for a field that says nothing: empty, or a word for "not yet". */
export const saysNothing = (text: string): boolean => isPlaceholder(text) && !/none known|not recorded|unknown/i.test(text)
