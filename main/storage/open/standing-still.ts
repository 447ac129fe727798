import type BetterSqlite3 from 'better-sqlite3'
import type { Kysely } from 'kysely'
import { type StoreCounts, storeCounts } from '../backup/manifest.ts'
import type { Tables } from '../tables.ts'

/** The store's file at one moment, while others go on writing. */
export interface Still {
  path: string
  size: number
  counts: StoreCounts
  caseIds: string[]
  trail: { number: number; digest: string }
  storeVersion: number
  /** False once the file itself was written on: a copy made meanwhile is of no moment at all. */
  isStill(): boolean
}

const NO_ROW = '0'.repeat(64)

/**
 * Lets the file be copied while the store is in use. Whatever was written lies in the file once the write-ahead log was brought in;
 * from then on SQLite writes to the log alone, until it is allowed again to bring it in. What rewrites the file all the same (a new
 * key, clearing it up, closing) says so through `rewritten`.
 */
export class StandingStill {
  private readonly connection: BetterSqlite3.Database
  private readonly db: Kysely<Tables>
  private rewrites = 0
  private turn: Promise<unknown> = Promise.resolve()

  constructor(connection: BetterSqlite3.Database, db: Kysely<Tables>) {
    this.connection = connection
    this.db = db
  }

  rewritten(): void {
    this.rewrites += 1
  }

  /**
   * Does `work` with the file as it is now, one copy after another. Those who write wait for the beginning only, not for the copying.
   * Throws where the store is closed before it is its turn.
   */
  during<T>(work: (still: Still) => Promise<T>): Promise<T> {
    const turn = this.turn.then(async () => {
      const still = await this.begin()
      try {
        return await work(still)
      } finally {
        if (this.connection.open) this.connection.pragma('wal_autocheckpoint = 1000')
      }
    })
    this.turn = turn.catch(() => undefined)
    return turn
  }

  /** How much the store holds now. */
  counts(): Promise<StoreCounts> {
    return this.db.connection().execute(async () => figuresOf(this.connection).counts)
  }

  /** Nothing else runs on the connection meanwhile, so that the figures are those of the file. */
  private begin(): Promise<Still> {
    return this.db.connection().execute(async () => {
      this.connection.pragma('wal_autocheckpoint = 0')
      const [done] = this.connection.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
      if (done?.busy !== 0) throw new Error('the write-ahead log could not be brought in')
      const at = this.rewrites
      const figures = figuresOf(this.connection)
      const size = Number(this.connection.pragma('page_count', { simple: true })) * pageSize(this.connection)
      return { path: this.connection.name, size, ...figures, isStill: () => this.connection.open && this.rewrites === at }
    })
  }
}

const pageSize = (connection: BetterSqlite3.Database): number => Number(connection.pragma('page_size', { simple: true }))

/** What a store holds in figures. */
export function figuresOf(connection: BetterSqlite3.Database): Pick<Still, 'counts' | 'caseIds' | 'trail' | 'storeVersion'> {
  const has = (table: string): boolean =>
    connection.prepare(`select 1 from sqlite_master where type = 'table' and name = ?`).get(table) !== undefined
  const count = (table: string, where = ''): number =>
    has(table) ? Number(connection.prepare(`select count(*) from ${table} ${where}`).pluck().get()) : 0
  const head = has('trail')
    ? (connection.prepare(`select number, digest from trail order by number desc limit 1`).get() as
        | { number: number; digest: string }
        | undefined)
    : undefined
  return {
    counts: storeCounts.parse({
      accounts: count('accounts'),
      cases: count('cases'),
      documents: count('documents', 'where removed_at is null'),
      revisions: count('revisions'),
    }),
    caseIds: has('cases') ? (connection.prepare(`select id from cases order by id`).pluck().all() as string[]) : [],
    trail: head ?? { number: 0, digest: NO_ROW },
    storeVersion: Number(connection.prepare(`select coalesce(max(number), 0) from versions`).pluck().get()),
  }
}
