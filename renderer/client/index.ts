export * from './host.ts'
export * from './services.tsx'
export { connect, createApi, httpTransport, type Transport } from './transport.ts'
