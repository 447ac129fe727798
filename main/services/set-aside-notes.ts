import { createHash } from 'node:crypto'
import type { SetAside } from '../../shared/document/index.ts'
import type { TrailEntry } from '../../shared/review/index.ts'
import type { Session } from './session/index.ts'

type Kept = Pick<SetAside, 'key' | 'ruleId'>

/** A finding as the trail names it: by its rule, and by a print that tells two of them apart and gives none of their words. */
export const printOf = (documentId: string, { key }: Kept): string =>
  createHash('sha256')
    .update(JSON.stringify([documentId, key]))
    .digest('hex')
    .slice(0, 16)

/** The lines of the trail that say which findings are set aside by a save, and which are brought back. */
export function setAsideLines(
  session: Session,
  { caseId, documentId }: { caseId: string; documentId: string },
  { before, after }: { before: readonly Kept[]; after: readonly Kept[] },
): TrailEntry[] {
  const without = (some: readonly Kept[], others: readonly Kept[]) =>
    some.filter(({ key }) => !others.some((one) => one.key === key))
  const line = (what: 'finding-set-aside' | 'finding-brought-back') => (one: Kept) =>
    session.trailEntry(what, { caseId, documentId, detail: { rule: one.ruleId, print: printOf(documentId, one) } })
  return [...without(after, before).map(line('finding-set-aside')), ...without(before, after).map(line('finding-brought-back'))]
}
