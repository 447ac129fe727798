export * from './host.ts'
export { connect, createApi, httpTransport, type Transport } from './transport.ts'
