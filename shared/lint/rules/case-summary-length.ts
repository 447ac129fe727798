import { citations } from '../../standards/index.ts'
import { inFigures, longestSections } from '../analysis/longest-sections.ts'
import { wordsOfDocument } from '../analysis/whole-document.ts'
import type { DocumentRule } from '../rule.ts'

const MOST_WORDS = 300
/** "About" so many words: a sixth more is still about that. */
const LEEWAY = 7 / 6

/** A case summary that is far longer than the standard asks. */
export const caseSummaryLength: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'case-summary-length',
    category: 'length',
    title: 'Case summary too long',
    severity: 'suggestion',
    kinds: ['case-summary'],
    why: 'A summary is for whoever must understand the child’s life in two minutes, at night.',
    setAsideWhen: 'Several children share it, and each has a part of their own.',
    bad: ['A summary of 1,150 words where about 300 are asked for.'],
    good: ['A summary of 330 words with seven headings.'],
  },
  looksAt: () => false,
  check(_blocks, { document, options, template, pack }, report) {
    const ofTemplate = template?.length
    const most = ofTemplate?.words ?? (typeof options.maxWords === 'number' ? options.maxWords : MOST_WORDS)
    const words = wordsOfDocument(document)
    if (words <= most * LEEWAY) return
    const message = `This summary has ${inFigures(words)} words; about ${most} are asked for.${longestSections(document)} What does the next reader not need?`
    const clauses = citations(pack, ofTemplate?.clauses ?? [])
    report({ section: null, block: null, start: 0, end: 0, message, ...(clauses.length > 0 && { clauses }) })
  },
}
