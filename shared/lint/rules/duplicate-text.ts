import { bySection, type Readings } from '../analysis/stretches.ts'
import { hashOn, PerWord, type Word } from '../analysis/vocabulary.ts'
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
    const straight = names.map((name) => name.replaceAll('’', "'"))
    const seen = new Map<number, BlockAnalysis>()
    for (const { block, print } of bySection(blocks, kept, names.join('|'), (own) => printsOf(own, straight)).flat()) {
      const before = seen.get(print)
      if (!before || plainOf(before.text, names) !== plainOf(block.text, names)) {
        seen.set(print, block)
        continue
      }
      const message =
        before.text === block.text
          ? `The same paragraph stands under “${before.section.title}”. Which of the two is needed?`
          : `Only the name differs from what stands under “${before.section.title}”. What is true of this child?`
      report({ section: block.section, block: block.block, start: 0, end: block.text.length, message })
    }
  },
}

interface Printed {
  block: BlockAnalysis
  print: number
}

const kept: Readings<readonly Printed[]> = new WeakMap()

const keptBlocks = new WeakMap<BlockAnalysis, Printed & { names: string }>()

const printsOf = (blocks: readonly BlockAnalysis[], names: readonly string[]): readonly Printed[] => {
  const given = names.join('|')
  return blocks.map((block) => {
    const known = keptBlocks.get(block)
    if (known?.names === given) return known
    const printed = { block, print: printOf(block, names), names: given }
    keptBlocks.set(block, printed)
    return printed
  })
}

const A_PRONOUN = new Set('he she they him her them his hers their theirs himself herself themselves'.split(' '))

/** A number for each of a word's parts, without the pronoun that it begins with: of "she's" that of "s" is left. */
const printsPerWord = new PerWord<readonly number[]>(({ lower }) => {
  const parts = lower.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
  return (A_PRONOUN.has(parts[0] ?? '') ? parts.slice(1) : parts).map((part) => {
    let print = 0
    for (let at = 0; at < part.length; at++) print = hashOn(print, part.charCodeAt(at))
    return print
  })
})

const isOfName = (text: string, names: readonly string[]): boolean =>
  names.some((name) => text.includes(name) || name.includes(text))

/** A number for what a paragraph says: two that say the same have the same, and few others do. */
function printOf({ forms }: BlockAnalysis, names: readonly string[]): number {
  let print = 0
  for (let place = 0; place < forms.length; place++) {
    const word = forms[place] as Word
    if (word.text !== word.lower && isOfName(word.text, names)) continue
    for (const part of printsPerWord.of(word)) print = (Math.imul(print, 31) + part) | 0
  }
  return print
}

/** A paragraph without the children's names, pronouns, case and marks. */
function plainOf(text: string, names: readonly string[]): string {
  let plain = text
  for (const name of names) plain = plain.replaceAll(name, '')
  return plain
    .toLowerCase()
    .replace(PRONOUNS, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
}
