import type { RecordCheckCode } from '../check.ts'

/** An entry of which nobody says when it was. */
export const dateMissing: RecordCheckCode<'date-missing'> = ({ entries }, _figures, report) => {
  for (const { entry } of entries) {
    if (entry.when.kind !== 'unknown' || entry.event.trim() === '') continue
    const typed = entry.when.typed.trim()
    const message = typed === '' ? 'An entry without a date' : 'A date that could not be read'
    const why = 'When was it, as nearly as anybody knows? A month, a year or “about 2019” will do.'
    report({ message, why, entries: [entry], field: 'when', rests: typed })
  }
}
