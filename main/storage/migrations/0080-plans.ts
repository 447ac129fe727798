import type { Migration } from './migrate.ts'

/** The plan of each case and every version of it; `content` is `CasePlan` of shared/plan as JSON. */
export const plans: Migration = {
  number: 80,
  name: 'plans',
  async up(db) {
    await db.schema
      .createTable('plan_revisions')
      .addColumn('case_id', 'text', (column) => column.notNull().references('cases.id').onDelete('cascade'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('saved_at', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('plan_revisions_key', ['case_id', 'number'])
      .execute()
  },
}
