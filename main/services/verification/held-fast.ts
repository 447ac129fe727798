import { canonicalText, type ProblemCode, type TrailEvent, type TrailRow } from '../../../shared/review/index.ts'
import type { DocumentEvidence } from '../../storage/index.ts'
import { sha256 } from '../sha256.ts'
import type { Complain } from './complaint.ts'

/** Records that are kept beside a document, each held fast by a line of the trail: which line, by which detail, and how each is told of. */
interface Held {
  event: TrailEvent
  /** The detail of the line that names the record. */
  by: string
  code: ProblemCode
  changed: string
  gone: (row: number) => string
}

const PARTIES: Held = {
  event: 'signature-recorded',
  by: 'party',
  code: 'party-changed',
  changed: 'what was recorded about the signature of somebody of the family or of another agency was changed.',
  gone: (row) => `row ${row} of the trail says that somebody’s signature was recorded, and that is not kept any more.`,
}

const REASONS: Held = {
  event: 'reason-decided',
  by: 'decision',
  code: 'reason-changed',
  changed: 'what was decided about the reason for setting a finding aside was changed.',
  gone: (row) =>
    `row ${row} of the trail says that a reason for setting a finding aside was decided on, and that is not kept any more.`,
}

/** Holds what is kept beside a document against the lines of the trail that tell of it. */
export function checkHeldFast(evidence: DocumentEvidence, rows: readonly TrailRow[], complain: Complain): void {
  checkRecords(PARTIES, evidence.parties, rows, complain)
  checkRecords(REASONS, evidence.reasons, rows, complain)
  checkCases(evidence, rows, complain)
}

function checkRecords(
  { event, by, code, changed, gone }: Held,
  records: readonly { id: string; content: string }[],
  rows: readonly TrailRow[],
  complain: Complain,
): void {
  const told = rows.filter(({ what }) => what === event)
  for (const { id, content } of records) {
    const row = told.find(({ detail }) => detail[by] === id)
    if (row?.detail.says !== digestOf(content)) complain(code, changed, { row: row?.number ?? null })
  }
  for (const row of told)
    if (typeof row.detail[by] === 'string' && !records.some(({ id }) => id === row.detail[by]))
      complain(code, gone(row.number), { row: row.number })
}

/** The case as it was when the document was sent: copies of what was signed show its names and days. */
function checkCases({ cases }: DocumentEvidence, rows: readonly TrailRow[], complain: Complain): void {
  const told = rows.filter(({ detail }) => typeof detail.case === 'string')
  const last = told.at(-1)
  const kept = new Set(cases.map(({ content }) => digestOf(content)))
  if ([...kept].some((digest) => !told.some(({ detail }) => detail.case === digest)))
    complain('case-changed', 'the details of the case with which it was sent were changed.', { row: null })
  else if (last && !kept.has(String(last.detail.case)))
    complain(
      'case-changed',
      `the details of the case with which it was sent, as row ${last.number} of the trail has them, are not kept any more.`,
      {
        row: last.number,
      },
    )
}

function digestOf(content: string): string {
  try {
    return sha256(canonicalText(JSON.parse(content) ?? {}))
  } catch {
    return ''
  }
}
