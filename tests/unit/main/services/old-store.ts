import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keyFromPassword, newDerivation } from '../../../../main/security/derivation.ts'
import { wrapKey } from '../../../../main/security/wrapped-key.ts'
import { openStore, prepareStore } from '../../../../main/storage/index.ts'

/** Puts a store into the folder as it was before there were accounts. Gives its passphrase. */
export async function copyOf(folder: string): Promise<string> {
  const passphrase = 'an older kind of secret'
  const storeKey = randomBytes(32)
  await prepareStore(folder, storeKey, new Date(), [])
  const store = await openStore(folder, storeKey, { now: new Date(), checkAll: false })
  await store.settings.setPractitioner({ name: 'Jo Bell-Ade', role: 'Team manager', packId: 'knowsley' })
  await store.close()
  const derivation = newDerivation(10)
  const outer = await keyFromPassword(passphrase, derivation)
  const locks = [{ kind: 'passphrase', derivation, key: wrapKey(storeKey, outer, 'casewright store key') }]
  const check = createHash('sha256')
    .update(JSON.stringify([1, locks]))
    .digest('hex')
  writeFileSync(join(folder, 'store.json'), JSON.stringify({ version: 1, locks, check }))
  return passphrase
}
