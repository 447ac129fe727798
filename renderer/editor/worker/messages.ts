import type { Block, CasewrightDocument } from '../../../shared/document/index.ts'
import type { Circumstances, Finding, LintReport, Standards } from '../../../shared/lint/index.ts'

/** A section without its blocks, which travel on their own when they change. */
export interface SectionOutline {
  section: { id: string } & Record<string, unknown>
  blockIds: string[]
}

export type ToWorker =
  | { type: 'standards'; standards: Standards }
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

export type FromWorker = {
  type: 'report'
  turn: number
  /** Every place that has findings, in reading order. */
  places: string[]
  /** The lists that differ from the last report's. */
  changed: FindingList[]
  setAside: LintReport['setAside']
}

export function placeOf(finding: Finding): string {
  return finding.blockId ?? finding.sectionId ?? ''
}
