import { CallFailure } from '../../../shared/api/index.ts'
import { type CasewrightDocument, documentStatistics } from '../../../shared/document/index.ts'
import {
  type AsideDecision,
  added,
  type Measured,
  type StepContent,
  standingDecisions,
  withoutRefused,
} from '../../../shared/review/index.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { planOfDocument } from '../plan-of-document.ts'
import { saidOfRefused } from './asides.ts'

/** What stands open in a document, by severity, and what is counted of it for the quality of its team's writing. */
export interface OpenFindings {
  findings: NonNullable<StepContent['findings']>
  measured: Measured
}

/**
 * Counts what stands open in a document that somebody of `team` submits; what was set aside for a reason that was not accepted stands open
 * again. Throws `CallFailure` `refused` where an error is among it: an error is
 * mended, or set aside with a reason that the manager reads first.
 */
export async function openErrors(
  needs: Needs,
  given: CasewrightDocument,
  { team, decisions }: { team: string; decisions: readonly AsideDecision[] },
): Promise<OpenFindings> {
  const document = withoutRefused(given, decisions)
  const { session, checker, packVersions, now } = needs
  const caseRecord = document.caseId === undefined ? null : await session.store.cases.find(document.caseId)
  const today = caseRecord?.exampleDay ?? localDay(now())
  const checked = caseRecord ? await planOfDocument(session.store, document, { record: caseRecord, today }) : { plan: null }
  const findings = await checker.findings(document, await packVersions.of(document), { caseRecord, ...checked, today })
  const count = (severity: string) => findings.filter((one) => one.severity === severity).length
  const errors = count('error')
  if (errors > 0)
    throw new CallFailure(
      'refused',
      `${errors === 1 ? 'One mistake stands' : `${errors} mistakes stand`} open in “${document.title}”. Mend ${errors === 1 ? 'it' : 'them'}, or set ${errors === 1 ? 'it' : 'each'} aside with the reason, which your manager reads first.${saidOfRefused(given.setAside, standingDecisions(given.setAside, decisions))}`,
      { errors },
    )
  return {
    findings: { error: 0, warning: count('warning'), suggestion: count('suggestion'), setAside: document.setAside.length },
    measured: {
      team,
      words: documentStatistics(document).words,
      byCategory: added(findings.map(({ category }) => ({ [category]: 1 }))),
    },
  }
}
