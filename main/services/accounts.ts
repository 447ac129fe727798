import { randomInt } from 'node:crypto'
import { CallFailure, type Implementation } from '../../shared/api/index.ts'
import { type Account, type AccountDetails, type Colleague, capabilitiesOf } from '../../shared/review/index.ts'
import {
  type Lock,
  lockOfAccount,
  newLock,
  ringOf,
  signingKeyOf,
  withName,
  withNewCode,
  withPassword,
} from '../security/index.ts'
import type { Needs } from './needs.ts'
import { refuseWeakPassword } from './password-rules.ts'
import { genuineLocks, renewKey } from './renew-key.ts'
import { newAccount } from './session/first-accounts.ts'
import type { Proof } from './session/index.ts'
import { withLock } from './session/way-in.ts'

/** Accounts: one's own, and those of the others for whoever looks after them. */
export function accountService({ session, passwordCost, now }: Needs): Implementation['accounts'] {
  const accounts = () => session.store.accounts
  const signsInAlready = async (signInName: string, exceptId?: string): Promise<void> => {
    const same = (await accounts().list()).find((one) => sameName(one.signInName, signInName) && one.id !== exceptId)
    if (same)
      throw new CallFailure(
        'refused',
        `${same.name} signs in as “${same.signInName}” already. Choose another name to sign in with.`,
      )
  }
  /** Throws where nobody would be left who can look after the accounts. */
  const keepSomebodyInCharge = async (changed: Account): Promise<void> => {
    const others = (await accounts().list()).filter(({ id }) => id !== changed.id)
    const inCharge = [...others, changed].some((one) => one.disabledAt === null && capabilitiesOf(one).has('accounts'))
    if (!inCharge)
      throw new CallFailure(
        'refused',
        'Then nobody could look after the accounts of this store any more. Give that to somebody else first.',
      )
  }
  /** Makes or replaces somebody's lock, with a first password that nobody has seen before. */
  const withFirstPassword = async (
    proof: Proof,
    one: Omit<Account, 'signingKey'>,
    what: 'account-added' | 'account-renewed' | 'account-enabled',
  ): Promise<{ account: Account; firstPassword: string }> => {
    const firstPassword = newFirstPassword()
    const of = {
      accountId: one.id,
      signInName: one.signInName,
      password: firstPassword,
      storeId: proof.ring.storeId,
      storeKey: proof.storeKey,
    }
    const { lock, secret } = await newLock({ ...of, cost: passwordCost })
    const signingKey = signingKeyOf(secret)
    secret.fill(0)
    const { id, role, administers } = one
    const noted = session.noted(what, { detail: { account: id, role, administers, key: signingKey } }, proof.secret)
    const locks = [...proof.ring.locks.filter(({ accountId }) => accountId !== one.id), lock]
    const account = await proof.saveRingAfter(ringOf(proof.ring.storeId, locks), () =>
      accounts().put({ ...one, signingKey }, now(), noted),
    )
    await session.forgetRemembered(one.id)
    return { account, firstPassword }
  }
  return {
    async colleagues() {
      return (await accounts().list()).filter(({ disabledAt }) => disabledAt === null).map(asColleague)
    },
    list: () => accounts().list(),

    add: ({ account: { administers, ...details }, password }) =>
      session.prove(password, async (proof) => {
        await signsInAlready(details.signInName)
        const made = newAccount(details, { administers, ownPassword: false, now: now() })
        return withFirstPassword(proof, made, 'account-added')
      }),

    update: ({ id, account: { administers, ...details }, password }) =>
      session.prove(password, async (proof) => {
        const before = await accounts().get(id)
        await signsInAlready(details.signInName, id)
        const after: Account = { ...before, ...details, administers }
        await keepSomebodyInCharge(after)
        const detail = { account: id, ...whatChanged(before, after) }
        const renamed = (lock: Lock) =>
          lock.accountId === id && before.signInName !== after.signInName
            ? withName(lock, after.signInName, proof.ring.storeId)
            : lock
        await proof.saveRingAfter(ringOf(proof.ring.storeId, proof.ring.locks.map(renamed)), () =>
          accounts().put(after, now(), session.noted('account-changed', { detail }, proof.secret)),
        )
        session.accountChanged(after)
        return after
      }),

    disable: ({ id, password }) =>
      session.prove(password, async (proof) => {
        if (id === proof.account.id)
          throw new CallFailure('refused', 'You cannot disable the account that you are signed in with.')
        const before = await accounts().get(id)
        const after: Account = { ...before, disabledAt: before.disabledAt ?? now().toISOString() }
        await keepSomebodyInCharge(after)
        const locks = genuineLocks(
          proof,
          (await accounts().list()).filter((one) => one.id !== id),
        )
        const ring = ringOf(proof.ring.storeId, locks)
        const noted = session.noted('account-disabled', { detail: { account: id } }, proof.secret)
        await proof.saveRingAfter(ring, () => accounts().put(after, now(), noted))
        renewKey(session.store, { ...proof, ring })
        await session.forgetRemembered(id)
        return after
      }),

    renew: ({ id, password }) =>
      session.prove(password, async (proof) => {
        if (id === proof.account.id) throw new CallFailure('refused', 'Change your own password under “Your account”.')
        const before = await accounts().get(id)
        const what = before.disabledAt === null ? 'account-renewed' : 'account-enabled'
        return withFirstPassword(proof, { ...before, ownPassword: false, disabledAt: null }, what)
      }),

    rotateKey: ({ password }) =>
      session.prove(password, async (proof) => {
        const ring = ringOf(proof.ring.storeId, genuineLocks(proof, await accounts().list()))
        // The file is put under its key as a whole, so the line goes before it; where that fails, another says so.
        await session.note('key-rotated', {}, proof.secret)
        try {
          renewKey(session.store, { ...proof, ring })
        } catch (error) {
          await session.noteReading('key-rotated', { detail: { failed: true } })
          throw error
        }
        return {}
      }),

    async updateOwn({ account }) {
      const before = session.account
      const changed = whatChanged(before, { ...before, ...account })
      if (Object.keys(changed).length === 0) return session.status()
      return session.changeOwn(account, session.noted('account-changed', { detail: { account: before.id, ...changed } }))
    },

    async firstOpened() {
      const { trail } = session.store
      const { id: accountId } = session.account
      const signedIn = await trail.list({ accountId, what: ['signed-in'], words: '"by":"first-password"', limit: 1 })
      const used = signedIn.rows[0]
      if (!used) return null
      const what = ['account-added', 'account-renewed', 'account-enabled'] as const
      const given = await trail.list({ what, words: accountId, before: used.number, limit: 1 })
      return { usedAt: used.at, givenAt: given.rows[0]?.at ?? '', givenBy: given.rows[0]?.who ?? '' }
    },

    changePassword: ({ password, newPassword }) =>
      session.prove(password, async ({ secret, ring, account, saveRingAfter }) => {
        refuseWeakPassword(newPassword, account)
        if (newPassword === password) throw new CallFailure('refused', 'That is the password that you have. Choose another one.')
        const lock = await withPassword(ownLock(ring, account.id), secret, newPassword, passwordCost)
        await saveRingAfter(withLock(ring, lock), () =>
          session.changeOwn({ ownPassword: true }, session.noted('password-changed', {}, secret)),
        )
        await session.forgetRemembered(account.id)
        return session.status()
      }),

    newRecoveryCode: ({ password }) =>
      session.prove(password, async ({ secret, ring, account, saveRingAfter }) => {
        const { lock, code } = withNewCode(ownLock(ring, account.id), secret, ring.storeId)
        await saveRingAfter(withLock(ring, lock), () => session.note('recovery-renewed', {}, secret))
        return { recoveryCode: code }
      }),

    rememberHere: ({ password }) => session.remember(password),
    forgetHere: () => session.forgetOwn(),
  }
}

