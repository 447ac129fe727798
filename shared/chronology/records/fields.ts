/** What a column of a record may be, in the words of the mapping step. `original` goes no further than the record as it came. */
export const RECORD_FIELDS = {
  date: 'Date',
  endDate: 'End date',
  time: 'Time',
  event: 'What happened',
  action: 'Action taken',
  outcome: 'Outcome',
  impact: 'Impact on the child',
  child: 'Child',
  category: 'Category',
  agency: 'Agency',
  person: 'Who says so',
  document: 'Document',
  page: 'Page or reference',
  received: 'Received on',
  knownBy: 'How they know',
  bearing: 'Risk or protective',
  significance: 'Significance',
  confidential: 'Confidential',
  note: 'Private note',
  original: 'Keep with the original',
} as const
export type RecordField = keyof typeof RECORD_FIELDS

/** Fields that several columns may go into together, one below the other. */
const JOINED: ReadonlySet<RecordField> = new Set([
  'event',
  'action',
  'outcome',
  'impact',
  'person',
  'document',
  'page',
  'note',
  'original',
])

/** Whether several columns may be this field. */
export function isJoined(field: RecordField): boolean {
  return JOINED.has(field)
}
