import { formalName, type Person } from '../../../family/index.ts'
import type { RecordCheckCode } from '../check.ts'
import { saysNothing } from '../record.ts'
import { listed } from '../words.ts'

/** Words that take in every child. */
const EVERYBODY = /\b(?:all|both|each|children|siblings|twins|brothers?|sisters?|they|them|boys|girls|neither)\b/i

/** An entry about several children by name that says what it meant for some of them. */
export const impactOnEachChild: RecordCheckCode<'impact-on-each-child'> = ({ entries, children }, _figures, report) => {
  if (children.length < 2) return
  for (const { entry } of entries) {
    const { childIds, impacts } = entry
    if (childIds.length < 2) continue
    const said = impacts.filter(({ text }) => !saysNothing(text))
    if (said.length === 0 || said.some(({ childId, text }) => childId === '' || EVERYBODY.test(text))) continue
    const missing = children.filter(
      (child) =>
        childIds.includes(child.id) &&
        bornBy(child, entry.when.last || entry.when.first) &&
        !said.some(({ childId, text }) => childId === child.id || namesChild(child, text)),
    )
    if (missing.length === 0) continue
    const names = listed(missing.map(formalName))
    const why = 'What did it mean for each child whom the entry is about?'
    report({ message: `Impact on ${names} not recorded`, why, entries: [entry], field: 'impact', rests: names })
  }
}

const bornBy = ({ dateOfBirth }: Person, day: string): boolean => dateOfBirth === '' || day === '' || dateOfBirth <= day

const namesChild = ({ firstName, knownAs }: Person, text: string): boolean =>
  [firstName, knownAs].some((name) => name !== '' && text.includes(name))
