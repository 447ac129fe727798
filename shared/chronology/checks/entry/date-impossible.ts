import { writeDay } from '../../../document/index.ts'
import { formalName, type Person } from '../../../family/index.ts'
import type { CaseEntry } from '../../entry.ts'
import type { RecordCheckCode } from '../check.ts'
import type { CheckedEntry, CheckedRecord } from '../record.ts'

const OLDEST_YEAR = '1900'
/** Told of a child who is not born yet, or of the parents' own past. */
const BEFORE_BIRTH =
  /\b(?:pregnan|unborn|pre-?birth|ante-?natal|prenatal|midwi|scan|expect|due date|conce(?:ption|ived)|birth|born|labour|miscarr)\w*/
/** What somebody who died is still spoken of with. */
const AFTER_DEATH =
  /\b(?:funeral|grave|inquest|anniversar|ashes|memor|died|death|dead|late|since|used to|mourn|bereave|griev|remember|photo|estate|will)\w*/
/** What only the living do. */
const DOES =
  /^\s*(?:was (?:seen|arrested|visited|spoken to|present)|said|says|told|attended|visited|rang|telephoned|came|collected|moved|signed|agreed|asked|refused|reported)\b/
const GRACE = 7

/** A day on which it cannot have been: to come, before a child was born, after somebody died, or centuries ago. */
export const dateImpossible: RecordCheckCode<'date-impossible'> = (record, _figures, report) => {
  const deaths = deathsIn(record)
  for (const checked of record.entries) {
    const { entry } = checked
    const said = impossible(checked, record, deaths)
    if (said === null) continue
    report({ message: said, why: 'Which day was it?', entries: [entry], field: 'when' })
  }
}

function impossible(checked: CheckedEntry, { today, children }: CheckedRecord, deaths: readonly Death[]): string | null {
  const { entry, words } = checked
  const { first, last, kind } = entry.when
  if (kind === 'unknown') return null
  // “Before 2027” may be any day of the past.
  if (first > today) return 'A day that is still to come'
  if (last !== '' && last < OLDEST_YEAR) return 'A year that cannot be'
  const unborn = last === '' || BEFORE_BIRTH.test(words) ? undefined : children.find((child) => isTooEarly(child, entry, words))
  if (unborn !== undefined) return `Before ${formalName(unborn)} was born (${writeDay(unborn.dateOfBirth)})`
  const dead = deaths.find((death) => isAfter(death, checked))
  return dead === undefined ? null : `After the death of ${formalName(dead.person)} (${writeDay(dead.day)})`
}

/** The entry tells of this very child, by name or in what it meant for them, and was over before the birth. */
function isTooEarly(child: Person, { when, childIds, impacts, category }: CaseEntry, words: string): boolean {
  if (child.dateOfBirth === '' || when.about || when.last >= child.dateOfBirth || category === 'family') return false
  if (impacts.some(({ childId, text }) => childId === child.id && text.trim() !== '')) return true
  return childIds.length === 1 && childIds[0] === child.id && names(child).some((name) => holdsWord(words, name))
}

interface Death {
  person: Person
  day: string
}

/** Who died, by the entries that say so. */
function deathsIn({ entries, people }: CheckedRecord): Death[] {
  const told = entries.filter(({ words, entry }) => entry.when.kind === 'day' && /\b(?:died|death of|passed away)\b/.test(words))
  return told.flatMap(({ words, entry }) => {
    const person = people.find((one) =>
      spokenOf(one).some(
        (name) => words.includes(`${name} died`) || words.includes(`death of ${name}`) || words.includes(`${name} passed away`),
      ),
    )
    return person === undefined ? [] : [{ person, day: entry.when.first }]
  })
}

function isAfter({ person, day }: Death, { entry, words }: CheckedEntry): boolean {
  if (entry.when.first <= day || entry.when.about || AFTER_DEATH.test(words)) return false
  if (entry.when.kind === 'within' || Date.parse(entry.when.first) - Date.parse(day) < GRACE * 86_400_000) return false
  return spokenOf(person).some((name) => words.startsWith(name) && DOES.test(words.slice(name.length)))
}

/** How entries speak of somebody, in small letters: by full name, by title and surname, a child by first name. */
const spokenOf = ({ group, title, firstName, lastName, knownAs }: Person): string[] =>
  [
    `${firstName} ${lastName}`,
    title && lastName ? `${title} ${lastName}` : '',
    ...(group === 'child' ? [firstName, knownAs] : []),
  ]
    .map((name) => name.trim().toLowerCase().replaceAll('’', "'"))
    .filter((name) => name.length > 2)

const names = ({ firstName, knownAs }: Person): string[] =>
  [firstName, knownAs].filter((name) => name.length > 1).map((name) => name.toLowerCase())

function holdsWord(words: string, name: string): boolean {
  const at = words.indexOf(name)
  if (at < 0) return false
  const [before, after] = [words[at - 1] ?? ' ', words[at + name.length] ?? ' ']
  return !/\p{L}/u.test(before) && !/\p{L}/u.test(after)
}
