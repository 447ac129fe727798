import { CallFailure } from '../../../shared/api/index.ts'
import type { PackVersions } from '../pack-versions.ts'

/** The version of a pack that is in force; null where the pack cannot be read now: its documents can be opened all the same. */
export async function versionInForce(packVersions: PackVersions, packId: string): Promise<number | null> {
  try {
    return (await packVersions.inForce(packId)).pack.version
  } catch (error) {
    if (error instanceof CallFailure && error.code === 'bad-pack') return null
    throw error
  }
}
