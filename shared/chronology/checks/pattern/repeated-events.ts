import type { RecordCheckCode } from '../check.ts'
import type { Found } from '../finding.ts'
import { HARM } from '../kinds-of-entry.ts'
import type { CheckedEntry, CheckedRecord } from '../record.ts'
import { datesForReport, datesOf, lengthInWords, monthOf, numberWord } from '../words.ts'
import { type Incident, incidentsOf, runsOf } from './incidents.ts'

/** What followed from a call, and what police said of one to others. */
const NO_CALL =
  /\b(?:bail(?:ed)?|charged|convicted|sentenced|cautioned|court|meeting|told (?:us|the|children)|shared|checks?|statement|interview(?:ed)?|marac)\b/
const TOLD_BEFORE = 2 / 3
const NIGHT_ENDS = '05:00'
const FEWEST_AT_NIGHT = 3

/** Events of one kind that come again within a time: as the police recorded them, and by category. */
export const repeatedEvents: RecordCheckCode<'repeated-events'> = (record, figures, report) => {
  const told: ReadonlySet<string>[] = []
  for (const { what, entries } of kindsOf(record))
    for (const run of runsOf(incidentsOf(entries), figures.entries, figures.days)) {
      const ids = new Set(run.flatMap((incident) => incident.entries.map(({ entry }) => entry.id)))
      // The same events need not be told again under their category.
      if (told.some((before) => [...ids].filter((id) => before.has(id)).length >= ids.size * TOLD_BEFORE)) continue
      told.push(ids)
      report(foundIn(run, what, figures.days))
    }
}

interface Kind {
  /** "police calls": what so many of them are called. */
  what: string
  entries: CheckedEntry[]
}

function kindsOf({ entries, pack }: CheckedRecord): Kind[] {
  const risks = entries.filter(({ entry }) => entry.bearing !== 'protective' && entry.bearing !== 'neutral')
  const calls = risks.filter(
    ({ agencyKind, entry, words }) => agencyKind === 'police' && HARM.has(entry.category) && !NO_CALL.test(words),
  )
  const categories = pack.chronology.categories.filter(({ id }) => HARM.has(id))
  return [
    { what: 'police calls', entries: calls },
    ...categories.map(({ id, name }) => ({
      what: `entries under “${name}”`,
      entries: risks.filter(({ entry }) => entry.category === id),
    })),
  ]
}

function foundIn(run: readonly Incident[], what: string, days: number): Found {
  const entries = run.map(({ entries: [first] }) => first?.entry).filter((entry) => entry !== undefined)
  const all = run.flatMap((incident) => incident.entries.map(({ entry }) => entry))
  const span = (run.at(-1)?.day ?? 0) - (run[0]?.day ?? 0)
  const [first, last] = [entries[0]?.when.first ?? '', entries.at(-1)?.when.first ?? '']
  const time = span <= days ? `in ${lengthInWords(days)}` : `between ${monthOf(first)} and ${monthOf(last)}`
  const count = numberWord(entries.length)
  const night = entries.filter(({ when }) => when.time !== '' && when.time < NIGHT_ENDS).length
  const atNight =
    night >= FEWEST_AT_NIGHT && night * 2 > entries.length ? ` ${numberWord(night)} were between midnight and 5 am.` : ''
  return {
    message: `${count} ${what} ${time}`,
    why: `${datesOf(entries)}.${atNight} What do they have in common, and what did they mean for the child?`,
    entries: all,
    figure: `${all.length} ${all.length === 1 ? 'entry' : 'entries'}`,
    sentence: `The chronology has ${count.toLowerCase()} ${what} ${time}: ${datesForReport(entries)}.${atNight}`,
  }
}
