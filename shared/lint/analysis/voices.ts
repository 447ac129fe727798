import type { BlockAnalysis, Sentence, Span } from '../rule.ts'
import { personBefore, referentOf, subjectOf } from './referents.ts'

/**
 * Whose words a passage gives: `named` is a person or record that is named, `unnamed` a group or nobody; `owned`, `hedged`
 * and `bare` are the writer's own.
 */
export type Voice = 'bare' | 'owned' | 'hedged' | 'named' | 'unnamed'

/** Somebody else's words: a named person's need no more, and whose an unnamed group's are is a question of its own. */
export const isReported = (voice: Voice): boolean => voice === 'named' || voice === 'unnamed'

const SPEECH = new Set(
  `told tells disagrees disagree said says say stated states reported reports explained explains described describes disclosed informed wrote writes
   recalled recalls added adds confirmed confirms recorded records alleged alleges denied denies mentioned advised commented
   replied answered insisted insists maintains complained concluded concludes found considers considered assessed assesses
   diagnosed observed believes thinks feels accepts admitted agreed agrees suggested suggests noted notes expressed
   identified identifies shared acknowledged acknowledges ruled determined warned fears accept describing saying
   stating explaining adding telling feel believe think suspect agree consider describe report state allege`
    .trim()
    .split(/\s+/),
)
const POSSESSED =
  /['’]s? (?:own |professional |clear |expert |stated |reported |overall |considered )*(?:opinion|view|assessment|judge?ment|account|belief|position|case|claim|submission|recollection|version|evidence|words|report|letter|statement|conclusion|finding|analysis|diagnosis)\b/iu
const ACCORDING =
  /\b(?:[Aa]ccording to|[Ii]n the (?:opinion|view|judge?ment|assessment) of|\b(?:said|told|described|reported|stated|assessed|considered|found|diagnosed|judged|noted|recorded|seen|observed|explained|confirmed|thought|believed|held|identified|put|raised|written|given|drawn|completed|prepared|made|report|reports|assessment|letter|statement|account|opinion|words|view|analysis|note|entry|judgment|finding|evidence)(?: (?!by\b)\S+){0,3} by) (?!(?:neighbours?|professionals|people|others?|some|reports|sources?|agencies|friends|staff|all|the (?:time|age|end))\b)(?:the |a |her |his |their |my |our |both )*(?:\p{Lu}\p{L}+|(?:mother|father|parents?|grandmother|grandfather|health visitor|social worker|teacher|midwife|doctor|paediatrician|consultant|psychologist|judge|nurse))/u
const HEDGE =
  /\b(?:may|might|could|perhaps|possibly|potentially|probably|appears?|appeared|seems?|seemed|likely|unlikely|possible|possibility|unclear|unknown|unsure|wonder(?:s|ed)?|suggests?|suggested|indicates?|hypothesis)\b/
const OWN =
  /\b(?:[Ii]n|[Oo]n) (?:my|our) |\b(?:[Mm]y|[Oo]ur) (?:\p{L}+ ){0,2}(?:opinion|view|judge?ment|assessment|analysis|hypothesis|conclusion|concern|worry|fear|impression|belief|sense)s?\b|\b(?:I|[Ww]e)(?:['’]m)? (?:\p{L}+ ){0,3}?(?:think|thought|believed?|consider|considered|assess|assessed|conclude|concluded|judge|judged|feel|felt|suspect|wonder|wondered|hope|fear|doubt|infer|worried|concerned|satisfied|confident|unsure|convinced|worry|view|expect|predict|interpret|agree|agreed)\b|\bto (?:me|us)\b(?=.*\bthat\b|.*,)/u
/** Verbs whose subject may be heard to say something else entirely: they only count with words that follow on. */
const NEEDS_CLAUSE = new Set([
  'accepts',
  'accept',
  'fears',
  'agreed',
  'agrees',
  'believes',
  'feels',
  'thinks',
  'found',
  'acknowledged',
  'identified',
  'shared',
  'suggests',
  'suggested',
  'expressed',
  'considered',
  'noted',
  'acknowledges',
  'identifies',
  'considers',
])

/** "Are of the view that", "there is a view among": somebody holds it, by name or not. */
const HOLDS_VIEW =
  /\b(?:is|are|was|were) of the (?:view|opinion|belief) that\b|\b(?:view|rumour|belief|feeling|talk|suggestion|consensus)\b[^.;,]{0,60}\bthat\b|(?<!\b[Ii]t )\b(?:is|are|was|were) (?:\w+ )?(?:worried|concerned|sure|certain|clear|convinced|confident|adamant|satisfied) that\b/

/** A group of people with nobody named opens the sentence. */
const isGroupOpening = (block: BlockAnalysis, sentence: Sentence): boolean => {
  for (let at = sentence.firstToken; at < Math.min(sentence.firstToken + 3, sentence.lastToken); at++) {
    const token = block.tokens[at]
    const referent = token ? referentOf(token, at === sentence.firstToken) : null
    if (referent === 'group') return true
    if (referent === 'person') return false
  }
  return false
}

/** "The second was that ...", "another explanation is that ...": one possibility of several. */
const ONE_OF_SEVERAL =
  /^(?:The|One|Another|A|An)(?: \p{Ll}+)?(?: \p{Ll}+)? ?(?:first|second|third|fourth|last|other|explanation|hypothesis|possibility|reading|theory) (?:is|was|would be) that\b|^(?:The|One|Another)(?: (?:first|second|third|fourth|last|other|explanation|possibility))?, that\b/u

/** "As the parents accept, ...", "All three agreed that ...". */
const AS_THEY_AGREE =
  /(?:^|, )[Aa]s (?:(?:the |both |his |her |their )*(?:parents|mother|father|couple|grandparents|sisters|brothers)|he|she|they|M[rs]s? \p{Lu}\p{L}+) (?:accepts?|agrees?|acknowledges?|says?|said|puts? it|told (?:me|us))\b|\b(?:[Bb]oth|[Aa]ll (?:three|four|five|six|of them)|The two|The three) (?:of them )?(?:agree|agreed|say|said|accept|accepted|told me|told us) that\b/u

/** Said by nobody knows whom. */
const HEARSAY = /\b(?:apparently|allegedly|reportedly|supposedly|purportedly|reputedly|rumoured)\b/i

/** Whose words the span is. A claim mark decides before the wording does. */
export function voiceAt(block: BlockAnalysis, sentence: Sentence, span: Span): Voice {
  const claim = claimAt(block, span)
  // What the writer thinks that somebody else believes is that person's belief.
  if (claim === 'opinion') return speakerOf(block, sentence, span) === 'named' ? 'named' : 'owned'
  if (claim === 'reported') return 'named'
  const clause = clauseAround(block, sentence, span)
  const before = block.text.slice(sentence.start, span.start)
  const around = block.text.slice(clause.start, clause.end)
  const spoken = speakerOf(block, sentence, span)
  if (spoken === 'named' || AS_THEY_AGREE.test(before)) return 'named'
  if (OWN.test(before) || OWN.test(around)) return 'owned'
  const holder = HOLDS_VIEW.exec(before)
  if (holder) return /^(?:There|It)\b/.test(sentence.text) || isGroupOpening(block, sentence) ? 'unnamed' : 'named'
  if (spoken) return spoken
  if (POSSESSED.test(before) || ACCORDING.test(block.text.slice(sentence.start, sentence.end))) return 'named'
  if (HEARSAY.test(around)) return 'unnamed'
  const doubted = /\bwhether\b/.test(block.text.slice(clause.start, span.start))
  const outside = `${block.text.slice(clause.start, span.start)} ${block.text.slice(span.end, Math.min(clause.end, span.end + 12))}`
  return doubted || HEDGE.test(outside) || ONE_OF_SEVERAL.test(sentence.text) ? 'hedged' : 'bare'
}

function claimAt(block: BlockAnalysis, span: Span): string | null {
  for (const run of block.segmentAt(span.start).runs)
    if (run.claim && run.start <= span.start && run.end > span.start) return run.claim.kind
  return null
}

/** The clause of the sentence that holds the span: a semicolon, a dash or a contrast begins a new one. */
function clauseAround(block: BlockAnalysis, sentence: Sentence, span: Span): Span {
  const text = block.text.slice(sentence.start, sentence.end)
  let start = sentence.start
  let end = sentence.end
  for (const { index } of text.matchAll(/;\s|\s[–—]\s|,?\s(?:but|however|whereas|although|though)\s/gu)) {
    const at = sentence.start + index
    if (at <= span.start) start = at
    else if (at >= span.end && at < end) end = at
  }
  return { start, end }
}

/** Somebody who says the span's words, before them ("Ms Tan said that ...") or after them ("..., she told me"). */
function speakerOf(block: BlockAnalysis, sentence: Sentence, span: Span): Voice | null {
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = block.tokens[at]
    if (!token || !SPEECH.has(token.lower) || (token.start < span.end && token.end > span.start)) continue
    if (token.start > span.end && !isTail(block, sentence, span, at)) continue
    if (token.end <= span.start && /;\s/.test(block.text.slice(token.end, span.start))) continue
    const next = block.tokens[at + 1]
    if (
      /^say/.test(token.lower) &&
      /^(?:one|nothing|little|anything|what|all|sorry|yes|no|hello|goodbye|thank)$/.test(next?.lower ?? '')
    )
      continue
    if (
      NEEDS_CLAUSE.has(token.lower) &&
      !clauseFollows(block, at) &&
      !(next && /^(?:that|her|him|them|he|she|they|it|the|ms|mr|mrs|no|concern|concerns)$/.test(next.lower))
    )
      continue
    if (/^t(?:old|ells)$/.test(token.lower) && TELLS_TALE.test(block.text.slice(token.end, sentence.end))) continue
    if (next && token.lower === 'found' && !clauseFollows(block, at) && /^(?:in|a|on|at|dead|the)$/.test(next.lower)) continue
    if (/^(?:told|said|say)$/.test(token.lower) && /^(?:not|never)$/.test(block.tokens[at - 1]?.lower ?? '')) continue
    const inverted = token.start > span.end && next ? referentOf(next, false) : null
    if (inverted === 'person') return 'named'
    const subject = subjectOf(block, sentence, at)
    if (subject?.referent === 'person') return 'named'
    if (subject?.referent === 'thing' && isRecord(subject.head.lower)) return 'named'
    if (subject?.referent === 'group') return 'unnamed'
    if (
      (subject === null || subject.referent === 'conduct') &&
      token.end <= span.start &&
      clauseFollows(block, at, true) &&
      personBefore(block, sentence, at)
    )
      return 'named'
  }
  return null
}

/** "Told the visitor another story because she has something to hide": what follows is the writer's own. */
const TELLS_TALE = /^(?: \S+){1,4} (?:an?|the|another) (?:\S+ )?(?:story|lie|version|tale|account)\b/

/** "Found on 4 May that": a date may stand between the verb and what is told. */
const clauseFollows = (block: BlockAnalysis, verb: number, atOnce = false): boolean =>
  (atOnce && block.tokens[verb + 1]?.lower === 'that') ||
  (/^(?:on|in|at)$/.test(block.tokens[verb + 1]?.lower ?? '') &&
    [3, 4, 5].some((on) => block.tokens[verb + on]?.lower === 'that'))

const isRecord = (lower: string): boolean =>
  /^(?:records?|letter|email|report|log|notes?|plan|order|agreement|minutes|assessment|statement|chronology|test|file|court|tribunal|panel|jury|magistrates|inspector|register|judgment)$/.test(
    lower,
  )

/** A reporting tail: a comma, the speaker and the verb, near the sentence's end. */
function isTail(block: BlockAnalysis, sentence: Sentence, span: Span, verb: number): boolean {
  const token = block.tokens[verb]
  if (!token) return false
  const gap = block.text.slice(span.end, token.start)
  const tail = gap.slice(Math.max(gap.lastIndexOf(','), gap.lastIndexOf(';')) + 1)
  if (
    !/^(?:[.,”;]|$|\s(?:me|us|the social worker|in|on|to|so|when|at|by|as|during|afterwards|that|herself|himself|\p{Lu}\p{L}+)\b)/u.test(
      block.text.slice(token.end, sentence.end),
    )
  )
    return false
  if (/^\s?(?:and|but|so|or|because|when|after|before|while|who|which)\b/.test(tail)) return false
  return /[,;]/.test(gap) && tail.trim().split(/\s+/).length <= 4 && token.end <= sentence.end
}
