import { CallFailure, type Implementation } from '../../shared/api/index.ts'
import { type CaseFamily, type FamilyChange, withFamilyChanges } from '../../shared/family/index.ts'
import { familyAsPicture, familyInWord } from './family-pictures.ts'
import { handOut } from './hand-out.ts'
import { endOfDay } from './local-day.ts'
import type { Needs } from './needs.ts'

/** The family of each case: its people and how they belong together. */
export function familyService(needs: Needs): Implementation['family'] {
  const { session, now } = needs
  const families = () => session.store.families
  return {
    async get({ caseId }) {
      const family = await families().get(caseId)
      await session.noteOpened(caseId)
      return family
    },
    at: ({ caseId, day }) => families().at(caseId, endOfDay(day)),
    history: ({ caseId }) => families().history(caseId),

    async exportWord(asked) {
      const caseRecord = await session.store.cases.get(asked.caseId)
      const file = await familyInWord(needs, (await families().get(asked.caseId)).family, caseRecord, asked)
      return handOut(session, file, { caseId: asked.caseId, detail: { as: 'family-word', view: asked.view } })
    },

    async exportPicture({ format, ...asked }) {
      const caseRecord = await session.store.cases.get(asked.caseId)
      const file = await familyAsPicture(needs, (await families().get(asked.caseId)).family, caseRecord, asked, format)
      return handOut(session, file, { caseId: asked.caseId, detail: { as: `family-${format}`, view: asked.view } })
    },

    async change({ caseId, baseRevision, label, changes }) {
      await session.store.cases.get(caseId)
      const { family } = await families().get(caseId)
      checkWhole(withFamilyChanges(family, changes), changes)
      const author = session.practitioner.name
      const result = await families().change(caseId, changes, { baseRevision, author, label, now: now() })
      if (!result.conflict) return result.saved
      throw new CallFailure(
        'conflict',
        'Somebody changed the same person or relationship in another window after you opened it here, so nothing was overwritten. Look at what it says now and put your change in again.',
        { newer: result.newer },
      )
    },
  }
}

/** Refuses changes after which something would hang on a person who is not there. */
function checkWhole(family: CaseFamily, changes: readonly FamilyChange[]): void {
  const wrong = changes.find(({ id, item }) => item !== null && item.id !== id)
  if (wrong) throw new CallFailure('bad-input', `The change to “${wrong.id}” holds something with another id.`)
  const people = new Set(family.people.map(({ id }) => id))
  const systems = new Set(family.systems.map(({ id }) => id))
  const named: [string, readonly string[]][] = [
    ['partnership', family.partnerships.flatMap(({ personIds }) => personIds)],
    ['parent link', family.parentLinks.flatMap(({ childId, parentId }) => [childId, parentId])],
    ['set of twins', family.twinSets.flatMap(({ personIds }) => personIds)],
    ['household', family.households.flatMap(({ members }) => members.map(({ personId }) => personId))],
    ['relationship', family.ties.flatMap(({ fromId, toId }) => [fromId, toId])],
    ['tie of the eco-map', family.systemTies.flatMap(({ personId }) => personId || [])],
  ]
  for (const [what, ids] of named)
    if (ids.some((id) => !people.has(id)))
      throw new CallFailure('bad-input', `A ${what} names somebody who is not in the family. Take them out together.`)
  if (family.systemTies.some(({ systemId }) => !systems.has(systemId)))
    throw new CallFailure('bad-input', 'A tie of the eco-map leads to something that is not on it. Take them out together.')
  if (family.parentLinks.some(({ childId, parentId }) => childId === parentId))
    throw new CallFailure('bad-input', 'Nobody is their own parent. Choose another person.')
}
