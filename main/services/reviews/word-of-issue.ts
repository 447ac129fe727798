import type { DocumentReview } from '../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import { templateOf } from '../../../shared/standards/index.ts'
import { exportWord } from '../../../shared/word/index.ts'
import { pngOf } from '../../pictures/index.ts'
import { redactionOf } from '../chronology-of-document.ts'
import { fileName } from '../file-name.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'

/** The Word file of a document that is given out, as it was signed. */
export async function wordOfIssue(
  { session, packVersions, shelf, now }: Needs,
  document: CasewrightDocument,
  _review: DocumentReview,
): Promise<{ name: string; bytes: Buffer }> {
  const { pack, templates } = await packVersions.of(document)
  const caseRecord = document.caseId === undefined ? null : await session.store.cases.find(document.caseId)
  const bytes = await exportWord(document, {
    pack,
    style: await shelf.wordStyle(templateOf(templates, document)?.wordStyle ?? 'report'),
    caseRecord,
    exportedOn: localDay(now()),
    redaction: redactionOf(document),
    pngOf,
  })
  return { name: `${fileName(document.title)}.docx`, bytes: Buffer.from(bytes) }
}
