import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import {
  CallFailure,
  type DocumentSummary,
  findingCounts,
  type OpenDocument,
  type RevisionSummary,
} from '../../../shared/api/index.ts'
import { type CasewrightDocument, casewrightDocument, documentKind, documentStatistics } from '../../../shared/document/index.ts'
import { isEditable, reviewState, STATE_NAMES } from '../../../shared/review/index.ts'
import type { DatedRecord } from '../../../shared/timescales/index.ts'
import type { DocumentRow, RevisionRow, Tables } from '../tables.ts'
import { carriesOn, charactersRemoved } from './autosave-run.ts'
import { columnsAfter, datedRecords, dayOfDocument, NO_RECORD, recordColumns } from './record-days.ts'
import { readDocument } from './stored-document.ts'

const setAsides = z.array(z.object({ key: z.string(), ruleId: z.string() }))

/** One save of a document, on the revision that its writer had in front of them. */
export interface Save {
  document: CasewrightDocument
  baseRevision: number
  author: string
  /** The account of whoever wrote it; null for what no account wrote. */
  authorId?: string | null
  now: Date
  findings?: DocumentSummary['findings']
}

/** How a document came into its case. */
export interface Added {
  author: string
  authorId?: string | null
  now: Date
  findings?: DocumentSummary['findings']
  begun?: boolean
  /** The document that it corrects, and what in it. */
  corrects?: { documentId: string; what: string }
}

/** What came of a save: a new newest revision, or a copy set aside because somebody else had saved first. */
export type Saved =
  | { conflict: false; revision: number; savedAt: string }
  | { conflict: true; newest: OpenDocument; kept: number }

/** Documents and every kept revision of them. */
export function documentRepository(db: Kysely<Tables>) {
  const textOf = async (row: DocumentRow): Promise<CasewrightDocument> => (await openNewest(db, row)).document
  return {
    /** A case's documents, the one last written first. */
    async list(caseId: string): Promise<DocumentSummary[]> {
      const rows = await db
        .selectFrom('documents')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('removed_at', 'is', null)
        .orderBy('updated_at', 'desc')
        .orderBy('id')
        .execute()
      return Promise.all(rows.map(async (row) => summary(row, await dayOfDocument(db, row, textOf))))
    },

    /** Those of a case's documents that show that something was done on a day, the earliest day first. */
    records: (caseId: string): Promise<DatedRecord[]> => datedRecords(db, caseId, textOf),

    /**
     * Puts a new document into a case as its revision 1. `findings` is what it would show, where that is known; one that is
     * `begun` from a template records nothing until somebody has written in it.
     */
    async add(
      caseId: string,
      given: CasewrightDocument,
      { author, authorId = null, now, findings = null, begun = false, corrects }: Added,
    ): Promise<OpenDocument> {
      // Reading puts the fields into the schema's order, as every save arrives, so that the same text compares as the same.
      const document = casewrightDocument.parse(given)
      const savedAt = now.toISOString()
      const words = documentStatistics(document).words
      await db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto('documents')
          .values({
            id: document.id,
            case_id: caseId,
            kind: document.kind,
            title: document.title,
            author,
            author_id: authorId,
            state: 'draft',
            revision: 1,
            last_number: 1,
            words,
            findings: findings === null ? null : JSON.stringify(findings),
            updated_at: savedAt,
            removed_at: null,
            corrects: corrects === undefined ? null : JSON.stringify(corrects),
            ...(begun ? NO_RECORD : recordColumns(document)),
          })
          .execute()
        await transaction
          .insertInto('revisions')
          .values(
            revisionRow(document, { number: 1, base: 0, author, authorId, savedAt, words, content: JSON.stringify(document) }),
          )
          .execute()
      })
      return { document, revision: 1, savedAt }
    },

    /** The newest revision. Throws `CallFailure` `not-found`. */
    open: async (id: string): Promise<OpenDocument> => openNewest(db, await findDocument(db, id)),

    /**
     * Notes the version of its pack in a document that has none, in its newest revision: nothing that anybody wrote changes,
     * so there is no new one. Throws `CallFailure` `not-found`.
     */
    notePackVersion: (id: string, packVersion: number): Promise<OpenDocument> =>
      db.transaction().execute(async (transaction) => {
        const found = await findDocument(transaction, id)
        const opened = await openNewest(transaction, found)
        if (opened.document.packVersion !== undefined || !isEditable(reviewState.parse(found.state))) return opened
        const document = casewrightDocument.parse({ ...opened.document, packVersion })
        await transaction
          .updateTable('revisions')
          .set({ content: JSON.stringify(document) })
          .where('document_id', '=', id)
          .where('number', '=', found.revision)
          .execute()
        return { ...opened, document }
      }),

    /** The findings that are set aside in the newest revision; read alone, since every save asks. */
    async setAsideIn(id: string): Promise<{ key: string; ruleId: string }[]> {
      const row = await db
        .selectFrom('documents')
        .innerJoin('revisions', (join) =>
          join.onRef('revisions.document_id', '=', 'documents.id').onRef('revisions.number', '=', 'documents.revision'),
        )
        .select(sql<string | null>`json_extract(revisions.content, '$.setAside')`.as('kept'))
        .where('documents.id', '=', id)
        .executeTakeFirst()
      return setAsides.parse(JSON.parse(row?.kept ?? '[]'))
    },

    /** Whether the document is in the store, removed or not. */
    async has(id: string): Promise<boolean> {
      return (await db.selectFrom('documents').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
    },

    /** Every kept revision, the newest first. Throws `CallFailure` `not-found`. */
    async revisions(id: string): Promise<RevisionSummary[]> {
      await findDocument(db, id)
      const rows = await db
        .selectFrom('revisions')
        .select(['number', 'saved_at', 'author', 'words', 'set_aside_copy'])
        .where('document_id', '=', id)
        .orderBy('number', 'desc')
        .execute()
      return rows.map((row) => ({
        revision: row.number,
        savedAt: row.saved_at,
        author: row.author,
        words: row.words,
        setAsideCopy: row.set_aside_copy === 1,
      }))
    },

    /** One kept revision. Throws `CallFailure` `not-found`. */
    async openRevision(id: string, number: number): Promise<OpenDocument> {
      const found = await findDocument(db, id)
      const row = await findRevision(db, id, number)
      if (!row)
        throw new CallFailure(
          'not-found',
          `Revision ${number} of “${found.title}” was not kept: it was one moment in a run of typing. Choose one from the list.`,
        )
      return opened(row, found)
    },

    /**
     * Saves on `baseRevision`; where that is no longer the newest, keeps the text sent as a copy. Throws `not-found`, and `refused`
     * where nobody may change the text, whatever its state was when somebody last looked.
     */
    save: (save: Save): Promise<Saved> =>
      db.transaction().execute(async (transaction) => {
        const found = await findDocument(transaction, save.document.id)
        refuseUnlessEditable(found)
        const content = JSON.stringify(save.document)
        if (save.baseRevision !== found.revision) {
          const kept = await setAside(transaction, found, save, content)
          return { conflict: true, newest: await openNewest(transaction, found), kept }
        }
        return { conflict: false, ...(await advance(transaction, found, save, content)) }
      }),

    /** Keeps the newest revision in the history for good, as what was exported. */
    async pin(id: string, number: number): Promise<void> {
      await db.updateTable('revisions').set({ pinned: 1 }).where('document_id', '=', id).where('number', '=', number).execute()
    },

    /** Takes a document off its case's list. Its text stays in the store. Throws `not-found`. */
    async remove(id: string, now: Date): Promise<void> {
      await findDocument(db, id)
      await db.updateTable('documents').set({ removed_at: now.toISOString() }).where('id', '=', id).execute()
    },
  }
}

