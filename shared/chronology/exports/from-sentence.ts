import { type EntryDate, readWhen } from '../../dates/index.ts'
import type { ChronologyEntry } from '../../document/index.ts'
import { readDates } from '../../plan/index.ts'
import { type CaseEntry, caseEntry, entrySource } from '../entry.ts'

/** The document in which a sentence stands, which becomes the entry's source. */
export interface SourceDocument {
  id: string
  title: string
  author: string
  /** The children that it is about, where that is not all of the case. */
  childIds: readonly string[]
}

/** When something happened, as far as its sentence says. `when` is null where somebody must say which of `options`, or type it. */
export interface SentenceDate {
  when: EntryDate | null
  options: EntryDate[]
  problem: string
}

/** The first words of a date that more than its days can be read from: "about", "since", "before". */
const WITH_BEFORE = /\b(?:about|around|since|before|after|between)\s+$/i

/**
 * Reads when a sentence says that something happened. Nothing is guessed: a date without a year, one that may be two days, and the
 * first of several are offered, not taken. Days to come are no events.
 */
export function dateOfSentence(text: string, today: string): SentenceDate {
  const readings = readDates(text, { today }).filter(({ precision }) => precision !== 'relative' && precision !== 'event')
  const options: EntryDate[] = []
  let sure = true
  let problem = ''
  for (const { start, end, yearAssumed, problem: wrong } of readings) {
    const before = WITH_BEFORE.exec(text.slice(0, start))?.[0] ?? ''
    const typed = text.slice(start, end)
    const read = readWhen(before + typed, { today })
    const found = read.when ? [read.when] : read.options
    if (read.when === null || yearAssumed || wrong !== null) sure = false
    if (read.when === null && problem === '') problem = read.problem ?? ''
    for (const when of found)
      if ((when.first || when.last) <= today && !options.some((one) => isSame(one, when))) options.push({ ...when, typed })
  }
  const [only] = options
  if (sure && only && options.length === 1) return { when: only, options: [], problem: '' }
  return { when: null, options, problem: problem || (options.length > 1 ? 'Which of these days is it?' : 'When was it?') }
}

const isSame = (one: EntryDate, other: EntryDate): boolean =>
  one.kind === other.kind && one.first === other.first && one.last === other.last && one.about === other.about

export interface NewEntry {
  id: string
  sourceId: string
  when: EntryDate
  /** The agency of the chronology that the document is of; empty where it has none. */
  agency: string
  place: number
  document: SourceDocument
}

/** A sentence of a document as an entry of the case's chronology, with the document as its source. Every word is kept. */
export function entryFromSentence(text: string, { id, sourceId, when, agency, place, document }: NewEntry): CaseEntry {
  return caseEntry.parse({
    id,
    when,
    place,
    agency,
    childIds: [...document.childIds],
    event: text.trim().replace(/\s*\n\s*/g, ' '),
    sources: [sourceOf(document, sourceId, agency)],
    documentIds: [document.id],
  })
}

/** A line that was written in a document's own chronology, as an entry of the case's. What it says of its source is its source. */
export function entryFromLine(line: ChronologyEntry, { id, sourceId, when, agency, place, document }: NewEntry): CaseEntry {
  const said = line.source.trim()
  const source = said === '' ? sourceOf(document, sourceId, agency) : entrySource.parse({ id: sourceId, agency, document: said })
  return caseEntry.parse({
    id,
    when,
    place,
    agency,
    childIds: [...document.childIds],
    event: line.event.trim(),
    action: line.response.trim(),
    impacts: line.impact.trim() === '' ? [] : [{ childId: '', text: line.impact.trim() }],
    sources: [source],
    documentIds: [document.id],
    ...(line.confidential ? { confidential: true, confidentialBecause: line.confidential.why ?? '' } : {}),
  })
}

function sourceOf({ id, title, author }: SourceDocument, sourceId: string, agency: string) {
  return entrySource.parse({ id: sourceId, agency, person: author, document: title, documentId: id })
}
