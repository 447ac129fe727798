import type { Kysely } from 'kysely'
import { CallFailure } from '../../../shared/api/index.ts'
import { type Account, account, type TrailEntry } from '../../../shared/review/index.ts'
import type { AccountRow, Tables } from '../tables.ts'
import { appendTrail, type Seal } from './trail.ts'

/** A line of the trail that is written with what it tells of, and its writer's seal where there is one. */
export interface Noted {
  entry: TrailEntry
  seal?: Seal
}

/** Those who sign in here, or did once, and the keys by which what they signed is checked. */
export function accountRepository(db: Kysely<Tables>) {
  return {
    /** Every account, those who were disabled too, by name. */
    async list(): Promise<Account[]> {
      const rows = await db.selectFrom('accounts').selectAll().execute()
      return rows.map(readAccount).sort((a, b) => a.name.localeCompare(b.name, 'en-GB') || a.id.localeCompare(b.id))
    },

    /** Throws `CallFailure` `not-found`. */
    async get(id: string): Promise<Account> {
      const row = await db.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
      if (!row) throw new CallFailure('not-found', 'There is no such account in this store.')
      return readAccount(row)
    },

    /**
     * Adds an account, or replaces what is kept of it; its signing key joins those by which its signatures are checked. `noted` is the
     * line of the trail that comes with it or not at all.
     */
    async put(one: Account, now: Date, noted?: Noted): Promise<Account> {
      const { id, signInName, role, signingKey, createdAt, disabledAt, ...rest } = account.parse(one)
      const columns = {
        sign_in_name: signInName,
        role,
        signing_key: signingKey,
        created_at: createdAt,
        disabled_at: disabledAt,
        record: JSON.stringify(rest),
      }
      await db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('accounts')
          .values({ id, ...columns })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
          .execute()
        await transaction
          .insertInto('signing_keys')
          .values({ key: signingKey, account_id: id, since: now.toISOString() })
          .onConflict((conflict) => conflict.doNothing())
          .execute()
        if (noted) await appendTrail(transaction, noted.entry, noted.seal)
      })
      return one
    },

    /** Whose key this is or was: the account's id, or null for a key that nobody here ever had. */
    async holderOf(signingKey: string): Promise<string | null> {
      const row = await db.selectFrom('signing_keys').select('account_id').where('key', '=', signingKey).executeTakeFirst()
      return row?.account_id ?? null
    },
  }
}

/** An account as its row has it. */
export function readAccount(row: AccountRow): Account {
  return account.parse({
    ...JSON.parse(row.record),
    id: row.id,
    signInName: row.sign_in_name,
    role: row.role,
    signingKey: row.signing_key,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
  })
}
