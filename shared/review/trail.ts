import { z } from 'zod'
import { canonicalText } from './canonical.ts'

/** What the trail records, and how it is said. Names and texts of families never stand in it: ids lead to them while they are kept. */
export const TRAIL_EVENTS = {
  'store-made': 'Made the store',
  'signed-in': 'Signed in',
  'signed-in-late': 'Signed in while the disk took nothing',
  'sign-in-refused': 'A password was wrong before',
  'signed-out': 'Signed out',
  'locked-idle': 'Locked after nobody touched it',
  'password-changed': 'Changed their password',
  'recovery-used': 'Came back with a recovery code',
  'recovery-renewed': 'Made a new recovery code',
  'keychain-on': 'Let a computer’s keychain sign in an account',
  'keychain-off': 'No longer let a computer’s keychain sign in an account',
  'account-added': 'Added an account',
  'account-changed': 'Changed an account',
  'account-disabled': 'Disabled an account',
  'account-enabled': 'Enabled an account again',
  'account-renewed': 'Gave an account a new first password',
  'key-rotated': 'Renewed the store’s key',
  'case-made': 'Made a case',
  'case-opened': 'Opened a case',
  'case-changed': 'Changed the details of a case',
  'case-deleted': 'Deleted a case for good',
  'document-made': 'Made a document',
  'document-removed': 'Removed a document',
  submitted: 'Submitted a document',
  recalled: 'Took a submission back',
  returned: 'Returned a document',
  resumed: 'Began to change a returned document',
  authorised: 'Authorised a document',
  issued: 'Issued a document',
  withdrawn: 'Withdrew a document',
  superseded: 'Replaced a document by a correction',
  'signature-recorded': 'Recorded somebody’s signature',
  exported: 'Exported a copy',
  'finding-set-aside': 'Set a finding aside',
  'finding-brought-back': 'Brought a finding back',
  'reason-decided': 'Decided on the reason for setting a finding aside',
  'oversight-noted': 'Wrote management oversight',
  'backup-made': 'Made a backup',
  'backup-restored': 'Put a backup back',
  verified: 'Verified the store',
  'retention-set': 'Set how long a case is kept',
  'hold-set': 'Put a legal hold on a case',
  'hold-lifted': 'Lifted a legal hold',
  'record-given': 'Gave somebody a child’s record',
} as const
export type TrailEvent = keyof typeof TRAIL_EVENTS
export const trailEvent = z.enum(Object.keys(TRAIL_EVENTS) as [TrailEvent, ...TrailEvent[]])

/** What somebody did, before it has its place in the chain. */
export const trailEntry = z.strictObject({
  at: z.string(),
  accountId: z.string().nullable(),
  /** Name and job title, as they were. */
  who: z.string(),
  what: trailEvent,
  caseId: z.string().nullable(),
  documentId: z.string().nullable(),
  /** Few and short: a revision, a digest, an id, the name of a rule. */
  detail: z.record(z.string(), z.union([z.string().max(300), z.number(), z.boolean()])),
})
export type TrailEntry = z.infer<typeof trailEntry>

/**
 * A row of the trail. `previous` is the digest of the row before it (of nothing: 64 noughts), and `digest` that of this one with
 * `previous` in it, so that a row which is changed, taken out or put elsewhere breaks the chain from there on.
 */
export const trailRow = trailEntry.extend({ number: z.number().int().min(1), previous: z.string(), digest: z.string() })
export type TrailRow = z.infer<typeof trailRow>

export const FIRST_PREVIOUS = '0'.repeat(64)

/** The text of which a row's digest is the SHA-256: all of the row but the digest itself. */
export function chainText(row: Omit<TrailRow, 'digest'>): string {
  const { number, at, accountId, who, what, caseId, documentId, detail, previous } = row
  return canonicalText({ number, at, accountId, who, what, caseId, documentId, detail, previous })
}

/**
 * What whoever wrote a sealed row signed: the row as it stands but for the seal, with the digest of the row before it. So a seal vouches for
 * all that the trail said until then, and nobody else can write such a row, whatever they can do to the file.
 */
export function sealedText(row: Omit<TrailRow, 'digest'>): string {
  const { seal: _seal, ...detail } = row.detail
  return chainText({ ...row, detail })
}

/** The events that stand in the trail only with the seal of whoever's they are. */
export const SEALED_EVENTS: readonly TrailEvent[] = [
  'store-made',
  'signed-in',
  'recovery-used',
  'account-added',
  'account-renewed',
  'account-enabled',
]
