import type { BlockAnalysis, Sentence, Span, WordHit } from '../rule.ts'
import { type Subject, subjectOf } from './referents.ts'
import { isToldNearby } from './told-nearby.ts'

/**
 * Verdicts in a set phrase or an image: "is a performance for the court", "has turned her life around", "owed more to fear
 * than to love". Of whom or of what they are said decides: of a play, a car or a debt they are plain.
 */

/** What people do, say or go through, of which only a judgement can say that it is a sham, is over or comes from fear. */
const OF_A_LIFE =
  /^(?:sobriety|abstinence|apolog(?:y|ies)|remorse|tears|grief|grieving|concern|interest|love|affection|smiles?|politeness|charm|compliance|illness|tiredness|pain|silence|anger|rage|promises?|words?|story|accounts?|allegations?|complaints?|claims?|calls?|requests?|application|attendance|move|decision|choice|refusal|reaction|referral|disclosure|statement|gesture|offer|relationship|marriage|friendship|reunion|bond|pregnancy|agreement|absences?|drinking|drug-taking|violence|control|jealousy|separation|reconciliation|calm|confidence|bravado|kindness|generosity|attention|commitment|motivation|insight|loyalty|self-harm|overdose|threats?|attempts?|aggression|distress|happiness|history|past|neglect|abuse|years|days|times|childhood|problems|troubles|difficulties|addiction|trauma|divorce|crisis|conflict|offending|life|lives|this|that|it|all|what|everything|outbursts?|departure|return|helpfulness|cheerfulness|cooperation|co-operation|enthusiasm|sorrow|regret|sympathy|contact|visits?|heart|mind|loneliness|family|household|couple|placement|texts?|messages?|e-?mails?|posts?)$/

const MOTIVE =
  /\b(?:spite|malice|jealousy|guilt|fears?|pride|shame|embarrassment|greed|anger|panic|loyalty|love|revenge|resentment|boredom|loneliness|pity|desperation|self-\p{L}+|duty|convenience|laziness|vanity|bravado|frustration|concern|affection|kindness|hatred|bitterness|money|power|control|insecurity|immaturity|habit|obligation|need|wish|desire|malevolence|defiance|rivalry|grief|hurt|sympathy|mischief|ambition|cowardice|hope|thought|feelings?)\b/u

const PROFESSIONAL = /\b(?:teacher|head|visitor|nurse|doctor|midwife|worker|GP|paediatrician|guardian|judge|consultant)\b/
const THIS =
  /(?:^|[,;:]\s|\b(?:and|but|that|because)\s)(?:This|That|It|All (?:of )?this|Everything|None of (?:this|it))(?: (?:also|all|only|probably|now|still|really|never))*\s$/iu
const WHAT_THEY_DID = /^What (?:he|she|they|M[rs]s? \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+) \p{Ll}+/u
/** No claim of the writer's: a wish, a plan, a condition. */
const NOT_CLAIMED = /\b(?:if|whether|unless|until|so that|hope(?:s|d)?|to|must|should|may|might|could|can)\s(?:\S+\s){0,3}$/i

