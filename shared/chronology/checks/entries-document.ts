import { writeWhen } from '../../dates/index.ts'
import { blockText, type CasewrightDocument, type ChronologyBlock, SCHEMA_VERSION } from '../../document/index.ts'
import type { CaseEntry, ChronologyAgency } from '../entry.ts'
import type { FindingField } from './finding.ts'

/** Where in the record a place of the document made of it lies. */
export interface PlaceInRecord {
  entryId: string
  field: FindingField
  /** Where the words stand in that field. */
  start: number
  end: number
}

/** The entries as a document whose words can be checked, and the way back from a place in it. */
export interface EntriesDocument {
  document: CasewrightDocument
  placeOf: (found: { blockId: string | null; start: number; end: number }) => PlaceInRecord | null
}

const BREAK = '\n'
const blocks = new WeakMap<CaseEntry, { agencies: readonly ChronologyAgency[]; block: ChronologyBlock }>()

/**
 * A document of the kind chronology made of entries, one block an entry; the block of an entry that did not change is the same
 * object, so that only what was edited is read again. Private notes are not in it.
 *
 * Who says what of a chronology: how entries are **worded** is said by lint, over this document, by its rules of wording alone.
 * What the record **lacks or shows** (dates, sources, outcomes, impact, length, tasks, gaps, sides) is said by the checks here,
 * and the rules `chronology-*` of lint are not asked. In a document that goes out it is the other way about: lint with its
 * `chronology-*` rules speaks of the lines that are printed, and the checks of the record say nothing there.
 */
export function entriesDocument(
  entries: readonly CaseEntry[],
  { caseId, packId, agencies }: { caseId: string; packId: string; agencies: readonly ChronologyAgency[] },
): EntriesDocument {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const document: CasewrightDocument = {
    schemaVersion: SCHEMA_VERSION,
    id: `chronology of ${caseId}`,
    kind: 'chronology',
    title: '',
    packId,
    caseId,
    childIds: [],
    dates: {},
    sections: [{ id: 'entries', templateSection: null, title: '', blocks: entries.map((entry) => blockOf(entry, agencies)) }],
    setAside: [],
  }
  return {
    document,
    placeOf: ({ blockId, start, end }) => {
      const entry = byId.get(blockId ?? '')
      return entry === undefined ? null : placeIn(entry, blockOf(entry, agencies), start, end)
    },
  }
}

function blockOf(entry: CaseEntry, agencies: readonly ChronologyAgency[]): ChronologyBlock {
  const known = blocks.get(entry)
  if (known?.agencies === agencies) return known.block
  const nameOf = (id: string): string => agencies.find((agency) => agency.id === id)?.name ?? ''
  const source = entry.sources
    .map(({ agency, person, document }) => [person, nameOf(agency), document].filter(Boolean).join(', '))
    .filter(Boolean)
  const line = {
    id: entry.id,
    date: writeWhen(entry.when),
    event: entry.event,
    source: source.join('; ') || nameOf(entry.agency),
    response: [entry.action, entry.outcome].join(BREAK),
    impact: entry.impacts.map(({ text }) => text).join(BREAK),
  }
  const block: ChronologyBlock = { type: 'chronology', id: entry.id, entries: [line] }
  blocks.set(entry, { agencies, block })
  return block
}

/** The field, and the place in it, of a place in the block's text; null for one in the date or the source. */
function placeIn(entry: CaseEntry, block: ChronologyBlock, start: number, end: number): PlaceInRecord | null {
  const segment = blockText(block).segments.find((one) => one.start <= start && start < one.end)
  if (segment === undefined) return null
  const at = start - segment.start
  const place = (field: FindingField, from: number, length: number): PlaceInRecord => ({
    entryId: entry.id,
    field,
    start: at - from,
    end: Math.min(end - segment.start - from, length),
  })
  switch (segment.place.entryField) {
    case 'event':
      return place('event', 0, entry.event.length)
    case 'impact':
      return place('impact', 0, segment.end - segment.start)
    case 'response': {
      const { action, outcome } = entry
      return at < action.length
        ? place('action', 0, action.length)
        : place('outcome', action.length + BREAK.length, outcome.length)
    }
    default:
      return null
  }
}
