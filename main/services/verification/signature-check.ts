import {
  type CheckedSignature,
  canonicalText,
  type ProblemCode,
  type ReviewStep,
  type Signature,
  statementText,
  type TrailRow,
} from '../../../shared/review/index.ts'
import { isSigned } from '../../security/index.ts'
import type { DocumentEvidence } from '../../storage/index.ts'
import { sha256 } from '../sha256.ts'
import { type Complain, parsed } from './complaint.ts'
import { SIGNED } from './step-check.ts'
import type { TrailFound } from './trail-check.ts'

const DONE: Readonly<Record<Signature['statement']['purpose'], string>> = {
  submitted: 'submitted',
  authorised: 'authorised',
  issued: 'issued',
}

/** Whose a key is by the table of keys, beside what the trail announced. */
export type HadHolder = (key: string) => string | null

/** A signature as it is shown; `stands`: nothing was found against it. */
export const shown = ({ id, statement }: Signature, stands: boolean): CheckedSignature => ({
  id,
  documentId: statement.documentId,
  title: statement.title,
  revision: statement.revision,
  purpose: statement.purpose,
  by: statement.by,
  at: statement.at,
  declares: statement.declares,
  ofTruth: statement.ofTruth,
  recordedFor: statement.recordedFor ?? null,
  stands,
})

interface ToCheck {
  stored: { id: string; revision: number; at: string }
  signature: Signature
  evidence: DocumentEvidence
  rows: readonly TrailRow[]
  steps: readonly ReviewStep[]
  trail: TrailFound
  hadHolder: HadHolder
}

/** Holds a signature against its words, its key, its place in the trail, its text and its step. */
export function checkSignature(
  { stored, signature, evidence, rows, trail, steps, hadHolder }: ToCheck,
  complain: Complain,
): void {
  const { id, statement, key } = signature
  const where = { revision: stored.revision, signatureId: id, accountId: statement.by.accountId }
  const whose = `the signature of ${statement.by.name} (${DONE[statement.purpose]}, ${statement.at.slice(0, 10)})`
  const wrong = (code: ProblemCode, says: string) => complain(code, `${whose} ${says}`, where)
  if (!isSigned(statementText(statement), signature.signature, key))
    wrong('signature-wrong', 'does not match what it says: its words, name, role or time were changed, or the signature itself.')
  if (stored.id !== id || stored.revision !== statement.revision || stored.at !== statement.at)
    wrong('signature-changed', 'is not kept as what it is: its revision or time was changed.')
  if (statement.documentId !== evidence.row.id) wrong('signature-moved', `belongs to another document, “${statement.title}”.`)
  const row = rows.find(({ previous, what }) => previous === statement.trail && what === statement.purpose)
  if (row?.accountId !== statement.by.accountId)
    wrong(
      'signature-not-in-trail',
      'does not stand at its place in the trail: the trail was written anew, or the signature was put in later.',
    )
  if (
    !trail.hadKey(statement.by.accountId, key, row?.number ?? Number.POSITIVE_INFINITY) ||
    hadHolder(key) !== statement.by.accountId
  )
    wrong('key-unknown', 'was made with a key that the trail does not name as theirs.')
  const role = trail.roleAt(statement.by.accountId, row?.number ?? Number.POSITIVE_INFINITY)
  if (role !== null && role !== statement.by.role) wrong('decider-wrong', 'names a role that they did not have then.')
  checkText(evidence, statement, wrong)
  const step = steps.find(({ signatureId }) => signatureId === id)
  if (
    !step ||
    SIGNED[step.action] !== statement.purpose ||
    canonicalText(step.by) !== canonicalText(statement.by) ||
    step.at !== statement.at ||
    step.revision !== statement.revision ||
    step.requirement !== statement.requirement ||
    (statement.recordedFor && canonicalText(statement.recordedFor) !== canonicalText(step.recordedFor))
  )
    wrong('signature-changed', 'does not go with any step of the review.')
}

function checkText(
  { texts }: DocumentEvidence,
  statement: Signature['statement'],
  wrong: (code: ProblemCode, says: string) => void,
): void {
  const text = texts.get(statement.revision)
  if (text === undefined) {
    wrong('text-missing', `is of revision ${statement.revision}, which is not kept any more.`)
    return
  }
  const content = parsed(text)
  if (typeof content !== 'object' || content === null || sha256(canonicalText(content)) !== statement.text) {
    wrong(
      'text-changed',
      `is of another text than revision ${statement.revision} holds now: the text was changed after it was signed.`,
    )
    return
  }
  const { title, kind, id } = content as Record<string, unknown>
  if (title !== statement.title || kind !== statement.kind || id !== statement.documentId)
    wrong('title-changed', 'names another title or kind than the text that was signed.')
}
