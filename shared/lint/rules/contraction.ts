import { isWrittenToChild } from '../analysis/written-to-child.ts'
import type { Fix } from '../finding.ts'
import type { BlockAnalysis, RuleContext, Span, TextRule, Token, WordHit } from '../rule.ts'

const LIST = 'contractions'
const QUESTION_SUBJECT = /^(?:I|he|she|it|we|they|you|there|this|that)$/i
/** Words whose 's is "is" or "has", never a possessive. */
const HOLDS_VERB =
  /^(?:he|she|it|that|there|here|what|who|where|how|when|why|this|everyone|everybody|someone|nobody|everything|nothing)$/
/** Of those, words that own things as well: "everyone's views". */
const OWNS_TOO = /^(?:everyone|everybody|someone|nobody|everything|nothing|this)$/
const PARTICIPLE =
  /^(?:been|got|had|gone|done|made|taken|seen|said|told|become|begun|come|given|known|left|lost|met|moved|started|stopped|asked|agreed|\p{L}{2,}(?:ed|en))$/u
const STATE =
  /^(?:tired|worried|concerned|scared|frightened|upset|excited|interested|bored|prepared|supposed|allowed|expected|needed|open|even|often|then|when|ten|seven|children|hidden|broken|stolen|used|called|named|married|engaged|separated|divorced|diagnosed|registered|recorded|planned|arranged|booked)$/
/** After a noun these show that 's is a verb: "Ruby's been ill". After "going" or "not" nothing can be owned. */
const AFTER_NOUN =
  /^(?:been|not|gone|got|gonna|always|never|still|already|told|said|had|become|begun|come|done|doing|having|being|off|here|there|away)$/
const BASE_AFTER_WOULD =
  /^(?:be|have|not|often|sometimes|usually|like|bring|call|collect|ring|visit|work|leave|let|look|move|pay|put|send|show|sit|sleep|speak|spend|start|stop|talk|think|try|use|wait|walk|agree|arrive|become|begin|buy|change|check|find|follow|happily|hold|keep|learn|listen|live|love|meet|miss|play|read|refuse|return|run|support|turn|understand|write|love|rather|never|always|go|say|get|want|need|make|take|come|see|tell|ask|prefer|help|stay|do|give|know|feel)$/
/** Base forms that look like participles. */
const BASE_ONLY = /^(?:need|feed|proceed|succeed|exceed|happen|listen|open)$/
const ADVERB = /^(?:not|also|just|only|really|never|always|already|recently|since|still|now|\p{L}+ly)$/u

interface Reading {
  replacement: string
}

/** Contractions in the writer's own voice. Possessives, names and quoted words are left alone. */
export const contraction: TextRule = {
  scope: 'block',
  lists: [LIST],
  meta: {
    id: 'contraction',
    category: 'slang-contraction',
    title: 'Contraction',
    severity: 'suggestion',
    kinds: ['all'],
    // A plan's rows are the family's as much as ours, in the words that they would use.
    inPlans: [],
    why: 'A formal report is written in full words; the quoted words of others stay as spoken.',
    setAsideWhen: 'The words are written for the child, or somebody said them and the quotation marks are missing.',
    bad: ['Ms Pike didn’t attend.', 'It’s likely that Kofi will move.'],
    good: ['Ms Pike did not attend.', 'Kofi’s room is tidy.', 'Kofi said, “I don’t want to go.”'],
  },
  check(block, context, report) {
    const tokens = block.tokensLike('apostrophe')
    for (const hit of block.hits(LIST)) {
      if (isName(block, hit) || isSaidToChild(block, hit, context)) continue
      const asked = isQuestion(block, hit.lastToken)
      report({
        start: hit.start,
        end: hit.end,
        message: messageFor(hit.text),
        fixes: asked || typeof hit.entry.say !== 'string' ? [] : [inFull(hit.text, hit.entry.say)],
      })
    }
    const listed = tokens.length === 0 ? NONE : new Set(block.hits(LIST, { quoted: true }).map(({ start }) => start))
    for (const token of tokens) {
      const reading = listed.has(token.start) ? null : (readVerb(token) ?? readEnding(block, token))
      if (!reading || block.isQuoted(token) || isSpelling(block, token) || isSaidToChild(block, token, context)) continue
      report({
        start: token.start,
        end: token.end,
        message: messageFor(token.text),
        fixes: reading.map(({ replacement }) => inFull(token.text, replacement)),
      })
    }
  },
}

