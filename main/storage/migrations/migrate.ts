import type { Kysely } from 'kysely'

/**
 * One step from an older store to today's. Frozen once released: it imports nothing that may change later.
 * Numbers go by tens, which leaves room to slip one in between.
 */
export interface Migration {
  number: number
  name: string
  up(db: Kysely<unknown>): Promise<void>
}

/** The store was written by a newer version of Casewright than this one. */
export class NewerStore extends Error {
  readonly version: number
  readonly newestKnown: number
  constructor(version: number, newestKnown: number) {
    super(`the store has version ${version}; this Casewright knows versions up to ${newestKnown}`)
    this.name = 'NewerStore'
    this.version = version
    this.newestKnown = newestKnown
  }
}

type Versions = { versions: { number: number; name: string; applied_at: string } }

/**
 * Brings a store up to date: every missing step, in order, in one transaction, so that a failure leaves the old store.
 * Gives the names of the steps taken. Throws `NewerStore` before touching anything.
 */
export async function migrate(db: Kysely<unknown>, steps: readonly Migration[], now: Date): Promise<string[]> {
  for (const [index, step] of steps.entries())
    if (index > 0 && step.number <= (steps[index - 1]?.number ?? 0)) throw new Error(`migration ${step.number} is out of order`)
  const newest = steps.at(-1)?.number ?? 0
  return db.transaction().execute(async (transaction) => {
    await transaction.schema
      .createTable('versions')
      .ifNotExists()
      .addColumn('number', 'integer', (column) => column.primaryKey().notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('applied_at', 'text', (column) => column.notNull())
      .execute()
    const versions = transaction.withTables<Versions>()
    const rows = await versions.selectFrom('versions').select('number').execute()
    const taken = new Set(rows.map((row) => row.number))
    const highest = Math.max(0, ...taken)
    if (highest > newest) throw new NewerStore(highest, newest)
    const missing = steps.filter((step) => !taken.has(step.number))
    for (const step of missing) {
      await step.up(transaction)
      await versions
        .insertInto('versions')
        .values({ number: step.number, name: step.name, applied_at: now.toISOString() })
        .execute()
    }
    return missing.map((step) => step.name)
  })
}
