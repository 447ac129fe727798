import { type KeyRing, loadKeyRing, ringOf, saveKeyRing } from '../../../../main/security/index.ts'

/** Writes a key ring of three accounts over the one that is there, and says how that ended. */
const [folder = ''] = process.argv.slice(2)
const ring = loadKeyRing(folder) as KeyRing
const [lock] = ring.locks
if (!lock) throw new Error('there is no lock')
try {
  saveKeyRing(
    folder,
    ringOf(
      ring.storeId,
      ['a', 'b', 'c'].map((accountId) => ({ ...lock, accountId })),
    ),
  )
  console.log('written')
} catch (error) {
  console.log((error as NodeJS.ErrnoException).code)
}
