import type { RecordCheckCode } from '../check.ts'

const WORKER = /\b(?:social worker|allocated|worker|transferred to|handed over)\b/

/** Whether the record says who worked with the family, from when, and to when. */
export const workerDates: RecordCheckCode<'worker-dates'> = ({ entries, chronology }, figures, report) => {
  const told = entries.filter(({ words, isHistory }) => words !== '' && !isHistory)
  if (told.length < figures.entries) return
  const workers = chronology.periods.filter(({ lane, what }) => lane === 'worker' && what.trim() !== '')
  if (workers.length === 0 && !told.some(({ entry, words }) => entry.category === 'allocation' && WORKER.test(words))) {
    const why = 'Who was the social worker, from when to when? Bars under the timeline hold it.'
    report({ message: 'No worker and no dates of allocation', why, entries: [] })
    return
  }
  for (const { id, what, when } of workers) {
    if (when.kind === 'range' ? when.first !== '' : when.kind !== 'unknown') continue
    const why = 'From when to when did this worker have the case?'
    report({ message: `No date of allocation: ${what}`, why, entries: [], periodIds: [id], rests: id })
  }
}
