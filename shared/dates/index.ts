export * from './entry-date.ts'
export type { DateOrder } from './one-date.ts'
export * from './read-when.ts'
export * from './write-when.ts'
