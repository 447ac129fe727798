import { blockText, type Section } from '../../document/index.ts'
import { isConcluding } from '../analysis/concluding-sections.ts'
import { holdsEvidence } from '../analysis/evidence.ts'
import { HARM_SIGNS, HARMS, type HarmNamed, harmsNamed, harmsTold, timesTold } from '../analysis/harm-kinds.ts'
import type { Readings } from '../analysis/stretches.ts'
import { isWholeDocument } from '../analysis/whole-document.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, DocumentReport, DocumentRule, RuleContext, Sentence, WordHit } from '../rule.ts'

const LIST = 'conclusions'
/** Harm that somebody is said to suffer or to be in the way of. */
const IN_ITS_WAY =
  /\b(?:risks? of (?:significant harm (?:from|through|by) )?|likely (?:to )?(?:suffer|experience|be subject(?:ed)? to) |(?:is|are|was|were|been|being) (?:suffering|experiencing|exposed to|subject(?:ed)? to|vulnerable to|(?:a )?victims? of) |ha(?:s|ve) (?:suffered|experienced|been exposed to|been subject(?:ed)? to) )(?:from )?(?:further |future |possible |likely |ongoing |continuing |continued |significant |serious |actual |both |emotional (?:harm|abuse) and )*$/iu
const DENIED =
  /\b(?:no|not|nor|never|without|n['’]t|neither|nothing|nobody|none|whether|if|unless|had|lower(?:s|ed)?|reduc\p{L}+|ruled out|unlikely|research|studies|children who|young people who)\b/iu
/** The evidence is in another place that is named. */
const ELSEWHERE =
  /\b(?:annex\p{L}*|appendi\p{L}+|exhibit\p{L}*|attached|bundle|enclosed|section \d|paragraphs? \d|page \d|(?:my|the|his|her|their) (?:earlier |previous |first |last |recent )?(?:statement|assessment|report|letter|chronology|enquiry)|set out|as above|see (?:also|above|below|the|my)|described (?:above|below|earlier)|listed)\b/iu
/** A reason, a comparison or somebody's account: what a conclusion may rest on. */
const GROUNDS =
  /["“”‘]|\d|\b(?:because|since|as shown|told|said|says|saw|seen|heard|watched|found|counted|wrote|described|explained|showed|shown|shows|evidence of|evidenced by|observed|confirm\p{L}+|record\p{L}*|test\p{L}*|score\p{L}*|for example|such as|when|after|every|each|until|despite|although|but|while|whereas|however|once|twice|both|never|always)\b/iu
/** "Therefore, none." concludes nothing. */
const FEWEST_WORDS = 5

/** A conclusion with nothing under it: harm that no fact of the document shows, or a section that concludes and tells nothing. */
export const conclusionUnsupported: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'conclusion-unsupported',
    category: 'missing-content',
    title: 'A conclusion that no fact bears out',
    severity: 'warning',
    kinds: ['child-and-family-assessment', 'section-47-enquiry', 'court-statement', 'icpc-report'],
    why: 'The family cannot answer a conclusion whose grounds they never see, and a court cannot rely on it.',
    setAsideWhen: 'The facts stand in a document that the reader has, and this one says which.',
    bad: ['An assessment that ends “Therefore the children are at risk of sexual abuse” and tells nothing else of it.'],
    good: ['“Three bruises in five weeks, and two different accounts of each: I conclude that Leo is being hurt.”'],
  },
  lists: [LIST, HARMS, HARM_SIGNS],
  check(blocks, context, report) {
    if (!isWholeDocument(context)) return
    if (!reportHarmUnshown(blocks, report)) reportNothingTold(blocks, context, report)
  },
}

type Reporting = (found: DocumentReport) => void

/** Harm that the document says somebody is in the way of, and of which it says nothing else. */
function reportHarmUnshown(blocks: readonly BlockAnalysis[], report: Reporting): boolean {
  const named = harmsNamed(blocks, readings, concludesHarm)
  if (named.length === 0) return false
  const sections = harmsTold(blocks)
  const alone = named.find(({ kind }) => timesTold(kind, sections) === 1)
  if (!alone) return false
  const { block, hit } = alone
  const message = `Nothing else here tells of “${hit.text}”. Which facts is this conclusion drawn from, and where do they stand?`
  report({ section: block.section, block: block.block, start: hit.start, end: hit.end, message })
  return true
}

const readings: Readings<readonly HarmNamed[]> = new WeakMap()

function concludesHarm(block: BlockAnalysis, hit: WordHit): boolean {
  const sentence = block.sentenceAt(hit.start)
  if (!sentence || sentence.quoted || !isWritersProse(block, hit)) return false
  const before = block.text.slice(sentence.start, hit.start)
  return (
    IN_ITS_WAY.test(before) &&
    !DENIED.test(before) &&
    block.stanceAt(hit.start) !== 'attributed' &&
    sentence.stance !== 'attributed' &&
    !restsOnSomething(sentence) &&
    !block.around(sentence).some(restsOnSomething)
  )
}

const restsOnSomething = ({ text }: Sentence): boolean => GROUNDS.test(text) || ELSEWHERE.test(text)

/** A conclusion in a document whose weighing sections, all together, tell not one fact. */
function reportNothingTold(blocks: readonly BlockAnalysis[], { document }: RuleContext, report: Reporting): void {
  const concluding = new Set(document.sections.filter(isConcluding))
  const block = blocks.find((one) => concluding.has(one.section) && firstConclusion(one) !== null)
  const conclusion = block && firstConclusion(block)
  if (!conclusion || [...concluding].some(tellsSomething)) return
  const message = 'No fact stands in the sections that conclude. Which facts lead here, and how?'
  report({ section: block.section, block: block.block, start: conclusion.start, end: conclusion.end, message })
}

/** The words that open the first conclusion of a block, where something is concluded in the writer's own words. */
function firstConclusion(block: BlockAnalysis): WordHit | null {
  if (!block.holds(LIST)) return null
  return block.hits(LIST).find((hit) => opensConclusion(block, hit)) ?? null
}

function opensConclusion(block: BlockAnalysis, hit: WordHit): boolean {
  const sentence = block.sentenceAt(hit.start)
  if (!sentence || sentence.words < FEWEST_WORDS || !isWritersProse(block, hit)) return false
  return !hit.entry.tags?.includes('opens') || block.text.slice(sentence.start, hit.start).trim() === ''
}

function tellsSomething({ blocks }: Section): boolean {
  return blocks.some((block) => {
    if (block.type === 'actionPlan' || block.type === 'signatures') return false
    const { text } = blockText(block)
    return GROUNDS.test(text) || ELSEWHERE.test(text) || holdsEvidence(text)
  })
}
