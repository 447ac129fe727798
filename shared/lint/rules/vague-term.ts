import { isAddressedToReader } from '../analysis/addressed-to-child.ts'
import { addJoined } from '../analysis/joined-spans.ts'
import { datesIn, isCount, isObservation } from '../analysis/observations.ts'
import { voiceAt } from '../analysis/voices.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, Report, Sentence, TextRule, WordHit } from '../rule.ts'

const LIST = 'vague'
const EVERY =
  /\b(?:every|each|per|twice|once|daily|weekly|fortnightly|monthly|nightly|hourly|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?)\b/i
const WHEN =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:19|20)\d\d|yesterday|today|Christmas|Easter|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) (?:days|weeks|months|years|hours|minutes)\b/
const LISTS_THEM = /^[^.;]{0,60}(?::|\s[–—-]\s|\b(?:including|such as|namely|for example|for instance|e\.g\.)\b|\()/i
/** "Concerns that ...", "an issue because ...": the content follows. */
const SAYS_WHAT = /^\s(?:is|was|are|were)?\s?(?:that|because|how)\b|^\s(?:to|by)\s\w+(?:\s\w+){2,}/i
const IMPERATIVE = /^(?:Please|Ask|Ring|Call|Tell|Contact|Telephone|Let)\b/

export const vagueTerm: TextRule = {
  scope: 'block',
  meta: {
    id: 'vague-term',
    category: 'vague-term',
    title: 'Vague word',
    severity: 'suggestion',
    kinds: ['all'],
    why: 'Each reader fills it in differently: nobody can tell what was meant, or later whether it has changed.',
    setAsideWhen: 'The detail stands in the table or section that this sentence sums up.',
    bad: ['Ms Bell will take Leo to the clinic regularly.', 'There have been some concerns about home conditions.'],
    good: ['Ms Bell swims regularly: every Tuesday at 2pm.', 'The agenda has three items.'],
  },
  lists: [LIST],
  check(block, context, report) {
    const found: Report[] = []
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || !isWritersProse(block, hit) || IMPERATIVE.test(sentence.text)) continue
      if (isSpeltOut(block, sentence, hit) || isOtherwiseMeant(block, sentence, hit)) continue
      if (isAddressedToReader(block, sentence, context) || voiceAt(block, sentence, hit) === 'named') continue
      const { start, end } = hit
      addJoined(block, found, { start, end, message: hit.entry.ask ?? 'What exactly, when, who or how often?' }, 0)
    }
    for (const one of found) report(one)
  },
}

/** The detail that the word leaves open stands beside it, in its sentence or in the next. */
function isSpeltOut(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const tags = hit.entry.tags ?? []
  const after = block.text.slice(hit.end, sentence.end)
  if (LISTS_THEM.test(after)) return true
  const next = nextOf(block, sentence)
  if (tags.includes('frequency')) {
    const told = EVERY.test(sentence.text.replace(hit.text, '')) || counts(block, sentence) || datesIn(block, sentence) > 1
    return told || (next !== null && (counts(block, next) || datesIn(block, next) > 0)) || countedBefore(block, sentence)
  }
  if (tags.includes('time') || tags.includes('history') || tags.includes('event') || tags.includes('later'))
    return (
      WHEN.test(sentence.text) ||
      datesIn(block, sentence) > 0 ||
      (!tags.includes('later') && next !== null && datesIn(block, next) > 0)
    )
  if (tags.includes('amount') || tags.includes('degree'))
    return (
      counts(block, sentence) ||
      datesIn(block, sentence) > 1 ||
      (next !== null && (counts(block, next) || datesIn(block, next) > 0))
    )
  return SAYS_WHAT.test(after) || isObservation(block, sentence, hit) || (next !== null && isObservation(block, next, null))
}

function counts(block: BlockAnalysis, sentence: Sentence): boolean {
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    if (isCount(block, at)) return true
    const next = block.tokens[at + 1]?.lower ?? ''
    if (
      /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)$/.test(block.tokens[at]?.lower ?? '') &&
      /^(?:times|occasions|visits|sessions|days|nights|of|out|weeks|months|appointments)$/.test(next)
    )
      return true
  }
  return /\b\d{1,2}(?:[.:]\d{2}|\s?(?:am|pm))\b/.test(sentence.text)
}

function countedBefore(block: BlockAnalysis, sentence: Sentence): boolean {
  const place = block.sentences.indexOf(sentence)
  const previous = block.sentences[place - 1]
  return previous !== undefined && previous.segment === sentence.segment && datesIn(block, previous) > 1
}

function nextOf(block: BlockAnalysis, sentence: Sentence): Sentence | null {
  const next = block.sentences[block.sentences.indexOf(sentence) + 1]
  return next && next.segment === sentence.segment ? next : null
}

/** The words in another of their senses. */
function isOtherwiseMeant(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  const text = hit.text.toLowerCase()
  if (/\b(?:how|as|too|so|very) $/i.test(before) && /^(?:many|often|soon|much)$/.test(text) && !/very often/i.test(text))
    return true
  if (/^soon$/.test(text) && /^\s(?:after|before)\b/.test(after)) return true
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

/** Help that is given or needed, with nothing said of what it is. A named service ("support worker") is no help in that sense. */
function isVagueHelp(before: string, after: string, text: string): boolean {
  if (/\bearly $/i.test(before)) return false
  if (/^[\s-](?:workers?|groups?|officers?|assistants?|payments?|through)\b/i.test(after)) return false
  if (/^\sfrom (?:a|an|the|her|his|their|Ms|Mr|Mrs|Dr|\p{Lu}\p{Ll}+) ?\S+/u.test(after)) return false
  if (/^(?:continue|will|to support|package|level|support around|support package)/.test(text) || text.includes(' '))
    return !/^to support/.test(text) || !/^\s\w+(?:\s\w+)?\s(?:to|with|by)\s/.test(after)
  return /\b(?:receiv|offer|provid|giv|gave|need|requir|accept|access|want|declin|refus|further|additional|extra|with|without|get|got|more|benefit)\w*(?: \w+){0,2} $/i.test(
    before,
  )
}
