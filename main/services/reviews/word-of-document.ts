import { type DocumentReview, fileName } from '../../../shared/api/index.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import { isSettled, type ReviewState } from '../../../shared/review/index.ts'
import { templateOf } from '../../../shared/standards/index.ts'
import { exportWord } from '../../../shared/word/index.ts'
import { pngOf } from '../../pictures/index.ts'
import { redactionOf } from '../chronology-of-document.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { caseAsSent } from './case-as-sent.ts'
import { signedCopy } from './signed-copy.ts'
import { whatBecame } from './what-became.ts'

/** What every page of a copy says that nobody may take for the last word. */
const SAID_OF: Partial<Record<ReviewState, string>> = {
  draft: 'Draft, not authorised',
  returned: 'Draft, not authorised',
  submitted: 'Draft, not authorised',
  withdrawn: 'Withdrawn',
  superseded: 'Replaced by a correction',
}

/**
 * The Word file of a document as it stands in its review: one that was authorised with its signatures and why it was, any other saying
 * on every page that it is not.
 */
export async function wordOfDocument(
  { session, packVersions, shelf, now }: Needs,
  document: CasewrightDocument,
  review: DocumentReview,
): Promise<{ name: string; bytes: Buffer }> {
  const { pack, templates } = await packVersions.of(document)
  const caseRecord = await caseAsSent(session, document, review)
  const standing = SAID_OF[review.state]
  const bytes = await exportWord(document, {
    pack,
    style: await shelf.wordStyle(templateOf(templates, document)?.wordStyle ?? 'report'),
    caseRecord,
    exportedOn: localDay(now()),
    redaction: redactionOf(document),
    pngOf,
    ...(standing === undefined ? {} : { standing }),
    notice: whatBecame(review),
    ...(isSettled(review.state) ? { signed: signedCopy(review, document) } : {}),
  })
  return { name: `${fileName(document.title)}.docx`, bytes: Buffer.from(bytes) }
}
