import type { ComparedField, LikenessReason, ProposedDuplicate } from '../../../shared/chronology/index.ts'

/** What the compared fields are called. */
export const FIELD_NAMES: Readonly<Record<ComparedField, string>> = {
  when: 'Date',
  children: 'Children',
  category: 'Category',
  event: 'What happened',
  action: 'Action',
  outcome: 'Outcome',
  impact: 'Impact',
  knownBy: 'Kind',
  bearing: 'Bearing',
  significance: 'Significance',
  source: 'Source',
  disputed: 'Disputed',
  confidential: 'Confidential',
}

/** What becomes of a field of which nothing is chosen. */
export const KEPT: Readonly<Partial<Record<ComparedField, string>>> = {
  impact: 'Both are kept',
  source: 'Both are kept',
  disputed: 'It stays disputed',
  confidential: 'It stays confidential',
}

const REASONS: Readonly<Record<LikenessReason, string>> = {
  'told-day': 'one tells of the other’s day',
  'same-day': 'the same day',
  'days-apart': '',
  'date-open': 'the dates may be the same',
  'same-time': 'the same time of day',
  'names-agency': 'one names the other’s agency',
  'same-kind': 'the same kind of event',
  'same-quote': 'the same words are quoted',
  'same-numbers': 'the same figures',
  'same-words': 'unusual words in both',
}

/** Why two entries are shown together: "One tells of the other’s day, 2 days apart, unusual words in both". */
export function writeWhy({ because, daysApart }: Pick<ProposedDuplicate, 'because' | 'daysApart'>): string {
  const words = because.map((reason) =>
    reason === 'days-apart' ? (daysApart === 1 ? 'a day apart' : `${daysApart} days apart`) : REASONS[reason],
  )
  const line = words.join(', ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}
