import type { Kysely } from 'kysely'
import { z } from 'zod'
import { CallFailure } from '../../../shared/api/index.ts'
import { type CasewrightDocument, documentKind } from '../../../shared/document/index.ts'
import { recordDayOf } from '../../../shared/plan/index.ts'
import { type DatedRecord, RECORD_KINDS } from '../../../shared/timescales/index.ts'
import type { DocumentRow, RevisionRow, Tables } from '../tables.ts'

/** What a document records, as its columns have it; `record_day` is empty for one that records no day. */
export interface RecordColumns {
  record_day: string
  child_ids: string
}

export const NO_RECORD: RecordColumns = { record_day: '', child_ids: '[]' }

/** The day that a document records and whom it is about. */
export function recordColumns(document: CasewrightDocument): RecordColumns {
  return { record_day: recordDayOf(document) ?? '', child_ids: JSON.stringify(document.childIds) }
}

/** What it records after a save: one that was only begun goes on recording nothing until its text changes, whatever it is called. */
export function columnsAfter(
  found: Pick<DocumentRow, 'kind' | 'record_day' | 'child_ids'>,
  last: Pick<RevisionRow, 'content'>,
  document: CasewrightDocument,
): RecordColumns {
  const silent = found.record_day === '' && RECORD_KINDS.some((kind) => kind === found.kind)
  return silent && saysTheSame(last.content, document) ? NO_RECORD : recordColumns(document)
}

function saysTheSame(before: string, { sections, dates }: CasewrightDocument): boolean {
  const old: unknown = JSON.parse(before)
  if (typeof old !== 'object' || old === null) return false
  const said = (part: unknown): string => JSON.stringify(part)
  return 'sections' in old && 'dates' in old && said(old.sections) === said(sections) && said(old.dates) === said(dates)
}

const childIds = z.array(z.string())

/** Those of a case's documents that show that something was done on a day, the earliest day first. `read` gives a row's newest text. */
export async function datedRecords(
  db: Kysely<Tables>,
  caseId: string,
  read: (row: DocumentRow) => Promise<CasewrightDocument>,
): Promise<DatedRecord[]> {
  const rows = await db
    .selectFrom('documents')
    .selectAll()
    .where('case_id', '=', caseId)
    .where('removed_at', 'is', null)
    .where('kind', 'in', RECORD_KINDS)
    .execute()
  const dated: DatedRecord[] = []
  for (const row of rows) {
    const { record_day, child_ids } = row.record_day === null ? await workOut(db, row, read) : row
    if (!record_day) continue
    const about = childIds.parse(JSON.parse(child_ids ?? '[]'))
    dated.push({ id: row.id, title: row.title, kind: documentKind.parse(row.kind), day: record_day, childIds: about })
  }
  return dated.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0))
}

/** The day that a document is of by its own account, also where nobody has written in it yet; null where it says none. */
export async function dayOfDocument(
  db: Kysely<Tables>,
  row: DocumentRow,
  read: (row: DocumentRow) => Promise<CasewrightDocument>,
): Promise<string | null> {
  const kept = row.record_day ?? (await workOut(db, row, read)).record_day
  if (kept !== '') return kept
  try {
    return recordDayOf(await read(row))
  } catch (error) {
    if (error instanceof CallFailure) return null
    throw error
  }
}

/** What a document that an older Casewright wrote records. One that cannot be read records nothing, and says so when it is opened. */
async function workOut(
  db: Kysely<Tables>,
  row: DocumentRow,
  read: (row: DocumentRow) => Promise<CasewrightDocument>,
): Promise<RecordColumns> {
  try {
    const columns = recordColumns(await read(row))
    await db.updateTable('documents').set(columns).where('id', '=', row.id).where('revision', '=', row.revision).execute()
    return columns
  } catch (error) {
    if (error instanceof CallFailure) return NO_RECORD
    throw error
  }
}
