import { CallFailure, type FileContent, fileName, type Implementation, type OpenDocument } from '../../shared/api/index.ts'
import { chronologyBlockOf } from '../../shared/chronology/index.ts'
import { type CasewrightDocument, type DocumentKind, newId, writeCasewrightFile } from '../../shared/document/index.ts'
import { type CaseRecord, fieldValuesByChild, type Person } from '../../shared/family/index.ts'
import { conditionsOf, isFor, planContents, recordDayOf, type ShownPlan } from '../../shared/plan/index.ts'
import { isEditable, STATE_NAMES, type TrailEntry, thawed } from '../../shared/review/index.ts'
import {
  type ChronologyContents,
  type DocumentTemplate,
  type Earlier,
  newDocument,
  packChanges,
  splitForChild,
  withCarriedOver,
} from '../../shared/standards/index.ts'
import type { Standing } from '../storage/index.ts'
import { childrenAlone, chronologyAround, dayOfDocument, ofChild } from './chronology-of-document.ts'
import { readDocumentFile } from './document-file.ts'
import { familyContents, pictureForChild } from './family-of-document.ts'
import { familyVersions } from './family-versions.ts'
import { fieldsNow } from './fields-now.ts'
import { localDay } from './local-day.ts'
import type { Needs } from './needs.ts'
import { compareFindings } from './pack-comparison.ts'
import { planChangedSince, planLastShown, planOfDocument } from './plan-of-document.ts'
import { protectedFile } from './protected-file.ts'
import { resume } from './reviews/resume.ts'
import { standingOfDocument } from './reviews/standing.ts'
import { wordOfDocument } from './reviews/word-of-document.ts'
import { noteSetAside } from './set-aside-notes.ts'
import { signaturesFor } from './verification/signatures-for.ts'