async function findDocument(db: Kysely<Tables>, id: string): Promise<DocumentRow> {
  const row = await db.selectFrom('documents').selectAll().where('id', '=', id).where('removed_at', 'is', null).executeTakeFirst()
  if (!row) throw new CallFailure('not-found', 'That document is not in this store. It may have been removed from its case.')
  return row
}

function findRevision(db: Kysely<Tables>, id: string, number: number): Promise<RevisionRow | undefined> {
  return db.selectFrom('revisions').selectAll().where('document_id', '=', id).where('number', '=', number).executeTakeFirst()
}

/** Throws `CallFailure` `refused` for a document that somebody else is reading, or has signed. */
function refuseUnlessEditable({ state }: DocumentRow): void {
  const stands = reviewState.parse(state)
  if (isEditable(stands)) return
  throw new CallFailure(
    'refused',
    `This document is ${STATE_NAMES[stands].toLowerCase()}, so its text cannot be changed. What you wrote is still in this window.`,
  )
}

async function newestRevision(db: Kysely<Tables>, found: DocumentRow): Promise<RevisionRow> {
  const row = await findRevision(db, found.id, found.revision)
  if (!row)
    throw new CallFailure(
      'store-damaged',
      `The text of “${found.title}” is missing from the store. Put the store back from your last backup.`,
    )
  return row
}

async function openNewest(db: Kysely<Tables>, found: DocumentRow): Promise<OpenDocument> {
  return opened(await newestRevision(db, found), found)
}

function opened(row: RevisionRow, found: DocumentRow): OpenDocument {
  return { document: readDocument(row.content, found.title), revision: row.number, savedAt: row.saved_at }
}

/** Writes the next newest revision; a save that changes nothing gives the one that is there. */
async function advance(
  db: Kysely<Tables>,
  found: DocumentRow,
  save: Save,
  content: string,
): Promise<{ revision: number; savedAt: string }> {
  const last = await newestRevision(db, found)
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

function revisionRow(
  document: CasewrightDocument,
  fields: {
    number: number
    base: number
    author: string
    authorId?: string | null | undefined
    savedAt: string
    words: number
    content: string
  },
): RevisionRow {
  return {
    document_id: document.id,
    number: fields.number,
    base: fields.base,
    saved_at: fields.savedAt,
    begun_at: fields.savedAt,
    author: fields.author,
    author_id: fields.authorId ?? null,
    words: fields.words,
    removed: 0,
    pinned: 0,
    set_aside_copy: 0,
    content: fields.content,
  }
}

function summary(row: DocumentRow, day: string | null): DocumentSummary {
  return {
    id: row.id,
    caseId: row.case_id,
    kind: documentKind.parse(row.kind),
    title: row.title,
    author: row.author,
    revision: row.revision,
    day,
    updatedAt: row.updated_at,
    words: row.words,
    findings: row.findings === null ? null : findingCounts.parse(JSON.parse(row.findings)),
  }
}
