import { entriesIn, type PlacedEntry, saysNothing } from '../analysis/chronology-entries.ts'
import type { DocumentRule } from '../rule.ts'

/** Births, orders and moves explain themselves: nobody asks what was done about them. */
const EXPLAINS_ITSELF =
  /\b(?:born|birth|died|death|married|wedding|moved (?:to|into|house)|order|hearing|adopted|closed|allocated|started (?:school|nursery))\b/i
/** The source may stand in the entry itself. */
const SOURCE_INSIDE =
  /\b(?:letter|report|record|note|e-?mail|telephone|log|told|wrote|said|reported|recorded|confirmed|according to|minutes|police|school|GP|Dr|PC|Ms|Mr|Mrs)\b[^.]*\)|\((?:[^)]*\b(?:letter|report|record|note|log|telephone|e-?mail|visit)\b[^)]*)\)|\b(?:told (?:me|us)|wrote to|letter of|report of|record of|my (?:own )?(?:visit|observation|record))\b/i

/** A line of a chronology without its source, or without what was done and what it meant for the child. */
export const chronologyEntryIncomplete: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'chronology-entry-incomplete',
    category: 'chronology-entry',
    title: 'A line of the chronology is not complete',
    severity: 'warning',
    kinds: ['chronology', 'court-chronology'],
    why: 'An event without source or consequence can be neither checked nor weighed.',
    setAsideWhen: 'The line was taken over from an older chronology and the source cannot be found.',
    bad: ['12 March 2024: referral.'],
    good: ['12 March 2024: school reported a bruise (Ms Ford, telephone). Joint visit that day; Kai ate nothing at lunch.'],
  },
  looksAt: ({ block }) => block.type === 'chronology',
  check(blocks, context, report) {
    const entries = entriesIn(blocks, context)
    const [first] = entries
    if (!first) return
    const sources = entries.some(({ entry }) => !saysNothing(entry.source))
    if (!sources && entries.length > 1 && !entries.some(({ entry }) => SOURCE_INSIDE.test(entry.event))) {
      const place = { section: first.block.section, block: null, start: 0, end: 0 }
      report({ ...place, message: 'No line of this chronology has a source. Where is each event recorded?' })
    }
    const consequences = entries.some(({ entry }) => !saysNothing(`${entry.response}${entry.impact}`))
    // A chronology for the court leaves it to the statement to say what events meant.
    if (!consequences && entries.length > 1 && context.kind === 'chronology') {
      const place = { section: first.block.section, block: null, start: 0, end: 0 }
      report({ ...place, message: 'No line says what was done, or what it meant for the child. What followed from each event?' })
    }
    for (const placed of entries) {
      const missing = missingFrom(placed, sources, consequences || entries.length === 1)
      if (missing.length === 0) continue
      const { start, end } = placed.place('event')
      const message = `This line does not say ${missing.join(', or ')}.`
      report({ section: placed.block.section, block: placed.block.block, start, end, message })
    }
  },
}

function missingFrom({ entry }: PlacedEntry, sources: boolean, consequences: boolean): string[] {
  const missing: string[] = []
  if (saysNothing(entry.event)) return ['what happened']
  if (saysNothing(entry.date)) missing.push('when it was')
  if (sources && saysNothing(entry.source) && !SOURCE_INSIDE.test(entry.event)) missing.push('where it is recorded')
  const consequence = `${entry.response}${entry.impact}`
  if (consequences && saysNothing(consequence) && !EXPLAINS_ITSELF.test(entry.event) && sentencesIn(entry.event) < 2)
    missing.push('what was done, and what it meant for the child')
  return missing
}

const sentencesIn = (text: string): number => text.split(/[.;!?](?:\s|$)/).filter((part) => part.trim() !== '').length
