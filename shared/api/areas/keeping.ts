import { z } from 'zod'
import { isoDate } from '../../document/index.ts'
import { caseKeeping, keepingReason, retention } from '../../review/index.ts'
import { call, id, text } from '../call.ts'
import { fileContent } from '../shapes.ts'
import { newPassword, typedPassword } from './store.ts'

const holdingBackup = z.strictObject({ path: text, name: text, madeAt: text })

/** How long a case is kept, and what the law suggests. */
export const keepingStanding = z.strictObject({
  keeping: caseKeeping,
  suggested: z.strictObject({ from: isoDate, years: z.number().int(), until: isoDate }).nullable(),
  /** What has to be typed before it is deleted. */
  reference: text,
})
export type KeepingStanding = z.infer<typeof keepingStanding>

/** What is left of a case that was deleted: the backups in which it still lies, and stores kept aside that may hold it. */
export const caseDeleted = z.strictObject({
  backups: z.array(holdingBackup),
  aside: z.array(z.strictObject({ path: text, since: text })),
  problem: text,
})
export type CaseDeleted = z.infer<typeof caseDeleted>

/** A passage of a child's record that may be about somebody else. */
export const passageAboutOthers = z.strictObject({ file: text, where: text, text, why: text })
export type PassageAboutOthers = z.infer<typeof passageAboutOthers>

export const recordGiven = z.strictObject({
  file: fileContent,
  files: z.array(z.string()),
  passages: z.array(passageAboutOthers),
})
export type RecordGiven = z.infer<typeof recordGiven>

/** How long cases are kept, legal holds, deleting for good, and giving somebody a child's record. */
export const keeping = {
  get: call('read', z.strictObject({ caseId: id }), keepingStanding),
  /** Cases whose date has come and that nothing holds, the longest overdue first. */
  due: call(
    'retain',
    z.strictObject({ today: isoDate }),
    z.array(z.strictObject({ caseId: id, title: text, reference: text, until: isoDate })),
  ),
  setRetention: call('retain', z.strictObject({ caseId: id, retention: retention.nullable() }), keepingStanding),
  hold: call('retain', z.strictObject({ caseId: id, because: keepingReason }), keepingStanding),
  liftHold: call('retain', z.strictObject({ caseId: id, because: keepingReason }), keepingStanding),
  /**
   * Deletes a case with everything in it, for good. Fails with `refused` where a legal hold is on it or where the reference is not what
   * was typed.
   */
  deleteCase: call(
    'retain',
    z.strictObject({ caseId: id, reference: text, because: keepingReason, password: typedPassword }),
    caseDeleted,
  ),
  /** Takes away the backups in which a deleted case still lies. A backup without it was made first. */
  removeFromBackups: call('retain', z.strictObject({ caseId: id, password: typedPassword }), caseDeleted),
  /** A receipt for a case that was deleted, as a Word file: who, when, why, and where it may still lie now. */
  receipt: call('retain', z.strictObject({ caseId: id, reference: text.max(300) }), fileContent),
  /** All that the store holds about a child, as copies in one package; `packagePassword` locks it. */
  giveRecord: call('retain', z.strictObject({ caseId: id, childId: id, packagePassword: newPassword.nullable() }), recordGiven),
} as const
