import type { Implementation } from '../../shared/api/index.ts'
import type { Shelf } from './shelf.ts'

/** The authorities' standards as the templates folder holds them. */
export function standardsService(shelf: Shelf): Implementation['standards'] {
  return {
    packs: () => shelf.packs(),
    get: ({ packId }) => shelf.standards(packId),
  }
}
