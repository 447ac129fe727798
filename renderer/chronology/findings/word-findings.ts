import { type CaseChronology, type CaseEntry, entriesDocument } from '../../../shared/chronology/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import { type Category, createLinter, type Linter, RULES, type Rule, type Standards } from '../../../shared/lint/index.ts'
import type { WordFinding } from './messages.ts'

/**
 * What is said of words wherever they stand. The rest is about whole documents, plans and printed chronologies; and what a reader
 * need not know is asked where it is known who reads it.
 */
const OF_WORDING: ReadonlySet<Category> = new Set([
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
  'wrong-name',
])

/** The rules that are asked about entries; who says what is written in `entriesDocument`. */
export const WORD_RULES: readonly Rule[] = RULES.filter(({ scope, meta }) => scope !== 'action' && OF_WORDING.has(meta.category))
const TITLES = new Map(WORD_RULES.map(({ meta }) => [meta.id, meta.title]))

export const wordLinter = (standards: Standards): Linter => createLinter(standards, { rules: WORD_RULES })

/** What a linter of wording finds in the entries, each with its place in the record. */
export function wordFindings(
  linter: Linter,
  entries: readonly CaseEntry[],
  { agencies, caseRecord, today }: Pick<CaseChronology, 'agencies'> & { caseRecord: CaseRecord; today: string },
): WordFinding[] {
  const { document, placeOf } = entriesDocument(entries, { caseId: caseRecord.id, packId: caseRecord.packId, agencies })
  return linter.lint(document, { caseRecord, today }).findings.flatMap((finding): WordFinding[] => {
    const { ruleId, severity, message, why, clauses, text } = finding
    const place = placeOf(finding)
    if (place === null) return []
    const key = `words ${place.entryId} ${finding.key}`
    return [{ ...place, ruleId, title: TITLES.get(ruleId) ?? message, key, severity, message, why, clauses, text }]
  })
}
