import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { DocumentSummary, OpenDocument } from '../../../shared/api/index.ts'
import { type CasewrightDocument, documentStatistics, type SetAside } from '../../../shared/document/index.ts'
import { reviewState, type TrailEntry } from '../../../shared/review/index.ts'
import type { DocumentRow, Tables } from '../tables.ts'
import { carriesOn, charactersRemoved } from './autosave-run.ts'
import { findDocument, newestRevision, openNewest } from './document-rows.ts'
import { refuseUnlessEditable } from './held-text.ts'
import { columnsAfter } from './record-days.ts'
import { revisionRow } from './revision-row.ts'
import { appendTrail } from './trail.ts'

/** One save of a document, on the revision that its writer had in front of them. */
export interface Save {
  document: CasewrightDocument
  baseRevision: number
  author: string
  /** The account of whoever wrote it; null for what no account wrote. */
  authorId?: string | null
  now: Date
  findings?: DocumentSummary['findings']
  /** False: of a text that comes too late nothing is kept. */
  keepCopy?: boolean
  /** The lines of the trail that it leaves, worked out from what was set aside before it. */
  linesAfter?: (setAsideBefore: readonly KeptAside[]) => readonly TrailEntry[]
}

/** A finding that is set aside, as it stands in a stored text. */
export type KeptAside = Pick<SetAside, 'key' | 'ruleId'>
const keptAsides = z.object({ setAside: z.array(z.object({ key: z.string(), ruleId: z.string() })).default([]) })

/** What came of a save: a new newest revision, or a copy set aside because somebody else had saved first. */
export type Saved =
  | { conflict: false; revision: number; savedAt: string }
  | { conflict: true; newest: OpenDocument; kept: number | null }

/**
 * Saves on `baseRevision`; where that is no longer the newest, keeps the text sent as a copy (unless told not to). Throws `not-found`, and `refused`
 * where nobody may change the text, whatever its state was when somebody last looked. `db` is a transaction's.
 */
export async function saveDocument(db: Kysely<Tables>, save: Save): Promise<Saved> {
  const found = await findDocument(db, save.document.id)
  refuseUnlessEditable(reviewState.parse(found.state))
  const content = JSON.stringify(save.document)
  if (save.baseRevision !== found.revision) {
    const kept = save.keepCopy === false ? null : await setAside(db, found, save, content)
    return { conflict: true, newest: await openNewest(db, found), kept }
  }
  return { conflict: false, ...(await advance(db, found, save, content)) }
}

/** Writes the next newest revision; a save that changes nothing gives the one that is there. */
async function advance(
  db: Kysely<Tables>,
  found: DocumentRow,
  save: Save,
  content: string,
): Promise<{ revision: number; savedAt: string }> {
  const last = await newestRevision(db, found)
  const lines = save.linesAfter?.(keptAsides.parse(JSON.parse(last.content)).setAside) ?? []
  for (const line of lines) await appendTrail(db, line)
  const findings = save.findings === undefined ? found.findings : JSON.stringify(save.findings)
  if (last.content === content) {
    if (findings !== found.findings) await db.updateTable('documents').set({ findings }).where('id', '=', found.id).execute()
    return { revision: last.number, savedAt: last.saved_at }
  }
  const savedAt = save.now.toISOString()
  const words = documentStatistics(save.document).words
  const number = found.last_number + 1
  const run = carriesOn(last, { author: save.author, authorId: save.authorId ?? null, content, now: save.now })
  if (run.carriesOn)
    await db.deleteFrom('revisions').where('document_id', '=', found.id).where('number', '=', last.number).execute()
  await db
    .insertInto('revisions')
    .values({
      ...revisionRow(save.document, {
        number,
        base: last.number,
        author: save.author,
        authorId: save.authorId,
        savedAt,
        words,
        content,
      }),
      ...(run.carriesOn ? { begun_at: last.begun_at, removed: run.removed } : {}),
    })
    .execute()
  await db
    .updateTable('documents')
    .set({
      title: save.document.title,
      revision: number,
      last_number: number,
      words,
      findings,
      updated_at: savedAt,
      ...columnsAfter(found, last, save.document),
    })
    .where('id', '=', found.id)
    .execute()
  return { revision: number, savedAt }
}

/** Keeps a stale save as a copy. A window that goes on saving the same stale text, or only adds to it, has one copy. */
async function setAside(db: Kysely<Tables>, found: DocumentRow, save: Save, content: string): Promise<number> {
  const copies = await db
    .selectFrom('revisions')
    .selectAll()
    .where('document_id', '=', found.id)
    .where('set_aside_copy', '=', 1)
    .where('base', '=', save.baseRevision)
    .where('author', '=', save.author)
    .orderBy('number', 'desc')
    .execute()
  const same = copies.find((copy) => copy.content === content)
  if (same) return same.number
  const shorter = copies.find((copy) => charactersRemoved(copy.content, content) === 0)
  const number = found.last_number + 1
  const [savedAt, words] = [save.now.toISOString(), documentStatistics(save.document).words]
  const { author, authorId } = save
  const row = revisionRow(save.document, { number, base: save.baseRevision, author, authorId, savedAt, words, content })
  if (shorter) await db.deleteFrom('revisions').where('document_id', '=', found.id).where('number', '=', shorter.number).execute()
  await db
    .insertInto('revisions')
    .values({ ...row, set_aside_copy: 1 })
    .execute()
  await db.updateTable('documents').set({ last_number: number }).where('id', '=', found.id).execute()
  return number
}
