import { z } from 'zod'
import { checksOf, recordCheck } from './chronology-standard.ts'

/** What a pack says of the family of a case: what is checked on the genogram. */
export const familyStandard = z.strictObject({
  checks: z
    .record(z.string().regex(/^[a-z0-9-]+$/, 'an id is written in small letters, figures and hyphens'), recordCheck)
    .default({}),
})

export type FamilyStandard = z.infer<typeof familyStandard>

/** What the packs of a lineage say together, furthest first: check by check and field by field. */
export const familyStandardOf = (lineage: readonly { family: FamilyStandard }[]): FamilyStandard => ({
  checks: checksOf(lineage.map(({ family }) => family)),
})
