import { wordsOfDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentReport, DocumentRule, RuleContext } from '../rule.ts'

/** About a page: a report of this length without a heading has to be read from the top to find anything. */
const A_PAGE = 400
/** "12 The home", "4.2. On 3 May": a number that was typed, and what it numbers. */
const TYPED =
  /^((?:\d{1,2}\.){0,3}\d{1,3})[.)]?\s+(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)(?=\p{Lu})/u
/** Fewer typed numbers than these may be a list, or a sentence that begins with a figure. */
const FEWEST_NUMBERS = 4

/** A report without headings, or one whose typed paragraph numbers cannot be cited. */
export const headingsAndParagraphNumbers: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'headings-and-paragraph-numbers',
    category: 'missing-content',
    title: 'No headings, or paragraph numbers that do not run on',
    severity: 'suggestion',
    kinds: ['reports'],
    why: 'In a meeting or in court nobody can find the place that is spoken of.',
    setAsideWhen: 'The report goes out on a form that has its own headings and numbers.',
    bad: ['Two pages without a heading.', 'Paragraphs numbered 1, 2, 2, 4.'],
    good: ['A heading for each subject. Paragraph numbers are put in when the report goes to Word.'],
  },
  looksAt: ({ block, text }) => block.type !== 'paragraph' || TYPED.test(text),
  check(blocks, context, report) {
    if (!reportNoHeadings(blocks, context, report)) reportNumbers(blocks, report)
  },
}

type Reporting = (found: DocumentReport) => void

function reportNoHeadings(blocks: readonly BlockAnalysis[], { document }: RuleContext, report: Reporting): boolean {
  if (document.sections.length > 1 || wordsOfDocument(document) < A_PAGE) return false
  // A form or a table has labels to go by.
  if (blocks.some(({ block }) => block.type === 'heading' || block.type === 'fields' || block.type === 'table')) return false
  const message =
    'The report is longer than a page and has no heading. Which subjects does it hold, and where would a reader look?'
  report({ section: null, block: null, start: 0, end: 0, message })
  return true
}

function reportNumbers(blocks: readonly BlockAnalysis[], report: Reporting): void {
  const numbered = blocks.flatMap((block) => {
    const number = block.block.type === 'paragraph' ? TYPED.exec(block.text)?.[1] : undefined
    return number === undefined ? [] : [{ block, number }]
  })
  if (numbered.length < FEWEST_NUMBERS) return
  const seen = new Set<string>()
  for (const { block, number } of numbered) {
    // Sections may each begin at 1.
    const place = `${block.section.id} ${number}`
    if (seen.has(place)) {
      const message = `Another paragraph bears the number ${number}. Which of the two is meant when it is cited?`
      report({ section: block.section, block: block.block, start: 0, end: number.length, message })
      return
    }
    seen.add(place)
  }
}
