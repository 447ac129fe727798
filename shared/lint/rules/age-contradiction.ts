import { ACTION_FIELDS, addMonths, ageOn, isDay, MONTH_NAMES, writeDay } from '../../document/index.ts'
import { agesIn, type WrittenAge } from '../analysis/ages-in-text.ts'
import { daysIn } from '../analysis/days-in-text.ts'
import type { BlockAnalysis, EventDates, KnownPerson, Report, RuleContext, TextRule } from '../rule.ts'

/** What was written a little before the document's own date was right then. */
const MONTHS_OF_WRITING = 3
/** Without a date to reckon from, only an age that is far from any likely one is wrong. */
const FAR_OFF = 3
const DATES_OF_THE_DOCUMENT = ['documentDate', 'report', 'plan', 'summary', 'statement', 'assessmentCompleted'] as const
const BORN = /\bborn (?:on )?(?:the )?$|\bdate of birth(?: is| was|:)? $|\bDOB:? $/i

export const ageContradiction: TextRule = {
  scope: 'block',
  meta: {
    id: 'age-contradiction',
    category: 'wrong-name',
    title: 'An age that is not the child’s',
    severity: 'warning',
    kinds: ['all'],
    inPlans: ACTION_FIELDS,
    why: 'An age that is out of date or another child’s changes how everything else is read.',
    setAsideWhen: 'The sentence is about another time, and says so.',
    bad: ['Ruby is 12 and in Year 5.'],
    good: ['Ruby was 7 when the family moved.'],
  },
  check(block, context, report) {
    const known = context.people.filter(({ dateOfBirth, firstName }) => isDay(dateOfBirth) && firstName !== '')
    if (known.length === 0 || block.tokensLike('title').length === 0) return
    const names = new Set(known.flatMap(({ firstName, knownAs }) => [firstName, knownAs]).filter(Boolean))
    for (const written of agesIn(block, names)) {
      const person = known.find(({ firstName, knownAs }) => firstName === written.name || knownAs === written.name)
      const wrong = person && disagrees(block, written, person, context)
      if (wrong) report(wrong)
    }
    for (const wrong of birthdays(block, known)) report(wrong)
  },
}

function disagrees(block: BlockAnalysis, written: WrittenAge, person: KnownPerson, { dates, today }: RuleContext): Report | null {
  const { start, end, age, past } = written
  const sentence = block.sentenceAt(start)
  const told = daysIn(block).find(
    (day) => sentence && day.start >= sentence.start && day.end <= sentence.end && day.iso !== null,
  )?.iso
  const day = told ?? ofDocument(dates)
  const right = ageOn(person.dateOfBirth, day ?? today)
  if (right === null || right === age || (!told && past && age < right)) return null
  if (day === null ? Math.abs(right - age) < FAR_OFF : ageOn(person.dateOfBirth, addMonths(day, -MONTHS_OF_WRITING)) === age)
    return null
  const name = person.knownAs || person.firstName
  return {
    start,
    end,
    message: `${name} was born on ${writeDay(person.dateOfBirth)} and was ${right} on ${writeDay(day ?? today)}. Which is right?`,
  }
}

/** "Ruby was born on 3 June 2016", where the case has another day. */
function birthdays(block: BlockAnalysis, known: readonly KnownPerson[]): Report[] {
  if (!/\b(?:born|birth|DOB)\b/.test(block.text)) return []
  return daysIn(block).flatMap((day) => {
    const sentence = block.sentenceAt(day.start)
    if (!sentence || day.iso === null || block.isQuoted(day)) return []
    const before = block.text.slice(sentence.start, day.start)
    const person = BORN.test(before) ? onlyOneNamed(before, known) : null
    if (!person || person.dateOfBirth === day.iso) return []
    const name = person.knownAs || person.firstName
    return [
      {
        start: day.start,
        end: day.end,
        message: `The case has ${writeDay(person.dateOfBirth)} as ${name}’s date of birth. Which is right?`,
      },
    ]
  })
}

const CAPITALISED = /\p{Lu}\p{Ll}+/gu

/** The person whose birth is told: nobody else is named in the sentence before it. */
function onlyOneNamed(before: string, known: readonly KnownPerson[]): KnownPerson | null {
  if (/\p{L}['’]s\b/u.test(before)) return null
  const names = [...before.matchAll(CAPITALISED)]
    .map(([name]) => name)
    .filter((name) => !(MONTH_NAMES as readonly string[]).includes(name))
  const [first] = names
  const person = known.find(({ firstName, knownAs }) => firstName === first || knownAs === first)
  return person && names.every((name) => [person.firstName, person.knownAs, person.lastName].includes(name)) ? person : null
}

function ofDocument(dates: EventDates): string | null {
  for (const name of DATES_OF_THE_DOCUMENT) {
    const day = dates[name]
    if (typeof day === 'string' && isDay(day)) return day
  }
  return null
}
