export * from './key-ring.ts'
export * from './key-ring-file.ts'
export { SHORTEST_PASSPHRASE } from './passphrase.ts'
