export * from './case-record.ts'
export * from './child-dates.ts'
export * from './field-values.ts'
export * from './key-dates.ts'
