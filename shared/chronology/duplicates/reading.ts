import { dayNumber } from '../../document/index.ts'
import type { AgencyKind } from '../../standards/index.ts'
import type { CaseChronology, CaseEntry } from '../entry.ts'
import { agenciesOf } from '../filtering.ts'
import { type DaySpan, toldDays } from './told-days.ts'
import { toldTimes } from './told-times.ts'
import { quotedIn, stem, toldIn } from './words-of.ts'

/** One entry as duplicates are looked for: when, who, and what it tells of, read once. */
export interface EntryReading {
  entry: CaseEntry
  /** The days on which it may have happened, as numbers; without end where nobody knows. */
  span: DaySpan
  exact: boolean
  /** Days and minutes that its text tells of. */
  days: readonly DaySpan[]
  times: readonly number[]
  /** The minute of its own time of day, or none. */
  time: number | null
  words: ReadonlySet<string>
  numbers: ReadonlySet<string>
  quotes: readonly string[]
  /** The agencies in whose records it stands; entries of none are taken for one hand's. */
  agencies: ReadonlySet<string>
  /** Kinds of agency that its text or its source names, and those whose record it is. */
  namesKinds: ReadonlySet<string>
  kinds: ReadonlySet<string>
  /** What kind of doing it is by its first words or its paper: a visit, a meeting of some sort. */
  acts: ReadonlySet<string>
  turns: ReadonlySet<string>
  /** Whether it is the note of somebody who treats people. */
  treats: boolean
  /** Surnames of who wrote it, and all words of its text and sources. */
  writers: readonly string[]
  said: ReadonlySet<string>
  children: ReadonlySet<string>
  /** Rows of records that were brought in and that it came from. */
  rows: ReadonlySet<string>
}

/** Meetings, each of which happens once on its day; who tells of one tells of it as a meeting. */
const MEETINGS = ['strategy', 'conference', 'core-group', 'looked-after-review', 'marac', 'return-interview', 'child-in-need']
/** What happens once and is told by all who hear of it. */
const TURNS = ['looked-after', 'detained', 'birth', 'death', 'charge', 'protection-plan']
/** Where people are treated: what is written there is of the treatment. */
const TREATING = /\b(?:a&e|ed|emergency department|casualty|minor injuries|ward|walk-in|hospital|surgery|gp)\b/i
const VISIT = /^(?:[a-z-]+ ){0,2}visit\b|^hv\b|^visited\b/i

/** Shorthand by which one agency names another, beside the words of the pack. */
const ALSO_NAMED: Record<string, readonly string[]> = {
  police: ['encompass', '999', 'arrested', 'officer'],
  'social-care': ['sw', 'edt', 'social work', 'emergency duty'],
  health: ['hv', 'ward', 'paeds', 'amb', 'clinic', 'community nurse', 'doctor', 'mental health'],
  school: ['ta', 'dsl', 'teacher', 'head'],
  housing: ['council', 'landlord', 'tenancy'],
}

const NOBODYS: ReadonlySet<string> = new Set([''])

const TITLES = /^(?:mr|mrs|ms|miss|dr|pc|dc|ds|sgt|nurse|duty|the|log|note|visit|police|register|telephone|team|social|worker)$/

