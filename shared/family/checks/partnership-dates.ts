import type { FamilyCheckCode } from './check.ts'
import { listed } from './naming.ts'
import { stretchOf } from './stretch.ts'

/** A partnership that was over before it began. */
export const partnershipDates: FamilyCheckCode<'partnership-dates'> = ({ family, today, call }, _figures, report) => {
  for (const { id, personIds, from, until } of family.partnerships) {
    const [began, over] = [stretchOf(from, today), stretchOf(until, today)]
    if (began === null || over === null || over.to >= began.from) continue
    report({
      message: `The partnership of ${listed(personIds.map(call))} ends before it begins`,
      question: `Which is right: from ${from.trim()}, or until ${until.trim()}?`,
      personIds,
      at: { list: 'partnerships', id },
      rests: `${from} ${until}`,
    })
  }
}
