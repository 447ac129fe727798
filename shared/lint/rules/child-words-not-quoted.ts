import { isTooYoungToSay, voicesIn } from '../analysis/child-voice.ts'
import { childrenOf, isWholeDocument, nameOfChild } from '../analysis/whole-document.ts'
import type { DocumentRule } from '../rule.ts'

/** A child whose views are only told in the writer's words. */
export const childWordsNotQuoted: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'child-words-not-quoted',
    category: 'missing-content',
    title: 'The child’s own words are not given',
    severity: 'warning',
    kinds: [
      'child-and-family-assessment',
      'icpc-report',
      'rcpc-report',
      'section-47-enquiry',
      'cla-review-report',
      'visit-record',
      'words-and-pictures',
    ],
    why: 'The reader hears the writer’s reading of the child and cannot hear the child.',
    setAsideWhen: 'Quoting would put the child or another person at risk, or the child uses no words.',
    bad: ['Tia told me that she is unhappy at home.'],
    good: ['Tia told me, “I don’t like it when he drinks, the door gets broken.”'],
  },
  lists: ['speaking'],
  check(blocks, context, report) {
    if (!isWholeDocument(context)) return
    const voices = voicesIn(blocks, context)
    for (const child of childrenOf(context)) {
      const voice = voices.get(child.id)
      if (!voice?.told || voice.quoted || isTooYoungToSay(child, context)) continue
      const name = nameOfChild(child)
      report({
        section: voice.section,
        block: null,
        start: 0,
        end: 0,
        message: `What ${name} said is given only in other words. Which words did ${name} use?`,
      })
    }
  },
}
