import type { FamilyCheckCode } from './check.ts'
import type { CheckedFamily } from './family-to-check.ts'
import { fewestYears, mostYears } from './stretch.ts'

const QUESTION = 'Are both dates right?'

/** Ages that are rare and not impossible: asked about, never called a mistake. */
export const datesUnusual: FamilyCheckCode<'dates-unusual'> = (checked, { youngest, oldest, longest }, report) => {
  const { family, people, born, byId, parentsOf, call, todayNumber } = checked
  for (const { childId, parentId, kind } of family.parentLinks) {
    const [child, parent] = [born.get(childId), born.get(parentId)]
    if (kind !== 'birth' || child === undefined || parent === undefined) continue
    const [most, fewest] = [mostYears(parent, child), fewestYears(parent, child)]
    const personIds = [parentId, childId]
    const rests = `${parent.from} ${child.from}`
    if (most < youngest && most >= leastPossible(checked))
      report({
        message: `${call(parentId)} was ${most} or younger when ${call(childId)} was born`,
        question: QUESTION,
        personIds,
        rests,
      })
    const isMother = byId.get(parentId)?.gender === 'female'
    const hasDonor = (parentsOf.get(childId) ?? []).some((link) => link.kind === 'donor')
    if (isMother && !hasDonor && fewest >= oldest)
      report({
        message: `${call(parentId)} was ${fewest} or older when ${call(childId)} was born`,
        question: QUESTION,
        personIds,
        rests,
      })
  }
  const today = { from: todayNumber, to: todayNumber }
  for (const { id, sort, died } of people) {
    const birth = born.get(id)
    if (sort !== 'person' || died.trim() !== '' || birth === undefined || !Number.isFinite(birth.to)) continue
    const age = fewestYears(birth, today)
    if (age >= longest)
      report({
        message: `${call(id)} would be ${age}`,
        question: 'Is the year of birth right, or is somebody’s death not recorded?',
        personIds: [id],
      })
  }
}

/** Under this age a date is taken for a mistake, and said to be one by another check. */
const leastPossible = ({ pack }: CheckedFamily): number => pack.family.checks['dates-impossible']?.figures?.youngest ?? 0
