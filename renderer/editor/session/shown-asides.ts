import type { SetAside } from '../../../shared/document/index.ts'
import type { Finding, LintReport } from '../../../shared/lint/index.ts'
import { type AsideDecision, standingDecisions } from '../../../shared/review/index.ts'

/** A finding that has a record of being set aside; where its reason was not accepted, it stands open all the same. */
export interface ShownAside {
  finding: Finding
  record: SetAside
  refused: AsideDecision | null
}

export interface ShownReport {
  findings: Finding[]
  setAside: ShownAside[]
}

/**
 * The check of a document without its refused reasons, with those told among what was set aside, and before everything else there.
 * `records` are all that the document holds.
 */
export function withRefused(
  { findings, setAside }: LintReport,
  records: readonly SetAside[],
  decisions: readonly AsideDecision[],
): ShownReport {
  const standing = new Map(standingDecisions(records, decisions).map((decision) => [decision.key, decision]))
  const open = new Map(findings.map((finding) => [finding.key, finding]))
  const again = records.flatMap((record): ShownAside[] => {
    const finding = open.get(record.key)
    const decision = standing.get(record.key)
    return finding && decision?.accepted === false ? [{ finding, record, refused: decision }] : []
  })
  return { findings, setAside: [...again, ...setAside.map((one) => ({ ...one, refused: null }))] }
}
