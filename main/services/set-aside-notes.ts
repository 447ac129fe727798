import { createHash } from 'node:crypto'
import type { SetAside } from '../../shared/document/index.ts'
import type { Session } from './session/index.ts'

type Kept = Pick<SetAside, 'key' | 'ruleId'>

/** A finding as the trail names it: by its rule, and by a print that tells two of them apart and gives none of their words. */
export const printOf = (documentId: string, { key }: Kept): string =>
  createHash('sha256')
    .update(JSON.stringify([documentId, key]))
    .digest('hex')
    .slice(0, 16)

/** Writes in the trail which findings were set aside by a save, and which were brought back. */
export async function noteSetAside(
  session: Session,
  about: { caseId: string; documentId: string },
  { before, after }: { before: readonly Kept[]; after: readonly Kept[] },
): Promise<void> {
  const without = (some: readonly Kept[], others: readonly Kept[]) =>
    some.filter(({ key }) => !others.some((one) => one.key === key))
  for (const [what, found] of [
    ['finding-set-aside', without(after, before)],
    ['finding-brought-back', without(before, after)],
  ] as const)
    for (const one of found)
      await session.note(what, { ...about, detail: { rule: one.ruleId, print: printOf(about.documentId, one) } })
}
