export {
  BACKUP_REASONS,
  type BackupFolder,
  type BackupPreview,
  type BackupSummary,
  type BackupsStanding,
  type CaseBeside,
} from './areas/backups.ts'
export type { CaseDeleted, KeepingStanding, PassageAboutOthers, RecordGiven } from './areas/keeping.ts'
export type { OversightChoice, PointDue, TeamStanding, WaitingDocument } from './areas/oversight.ts'
export { type UnstoredWrite, unstoredWrite } from './areas/presence.ts'
export type {
  Addressees,
  CriterionStanding,
  DocumentReview,
  PartyStanding,
  RequirementStanding,
  ReviewSummary,
} from './areas/reviews.ts'
export type { Call, Needed } from './call.ts'
export * from './contract.ts'
export * from './failure.ts'
export * from './file-name.ts'
export * from './host.ts'
export * from './shapes.ts'
