import type { Partnership } from '../kin.ts'
import type { FamilyCheckCode } from './check.ts'
import { type CheckedFamily, hasDied } from './family-to-check.ts'
import { listed } from './naming.ts'
import { stretchOf } from './stretch.ts'

/** Those that say too little to be held against another. */
const VAGUE = new Set<Partnership['kind']>(['brief', 'not-known'])

/** Somebody with two partnerships of which neither is over: a question only, for there are families like that. */
export const twoPartnerships: FamilyCheckCode<'two-partnerships'> = (checked, _figures, report) => {
  const current = checked.family.partnerships.filter((one) => isCurrent(one, checked))
  for (const { id } of checked.people) {
    const partners = new Map(
      current
        .filter(({ personIds }) => personIds.includes(id))
        .map(({ id: at, personIds: [one, other] }) => [one === id ? other : one, at]),
    )
    if (partners.size < 2) continue
    const others = [...partners.keys()]
    report({
      message: `${checked.call(id)} has ${partners.size} partnerships of which none has ended`,
      question: `With ${listed(others.map(checked.call))}: is it so today, or is one of them over?`,
      personIds: [id, ...others],
      at: { list: 'partnerships', id: [...partners.values()].at(-1) ?? '' },
    })
  }
}

function isCurrent({ kind, ended, until, from, personIds }: Partnership, { today, todayNumber, byId }: CheckedFamily): boolean {
  if (VAGUE.has(kind) || ended !== '') return false
  const [began, over] = [stretchOf(from, today), stretchOf(until, today)]
  if (until.trim() !== '' && (over === null || over.from <= todayNumber)) return false
  if (began !== null && began.from > todayNumber) return false
  return personIds.every((id) => {
    const person = byId.get(id)
    return person !== undefined && !hasDied(person)
  })
}
