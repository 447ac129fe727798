import { dayNumber } from '../../document/index.ts'
import type { AgencyShape, ChronologyStandard, ChronologyTone } from '../../standards/index.ts'
import type { RecordGap } from '../checks/record-gaps.ts'
import type { CaseEntry, ChronologyAgency, ChronologyPeriod } from '../entry.ts'
import { byDate } from '../order.ts'
import { type PeriodRow, periodRows } from './period-rows.ts'

/** Whose lanes the picture has. */
export const LANES_BY = { agency: 'agency', child: 'child', category: 'category' } as const
export type LanesBy = keyof typeof LANES_BY

/** A child by the name that the picture calls it. */
export interface ChildName {
  id: string
  name: string
}

/** What a picture is made of. `entries` are those that it shows. */
export interface TimelineOf {
  entries: readonly CaseEntry[]
  periods: readonly ChronologyPeriod[]
  agencies: readonly ChronologyAgency[]
  standard: Pick<ChronologyStandard, 'agencies' | 'categories'>
  children: readonly ChildName[]
  lanes: LanesBy
  gaps: readonly RecordGap[]
  /** The day up to which what still goes on is drawn. */
  today: string
}

/** One line of marks. */
export interface Lane {
  id: string
  name: string
  /** The mark beside the name: of an agency, or of a category its tone alone. */
  shape: AgencyShape | null
  tone: ChronologyTone | null
}

/** An entry with the place that it has in time. */
export interface PlacedEntry {
  entry: CaseEntry
  /** Its lanes by number: several where it is about several children. */
  lanes: readonly number[]
  /** Where its mark stands, in days. */
  at: number
  /** How far it reaches; `to` is the end of its last day. */
  from: number
  to: number
  /** What nobody knows the beginning or the end of is drawn open there. */
  openStart: boolean
  openEnd: boolean
  agencyName: string
  shape: AgencyShape
  tone: ChronologyTone
}

/** What is to be drawn, whatever stretch of it is looked at. Make it once for the same entries. */
export interface TimelineRecord {
  lanesBy: LanesBy
  lanes: readonly Lane[]
  /** Oldest first, as the grid has them. */
  entries: readonly PlacedEntry[]
  byId: ReadonlyMap<string, PlacedEntry>
  /** Of each lane its entries from left to right. */
  inLane: readonly (readonly PlacedEntry[])[]
  /** Entries that stand in no place because nobody knows when they were. */
  undated: readonly CaseEntry[]
  periodRows: readonly PeriodRow[]
  gaps: readonly RecordGap[]
  agencies: readonly (Lane & { shape: AgencyShape; tone: ChronologyTone })[]
}

/** The record of a case as lanes of entries and rows of periods. */
export function timelineRecord(of: TimelineOf): TimelineRecord {
  const { lanes, gaps } = of
  const today = dayNumber(of.today) + 1
  const looks = agencyLooks(of)
  const dated = of.entries.filter(isDated).toSorted(byDate)
  const used = new Set(of.entries.map(({ agency }) => agency))
  const drawn = lanesOf(of, looks, dated)
  const places = new Map(drawn.map(({ id }, index) => [id, index]))
  const entries = dated.map((entry): PlacedEntry => {
    const { name, shape, tone } = looks.get(entry.agency) ?? NO_AGENCY
    return {
      entry,
      lanes: lanesOfEntry(entry, lanes, places, of.children),
      ...reach(entry, today),
      agencyName: name,
      shape,
      tone,
    }
  })
  const inLane = drawn.map((): PlacedEntry[] => [])
  for (const placed of entries) for (const lane of placed.lanes) inLane[lane]?.push(placed)
  for (const row of inLane) row.sort((one, other) => one.at - other.at)
  return {
    lanesBy: lanes,
    lanes: drawn,
    entries,
    byId: new Map(entries.map((placed) => [placed.entry.id, placed])),
    inLane,
    undated: of.entries.filter((entry) => !isDated(entry)),
    periodRows: periodRows(of.periods, of.children, today),
    gaps,
    agencies: [...looks.values(), ...(used.has('') || [...used].some((id) => !looks.has(id)) ? [NO_AGENCY] : [])].filter(
      ({ id }) => used.has(id) || id === '',
    ),
  }
}

