export * from './finding.ts'
export * from './linter.ts'
export * from './rule.ts'
export { RULES } from './rules/index.ts'
