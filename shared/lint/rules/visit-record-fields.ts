import { isWholeDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule, RuleContext } from '../rule.ts'

const LIST = 'visit-facts'

/** What a record of a visit says of the visit, by the tag of the wordings that show it. */
const FACTS: readonly [tag: string, asks: string][] = [
  ['length', 'how long it was'],
  ['present', 'who was there and who was not'],
  ['place', 'where it was'],
  ['purpose', 'what it was for'],
  ['bedroom', 'whether the bedrooms were seen'],
  ['next', 'what will be done next and when'],
]

/** A record of a visit without what every reader asks first. */
export const visitRecordFields: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'visit-record-fields',
    category: 'missing-content',
    title: 'What the record of a visit must say',
    severity: 'warning',
    kinds: ['visit-record'],
    why: 'Without when, where, who and how long nobody can tell what a visit was.',
    setAsideWhen: 'The case system holds it in fields of its own.',
    bad: ['Visited on 4 May. All fine.'],
    good: ['4 May 2026, 15:30 to 16:20 at home. Ms Fay and Kim were there, Mr Fay was at work. Kim’s bedroom seen.'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: (block) => block.holds(LIST),
  check(blocks, context, report) {
    if (!isWholeDocument(context)) return
    const said = tagsIn(blocks, context)
    if (said.has('failed')) return
    const wanted = Array.isArray(context.options.facts) ? context.options.facts : FACTS.map(([tag]) => tag)
    const missing = FACTS.filter(([tag]) => wanted.includes(tag) && !said.has(tag)).map(([, asks]) => asks)
    if (missing.length === 0) return
    report({ section: null, block: null, start: 0, end: 0, message: `The record does not say ${joined(missing)}.` })
  },
}

function tagsIn(blocks: readonly BlockAnalysis[], { document, headingOf }: RuleContext): Set<string> {
  const tags = new Set<string>()
  const add = (block: BlockAnalysis): void => {
    for (const { entry } of block.hits(LIST)) for (const tag of entry.tags ?? []) tags.add(tag)
  }
  for (const section of document.sections) add(headingOf(section))
  for (const block of blocks) add(block)
  return tags
}

const joined = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')}, or ${parts.at(-1)}`
