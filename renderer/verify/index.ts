export { SignatureCheck } from './signature-check.tsx'
export { VerifyScreen } from './verify-screen.tsx'
