export * from './host.ts'
export * from './proofing.tsx'
export * from './services.tsx'
export { connect, createApi, httpTransport, type Transport } from './transport.ts'
