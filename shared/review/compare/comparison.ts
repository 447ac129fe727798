import type { BlockType, ClaimKind, Mark } from '../../document/index.ts'

/** What words look like, as far as a reader sees it. */
export interface RunStyle {
  marks: readonly Mark[]
  /** What kind of statement they are, of whom, and the day it was seen or told. */
  claim: { kind: ClaimKind; by: string; on: string; basis: string } | null
  confidential: boolean
}

/** Some words that are alike in both texts, or stand in one of them alone; `formatted` are the same words that look otherwise. */
export interface Run {
  change: 'same' | 'added' | 'removed' | 'formatted'
  text: string
  style: RunStyle
  /** True of a numbered note: `text` is what the note says, and no part of the line. */
  note: boolean
  /** The change that it belongs to; null where nothing changed. Words that took the place of others share one with them. */
  changeId: string | null
  /** Of words that look otherwise: how, in words ("now bold"). */
  says: string
}

/** What became of a part of the document. */
export interface Compared {
  /** Its id in the later text; in the earlier one where it was taken out. */
  id: string
  /** `changed` where something in it did. */
  change: 'same' | 'added' | 'removed' | 'changed'
  /** That it stands at another place than it did: from where, in words. */
  movedFrom: string | null
  /** Its own change, where it was added, taken out, moved or laid out otherwise as a whole; null else. */
  changeId: string | null
  /** What there is to say of it in words ("Who: Mr Reed (was Ms Ali)"). */
  says: readonly string[]
  /** How it is laid out otherwise, with the same words ("Now a heading"); empty where it is not. */
  laidOut: string
}

export interface ItemComparison extends Compared {
  level: number
  runs: readonly Run[]
}

export interface GridColumn {
  id: string
  change: 'same' | 'added' | 'removed'
  changeId: string | null
  title: readonly Run[]
}

/** A row of a table, an action, an entry, a signatory, or a question of a form: as many cells as there are columns. */
export interface GridRow extends Compared {
  cells: readonly (readonly Run[])[]
}

/** What a block holds, in one of the few forms in which it is drawn. */
export type BlockBody =
  | {
      form: 'text'
      runs: readonly Run[] /** Who said it and when, of somebody's own words. */
      said: readonly Run[]
      level: number
    }
  | { form: 'list'; ordered: boolean; items: readonly ItemComparison[] }
  /** `headed` is false for a form and for signatures, whose columns need no heading. */
  | { form: 'grid'; title: readonly Run[]; headed: boolean; columns: readonly GridColumn[]; rows: readonly GridRow[] }
  | { form: 'picture'; title: readonly Run[]; words: readonly Run[] }
  | { form: 'break' }

export interface BlockComparison extends Compared {
  type: BlockType
  body: BlockBody
}

export interface SectionComparison extends Compared {
  /** The template's section that it stands for; null for one that the writer added. */
  templateSection: string | null
  title: readonly Run[]
  blocks: readonly BlockComparison[]
}

/** One thing that was changed, to go to and to list. */
export interface ComparisonChange {
  id: string
  /** `replaced` is words in the place of others. */
  what: 'added' | 'removed' | 'replaced' | 'moved' | 'formatted'
  sectionId: string
  /** The block that it is in; null for a section as a whole, or its title. */
  blockId: string | null
  /** What there is to say of it in one line. */
  says: string
}

/** How much was changed. Words in the place of others count as added and as removed; a part that came or went as a whole counts once. */
export interface ComparisonCounts {
  added: number
  removed: number
  moved: number
  formatted: number
}

/** Two texts of a document beside each other, in reading order; what was taken out stands where it stood. */
export interface Comparison {
  title: readonly Run[]
  sections: readonly SectionComparison[]
  changes: readonly ComparisonChange[]
  counts: ComparisonCounts
}
