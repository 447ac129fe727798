import type { FindingUnderPacks } from '../../shared/api/index.ts'
import type { CasewrightDocument } from '../../shared/document/index.ts'
import type { Finding } from '../../shared/lint/index.ts'

/** What would become of a document's findings, in reading order: those that come, those that go, those that weigh otherwise. */
export interface FindingsCompared {
  come: FindingUnderPacks[]
  go: FindingUnderPacks[]
  change: (FindingUnderPacks & { was: Finding['severity'] })[]
}

/** Compares what a document shows under two packs. The same finding is told by its key. */
export function compareFindings(
  document: CasewrightDocument,
  before: readonly Finding[],
  after: readonly Finding[],
): FindingsCompared {
  const titles = new Map(document.sections.map(({ id, title }) => [id, title]))
  const said = ({ key, ruleId, severity, text, message, sectionId }: Finding): FindingUnderPacks => ({
    key,
    ruleId,
    severity,
    text,
    message,
    section: (sectionId !== null && titles.get(sectionId)) || '',
  })
  const old = new Map(before.map((finding) => [finding.key, finding]))
  const now = new Set(after.map(({ key }) => key))
  return {
    come: after.filter(({ key }) => !old.has(key)).map(said),
    go: before.filter(({ key }) => !now.has(key)).map(said),
    change: after.flatMap((finding) => {
      const was = old.get(finding.key)?.severity
      return was === undefined || was === finding.severity ? [] : [{ ...said(finding), was }]
    }),
  }
}
