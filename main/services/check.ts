import type { DocumentSummary } from '../../shared/api/index.ts'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import { createLinter, type Linter, type Standards } from '../../shared/lint/index.ts'
import type { Dictionary } from '../../shared/spelling/index.ts'
import type { Shelf } from './shelf.ts'
import type { Speller } from './speller.ts'

type FindingCounts = NonNullable<DocumentSummary['findings']>

/**
 * Counts what a document that no window has shown yet would show, so that a list of documents can say it: spelling with the
 * dictionary that a window has, grammar only once a window has looked.
 */
export interface Checker {
  count(document: CasewrightDocument, caseRecord: CaseRecord, today: string): Promise<FindingCounts>
}

export function createChecker(shelf: Shelf, speller: Speller): Checker {
  const made = new WeakMap<Standards, { dictionary: Dictionary | null; linter: Linter }>()
  const linterFor = async (packId: string): Promise<Linter> => {
    const standards = await shelf.standards(packId)
    const dictionary = await speller.dictionary(standards.words)
    const known = made.get(standards)
    if (known?.dictionary === dictionary) return known.linter
    const linter = createLinter(standards, { dictionary })
    made.set(standards, { dictionary, linter })
    return linter
  }
  return {
    async count(document, caseRecord, today) {
      const linter = await linterFor(document.packId)
      const counts: FindingCounts = { error: 0, warning: 0, suggestion: 0 }
      for (const { severity } of linter.lint(document, { caseRecord, today }).findings) counts[severity] += 1
      return counts
    },
  }
}
