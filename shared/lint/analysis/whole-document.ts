import {
  type Block,
  blockText,
  type CasewrightDocument,
  countWords,
  documentStatistics,
  isDay,
  wordsIn,
} from '../../document/index.ts'
import type { DocumentTemplate } from '../../standards/index.ts'
import type { KnownPerson, RuleContext } from '../rule.ts'
import { textsOf } from './written.ts'

/** Fewer words than these are an extract, or a document that has only been begun: nothing is missing from it yet. */
const FEWEST_WITH_HEADINGS = 100
const FEWEST_WITHOUT = 200

const keptWords = new WeakMap<CasewrightDocument, number>()

/** Words that were written in the document, headings of tables and labels of forms left out. */
export function wordsOfDocument(document: CasewrightDocument): number {
  const known = keptWords.get(document) ?? documentStatistics(document).words
  keptWords.set(document, known)
  return known
}

/** True for a document of which it can be said that something is missing: more than an extract, and more than begun. */
export function isWholeDocument({ document, template }: Pick<RuleContext, 'document' | 'template'>): boolean {
  const fewest = document.sections.length > 1 ? FEWEST_WITH_HEADINGS : FEWEST_WITHOUT
  return hasWords(document, fewest + (template?.id === document.templateId ? wordsGivenBy(template) : 0))
}

/** Words that a document made from the template begins with. */
function wordsGivenBy(template: DocumentTemplate | null): number {
  return template === null ? 0 : [...textsOf(template)].reduce((sum, text) => sum + countWords(text), 0)
}

/** True for a document with at least so many words. Counts no further than that. */
export function hasWords({ sections }: CasewrightDocument, fewest: number): boolean {
  let words = 0
  for (const { blocks } of sections)
    for (const block of blocks) {
      words += wordsIn(block)
      if (words >= fewest) return true
    }
  return words >= fewest
}

const keptBlocks = new WeakMap<Block, number>()

/** Words of one block that are no label and no heading. */
export function wordsOfBlock(block: Block): number {
  const known = keptBlocks.get(block)
  if (known !== undefined) return known
  const { text, segments } = blockText(block)
  const words = segments.reduce(
    (sum, { role, start, end }) => sum + (role === 'label' || role === 'heading' ? 0 : countWords(text.slice(start, end))),
    0,
  )
  keptBlocks.set(block, words)
  return words
}

/** The children whom the document is about: those chosen for it, else every child of the case. */
export function childrenOf({ people, document }: Pick<RuleContext, 'people' | 'document'>): KnownPerson[] {
  const children = people.filter(({ group }) => group === 'child')
  const chosen = children.filter(({ id }) => document.childIds.includes(id))
  return chosen.length > 0 ? chosen : children
}

const DATES_OF_DOCUMENT = ['documentDate', 'report', 'summary', 'plan', 'statement', 'assessmentCompleted', 'visit']

/** The day that the document bears, else today. `YYYY-MM-DD`. */
export function dayOfDocument({ document, today }: Pick<RuleContext, 'document' | 'today'>): string {
  for (const name of DATES_OF_DOCUMENT) {
    const day = document.dates[name]
    if (typeof day === 'string' && isDay(day)) return day
  }
  return today
}

/** What to call a child in a message. */
export const nameOfChild = ({ knownAs, firstName, fullName }: KnownPerson): string => knownAs || firstName || fullName
