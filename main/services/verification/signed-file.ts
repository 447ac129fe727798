import { CallFailure } from '../../../shared/api/index.ts'
import { writeDay } from '../../../shared/document/index.ts'
import {
  BECAME_PART,
  becamePart,
  type CheckedSignature,
  canonicalText,
  type FileVerified,
  type Problem,
  problemOf,
  SIGNED_PART,
  type Signature,
  signedPart,
  statementText,
} from '../../../shared/review/index.ts'
import { isSigned } from '../../security/index.ts'
import { readDocumentFile } from '../document-file.ts'
import { localDay } from '../local-day.ts'
import { sha256 } from '../sha256.ts'

const DONE = { submitted: 'sent to the manager', authorised: 'authorised', issued: 'issued' } as const

/** Says of whom a key is, by a store that knows; null for a key that nobody there ever had. */
export type WhoseKey = (key: string) => string | null

/**
 * Checks the signatures inside a `.casewright` file against the text inside it. Whose keys they are, only a store can say: without one,
 * a file that matches is one that was not changed after whoever holds those keys signed it. Throws `CallFailure` as reading it does.
 */
export function checkSignedFile(name: string, text: string, whoseKey: WhoseKey | null): FileVerified {
  const { title } = readDocumentFile(text, name)
  const whole = JSON.parse(text.replace(/^\uFEFF/, '')) as { document: Record<string, unknown> } & Record<string, unknown>
  const found = { name, sha256: sha256(text), issue: null, differences: [] }
  if (whole[SIGNED_PART] === undefined)
    return {
      ...found,
      verdict: 'unsigned',
      says: `“${title}” carries no signatures, so there is nothing to check it against.${saidOfEnd(whole[BECAME_PART])}`,
      signatures: [],
      problems: [],
    }
  const carried = signedPart.safeParse(whole[SIGNED_PART])
  if (!carried.success)
    throw new CallFailure('unreadable-file', `${name}: the signatures in it cannot be read. Ask for the file again.`)
  const { revision, signatures } = carried.data
  const each = signatures.map((one) => ({ one, problems: problemsOf(one, whole.document, { revision, whoseKey }) }))
  const problems = each.flatMap((checked) => checked.problems)
  const stands = problems.length === 0
  return {
    ...found,
    verdict: stands ? 'matches' : 'does-not-match',
    says: `${
      stands
        ? standing(title, whoseKey !== null)
        : `“${title}” does not match its signatures: it, or they, were changed after it was signed.`
    }${saidOfEnd(whole[BECAME_PART])}`,
    signatures: each.map(({ one, problems: own }) => shown(one, own.length === 0)),
    problems,
  }
}

/** What the file says became of the document; that is not signed, and a store that has it knows better. */
function saidOfEnd(given: unknown): string {
  const became = becamePart.safeParse(given)
  return became.success ? ` The file says: ${became.data.says}.` : ''
}

const standing = (title: string, byStore: boolean) =>
  byStore
    ? `“${title}” matches its signatures, and they were made by people of this store.`
    : `“${title}” matches its signatures. Whose keys these are can be checked with --store.`

function shown({ id, statement }: Signature, stands: boolean): CheckedSignature {
  const { documentId, title, revision, purpose, by, at, declares, ofTruth, recordedFor = null } = statement
  return { id, documentId, title, revision, purpose, by, at, declares, ofTruth, recordedFor, stands }
}

function problemsOf(
  { id, statement, signature, key }: Signature,
  document: Record<string, unknown>,
  { revision, whoseKey }: { revision: number; whoseKey: WhoseKey | null },
): Problem[] {
  const where = {
    documentId: statement.documentId,
    revision: statement.revision,
    signatureId: id,
    accountId: statement.by.accountId,
  }
  const whose = `The signature of ${statement.by.name} (${DONE[statement.purpose]} on ${writeDay(localDay(new Date(statement.at)))})`
  const found: Problem[] = []
  if (!isSigned(statementText(statement), signature, key))
    found.push(
      problemOf(
        'signature-wrong',
        `${whose} does not match what it says: its words, name, role or time were changed, or the signature itself.`,
        where,
      ),
    )
  if (statement.documentId !== document.id || statement.revision !== revision)
    found.push(problemOf('signature-moved', `${whose} belongs to another document or revision, “${statement.title}”.`, where))
  else if (
    sha256(canonicalText(document)) !== statement.text ||
    statement.title !== document.title ||
    statement.kind !== document.kind
  )
    found.push(
      problemOf(
        'text-changed',
        `${whose} is of another text than the one in this file: it was changed after it was signed.`,
        where,
      ),
    )
  if (whoseKey && whoseKey(key) !== statement.by.accountId)
    found.push(problemOf('key-unknown', `${whose} was made with a key that is not theirs in this store.`, where))
  return found
}
