import { kindIsIn } from '../../document/index.ts'
import { isAddressedPersonally } from '../analysis/addressed-to-child.ts'
import { datesIn } from '../analysis/counts.ts'
import { givesInstances, tellsHowMuch, tellsHowOften, tellsWhen } from '../analysis/detail.ts'
import { addJoined } from '../analysis/joined-spans.ts'
import { isObservation } from '../analysis/observations.ts'
import { voiceAt } from '../analysis/voices.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, Report, RuleContext, Sentence, TextRule, WordHit } from '../rule.ts'

const LIST = 'vague'
const LISTS_THEM =
  /^[^.;]{0,60}(?::|\s[–—-]\s|\b(?:including|such as|namely|for example|for instance|e\.g\.)\b|\((?=[^)]*(?:\d|,)))/i
/** "Concerns that ...", "an issue because ...": the content follows. */
const SAYS_WHAT = /^\s(?:is|was|are|were)?\s?(?:that|because|how)\b|^\s(?:to|by)\s\w+(?:\s\w+){2,}/i
/** A name or a list after it: "Someone from the family, Mrs Pike, will ..." */
const SAYS_WHO = /^[^.;]{0,50}(?:,|\(|:|\s[–—-])\s?(?:(?:her|his|their|the) (?:\p{Ll}+ ){1,4})?\p{Lu}/u
/** "Mrs Boateng, a family friend". */
const NAMED_BEFORE = /\p{Lu}[\p{L}'’-]+(?:,| is| was|, who is)(?: now| also| still)? $/u
/** "Three different men": who they are nobody claims to know. */
const COUNTED_BEFORE = /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) $/i
/** "Young mothers struggle with routines": said of nobody in the case, another fault. */
const OF_A_KIND =
  /(?:^|[,;] |\b(?:and|that|as|because) )(?:(?:young|teenage|single|lone|some|most|many|all|such) )?(?:mothers|fathers|men|women|boys|girls|parents|families|teenagers|couples) $/i
/** "Somewhat detached" is how much a judgement is owned to; "somewhat improved" leaves a change open. */
const CHANGE_AFTER =
  /^(?:[.,;]|$|\s(?:improved|better|worse|reduced|increased|declined|deteriorated|delayed|behind|changed|more|less|calmer|easier|up|down|late|lower|higher|since|in|over|at|with|and|but|when|after)\b)/
const ENDS_CLAUSE = /^(?:[.,;)]|$|\s(?:and|but|or|to help|after|with)\b)/
/** "Less", "more" as a comparison with nothing: neither "more confident" nor "more than four". */
const COMPARES =
  /^(?:[.,;)]|$|\s(?:and|but|or|now|lately|than (?:before|usual|\w+ should|last|in|(?:he|she|they|it) (?:used|did|was|were|had))|these days|at|with|since|of late|in the)\b)/
