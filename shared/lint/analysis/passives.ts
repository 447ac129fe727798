import type { BlockAnalysis, Sentence, Span, Token } from '../rule.ts'
import { type Subject, subjectOf } from './referents.ts'

/** A verb in the passive: "was not hit", from its first auxiliary to its participle. */
export interface Passive extends Span {
  subject: Subject | null
  negated: boolean
  /** Still to come, only possible, or only supposed: "may be hit", "if she is hit". */
  supposed: boolean
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))
const BE = words('was were is are been being be got gets get')
const FINITE = words('was were is are got gets')
const HAVE = words('has have had having')
const MODAL = words('will would may might could should can must shall to cannot can')
const NEGATION = words('not never neither nor')
const NEGATED = /^(?:was|were|is|are|has|have|had)n't$/
const BETWEEN = words(`not never also then often repeatedly always regularly again once twice both all still sometimes frequently
  ever just only later initially previously subsequently sadly briefly usually occasionally now allegedly reportedly badly
  seriously severely simply routinely nearly almost apparently so`)
const NOBODY = /^(?:nobody|none|neither|nothing|no)$/

/** The passive whose participle is the token at `participle`, or null where the word is none: "he hit her", "hit by him". */
export function passiveAt(block: BlockAnalysis, sentence: Sentence, participle: number): Passive | null {
  const { tokens } = block
  let at = participle - 1
  let negated = false
  const isPart = (token: Token | undefined): token is Token =>
    token !== undefined && at >= sentence.firstToken && !/[,;:.()–—\n]/.test(block.text.slice(token.end, tokens[at + 1]?.start))
  const skipAdverbs = (): void => {
    for (let token = tokens[at]; isPart(token) && (BETWEEN.has(token.lower) || /..ly$/.test(token.lower)); token = tokens[--at])
      negated ||= NEGATION.has(token.lower)
  }
  skipAdverbs()
  const be = tokens[at]
  if (!isPart(be) || !(BE.has(be.lower) || NEGATED.test(be.lower))) return null
  negated ||= NEGATED.test(be.lower)
  let first = at
  at--
  skipAdverbs()
  let supposed = be.lower === 'be' || be.lower === 'get'
  if (!FINITE.has(be.lower) && !NEGATED.test(be.lower)) {
    const helper = tokens[at]
    if (!isPart(helper)) return null
    if (MODAL.has(helper.lower)) supposed = true
    else if (be.lower === 'being' ? !FINITE.has(helper.lower) : !(HAVE.has(helper.lower) || NEGATED.test(helper.lower)))
      return null
    negated ||= NEGATED.test(helper.lower)
    first = at
    at--
    skipAdverbs()
    const modal = tokens[at]
    if (isPart(modal) && MODAL.has(modal.lower)) {
      supposed = true
      first = at
    }
  }
  const start = tokens[first]
  const end = tokens[participle]
  if (!start || !end) return null
  const opening = tokens[sentence.firstToken]
  if (opening && NOBODY.test(opening.lower)) negated = true
  return { start: start.start, end: end.end, subject: subjectOf(block, sentence, participle), negated, supposed }
}

const SOMEBODY =
  "(?:M(?:r|s|rs|iss)\\s)?(?:\\p{Lu}[\\p{L}’'-]+|[Ss]he|[Hh]e|[Tt]hey|(?:[Tt]he|[Hh]er|[Hh]is|[Bb]oth|[Aa])\\s(?:\\p{L}+\\s)?(?:child(?:ren)?|boys?|girls?|twins|baby|mother|sons?|daughters?|brothers?|sisters?))"
const OPENS_WITH_IT = new RegExp(`^[^,.;:]{2,70},\\s(?=${SOMEBODY})`, 'u')
const NAMED_BEFORE = new RegExp(`^${SOMEBODY},\\s(?:(?:\\p{L}+ly|once|twice|again|often|still|already)\\s)?$`, 'u')
const GOES_ON_AFTER =
  /^(?:\s(?:with|at|in|on|as|when|from|for|against|down|across|over|to|alone|outside|until|twice|by|while|and)\b[^,.;]{0,70})?,\s(?!and\b|then\b)/u
const INJURIES_BEFORE =
  /\b(?:injur(?:y|ies)|bruis(?:es?|ing)|burns?|fractures?|marks?|wounds?|harm|abuse|violence|trauma|damage)\s$/iu

/** A passive without its auxiliary: "Beaten with a cable, Ruby ...", "Ruby, left alone all night, ...", "injuries sustained at home". */
export function reducedAt(block: BlockAnalysis, sentence: Sentence, hit: Span, participle: number): Passive | null {
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  const whole = { start: hit.start, end: hit.end, negated: false, supposed: false }
  if (before === '') {
    const opening = OPENS_WITH_IT.exec(after)
    const head = opening && block.tokens.slice(participle).find(({ start }) => start >= hit.end + opening[0].length)
    return head ? { ...whole, subject: { referent: 'person', head } } : null
  }
  if (INJURIES_BEFORE.test(before)) {
    const head = block.tokens[participle - 1]
    return head ? { ...whole, start: head.start, subject: { referent: 'thing', head } } : null
  }
  if (!NAMED_BEFORE.test(before) || !GOES_ON_AFTER.test(after)) return null
  const last = block.tokens[participle - 1]
  const head = last && block.text[last.end] === ',' ? last : block.tokens[participle - 2]
  return head ? { ...whole, subject: { referent: 'person', head } } : null
}
