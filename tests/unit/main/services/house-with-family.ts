import { FAMILY_LISTS, type FamilyChange } from '../../../../shared/family/index.ts'
import { INVENTED } from '../../family/drawing/invented-family.ts'
import { House } from '../house.ts'

/** A house with one case, whose family is the invented one of the drawings. */
export async function houseWithFamily() {
  const house = new House()
  await house.create()
  const { id: caseId } = await house.newCase()
  const record = await house.get('cases', 'get', { id: caseId })
  await house.get('cases', 'update', { caseRecord: { ...record, people: [] } })
  const changes = Object.keys(FAMILY_LISTS).flatMap((list) =>
    (INVENTED[list as keyof typeof FAMILY_LISTS] as { id: string }[]).map(
      (item) => ({ list, id: item.id, item }) as FamilyChange,
    ),
  )
  await house.get('family', 'change', { caseId, baseRevision: 0, label: 'Family', changes })
  return { house, caseId }
}
