import type { Fix } from '../finding.ts'
import type { BlockAnalysis, Span, TextRule, WordHit } from '../rule.ts'

export const WRONG_WORDS = 'wrong-words'

/** Words before a verb after which its form is another: "does she have", "if he were", "had they seen her". */
const LEADS_A_VERB =
  /^(?:do|does|did|don't|doesn't|didn't|has|have|had|haven't|hasn't|hadn't|having|is|are|was|were|isn't|wasn't|weren't|being|been|be|may|might|can|could|will|would|shall|should|must|can't|couldn't|won't|wouldn't|if|as|though|although|wish|wishes|wished|whether|than|lest|let|that|and|or|nor|make|makes|made|see|saw|hear|heard|help|helps|helped|watch|watched|what|unless|until)$/

/** After these "there" is a place, whatever follows. */
const LEADS_TO_A_PLACE =
  /^(?:is|are|was|were|be|been|got|get|gets|went|go|goes|gone|arrive|arrived|arrives|live|lives|lived|living|stay|stays|stayed|sat|sit|sits|stood|stand|stands|in|out|over|up|down|from|here|back|once|while|when|home|not|never|who|that|children|people|staff|everyone|only)$/

/** Words that are spelt rightly and are not the word that was meant, found by the words beside them. */
export const wrongWord: TextRule = {
  scope: 'block',
  lists: [WRONG_WORDS],
  startsFrom: [WRONG_WORDS],
  meta: {
    id: 'wrong-word',
    category: 'spelling-grammar',
    title: 'Another word than was meant',
    severity: 'warning',
    kinds: ['all'],
    why: 'The reader stumbles, and a careful report looks careless.',
    setAsideWhen: 'The words are meant as they stand.',
    bad: ['Ms Pike should of telephoned.', 'He fears that he will loose his job.'],
    good: ['Ms Pike should have telephoned.', 'The tooth is loose.', 'Kofi said, “I should of stayed.”'],
  },
  check(block, _context, report) {
    for (const hit of block.hits(WRONG_WORDS)) {
      if (isRightHere(block, hit)) continue
      const span = wrongIn(block, hit)
      report({ ...span, message: messageFor(block, hit, span), fixes: fixFor(block, hit, span) })
    }
  },
}

function isRightHere(block: BlockAnalysis, { entry, firstToken, end, text }: WordHit): boolean {
  const tags = entry.tags ?? []
  const next = block.text.slice(end, end + 2)
  if (next.startsWith('-') || (/\bof$/i.test(text) && /^\s(?:course|itself|themselves)\b/.test(block.text.slice(end, end + 12))))
    return true
  if (tags.includes('goes-on') && !/^\s\p{L}/u.test(next)) return true
  const before = block.tokens[firstToken - 1]
  if (tags.includes('place') && before !== undefined && LEADS_TO_A_PLACE.test(before.lower)) return true
  if (!tags.includes('agreement') && !tags.includes('form')) return false
  if (before === undefined || before.start < (block.sentenceAt(end - text.length)?.start ?? 0)) return false
  return LEADS_A_VERB.test(before.lower)
}

/** The word of the frame that is the wrong one. */
function wrongIn(block: BlockAnalysis, { entry, firstToken, lastToken, start, end }: WordHit): Span {
  const tokens = block.tokens.slice(firstToken, lastToken)
  const tags = entry.tags ?? []
  if (tags.some((tag) => tag === 'whole' || tag === 'agreement' || tag === 'form')) return { start, end }
  const named = tags.includes('first')
    ? tokens[0]
    : tags.includes('second')
      ? tokens[1]
      : (tokens.find(({ lower }) => tags.includes(lower)) ?? tokens.at(-1))
  return { start: named?.start ?? start, end: Math.min(named?.end ?? end, end) }
}

function messageFor(block: BlockAnalysis, { entry }: WordHit, span: Span): string {
  if (typeof entry.say === 'string') return `Did you mean “${entry.say}”?`
  return entry.ask ?? `Is “${block.text.slice(span.start, span.end)}” what you meant?`
}

function fixFor(block: BlockAnalysis, { entry }: WordHit, { start }: Span): Fix[] {
  if (typeof entry.say !== 'string') return []
  const capital = /^\p{Lu}/u.test(block.text.slice(start))
  const replacement = capital ? entry.say.charAt(0).toUpperCase() + entry.say.slice(1) : entry.say
  return [{ label: `Write “${replacement}”`, replacement }]
}