/** Reads an entry; `kindOf` gives the kinds of agency that are named in a text. */
export function entryReading(
  entry: CaseEntry,
  kindOfAgency: ReadonlyMap<string, string>,
  kindsIn: (text: string) => Set<string>,
  nameOf: ReadonlyMap<string, string>,
): EntryReading {
  const { when, sources } = entry
  const agencies = new Set(agenciesOf(entry))
  const kinds = new Set([...agencies].map((id) => kindOfAgency.get(id) ?? '').filter(Boolean))
  const told = [entry.event, entry.action, entry.outcome].filter(Boolean).join('. ')
  const from = sources.map(({ person, document }) => `${person} ${document}`).join('. ')
  const { words, numbers } = toldIn(told, nameOf)
  const writers = sources.flatMap(({ person }) => namesIn(person))
  const day = when.first || when.last
  return {
    entry,
    span: { first: when.first === '' ? Number.NEGATIVE_INFINITY : dayNumber(when.first), last: lastDay(entry) },
    exact: when.kind === 'day' && !when.about,
    days: day === '' || when.kind !== 'day' ? [] : toldDays(told, day),
    times: toldTimes(told),
    time: when.time === '' ? null : Number(when.time.slice(0, 2)) * 60 + Number(when.time.slice(3)),
    words,
    numbers,
    quotes: quotedIn(told),
    agencies: agencies.size === 0 ? NOBODYS : agencies,
    namesKinds: new Set([...kindsIn(`${told} ${from}`)].filter((kind) => !kinds.has(kind))),
    kinds,
    acts: actsOf(entry, words),
    turns: new Set(TURNS.filter((matter) => words.has(`=${matter}`))),
    treats: kinds.has('health') && TREATING.test(`${from} ${entry.event}`),
    writers,
    said: new Set(`${told} ${from}`.toLowerCase().match(/[a-z'’-]+/g)),
    children: new Set(entry.childIds),
    rows: new Set(sources.flatMap((source) => rowOf(source))),
  }
}

function actsOf({ event, sources }: CaseEntry, words: ReadonlySet<string>): Set<string> {
  const acts = new Set(MEETINGS.filter((matter) => words.has(`=${matter}`)))
  if (VISIT.test(event) || sources.some(({ document }) => /\bvisit\b/i.test(document))) acts.add('visit')
  return acts
}

function lastDay({ when: { kind, first, last } }: CaseEntry): number {
  if (last !== '') return dayNumber(last)
  return first === '' || kind === 'after' || kind === 'range' ? Number.POSITIVE_INFINITY : dayNumber(first)
}

function namesIn(person: string): string[] {
  return (person.match(/\b[A-Z][\p{L}'’-]+/gu) ?? []).map((name) => name.toLowerCase()).filter((name) => !TITLES.test(name))
}

/** The row of a record from which a source was made, told by its import and where in it it stood. */
function rowOf({ importId, row, page, original }: CaseEntry['sources'][number]): string[] {
  if (importId === undefined) return []
  const place = typeof row === 'string' || typeof row === 'number' ? String(row) : page
  return place === '' && original.length === 0 ? [] : [JSON.stringify([importId, place, original.map(({ text }) => text)])]
}

/** Somebody of the case by all the names that records may call them. */
export interface NamedPerson {
  id: string
  names: readonly string[]
}

/** All entries of a chronology read; `agencyKinds` are the pack's, `people` those of the case. */
export function readings(
  { entries, agencies }: CaseChronology,
  agencyKinds: readonly AgencyKind[],
  people: readonly NamedPerson[] = [],
): EntryReading[] {
  const kindOfAgency = new Map(agencies.map(({ id, kind }) => [id, kind]))
  const kindOfPhrase = new Map<string, string>()
  const longest = new Map<string, number>()
  for (const { id, words } of agencyKinds)
    for (const phrase of [...words, ...(ALSO_NAMED[id] ?? [])]) {
      const stems = phrase.toLowerCase().split(/\s+/).map(stem)
      kindOfPhrase.set(stems.join(' '), id)
      longest.set(stems[0] ?? '', Math.max(longest.get(stems[0] ?? '') ?? 0, stems.length))
    }
  const kindsIn = (text: string): Set<string> => {
    const words = (text.toLowerCase().match(/[a-z&]+(?:['’-][a-z]+)*|999/g) ?? []).map(stem)
    const found = new Set<string>()
    for (let at = 0; at < words.length; at += 1)
      for (let length = Math.min(longest.get(words[at] ?? '') ?? 0, words.length - at); length > 0; length -= 1) {
        const kind = kindOfPhrase.get(length === 1 ? (words[at] ?? '') : words.slice(at, at + length).join(' '))
        if (kind === undefined) continue
        found.add(kind)
        break
      }
    return found
  }
  const nameOf = namesOf(people)
  return entries.map((entry) => entryReading(entry, kindOfAgency, kindsIn, nameOf))
}

/** Who is meant by a name that only one of the case's people has. */
function namesOf(people: readonly NamedPerson[]): Map<string, string> {
  const names = new Map<string, string | null>()
  for (const { id, names: written } of people)
    for (const name of new Set(written.flatMap((one) => one.toLowerCase().match(/[\p{L}'’-]{2,}/gu) ?? []).map(stem)))
      names.set(name, names.has(name) ? null : id)
  return new Map([...names].flatMap(([name, id]) => (id === null ? [] : [[name, `@${id}`]])))
}
