import { isCarriedOver, writeDay } from '../../document/index.ts'
import type { DocumentRule } from '../rule.ts'

/** Text that came from an earlier document and that nobody has touched since. */
export const carriedOverText: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'carried-over-text',
    category: 'missing-content',
    title: 'Carried over and not looked at yet',
    severity: 'warning',
    kinds: ['all'],
    why: 'Text that is pasted on from report to report goes on saying what was true once. A court notices, and so does the child.',
    setAsideWhen: 'It was read again with the family and is still true, word for word.',
    bad: ['A paragraph about school that stands in the review report as it stood in the first one.'],
    good: ['The same paragraph, read again and brought up to date.'],
  },
  looksAt: ({ block }) => block.carriedOver !== undefined,
  check(blocks, _context, report) {
    for (const { block, section, text } of blocks) {
      const { carriedOver } = block
      if (!carriedOver || !isCarriedOver(block)) continue
      const from = [`“${carriedOver.title}”`, carriedOver.on && `of ${writeDay(carriedOver.on)}`].filter(Boolean).join(' ')
      const message = `This is as it stood in ${from}. Is it still so? What has changed?`
      report({ section, block, start: 0, end: text.length, message })
    }
  },
}
