import { mentionsOf } from '../analysis/people-in-text.ts'
import { childrenOf, isWholeDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule, KnownPerson, Span } from '../rule.ts'

/** What may stand between a child's name and the words: "Zoe told me on 3 May, “...”". */
const SAYING =
  /\b(?:said|says|told (?:me|us|\p{Lu}\p{L}+ \p{L}+)|asked|answered|wrote|replied|added|whispered|signed|explained|described)\b[^.“”"]{0,60}[,:]?\s*$/u

/** "The letter about Ruby says": it is the letter that speaks. */
const NOT_SUBJECT = /\b(?:about|of|for|to|with|from|on|by)\s+$/i

const QUOTE = /["“‘]|'\p{Lu}/u

/** A child's quoted words that do not stand out, where the standard asks for bold. */
export const childViewsNotBold: DocumentRule = {
  scope: 'document',
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
  // Quotations of a child's words are made bold where they go into Word.
  looksAt: ({ block, text }) => block.type !== 'quotation' && block.type !== 'heading' && QUOTE.test(text),
  check(blocks, context, report) {
    // An extract has lost its marks.
    if (!isWholeDocument(context)) return
    const names = childrenOf(context).flatMap(({ firstName }) => firstName || [])
    for (const block of blocks) {
      if (!names.some((name) => block.text.includes(name))) continue
      const span = block.quotedSpans.find((one) => !isBold(block, one) && isChildsSaying(block, one, context.people))
      if (!span) continue
      const message = 'These are the child’s words. Could they be in bold, so that they stand out?'
      report({ ...span, section: block.section, block: block.block, message })
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
