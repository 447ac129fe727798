export * from './british-dictionary.ts'
