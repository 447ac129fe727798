import { isWholeDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule } from '../rule.ts'

const LIST = 'interpreter'
const kept = new WeakMap<BlockAnalysis, ReadonlySet<string>>()

function tagsOf(block: BlockAnalysis): ReadonlySet<string> {
  const tags = kept.get(block) ?? new Set(block.hits(LIST).flatMap(({ entry }) => entry.tags ?? []))
  kept.set(block, tags)
  return tags
}

const FIRST_LANGUAGE_IS_ENGLISH =
  /\b(?:first|home|main) language(?:\s+(?:is|was|of)\b[^.]{0,20})?[:\s]+English|English is (?:her|his|their|the)?\s*(?:first|only|main|home)/i

/** A family that may need an interpreter, and none recorded, or one who should not have been asked. */
export const interpreterNotRecorded: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'interpreter-not-recorded',
    category: 'missing-content',
    title: 'No interpreter recorded',
    severity: 'warning',
    kinds: [
      'visit-record',
      'child-and-family-assessment',
      'section-47-enquiry',
      'icpc-report',
      'cla-review-report',
      'strategy-record',
    ],
    why: 'Nobody can tell whether the family understood what was asked, and whether we understood them.',
    setAsideWhen: 'The worker speaks the language, and the document says so.',
    bad: ['Ms Haddad’s first language is Farsi.', 'Her sister interpreted.'],
    good: ['Ms Noor, a registered interpreter, was there throughout.'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: (block) => block.holds(LIST),
  check(blocks, context, report) {
    if (!isWholeDocument(context)) return
    // Where an interpreter is spoken of and nobody of the family did it, nothing can be missing.
    if (!blocks.some((block) => tagsOf(block).has('need') || tagsOf(block).has('family'))) return
    const hits = blocks.flatMap((block) => block.hits(LIST).map((hit) => ({ block, hit, tags: hit.entry.tags ?? [] })))
    for (const { block, hit, tags } of hits)
      if (tags.includes('family')) {
        const message = 'Someone of the family, or a friend, put this into words. Who independent could have interpreted?'
        report({ section: block.section, block: block.block, start: hit.start, end: hit.end, message })
      }
    if (hits.some(({ tags }) => tags.includes('met') || tags.includes('family'))) return
    const need = hits.find(
      ({ tags, block, hit }) => tags.includes('need') && !FIRST_LANGUAGE_IS_ENGLISH.test(block.sentenceAt(hit.start)?.text ?? ''),
    )
    if (!need) return
    const message = 'Was there an interpreter, who was it, and if not, why was none needed?'
    report({ section: need.block.section, block: need.block.block, start: need.hit.start, end: need.hit.end, message })
  },
}
