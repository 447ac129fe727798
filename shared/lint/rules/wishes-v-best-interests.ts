import { isConcluding } from '../analysis/concluding-sections.ts'
import { mentionsOf } from '../analysis/people-in-text.ts'
import { speaksOf } from '../analysis/plan-sections.ts'
import { bySection, type Readings } from '../analysis/stretches.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, DocumentRule, KnownPerson, RuleContext, Span, WordHit } from '../rule.ts'

const LIST = 'childs-wishes'
/** Wishes on which somebody has to decide: where the child lives, and whom the child sees. */
const TO_BE_DECIDED =
  /^ (?:not )?(?:to |for (?:him|her|them) to )?(?:be (?:able|allowed) to )?(?:just )?(?:live|stay|go(?:ing)? (?:back )?(?:home|to (?:live|stay|his|her|their))|come (?:back )?home|return|move (?:back|in|out|home)|remain|be (?:back )?(?:home|with)|(?:see|spend (?:more )?time with) (?:more of )?(?:his|her|their|Mr|Ms|Mrs|Miss|[Mm]um|[Dd]ad|\p{Lu}\p{L}+))\b/u
/** The writer holds the wish against what is good for the child, or says what became of it and why. */
const WEIGHED =
  /\bbest interests?\b|\b(?:in line|agrees?|agreed|fits?|match(?:es)?|consistent|in keeping|accord\w*|contrary|against|differ\w*|despite|in spite|notwithstanding|odds|conflict\w*|tension|balanc\w+|weigh\w*)\b[^.;]{0,40}\b(?:wish\w*|wants?|wanted|views?|asked|hop(?:es|ed)|said|feelings|love[sd]?)\b|\b(?:wish\w*|wants?|wanted|hop(?:es|ed)|asked|views|would (?:like|love|prefer|rather))\b[^.;]{0,120}\b(?:but|however|although|though|yet|because|despite|nor|safe|so (?:do|did|does) |as do |agree\w*|cannot|can not|not (?:possible|recommend\w*|in|what)|(?:I|[Ww]e) (?:have|do|did|am|are|will|would|think|believe|share|recommend|propose|ask|support|told|explained))\b|\b(?:although|though|while|whilst|but|because|since|what|which|as|know(?:s|ing)?|that)\b[^.;,]{0,40}\b(?:wants?|wanted|wish\w*|would (?:like|love|prefer|rather)|hop(?:es|ed)|asked (?:for|to)|has asked)\b[^.;]{0,100}\b(?:I|we|We|my|our)\b|\b(?:I|[Ww]e)(?: have| did| do| will| am| are)?(?: also| not)? (?:told|explained|tell|explain)\b[^.;]{0,60}\b(?:why|that (?:I|we)|not|cannot|before|until|plan|recommend\w*)\b|\bwish\w*\b[^.;]{0,60}\b(?:(?:not )?(?:being )?followed|acted on|met|granted|respected|given weight|weight|shap\w+|change[ds]?)\b/iu
const OF_WISHES =
  /\b(?:wish\w*|wants?|wanted|hop(?:es|ed)|asks?|asked|would (?:like|love|prefer|rather)|views|own words|feelings)\b/i
/** What the child wishes comes up where the writer concludes, so the reader sees what is to become of it. */
const OF_LIVING =
  /\b(?:liv(?:e|es|ing)|stay\w*|remain(?:s|ing)? (?:with|in|at|where)|return\w*|home|mov(?:e|es|ing)|placement)\b/i
const OF_SEEING = /\b(?:see(?:s|ing)?|time with|family time|contact|visit\w*|meet\w*)\b/i
/** In the words beside the wish: the writer's own view of it, or what stands in its way. */
const ANSWERED_HERE =
  /\b(?:but|however|although|though|because|until|once|yet|instead|so (?:do|does|did)|as do|agree\w*|cannot|allowed|court|judge|(?:I|[Ww]e) (?:do|did|have|had|am|are|will|would|think|believe|share|recommend|propose|support|told|explained))\b/

/** What a child wants, told, and nowhere held against what the writer thinks is best. */
export const wishesVBestInterests: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'wishes-v-best-interests',
    category: 'missing-content',
    title: 'The child’s wish is not answered',
    severity: 'suggestion',
    kinds: ['child-and-family-assessment', 'cla-review-report', 'court-statement', 'care-plan'],
    why: 'A child who reads this learns that they were asked, and not what anybody thought of the answer.',
    setAsideWhen: 'Everybody wants the same, and the plan makes that plain.',
    bad: ['“Noah wants to go home”, in a report that recommends something else and does not come back to it.'],
    good: ['“Noah wants to go home. I have not recommended this, because Mr Dale was arrested on 2 June; I told Noah why.”'],
  },
  lists: [LIST],
  check(blocks, context, report) {
    const told = firstWish(blocks, context)
    if (!told || !isWholeDocument(context)) return
    const answers = told.ofSeeing ? OF_SEEING : OF_LIVING
    if (blocks.some(({ section, text }) => isConcluding(section) && (OF_WISHES.test(text) || answers.test(text)))) return
    if (speaksOf(blocks, WEIGHED)) return
    const { block, span } = told
    const message =
      'Nothing says how this wish sits with your own view of what is best. Do they agree? If not, why not, and who told the child?'
    report({ section: block.section, block: block.block, ...span, message })
  },
}

interface Wish {
  block: BlockAnalysis
  span: Span
  /** Whom the child sees, and not where the child lives. */
  ofSeeing: boolean
}

const readings: Readings<Wish | null> = new WeakMap()

function firstWish(blocks: readonly BlockAnalysis[], { people }: RuleContext): Wish | null {
  return bySection(blocks, readings, people, (own) => wishIn(own, people)).find((wish) => wish !== null) ?? null
}

function wishIn(blocks: readonly BlockAnalysis[], people: readonly KnownPerson[]): Wish | null {
  for (const block of blocks) {
    if (!block.holds(LIST)) continue
    for (const hit of block.hits(LIST)) {
      const span = wishAt(block, hit, people)
      if (span) return { block, span, ofSeeing: OF_SEEING.test(block.text.slice(span.start, span.end)) }
    }
  }
  return null
}

/** The words of a child's wish on which somebody has to decide, where nothing beside them answers it. */
function wishAt(block: BlockAnalysis, hit: WordHit, people: readonly KnownPerson[]): Span | null {
  const sentence = block.sentenceAt(hit.start)
  if (!sentence || sentence.quoted || !isWritersProse(block, hit)) return null
  const wanted = TO_BE_DECIDED.exec(block.text.slice(hit.end, sentence.end))
  if (!wanted) return null
  if (mentionsOf(block.text.slice(sentence.start, hit.start), people).at(-1)?.sort !== 'child') return null
  if (block.around(sentence).some(({ text }) => ANSWERED_HERE.test(text)) || ANSWERED_HERE.test(sentence.text)) return null
  return { start: hit.start, end: hit.end + wanted[0].length }
}
