import type { Migration } from './migrate.ts'

/**
 * Which day a document records and which children it is about, so that what is due can be read from records without opening each
 * of them. `record_day` is null until it was worked out, and empty for a document that records none.
 */
export const recordDays: Migration = {
  number: 70,
  name: 'record-days',
  async up(db) {
    await db.schema.alterTable('documents').addColumn('record_day', 'text').execute()
    await db.schema.alterTable('documents').addColumn('child_ids', 'text').execute()
  },
}