const isDated = ({ when }: CaseEntry): boolean => when.kind !== 'unknown' && (when.first !== '' || when.last !== '')

const NO_AGENCY = { id: '', name: 'No agency given', shape: 'ring', tone: 'slate' } as const

type Looks = ReadonlyMap<string, TimelineRecord['agencies'][number]>

/** The marks of agencies: those of their kinds, as everywhere else. */
function agencyLooks({ agencies, standard }: TimelineOf): Looks {
  const kinds = new Map(standard.agencies.map((kind) => [kind.id, kind]))
  return new Map(
    agencies.map(({ id, name, kind }) => {
      const { shape = NO_AGENCY.shape, tone = NO_AGENCY.tone } = kinds.get(kind) ?? {}
      return [id, { id, name, shape, tone }]
    }),
  )
}

/** Only lanes in which something stands, in the order in which agencies, children and categories are listed elsewhere. */
function lanesOf({ lanes, children, standard }: TimelineOf, looks: Looks, dated: readonly CaseEntry[]): Lane[] {
  const plain = (id: string, name: string): Lane => ({ id, name, shape: null, tone: null })
  if (lanes === 'child') {
    const known = new Set(children.map(({ id }) => id))
    const hasOthers = dated.some(({ childIds }) => isAboutOthers(childIds, known))
    return [...children.map(({ id, name }) => plain(id, name)), ...(hasOthers ? [plain('', 'Other children')] : [])]
  }
  const used = new Set(dated.map((entry) => (lanes === 'agency' ? entry.agency : entry.category)))
  const listed: Lane[] =
    lanes === 'agency' ? [...looks.values()] : standard.categories.map(({ id, name, tone }) => ({ id, name, tone, shape: null }))
  const known = listed.filter(({ id }) => used.has(id))
  if (known.length === used.size) return known
  return [...known, lanes === 'agency' ? NO_AGENCY : plain('', 'No category given')]
}

const isAboutOthers = (childIds: readonly string[], known: ReadonlySet<string>): boolean =>
  known.size === 0 || (childIds.length > 0 && !childIds.some((id) => known.has(id)))

/** What is about all children stands in the lane of each. */
function lanesOfEntry(
  { agency, category, childIds }: CaseEntry,
  lanesBy: LanesBy,
  places: ReadonlyMap<string, number>,
  children: readonly ChildName[],
): number[] {
  const rest = places.get('')
  const others = rest === undefined ? [] : [rest]
  if (lanesBy === 'child') {
    const ids = childIds.length > 0 ? childIds : children.map(({ id }) => id)
    const found = ids.flatMap((id) => places.get(id) ?? [])
    return found.length > 0 ? found : others
  }
  const place = places.get(lanesBy === 'agency' ? agency : category)
  return place === undefined ? others : [place]
}

const HALF = 0.5
const MINUTES_OF_A_DAY = 1440

function reach({ when }: CaseEntry, today: number): Pick<PlacedEntry, 'at' | 'from' | 'to' | 'openStart' | 'openEnd'> {
  const { kind, first, last, time } = when
  const begin = first === '' ? null : dayNumber(first)
  const end = last === '' ? null : dayNumber(last) + 1
  const from = begin ?? (end ?? today) - 1
  const to = end ?? (kind === 'range' ? Math.max(today, from + 1) : from + 1)
  const openStart = begin === null
  const openEnd = end === null
  if (kind === 'within') return { at: (from + to) / 2, from, to, openStart, openEnd }
  const at = kind === 'before' || (kind === 'range' && openStart) ? to - HALF : from + (time === '' ? HALF : partOfDay(time))
  return { at, from, to, openStart, openEnd }
}

const partOfDay = (time: string): number => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) / MINUTES_OF_A_DAY
