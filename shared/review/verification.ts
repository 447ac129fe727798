import { z } from 'zod'
import { actor } from './account.ts'
import { signaturePurpose } from './signature.ts'
import { reviewState } from './states.ts'
import { recordedFor } from './step.ts'

/** What can be wrong with a record that was to stay as it was. */
export const problemCode = z.enum([
  'trail-row-changed',
  'trail-row-missing',
  'trail-link-broken',
  'trail-cut',
  'trail-end-unknown',
  'seal-missing',
  'seal-wrong',
  'key-unknown',
  'account-changed',
  'way-in-changed',
  'never-signed-in',
  'text-changed',
  'text-missing',
  'text-not-signed',
  'title-changed',
  'signature-wrong',
  'signature-missing',
  'signature-changed',
  'signature-moved',
  'signature-not-in-trail',
  'step-changed',
  'step-missing',
  'party-changed',
  'reason-changed',
  'case-changed',
  'state-wrong',
  'agreement-missing',
  'decider-wrong',
  'file-changed',
  'file-missing',
  'document-missing',
  'store-damaged',
])
export type ProblemCode = z.infer<typeof problemCode>

/** One thing that does not match: what and where, as a sentence and for programs. */
export const problem = z.strictObject({
  code: problemCode,
  says: z.string(),
  /** The row of the trail. */
  row: z.number().nullable(),
  documentId: z.string().nullable(),
  revision: z.number().nullable(),
  signatureId: z.string().nullable(),
  accountId: z.string().nullable(),
})
export type Problem = z.infer<typeof problem>

/** A problem with the places that it names; those left out are none. */
export function problemOf(code: ProblemCode, says: string, where: Partial<Omit<Problem, 'code' | 'says'>> = {}): Problem {
  return { row: null, documentId: null, revision: null, signatureId: null, accountId: null, ...where, code, says }
}

/** A signature as it is shown to whoever asks whether it stands. */
export const checkedSignature = z.strictObject({
  id: z.string(),
  documentId: z.string(),
  title: z.string(),
  revision: z.number(),
  purpose: signaturePurpose,
  by: actor,
  at: z.string(),
  declares: z.string(),
  ofTruth: z.boolean(),
  /** Whose decision was recorded, where it was not the signer's own. */
  recordedFor: recordedFor.nullable(),
  stands: z.boolean(),
})
export type CheckedSignature = z.infer<typeof checkedSignature>

/** What checking one document gave. */
export const documentVerified = z.strictObject({
  documentId: z.string(),
  title: z.string(),
  state: reviewState,
  signatures: z.array(checkedSignature),
  problems: z.array(problem),
})
export type DocumentVerified = z.infer<typeof documentVerified>

/** What checking everything gave. */
export const storeVerified = z.strictObject({
  at: z.string(),
  rows: z.number(),
  sealed: z.number(),
  documents: z.number(),
  signatures: z.number(),
  files: z.number(),
  problems: z.array(problem),
})
export type StoreVerified = z.infer<typeof storeVerified>

/**
 * What a file is: the very file that was issued (`issued`); not what was issued, though it is a copy of something that was (`not-issued`);
 * a file of our own whose signatures match (`matches`) or do not (`does-not-match`), or that was not signed (`unsigned`); or nothing
 * that this store knows (`unknown`).
 */
export const fileVerdict = z.enum(['issued', 'not-issued', 'matches', 'does-not-match', 'unsigned', 'unknown'])
export type FileVerdict = z.infer<typeof fileVerdict>

/** What checking a file gave. */
export const fileVerified = z.strictObject({
  name: z.string(),
  sha256: z.string(),
  verdict: fileVerdict,
  /** The verdict in a sentence or two. */
  says: z.string(),
  /** What was issued, where the file is that or resembles it. */
  issue: z
    .strictObject({
      documentId: z.string(),
      title: z.string(),
      revision: z.number(),
      at: z.string(),
      by: actor,
      file: z.string(),
    })
    .nullable(),
  signatures: z.array(checkedSignature),
  /** Paragraphs that were issued and are not in this file, and those that are in it and were not issued. */
  differences: z.array(z.strictObject({ issued: z.string().nullable(), here: z.string().nullable() })),
  problems: z.array(problem),
})
export type FileVerified = z.infer<typeof fileVerified>

/** Whether there is nothing to complain of. */
export const isWhole = ({ verdict, problems }: Pick<FileVerified, 'verdict' | 'problems'>): boolean =>
  (verdict === 'issued' || verdict === 'matches') && problems.length === 0
