import { z } from 'zod'
import { accountDetails, LONGEST_PASSWORD, SHORTEST_PASSWORD } from '../../review/index.ts'
import { call, id, nothing } from '../call.ts'
import { storeStatus } from '../shapes.ts'

/** A password that somebody chooses; whether it is too common is said by the call that takes it. */
export const newPassword = z
  .string()
  .min(SHORTEST_PASSWORD, `choose a password of ${SHORTEST_PASSWORD} characters or more`)
  .max(LONGEST_PASSWORD, `choose a password of at most ${LONGEST_PASSWORD} characters`)
/** A password that is there already, as somebody typed it. */
export const typedPassword = z.string().max(LONGEST_PASSWORD)
const withCode = z.strictObject({ status: storeStatus, recoveryCode: z.string() })

/** Making, opening and locking the store. */
export const store = {
  status: call('nobody', nothing, storeStatus),
  /**
   * First start: makes the encrypted store with its first account, which looks after the others, and signs it in. The recovery code
   * is given this once and kept nowhere.
   */
  create: call('nobody', z.strictObject({ password: newPassword, account: accountDetails }), withCode),
  /**
   * Fails with `wrong-password` whether the name or the password is wrong, and with `too-soon` where it was wrong too often. The name
   * may be empty where `status` asks for the password alone.
   */
  signIn: call('nobody', z.strictObject({ signInName: z.string().max(60).default(''), password: typedPassword }), storeStatus),
  /** Signs in whoever this computer's keychain remembers, where `status` names somebody. Fails with `refused` where it opens nothing any more. */
  signInRemembered: call('nobody', nothing, storeStatus),
  /** Signs in with a recovery code in place of a forgotten password, sets a new password, and gives a new code: the old one is spent. */
  recover: call(
    'nobody',
    z.strictObject({ signInName: z.string().max(60).default(''), code: z.string().max(100), password: newPassword }),
    withCode,
  ),
  /**
   * Opens the example case without setting anything up: an encrypted store of its own in a temporary folder, under a
   * password nobody knows, removed on `lock` and when the program ends. `trial` is then true in the status.
   */
  tryExample: call('nobody', z.strictObject({ packId: id.optional() }), z.strictObject({ status: storeStatus, caseId: id })),
  /** In the example alone: goes on as another of its people, as whom the same document can be read and authorised. */
  actAs: call('signed-in', z.strictObject({ accountId: id }), storeStatus),
  /** After it the password is asked for once; with `forget`, this computer's keychain does not remember whoever is signed in any more. */
  lock: call('signed-in', z.strictObject({ forget: z.boolean().default(false) }), storeStatus, { beforeOwnPassword: true }),
} as const
