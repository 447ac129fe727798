import { FORMULA_OF_AGREEING, FORMULA_OF_RETURNING } from './formula-words.ts'

/** What is wrong with the reason that somebody gives for authorising something. */
export interface RationaleFinding {
  sort: 'empty' | 'too-short' | 'boilerplate'
  /** Whole: what, and what to write instead. */
  message: string
}

/** Fewer words than these say nothing that a reader could hold on to. */
const FEWEST_WORDS = 4
/** So many words that are about this family, and not about reading and agreeing, or one fewer after "because". */
const FEWEST_OF_ITS_OWN = 3

const BECAUSE = /\b(?:because|since|so that|in order to|given that|given the)\b/

/** What is said of a good piece of writing, and tells nothing of the child. */
const PRAISE =
  /\b(?:child(?:ren)?[- ](?:focus+ed|centred|led)|strengths?[- ]based|solution[- ]focus+ed|(?:up to|good|high) (?:date|standard))\b/g

type Messages = Readonly<Record<RationaleFinding['sort'], string>>

const OF_AGREEING: Messages = {
  empty: 'Say why: what in it persuades you, and what you weighed. Your reason stays on the child’s record.',
  'too-short': 'That is too short to be a reason. Say what in it persuades you, and what you weighed.',
  boilerplate:
    'That says that you agree, and not why: it could stand under any document. Say what in this one persuades you, and what you weighed.',
}

const OF_RETURNING: Messages = {
  empty: 'Say what has to change: the writer reads this first.',
  'too-short': 'That is too short to work from. Say what has to change, and where.',
  boilerplate:
    'That sends the work back without saying what is wrong with it. Say what has to change, or ask your question beside the words that it is about.',
}

const found = (sort: RationaleFinding['sort'], messages: Messages): RationaleFinding => ({ sort, message: messages[sort] })

/**
 * What is wrong with a reason for authorising a document; null where it says something of its own. One that would stand as well under any
 * other document ("Read and agreed") is no reason, nor is one that says again what is `known`: the title, and the name of its writer.
 */
export function rationaleFinding(given: string, known = ''): RationaleFinding | null {
  const tokens = tokensOf(given.toLowerCase().replaceAll('’', "'").replace(PRAISE, ' '))
  if (tokensOf(given).length === 0) return found('empty', OF_AGREEING)
  const told = new Set(tokensOf(known.toLowerCase()))
  const own = new Set(tokens.filter((token) => !FORMULA_OF_AGREEING.has(token) && !told.has(token) && /\p{L}/u.test(token)))
  const enough = BECAUSE.test(given.toLowerCase()) ? FEWEST_OF_ITS_OWN - 1 : FEWEST_OF_ITS_OWN
  if (tokensOf(given).length < FEWEST_WORDS) return found(own.size > 0 ? 'too-short' : 'boilerplate', OF_AGREEING)
  return own.size >= enough ? null : found('boilerplate', OF_AGREEING)
}

/** Feedback of fewer words is no sentence that somebody could work from. */
const FEWEST_OF_FEEDBACK = 3

/**
 * What is wrong with the feedback with which a document goes back; null where its writer can work from it. What would fit any document
 * ("See me", "Please amend") helps nobody, unless whoever returns it said in comments on the text what is wrong: then it may be short.
 */
export function feedbackFinding(given: string, { comments }: { comments: number }): RationaleFinding | null {
  const tokens = tokensOf(given.toLowerCase().replaceAll('’', "'"))
  if (tokens.length === 0) return found('empty', OF_RETURNING)
  if (comments > 0) return null
  const own = tokens.filter(
    (token, index) =>
      isAsked(tokens, index, given) || (!FORMULA_OF_RETURNING.has(token) && !isToDo(tokens, index) && /\p{L}/u.test(token)),
  )
  if (own.length === 0) return found('boilerplate', OF_RETURNING)
  return tokens.length < FEWEST_OF_FEEDBACK ? found('too-short', OF_RETURNING) : null
}

/** Whoever asks one of these says what is missing. */
const ASKS: ReadonlySet<string> = new Set(['who', 'whom', 'whose', 'when', 'where', 'why', 'which', 'how'])

/** After these stands a question told: "Say who told you", "It is not clear why". */
const TELLS =
  /^(?:add(?:ed)?|and|or|but|say|says|said|state|tell|show|explain|clarify|specify|describe|record|name|put|give|ask|know|clear|unclear|about|of|exactly|just|understand|see|not|no|with|by|to|from|at|for|on|in)$/

/** True for "when" as a question ("When was she seen?", "Say when"), and not as in "send it back when it is ready". */
function isAsked(tokens: readonly string[], index: number, given: string): boolean {
  const before = tokens[index - 1]
  return ASKS.has(tokens[index] ?? '') && (before === undefined || TELLS.test(before) || given.includes('?'))
}

/** True for "review" or "address" as what the writer is to do ("Please review"), and not as a thing ("The review is missing"). */
function isToDo(tokens: readonly string[], index: number): boolean {
  if (tokens[index] !== 'review' && tokens[index] !== 'address') return false
  const before = tokens[index - 1]
  if (before === undefined) return /^(?:|and|again|it|this|these|the|all|my)$/.test(tokens[index + 1] ?? '')
  return /^(?:please|and|to|you|then|must|should)$/.test(before)
}

const tokensOf = (text: string): string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? []
