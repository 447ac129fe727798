import type { DocumentSummary } from '../../shared/api/index.ts'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import { createLinter, type Linter, type Standards } from '../../shared/lint/index.ts'
import type { Shelf } from './shelf.ts'

type FindingCounts = NonNullable<DocumentSummary['findings']>

/** Counts what a document that no window has shown yet would show, so that a list of documents can say it. */
export interface Checker {
  count(document: CasewrightDocument, caseRecord: CaseRecord, today: string): Promise<FindingCounts>
}

export function createChecker(shelf: Shelf): Checker {
  const linters = new WeakMap<Standards, Linter>()
  return {
    async count(document, caseRecord, today) {
      const standards = await shelf.standards(document.packId)
      const linter = linters.get(standards) ?? createLinter(standards)
      linters.set(standards, linter)
      const counts: FindingCounts = { error: 0, warning: 0, suggestion: 0 }
      for (const { severity } of linter.lint(document, { caseRecord, today }).findings) counts[severity] += 1
      return counts
    },
  }
}