/** "Let's Talk" is what a service is called. */
function isName(block: BlockAnalysis, { text, lastToken }: WordHit): boolean {
  return /^Let['’]s$/.test(text) && /^\p{Lu}/u.test(joined(block, lastToken)?.text ?? '')
}

function isSaidToChild(block: BlockAnalysis, { start }: Span, context: RuleContext): boolean {
  const sentence = block.sentenceAt(start)
  return sentence !== null && isWrittenToChild(block, sentence, context)
}

/** "She'd is how Ava spells shed": the word itself is talked of. */
const isSpelling = (block: BlockAnalysis, { end }: Token): boolean =>
  /^ (?:is|was) (?:how|what|spelt)\b/.test(block.text.slice(end, end + 16))

const messageFor = (text: string): string => `“${text}” is a contraction.`

function inFull(found: string, words: string): Fix {
  const capital = /^\p{Lu}/u.test(found) && !/^I['’]/.test(found)
  return { label: 'Write it in full', replacement: capital ? words.charAt(0).toUpperCase() + words.slice(1) : words }
}

/** "Didn't he say so?" cannot be put in full word by word. */
function isQuestion(block: BlockAnalysis, next: number): boolean {
  const word = block.tokens[next]
  const last = block.tokens[next - 1]
  return (
    last !== undefined &&
    /n['’]?t$/i.test(last.text) &&
    word !== undefined &&
    QUESTION_SUBJECT.test(word.text) &&
    word.start === last.end + 1
  )
}

const NONE: ReadonlySet<number> = new Set()
/** Endings that can only be a verb, whatever they stand behind: "the boys'll", "Ruby'll", "the school've". */
const VERB_ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/'ll$/, 'will'],
  [/'ve$/, 'have'],
  [/'re$/, 'are'],
]

function readVerb({ text, lower }: Token): Reading[] | null {
  for (const [ending, verb] of VERB_ENDINGS) if (ending.test(lower)) return [{ replacement: `${text.slice(0, -3)} ${verb}` }]
  return null
}

/** What an ending in 's or 'd stands for here; no replacement where it could be either; null where it is no contraction. */
function readEnding(block: BlockAnalysis, token: Token): Reading[] | null {
  const base = token.lower.slice(0, -2)
  const written = token.text.slice(0, -2)
  if (token.lower.endsWith("'d")) {
    if (HOLDS_VERB.test(base) || /^(?:i|you|we|they)$/.test(base)) return hadOrWould(block, token, written)
    // "OD'd", "KO'd": initials take the ending too.
    const known = /\p{Lu}$/u.test(written) ? [] : hadOrWould(block, token, written)
    return known.length > 0 ? known : null
  }
  if (!token.lower.endsWith("'s") || base === '' || base === 'let') return null
  const next = joined(block, token.index + 1)
  if (HOLDS_VERB.test(base)) {
    if (base === 'who' && next?.lower === 'who') return null
    if (OWNS_TOO.test(base) && !AFTER_NOUN.test(next?.lower ?? '')) return null
    return isOrHas(block, token, written)
  }
  if (!next || !AFTER_NOUN.test(next.lower) || isAfterPossessive(block, next)) return null
  return isOrHas(block, token, written)
}

/** The next token when only a space parts it from the one before. */
function joined(block: BlockAnalysis, index: number): Token | undefined {
  const token = block.tokens[index]
  const before = block.tokens[index - 1]
  return token && before && token.start === before.end + 1 && /\s/.test(block.text.charAt(before.end)) ? token : undefined
}

/** "Ruby's never-ending energy", "Kofi's still life drawing": the word belongs to a noun phrase that is owned. */
function isAfterPossessive(block: BlockAnalysis, next: Token): boolean {
  return (
    block.text.charAt(next.end) === '-' ||
    (/^(?:still|never|always|already|got)$/.test(next.lower) && /^ (?:life|image|birth)/.test(block.text.slice(next.end)))
  )
}

function isOrHas(block: BlockAnalysis, token: Token, written: string): Reading[] {
  let at = token.index + 1
  while (ADVERB.test(joined(block, at)?.lower ?? '')) at++
  const next = joined(block, at)?.lower ?? ''
  if (/^(?:been|got|gone|had|become)$/.test(next)) return [{ replacement: `${written} has` }]
  return PARTICIPLE.test(next) && !STATE.test(next) ? [] : [{ replacement: `${written} is` }]
}

function hadOrWould(block: BlockAnalysis, token: Token, written: string): Reading[] {
  let at = token.index + 1
  while (ADVERB.test(joined(block, at)?.lower ?? '')) at++
  const next = joined(block, at)?.lower ?? ''
  if (next === 'better' || (PARTICIPLE.test(next) && !BASE_ONLY.test(next))) return [{ replacement: `${written} had` }]
  return BASE_AFTER_WOULD.test(next) ? [{ replacement: `${written} would` }] : []
}
