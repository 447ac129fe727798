export { Duplicates } from './duplicates.tsx'
export { useDuplicates } from './use-duplicates.ts'
