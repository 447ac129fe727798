import { dayOfNumber } from '../../../document/index.ts'
import { formalName, type Person } from '../../../family/index.ts'
import type { RecordCheckCode } from '../check.ts'
import type { CheckedEntry } from '../record.ts'

const PARENT = /\b(?:mother|father|parent|mum|dad|step-?(?:mother|father)|carer|partner)\b/i
const NOT_A_PARENT = /\b(?:grand(?:mother|father|parent)|foster|former|late|deceased|dead)\b/i

/** A parent or carer of whom the record has said nothing for long, though it goes on. */
export const personAbsent: RecordCheckCode<'person-absent'> = ({ entries, people, todayNumber }, figures, report) => {
  const told = entries.filter(({ words, isHistory }) => words !== '' && !isHistory)
  if (told.length < figures.entries) return
  const recent = told.filter(({ from, to }) => todayNumber - (to ?? from ?? todayNumber) <= figures.days).reverse()
  if (recent.length < figures.entries / 2) return
  for (const person of people) {
    const { role, group } = person
    if (group !== 'family' || !PARENT.test(role) || NOT_A_PARENT.test(role)) continue
    // Newest first: of most people something was said lately.
    if (recent.some((checked) => names(checked, person))) continue
    const named = told.filter((checked) => names(checked, person))
    if (named.some(({ words }) => /\b(?:died|death|deceased|passed away)\b/.test(words))) continue
    const last = named.reduce((day, { from, to }) => Math.max(day, to ?? from ?? todayNumber), Number.NEGATIVE_INFINITY)
    if (todayNumber - last <= figures.days) continue
    const since = Number.isFinite(last) ? `since ${dayOfNumber(last).slice(0, 4)}` : null
    report({
      message: since === null ? `${formalName(person)} is in no entry` : `${formalName(person)} is in no entry ${since}`,
      why: 'What part has this person in the child’s life now, and who has asked?',
      entries: [],
      rests: `${person.id} ${since}`,
    })
  }
}

function textOf({ entry, words, consequence }: CheckedEntry): string {
  return `${words} ${consequence} ${entry.impacts.map(({ text }) => text.toLowerCase()).join(' ')}`
}

function names(checked: CheckedEntry, { id, firstName, lastName, knownAs, role }: Person): boolean {
  const { entry } = checked
  if (entry.peopleIds.includes(id) || entry.sources.some(({ personId }) => personId === id)) return true
  // “Parents” and “mother” may well mean this one.
  const own = /\b(?:mother|father)\b/i.exec(role)?.[0].toLowerCase()
  const text = textOf(checked)
  const called = [firstName, lastName, knownAs, own, own === 'mother' ? 'mum' : own === 'father' ? 'dad' : undefined, 'parents']
  return called.some((name) => name !== undefined && name.length > 1 && text.includes(name.toLowerCase()))
}
