import { isAddress, isKeptBack } from './addresses.ts'
import type { FamilyCheckCode } from './check.ts'

/** A household in which somebody lives today, of which nothing says where it is. */
export const addressMissing: FamilyCheckCode<'address-missing'> = ({ family, homesOf, byId, call }, _figures, report) => {
  for (const household of family.households) {
    if (household.confidential || household.address.trim() !== '') continue
    if (isAddress(household.name) || isKeptBack(household.name)) continue
    const now = household.members.filter(({ personId }) =>
      homesOf.get(personId)?.some((home) => home.household === household && home.isNow),
    )
    const isSaid = (personId: string): boolean => {
      const { address = '', confidential = false } = byId.get(personId) ?? {}
      return confidential || isAddress(address) || isKeptBack(address)
    }
    const [first] = now
    if (first === undefined || now.some(({ personId }) => isSaid(personId))) continue
    report({
      message: `${household.name.trim() || `The household of ${call(first.personId)}`} has no address`,
      question: 'Where is it? If the address must not be known, say so there.',
      personIds: now.map(({ personId }) => personId),
      at: { list: 'households', id: household.id },
    })
  }
}
