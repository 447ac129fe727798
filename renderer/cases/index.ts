export { countDue, type DueCounts } from './due/count-due.ts'
export { sayDue } from './due/say-due.ts'
export { CaseList } from './list/case-list.tsx'
export { CasePage } from './page/case-page.tsx'
