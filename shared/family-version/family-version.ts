import { type Block, blockText, type CasewrightDocument, walkBlocks } from '../document/index.ts'
import type { CaseRecord } from '../family/index.ts'
import type { CasePlan } from '../plan/index.ts'
import type { DocumentTemplate } from '../standards/index.ts'
import { cleanDocument } from './clean.ts'
import { Cutting } from './cutting.ts'
import type { Found } from './found.ts'
import { type LeftOut, LeftOutList } from './left-out.ts'
import { type Flagged, inPlainWords, type Replaced } from './plain-words.ts'
import type { Reader } from './reader.ts'
import { readingAge } from './reading-age.ts'
import type { Withheld } from './withheld.ts'

/** A sentence about somebody else than the child, and why it is thought so. Places are those of `blockText`. */
interface AboutAdult {
  blockId: string
  start: number
  end: number
  why: string
}

export interface FamilyVersionOf {
  document: CasewrightDocument
  template: DocumentTemplate | null
  reader: Reader
  caseRecord: CaseRecord | null
  plan: CasePlan | null
  /** What was found in the document, and in `besideDocument` of it, whatever was set aside there. */
  findings: readonly Found[]
  /** Terms that a family would have to ask about, in a document as it then stands. */
  terms: (document: CasewrightDocument) => readonly Found[]
  /** The Flesch-Kincaid grade of texts; null for too few words. */
  gradeOf: (texts: readonly string[]) => number | null
  /** Ids of what the worker put back. */
  putBack: readonly string[]
  /** Ids of what they were asked about and left out. */
  leaveOut: readonly string[]
  title: string
  /** Sentences about other adults, in the document and in `besideDocument` of it: to be marked in a child's own record. */
  adults?: readonly AboutAdult[]
  /** Marks what would be left out in place of cutting it. */
  marks?: (block: Block, withheld: readonly Withheld[]) => Block | null
}

export interface FamilyVersion {
  document: CasewrightDocument
  leftOut: LeftOut[]
  replaced: Replaced[]
  flagged: Flagged[]
  /** For whom it is easy to read, in words: the worker's copy and this one. */
  readingAge: { before: string; after: string }
}

/**
 * The version of a document for its parents or for a child. Everything confidential is left out and listed; what may be, the worker
 * puts back one by one. What is shared with a brother or sister stays in a child's version and is asked about sentence by sentence.
 * Terms become plain words where the meaning stays, and what cannot be decided here is flagged.
 */
export function familyVersion(wanted: FamilyVersionOf): FamilyVersion {
  const { document, title, terms, gradeOf } = wanted
  const list = new LeftOutList(wanted.putBack)
  const cutting = new Cutting(wanted, list)
  const cut = cleanDocument(
    document,
    cutting.title(title),
    document.sections.flatMap((section) => cutting.section(section)),
  )
  const { document: plain, replaced, flagged } = inPlainWords(cut, terms)
  return {
    document: plain,
    leftOut: list.all,
    replaced,
    flagged: [...cutting.broken, ...cutting.asked, ...flagged],
    readingAge: { before: readingAge(gradeOf(proseOf(document))), after: readingAge(gradeOf(proseOf(plain))) },
  }
}

/** What the reading age is read from: paragraphs and lists, as the rule on reading levels does. */
function proseOf(document: CasewrightDocument): string[] {
  return [...walkBlocks(document)]
    .filter(({ block }) => block.type === 'paragraph' || block.type === 'list')
    .map(({ block }) => blockText(block).text)
}
