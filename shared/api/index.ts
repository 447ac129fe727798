export * from './contract.ts'
export * from './failure.ts'
export * from './host.ts'
export * from './shapes.ts'
