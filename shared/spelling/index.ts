export * from './dictionary.ts'
export * from './field-words.ts'
