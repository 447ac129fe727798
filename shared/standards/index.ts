export * from './pack.ts'
export * from './template.ts'
export * from './word-style.ts'
export * from './words.ts'
