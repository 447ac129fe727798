import type { Block, CasewrightDocument, Section } from '../../document/index.ts'
import { sectionIsRequired } from '../../standards/index.ts'
import type { Category } from '../finding.ts'
import type { BlockAnalysis, DocumentReport, RuleContext } from '../rule.ts'
import { isWholeDocument, wordsOfBlock } from './whole-document.ts'

/** The word lists that hold what shows a topic, in headings and in sentences. */
export const TOPICS: readonly string[] = [
  'topic-analysis',
  'topic-consent',
  'topic-contingency',
  'topic-domestic-abuse',
  'topic-family-wishes',
  'topic-history',
  'topic-household',
  'topic-identity',
  'topic-recommendation',
  'topic-risk-tool',
  'topic-safety-plan',
  'topic-shared',
  'topic-signed',
  'topic-sources',
  'topic-strengths',
  'topic-theory',
  'topic-work-with-children',
]

/** Entries of a topic's list with this tag count only in a heading. */
const HEADING = 'heading'

/** Whether a document speaks of a matter, and where it has a heading for it. */
export interface TopicFound {
  /** A sentence says it, whatever the heading. Nothing else is looked for then. */
  said: boolean
  /** The first section with a heading for it. */
  headed: Section | null
  /** Words under its headings. */
  words: number
}

/** The blocks that a rule about a matter looks at: where a sentence says it, and headings that mean it. */
export const showsTopic =
  (list: string) =>
  (block: BlockAnalysis): boolean =>
    block.holds(list) && (block.block.type === 'heading' || saysIt(list, block))

/**
 * Looks for a matter in a document: by wordings that show it and by headings that mean it, both from one word list.
 * `blocks` are those that show it.
 */
export function findTopic(list: string, blocks: readonly BlockAnalysis[], context: TopicContext): TopicFound {
  const found: TopicFound = { said: false, headed: null, words: 0 }
  for (const block of blocks)
    if (block.block.type !== 'heading' && saysIt(list, block)) {
      found.said = true
      return found
    }
  for (const headed of headingsOf(context))
    if (headed.lists.includes(list)) {
      found.headed ??= headed.section
      found.words += headed.words
    }
  for (const block of blocks)
    if (block.block.type === 'heading') {
      found.headed ??= block.section
      found.words += wordsUnder(block)
    }
  return found
}

type TopicContext = Pick<RuleContext, 'document' | 'headingOf'>

function saysIt(list: string, block: BlockAnalysis): boolean {
  return block.hits(list, { quoted: true }).some(({ entry }) => !entry.tags?.includes(HEADING))
}

/** A section with the topics that its heading means. */
class Headed {
  readonly section: Section
  readonly lists: readonly string[]
  private knownWords: number | null = null

  constructor(section: Section, lists: readonly string[]) {
    this.section = section
    this.lists = lists
  }

  /** Words written in the section, counted when they are asked for. */
  get words(): number {
    this.knownWords ??= this.section.blocks.reduce((sum, block) => sum + wordsOfBlock(block), 0)
    return this.knownWords
  }
}

/** What one linter has read: another may go by other word lists. */
interface Kept {
  documents: WeakMap<CasewrightDocument, readonly Headed[]>
  sections: WeakMap<Section, Headed>
}

const keptByLinter = new WeakMap<TopicContext['headingOf'], Kept>()

/** The sections of a document whose headings mean some topic. Read once for all rules; a section is read again when it is replaced. */
function headingsOf({ document, headingOf }: TopicContext): readonly Headed[] {
  const kept = keptByLinter.get(headingOf) ?? { documents: new WeakMap(), sections: new WeakMap() }
  keptByLinter.set(headingOf, kept)
  const known = kept.documents.get(document)
  if (known) return known
  const headed: Headed[] = []
  for (const section of document.sections) {
    const one = kept.sections.get(section) ?? readHeading(section, headingOf(section))
    kept.sections.set(section, one)
    if (one.lists.length > 0) headed.push(one)
  }
  kept.documents.set(document, headed)
  return headed
}

function readHeading(section: Section, heading: BlockAnalysis): Headed {
  return new Headed(
    section,
    TOPICS.filter((list) => heading.holds(list)),
  )
}

/** True when a section whose heading means the topic has something written in it. */
export function hasHeadingFor(list: string, context: TopicContext): boolean {
  return headingsOf(context).some((headed) => headed.lists.includes(list) && headed.words > 0)
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

/**
 * True when a section that the document's template requires in every case is about the matter: whether it is there is another
 * rule's to say.
 */
export function templateAsksFor(list: string, { template, pack, headingOf }: RuleContext): boolean {
  const always = template?.sections.filter((section) => !section.onlyFor && sectionIsRequired(section, pack)) ?? []
  return always.some((section) => headingOf(section).holds(list))
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
}

/** Reports a matter that a whole document leaves out, or that has a heading and hardly a word. */
export function reportMissing(
  topic: MissingTopic,
  blocks: readonly BlockAnalysis[],
  context: RuleContext,
  report: (found: DocumentReport) => void,
): void {
  if (!isWholeDocument(context)) return
  const { said, headed, words } = findTopic(topic.list, blocks, context)
  if (said || (headed && words >= topic.fewest)) return
  if ((!headed || words === 0) && templateAsksFor(topic.list, context)) return
  const place = { section: headed, block: null, start: 0, end: 0 }
  if (headed) report({ ...place, message: topic.thin })
  else report({ ...place, message: topic.absent, ...(topic.absentAs ? { category: topic.absentAs } : {}) })
}
