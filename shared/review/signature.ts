import { z } from 'zod'
import { actor } from './account.ts'
import { canonicalText } from './canonical.ts'
import { recordedFor } from './step.ts'

/** What a signature says was done. */
export const signaturePurpose = z.enum(['submitted', 'authorised', 'issued'])
export type SignaturePurpose = z.infer<typeof signaturePurpose>

const digest = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * What is signed. `text` is the SHA-256 of the document's canonical text; `file` that of the Word file which was issued, and `requirement`
 * the rule of the pack that this authorisation meets. `trail` is the digest of the trail's last row at that moment, so that each
 * signature also vouches for all that the trail said until then.
 */
export const signedStatement = z.strictObject({
  documentId: z.string().min(1),
  revision: z.number().int().min(1),
  title: z.string(),
  kind: z.string(),
  purpose: signaturePurpose,
  by: actor,
  at: z.iso.datetime(),
  /** What the signer declares: "I have read this report …". */
  declares: z.string().min(1),
  /** Signed with the statement of truth that courts ask for. */
  ofTruth: z.boolean(),
  text: digest,
  file: digest.nullable(),
  requirement: z.string().nullable(),
  trail: digest,
  /** Whose decision the signer recorded, where it is not their own. What was signed before this was said of it has none. */
  recordedFor: recordedFor.optional(),
})
export type SignedStatement = z.infer<typeof signedStatement>

/** A statement with its signature (Ed25519 over its canonical text, base64) and the public key that checks it. */
export const signature = z.strictObject({
  id: z.string().min(1),
  statement: signedStatement,
  signature: z.string(),
  key: z.string(),
})
export type Signature = z.infer<typeof signature>

/** The text that is signed. */
export const statementText = (statement: SignedStatement): string => canonicalText(statement)
