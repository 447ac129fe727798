export * from './bank-holidays.ts'
export * from './due-dates.ts'
export * from './outstanding.ts'
export * from './working-days.ts'
