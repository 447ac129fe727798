import type { Rule } from '../rule.ts'
import { contraction } from './contraction.ts'
import { unexplainedAcronym } from './unexplained-acronym.ts'

/** Every rule, in the order of its id. A new rule is one import, one line here, and a table of examples. */
export const RULES: readonly Rule[] = [contraction, unexplainedAcronym]
