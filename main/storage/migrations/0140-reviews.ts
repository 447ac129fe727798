import type { Migration } from './migrate.ts'

/**
 * How documents go from a draft to being issued: where each stands, every step on the way, what was signed, what was said about it,
 * and the very file that was issued. `corrects` is the document that a corrected version stands in for.
 */
export const reviews: Migration = {
  number: 140,
  name: 'reviews',
  async up(db) {
    await db.schema
      .alterTable('documents')
      .addColumn('state', 'text', (column) => column.notNull().defaultTo('draft'))
      .execute()
    await db.schema.alterTable('documents').addColumn('corrects', 'text').execute()
    await db.schema
      .createTable('review_steps')
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('review_steps_key', ['document_id', 'number'])
      .execute()
    await db.schema
      .createTable('signatures')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('signatures_by_document').on('signatures').columns(['document_id', 'at']).execute()
    await db.schema
      .createTable('review_comments')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('thread_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
    await db.schema.createIndex('review_comments_by_document').on('review_comments').columns(['document_id', 'at']).execute()
    await db.schema
      .createTable('check_answers')
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('criterion_id', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('check_answers_key', ['document_id', 'criterion_id'])
      .execute()
    await db.schema
      .createTable('party_signatures')
      .addColumn('id', 'text', (column) => column.primaryKey().notNull())
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('issued_files')
      .addColumn('document_id', 'text', (column) => column.notNull().references('documents.id').onDelete('cascade'))
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('bytes', 'blob', (column) => column.notNull())
      .addPrimaryKeyConstraint('issued_files_key', ['document_id', 'revision'])
      .execute()
  },
}
