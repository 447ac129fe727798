import type { CasewrightDocument } from '../../shared/document/index.ts'
import type { Standards } from '../../shared/lint/index.ts'
import type { Pack } from '../../shared/standards/index.ts'
import { unlessNothingIsTaken } from '../storage/index.ts'
import type { Session } from './session/index.ts'
import type { Shelf } from './shelf.ts'

/**
 * Standards by version. The templates folders hold each pack as it is in force; what it said before is in the store, which
 * keeps each version that it has seen. Word lists and templates have no versions: they are those of today.
 */
export interface PackVersions {
  /** The standards in force, kept in the open store from now on. Throws `CallFailure` `bad-pack`. */
  inForce(packId: string): Promise<Standards>
  /** The standards with the pack as it was under that version; null where this store never saw it. */
  at(packId: string, version: number): Promise<Standards | null>
  /** What a document is checked by: its own version where that is known, else the one in force. */
  of(document: Pick<CasewrightDocument, 'packId' | 'packVersion'>): Promise<Standards>
}

/** The versions that the shelf holds and the open store has kept. `now` is when one counts as seen. */
export function createPackVersions(shelf: Shelf, session: Session, now: () => Date): PackVersions {
  const keptIn = new WeakMap<object, WeakSet<Pack>>()
  const older = new WeakMap<Standards, Map<number, Standards>>()

  const inForce = async (packId: string): Promise<Standards> => {
    const standards = await shelf.standards(packId)
    if (!session.isOpen) return standards
    const { packVersions } = session.store
    const kept = keptIn.get(packVersions) ?? new WeakSet()
    if (!kept.has(standards.pack)) {
      const isKept = await unlessNothingIsTaken(() => packVersions.keep(standards.pack, now()))
      if (isKept) keptIn.set(packVersions, kept.add(standards.pack))
    }
    return standards
  }

  const at = async (packId: string, version: number): Promise<Standards | null> => {
    const standards = await inForce(packId)
    if (standards.pack.version === version) return standards
    const known = older.get(standards) ?? new Map<number, Standards>()
    const before = known.get(version)
    if (before) return before
    const pack = await session.store.packVersions.find(packId, version)
    if (!pack) return null
    // The same object each time, so that a linter made for it is found again.
    const made = { ...standards, pack }
    older.set(standards, known.set(version, made))
    return made
  }

  return {
    inForce,
    at,
    async of({ packId, packVersion }) {
      const own = packVersion === undefined ? null : await at(packId, packVersion)
      return own ?? inForce(packId)
    },
  }
}
