import type { CasewrightDocument, SetAside } from '../document/index.ts'
import type { CaseRecord } from '../family/index.ts'
import type { DocumentTemplate, Pack, WordLists } from '../standards/index.ts'
import type { Finding } from './finding.ts'

/** What a linter is made from: one pack, resolved, with the word lists and templates beside it. */
export interface Standards {
  pack: Pack
  words: WordLists
  templates: DocumentTemplate[]
}

/** What a linter needs to know besides the document. `today` is passed in, never read from a clock. */
export interface Circumstances {
  /** The case, when there is one. A document on its own account names people in its own fields and these are used. */
  caseRecord: Pick<CaseRecord, 'people' | 'keyDates'> | null
  /** `YYYY-MM-DD`. */
  today: string
}

export interface LintReport {
  /** In reading order: by section, block, start, end, rule. */
  findings: Finding[]
  /** Findings that a professional put aside, each with the record of who and why. */
  setAside: { finding: Finding; record: SetAside }[]
}

/**
 * Checks documents. Keeps each block's findings until that block object is replaced, so that checking a document again
 * after one edit costs one block and the document rules: hand it the same objects for what did not change.
 */
export interface Linter {
  lint(document: CasewrightDocument, circumstances: Circumstances): LintReport
}

export declare function createLinter(standards: Standards): Linter
