import type BetterSqlite3 from 'better-sqlite3'
import { type DatabaseConnection, type Driver, SqliteDialect, SqliteDriver } from 'kysely'

/**
 * Kysely's own dialect, except that a transaction which SQLite has rolled back by itself (as it does on a full disk) is
 * not rolled back again: that would fail and hide what went wrong.
 */
export class StoreDialect extends SqliteDialect {
  private readonly database: BetterSqlite3.Database

  constructor(database: BetterSqlite3.Database) {
    super({ database })
    this.database = database
  }

  override createDriver(): Driver {
    return new StoreDriver(this.database)
  }
}

class StoreDriver extends SqliteDriver {
  private readonly database: BetterSqlite3.Database

  constructor(database: BetterSqlite3.Database) {
    super({ database })
    this.database = database
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.database.inTransaction) await super.rollbackTransaction(connection)
  }
}
