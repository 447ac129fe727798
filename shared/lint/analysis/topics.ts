import type { Block, Section } from '../../document/index.ts'
import { sectionIsRequired } from '../../standards/index.ts'
import type { Category } from '../finding.ts'
import type { BlockAnalysis, DocumentReport, RuleContext, WordHit } from '../rule.ts'
import { isWholeDocument, wordsOfBlock } from './whole-document.ts'

/** Entries of a topic's list with this tag count only in a heading. */
const HEADING = 'heading'

/** Whether a document speaks of a matter, and where it has a heading for it. */
export interface TopicFound {
  /** A sentence says it, whatever the heading. */
  said: boolean
  /** The first section with a heading for it. */
  headed: Section | null
  /** Words under its headings. */
  words: number
}

/**
 * Looks for a matter in a document: by headings that mean it and by wordings that show it, both from one word list.
 * `blocks` are those that hold the list; `counts` may refuse a wording in its context.
 */
export function findTopic(
  list: string,
  blocks: readonly BlockAnalysis[],
  { document, headingOf }: Pick<RuleContext, 'document' | 'headingOf'>,
  counts: (hit: WordHit, block: BlockAnalysis) => boolean = () => true,
): TopicFound {
  const found: TopicFound = { said: false, headed: null, words: 0 }
  for (const section of document.sections)
    if (headingOf(section).holds(list)) {
      found.headed ??= section
      for (const block of section.blocks) found.words += wordsOfBlock(block)
    }
  for (const block of blocks) {
    if (block.block.type === 'heading') {
      found.headed ??= block.section
      found.words += wordsUnder(block)
    } else found.said ||= saysIt(list, block, counts)
  }
  return found
}

function saysIt(list: string, block: BlockAnalysis, counts: (hit: WordHit, block: BlockAnalysis) => boolean): boolean {
  return block.hits(list, { quoted: true }).some((hit) => !hit.entry.tags?.includes(HEADING) && counts(hit, block))
}

/** Words between a heading inside a section and the next one. */
function wordsUnder({ block, section }: BlockAnalysis): number {
  let words = 0
  const from = section.blocks.findIndex(({ id }) => id === block.id)
  for (let at = from + 1; at < section.blocks.length; at++) {
    const next: Block | undefined = section.blocks[at]
    if (!next || next.type === 'heading') break
    words += wordsOfBlock(next)
  }
  return words
}

/** True when a required section of the document's template is about the matter: whether it is there is another rule's to say. */
export function templateAsksFor(list: string, { template, pack, headingOf }: RuleContext): boolean {
  return template?.sections.some((section) => sectionIsRequired(section, pack) && headingOf(section).holds(list)) ?? false
}

/** What a rule says when a document leaves out a matter, or gives it a line. */
export interface MissingTopic {
  list: string
  /** Fewer words than these under its heading, and none elsewhere, are a line and no more. */
  fewest: number
  absent: string
  thin: string
  /** The category where nothing is said of it at all. */
  absentAs?: Category
  counts?: (hit: WordHit, block: BlockAnalysis) => boolean
}

/** Reports a matter that a whole document leaves out, or that has a heading and hardly a word. */
export function reportMissing(
  topic: MissingTopic,
  blocks: readonly BlockAnalysis[],
  context: RuleContext,
  report: (found: DocumentReport) => void,
): void {
  if (!isWholeDocument(context)) return
  const { said, headed, words } = findTopic(topic.list, blocks, context, topic.counts)
  if (headed ? words >= topic.fewest || (said && words > 0) : said) return
  if ((!headed || words === 0) && templateAsksFor(topic.list, context)) return
  const place = { section: headed, block: null, start: 0, end: 0 }
  if (headed) report({ ...place, message: topic.thin })
  else report({ ...place, message: topic.absent, ...(topic.absentAs ? { category: topic.absentAs } : {}) })
}
