export * from './identity.ts'
export * from './kinds.ts'
export * from './schema.ts'
export * from './text.ts'