const asColleague = ({ id, name, jobTitle, role, team }: Account): Colleague => ({ id, name, jobTitle, role, team })
const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase()

function ownLock(ring: Proof['ring'], accountId: string): Lock {
  const lock = lockOfAccount(ring, accountId)
  if (!lock)
    throw new CallFailure('not-found', 'This account has no way into the store any more. Ask whoever looks after the accounts.')
  return lock
}

/** The names of what was changed, never what it was. */
function whatChanged(before: Account, after: Account): Record<string, boolean | string> {
  const named: (keyof AccountDetails | 'administers')[] = [
    'name',
    'signInName',
    'jobTitle',
    'registrationNumber',
    'team',
    'packId',
  ]
  const changed = named.filter((name) => before[name] !== after[name])
  return {
    ...(changed.length > 0 ? { changed: changed.join(', ') } : {}),
    ...(before.role === after.role ? {} : { role: after.role, roleBefore: before.role }),
    ...(before.administers === after.administers ? {} : { administers: after.administers }),
  }
}

/** Letters and figures that nobody mistakes for one another when a password is read out. */
const PLAIN = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to be handed over once: four groups of four, 79 bits. */
function newFirstPassword(): string {
  const group = () => Array.from({ length: 4 }, () => PLAIN[randomInt(PLAIN.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
