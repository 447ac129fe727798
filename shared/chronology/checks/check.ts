import type { RecordCheckId, RecordFigures } from '../../standards/index.ts'
import type { Found } from './finding.ts'
import type { CheckedRecord } from './record.ts'

/** One check: it reports what it finds, in the order of the entries. Figures are the pack's. */
export type RecordCheckCode<C extends RecordCheckId> = (
  record: CheckedRecord,
  figures: RecordFigures<C>,
  report: (found: Found) => void,
) => void
