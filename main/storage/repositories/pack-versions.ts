import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Kysely } from 'kysely'
import { type Pack, readKeptPack } from '../../../shared/standards/index.ts'
import type { Tables } from '../tables.ts'

/** What packs said at their versions, as this store has seen them. */
export function packVersionRepository(db: Kysely<Tables>) {
  return {
    /** Keeps what a pack says. A pack that is kept already becomes the one last seen of its version. */
    async keep(pack: Pack, now: Date): Promise<void> {
      const written = JSON.stringify(pack)
      const fingerprint = createHash('sha256').update(written).digest('hex')
      const row = { pack_id: pack.id, version: pack.version, fingerprint, seen_at: now.toISOString() }
      await db
        .insertInto('pack_versions')
        .values({ ...row, content: gzipSync(written).toString('base64') })
        .onConflict((conflict) => conflict.columns(['pack_id', 'version', 'fingerprint']).doUpdateSet({ seen_at: row.seen_at }))
        .execute()
    },

    /** The pack as it was last seen under that version; null where this store never saw it, or cannot read it any more. */
    async find(packId: string, version: number): Promise<Pack | null> {
      const row = await db
        .selectFrom('pack_versions')
        .select('content')
        .where('pack_id', '=', packId)
        .where('version', '=', version)
        .orderBy('seen_at', 'desc')
        .limit(1)
        .executeTakeFirst()
      return row ? readKeptPack(unpacked(row.content)) : null
    },
  }
}

function unpacked(content: string): string {
  try {
    return gunzipSync(Buffer.from(content, 'base64')).toString('utf8')
  } catch {
    return ''
  }
}
