export * from './case-record.ts'
export * from './field-values.ts'
