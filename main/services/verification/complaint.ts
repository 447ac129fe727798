import type { Problem, ProblemCode } from '../../../shared/review/index.ts'

/** Says what is wrong with the document that is being checked, and where. */
export type Complain = (code: ProblemCode, says: string, where?: Partial<Problem>) => void

/** What a stored text holds; null where it is not whole. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
