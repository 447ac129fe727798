export { CellMarks } from './cell-marks.tsx'
export { FindingCounts } from './finding-counts.tsx'
export { FindingsProvider, useFindings } from './findings-context.tsx'
export { FindingsPanel } from './findings-panel.tsx'
