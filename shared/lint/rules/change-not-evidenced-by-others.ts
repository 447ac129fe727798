import { HARM_SIGNS, HARMS, hitsOfHarm } from '../analysis/harm-kinds.ts'
import { mentionsOf, namesProfessional } from '../analysis/people-in-text.ts'
import { bySection, type Readings } from '../analysis/stretches.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, DocumentRule, KnownPerson, RuleContext, Sentence, WordHit } from '../rule.ts'

const LIST = 'said-to-be-better'
/** The parent tells it, or it is told of the parent without anybody who tells. */
const TELLS =
  /\b(?:says?|said|tells?|told|reports?|reported|states?|stated|feels?|felt|thinks?|believes?|explain(?:s|ed)|describe[sd]?|maintains?|insists?)\b/i
const PRONOUN_FIRST = /^(?:[Ss]he|[Hh]e|[Tt]hey|(?:The|Her|His|Their|Both) parents?|Parents)\b/
/** What others saw, counted or measured, and what was on paper. */
const SEEN_BY_OTHERS =
  /\b(?:(?:I|[Ww]e)\b[^.;]{0,50}\b(?:saw|seen|found|heard|smelt|counted|watched|checked|noticed|observed)|tests?|tested|samples?|screens?|register|records?|log|diary|letter|certificate|report of|score[ds]?|scor(?:es|ing)|graded care|scal(?:e|ed|ing)|per cent|rota|payslips?|statements?|breathalys\p{L}+|photograph\p{L}*|unannounced|confirm\p{L}*|agrees?|agreed)\b|%|\bfrom \d[\p{L}\d ]* to \d/u
/** It will, it should, or it is not so. */
const NOT_CLAIMED =
  /\b(?:will|would|should|could|may|might|wants?|wanted|hopes?|hoped|if|when|until|once|whether|not|never|no|neither|nor|goal|aim|to show|n['’]t)\s(?:\p{L}+\s){0,6}$/iu

/** Change for the better that only the parent speaks of. */
export const changeNotEvidencedByOthers: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'change-not-evidenced-by-others',
    category: 'missing-content',
    title: 'Change that nobody else has seen',
    severity: 'suggestion',
    kinds: ['rcpc-report', 'core-group-record', 'cla-review-report', 'closure-summary'],
    why: 'Work is stepped down on hope, and the child is the first to find out that nothing has changed.',
    setAsideWhen: 'The change is one that only this person can know of, and nothing is decided by it.',
    bad: ['“Ms Judd says that she has stopped drinking”, and nobody else in the report speaks of her drinking.'],
    good: ['“Ms Judd says that things are better. The nursery counted: Zac was late 11 times in May and once in June.”'],
  },
  lists: [LIST, HARMS, HARM_SIGNS],
  check(blocks, context, report) {
    for (const block of blocks) {
      if (!block.holds(LIST)) continue
      for (const hit of block.hits(LIST)) {
        const sentence = block.sentenceAt(hit.start)
        if (!sentence || !isParentsWord(block, sentence, hit, context.people)) continue
        if (!isWholeDocument(context)) return
        if (isBorneOut(blocks, hit, context)) continue
        const message =
          'Only the parent speaks of this change. What have the child, you or others seen, over how long, and what was it before?'
        report({ section: block.section, block: block.block, start: hit.start, end: hit.end, message })
        return
      }
    }
  },
}

function isParentsWord(block: BlockAnalysis, sentence: Sentence, hit: WordHit, people: readonly KnownPerson[]): boolean {
  if (sentence.quoted || !isWritersProse(block, hit)) return false
  const before = block.text.slice(sentence.start, hit.start)
  const tells = TELLS.exec(before)
  if (!tells || NOT_CLAIMED.test(before) || SEEN_BY_OTHERS.test(sentence.text)) return false
  const teller = before.slice(0, tells.index)
  if (namesProfessional(teller)) return false
  const named = mentionsOf(teller, people)
  return named.length === 0 ? PRONOUN_FIRST.test(teller) : named.every(({ sort }) => sort === 'adult')
}

/** What others than the parents tell in one section. */
interface OthersTold {
  anything: boolean
  /** The kinds of harm that those sentences speak of. */
  kinds: ReadonlySet<string>
}

const readings: Readings<OthersTold> = new WeakMap()

/** True when anybody but the parent tells of the matter, or something shows it, anywhere in the document. */
function isBorneOut(blocks: readonly BlockAnalysis[], { entry }: WordHit, { people }: RuleContext): boolean {
  const matter = entry.tags?.[0]
  return bySection(blocks, readings, people, (own) => othersTold(own, people)).some(({ anything, kinds }) =>
    matter === undefined ? anything : kinds.has(matter),
  )
}

function othersTold(blocks: readonly BlockAnalysis[], people: readonly KnownPerson[]): OthersTold {
  const kinds = new Set<string>()
  let anything = false
  for (const block of blocks)
    for (const sentence of block.sentences) {
      if (!isOthersWord(sentence, people) || isParentsClaim(block, sentence, people)) continue
      anything = true
      for (const { start, end, entry } of hitsOfHarm(block))
        if (start >= sentence.start && end <= sentence.end) for (const kind of entry.tags ?? []) kinds.add(kind)
    }
  return { anything, kinds }
}

const isParentsClaim = (block: BlockAnalysis, sentence: Sentence, people: readonly KnownPerson[]): boolean =>
  block
    .hits(LIST)
    .some((hit) => hit.start >= sentence.start && hit.end <= sentence.end && isParentsWord(block, sentence, hit, people))

function isOthersWord({ text, quoted, segment }: Sentence, people: readonly KnownPerson[]): boolean {
  if (segment.role === 'heading' || segment.role === 'label') return false
  return (
    SEEN_BY_OTHERS.test(text) ||
    (TELLS.test(text) && (namesProfessional(text) || mentionsOf(text, people).some(({ sort }) => sort !== 'adult'))) ||
    (quoted && segment.role === 'quotation')
  )
}
