import type { Migration } from './migrate.ts'

/**
 * What each pack said at each version that was in force while a document was open here: packs are files, and what they said
 * before is gone with the file. `fingerprint` tells two files apart that give themselves the same version.
 */
export const packVersions: Migration = {
  number: 60,
  name: 'pack-versions',
  async up(db) {
    await db.schema
      .createTable('pack_versions')
      .addColumn('pack_id', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('seen_at', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('pack_versions_key', ['pack_id', 'version', 'fingerprint'])
      .execute()
  },
}
