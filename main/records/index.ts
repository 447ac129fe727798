export { RecordsFileError } from './failure.ts'
export { LARGEST_FILE } from './limits.ts'
export { readRecords } from './read-records.ts'
