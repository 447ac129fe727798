import type { BroughtRows } from '../../../shared/chronology/index.ts'

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`

/** "132 entries, 4 rows kept aside, 6 dates to answer." */
export function writeOutcome({ entries, aside, questions }: Pick<BroughtRows, 'entries' | 'aside' | 'questions'>): string {
  return `${[
    counted(entries.length, 'entry', 'entries'),
    ...(aside.length > 0 ? [`${counted(aside.length, 'row', 'rows')} kept aside`] : []),
    ...(questions.length > 0 ? [`${counted(questions.length, 'date', 'dates')} to answer`] : []),
  ].join(', ')}.`
}

/** "Brought in 6 entries; 4 rows are kept aside." */
export function writeDone({ entries, aside }: { entries: number; aside: number }): string {
  const kept = aside === 0 ? 'Nothing had to be kept aside.' : `${counted(aside, 'row is', 'rows are')} kept aside.`
  return `Brought in ${counted(entries, 'entry', 'entries')}. ${kept} Ctrl+Z takes it back.`
}

export const MISSING = {
  agency: 'Say whose records these are.',
  date: 'Choose the column that holds the date.',
  event: 'Choose the column that says what happened.',
} as const
