export { compareDocuments } from './compare-documents.ts'
export type {
  BlockBody,
  BlockComparison,
  Compared,
  Comparison,
  ComparisonChange,
  ComparisonCounts,
  GridColumn,
  GridRow,
  ItemComparison,
  Run,
  RunStyle,
  SectionComparison,
} from './comparison.ts'
