import { CallFailure, type Implementation, type OpenDocument } from '../../../shared/api/index.ts'
import { isEditable, thawed } from '../../../shared/review/index.ts'
import { type Standing, unlessNothingIsTaken } from '../../storage/index.ts'
import { familyVersions } from '../family-versions.ts'
import { fieldsNow } from '../fields-now.ts'
import type { Needs } from '../needs.ts'
import { resume } from '../reviews/resume.ts'
import { setAsideLines } from '../set-aside-notes.ts'
import { beginning } from './begin.ts'
import { toBeWrittenIn } from './being-written.ts'
import { comparing } from './compare-packs.ts'
import { filing } from './files.ts'
import { splitting } from './split.ts'
import { versionInForce } from './version-in-force.ts'

/** Documents: begun from a template, saved as revisions, and handed out as Word or as a file of our own. */
export function documentService(needs: Needs): Implementation['documents'] {
  const { session, packVersions, now } = needs
  const documents = () => session.store.documents
  const withFieldsNow = fieldsNow(needs)
  /** With the version of its pack that it is written under from now on, where it had none. */
  const noted = async (opened: OpenDocument): Promise<OpenDocument> => {
    const { id, packId, packVersion } = opened.document
    if (packVersion !== undefined || !isEditable((await session.store.reviews.standing(id)).state)) return opened
    const version = await versionInForce(packVersions, packId)
    if (version === null) return opened
    let withVersion = opened
    await unlessNothingIsTaken(async () => {
      withVersion = await documents().notePackVersion(id, version)
    })
    return withVersion
  }
  /** Notes that a document which was returned has been taken up again, once something in it was changed. */
  const takenUp = async ({ documentId, caseId, state, revision }: Standing, saved: number): Promise<void> => {
    if (state === 'returned' && saved !== revision) await resume(session, { documentId, caseId, revision: saved, now: now() })
  }
  return {
    ...familyVersions(needs),
    ...beginning(needs),
    ...splitting(needs),
    ...comparing(needs),
    ...filing(needs),
    list: ({ caseId }) => documents().list(caseId),

    async open({ id }) {
      const opened = await noted(await documents().open(id))
      if (opened.document.caseId !== undefined) await session.noteOpened(opened.document.caseId)
      return { ...opened, document: await withFieldsNow(opened.document) }
    },

    async save({ document, baseRevision, findings, keepCopy = true }) {
      const standing = await toBeWrittenIn(session, document.id)
      const saved = await documents().save({
        // A text that was kept as it was when it was signed, as an earlier revision was, follows the case again in a draft.
        document: thawed(document),
        baseRevision,
        keepCopy,
        ...session.writer,
        now: now(),
        ...(findings === undefined ? {} : { findings }),
        linesAfter: (before) => setAsideLines(session, standing, { before, after: document.setAside }),
      })
      if (!saved.conflict) {
        await takenUp(standing, saved.revision)
        return { revision: saved.revision, savedAt: saved.savedAt }
      }
      const newest = { ...saved.newest, document: await withFieldsNow(saved.newest.document) }
      if (saved.kept === null)
        throw new CallFailure('conflict', `“${document.title}” was saved in another window after you opened it here.`, { newest })
      throw new CallFailure(
        'conflict',
        `“${document.title}” was saved in another window after you opened it here, so your text was kept beside it as revision ${saved.kept} and nothing was overwritten. Open the newest and compare.`,
        { newest, kept: saved.kept },
      )
    },

    revisions: ({ id }) => documents().revisions(id),
    openRevision: ({ id, revision }) => documents().openRevision(id, revision),

    async rename({ id, title, baseRevision }) {
      const standing = await toBeWrittenIn(session, id)
      const newest = await documents().open(id)
      if (newest.revision !== baseRevision) throw renameConflict(newest)
      const document = { ...newest.document, title }
      const saved = await documents().save({ document, baseRevision, ...session.writer, now: now() })
      if (saved.conflict) throw renameConflict(saved.newest)
      await takenUp(standing, saved.revision)
      return { document, revision: saved.revision, savedAt: saved.savedAt }
    },

    async remove({ id }) {
      const { caseId, state } = await session.store.reviews.standing(id)
      if (state !== 'draft')
        throw new CallFailure(
          'refused',
          'Only a draft is removed. What a manager has read stays on the record: withdraw it, with the reason.',
        )
      await documents().remove(id, now(), session.trailEntry('document-removed', { caseId, documentId: id }))
      return {}
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
