import { longestSections } from '../analysis/longest-sections.ts'
import { wordsOfDocument } from '../analysis/whole-document.ts'
import type { DocumentRule } from '../rule.ts'

/** Words on a page of A4 in 12 point with one and a half lines' spacing, as courts ask. */
const WORDS_ON_A_PAGE = 400

/** A paper for the court with more pages than the court's direction allows. The figures are the pack's. */
export const courtPageLimit: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'court-page-limit',
    category: 'length',
    title: 'More pages than the court allows',
    severity: 'suggestion',
    kinds: ['court-statement', 'section-7-report', 'section-37-report', 'court-chronology'],
    why: 'A court may refuse to read a paper that is longer than its direction allows.',
    setAsideWhen: 'The court has allowed more pages in this case.',
    bad: ['A statement of 45 pages where 25 are allowed.'],
    good: ['A statement of 23 pages where 25 are allowed.'],
  },
  looksAt: () => false,
  check(_blocks, { document, kind, options }, report) {
    const limits = options.maxPages
    const most = typeof limits === 'object' && limits !== null ? (limits as Record<string, unknown>)[kind] : limits
    if (typeof most !== 'number') return
    const pages = Math.ceil(wordsOfDocument(document) / WORDS_ON_A_PAGE)
    if (pages <= most) return
    const message = `This is about ${pages} pages; ${most} are the usual limit.${longestSections(document)} Check the direction of your court.`
    report({ section: null, block: null, start: 0, end: 0, message })
  },
}
