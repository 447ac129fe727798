import { type CaseRecord, formalName, fullName, type Person } from './case-record.ts'

/** Where a merge field's value comes from. `today` is `YYYY-MM-DD` and only tells ages. */
export interface FieldSources {
  caseRecord: CaseRecord
  author: { name: string; role: string }
  today: string
}

/**
 * Gives the value of merge fields: `child.firstName`, `children.fullNames`, `case.reference`, `author.role`,
 * `keyDates.referral` ... `childId` is the child that the place is about; null takes the only child, or names them all.
 * Empty where the case does not know.
 */
export function fieldValue({ caseRecord, author, today }: FieldSources): (field: string, childId: string | null) => string {
  const children = caseRecord.people.filter((person) => person.group === 'child')
  const whole: Record<string, string> = {
    'children.fullNames': inWords(children.map(fullName)),
    'children.firstNames': inWords(children.map(formalName)),
    'case.title': caseRecord.title,
    'case.reference': caseRecord.reference,
    'case.legalStatus': caseRecord.legalStatus,
    'case.team': caseRecord.team,
    'author.name': author.name,
    'author.role': author.role,
    'manager.name': caseRecord.manager,
    documentDate: dayInWords(today),
  }
  return (field, childId) => {
    const [area, name = ''] = field.split('.')
    if (area === 'keyDates') return dayInWords(own(caseRecord.keyDates, name))
    if (area !== 'child') return own(whole, field)
    const chosen = childId === null ? children : children.filter((child) => child.id === childId)
    return inWords(chosen.map((child) => childValue(child, name, today)).filter((value) => value !== ''))
  }
}

function childValue(child: Person, name: string, today: string): string {
  switch (name) {
    case 'fullName':
      return fullName(child)
    case 'firstName':
      return formalName(child)
    case 'dateOfBirth':
      return dayInWords(child.dateOfBirth)
    case 'age':
      return age(child.dateOfBirth, today)
    case 'pronouns':
      return child.pronouns
    case 'school':
      return child.school
    case 'address':
      return child.address
    default:
      return ''
  }
}

const own = (values: Record<string, string>, key: string): string => (Object.hasOwn(values, key) ? (values[key] ?? '') : '')

/** "Ruby, Kofi and Zofia". */
function inWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/** `2026-03-05` as "5 March 2026". */
function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const name = month === undefined ? undefined : MONTHS[month - 1]
  return year && name && date ? `${date} ${name} ${year}` : ''
}

/** "9", or "7 months" before the second birthday. */
function age(dateOfBirth: string, today: string): string {
  const [bornYear = 0, bornMonth = 0, bornDay = 0] = dateOfBirth.split('-').map(Number)
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number)
  if (bornYear === 0 || year === 0) return ''
  const months = (year - bornYear) * 12 + (month - bornMonth) - (day < bornDay ? 1 : 0)
  if (months < 0) return ''
  if (months >= 24) return String(Math.floor(months / 12))
  return months === 1 ? '1 month' : `${months} months`
}
