import { BLAME_FRAMES, mayBlame } from '../analysis/blame-frames.ts'
import type { BlameSetting } from '../analysis/blame-setting.ts'
import { namesProfessional } from '../analysis/people-in-text.ts'
import type { Fix } from '../finding.ts'
import type { BlockAnalysis, RuleContext, Sentence, TextRule, WordHit } from '../rule.ts'

const LIST = 'blaming'
const DENIED =
  /\b(?:not|never|n['’]t|no longer|nobody|no one|neither|nor|without|wrong to (?:call|describe|say)|cannot be|must not|rather than|instead of)\b(?:\s(?:been|be|being|to|him|her|them|it|a|an|as|that|is|was|were|she|he|they|partly|\p{L}+ly))*\s$/iu
const MUST_NOT = /\b(?:asked (?:why|whether|if|how)|nobody|no one|should not|must not|wrong to|not right to|unfair to)\b[^.;]*$/i
const OWN_FEELING = /\b(?:thinks|thought|believes|feels|felt|worries|worried|fears)\b/i
const CONDITION = /(?:^|[,;:]\s)(?:if|should|unless|in case|whenever)\b[^,;:]*$/i
const FAMILY_ACCOUNT =
  /\b(?:told|tells|said|says|stated|explained|described|describes|thinks|believes|feels|felt|thought|blames|blamed|calls|called)\b/i
/** What a court or a jury found is theirs to say, in their words. */
const FINDING =
  /\b(?:court|judge|justices|magistrates|jury|tribunal|recorder)\s(?:\p{L}+\s)?(?:found|finds|held|ruled|determined|concluded|made a finding)\b|\bfindings? (?:of fact|that|made by)\b/iu
const TALKED_ABOUT = /\b(?:the (?:words?|terms?|phrases?|label)|described as|labelled|wording)\s$/i

/** What is told as though by a suspect is the writer's own word for it, even where it is told as theirs. */
const AS_CONFESSION = new Set(['speech', 'confession', 'tale'])

export const blamingLanguage: TextRule = {
  scope: 'block',
  meta: {
    id: 'blaming-language',
    category: 'blaming-language',
    title: 'Wording that blames',
    severity: 'warning',
    kinds: ['all'],
    why: 'It moves the harm from the person who did it to the person who was hurt, and the reader no longer sees who is dangerous.',
    setAsideWhen: 'A court has found it so, or the words are somebody’s admission to the police or the court.',
    bad: ['Ms Pike failed to protect the children.', 'Ruby puts herself at risk.'],
    good: [
      'Mr Mensah strangled Ms Pike while the children hid. Ms Pike called 999.',
      'Kofi was admitted to hospital on 3 March.',
    ],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, context, report) {
    let reached = -1
    for (const hit of block.hits(LIST)) {
      if (!mayBlame(block, hit)) continue
      const sentence = block.sentenceAt(hit.start)
      if (!sentence || hit.start < reached) continue
      const found = faultAt(block, hit, sentence, context)
      if (!found) continue
      reached = found.end
      const fixes: Fix[] = found.say === undefined ? [] : [{ label: `Write “${found.say}”`, replacement: found.say }]
      report({ start: found.start, end: found.end, message: messageOf(hit, sentence), fixes })
    }
  },
}

/** Families of wording behind which somebody hurts: the question names whoever the sentence names. */
const HAS_A_DOER = new Set(
  'failed stay chosen back returned allow exposes own-act result warned advised provoked so-that made-way family sided stayed-with knowing counterfactual'.split(
    ' ',
  ),
)
const DOER =
  /\bMr\s\p{Lu}[\p{L}-]*\p{L}|\b(?:her|his|their)\s(?:(?:ex|former|new|abusive|violent)[\s-])*(?:partner|ex-partner|husband|boyfriend|stepfather|abuser)\b/u

const HARM =
  /\b(?:protect\p{L}*|safeguard\p{L}*|leav(?:e|ing)|stop|abus\p{L}+|violen\p{L}+|assault\p{L}*|hit|hurt|harm\p{L}*|risk|danger)\b/u

/** Puts the act with the person who did it: "Say what Mr Mensah did." */
function messageOf({ entry }: WordHit, { text }: Sentence): string {
  const ask = entry.ask ?? 'Who did what?'
  const doer = entry.tags?.some((tag) => HAS_A_DOER.has(tag)) ? DOER.exec(text)?.[0] : undefined
  if (doer === undefined) return ask
  if (/\bhe\b/.test(ask)) return ask.replace(/\bhe\b/, doer)
  return HARM.test(text) ? `${ask} Say what ${doer} did.` : ask
}

/** Where the fault stands and what could stand there instead; null when these words blame nobody. */
function faultAt(
  block: BlockAnalysis,
  hit: WordHit,
  sentence: Sentence,
  context: RuleContext,
): { start: number; end: number; say?: string } | null {
  const before = sentence.text.slice(0, hit.start - sentence.start)
  const after = sentence.text.slice(hit.end - sentence.start)
  const tags = hit.entry.tags ?? []
  const setting: BlameSetting = { block, hit, sentence, context, before, after }
  const frames = tags.flatMap((tag) => BLAME_FRAMES[tag] ?? [])
  const places = frames.map((frame) => frame(setting))
  if (places.includes(null)) return null
  if (DENIED.test(before) || MUST_NOT.test(before) || CONDITION.test(before) || TALKED_ABOUT.test(before)) return null
  if (!tags.some((tag) => AS_CONFESSION.has(tag)) && isFamilyAccount(block, hit, before)) return null
  if (FINDING.test(sentence.text)) return null
  return places[0] ?? { start: hit.start, end: hit.end }
}

/** What somebody of the family says of themselves or of another, told as theirs. A professional's label stays a label. */
function isFamilyAccount(block: BlockAnalysis, hit: WordHit, before: string): boolean {
  if (/\bI\b/.test(before)) return false
  if (OWN_FEELING.test(before)) return true
  const telling = FAMILY_ACCOUNT.exec(before)
  if (!telling || block.stanceAt(hit.start) !== 'attributed') return false
  // "told the court that": whom it was told to says nothing of who tells it.
  const teller = /^t[eo]l/i.test(telling[0]) ? before.slice(0, telling.index) : before
  return !namesProfessional(teller)
}
