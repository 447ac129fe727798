export * from './dates.ts'
export { recordDayOf } from './record-day.ts'
