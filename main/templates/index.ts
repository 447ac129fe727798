export * from './compile.ts'
export * from './library.ts'
