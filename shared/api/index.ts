export * from './contract.ts'
export * from './failure.ts'
