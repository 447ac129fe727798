import {
  busyStretch,
  filtered,
  type LanesBy,
  recordGaps,
  type TimelineRecord,
  timelineInWords,
  timelineNotes,
  timelineOf,
  timelineRecord,
  timelineSvg,
} from '../../../shared/chronology/index.ts'
import { type ChronologyFilter, dayNumber } from '../../../shared/document/index.ts'
import type { ChronologyDesk } from '../desk.ts'
import { pngOf } from './png.ts'
import type { Stretch } from './use-stretch.ts'
import { childNames, withoutDays } from './use-timeline-record.ts'

export type PictureDesk = Pick<ChronologyDesk, 'chronology' | 'entries' | 'filter' | 'pack' | 'today' | 'caseRecord'>

export interface PictureOptions {
  lanes?: LanesBy
  /** The days that it shows, as numbers; else those of the filter, or where most of the entries are. */
  stretch?: Stretch
  /** Which entries; that of the screen unless told. */
  filter?: ChronologyFilter
  /** Confidential entries are left out unless this is set, and the picture says how many. */
  confidential?: boolean
  greyscale?: boolean
  /** The width of the picture without its margins, in CSS pixels; 1100 unless told. */
  width?: number
  title?: string
}

export interface TimelinePicture {
  svg: string
  /** At 300 dots an inch, in base64. */
  png: string
  /** In CSS pixels: 96 make an inch. */
  width: number
  height: number
  /** Everything that the picture shows, in words. */
  words: string
}

const WIDTH = 1100
const LABEL_ROWS = 5

/** The picture as it leaves the window: on white, with a legend, and saying what it leaves out. Private notes are never in it. */
export async function timelinePicture(desk: PictureDesk, options: PictureOptions = {}): Promise<TimelinePicture> {
  const { svg, width, height, words } = pictureInSvg(desk, options)
  return { svg, png: await pngOf({ svg, width, height }), width, height, words }
}

/** The same without the PNG, which takes a moment longer. */
export function pictureInSvg(desk: PictureDesk, options: PictureOptions = {}): Omit<TimelinePicture, 'png'> {
  const { lanes = 'agency', confidential = false, greyscale = false, width = WIDTH } = options
  const { chronology, pack, today, caseRecord } = desk
  const filter = options.filter ?? desk.filter
  const around = withoutDays(filter)
  const all = filtered(desk.entries, { ...around, confidential: true }, today)
  const entries = confidential ? all : all.filter((entry) => !entry.confidential)
  const periods = confidential ? chronology.periods : chronology.periods.filter((period) => !period.confidential)
  const record = timelineRecord({
    entries,
    periods,
    agencies: chronology.agencies,
    standard: pack.chronology,
    children: childNames(desk),
    lanes,
    gaps: recordGaps(chronology, { pack, caseRecord, today }),
    today,
  })
  const stretch = options.stretch ?? daysOf(filter, record, today)
  const timeline = timelineOf(record, { ...stretch, width, labelRows: LABEL_ROWS, tight: true })
  const title = options.title ?? `Timeline: ${caseRecord.title}`
  const left = {
    confidential: all.length - entries.length,
    confidentialPeriods: chronology.periods.length - periods.length,
  }
  const notes = timelineNotes(record, stretch, { ...left, laterLabels: timeline.labelsLeftOut })
  const said = timelineInWords(record, stretch, { title, notes: timelineNotes(record, stretch, left) })
  return { ...timelineSvg(timeline, record, { title, notes, greyscale }), words: said }
}

function daysOf({ from, to }: ChronologyFilter, record: TimelineRecord, today: string): Stretch {
  const busy = busyStretch(record, dayNumber(today))
  const begin = from === '' ? busy.from : dayNumber(from)
  const end = to === '' ? busy.to : dayNumber(to) + 1
  return end - begin < 1 ? busy : { from: begin, to: end }
}

/** "Timeline, Mensah, Nowak and Pike.svg", without what a file's name may not hold. */
export function pictureName({ caseRecord }: Pick<PictureDesk, 'caseRecord'>, ending: 'svg' | 'png' | 'txt'): string {
  const title = caseRecord.title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
  return `${['Timeline', title]
    .filter(Boolean)
    .join(', ')
    .replace(/[. ]+$/, '')}.${ending}`
}
