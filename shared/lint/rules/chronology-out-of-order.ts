import { writeDay } from '../../document/index.ts'
import { entriesIn } from '../analysis/chronology-entries.ts'
import { dayOfDocument } from '../analysis/whole-document.ts'
import type { DocumentRule } from '../rule.ts'

/** Lines of a chronology that are not in the order of their days, or bear a day that cannot be. */
export const chronologyOutOfOrder: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'chronology-out-of-order',
    category: 'chronology-entry',
    title: 'The chronology is out of order',
    severity: 'warning',
    kinds: ['chronology', 'court-chronology'],
    why: 'What led to what is read from the order, and the order is wrong.',
    setAsideWhen: 'The chronology is ordered by child or by agency on purpose.',
    bad: ['4 May 2024, and below it 2 April 2024.'],
    good: ['2 April 2024, and below it 4 May 2024.'],
  },
  looksAt: ({ block }) => block.type === 'chronology',
  check(blocks, context, report) {
    const today = context.document.dates.documentDate ? dayOfDocument(context) : context.today
    for (const block of blocks) {
      const entries = entriesIn([block], context)
      // Newest first is an order too, and some systems print it so.
      const dated = entries.filter(({ first }) => first !== null)
      const falls = dated.filter(({ first }, index) => index > 0 && (first ?? '') < (dated[index - 1]?.first ?? '')).length
      const newestFirst = dated.length > 2 && falls > dated.length / 2
      let before: { first: string; last: string } | null = null
      for (const placed of entries) {
        const { first, last, entry, impossible } = placed
        const at = { section: block.section, block: block.block, ...placed.place('date') }
        if (impossible) report({ ...at, message: `There is no such day as “${entry.date.trim()}”. Which day was it?` })
        if (first === null || last === null) continue
        if (first > today) report({ ...at, message: `${writeDay(first)} is after the day of this chronology. Which day was it?` })
        else if (before && !newestFirst && last < before.first)
          report({ ...at, message: `This line stands below one of ${writeDay(before.first)}. Which of the two days is right?` })
        else if (before && newestFirst && first > before.last)
          report({ ...at, message: `This line stands below one of ${writeDay(before.last)}. Which of the two days is right?` })
        else before = { first, last }
      }
    }
  },
}
