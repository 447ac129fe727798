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
/** "Were found to have been sawn off": it is so, and no plan. */
const FOUND = words('found seen noticed discovered known shown turned appears appear appeared seems seem seemed')
const MARK = /[,;:.()–—\n]/
const ADVERB = /..ly$/
const NOBODY = /^(?:nobody|none|neither|nothing|no)$/

/** The passive whose participle is the token at `participle`, or null where the word is none: "he hit her", "hit by him". */
export function passiveAt(block: BlockAnalysis, sentence: Sentence, participle: number): Passive | null {
  const { tokens } = block
  let at = participle - 1
  let negated = false
  const isPart = (token: Token | undefined): token is Token =>
    token !== undefined && at >= sentence.firstToken && !MARK.test(block.text.slice(token.end, tokens[at + 1]?.start))
  const skipAdverbs = (): void => {
    for (let token = tokens[at]; isPart(token) && (BETWEEN.has(token.lower) || ADVERB.test(token.lower)); token = tokens[--at])
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
    if (isPart(modal) && modal.lower === 'to' && FOUND.has(tokens[at - 1]?.lower ?? ''))
      first = at - (BE.has(tokens[at - 2]?.lower ?? '') ? 2 : 1)
    else if (isPart(modal) && MODAL.has(modal.lower)) {
      supposed = true
      first = at
    }
  }
  const start = tokens[first]
  const end = tokens[participle]
  if (!start || !end) return null
  const opening = tokens[sentence.firstToken]
  if (opening && NOBODY.test(opening.lower)) negated = true
  return {
    start: start.start,
    end: end.end,
    subject: whoseOpening(block, sentence, start, end) ?? subjectOf(block, sentence, participle),
    negated,
    supposed,
  }
}

/** "Having been burned with a cigarette, Stefan spent two nights in hospital": the main clause says whom it was done to. */
function whoseOpening(block: BlockAnalysis, sentence: Sentence, first: Token, last: Token): Subject | null {
  if (first.start !== sentence.start || first.lower !== 'having') return null
  const opening = OPENS_WITH_IT.exec(block.text.slice(last.end, sentence.end))
  const head = opening && block.tokens.slice(last.index).find(({ start }) => start >= last.end + opening[0].length)
  return head ? { referent: 'person', head } : null
}

const SEEN_OR_AFTER =
  /\bwithout (?:\p{L}+ ){1,3}$|\b(?:saw|see|sees|seen|heard|hears|watched|watches|witnessed|witnesses|found|filmed|recall(?:s|ed)?|remember(?:s|ed)?|describe[sd]?)\b[^.;,]{0,40}$|\b(?:after|despite|through|from|of|by|since|upon)\s$/iu
const ONLY_FEARED =
  /\b(?:risk|dangers?|fears?|feared|scared|afraid|frightened|worr\p{L}+|prevent\p{L}*|stop\p{L}*|protect\p{L}*|avoid\p{L}*|keep\p{L}*|chance|possibility|likel\p{L}+|instead|dream\p{L}*|hope|idea|thought|tired|proud|capable|far|instead)\b[^.;,]{0,25}$/iu
const HURT_BEFORE_FROM =
  /\b(?:injur\p{L}+|bruis\p{L}+|burns?|fractures?|marks?|wounds?|scars?|pain|sore|deaf|limp\p{L}*)\b[^.;,]{0,25}from\s$/iu

/** "Saw their mother being beaten", "bruises from being gripped": a passive that no finite verb carries. */
export function beingAt(block: BlockAnalysis, sentence: Sentence, participle: number): Passive | null {
  const { tokens } = block
  let at = participle - 1
  while (BETWEEN.has(tokens[at]?.lower ?? '') || ADVERB.test(tokens[at]?.lower ?? '')) at--
  const [being, end, before] = [tokens[at], tokens[participle], tokens[at - 1]]
  if (!being || !end || !before || being.lower !== 'being' || at <= sentence.firstToken || FINITE.has(before.lower)) return null
  const lead = block.text.slice(sentence.start, being.start)
  if (!SEEN_OR_AFTER.test(lead) || ONLY_FEARED.test(lead)) return null
  if (/\bfrom\s$/.test(lead) && !HURT_BEFORE_FROM.test(lead)) return null
  const named = subjectOf(block, sentence, at)
  const subject = named?.referent === 'person' ? named : personIn(block, sentence, at)
  return { start: being.start, end: end.end, subject, negated: /\b(?:not|never|without)\b/.test(lead), supposed: false }
}

/** The first person that the sentence names before or after the words at `index`. */
function personIn(block: BlockAnalysis, sentence: Sentence, index: number): Subject | null {
  const first = block.tokens[sentence.firstToken]
  const head = block.tokens[index - 1]
  return first && head ? { referent: 'person', head: /^\p{Lu}/u.test(first.text) ? first : head } : null
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
