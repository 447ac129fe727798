import { CallFailure, type Implementation } from '../../../shared/api/index.ts'
import { chronologyBlockOf } from '../../../shared/chronology/index.ts'
import { type DocumentKind, newId } from '../../../shared/document/index.ts'
import { type CaseRecord, fieldValuesByChild, type Person } from '../../../shared/family/index.ts'
import { conditionsOf, planContents, recordDayOf, type ShownPlan } from '../../../shared/plan/index.ts'
import { thawed } from '../../../shared/review/index.ts'
import {
  type ChronologyContents,
  type DocumentTemplate,
  type Earlier,
  newDocument,
  withCarriedOver,
} from '../../../shared/standards/index.ts'
import { childrenAlone, chronologyAround } from '../chronology-of-document.ts'
import { familyContents } from '../family-of-document.ts'
import { fieldsNow } from '../fields-now.ts'
import type { Needs } from '../needs.ts'
import { planLastShown } from '../plan-of-document.ts'

/** Begins a document from a template, filled from the case, or with what an earlier one said carried over. */
export function beginning(needs: Needs): Pick<Implementation['documents'], 'create'> {
  const { session, packVersions, checker, now } = needs
  const documents = () => session.store.documents
  const withFieldsNow = fieldsNow(needs)
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
  return {
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
      const about = { caseId, documentId: document.id, detail: from === undefined ? {} : { from } }
      const line = session.trailEntry('document-made', about)
      return documents().add(caseId, document, { ...session.writer, now: now(), findings, begun: from === undefined, line })
    },
  }
}
