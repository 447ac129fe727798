import type { RequirementStanding } from '../../../shared/api/index.ts'

/** What the writer is asked about a document, each question once: a yes to it counts for every rule that asks it. */
export function questionsOf(requirements: readonly Pick<RequirementStanding, 'id' | 'onlyIf'>[]): { id: string; asks: string }[] {
  const first = requirements.filter(({ onlyIf }, at) => requirements.findIndex((one) => one.onlyIf === onlyIf) === at)
  return first.flatMap(({ id, onlyIf }) => (onlyIf === null ? [] : [{ id, asks: onlyIf }]))
}
