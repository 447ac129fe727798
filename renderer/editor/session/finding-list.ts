import type { CasewrightDocument } from '../../../shared/document/index.ts'
import type { Finding } from '../../../shared/lint/index.ts'
import type { Severity } from '../../../shared/standards/index.ts'
import type { FindingCounts } from '../props.ts'

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'suggestion']

/** Tells two findings apart while the text around them changes; one without words of its own is told by what it says. */
export function findingId(finding: Finding): string {
  return `${finding.ruleId}|${finding.blockId ?? finding.sectionId ?? ''}|${finding.start}|${finding.text || finding.message}`
}

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const counts: FindingCounts = { error: 0, warning: 0, suggestion: 0 }
  for (const finding of findings) counts[finding.severity] += 1
  return counts
}

export interface FindingGroup {
  sectionId: string | null
  title: string
  findings: Finding[]
}

/** Findings by section, in the document's order; those about the whole document stand last. */
export function groupFindings(document: Pick<CasewrightDocument, 'sections'>, findings: readonly Finding[]): FindingGroup[] {
  const bySection = new Map<string | null, Finding[]>()
  for (const finding of findings) {
    const list = bySection.get(finding.sectionId)
    if (list) list.push(finding)
    else bySection.set(finding.sectionId, [finding])
  }
  const groups = document.sections
    .map((section) => ({ sectionId: section.id, title: section.title, findings: bySection.get(section.id) ?? [] }))
    .filter((group) => group.findings.length > 0)
  const known = new Set(document.sections.map((section) => section.id))
  const rest = findings.filter((finding) => finding.sectionId === null || !known.has(finding.sectionId))
  return rest.length > 0 ? [...groups, { sectionId: null, title: 'The whole document', findings: rest }] : groups
}

/** A caret place as the findings count: the block and the offset in its plain text. */
export interface Place {
  blockId: string
  offset: number
}

/**
 * The finding whose words the caret stands in. Where several overlap it is the current one, else the one about the fewest
 * words, of those the most severe.
 */
export function findingAt(findings: readonly Finding[], caret: Place, current: string | null): Finding | null {
  const here = findings.filter(
    (finding) => finding.blockId === caret.blockId && finding.start <= caret.offset && caret.offset <= finding.end,
  )
  const length = (finding: Finding) => finding.end - finding.start
  const severity = (finding: Finding) => SEVERITIES.indexOf(finding.severity)
  const [closest = null] = [...here].sort((a, b) => length(a) - length(b) || severity(a) - severity(b))
  return here.find((finding) => findingId(finding) === current) ?? closest
}

/**
 * The finding after (or before) the current one, or, without a current one, the first that follows (or precedes) the
 * caret. It goes round at the ends. `order` gives each block's position in the document.
 */
export function stepFinding(
  findings: readonly Finding[],
  current: string | null,
  caret: Place | null,
  order: ReadonlyMap<string, number>,
  direction: 1 | -1,
): Finding | null {
  if (findings.length === 0) return null
  const at = current === null ? -1 : findings.findIndex((finding) => findingId(finding) === current)
  if (at >= 0) return findings[(at + direction + findings.length) % findings.length] ?? null
  const edge = direction === 1 ? findings[0] : findings.at(-1)
  if (!caret) return edge ?? null
  const here = order.get(caret.blockId) ?? 0
  const place = (finding: Finding) => (finding.blockId === null ? Number.POSITIVE_INFINITY : (order.get(finding.blockId) ?? 0))
  const follows = (finding: Finding) =>
    place(finding) > here ||
    (place(finding) === here && (direction === 1 ? finding.start >= caret.offset : finding.start > caret.offset))
  const found = direction === 1 ? findings.find(follows) : findings.findLast((finding) => !follows(finding))
  return found ?? edge ?? null
}
