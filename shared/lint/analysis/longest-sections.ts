import { type Block, type CasewrightDocument, type Section, wordsIn } from '../../document/index.ts'

/** How many of the longest sections a message names. */
const NAMED = 2
/** A section with less of the whole than this is not what makes a document long. */
const SHARE = 0.15

/** What the case's plan or chronology says is counted in entries, not in words. */
const isRecord = (block: Block): boolean =>
  block.type === 'actionPlan' || block.type === 'chronology' || (block.type === 'table' && block.shows !== undefined)

/** Words of a section that were written as text; `withRecords` counts those of plans and chronologies too. */
export function wordsOfSection({ blocks }: Section, withRecords = false): number {
  let words = 0
  for (const block of blocks) if (withRecords || !isRecord(block)) words += wordsIn(block)
  return words
}

/** The longest sections as a sentence, for a message about a document that is too long; empty where none stands out. */
export function longestSections({ sections }: Pick<CasewrightDocument, 'sections'>): string {
  const counted = sections.map((section) => ({ title: section.title.trim(), words: wordsOfSection(section) }))
  const all = counted.reduce((sum, { words }) => sum + words, 0)
  if (counted.filter(({ words }) => words > 0).length <= NAMED) return ''
  const longest = counted
    .filter(({ title, words }) => title !== '' && words >= SHARE * all)
    .sort((a, b) => b.words - a.words)
    .slice(0, NAMED)
    .map(({ title, words }) => `“${title}” (${inFigures(words)})`)
  if (longest.length === 0) return ''
  return longest.length === 1 ? ` The longest section is ${longest[0]}.` : ` The longest sections are ${longest.join(' and ')}.`
}

/** "1,150". */
export const inFigures = (count: number): string => count.toLocaleString('en-GB')