/** "At a reasonable hour, 7am". */
const CLOCK = /^[^.;]{0,12}?(?:\b\d{1,2}(?:[.:]\d\d)?\s?[ap]m\b|\b\d{1,2}[.:]\d\d\b|\b(?:noon|midnight|\p{L}+ o['’]clock)\b)/u
const IMPERATIVE = /^(?:(?:Please|Ask|Ring|Call|Tell|Telephone|Let)\b|Contact (?:the|Ms|Mr|Mrs|Dr|me|us|your)\b)/

export const vagueTerm: TextRule = {
  scope: 'block',
  meta: {
    id: 'vague-term',
    category: 'vague-term',
    title: 'Vague word',
    severity: 'suggestion',
    kinds: ['all'],
    // What an action lacks is asked by the rule on specific actions.
    inPlans: [],
    why: 'Each reader fills it in differently: nobody can tell what was meant, or later whether it has changed.',
    setAsideWhen: 'The detail stands in the table or section that this sentence sums up.',
    bad: ['Ms Bell will take Leo to the clinic regularly.', 'There have been some concerns about home conditions.'],
    good: ['Ms Bell swims regularly: every Tuesday at 2pm.', 'The agenda has three items.'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, context, report) {
    const found: Report[] = []
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || !isWritersProse(block, hit) || IMPERATIVE.test(sentence.text)) continue
      if (isOtherwiseMeant(block, sentence, hit) || isTermOfArt(block, hit) || isSpeltOut(block, sentence, hit)) continue
      if (isAddressed(block, sentence, hit, context) || isOthersWord(block, sentence, hit)) continue
      const { start, end } = leftOpen(hit)
      addJoined(block, found, { start, end, message: hit.entry.ask ?? 'What exactly, when, who or how often?' }, 0)
    }
    for (const one of found) report(one)
  },
}

/**
 * The detail that the word leaves open stands beside it, in its sentence or in the next. What counts as detail depends on
 * the question: only a count or a rate says how often.
 */
function isSpeltOut(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const tags = hit.entry.tags ?? []
  const after = block.text.slice(hit.end, sentence.end)
  if (LISTS_THEM.test(after)) return true
  const next = nextOf(block, sentence)
  const goesOn = (): boolean => next !== null && givesInstances(block, next)
  if (tags.includes('frequency'))
    return (
      tellsHowOften(block, sentence, hit, tags.includes('mild')) ||
      (next !== null && givesInstances(block, next, 'times')) ||
      datesBefore(block, sentence) ||
      // What usually happens is told; how often it does is in the word.
      (tags.includes('mild') && isObservation(block, sentence, hit))
    )
  if (tags.includes('amount') || tags.includes('degree')) return tellsHowMuch(block, sentence, hit) || goesOn()
  if (tags.includes('who'))
    return (
      /^['’]/.test(after) ||
      SAYS_WHO.test(after) ||
      NAMED_BEFORE.test(block.text.slice(sentence.start, hit.start)) ||
      COUNTED_BEFORE.test(block.text.slice(sentence.start, hit.start))
    )
  // A day says which of several is meant, but not what happened.
  if (/disagreement|difference of|altercation/i.test(hit.text) && /^\s(?:of opinion )?(?:over|about) \p{L}/u.test(after))
    return true
  if (tags.includes('event') && /^the|^these/i.test(hit.text) && tellsWhen(block, sentence, hit)) return true
  if (tags.includes('time')) return tellsWhen(block, sentence, hit) || goesOn()
  if (tags.includes('later')) return tellsWhen(block, sentence, hit) || (/\b(?:hour|time)$/i.test(hit.text) && CLOCK.test(after))
  if (tags.includes('history')) return tellsWhen(block, sentence, hit) || goesOn() || tellsHowMuch(block, sentence, hit)
  if (tags.includes('support') && tellsHowOften(block, sentence, hit, false)) return true
  return (
    SAYS_WHAT.test(after) ||
    isObservation(block, sentence, withTopic(hit, after)) ||
    (next !== null && isObservation(block, next, null))
  )
}

/** "Concerns were passed on": that they were passed on is told; what they were is not. */
function leftOpen({ start, end, text }: WordHit): { start: number; end: number } {
  const open = /^(?:concerns|worries|issues)(?= (?:were|are|have|had)\b)/i.exec(text)
  return { start, end: open ? start + open[0].length : end }
}

const TOPIC = /^(?:\s(?:around|about|regarding|over|concerning))?(?:\s[\p{L}’'-]+){1,3}/u
const OPENS_TOPIC = /\b(?:around|about|regarding|over|concerning)$/i

/** "Issues around alcohol": what it is about was named, not seen. */
function withTopic(hit: WordHit, after: string): { start: number; end: number } {
  if (!OPENS_TOPIC.test(hit.text) && !/^\s(?:around|about|regarding|over|concerning)\b/.test(after)) return hit
  return { start: hit.start, end: hit.end + (TOPIC.exec(after)?.[0].length ?? 0) }
}

/** What a letter promises is no matter of tone: "we will keep an eye on things" leaves its reader to guess too. */
function isAddressed(block: BlockAnalysis, sentence: Sentence, hit: WordHit, context: RuleContext): boolean {
  if (!isAddressedPersonally(block, sentence, context)) return false
  return !(
    kindIsIn(context.kind, ['letter', 'outcome-letter']) &&
    /\b(?:we|I) will\b/i.test(block.text.slice(sentence.start, hit.start)) &&
    !/\b(?:you|your)\b/i.test(sentence.text)
  )
}

function datesBefore(block: BlockAnalysis, sentence: Sentence): boolean {
  const previous = block.sentences[block.sentences.indexOf(sentence) - 1]
  return previous !== undefined && previous.segment === sentence.segment && datesIn(block, previous) > 1
}

function nextOf(block: BlockAnalysis, sentence: Sentence): Sentence | null {
  const next = block.sentences[block.sentences.indexOf(sentence) + 1]
  return next && next.segment === sentence.segment ? next : null
}

/** Who told it does not say how often; but a rough word of somebody else's stays theirs. */
const isOthersWord = (block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean =>
  hit.entry.tags?.includes('mild') === true && hit.entry.tags.includes('frequency') && voiceAt(block, sentence, hit) === 'named'

/** "Presenting issues", "direct work with": where the terms of art are looked for too, they are that fault and not this one. */
const isTermOfArt = (block: BlockAnalysis, { start, end }: WordHit): boolean =>
  block.holds('jargon') && block.hits('jargon').some((term) => term.start < end && start < term.end)

/** The words in another of their senses. */
function isOtherwiseMeant(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  const text = hit.text.toLowerCase()
  if (/\b(?:how|as|too|so|very) $/i.test(before) && /^(?:many|often|soon|much|many times)$/.test(text)) return true
  if (hit.entry.tags?.includes('clause-end') && !ENDS_CLAUSE.test(after)) return true
  if (hit.entry.tags?.includes('compared') && !COMPARES.test(after)) return true
  if (hit.entry.tags?.includes('content') && isNarrowed(before, after, text)) return true
  if (/(?:unchanged|similar|before|ever|previously)$/.test(text) && hit.entry.tags?.includes('degree') && !LEFT_OPEN.test(before))
    return true
  // "In the weeks since the conference": the conference has its day.
  if (/^in the .*(?:since|following|after)$/.test(text) && /^\s(?!(?:that|this|then|those)\b)\p{L}/u.test(after)) return true
  if (/^many$/.test(text) && /^\s(?:thanks|happy)\b/i.test(after)) return true
  if (/^(?:somewhat|slightly)$/.test(text) && !CHANGE_AFTER.test(after)) return true
  if (/^struggl/.test(text) && OF_A_KIND.test(before)) return true
  if (/^multiple$/.test(text) && /^\s(?:sclerosis|births?|choice|myeloma|pregnancy)\b/i.test(after)) return true
  if (/\bimproving$/.test(text) && tellsHowOften(block, sentence, hit, true)) return true
  if (/^(?:several|many|a few)$/.test(text) && /^\sof (?:the|his|her|their|my|our)\b/.test(after)) return true
  if (
    /^(?:previously|recently)$/.test(text) &&
    (/^\s(?:known|called|named)\b/.test(after) || /\bI (?:have |had |was )?$/.test(before))
  )
    return true
  if (/^many$/.test(text) && /\b(?:may|might|could|can) (?:take|need|be) $/.test(before)) return true
  if (/^a (?:good|great) deal$/.test(text) && /\b(?:matter|mean|help|know|like|love|care)s?(?:ed)? $/.test(before)) return true
  if (/^(?:worries|concerns) /.test(text) && /\bno (?:\w+ )?$/.test(before)) return true
  if (/^(?:further action|incidents)$/.test(text) && /\bno (?:\w+ )?$/i.test(before)) return true
  if (/^(?:someone|somebody) must$/.test(text) && /\b(?:that|which|what) $/i.test(before)) return true
  if (/^more than once$/.test(text) && /\b(?:has|have|had|needs?|needed) to\b[^.;]*$/.test(before)) return true
  if (/^other things$/.test(text) && /\bamong $/i.test(before)) return true
  if (/^lots of$/.test(text) && /\bthe $/i.test(before)) return true
  if (/^a few$/.test(text) && /^\s(?:minutes|seconds|moments|steps)\b/.test(after)) return true
  // Who sits beside a young person in custody.
  if (/^appropriate adults?$/.test(text)) return true
  if (/^as appropriate$/.test(text) && /^\sadult\b/.test(after)) return true
  if (/^normally$/.test(text) && /\b(?:breath|eat|feed|grow|develop|behav|walk|sleep|function)(?:ing|s|ed)? $/.test(before))
    return true
  if (/^a lot$/.test(text) && /^\sto be desired\b/.test(after)) return true
  if (/^the usual$/.test(text) && /^\s(?:parental|size|dose|hours|rate|price|order|child)\b/.test(after)) return true
  if (
    /^soon$/.test(text) &&
    /^\s(?:after|before|\p{Ll}+ed|found|fell|got|became|began|came|went|saw|felt|had|was|were|left|told)\b/u.test(after)
  )
    return true
  if (/^(?:more|less) often$/.test(text) && /\b(?:want|like|ask|hope|wish|prefer)\p{L}*\b/u.test(before)) return true
  if (/^(?:shortly|recently|previously)$/.test(text) && /^\s(?:after|before)\b/.test(after)) return true
  if (hit.entry.tags?.includes('support')) return !isVagueHelp(before, after, text)
  if (text === 'issues') return /\b(?:who|it|he|she|court|police|\d) $/i.test(before) || /^\s(?:of the|a|an|the)\b/.test(after)
  if (
    /^(?:generally|normally|usually)$/.test(text) &&
    /\b(?:more|is|are) $/.test(before) &&
    /^\s(?:accepted|known|understood)/.test(after)
  )
    return true
  if (/^no .*(?:concerns|issues)$/.test(text))
    return !/^(?:\s(?:were|was|are|noted|raised|reported|identified|observed|at|this|time|stage))*\s?[.;,]?$/.test(after)
  return /^general$/.test(text)
}

/** What may be as it was without anybody's knowing how it was; a plan or an address is written down. */
const LEFT_OPEN =
  /\b(?:situation|position|picture|things?|circumstances|concerns?|worr\p{L}+|risks?|views?|home|conditions|it|this|that|behaviour|presentation|relationship|needs|health|care|matters|everything|all|life)\b[^,;:]*$/iu
const NARROWS =
  /^\s(?:of|that|which|whether|if|when|how|what)\b|^\sfor (?:the|his|her|their|\p{Lu})|^\s(?:since|from|in|on) [^.;,]{1,30}, (?:when|because|as|and)\b/u
const OWN_WISH = /\b(?:asks?|asked|wants?|wanted|would like|wish(?:es|ed)?|hopes?|hoped) (?:for )?(?:to have )?$/

/** "The risk of harm if he returns", "the social skills group", "asked for more freedom": it is said what of it is meant. */
const isNarrowed = (before: string, after: string, text: string): boolean =>
  (/^(?:discuss|consider|review|explor|cover|address|revisit)|changed$/.test(text) && NARROWS.test(after)) ||
  (/ skills$/.test(text) &&
    /^\s(?:group|course|class|programme|sessions?|lessons?|workers?|workshop|assessment)\b/.test(after)) ||
  (/ (?:space|exercise|room)$/.test(text) && /^\s(?:for (?:an?|the|two|three|his|her|their)|to \p{L}+|than)\b/u.test(after)) ||
  (/^(?:more|better|greater|further|extra|some)\b/.test(text) && OWN_WISH.test(before))

/** Help that is given or needed, with nothing said of what it is. A named service ("support worker") is no help in that sense. */
function isVagueHelp(before: string, after: string, text: string): boolean {
  if (/\bearly $/i.test(before)) return false
  if (/^[\s-](?:workers?|groups?|officers?|assistants?|payments?|through)\b/i.test(after)) return false
  if (/^\sfrom (?:a|an|the|her|his|their|Ms|Mr|Mrs|Dr|\p{Lu}\p{Ll}+) ?\S+/u.test(after)) return false
  if (/^(?:continue|will|to support|package|level|support around|support package)/.test(text) || text.includes(' '))
    return !/^to support/.test(text) || !/^\s\w+(?:\s\w+)?\s(?:to|with|by)\s/.test(after)
  return /\b(?:receiv|offer|provid|giv|gave|need|requir|accept|access|declin|refus|further|additional|extra|with(?!out)|get|got|more|benefit)\w*(?: \w+){0,2} $/i.test(
    before,
  )
}
