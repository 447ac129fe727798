import { type FileContent, fileName } from '../../../shared/api/index.ts'
import type { CaseRecord } from '../../../shared/family/index.ts'
import { type OversightNote, oversightDocument } from '../../../shared/review/index.ts'
import { exportWord } from '../../../shared/word/index.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'

/** The notes of a case in Word, under the head of its authority. */
export async function oversightWord(
  { session, shelf, packVersions, now }: Needs,
  record: CaseRecord,
  notes: readonly OversightNote[],
): Promise<FileContent> {
  const { name, role } = session.practitioner
  const document = oversightDocument(notes, {
    caseId: record.id,
    packId: record.packId,
    title: `Management oversight: ${record.title}`,
    author: { name, role },
    day: record.exampleDay ?? localDay(now()),
  })
  const { pack } = await packVersions.inForce(record.packId)
  const style = await shelf.wordStyle('summary')
  const bytes = await exportWord(document, { pack, style, caseRecord: record, exportedOn: localDay(now()) })
  return { name: `${fileName(document.title)}.docx`, base64: Buffer.from(bytes).toString('base64') }
}
