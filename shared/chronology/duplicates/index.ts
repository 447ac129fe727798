export * from './differences.ts'
export * from './merging.ts'
export * from './proposals.ts'
