export { BackupNotice } from './backup-notice.tsx'
export { BackupsScreen, type BackupsScreenProps } from './backups-screen.tsx'
export { KeepingCard, type KeepingCardProps } from './keeping-card.tsx'
export { sayAccounts, sayHolds, sayMoment } from './say.ts'
