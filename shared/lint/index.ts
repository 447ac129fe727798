export * from './finding.ts'
export * from './linter.ts'
export * from './rule.ts'
