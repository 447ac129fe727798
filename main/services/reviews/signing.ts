import { type CasewrightDocument, newId } from '../../../shared/document/index.ts'
import {
  actorOf,
  canonicalText,
  type RecordedFor,
  type Signature,
  type SignaturePurpose,
  type SignedStatement,
  statementText,
} from '../../../shared/review/index.ts'
import { signingKeyOf, signText } from '../../security/index.ts'
import type { Proof } from '../session/index.ts'
import { sha256 } from '../sha256.ts'

/** The digest by which a document's text is known for good: the SHA-256 of its canonical text. */
export const documentDigest = (document: CasewrightDocument): string => sha256(canonicalText(document))

/** What is signed, before the revision and the trail are known. */
export interface ToSign {
  document: CasewrightDocument
  purpose: SignaturePurpose
  declares: string
  ofTruth?: boolean
  file?: string | null
  requirement?: string | null
  recordedFor?: RecordedFor | null
  at: string
}

/** Signs in the name of whoever has just given their password. */
export function signing(
  { account, secret }: Pick<Proof, 'account' | 'secret'>,
  given: ToSign,
): (what: { revision: number; trail: string }) => Signature {
  return ({ revision, trail }) => {
    const statement: SignedStatement = {
      documentId: given.document.id,
      revision,
      title: given.document.title,
      kind: given.document.kind,
      purpose: given.purpose,
      by: actorOf(account),
      at: given.at,
      declares: given.declares,
      ofTruth: given.ofTruth ?? false,
      text: documentDigest(given.document),
      file: given.file ?? null,
      requirement: given.requirement ?? null,
      trail,
      ...(given.recordedFor && { recordedFor: given.recordedFor }),
    }
    return { id: newId(), statement, signature: signText(statementText(statement), secret), key: signingKeyOf(secret) }
  }
}
