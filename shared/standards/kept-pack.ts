import { z } from 'zod'
import type { Pack } from './pack.ts'

const listed = z.array(z.unknown()).default([])
const byKey = z.record(z.string(), z.unknown()).default({})

/** What has to be there so that a pack can be gone by; parts that came into packs later are empty in an older one. */
const keptPack = z.looseObject({
  id: z.string().min(1),
  version: z.number().int().positive(),
  name: z.string(),
  authority: z.string().default(''),
  title: z.string().default(''),
  published: z.string().default(''),
  practiceModel: z.string().default(''),
  clauses: byKey,
  rules: byKey,
  timescales: listed,
  roles: listed,
  signOff: listed,
  otherwiseAuthorised: listed,
  audit: listed,
  contradictions: listed,
  documents: byKey,
  chronology: z
    .looseObject({ agencies: listed, categories: listed, checks: byKey })
    .default({ agencies: [], categories: [], checks: {} }),
  family: z.looseObject({ checks: byKey }).default({ checks: {} }),
  output: z.looseObject({
    header: z.string().default(''),
    confidentiality: z.string().default(''),
    childWordsBold: z.boolean().default(false),
  }),
})

/** A resolved pack as it was written down once; null where that is none. */
export function readKeptPack(text: string): Pack | null {
  try {
    return keptPack.parse(JSON.parse(text)) as unknown as Pack
  } catch {
    return null
  }
}
