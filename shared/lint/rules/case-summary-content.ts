import { isWholeDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule, RuleContext } from '../rule.ts'

const LIST = 'case-summary-parts'

/** What a case summary must say beside the sections of its template, by the tag of the wordings that show it. */
const PARTS: readonly [tag: string, asks: string][] = [
  ['health', 'the child’s health'],
  ['education', 'school or nursery'],
  ['people', 'friends and family time'],
  ['impact', 'what our work has changed for the child'],
  ['safe', 'whether the child is safe and well'],
]

/** A case summary that leaves out a part of the child's life that the standard asks for. */
export const caseSummaryContent: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'case-summary-content',
    category: 'missing-content',
    title: 'The summary leaves something out',
    severity: 'warning',
    kinds: ['case-summary'],
    why: 'Whoever opens the file at night does not learn how the child is.',
    setAsideWhen: 'It is a first summary, and the assessment has not yet been made.',
    bad: ['Case open since 2022. Visits continue.'],
    good: ['Attendance has gone from 61 to 88 per cent, and she sleeps through.'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: (block) => block.holds(LIST),
  check(blocks, context, report) {
    const { parts } = context.options
    if (!Array.isArray(parts) || !isWholeDocument(context)) return
    const said = tagsIn(blocks, context)
    const missing = PARTS.filter(([tag]) => parts.includes(tag) && !said.has(tag)).map(([, asks]) => asks)
    if (missing.length === 0) return
    report({ section: null, block: null, start: 0, end: 0, message: `The summary says nothing of ${missing.join(', or ')}.` })
  },
}

function tagsIn(blocks: readonly BlockAnalysis[], { document, headingOf }: RuleContext): Set<string> {
  const tags = new Set<string>()
  for (const block of [...document.sections.map(headingOf), ...blocks])
    for (const { entry } of block.hits(LIST)) for (const tag of entry.tags ?? []) tags.add(tag)
  return tags
}
