import { z } from 'zod'
import { entryDate } from '../dates/index.ts'
import { BEARINGS, SIGNIFICANCES } from '../document/index.ts'

const id = z.string().min(1)
const ids = z.array(id).default([])
const text = z.string().default('')
const dayOrNone = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a date must be written YYYY-MM-DD')
  .or(z.literal(''))
  .default('')

/** One cell of a record as it came, with what its column was called. */
export const originalCell = z.looseObject({ title: text, text })

/**
 * Who says so, and where it is written. `agency` is an agency of this chronology. `original` is the record as it came, where
 * it was brought in from a file: nothing of it is ever changed.
 */
export const entrySource = z.looseObject({
  id,
  agency: text,
  person: text,
  personId: z.string().optional(),
  document: text,
  documentId: z.string().optional(),
  page: text,
  received: dayOrNone,
  importId: z.string().optional(),
  original: z.array(originalCell).default([]),
})
export type EntrySource = z.infer<typeof entrySource>

/** A number by which a place in a record is found. */
const NUMBERED = /^\d+\p{L}?(?:\s*[-–]\s*\d+\p{L}?)?$/u
/** What a column of pages is called, of whatever papers. */
const OF_PAGES = /\b(?:pages?|pgs?|pp?)\b/i

/**
 * Where in a record it stands, in words: "p. 3"; "Log no 417" where the column that it came out of has such a name; words that
 * are no number as they are.
 */
export function pageWords({ page, original }: Pick<EntrySource, 'page' | 'original'>): string {
  const place = page.trim()
  if (!NUMBERED.test(place)) return place
  const title = original.find(({ text }) => text.trim() === place)?.title.trim() ?? ''
  return title === '' || OF_PAGES.test(title) ? `p. ${place}` : `${title} ${place}`
}

/** What it meant for a child; an empty `childId` is about all whom the entry is about. */
export const entryImpact = z.looseObject({ childId: text, text })
export type EntryImpact = z.infer<typeof entryImpact>

/** How somebody comes to know: saw it, was told it, or thinks it. */
export const KNOWN_BY = { observed: 'Observed', reported: 'Reported', opinion: 'Opinion' } as const

/**
 * One event of the case's chronology. `category` is one of the pack's; `childIds` are the children whom it is about, none
 * meaning all; `agency` is whose record it first stood in. `note` is for the worker alone and never leaves: no export and no
 * document holds it. `place` orders entries of the same day and time.
 */
export const caseEntry = z.looseObject({
  id,
  when: entryDate,
  place: z.number().default(0),
  childIds: ids,
  category: text,
  agency: text,
  event: text,
  sources: z.array(entrySource).default([]),
  knownBy: z.enum(['', ...(Object.keys(KNOWN_BY) as (keyof typeof KNOWN_BY)[])]).default(''),
  action: text,
  outcome: text,
  impacts: z.array(entryImpact).default([]),
  bearing: z.enum(['', ...BEARINGS]).default(''),
  significance: z.enum(['', ...SIGNIFICANCES]).default(''),
  confidential: z.boolean().default(false),
  confidentialBecause: text,
  /** Who disputes it and what they say, where somebody does. */
  disputed: z.looseObject({ by: text, says: text }).nullable().default(null),
  peopleIds: ids,
  documentIds: ids,
  /** Concerns, statements, goals and steps of the case's plan. */
  planIds: ids,
  note: text,
  /** What was typed or pasted into a field that takes one of a list and is none of it, by field: kept until somebody sorts it out. */
  unread: z.record(z.string(), z.string()).optional(),
})
export type CaseEntry = z.infer<typeof caseEntry>

/** An agency whose records are in the chronology; `kind` is one of the pack's kinds of agency, which gives its mark. */
export const chronologyAgency = z.looseObject({ id, name: z.string().trim().min(1, 'an agency needs a name'), kind: text })
export type ChronologyAgency = z.infer<typeof chronologyAgency>

/** The lanes below the timeline: what went on for a time. */
export const PERIOD_LANES = {
  worker: 'Worker',
  status: 'Plan or status',
  legal: 'Legal status',
  home: 'Home',
  placement: 'Placement',
  school: 'School',
} as const
export type PeriodLane = keyof typeof PERIOD_LANES

/** Something that went on for a time: who was the worker, under which plan or order the children were, where they lived. */
export const chronologyPeriod = z.looseObject({
  id,
  lane: z.enum(Object.keys(PERIOD_LANES) as PeriodLane[]),
  what: text,
  childIds: ids,
  when: entryDate,
  confidential: z.boolean().default(false),
})
export type ChronologyPeriod = z.infer<typeof chronologyPeriod>

/** A file or a paste that was brought in. */
export const chronologyImport = z.looseObject({
  id,
  name: text,
  agency: text,
  at: text,
  by: text,
  entries: z.number().int().default(0),
  aside: z.number().int().default(0),
})
export type ChronologyImport = z.infer<typeof chronologyImport>

/** A row that could not be made an entry, kept as it came until somebody makes one of it or throws it away. */
export const asideRow = z.looseObject({
  id,
  importId: id,
  /** Where it stood: "Sheet “Contacts”, row 12". */
  place: text,
  cells: z.array(originalCell).default([]),
  why: text,
})
export type AsideRow = z.infer<typeof asideRow>

/** Two entries that somebody looked at and found to be two events. */
export const notTheSame = z.looseObject({ id, entryIds: z.tuple([id, id]), by: text, at: text })
export type NotTheSame = z.infer<typeof notTheSame>

/** What a check of the record found and a professional put aside, with why. `key` is the finding's own. */
export const recordSetAside = z.looseObject({
  id,
  key: id,
  reason: z.string().trim().min(1, 'a reason is needed'),
  by: text,
  at: text,
})
export type RecordSetAside = z.infer<typeof recordSetAside>

/** The kinds of thing that a chronology holds, by the name of the list that holds them. */
export const CHRONOLOGY_LISTS = {
  entries: caseEntry,
  periods: chronologyPeriod,
  agencies: chronologyAgency,
  imports: chronologyImport,
  aside: asideRow,
  notTheSame,
  setAside: recordSetAside,
} as const
export type ChronologyList = keyof typeof CHRONOLOGY_LISTS

/** The chronology of a case. */
export const caseChronology = z.looseObject({
  schemaVersion: z.literal(1).default(1),
  entries: z.array(caseEntry).default([]),
  periods: z.array(chronologyPeriod).default([]),
  agencies: z.array(chronologyAgency).default([]),
  imports: z.array(chronologyImport).default([]),
  aside: z.array(asideRow).default([]),
  notTheSame: z.array(notTheSame).default([]),
  setAside: z.array(recordSetAside).default([]),
})
export type CaseChronology = z.infer<typeof caseChronology>

/** A chronology in which nobody has written yet. */
export const emptyChronology = (): CaseChronology => caseChronology.parse({})
