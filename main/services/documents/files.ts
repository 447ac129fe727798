import { type FileContent, fileName, type Implementation } from '../../../shared/api/index.ts'
import { type CasewrightDocument, newId, writeCasewrightFile } from '../../../shared/document/index.ts'
import { type TrailEntry, thawed } from '../../../shared/review/index.ts'
import { readDocumentFile } from '../document-file.ts'
import { fieldsNow } from '../fields-now.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { planOfDocument } from '../plan-of-document.ts'
import { protectedFile } from '../protected-file.ts'
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
  const noteExport = ({ id, caseId }: CasewrightDocument, detail: TrailEntry['detail']): Promise<void> =>
    session.note('exported', { ...(caseId === undefined ? {} : { caseId }), documentId: id, detail })
  /** The newest revision as Word; of what was given out, the one file that was signed. `as`: how it leaves, for the trail. */
  const wordFile = async (id: string, as: 'word' | 'word-protected'): Promise<FileContent> => {
    const opened = await documents().open(id)
    const { revision } = opened
    const standing = await review(id)
    const issued = standing.state === 'issued' ? await session.store.reviews.issuedFile(id, revision) : null
    const { name, bytes } = issued ?? (await wordOfDocument(needs, await withFieldsNow(opened.document), standing))
    await documents().pin(id, revision)
    await noteExport(opened.document, { as, revision })
    return { name, base64: Buffer.from(bytes).toString('base64') }
  }
  return {
    exportWord: async ({ id }) => wordFile(id, 'word'),

    exportProtected: async ({ id, packagePassword }) => protectedFile(await wordFile(id, 'word-protected'), packagePassword),

    async exportFile({ id }) {
      const opened = await documents().open(id)
      const { revision } = opened
      const document = await withFieldsNow(opened.document)
      const caseRecord = document.caseId === undefined ? null : await session.store.cases.find(document.caseId)
      await documents().pin(id, revision)
      await noteExport(document, { as: 'casewright', revision })
      return {
        name: `${fileName(document.title)}.casewright`,
        base64: Buffer.from(
          writeCasewrightFile({
            document,
            ...(caseRecord ? { case: caseRecord } : {}),
            ...(await signaturesFor(session, opened)),
          }),
        ).toString('base64'),
      }
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
      const made = await documents().add(caseId, document, { ...session.writer, now: now(), findings })
      await session.note('document-made', { caseId, documentId: document.id, detail: { from: 'file' } })
      return made
    },
  }
}
