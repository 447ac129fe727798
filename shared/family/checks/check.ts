import type { FamilyCheckId, FamilyFigures } from '../../standards/index.ts'
import type { CheckedFamily } from './family-to-check.ts'
import type { Found } from './finding.ts'

/** One check: it reports what it finds, in the order of the people. Figures are the pack's. */
export type FamilyCheckCode<C extends FamilyCheckId> = (
  checked: CheckedFamily,
  figures: FamilyFigures<C>,
  report: (found: Found) => void,
) => void
