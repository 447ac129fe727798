import { voicesIn } from '../analysis/child-voice.ts'
import { childrenOf, isWholeDocument, nameOfChild } from '../analysis/whole-document.ts'
import type { DocumentRule } from '../rule.ts'

/** A brother or sister of whom no sentence speaks alone. */
export const eachChildNotCovered: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'each-child-not-covered',
    category: 'missing-content',
    title: 'A child is not considered',
    severity: 'warning',
    kinds: [
      'child-and-family-assessment',
      'early-help-assessment',
      'section-47-enquiry',
      'icpc-report',
      'rcpc-report',
      'core-group-record',
      'cp-plan',
      'cin-plan',
      'care-plan',
    ],
    why: 'What is true of one child is taken to be true of the other, and nobody knows how this one is.',
    setAsideWhen: 'The document is about one child and names the other only as family.',
    bad: ['A report that recommends a plan for Tyler and Erin and says nothing more of Erin.'],
    good: ['Ali (9) reads above his age. Hana (6) has missed 14 days.'],
  },
  lists: ['speaking'],
  check(blocks, context, report) {
    const children = childrenOf(context)
    if (children.length < 2 || !isWholeDocument(context)) return
    const voices = voicesIn(blocks, context)
    // Where no child is told from the others the document is about them together, under another name.
    if (!children.some(({ id }) => voices.get(id)?.own)) return
    for (const child of children) {
      if (voices.get(child.id)?.own) continue
      const name = nameOfChild(child)
      const message = `Nothing is said of ${name} alone. Was ${name} seen, how is ${name}, and what does ${name} say?`
      report({ section: null, block: null, start: 0, end: 0, message })
    }
  },
}
