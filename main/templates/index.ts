export * from './authority-words.ts'
export * from './check-file.ts'
export * from './compile.ts'
export * from './library.ts'
