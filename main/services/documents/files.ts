import { type FileContent, fileName, type Implementation, type OpenDocument } from '../../../shared/api/index.ts'
import { newId, writeCasewrightFile } from '../../../shared/document/index.ts'
import { thawed } from '../../../shared/review/index.ts'
import { readDocumentFile } from '../document-file.ts'
import { fieldsNow } from '../fields-now.ts'
import { handOut } from '../hand-out.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { planOfDocument } from '../plan-of-document.ts'
import { protectedFile } from '../protected-file.ts'
import { caseAsSent } from '../reviews/case-as-sent.ts'
import { standingOfDocument } from '../reviews/standing.ts'
import { wordOfDocument } from '../reviews/word-of-document.ts'
import { signaturesFor } from '../verification/signatures-for.ts'
import { versionInForce } from './version-in-force.ts'

type Calls = 'exportWord' | 'exportProtected' | 'exportFile' | 'importFile'

/** Hands documents out, as Word or as a file of our own, and takes such a file into a case. */
export function filing(needs: Needs): Pick<Implementation['documents'], Calls> {
  const { session, packVersions, checker, now } = needs
  const documents = () => session.store.documents
  const withFieldsNow = fieldsNow(needs)
  const review = standingOfDocument(needs)
  /** Keeps the revision in the history for good, and hands its copy out. `as`: how it leaves, for the trail. */
  const handOutCopy = async ({ document, revision }: OpenDocument, as: string, file: FileContent): Promise<FileContent> => {
    const { id, caseId } = document
    const about = { ...(caseId === undefined ? {} : { caseId }), documentId: id, detail: { as, revision } }
    return handOut(session, file, about, { write: (line) => documents().pin(id, revision, line) })
  }
  /** The newest revision as Word; of what was given out, the one file that was signed. */
  const wordFile = async (id: string): Promise<{ opened: OpenDocument; file: FileContent }> => {
    const opened = await documents().open(id)
    const { revision } = opened
    const standing = await review(id)
    const issued = standing.state === 'issued' ? await session.store.reviews.issuedFile(id, revision) : null
    const { name, bytes } = issued ?? (await wordOfDocument(needs, await withFieldsNow(opened.document), standing))
    return { opened, file: { name, base64: Buffer.from(bytes).toString('base64') } }
  }
  return {
    async exportWord({ id }) {
      const { opened, file } = await wordFile(id)
      return handOutCopy(opened, 'word', file)
    },

    async exportProtected({ id, packagePassword }) {
      const { opened, file } = await wordFile(id)
      return handOutCopy(opened, 'word-protected', await protectedFile(file, packagePassword))
    },

    async exportFile({ id }) {
      const opened = await documents().open(id)
      const document = await withFieldsNow(opened.document)
      const standing = await review(id)
      const caseRecord = await caseAsSent(session, document, standing)
      const content = writeCasewrightFile({
        document,
        ...(caseRecord ? { case: caseRecord } : {}),
        ...signaturesFor(standing, opened),
      })
      const file = { name: `${fileName(document.title)}.casewright`, base64: Buffer.from(content).toString('base64') }
      return handOutCopy(opened, 'casewright', file)
    },

    async importFile({ caseId, name, content }) {
      const record = await session.store.cases.get(caseId)
      const read = readDocumentFile(content, name)
      const { packVersion: under, packDeclined: _declined, ...rest } = read
      // Another authority's versions say nothing of this one's.
      const packVersion =
        (read.packId === record.packId ? under : undefined) ?? (await versionInForce(packVersions, record.packId))
      const today = record.exampleDay ?? localDay(now())
      const document = {
        ...thawed(rest),
        id: newId(),
        caseId: record.id,
        packId: record.packId,
        ...(packVersion === null ? {} : { packVersion }),
      }
      const findings = await checker.count(document, {
        caseRecord: record,
        ...(await planOfDocument(session.store, document, { record, today })),
        today,
      })
      const line = session.trailEntry('document-made', { caseId, documentId: document.id, detail: { from: 'file' } })
      return documents().add(caseId, document, { ...session.writer, now: now(), findings, line })
    },
  }
}
