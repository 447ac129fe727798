import { z } from 'zod'
import { account, accountDetails, colleague } from '../../review/index.ts'
import { call, id, nothing, text } from '../call.ts'
import { storeStatus } from '../shapes.ts'
import { newPassword, typedPassword } from './store.ts'

const given = z.strictObject({ account, firstPassword: z.string() })
/** What somebody may change about themselves; their role, and the name they sign in with, are the administrator's to change. */
const own = accountDetails.omit({ role: true, signInName: true })

/**
 * Accounts. Whoever looks after them never learns anybody's password: they give a first one, which its owner has to change. What
 * opens the store for somebody else asks for the administrator's own password again (`password`).
 */
export const accounts = {
  /** Who else signs in here, by name: those who were disabled are left out. */
  colleagues: call('signed-in', nothing, z.array(colleague)),
  list: call('accounts', nothing, z.array(account)),
  add: call(
    'accounts',
    z.strictObject({ account: accountDetails.extend({ administers: z.boolean().default(false) }), password: typedPassword }),
    given,
  ),
  /** Fails with `refused` where nobody would be left to look after the accounts. */
  update: call(
    'accounts',
    z.strictObject({ id, account: accountDetails.extend({ administers: z.boolean() }), password: typedPassword }),
    account,
  ),
  /** Takes somebody's way into the store away, and renews the store's key so that an old copy of theirs opens nothing new. */
  disable: call('accounts', z.strictObject({ id, password: typedPassword }), account),
  /** Gives a first password anew: to somebody who lost theirs, or who was disabled. What they signed before stays theirs. */
  renew: call('accounts', z.strictObject({ id, password: typedPassword }), given),
  /** Puts the whole store under a new key. */
  rotateKey: call('accounts', z.strictObject({ password: typedPassword }), nothing),
  updateOwn: call('signed-in', z.strictObject({ account: own }), storeStatus),
  /** When one's own account was last opened by a password that somebody else set, and who gave it; null where it never was. */
  firstOpened: call('signed-in', nothing, z.strictObject({ usedAt: text, givenAt: text, givenBy: text }).nullable()),
  /** Fails with `wrong-password`. */
  changePassword: call('signed-in', z.strictObject({ password: typedPassword, newPassword }), storeStatus, {
    beforeOwnPassword: true,
  }),
  /** Gives a new recovery code, this once; the one before opens nothing any more. */
  newRecoveryCode: call('signed-in', z.strictObject({ password: typedPassword }), z.strictObject({ recoveryCode: z.string() })),
  /** Lets this computer's keychain sign in whoever is signed in now. Fails with `refused` where it has none that may be relied on. */
  rememberHere: call('signed-in', z.strictObject({ password: typedPassword }), storeStatus),
  forgetHere: call('signed-in', nothing, storeStatus),
} as const
