import { z } from 'zod'
import { signature } from './signature.ts'

/** What a `.casewright` file carries of a document that was signed, beside its text: which revision it is, and who signed that. */
export const signedPart = z.strictObject({ revision: z.number().int().min(1), signatures: z.array(signature).min(1) })
export type SignedPart = z.infer<typeof signedPart>

/** The name under which it stands in the file, which programs that know nothing of it keep and pass over. */
export const SIGNED_PART = 'signed'