/** Documents: begun from a template, saved as revisions, and handed out as Word or as a file of our own. */
export function documentService(needs: Needs): Implementation['documents'] {
  const { session, packVersions, checker, now } = needs
  const documents = () => session.store.documents
  const withFieldsNow = fieldsNow(needs)
  const review = standingOfDocument(needs)
  /** Null where the pack cannot be read now: its documents can be opened all the same. */
  const versionInForce = async (packId: string): Promise<number | null> => {
    try {
      return (await packVersions.inForce(packId)).pack.version
    } catch (error) {
      if (error instanceof CallFailure && error.code === 'bad-pack') return null
      throw error
    }
  }
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
  /** What a document's list of changes begins from: the plan as the last document of that kind showed it, where there is one. */
  const changesFor = async (record: CaseRecord, kind: DocumentKind): Promise<Pick<ShownPlan, 'before' | 'since'>> => {
    const ofKind = (await documents().list(record.id)).filter((one) => one.kind === kind)
    const [last] = ofKind.toSorted((a, b) => (b.day ?? b.updatedAt).localeCompare(a.day ?? a.updatedAt))
    if (!last) return {}
    const { plan: before, revision } = await planLastShown(session.store, await documents().open(last.id), record)
    return { before, since: { documentId: last.id, title: last.title, on: last.day ?? '', revision } }
  }
  /** What a document of some children shows of the chronology; all of it where it is of all of them. */
  const chronologyContents = async (record: CaseRecord, chosen: readonly Person[], day: string): Promise<ChronologyContents> => {
    const { around, entries } = await chronologyAround(needs, record, day)
    const childIds = childrenAlone(record, chosen)
    return (filter, form) => chronologyBlockOf(entries, { ...filter, childIds }, form, around)
  }
  const earlier = async (
    id: string,
    caseId: string,
    templates: readonly DocumentTemplate[],
    children: Earlier['children'],
  ): Promise<Earlier> => {
    const { document } = await documents().open(id)
    if (document.caseId !== caseId)
      throw new CallFailure(
        'bad-input',
        `“${document.title}” belongs to another case, so a document of this one cannot begin from it.`,
      )
    const template = templates.find((one) => one.id === document.templateId) ?? null
    return { document, template, children, on: recordDayOf(document), newId }
  }
  /** With the version of its pack that it is written under from now on, where it had none. */
  const noted = async (opened: OpenDocument): Promise<OpenDocument> => {
    const { id, packId, packVersion } = opened.document
    if (packVersion !== undefined || !isEditable((await session.store.reviews.standing(id)).state)) return opened
    const version = await versionInForce(packId)
    return version === null ? opened : documents().notePackVersion(id, version)
  }
  /** Where the document stands. Throws `CallFailure` `refused` where nobody may change the text now. */
  const toBeWrittenIn = async (id: string): Promise<Standing> => {
    const standing = await session.store.reviews.standing(id)
    if (!isEditable(standing.state))
      throw new CallFailure(
        'refused',
        `This document is ${STATE_NAMES[standing.state].toLowerCase()}, so its text cannot be changed. What you wrote is still in this window.`,
      )
    return standing
  }
  /** Notes that a document which was returned has been taken up again, once something in it was changed. */
  const takenUp = async ({ documentId, caseId, state, revision }: Standing, saved: number): Promise<void> => {
    if (state === 'returned' && saved !== revision) await resume(session, { documentId, caseId, revision: saved, now: now() })
  }
  return {
    ...familyVersions(needs),
    list: ({ caseId }) => documents().list(caseId),

    async create({ caseId, templateId, title, childIds, from, today: realDay }) {
      const record = await session.store.cases.get(caseId)
      const today = record.exampleDay ?? realDay
      const { pack, templates } = await packVersions.inForce(record.packId)
      const template = templates.find(({ id }) => id === templateId)
      if (!template)
        throw new CallFailure('not-found', `There is no document template called “${templateId}”. Choose one from the list.`)
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
      const children = chosen.map(({ id, knownAs, firstName }) => ({ id, firstName: knownAs || firstName }))
      const { plan } = await session.store.plans.get(caseId)
      const begun = newDocument({
        template,
        packId: record.packId,
        packVersion: pack.version,
        children,
        conditions: conditionsOf(record, chosen, today),
        plan: planContents({
          plan,
          ...(await changesFor(record, template.kind)),
          childNames: Object.fromEntries(children.map(({ id, firstName }) => [id, firstName])),
          childIds: chosen.map(({ id }) => id),
        }),
        chronology: await chronologyContents(record, chosen, today),
        family: familyContents(
          (await session.store.families.get(caseId)).family,
          chosen.map(({ id }) => id),
          {
            author: author.name,
            today,
          },
        ),
        ...(named === '' ? {} : { title: named }),
        caseId,
        author: { name: author.name, role: author.role },
        ...(record.manager === '' ? {} : { manager: { name: record.manager, role: 'manager' } }),
        today,
        newId,
        fieldValue: (field, childId) => (childId === null ? values.document : values.byChild[childId])?.[field] ?? '',
      })
      const document =
        from === undefined
          ? begun
          : await withFieldsNow(thawed(withCarriedOver(begun, template, await earlier(from, caseId, templates, children))))
      const findings = await checker.count(document, { caseRecord: record, plan, today })
      const made = await documents().add(caseId, document, { ...session.writer, now: now(), findings, begun: from === undefined })
      await session.note('document-made', { caseId, documentId: document.id, detail: from === undefined ? {} : { from } })
      return made
    },

    async splitByChild({ id }) {
      await toBeWrittenIn(id)
      const { document } = await documents().open(id)
      const record = document.caseId === undefined ? null : await session.store.cases.find(document.caseId)
      const children = (record?.people ?? []).filter(
        ({ group, id: childId }) => group === 'child' && (document.childIds.length === 0 || document.childIds.includes(childId)),
      )
      if (!record || children.length < 2)
        throw new CallFailure('refused', `“${document.title}” is about one child only, so there is nothing to split.`)
      const today = record.exampleDay ?? localDay(now())
      const { plan, planOn } = await planOfDocument(session.store, document, { record, today })
      const before = (await planChangedSince(session.store, document, record.id)) ?? undefined
      const around = await chronologyAround(needs, record, dayOfDocument(document, today))
      const { family } = await session.store.families.get(record.id)
      const split: OpenDocument[] = []
      for (const child of children) {
        const firstName = child.knownAs || child.firstName
        const part = splitForChild(document, {
          child: { id: child.id, firstName },
          newId,
          plan: planContents({ plan, before, childNames: { [child.id]: firstName }, childIds: [child.id] }),
          chronology: ofChild(child.id, around),
          picture: pictureForChild(family, document, child.id, { author: session.practitioner.name, today }),
          isForOthers: (stepId) => plan.steps.some((step) => step.id === stepId && !isFor(child.id, step)),
        })
        const own = await withFieldsNow(part)
        const findings = await checker.count(own, { caseRecord: record, plan, planOn, today })
        split.push(await documents().add(record.id, own, { ...session.writer, now: now(), findings }))
        await session.note('document-made', { caseId: record.id, documentId: own.id, detail: { from: id, child: child.id } })
      }
      return split
    },

    async open({ id }) {
      const opened = await noted(await documents().open(id))
      if (opened.document.caseId !== undefined) await session.noteOpened(opened.document.caseId)
      return { ...opened, document: await withFieldsNow(opened.document) }
    },

    async packChanges({ id, today: realDay }) {
      const { document } = await documents().open(id)
      const { packId, packVersion = 0 } = document
      const [from, to] = [await packVersions.at(packId, packVersion), await packVersions.inForce(packId)]
      if (!from)
        throw new CallFailure(
          'not-found',
          `What version ${packVersion} of ${to.pack.name}’s standard said is not known on this computer, so it cannot be compared with version ${to.pack.version}.`,
        )
      const caseRecord = document.caseId === undefined ? null : await session.store.cases.find(document.caseId)
      const today = caseRecord?.exampleDay ?? realDay
      const checked = caseRecord ? await planOfDocument(session.store, document, { record: caseRecord, today }) : { plan: null }
      const circumstances = { caseRecord: caseRecord ?? null, ...checked, today }
      const before = await checker.findings(document, from, circumstances)
      const after = await checker.findings(document, to, circumstances)
      return {
        from: from.pack.version,
        to: to.pack.version,
        changes: packChanges(from.pack, to.pack),
        findings: compareFindings(document, before, after),
      }
    },

    async save({ document, baseRevision, findings }) {
      const standing = await toBeWrittenIn(document.id)
      const before = await documents().setAsideIn(document.id)
      const saved = await documents().save({
        // A text that was kept as it was when it was signed, as an earlier revision was, follows the case again in a draft.
        document: thawed(document),
        baseRevision,
        ...session.writer,
        now: now(),
        ...(findings === undefined ? {} : { findings }),
      })
      if (!saved.conflict) {
        await takenUp(standing, saved.revision)
        await noteSetAside(session, { caseId: standing.caseId, documentId: document.id }, { before, after: document.setAside })
        return { revision: saved.revision, savedAt: saved.savedAt }
      }
      throw new CallFailure(
        'conflict',
        `“${document.title}” was saved in another window after you opened it here, so your text was kept beside it as revision ${saved.kept} and nothing was overwritten. Open the newest and compare.`,
        { newest: saved.newest, kept: saved.kept },
      )
    },

    revisions: ({ id }) => documents().revisions(id),
    openRevision: ({ id, revision }) => documents().openRevision(id, revision),

    async rename({ id, title, baseRevision }) {
      const standing = await toBeWrittenIn(id)
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
      await documents().remove(id, now())
      await session.note('document-removed', { caseId, documentId: id })
      return {}
    },

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
      const packVersion = (read.packId === record.packId ? under : undefined) ?? (await versionInForce(record.packId))
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

function renameConflict(newest: OpenDocument): CallFailure {
  return new CallFailure(
    'conflict',
    `“${newest.document.title}” was saved in another window in the meantime, so it keeps its name. Open the newest and rename it there.`,
    { newest },
  )
}
