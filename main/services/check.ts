import type { DocumentSummary } from '../../shared/api/index.ts'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import type { CaseRecord } from '../../shared/family/index.ts'
import { createLinter, type Finding, type Linter, type Standards } from '../../shared/lint/index.ts'
import type { CasePlan } from '../../shared/plan/index.ts'
import type { Dictionary } from '../../shared/spelling/index.ts'
import type { PackVersions } from './pack-versions.ts'
import type { Speller } from './speller.ts'

type FindingCounts = NonNullable<DocumentSummary['findings']>

/**
 * Checks documents where no window does: spelling with the dictionary that a window has, grammar only once a window has
 * looked.
 */
export interface Checker {
  /** What a document would show, under the version of its pack that it is written under, so that a list can say it. */
  count(document: CasewrightDocument, circumstances: CheckedIn): Promise<FindingCounts>
  /** What a document shows under given standards. */
  findings(document: CasewrightDocument, standards: Standards, circumstances: CheckedIn): Promise<Finding[]>
}

/** The case that a document is checked in, with its plan; `today` is the day that counts as such in it. */
export interface CheckedIn {
  caseRecord: CaseRecord | null
  plan: CasePlan | null
  /** The past day on which that plan stood so; null or absent for the plan of today. */
  planOn?: string | null
  today: string
}

/** Checks by the standards that a document is held to; what is compiled for them is made once. */
export function createChecker(packVersions: PackVersions, speller: Speller): Checker {
  const made = new WeakMap<Standards, { dictionary: Dictionary | null; linter: Linter }>()
  const linterFor = async (standards: Standards): Promise<Linter> => {
    const dictionary = await speller.dictionary(standards.words)
    const known = made.get(standards)
    if (known?.dictionary === dictionary) return known.linter
    const linter = createLinter(standards, { dictionary })
    made.set(standards, { dictionary, linter })
    return linter
  }
  const findings: Checker['findings'] = async (document, standards, circumstances) =>
    (await linterFor(standards)).lint(document, circumstances).findings
  return {
    findings,
    async count(document, circumstances) {
      const counts: FindingCounts = { error: 0, warning: 0, suggestion: 0 }
      const shown = await findings(document, await packVersions.of(document), circumstances)
      for (const { severity } of shown) counts[severity] += 1
      return counts
    },
  }
}
