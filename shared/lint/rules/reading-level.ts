import { type Block, KIND_GROUPS, kindIsIn, type Section } from '../../document/index.ts'
import { type Counts, gradeOfCounts, sentencesIn, wordCounts } from '../analysis/reading-grade.ts'
import { PerWord, type Word } from '../analysis/vocabulary.ts'
import type { BlockAnalysis, DocumentRule } from '../rule.ts'

/** School years after the age of five, by the Flesch-Kincaid grade: what a section may ask of its reader. */
const MOST_FOR_FAMILY = 11
const MOST_FOR_CHILD = 6
const MOST_FOR_OTHERS = 14

/** A section that is hard to read, by words in a sentence and syllables in a word. */
export const readingLevel: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'reading-level',
    category: 'long-sentence',
    title: 'Hard to read',
    severity: 'suggestion',
    kinds: ['plans', 'reports', 'records', 'family', 'to-the-child'],
    why: 'Most families read as a child of eleven does when they are worried.',
    setAsideWhen: 'The section must give the words of an order or a statute.',
    bad: ['Having regard to the totality of the evidence, statutory intervention is necessitated.'],
    good: ['This has happened many times. We are worried that it will happen again.'],
  },
  looksAt: ({ block }) => block.type === 'paragraph' || block.type === 'list',
  check(blocks, { document, kind, options }, report) {
    const most = typeof options.maxGrade === 'number' ? options.maxGrade : mostFor(kind)
    let read = 0
    for (const section of document.sections) {
      const first = read
      while (blocks[read]?.section === section) read++
      const grade = gradeOf(section, blocks, first, read)
      if (grade === null || grade <= most) continue
      const message = `“${section.title}” reads like a text for ${Math.round(grade + 5)}-year-olds. Could sentences and words be shorter?`
      report({ section, block: null, start: 0, end: 0, message })
    }
  },
}

function mostFor(kind: Parameters<typeof kindIsIn>[0]): number {
  if (kindIsIn(kind, ['to-the-child'])) return MOST_FOR_CHILD
  return kindIsIn(kind, ['family']) || KIND_GROUPS.plans.some((one) => one === kind) ? MOST_FOR_FAMILY : MOST_FOR_OTHERS
}

const keptBlocks = new WeakMap<Block, Counts>()
const keptSections = new WeakMap<Section, { grade: number | null }>()

/** The Flesch-Kincaid grade of a section's prose; null where there is too little of it. */
function gradeOf(section: Section, blocks: readonly BlockAnalysis[], first: number, last: number): number | null {
  const known = keptSections.get(section)
  if (known) return known.grade
  const all: Counts = { words: 0, sentences: 0, syllables: 0 }
  for (let at = first; at < last; at++) {
    const block = blocks[at]
    if (!block) continue
    const own = countsOf(block)
    all.words += own.words
    all.sentences += own.sentences
    all.syllables += own.syllables
  }
  const grade = gradeOfCounts(all)
  keptSections.set(section, { grade })
  return grade
}

function countsOf(block: BlockAnalysis): Counts {
  const known = keptBlocks.get(block.block)
  if (known) return known
  let words = 0
  let syllables = 0
  const { forms } = block
  for (let at = 0; at < forms.length; at++) {
    const one = countsPerWord.of(forms[at] as Word)
    words += one.words
    syllables += one.syllables
  }
  const counts = { words, syllables, sentences: sentencesIn(block.text) }
  keptBlocks.set(block.block, counts)
  return counts
}

type TokenCounts = Pick<Counts, 'words' | 'syllables'>

const countsPerWord = new PerWord<TokenCounts>(({ text }) => wordCounts(text))