function spokenOf(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Subject | null {
  const first = block.tokens[sentence.firstToken]
  if (first && WHAT_THEY_DID.test(sentence.text)) return { referent: 'conduct', head: first }
  const subject = subjectOf(block, sentence, hit.firstToken)
  if (subject && subject.referent !== 'thing') return subject
  return THIS.test(block.text.slice(sentence.start, hit.start)) && first ? { referent: 'conduct', head: first } : subject
}

/** Conduct that can be a show, or come of the clock, in the plain sense. */
const PLAIN_CONDUCT = /^(?:play|performance|meals?|model|time|sessions?|start|feeding|job|role|meeting|arrangements?|mood)$/

const isOfALife = (subject: Subject | null): boolean =>
  subject !== null &&
  (OF_A_LIFE.test(subject.head.lower) || (subject.referent === 'conduct' && !PLAIN_CONDUCT.test(subject.head.lower)))

/** "Has turned her life around", "is her whole world", "has yet to accept that". */
export function verdict(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Span | null {
  const before = block.text.slice(sentence.start, hit.start)
  if (NOT_CLAIMED.test(before)) return null
  const subject = spokenOf(block, sentence, hit)
  if (!subject || !(subject.referent === 'person' || isOfALife(subject)) || PROFESSIONAL.test(subject.head.text)) return null
  if (/moved on$/i.test(hit.text) && GONE.test(block.text.slice(hit.end, sentence.end))) return null
  return hit.entry.tags?.includes('wish') && isToldNearby(block, sentence) ? null : hit
}

/** "Has moved on from the hostel" goes somewhere; from a marriage or a death nobody sees it. */
const GONE =
  /^ (?:from|to|into|at|in) (?!(?:him|her|it|this|that|what|all|(?:the|his|her|their) (?:relationship|marriage|past|abuse|violence|break-?up|separation|loss|death|divorce|affair)))/

/** "His sobriety is a performance", "the apology was hollow": done for show, or worth nothing. */
export function sham(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  if (
    (/ a?n? ?(?:tool|weapon|game|phase|trap|shield)$/i.test(hit.text) && /^ (?:box|of|which|used|found)/.test(after)) ||
    (/^\s(?:of|in) (?!(?:her|his|their) )/.test(after) &&
      /(?:act|performance|show|gesture|cover|mask|front|phase)$/i.test(hit.text))
  )
    return null
  if (NOT_CLAIMED.test(block.text.slice(sentence.start, hit.start))) return null
  return isOfALife(spokenOf(block, sentence, hit)) ? hit : null
}

/** "This owed more to embarrassment than to any thought of the baby", "the move was driven by spite". */
export function springs(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  const motive = MOTIVE.exec(/^[^.;:]{0,50}/.exec(after)?.[0] ?? '')
  if (!motive || NOT_CLAIMED.test(block.text.slice(sentence.start, hit.start))) return null
  const subject = spokenOf(block, sentence, hit)
  if (!subject || subject.referent === 'writer' || subject.referent === 'reader') return null
  if (subject.referent !== 'conduct' && !isOfALife(subject) && !/^(?:is|was|are|were) /i.test(hit.text)) return null
  return { start: hit.start, end: hit.end + motive.index + motive[0].length }
}

/** "The neglect is now behind them"; a car or a queue may be behind them too. */
export function behind(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Span | null {
  const before = block.text.slice(sentence.start, hit.start)
  return isOfALife(spokenOf(block, sentence, hit)) || /\bput(?:s|ting)? \S+(?: \S+){0,3} $/.test(before) ? hit : null
}

/** "The best place for Leila is with her grandmother". */
export const best = (after: string, hit: WordHit): Span | null =>
  /^ [^.;,]{1,40}? (?:is|would be|will be)\b/.test(after) ? hit : null

const UNSETTLING =
  /^(?:contact|visits?|relationship|presence|absences?|drinking|violence|arguments?|arguing|parenting|behaviour|routine|uncertainty|separation|anger|moods?|attention|living|calls?|letters?|influence|conflict|attitude|family|mother|father|parents|stepfather|grandmother|grandfather)$/

/** "Contact unsettles him": what a thing does to somebody's mind, as a rule and by nobody's account. */
export function affects(block: BlockAnalysis, sentence: Sentence, hit: WordHit, after: string): Span | null {
  if (/^ (?:when|if|because|:|and (?:he|she|they))|^:/.test(after)) return null
  const subject = subjectOf(block, sentence, hit.firstToken)
  return subject && UNSETTLING.test(subject.head.lower) && !isToldNearby(block, sentence) ? hit : null
}

/** "Bruises in this place do not happen by accident". */
export const injury = (before: string, hit: WordHit): Span | null =>
  /\b(?:bruis|injur|marks?\b|burns?\b|fractur|scald|wounds?\b|swelling)/i.test(before) ? hit : null

const RULES =
  /^(?: (?:of|at|about|over|for|to) [^,.;:]{1,35}?)? (?:holds?|keeps?|kept|stops?|stopped|drives?|drove|rules?|ruled|governs?|prevents?|lies?|lay|eats?|led|leads?|got the better|has (?:kept|driven|made|stopped|led)|makes?|made|is (?:what|why|behind)|was (?:what|behind)) (?!postman)(?:him|her|them|his|this|the (?:family|boys|girls|children|whole)|behind|at|M[rs]s? \p{Lu}\p{L}+|\p{Lu}\p{Ll}+|everything|what)/u

/** "Fear of his temper holds Ms Nyberg back": a motive that acts by itself, at the head of its sentence. */
export function ruled(sentence: Sentence, hit: WordHit, before: string, after: string): Span | null {
  if (!/^(?:It is |It was |Only |Simple |Sheer )?$/.test(before) || hit.start - sentence.start > 8) return null
  const rules = RULES.exec(after)
  return rules ? { start: hit.start, end: hit.end + rules[0].length } : null
}

/** "He would not have hit her had he been sober": what nobody can know. */
export function counterfactual(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Span | null {
  if (
    block.tokens[hit.lastToken]?.lower === 'to' ||
    !/ (?:if|had (?:he|she|they|it|M[rs]s?|the)|without|but for)\b/.test(sentence.text)
  )
    return null
  const subject = subjectOf(block, sentence, hit.firstToken)
  return subject?.referent === 'person' && !PROFESSIONAL.test(subject.head.text) ? hit : null
}
