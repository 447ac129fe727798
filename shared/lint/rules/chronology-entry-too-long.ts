import { countWords } from '../../document/index.ts'
import { entriesIn } from '../analysis/chronology-entries.ts'
import type { DocumentRule } from '../rule.ts'

const MOST_WORDS = 80

/** A line of a chronology that tells a whole record over again. */
export const chronologyEntryTooLong: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'chronology-entry-too-long',
    category: 'chronology-entry',
    title: 'A line of the chronology is too long',
    severity: 'suggestion',
    kinds: ['chronology', 'court-chronology'],
    why: 'The pattern that a chronology is for cannot be seen behind pasted notes.',
    setAsideWhen: 'The line is a conference with its plan.',
    bad: ['A line of 320 words pasted from the note of a visit.'],
    good: ['5 May 2024: home visit. No food for two days; emergency food given, plan reviewed on 7 May.'],
  },
  looksAt: ({ block }) => block.type === 'chronology',
  check(blocks, context, report) {
    const { maxWords } = context.options
    const most = typeof maxWords === 'number' ? maxWords : MOST_WORDS
    for (const { entry, block, place } of entriesIn(blocks, context)) {
      const words = countWords(entry.event)
      if (words <= most) continue
      const message = `This line has ${words} words. What happened, in two sentences, and where can the rest be read?`
      report({ section: block.section, block: block.block, ...place('event'), message })
    }
  },
}
