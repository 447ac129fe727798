import type { Migration } from './migrate.ts'

/**
 * Those who sign in, and the public keys by which what they signed is checked. An account is never deleted: records name it. Who wrote
 * a document or a revision is kept as an account beside the name.
 */
export const accounts: Migration = {
  number: 120,
  name: 'accounts',
  async up(db) {
    await db.schema
      .createTable('accounts')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('sign_in_name', 'text', (column) => column.notNull().unique())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('signing_key', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('disabled_at', 'text')
      .addColumn('record', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('signing_keys')
      .addColumn('key', 'text', (column) => column.primaryKey().notNull())
      .addColumn('account_id', 'text', (column) => column.notNull().references('accounts.id'))
      .addColumn('since', 'text', (column) => column.notNull())
      .execute()
    await db.schema.alterTable('documents').addColumn('author_id', 'text').execute()
    await db.schema.alterTable('revisions').addColumn('author_id', 'text').execute()
  },
}
