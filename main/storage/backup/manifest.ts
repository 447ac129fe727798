import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)
const part = z.strictObject({ size: count, sha256 })

/** Why a backup was made. Only `automatic` ones are ever taken away by Casewright itself. */
export const backupReason = z.enum(['automatic', 'asked', 'before-restore', 'after-deletion'])
export type BackupReason = z.infer<typeof backupReason>

/** How much is in a store. */
export const storeCounts = z.strictObject({
  accounts: count,
  cases: count,
  documents: count,
  revisions: count,
})
export type StoreCounts = z.infer<typeof storeCounts>

/**
 * What a backup says of itself in the clear: figures, digests and ids that mean nothing without the store. No name, no title and no
 * word of a family stands in it. `caseIds` says in which backups a case still lies that was deleted since.
 */
export const backupManifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  why: backupReason,
  storeId: z.string().min(1).max(200),
  /** The number of the newest migration: how new a Casewright has to be that can open it. */
  storeVersion: count,
  counts: storeCounts,
  caseIds: z.array(z.string().min(1).max(200)).max(200_000),
  /** The newest row of the trail. */
  trail: z.strictObject({ number: count, digest: sha256 }),
  database: part,
  keyRing: part,
})
export type BackupManifest = z.infer<typeof backupManifest>
