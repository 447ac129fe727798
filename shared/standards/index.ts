export * from './pack.ts'
export * from './template.ts'
export * from './words.ts'
