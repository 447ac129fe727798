import type { Practitioner, StoreStatus } from '../../../shared/api/index.ts'
import type { Account } from '../../../shared/review/index.ts'
import type { Parts } from './parts.ts'
import { whatSigningInAsks } from './way-in.ts'

/** How the store stands: not there, locked, or open to somebody. */
export function statusOf(parts: Parts): StoreStatus {
  const { current, remembered } = parts
  current.finishPuttingBack()
  if (current.open) {
    const { account, trial } = current.open
    const remembers = remembered.accountId === account.id ? account.name : null
    return {
      state: 'open',
      practitioner: asPractitioner(account),
      account,
      asks: 'nothing',
      trial: trial !== null,
      ...(trial ? {} : keychainStatus(parts, remembers)),
    }
  }
  const asks = whatSigningInAsks(current.place.directory)
  const nobody = { practitioner: null, account: null, asks, trial: false }
  if (asks === 'nothing') return { state: 'none', ...nobody }
  return { state: 'locked', ...nobody, ...keychainStatus(parts, remembered.nameToSignIn()) }
}

/** Somebody as documents name them. */
export const asPractitioner = ({ name, jobTitle, packId }: Account): Practitioner => ({ name, role: jobTitle, packId })

function keychainStatus({ remembered }: Parts, remembers: string | null): Pick<StoreStatus, 'keychain'> {
  return remembered.isOffered ? { keychain: { remembers } } : {}
}
