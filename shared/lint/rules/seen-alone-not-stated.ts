import { isTooYoungToSay } from '../analysis/child-voice.ts'
import { SEEN_ALONE, saysSeenAlone } from '../analysis/seen-alone.ts'
import { childrenOf, isWholeDocument, nameOfChild } from '../analysis/whole-document.ts'
import type { DocumentRule } from '../rule.ts'

/** A document that does not say whether a child was seen alone. */
export const seenAloneNotStated: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'seen-alone-not-stated',
    category: 'missing-content',
    title: 'Whether the child was seen alone',
    severity: 'warning',
    kinds: ['visit-record', 'child-and-family-assessment', 'section-47-enquiry', 'icpc-report'],
    why: 'The reader cannot tell whether the child could speak freely.',
    setAsideWhen: 'The visit was to the parents only, as was agreed.',
    bad: ['I spoke to Kyle at home on 4 May.'],
    good: ['I saw Kyle alone in his bedroom for 20 minutes on 4 May.'],
  },
  lists: [SEEN_ALONE],
  startsFrom: [SEEN_ALONE],
  looksAt: (block) => block.holds(SEEN_ALONE),
  check(blocks, context, report) {
    if (!isWholeDocument(context)) return
    const children = childrenOf(context).filter((child) => !isTooYoungToSay(child, context))
    if (children.length === 0) return
    for (const block of blocks) for (const hit of block.hits(SEEN_ALONE)) if (saysSeenAlone(hit, block, context.people)) return
    const names = children.map(nameOfChild).join(' and ')
    const message = `It is not said whether ${names} ${children.length > 1 ? 'were' : 'was'} seen alone. When and where, or why not?`
    report({ section: null, block: null, start: 0, end: 0, message })
  },
}
