export { BACKUP_ENDING, readManifest, UnusableBackup, unpackBackup } from './backup-file.ts'
export { backupsIn, type FoundBackup } from './found.ts'
export { checkBackup, copyBackup, makeBackup, NotStill } from './make-backup.ts'
export { type BackupManifest, type BackupReason, backupReason, type StoreCounts, storeCounts } from './manifest.ts'
export {
  accountInBackup,
  type CaseInBackup,
  casesInBackup,
  placeToLook,
  refuseNewerStore,
  type UnpackedBackup,
  unpacked,
} from './opened-backup.ts'
export { finishPuttingBack, forgetNewDatabase, isWaiting, placeForNewDatabase, putBack } from './put-back.ts'
export { ROLLING, toTakeAway } from './rolling.ts'
