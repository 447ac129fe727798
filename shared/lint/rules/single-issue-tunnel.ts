import { HARM_SIGNS, HARMS, type HarmNamed, harmsNamed, harmsTold, timesTold } from '../analysis/harm-kinds.ts'
import type { Readings } from '../analysis/stretches.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, DocumentRule, WordHit } from '../rule.ts'

/** Headings under which a document says why work with the family began. */
const BEGINNING =
  /\b(?:reasons? (?:for|of|why|we)|referr(?:al|ed)|why (?:(?:we|i) (?:did|made|wrote|carried out|began|started|opened|became|got|are involved|were involved)|this (?:assessment|plan|work)|\p{L}[\p{L}' ’]* (?:has|have|had|needs?) (?:a|this|the) )|request for (?:help|support|service)|(?:original|first|initial) (?:concerns?|worr(?:y|ies))|(?:came|brought) (?:to|into) (?:us|our|the service))/iu
/** Shown not to be so, or only asked after: nothing follows from it. */
const NOT_SO = /\b(?:no|not|nor|never|without|n['’]t|neither|unfounded|ruled out|rather than|instead of)\s(?:[\p{L}-]+\s){0,4}$/iu

/** The trouble for which a family was referred, and of which nothing more is said. */
export const singleIssueTunnel: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'single-issue-tunnel',
    category: 'golden-thread',
    title: 'The reason for the referral is lost',
    severity: 'suggestion',
    kinds: ['child-and-family-assessment', 'cp-plan', 'closure-summary'],
    why: 'The reader cannot tell whether the first worry was settled or forgotten while another one was worked on.',
    setAsideWhen: 'Another agency has taken it on, and its own plan says so.',
    bad: ['A plan that begins “Referred for domestic abuse” and whose every other line is about school.'],
    good: ['“Referred for her father’s drinking. Nobody has seen him drink since 2 June: Ruby, the school, or me.”'],
  },
  lists: [HARMS, HARM_SIGNS],
  check(blocks, context, report) {
    if (!isWholeDocument(context)) return
    const beginnings = new Set(context.document.sections.filter(({ title }) => BEGINNING.test(title)))
    // A document that is all beginning has not come to what was found.
    if (beginnings.size === 0 || beginnings.size === context.document.sections.length) return
    const named = harmsNamed(
      blocks.filter(({ section }) => beginnings.has(section)),
      readings,
      isReason,
    )
    if (named.length === 0) return
    const later = harmsTold(blocks).filter(({ section }) => !beginnings.has(section))
    const lost = named.find(({ kind }) => timesTold(kind, later) === 0)
    if (!lost) return
    const { block, hit } = lost
    report({
      section: block.section,
      block: block.block,
      start: hit.start,
      end: hit.end,
      message: `This began with “${hit.text}”, and no other section speaks of it. What was found, and what is known of it now?`,
    })
  },
}

const readings: Readings<readonly HarmNamed[]> = new WeakMap()

/** True when the words give what the family was referred for, and not what it was not. */
function isReason(block: BlockAnalysis, hit: WordHit): boolean {
  const sentence = block.sentenceAt(hit.start)
  return sentence !== null && isWritersProse(block, hit) && !NOT_SO.test(block.text.slice(sentence.start, hit.start))
}
