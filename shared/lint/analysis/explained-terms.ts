import type { BlockAnalysis, Span } from '../rule.ts'

/** How far an explanation may stand from the term, in letters. */
const WINDOW = 140
const EXPLAINED_AFTER =
  /^["”’']?\s?(?:\((?!\p{Lu}|\d|(?:see|completed|held|carried|done|made|agreed|signed|sent|by|on|at|with|from|dated|attended|chaired|led|due|next|last|since|until|from|not|as|under)\b)(?:[^)\s]+\s){1,}[^)]*\)|[,–—]\s?an?\s\p{Ll}+(?:\s\p{Ll}+){0,2}\s(?:of|that|where|when|which|for|to|in|who|with|between|about|at)\b|[,:;–—-]+\s?(?:which (?:(?:simply|just|here|in plain words) )?(?:means|says|shows|helps|tells|looks|lets|asks|decides|brings|gathers|(?:is|are|was) (?:an?|the|when|where|how|what|who|about|our|short|just|to say)\b)|that is|i\.e\.?|in other words|meaning|this means|or [“"‘']?\p{Ll}+ \p{Ll}+|by which|short for|in plain words|in other words|which social workers|as in)|(?:\p{Ll}+\s)?means (?:that|a|an|the|to)\b|(?:means|meaning|is when|is where|is what|is a way|is the name)\b)/u
const EXPLAINED_BEFORE =
  /(?:\(|\b(?:called|known as|known professionally as|termed|referred to as|calls?|calls? (?:this|it|that|these|them)|(?:name|word|term|words|phrase)(?: for (?:this|it|that|which))? is|name for (?:this|it) is|describe this as|mean by)\s)(?:an?\s|the\s|this\s)?["“‘']?$/i
const EXPLAINED_NEXT =
  /^(?:This|That|It|Which|By this|In other words|In plain words|Put simply|For \p{Lu}\p{L}+,? this)(?: simply| just)?(?: means| is when| is where| is (?:a|an|what|how|the) (?:\p{L}+ ){1,3}?(?:that|which|where|when|who|to|of|for)\b|,? I mean|,)/u
/** "A viability assessment is a first check": a sentence that opens with the term and says what it is. */
const DEFINES =
  /^ (?:is|are|was) (?:(?:just|simply|only|often) )?(?:an? (?:\p{L}+ ){0,3}(?:\p{L}+)|the (?:name|word|term|first|law)\b|when|where|what|how|our)\b/u
const OPENS_DEFINITION = /(?:^|[.!?]\s)["“‘']?(?:An?|The|Our|This)?\s?$/u

/** What stands before and after words in their segment, as far as an explanation of them may reach. */
export function wordsAround(block: BlockAnalysis, { start, end }: Span): [string, string] {
  const segment = block.segmentAt(start)
  return [
    block.text.slice(Math.max(segment.start, start - WINDOW), start),
    block.text.slice(end, Math.min(segment.end, end + WINDOW)),
  ]
}

/** True when the text says there and then what the term means: in brackets, "which means", "called", the next sentence. */
export function isTermExplained(block: BlockAnalysis, term: Span): boolean {
  const [before, after] = wordsAround(block, term)
  return EXPLAINED_AFTER.test(after) || EXPLAINED_BEFORE.test(before) || isDefined(before, after) || isExplainedNext(block, term)
}

const isDefined = (before: string, after: string): boolean => DEFINES.test(after) && OPENS_DEFINITION.test(before)

function isExplainedNext(block: BlockAnalysis, { start }: Span): boolean {
  const sentence = block.sentenceAt(start)
  if (!sentence) return false
  return block.around(sentence).some((other) => other.start > sentence.start && EXPLAINED_NEXT.test(other.text))
}
