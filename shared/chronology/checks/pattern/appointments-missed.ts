import type { RecordCheckCode } from '../check.ts'
import { datesForReport, datesOf, lengthInWords, monthOf, numberWord } from '../words.ts'
import { incidentsOf, runsOf } from './incidents.ts'

const NOT_BROUGHT = /\b(?:was not brought|were not brought|not brought to|wasn't brought)\b/
const MISSED = /\b(?:did not attend|didn't attend|failed to attend|dna|dnad|did not keep|did not come to|missed)\b/
const APPOINTMENT =
  /\b(?:appointment|clinic|check-?up|health check|development (?:check|review)|immunis|vaccinat|dentist|dental|gp|surgery|hospital|physio|therapy|counselling|session|health visitor|paediatric|speech|optician|hearing test|camhs)\w*/
/** It was made up for, was somebody else's, or was not missed at all. */
const NOT_MISSED =
  /\b(?:no missed|not missed|never missed|has missed none|missed (?:her|his|their|him|school|a lesson|lessons|calls?|the bus)|then attended|attended (?:later|after)|cancelled by|clinic cancelled|was cancelled|rearranged by the|rebooked and attended|police did not attend|officers? did not attend|social worker (?:did not|missed)|professionals? did not|none missed|conference|core group|court|meeting)\b/

/** Appointments that were missed one after another. */
export const appointmentsMissed: RecordCheckCode<'appointments-missed'> = ({ entries }, figures, report) => {
  const missed = entries.filter(
    ({ words, entry }) =>
      (NOT_BROUGHT.test(words) || (MISSED.test(words) && (APPOINTMENT.test(words) || entry.category === 'health'))) &&
      !NOT_MISSED.test(words),
  )
  for (const run of runsOf(incidentsOf(missed), figures.entries, figures.days)) {
    const all = run.flatMap((incident) => incident.entries.map(({ entry }) => entry))
    const own = run.map(({ entries: [first] }) => first?.entry).filter((entry) => entry !== undefined)
    const span = (run.at(-1)?.day ?? 0) - (run[0]?.day ?? 0)
    const [first, last] = [own[0]?.when.first ?? '', own.at(-1)?.when.first ?? '']
    const time = span <= figures.days ? `in ${lengthInWords(figures.days)}` : `between ${monthOf(first)} and ${monthOf(last)}`
    const count = numberWord(own.length)
    report({
      message: `${count} appointments missed ${time}`,
      why: `${datesOf(own)}. What stood in the way, and what did the child go without?`,
      entries: all,
      figure: `${all.length} entries`,
      sentence: `The chronology has ${count.toLowerCase()} missed appointments ${time}: ${datesForReport(own)}.`,
    })
  }
}
