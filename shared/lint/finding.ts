import type { Severity } from '../standards/index.ts'

export const CATEGORIES = [
  'jargon-acronym',
  'jargon-term',
  'vague-term',
  'evaluative-word',
  'descriptor-no-evidence',
  'opinion-as-fact',
  'unattributed-claim',
  'sweeping-generalisation',
  'blaming-language',
  'slang-contraction',
  'adult-familiar-name',
  'minimising-term',
  'non-engagement',
  'passive-no-actor',
  'long-sentence',
  'third-party-confidential',
  'wrong-name',
  'spelling-grammar',
  'missing-owner',
  'vague-owner',
  'missing-date',
  'vague-date',
  'past-date',
  'ongoing-no-review',
  'not-specific',
  'not-measurable',
  'not-realistic',
  'irrelevant-going-well',
  'no-outcome',
  'no-contingency',
  'missing-section',
  'missing-content',
  'missing-signature',
  'timescale',
  'length',
  'chronology-entry',
  'golden-thread',
] as const
export type Category = (typeof CATEGORIES)[number]

export interface Fix {
  /** What the button says: "Write it in full". */
  label: string
  /** What replaces the finding's text. */
  replacement: string
}

/** One of the document's own dates: `{ name: 'sharedWithFamily', day: '2026-05-07' }`. */
export interface NamedDate {
  name: string
  day: string
}

export interface ClauseReference {
  pack: string
  ref: string
}

/**
 * One thing that an author should look at. `start` and `end` are UTF-16 offsets into the block's plain text (see
 * `blockText`), end exclusive; for a finding about a whole section or document `blockId` is null and both are 0.
 */
export interface Finding {
  ruleId: string
  category: Category
  severity: Severity
  /** One line: what. */
  message: string
  /** One line: what the reader loses. */
  why: string
  clauses: ClauseReference[]
  sectionId: string | null
  blockId: string | null
  start: number
  end: number
  text: string
  /** Set when the finding is about one of the document's dates, which stand in no block; `text` is that day. */
  date?: NamedDate
  /** The name of the merge field that it is about; where that is empty, `text` is too. */
  field?: string
  fixes: Fix[]
  /** Finds the same finding again after edits elsewhere: rule, words and neighbouring words. Used by set-aside. */
  key: string
}
