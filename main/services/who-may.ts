import type { Call, Failure } from '../../shared/api/index.ts'
import { accountRole } from '../../shared/review/index.ts'
import type { Session } from './session/index.ts'

/** Says why whoever is signed in may not make a call, or null where they may. What a call needs stands in the contract. */
export function refusalOf(session: Session): (call: Call) => Failure | null {
  return ({ needs, beforeOwnPassword }) => {
    if (needs === 'nobody') return null
    if (!session.isOpen)
      return {
        code: 'locked',
        message: 'The store is locked. Enter your password to go on; what you wrote is still in this window.',
      }
    const { account } = session
    if (!account.ownPassword && !beforeOwnPassword)
      return { code: 'not-allowed', message: 'Choose a password of your own first: the one you signed in with was given to you.' }
    if (needs === 'signed-in' || session.may(needs)) return null
    return {
      code: 'not-allowed',
      message: `This is not for the role that you are signed in with (${accountRole(account.role).name}). Ask whoever looks after the accounts if that is wrong.`,
    }
  }
}
