import {
  type CheckedSignature,
  canonicalText,
  type Problem,
  type ProblemCode,
  problemOf,
  type ReviewStep,
  type Signature,
  signature as signatureShape,
  type TrailRow,
} from '../../../shared/review/index.ts'
import type { DocumentEvidence } from '../../storage/index.ts'
import { type Complain, parsed } from './complaint.ts'
import { checkSignature, type HadHolder, shown } from './signature-check.ts'
import { checkSigned, checkState, readSteps, STEP_EVENTS } from './step-check.ts'
import { sha256, type TrailFound } from './trail-check.ts'

export interface DocumentFound {
  signatures: CheckedSignature[]
  files: number
  problems: Problem[]
}

/** What the pack says of a document that was authorised: what was not agreed, and who agreed that may not. */
export type Agreements = (contentOfNewest: unknown, steps: readonly ReviewStep[]) => Promise<Unagreed[]>
export interface Unagreed {
  code: ProblemCode
  says: string
}

/** Holds one document against its signatures, its steps and the trail. `title` is what it is called to whoever asks. */
export async function checkDocument(
  evidence: DocumentEvidence,
  { trail, title, agreements, hadHolder }: { trail: TrailFound; title: string; agreements: Agreements; hadHolder: HadHolder },
): Promise<DocumentFound> {
  const { row } = evidence
  const problems: Problem[] = []
  const named = `“${title}”`
  const complain = (code: ProblemCode, says: string, where: Partial<Problem> = {}) =>
    problems.push(problemOf(code, `${named}: ${says}`, { documentId: row.id, ...where }))
  const rows = (trail.ofDocument.get(row.id) ?? []).filter(({ what }) => STEP_EVENTS.has(what))
  const steps = readSteps(evidence, rows, complain)
  const signatures = evidence.signatures.flatMap((stored) => {
    const read = signatureShape.safeParse(parsed(stored.content))
    if (!read.success) {
      complain('signature-changed', `a signature of revision ${stored.revision} cannot be read. It was changed.`, {
        revision: stored.revision,
        signatureId: stored.id,
      })
      return []
    }
    return [{ stored, signature: read.data }]
  })
  const checked = signatures.map(({ stored, signature }) => {
    const before = problems.length
    checkSignature({ stored, signature, evidence, rows, trail, steps, hadHolder }, complain)
    return shown(signature, problems.length === before)
  })
  const all = signatures.map(({ signature }) => signature)
  checkSigned(steps, all, complain)
  checkFiles(evidence, all, complain)
  checkParties(evidence, trail.ofDocument.get(row.id) ?? [], complain)
  checkState(evidence, steps, all, complain)
  if (row.state !== 'draft' && ['authorised', 'issued', 'superseded'].includes(row.state))
    for (const { code, says } of await agreements(parsed(evidence.texts.get(row.revision) ?? ''), steps)) complain(code, says)
  return { signatures: checked, files: evidence.files.length, problems }
}

function checkFiles({ files }: DocumentEvidence, signatures: readonly Signature[], complain: Complain): void {
  const issues = signatures.filter(({ statement }) => statement.purpose === 'issued')
  for (const { id, statement } of issues) {
    const where = { revision: statement.revision, signatureId: id }
    const file = files.find(({ revision }) => revision === statement.revision)
    if (!file) complain('file-missing', `the file that was issued of revision ${statement.revision} is not kept any more.`, where)
    else if (sha256(file.bytes) !== statement.file || file.sha256 !== statement.file)
      complain(
        'file-changed',
        `the file that is kept of revision ${statement.revision} is not the one that was signed when it was issued.`,
        where,
      )
  }
  for (const { revision } of files)
    if (!issues.some(({ statement }) => statement.revision === revision))
      complain('signature-missing', `a file is kept as issued of revision ${revision}, and nobody signed that.`, { revision })
}

/** What was recorded of the family's and others' signatures, against the lines of the trail. */
function checkParties({ parties }: DocumentEvidence, rows: readonly TrailRow[], complain: Complain): void {
  const told = rows.filter(({ what }) => what === 'signature-recorded')
  for (const { id, content } of parties) {
    const row = told.find(({ detail }) => detail.party === id)
    if (row?.detail.says !== sha256(canonicalText(parsed(content) ?? {})))
      complain(
        'party-changed',
        'what was recorded about the signature of somebody of the family or of another agency was changed.',
        {
          row: row?.number ?? null,
        },
      )
  }
  for (const row of told)
    if (typeof row.detail.party === 'string' && !parties.some(({ id }) => id === row.detail.party))
      complain(
        'party-changed',
        `row ${row.number} of the trail says that somebody’s signature was recorded, and that is not kept any more.`,
        {
          row: row.number,
        },
      )
}
