import { mentionsOf } from '../analysis/people-in-text.ts'
import { childrenOf } from '../analysis/whole-document.ts'
import type { BlockAnalysis, KnownPerson, Span, TextRule } from '../rule.ts'

/** What may stand between a child's name and the words: "Zoe told me on 3 May, “...”". */
const SAYING =
  /\b(?:said|says|told (?:me|us|\p{Lu}\p{L}+ \p{L}+)|asked|answered|wrote|replied|added|whispered|signed|explained|described)\b[^.“”"]{0,60}[,:]?\s*$/u

/** "The letter about Ruby says": it is the letter that speaks. */
const NOT_SUBJECT = /\b(?:about|of|for|to|with|from|on|by)\s+$/i

/** A child's quoted words that do not stand out, where the standard asks for bold. */
export const childViewsNotBold: TextRule = {
  scope: 'block',
  meta: {
    id: 'child-views-not-bold',
    category: 'missing-content',
    title: 'The child’s words are not in bold',
    severity: 'suggestion',
    kinds: ['visit-record', 'child-and-family-assessment', 'section-47-enquiry', 'icpc-report', 'rcpc-report', 'case-note'],
    why: 'Whoever leafs through the record misses the child.',
    setAsideWhen: 'The words are set apart in another way that the team has agreed.',
    bad: ['Ruby said, “I want to live with Nan.”'],
    good: ['Ms Pike said, “I want to move.”'],
  },
  check(block, context, report) {
    // Quotations of a child's words are made bold where they go into Word.
    if (block.block.type === 'quotation' || block.block.type === 'heading' || block.quotedSpans.length === 0) return
    if (!childrenOf(context).some(({ firstName }) => firstName !== '' && block.text.includes(firstName))) return
    for (const span of block.quotedSpans) {
      if (isBold(block, span) || !isChildsSaying(block, span, context.people)) continue
      report({ ...span, message: 'These are the child’s words. Could they be in bold, so that they stand out?' })
      return
    }
  },
}

/** True when most of the quoted words are bold. */
function isBold(block: BlockAnalysis, { start, end }: Span): boolean {
  let bold = 0
  for (const segment of block.segments)
    for (const run of segment.runs)
      if (run.marks.includes('bold')) bold += Math.max(0, Math.min(run.end, end) - Math.max(run.start, start))
  return bold * 2 > end - start
}

function isChildsSaying(block: BlockAnalysis, { start, end }: Span, people: readonly KnownPerson[]): boolean {
  if (end - start < 12) return false
  const sentence = block.sentenceAt(start)
  if (!sentence) return false
  const before = block.text.slice(sentence.start, start)
  const saying = SAYING.exec(before)
  const named = mentionsOf(before, people).filter(({ index }) => index < (saying?.index ?? 0))
  const [only] = named
  // Somebody else in the sentence may be the one who speaks.
  if (!saying || named.length !== 1 || only?.sort !== 'child' || NOT_SUBJECT.test(before.slice(0, only.index))) return false
  return /^\s*(?:also |then |had |has |later |quietly )?$/.test(before.slice(only.index + only.text.length, saying.index))
}
