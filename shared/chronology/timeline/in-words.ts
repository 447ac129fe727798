import { writeWhen, writeWhenWithTime } from '../../dates/index.ts'
import { dayOfNumber, writeDay } from '../../document/index.ts'
import { listed, monthOf, numberWord } from '../checks/words.ts'
import type { CaseEntry } from '../entry.ts'
import type { Lane, LanesBy, PlacedEntry, TimelineRecord } from './record.ts'
import { gapWords } from './timeline.ts'

const LANE_WORDS: Readonly<Record<LanesBy, readonly [string, string]>> = {
  agency: ['agency', 'agencies'],
  child: ['child', 'children'],
  category: ['category', 'categories'],
}

interface Stretch {
  from: number
  to: number
}

/** "27 December 2025, 02:10, Police: Police came at 02:10 ..." */
export function entryInWords({ entry, agencyName }: PlacedEntry): string {
  const said = entry.event.trim().replace(/\s+/g, ' ') || 'Nothing is said of what happened.'
  return `${writeWhenWithTime(entry.when)}, ${agencyName}: ${said}`
}

/** What the picture shows, in a few sentences. */
export function timelineSummary(record: TimelineRecord, { from, to }: Stretch): string {
  const { lanes, lanesBy, gaps } = record
  const seen = entriesIn(record, { from, to })
  const [one, many] = LANE_WORDS[lanesBy]
  const key = seen.filter(({ entry }) => entry.significance === 'key').length
  const inView = gapsIn(gaps, { from, to })
  const days = [monthOf(dayOfNumber(Math.floor(from))), monthOf(dayOfNumber(Math.floor(to)))]
  return [
    `Timeline, ${days[0] === days[1] ? days[0] : days.join(' to ')}, one lane for ${lanes.length === 1 ? `one ${one}` : `each of ${numberWord(lanes.length).toLowerCase()} ${many}`}.`,
    `${counted(seen.length, 'entry', 'entries')}${key === 0 ? '' : `, ${key} of them key`}.`,
    ...(inView.length === 0 ? [] : [`${counted(inView.length, 'stretch', 'stretches')} with nothing recorded.`]),
  ].join(' ')
}

/** Everything that the picture shows, in words: for those who do not see it, and for beside it. */
export function timelineInWords(
  record: TimelineRecord,
  view: Stretch,
  { title, notes = [] }: { title: string; notes?: readonly string[] },
): string {
  const seen = new Set(entriesIn(record, view).map(({ entry }) => entry.id))
  const inView = gapsIn(record.gaps, view)
  return [
    title,
    timelineSummary(record, view),
    ...notes,
    ...record.lanes.flatMap((lane, index) => laneInWords(lane, record.inLane[index] ?? [], seen)),
    ...(record.undated.length === 0
      ? []
      : ['', 'Without a date:', ...record.undated.map(({ event }) => `- ${oneLine(event) || 'Nothing said'}`)]),
    ...(inView.length === 0
      ? []
      : [
          '',
          'Nothing recorded:',
          ...inView.map(
            ({ from, to }) => `- ${writeDay(dayOfNumber(from))} to ${writeDay(dayOfNumber(to))}: ${gapWords(to - from)}`,
          ),
        ]),
    ...periodsInWords(record, view),
  ].join('\n')
}

function laneInWords({ name }: Lane, placed: readonly PlacedEntry[], seen: ReadonlySet<string>): string[] {
  const shown = placed.filter(({ entry }) => seen.has(entry.id))
  if (shown.length === 0) return ['', `${name}: no entries.`]
  return [
    '',
    `${name}: ${counted(shown.length, 'entry', 'entries')}.`,
    ...shown.map((one) => `- ${entryInWords(one)}${asides(one.entry)}`),
  ]
}

function asides({ significance, when }: CaseEntry): string {
  const said = [significance === 'key' ? 'key event' : '', when.about ? 'date not sure' : ''].filter(Boolean)
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}

function periodsInWords({ periodRows }: TimelineRecord, { from, to }: Stretch): string[] {
  const lanes = new Map<string, string[]>()
  let name = ''
  for (const row of periodRows) {
    name = row.name || name
    const shown = row.periods.filter((period) => period.to > from && period.from < to)
    const said = shown.map(({ words, period }) => `${words}, ${writeWhen(period.when)}`)
    lanes.set(name, [...(lanes.get(name) ?? []), ...said])
  }
  const told = [...lanes].filter(([, said]) => said.length > 0)
  return told.length === 0 ? [] : ['', ...told.map(([lane, said]) => `${lane}: ${said.join('; ')}.`)]
}

/** What a picture does not show, said below it. */
export function timelineNotes(
  record: TimelineRecord,
  { from, to }: Stretch,
  {
    confidential = 0,
    confidentialPeriods = 0,
    laterLabels = 0,
  }: { confidential?: number; confidentialPeriods?: number; laterLabels?: number } = {},
): string[] {
  const before = record.entries.filter(({ at }) => at < from).length
  const after = record.entries.filter(({ at }) => at > to).length
  const outside = [
    ...(before > 0 ? [`${counted(before, 'entry', 'entries')} before it`] : []),
    ...(after > 0 ? [`${counted(after, 'entry', 'entries')} after it`] : []),
  ]
  const said = [
    ...(outside.length > 0 ? [`Outside this stretch: ${listed(outside)}.`] : []),
    ...(record.undated.length > 0 ? [`Entries without a date, not in the picture: ${record.undated.length}.`] : []),
    ...(confidential > 0 ? [`Confidential entries left out: ${confidential}.`] : []),
    ...(confidentialPeriods > 0 ? [`Confidential periods left out: ${confidentialPeriods}.`] : []),
    ...(laterLabels > 0 ? [`Key events for whose words there is no room: ${laterLabels}.`] : []),
  ]
  return said.length === 0 ? [] : [said.join(' ')]
}

const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

const entriesIn = ({ entries }: TimelineRecord, { from, to }: Stretch): PlacedEntry[] =>
  entries.filter(({ at }) => at >= from && at <= to)

const gapsIn = (gaps: TimelineRecord['gaps'], { from, to }: Stretch): TimelineRecord['gaps'] =>
  gaps.filter((gap) => gap.to > from && gap.from < to)
