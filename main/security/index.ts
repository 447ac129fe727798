export {
  isSigned,
  openSealedKey,
  type SealedKey,
  sealedKey,
  sealingKeyOf,
  sealKey,
  signingKeyOf,
  signText,
} from './account-secret.ts'
export * from './key-ring.ts'
export * from './key-ring-file.ts'
export { isMarked, withMark } from './lock-mark.ts'
export { newRecoveryCode } from './recovery-code.ts'
export { openWord, sealWord } from './sealed-word.ts'
export { isSpent, type SpentPassword, spentNow } from './spent-password.ts'
