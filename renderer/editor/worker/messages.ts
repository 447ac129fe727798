import type { DictionaryText } from '../../../shared/api/index.ts'
import type { Block, CasewrightDocument } from '../../../shared/document/index.ts'
import type { Circumstances, Finding, LintReport, Standards } from '../../../shared/lint/index.ts'

/** A section without its blocks, which travel on their own when they change. */
export interface SectionOutline {
  section: { id: string } & Record<string, unknown>
  blockIds: string[]
}

export type ToWorker =
  | { type: 'standards'; standards: Standards }
  /** Spelling is checked from here on, or no more. Large: sent once. */
  | { type: 'dictionary'; dictionary: DictionaryText | null }
  /** The words that the dictionary is to know besides its own and the field's. */
  | { type: 'words'; added: readonly string[] }
  | { type: 'grammar'; on: boolean }
  | {
      type: 'check'
      turn: number
      document: Omit<CasewrightDocument, 'sections'> & Record<string, unknown>
      outline: SectionOutline[]
      /** Blocks that are new or changed since the last check. */
      blocks: Block[]
      circumstances: Circumstances
    }

/** Findings of one block (or of a section or the document as a whole). */
export interface FindingList {
  place: string
  findings: Finding[]
}

export interface CheckReport {
  type: 'report'
  turn: number
  /** Every place that has findings, in reading order. */
  places: string[]
  /** The lists that differ from the last report's. */
  changed: FindingList[]
  setAside: LintReport['setAside']
}

export type FromWorker =
  | CheckReport
  /** More is known of the same document: ask again. */
  | { type: 'again' }
  /** Grammar could not be loaded or broke off; everything else goes on. */
  | { type: 'grammar-failed' }

export function placeOf(finding: Finding): string {
  return finding.blockId ?? finding.sectionId ?? ''
}
