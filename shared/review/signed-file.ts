import { z } from 'zod'
import { signature } from './signature.ts'
import { reviewState } from './states.ts'

/** What a `.casewright` file carries of a document that was signed, beside its text: which revision it is, and who signed that. */
export const signedPart = z.strictObject({ revision: z.number().int().min(1), signatures: z.array(signature).min(1) })
export type SignedPart = z.infer<typeof signedPart>

/** The name under which it stands in the file, which programs that know nothing of it keep and pass over. */
export const SIGNED_PART = 'signed'

/** What a `.casewright` file carries of a document that counts for nothing any more: withdrawn by whom and why, or replaced by what. */
export const becamePart = z.strictObject({ state: reviewState, says: z.string().min(1).max(30_000) })
export type BecamePart = z.infer<typeof becamePart>

/** The name under which that stands in the file. */
export const BECAME_PART = 'became'
