import {
  type CheckedSignature,
  type Problem,
  type ProblemCode,
  problemOf,
  type ReviewStep,
  type Signature,
  signature as signatureShape,
} from '../../../shared/review/index.ts'
import type { DocumentEvidence } from '../../storage/index.ts'
import { sha256 } from '../sha256.ts'
import { type Complain, parsed } from './complaint.ts'
import { checkHeldFast } from './held-fast.ts'
import { checkSignature, type HadHolder, shown } from './signature-check.ts'
import { checkSigned, checkState, readSteps, STEP_EVENTS } from './step-check.ts'
import type { TrailFound } from './trail-check.ts'

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
  checkHeldFast(evidence, trail.ofDocument.get(row.id) ?? [], complain)
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
