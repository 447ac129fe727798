import { CallFailure, type Implementation, type OpenDocument } from '../../shared/api/index.ts'
import { newId, writeCasewrightFile } from '../../shared/document/index.ts'
import { fieldValuesByChild } from '../../shared/family/index.ts'
import { newDocument } from '../../shared/standards/index.ts'
import { exportWord } from '../../shared/word/index.ts'
import { readDocumentFile } from './document-file.ts'
import { localDay } from './local-day.ts'
import type { Needs } from './needs.ts'

/** Documents: begun from a template, saved as revisions, and handed out as Word or as a file of our own. */
export function documentService({ session, shelf, checker, now }: Needs): Implementation['documents'] {
  const documents = () => session.store.documents
  return {
    list: ({ caseId }) => documents().list(caseId),

    async create({ caseId, templateId, title, childIds, today: realDay }) {
      const record = await session.store.cases.get(caseId)
      const today = record.exampleDay ?? realDay
      const template = await shelf.template(templateId)
      const { pack } = await shelf.standards(record.packId)
      const author = session.practitioner
      const chosen = record.people.filter(
        (person) => person.group === 'child' && (childIds.length === 0 || childIds.includes(person.id)),
      )
      const named = title?.trim() ?? ''
      const values = fieldValuesByChild({
        caseRecord: record,
        author,
        manager: { name: record.manager },
        authority: pack.authority,
        documentTitle: named || template.title,
        documentDate: today,
        childIds: chosen.map((child) => child.id),
      })
      const document = newDocument({
        template,
        packId: record.packId,
        children: chosen.map(({ id, knownAs, firstName }) => ({ id, firstName: knownAs || firstName })),
        ...(named === '' ? {} : { title: named }),
        caseId,
        author: { name: author.name, role: author.role },
        ...(record.manager === '' ? {} : { manager: { name: record.manager, role: 'manager' } }),
        today,
        newId,
        fieldValue: (field, childId) => (childId === null ? values.document : values.byChild[childId])?.[field] ?? '',
      })
      return documents().add(caseId, document, author.name, now(), await checker.count(document, record, today))
    },

    open: ({ id }) => documents().open(id),

    async save({ document, baseRevision, findings }) {
      const saved = await documents().save({
        document,
        baseRevision,
        author: session.practitioner.name,
        now: now(),
        ...(findings === undefined ? {} : { findings }),
      })
      if (!saved.conflict) return { revision: saved.revision, savedAt: saved.savedAt }
      throw new CallFailure(
        'conflict',
        `“${document.title}” was saved in another window after you opened it here, so your text was kept beside it as revision ${saved.kept} and nothing was overwritten. Open the newest and compare.`,
        { newest: saved.newest, kept: saved.kept },
      )
    },

    revisions: ({ id }) => documents().revisions(id),
    openRevision: ({ id, revision }) => documents().openRevision(id, revision),

    async rename({ id, title, baseRevision }) {
      const newest = await documents().open(id)
      if (newest.revision !== baseRevision) throw renameConflict(newest)
      const document = { ...newest.document, title }
      const saved = await documents().save({ document, baseRevision, author: session.practitioner.name, now: now() })
      if (saved.conflict) throw renameConflict(saved.newest)
      return { document, revision: saved.revision, savedAt: saved.savedAt }
    },

    async remove({ id }) {
      await documents().remove(id, now())
      return {}
    },

    async exportWord({ id }) {
      const { document, revision } = await documents().open(id)
      const { pack, templates } = await shelf.standards(document.packId)
      const template = templates.find((one) => one.id === document.templateId)
      const style = await shelf.wordStyle(template?.wordStyle ?? 'report')
      const caseRecord = document.caseId === undefined ? null : await session.store.cases.find(document.caseId)
      const bytes = await exportWord(document, { pack, style, caseRecord, exportedOn: localDay(now()) })
      await documents().pin(id, revision)
      return { name: `${fileName(document.title)}.docx`, base64: Buffer.from(bytes).toString('base64') }
    },

    async exportFile({ id }) {
      const { document, revision } = await documents().open(id)
      const caseRecord = document.caseId === undefined ? null : await session.store.cases.find(document.caseId)
      await documents().pin(id, revision)
      return {
        name: `${fileName(document.title)}.casewright`,
        base64: Buffer.from(writeCasewrightFile({ document, ...(caseRecord ? { case: caseRecord } : {}) })).toString('base64'),
      }
    },

    async importFile({ caseId, name, content }) {
      const record = await session.store.cases.get(caseId)
      const read = readDocumentFile(content, name)
      const document = { ...read, id: newId(), caseId: record.id, packId: record.packId }
      const findings = await checker.count(document, record, localDay(now()))
      return documents().add(caseId, document, session.practitioner.name, now(), findings)
    },
  }
}

function renameConflict(newest: OpenDocument): CallFailure {
  return new CallFailure(
    'conflict',
    `“${newest.document.title}” was saved in another window in the meantime, so it keeps its name. Open the newest and rename it there.`,
    { newest },
  )
}

/** A title as a file name that Windows, macOS and Linux all accept. */
function fileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 120)
    .replace(/^[. ]+|[. ]+$/g, '')
  return plain === '' || /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(plain) ? 'Document' : plain
}
