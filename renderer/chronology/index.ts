export { ChronologyScreen, type ChronologyScreenProps, type OpenChronology } from './chronology-screen.tsx'
export { AgencyMark, ShapeMark } from './marks/index.ts'
