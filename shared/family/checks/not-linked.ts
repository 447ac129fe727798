import type { FamilyCheckCode } from './check.ts'

/** Those who are in the picture as what they are, without belonging to anybody. */
const NOT_KIN =
  /\b(?:friend|neighbour|god\w+|lodger|landlord|landlady|childminder|nanny|au pair|colleague|mentor|pastor|imam|priest|rabbi|vicar)\b/i

/** Somebody in the picture who belongs to nobody in it. */
export const notLinked: FamilyCheckCode<'not-linked'> = ({ people, linked, homesOf, call }, _figures, report) => {
  if (linked.size === 0) return
  for (const { id, group, role } of people) {
    if (group !== 'family' || linked.has(id) || homesOf.has(id) || NOT_KIN.test(role)) continue
    report({
      message: `${call(id)} is linked to nobody`,
      question:
        role.trim() === '' ? 'Whose parent, child, partner or relative is this?' : `“${role.trim()}”: of whom, and by whom?`,
      personIds: [id],
    })
  }
}
