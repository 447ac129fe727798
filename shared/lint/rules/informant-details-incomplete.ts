import { type Informant, informantsIn, saysWhoTheyAre, TELLING } from '../analysis/informants.ts'
import { bySection, type Readings } from '../analysis/stretches.ts'
import { wordsOfDocument } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule } from '../rule.ts'

/** Fewer words than these are a passage of a record: who is meant may stand before it. */
const FEWEST_WORDS = 60
const MOST_NAMED = 3

/** A record that gives somebody's word by name and never says how they stand to the child. */
export const informantDetailsIncomplete: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'informant-details-incomplete',
    category: 'missing-content',
    title: 'Who told us, and how they stand to the child',
    severity: 'suggestion',
    kinds: ['case-note', 'visit-record', 'child-and-family-assessment'],
    why: 'Years later nobody can ask somebody of whom only a surname is known, or judge what they could see.',
    setAsideWhen: 'The person must be protected, or the list of people in the case system says who they are.',
    bad: ['A visit record in which “Mr Penn said that there is shouting at night”, and nobody says who Mr Penn is.'],
    good: ['“Mr Penn, who lives next door, rang at 16:40; his number is in the contact log.”'],
  },
  lists: [TELLING],
  looksAt: (block) => block.tokensLike('title').length > 0,
  check(blocks, context, report) {
    const { people } = context
    // Without a list of who is who even a parent would be a stranger.
    if (!people.some(({ group, role }) => group === 'family' && role !== '')) return
    if (wordsOfDocument(context.document) < FEWEST_WORDS) return
    const told = bySection(blocks, kept, people, (own) =>
      own.flatMap((block) => informantsIn(block, people).map((informant) => ({ block, informant }))),
    ).flat()
    const asked = new Set<string>()
    const unknown = told.filter(({ informant }) => {
      if (asked.has(informant.last)) return false
      asked.add(informant.last)
      return !isIntroduced(informant, blocks)
    })
    const [first] = unknown
    if (!first) return
    const { block, informant } = first
    const names = unknown.slice(0, MOST_NAMED).map(({ informant: { name } }) => name)
    report({
      start: informant.start,
      end: informant.end,
      section: block.section,
      block: block.block,
      message: `How ${names.length > 1 ? 'do' : 'does'} ${listed(names)} stand to the child, and where is it kept how to reach them?`,
    })
  },
}

const kept: Readings<readonly { block: BlockAnalysis; informant: Informant }[]> = new WeakMap()

const isIntroduced = (informant: Informant, blocks: readonly BlockAnalysis[]): boolean =>
  blocks.some((block) => block.text.includes(informant.last) && saysWhoTheyAre(block, informant))

const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '')
