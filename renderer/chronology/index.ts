export { ChronologyScreen, type ChronologyScreenProps } from './chronology-screen.tsx'
export { AgencyMark, ShapeMark } from './marks/index.ts'
