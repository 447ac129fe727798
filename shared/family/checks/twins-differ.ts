import type { FamilyCheckCode } from './check.ts'
import { listed } from './naming.ts'

/** Children of one birth whose birthdays lie apart by more than a night. */
export const twinsDiffer: FamilyCheckCode<'twins-differ'> = ({ family, born, call }, { days }, report) => {
  for (const { id, personIds } of family.twinSets) {
    const births = personIds.flatMap((one) => born.get(one) ?? [])
    const [latest, earliest] = [Math.max(...births.map(({ from }) => from)), Math.min(...births.map(({ to }) => to))]
    if (births.length < 2 || latest - earliest <= days) continue
    report({
      message: `${listed(personIds.map(call))} are of one birth with different birthdays`,
      question: 'Which day is right, or are they no twins?',
      personIds,
      at: { list: 'twinSets', id },
      rests: `${latest} ${earliest}`,
    })
  }
}
