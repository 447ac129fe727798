export { type PageAnswer, pageFile, plainAnswer } from './page-file.ts'
export { contentSecurityPolicy, GUARD_HEADERS } from './policy.ts'
