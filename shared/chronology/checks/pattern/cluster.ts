import type { RecordCheckCode } from '../check.ts'
import { EXPLAINS_ITSELF, PROCESS } from '../kinds-of-entry.ts'
import { datesForReport, datesOf, lengthInWords, monthOf, numberWord } from '../words.ts'
import { incidentsOf, runsOf } from './incidents.ts'

/** Events of risk of several kinds that come close together. Visits, meetings and what else is planned do not count. */
export const cluster: RecordCheckCode<'cluster'> = ({ entries }, figures, report) => {
  const risks = entries.filter(
    ({ entry }) => entry.bearing === 'risk' && !PROCESS.has(entry.category) && !EXPLAINS_ITSELF.has(entry.category),
  )
  for (const run of runsOf(incidentsOf(risks), figures.entries, figures.days)) {
    const all = run.flatMap((incident) => incident.entries.map(({ entry }) => entry))
    // Events of one kind alone are told as that.
    if (new Set(all.map(({ category }) => category)).size < 2) continue
    const span = (run.at(-1)?.day ?? 0) - (run[0]?.day ?? 0)
    const [first, last] = [all[0]?.when.first ?? '', all.at(-1)?.when.first ?? '']
    const time = span <= figures.days ? `in ${lengthInWords(figures.days)}` : `between ${monthOf(first)} and ${monthOf(last)}`
    const count = numberWord(run.length)
    report({
      message: `${count} events of risk ${time}`,
      why: `${datesOf(all)}. What came together then, and what changed after?`,
      entries: all,
      figure: `${all.length} entries`,
      sentence: `The chronology has ${count.toLowerCase()} events of risk ${time}: ${datesForReport(all)}.`,
    })
  }
}
