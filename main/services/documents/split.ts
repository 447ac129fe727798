import { CallFailure, type Implementation } from '../../../shared/api/index.ts'
import { newId } from '../../../shared/document/index.ts'
import { isFor, planContents } from '../../../shared/plan/index.ts'
import { splitForChild } from '../../../shared/standards/index.ts'
import { chronologyAround, dayOfDocument, ofChild } from '../chronology-of-document.ts'
import { pictureForChild } from '../family-of-document.ts'
import { fieldsNow } from '../fields-now.ts'
import { localDay } from '../local-day.ts'
import type { Needs } from '../needs.ts'
import { planChangedSince, planOfDocument } from '../plan-of-document.ts'
import { toBeWrittenIn } from './being-written.ts'

/** Makes of a document about several children one for each. */
export function splitting(needs: Needs): Pick<Implementation['documents'], 'splitByChild'> {
  const { session, checker, now } = needs
  const documents = () => session.store.documents
  const withFieldsNow = fieldsNow(needs)
  return {
    async splitByChild({ id }) {
      await toBeWrittenIn(session, id)
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
      const split: Parameters<ReturnType<typeof documents>['addAll']>[1][number][] = []
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
        const about = { caseId: record.id, documentId: own.id, detail: { from: id, child: child.id } }
        const line = session.trailEntry('document-made', about)
        split.push({ document: own, how: { ...session.writer, now: now(), findings, line } })
      }
      return documents().addAll(record.id, split)
    },
  }
}
