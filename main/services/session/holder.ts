import { CallFailure } from '../../../shared/api/index.ts'
import { type Lock, openWord, sealWord, storeKeyOf } from '../../security/index.ts'
import { type Claim, holderIn, inUse, type Store } from '../../storage/index.ts'

const PURPOSE = 'casewright: who has the store'

/** Says beside the store who has it, for those alone who can open it themselves. */
export function tellHolder(claim: Claim, store: Store, name: string): void {
  const key = store.keyNow()
  claim.tell(sealWord(name, key, PURPOSE))
  key.fill(0)
}

/** That somebody else has the store, with their name: whoever asks has given a password of this store. Other errors as they came. */
export function namingHolder(error: unknown, directory: string, { lock, secret }: { lock: Lock; secret: Buffer }): unknown {
  if (!(error instanceof CallFailure) || error.code !== 'store-in-use') return error
  const holder = holderIn(error)
  const keys = storeKeyOf(lock, secret)
  if (!holder?.who || !keys) return error
  const name = openWord(holder.who, keys.key, PURPOSE)
  keys.key.fill(0)
  keys.next?.fill(0)
  return inUse(directory, holder, name)
}
