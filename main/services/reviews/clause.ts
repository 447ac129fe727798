import type { Pack } from '../../../shared/standards/index.ts'

/** A clause as a screen cites it; null for our own advice, and for a key that the pack does not have. */
export function clauseOf(pack: Pack, key: string | null): { cite: string; says: string } | null {
  const found = key === null || !Object.hasOwn(pack.clauses, key) ? undefined : pack.clauses[key]
  return found ? { cite: found.cite, says: found.says } : null
}
