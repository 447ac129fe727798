import { type AuthorityTerm, authorityTerms } from '../../standards/index.ts'
import { meansFamilyTime } from '../analysis/family-time.ts'
import type { ClauseReference, Fix } from '../finding.ts'
import type { BlockAnalysis, DocumentRule, RuleContext, WordHit } from '../rule.ts'

const ID = 'terminology-for-pack'
const LIST = 'authority-terms'
/** Work of another authority, and of the time before, keeps the name that it had. */
const ELSEWHERE =
  /\b(?:Council|Borough|[Aa]nother (?:local )?authority|[Oo]ther authorit(?:y|ies)|[Pp]revious(?:ly)?|[Ff]ormer(?:ly)?|[Ee]arlier|known as|called|entitled|transferred|moved (?:here )?from|lived in)\b/
/** An order says what a court calls it. */
const ORDERED = /\b(?:orders?|ordered|section (?:8|34)|s\.? ?(?:8|34)|court|judge|directed|directions?|Cafcass|application)\b/i

/** A word of another authority where this one's standard has its own; said once of each in a document. */
export const terminologyForPack: DocumentRule = {
  scope: 'document',
  meta: {
    id: ID,
    category: 'jargon-term',
    title: 'Another authority’s word',
    severity: 'suggestion',
    kinds: ['all'],
    why: 'The family hears one word from their worker and another in the meeting, and wonders whether they are two things.',
    setAsideWhen: 'An order, a letter or the family uses the other word.',
    bad: ['Contact with Mr Rahman will be weekly. (Where the standard speaks of family time.)'],
    good: ['Family time with Mr Rahman will be weekly.'],
  },
  lists: [LIST],
  startsFrom: [LIST],
  looksAt: (block) => block.holds(LIST),
  check(blocks, context, report) {
    // Which of two authorities' words is right is for one authority to say: where several stand together neither is wrong.
    if (context.pack.rules[ID]?.anyOf) return
    const stated = authorityTerms.safeParse(context.options.terms)
    if (!stated.success) return
    const said = new Set<string>()
    for (const block of blocks)
      for (const hit of block.hits(LIST)) {
        const [matter = '', word = ''] = hit.entry.tags ?? []
        const term = stated.data[matter]
        if (!term?.not.includes(word) || said.has(word) || !isOurs(block, hit, context)) continue
        said.add(word)
        const message = `${context.pack.name} calls this “${term.use}”.`
        const clauses = clausesOf(term, context)
        const place = { section: block.section, block: block.block }
        report({
          start: hit.start,
          end: hit.end,
          message,
          fixes: fixesFor(block, hit, term),
          ...place,
          ...(clauses ? { clauses } : {}),
        })
      }
  },
}

/** The writer's own word for something of this authority's, in running text. */
function isOurs(block: BlockAnalysis, hit: WordHit, { people }: RuleContext): boolean {
  const { role, place } = block.segmentAt(hit.start)
  if (role === 'heading' || role === 'label' || role === 'signature' || place.actionField === 'owner') return false
  const sentence = block.sentenceAt(hit.start)
  if (!sentence || ELSEWHERE.test(sentence.text)) return false
  if (!hit.entry.tags?.includes('arranged')) return true
  return !ORDERED.test(sentence.text) && meansFamilyTime(block, sentence, hit, people)
}

function clausesOf({ clause }: AuthorityTerm, { pack }: RuleContext): ClauseReference[] | null {
  const cited = clause === undefined ? undefined : pack.clauses[clause]
  return cited ? [{ pack: cited.pack ?? pack.id, ref: cited.cite }] : null
}

/** The other word in its place, where nothing else of the sentence has to change. */
function fixesFor(block: BlockAnalysis, hit: WordHit, { use }: AuthorityTerm): Fix[] {
  const { tags = [] } = hit.entry
  if (!tags.includes('whole') && !tags.includes('arranged')) return []
  const next = block.text.slice(hit.end, hit.end + 2)
  const before = block.text.slice(Math.max(0, hit.start - 4), hit.start)
  // "Contact Plan" is a name, and "an ... officer" would need another article.
  if (/^[ -]\p{Lu}/u.test(next) || (/\ban? $/i.test(before) && /\ban $/i.test(before) !== /^[aeiou]/i.test(use))) return []
  const plural = /s$/.test(hit.text) && !/s$/.test(use) ? `${use}s` : use
  const opens = /^\p{Lu}\p{Ll}/u.test(hit.text) && /^\p{Ll}/u.test(plural)
  const replacement = opens ? plural.charAt(0).toUpperCase() + plural.slice(1) : plural
  return [{ label: `Write “${replacement}”`, replacement }]
}
