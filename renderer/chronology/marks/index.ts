export * from './agency-mark.tsx'
