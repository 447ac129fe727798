import type { Block } from '../../document/index.ts'
import { childrenOf } from '../analysis/whole-document.ts'
import type { BlockAnalysis, DocumentRule } from '../rule.ts'

const FEWEST_WORDS = 25
const PRONOUNS = /\b(?:he|she|they|him|her|them|his|hers|their|theirs|himself|herself|themselves)\b/g

/** The same paragraph twice, or one child's copied for a brother or sister. */
export const duplicateText: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'duplicate-text',
    category: 'length',
    title: 'The same text twice',
    severity: 'suggestion',
    kinds: ['all'],
    why: 'The reader cannot tell what is new, or whether what is said of one child is true of the other.',
    setAsideWhen: 'The words are a danger statement, an order or a condition that stands unchanged on purpose.',
    bad: ['Ali’s paragraph on health, pasted for Hana with the name changed.'],
    good: ['See Ali’s section on health. Hana differs in this: ...'],
  },
  looksAt: ({ block, wordCount }) => wordCount >= FEWEST_WORDS && (block.type === 'paragraph' || block.type === 'list'),
  check(blocks, context, report) {
    if (blocks.length < 2) return
    const names = childrenOf(context)
      .flatMap(({ firstName, knownAs }) => [firstName, knownAs])
      .filter(Boolean)
    const seen = new Map<string, BlockAnalysis>()
    for (const block of blocks) {
      const plain = plainOf(block, names)
      const before = seen.get(plain)
      if (!before) {
        seen.set(plain, block)
        continue
      }
      const same = before.text === block.text
      const message = same
        ? `The same paragraph stands under “${before.section.title}”. Which of the two is needed?`
        : `Only the name differs from what stands under “${before.section.title}”. What is true of this child?`
      report({ section: block.section, block: block.block, start: 0, end: block.text.length, message })
    }
  },
}

const kept = new WeakMap<Block, { names: string; plain: string }>()

/** A paragraph without the children's names, pronouns, case and marks. */
function plainOf({ block, text }: BlockAnalysis, names: readonly string[]): string {
  const all = names.join('|')
  const known = kept.get(block)
  if (known?.names === all) return known.plain
  let plain = text
  for (const name of names) plain = plain.replaceAll(name, '')
  plain = plain
    .toLowerCase()
    .replace(PRONOUNS, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  kept.set(block, { names: all, plain })
  return plain
}
