import type { ParentLink } from '../kin.ts'
import type { FamilyCheckCode } from './check.ts'
import type { CheckedFamily } from './family-to-check.ts'
import { whose } from './naming.ts'
import { mostYears, stretchOf } from './stretch.ts'

/** A father may have died before the birth, and a birth may be late. */
const LONGEST_PREGNANCY = 310
const QUESTION = 'Which of the dates is right?'

/** Days that cannot both be so, whatever is not known of them. */
export const datesImpossible: FamilyCheckCode<'dates-impossible'> = (checked, { youngest }, report) => {
  const { people, family, born, died, todayNumber, today, call } = checked
  for (const { id, sort } of people) {
    const [birth, death] = [born.get(id), died.get(id)]
    if (sort === 'person' && birth !== undefined && birth.from > todayNumber)
      report({
        message: `${call(id)} is born on a day that is still to come`,
        question: 'Which day was it? A child who is expected stands there as a pregnancy.',
        personIds: [id],
        rests: `born ${birth.from}`,
      })
    if (death !== undefined && death.from > todayNumber)
      report({
        message: `${whose(call(id))} death is on a day that is still to come`,
        question: 'Which day was it?',
        personIds: [id],
        rests: `died ${death.from}`,
      })
    if (birth !== undefined && death !== undefined && death.to < birth.from)
      report({
        message: `${call(id)} died before the day of birth`,
        question: QUESTION,
        personIds: [id],
        rests: `${birth.from} ${death.to}`,
      })
  }
  for (const link of family.parentLinks) {
    const message = wrongOf(link, checked, youngest)
    const { childId, parentId, kind } = link
    const rests = [kind, born.get(childId)?.from, born.get(parentId)?.from, died.get(parentId)?.to].join('/')
    if (message !== null) report({ message, question: QUESTION, personIds: [childId, parentId], rests })
  }
  for (const { id, personIds, from } of family.partnerships) {
    const began = stretchOf(from, today)
    const early =
      began === null ? undefined : personIds.find((one) => (born.get(one)?.from ?? Number.NEGATIVE_INFINITY) > began.to)
    const late =
      began === null ? undefined : personIds.find((one) => (died.get(one)?.to ?? Number.POSITIVE_INFINITY) < began.from)
    const at = { list: 'partnerships', id } as const
    if (early !== undefined)
      report({ message: `A partnership began before ${call(early)} was born`, question: QUESTION, personIds, at })
    else if (late !== undefined)
      report({ message: `A partnership began after the death of ${call(late)}`, question: QUESTION, personIds, at })
  }
}

function wrongOf(link: ParentLink, { born, died, byId, call, today }: CheckedFamily, youngest: number): string | null {
  const { childId, parentId, kind } = link
  const [child, parent, death] = [born.get(childId), born.get(parentId), died.get(parentId)]
  if (child === undefined) return null
  if ((kind === 'birth' || kind === 'adoptive') && parent !== undefined && parent.from > child.to)
    return `${call(parentId)} is younger than ${call(childId)}`
  if (kind === 'birth') {
    const most = parent === undefined ? youngest : mostYears(parent, child)
    if (most < youngest) return `${call(parentId)} would have been ${most} at most when ${call(childId)} was born`
    const grace = byId.get(parentId)?.gender === 'female' ? 0 : LONGEST_PREGNANCY
    return death !== undefined && child.from > death.to + grace
      ? `${call(childId)} was born after the death of ${call(parentId)}`
      : null
  }
  const began = kind === 'donor' ? null : stretchOf(link.from, today)
  if (began !== null && began.to < child.from) return `${call(parentId)} is a parent of ${call(childId)} from before the birth`
  return null
}
