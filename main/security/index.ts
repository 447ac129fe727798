export { isSigned, sealingKeyOf, signingKeyOf, signText } from './account-secret.ts'
export * from './key-ring.ts'
export * from './key-ring-file.ts'
export { newRecoveryCode } from './recovery-code.ts'
