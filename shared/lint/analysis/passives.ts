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
