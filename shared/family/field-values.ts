import { ageOn, type CasewrightDocument, isDay, KEY_DATE_FIELD, MERGE_FIELDS, writeDay } from '../document/index.ts'
import { type CaseRecord, formalName, fullName, type Person } from './case-record.ts'
import { type DayOfChildren, datesOfChild, daysByChild } from './child-dates.ts'
import { KEY_DATES, REPORT_DATES, REVIEW_DATES, VISIT_DATES } from './key-dates.ts'

/** What merge fields are filled from. Names that are not known are left empty. */
export interface FieldSources {
  caseRecord: CaseRecord | null
  /** The practitioner who writes, and the manager who reads. */
  author?: { name: string; role?: string | undefined } | undefined
  manager?: { name: string } | undefined
  authority?: string | undefined
  documentTitle?: string | undefined
  /** `YYYY-MM-DD`; ages are told at this day, and what comes last or next is so from it. */
  documentDate?: string | undefined
  /** `YYYY-MM-DD`: stands in for the day of a document that bears none. */
  today?: string | undefined
  /** The children that the document is about; empty or absent means every child of the case. */
  childIds?: readonly string[] | undefined
  /** The child that `child.*` speaks of; without it, it speaks of every child that the document is about. */
  childId?: string | undefined
}

/** The values of every merge field: days written "5 March 2026", adults by title and surname, ages at the document's date. */
export function fieldValues(sources: FieldSources): Record<string, string> {
  const { caseRecord, author, manager, authority, documentTitle, documentDate } = sources
  const day = documentDate ?? sources.today
  const children = childrenOf(sources)
  const spokenOf = sources.childId === undefined ? children : children.filter((one) => one.id === sources.childId)
  const family = (caseRecord?.people ?? []).filter((person) => person.group === 'family')
  const values: Record<keyof typeof MERGE_FIELDS, string> = {
    ...childValues(spokenOf, day),
    'children.firstNames': listed(children.map((one) => formalName(one))),
    'children.fullNames': listed(children.map((one) => fullName(one))),
    'children.ages': listed(children.map((one) => withName(one, ageAt(one.dateOfBirth, day)))),
    'children.datesOfBirth': listed(children.map((one) => withName(one, written(one.dateOfBirth)))),
    'family.names': listed(family.map((one) => formalName(one))),
    'family.parentalResponsibility': listed(
      (caseRecord?.people ?? []).filter((one) => one.parentalResponsibility).map((one) => formalName(one)),
    ),
    'author.name': author?.name ?? caseRecord?.socialWorker ?? '',
    'author.role': author?.role ?? '',
    'manager.name': manager?.name ?? caseRecord?.manager ?? '',
    'case.title': caseRecord?.title ?? '',
    'case.reference': caseRecord?.reference ?? '',
    'case.legalStatus': caseRecord?.legalStatus ?? '',
    'case.team': caseRecord?.team ?? '',
    'case.socialWorker': caseRecord?.socialWorker ?? '',
    'case.lastVisit': inWordsByChild((dates) => lastOf(dates, VISIT_DATES, day), caseRecord, spokenOf),
    'case.nextReview': inWordsByChild((dates) => nextOf(dates, REVIEW_DATES, day), caseRecord, spokenOf),
    'authority.name': authority ?? '',
    'document.title': documentTitle ?? '',
    documentDate: written(documentDate),
  }
  const names = new Set([
    ...REPORT_DATES,
    ...Object.keys(caseRecord?.keyDates ?? {}),
    ...spokenOf.flatMap(({ keyDates }) => Object.keys(keyDates)),
  ])
  const days = [...names].map((name) => [`${KEY_DATE_FIELD}${name}`, dayInWords(name, caseRecord, spokenOf)])
  return { ...values, ...Object.fromEntries(days) }
}

/** The values that a document’s own fields have now: its writer, its day and its children, and for the rest what the case knows. */
export function fieldValuesOf(
  { author, manager, title, dates, childIds }: CasewrightDocument,
  sources: Pick<FieldSources, 'caseRecord' | 'authority' | 'today'>,
): ReturnType<typeof fieldValuesByChild> {
  const { documentDate } = dates
  const newManager = sources.caseRecord?.manager ?? ''
  return fieldValuesByChild({
    ...sources,
    author,
    manager: newManager === '' ? manager : { name: newManager },
    documentTitle: title,
    documentDate: typeof documentDate === 'string' ? documentDate : documentDate?.[0],
    childIds,
  })
}

/** The values by child, for documents in which sections are about one child each. */
export function fieldValuesByChild(sources: FieldSources): {
  document: Record<string, string>
  byChild: Record<string, Record<string, string>>
} {
  const byChild = childrenOf(sources).map((child) => [child.id, fieldValues({ ...sources, childId: child.id })] as const)
  return { document: fieldValues(sources), byChild: Object.fromEntries(byChild) }
}

/**
 * Gives one value at a time, for filling in a template: the field's name, and the child that its place is about.
 * `today` is the day of the new document. Empty where the case does not know, or the field is not known.
 */
export function fieldValue(sources: FieldSources & { today: string }): (field: string, childId: string | null) => string {
  const { document, byChild } = fieldValuesByChild({ ...sources, documentDate: sources.documentDate ?? sources.today })
  return (field, childId) => {
    const values = (childId === null ? undefined : byChild[childId]) ?? document
    return Object.hasOwn(values, field) ? (values[field] ?? '') : ''
  }
}

/** Every merge field by name, with its label, the key dates that reports speak of among them. */
export function fieldLabels(): Record<string, string> {
  const dates = REPORT_DATES.map((name) => [`${KEY_DATE_FIELD}${name}`, KEY_DATES[name] ?? name])
  return { ...MERGE_FIELDS, ...Object.fromEntries(dates) }
}

function childrenOf({ caseRecord, childIds = [] }: FieldSources): Person[] {
  const children = (caseRecord?.people ?? []).filter((person) => person.group === 'child')
  return childIds.length > 0 ? children.filter((child) => childIds.includes(child.id)) : children
}

type ChildField = Extract<keyof typeof MERGE_FIELDS, `child.${string}`>

function childValues(children: readonly Person[], documentDate: string | undefined): Record<ChildField, string> {
  const each = (value: (child: Person) => string): string => listed(children.map(value))
  /** What is not everybody’s has the names of those whose it is. */
  const ofEach = (value: (child: Person) => string): string => {
    const byValue = [...Map.groupBy(children, value)].filter(([one]) => one !== '')
    if (byValue[0]?.[1].length === children.length) return byValue[0][0]
    return listed(byValue.map(([one, of]) => `${one} (${listed(of.map(formalName))})`))
  }
  return {
    'child.fullName': each(fullName),
    'child.firstName': each(formalName),
    'child.dateOfBirth': each((child) => written(child.dateOfBirth)),
    'child.age': each((child) => ageAt(child.dateOfBirth, documentDate)),
    'child.pronouns': each((child) => child.pronouns),
    'child.school': ofEach((child) => child.school),
    'child.address': ofEach((child) => child.address),
    'child.gp': ofEach((child) => child.gp),
    'child.dentist': ofEach((child) => child.dentist),
    'child.optician': ofEach((child) => child.optician),
  }
}

/** "9"; under two years in months, as babies are spoken of: "7 months"; unborn, "unborn". */
function ageAt(dateOfBirth: string, day: string | undefined): string {
  if (!isDay(dateOfBirth) || day === undefined || !isDay(day)) return ''
  const years = ageOn(dateOfBirth, day)
  if (years === null) return 'unborn'
  if (years >= 2) return String(years)
  const months =
    (Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4))) * 12 +
    (Number(day.slice(5, 7)) - Number(dateOfBirth.slice(5, 7))) -
    (day.slice(8) < dateOfBirth.slice(8) ? 1 : 0)
  return months === 1 ? '1 month' : `${months} months`
}

const withName = (child: Person, what: string): string => (what === '' ? '' : `${formalName(child)} (${what})`)

/** The latest of these days up to `day`: what is still to come has not happened. Empty where there is none. */
function lastOf(dates: Readonly<Record<string, string>>, names: readonly string[], day: string | undefined): string {
  const past = names.map((name) => dates[name] ?? '').filter((one) => isDay(one) && (day === undefined || one <= day))
  return past.sort().at(-1) ?? ''
}

/** The first of these days after `day`; empty where none is booked. */
function nextOf(dates: Readonly<Record<string, string>>, names: readonly string[], day: string | undefined): string {
  const ahead = names.map((name) => dates[name] ?? '').filter((one) => isDay(one) && day !== undefined && one > day)
  return ahead.sort()[0] ?? ''
}

/** A day that is worked out for each child, with whose it is where they differ. */
function inWordsByChild(
  dayFrom: (dates: Readonly<Record<string, string>>) => string,
  caseRecord: CaseRecord | null,
  children: readonly Person[],
): string {
  if (!caseRecord) return ''
  if (children.length === 0) return written(dayFrom(caseRecord.keyDates))
  const byDay = Map.groupBy(children, (child) => dayFrom(datesOfChild(caseRecord, child)))
  return inWords([...byDay].map(([day, of]) => ({ day, children: of })))
}

/** The day of an event; where the children differ, whose it is: "5 March 2026 (Amina) and 9 March 2026 (Ruby and Kofi)". */
function dayInWords(name: string, caseRecord: CaseRecord | null, children: readonly Person[]): string {
  if (!caseRecord) return ''
  if (children.length === 0) return written(caseRecord.keyDates[name])
  return inWords(daysByChild({ keyDates: caseRecord.keyDates, people: [...children] }, name))
}

function inWords(days: readonly DayOfChildren[]): string {
  if (days.length < 2) return written(days[0]?.day)
  const named = [...days].sort((a, b) => (a.day < b.day ? -1 : 1))
  return listed(named.map(({ day, children: of }) => day && `${written(day)} (${listed(of.map(formalName))})`))
}

/** "5 March 2026"; what is no day stays as it was typed. */
function written(day: string | undefined): string {
  if (day === undefined) return ''
  return isDay(day) ? writeDay(day) : day
}

/** "Amina, Ruby and Kofi". */
function listed(names: readonly string[]): string {
  const known = names.filter((name) => name !== '')
  const last = known.at(-1) ?? ''
  return known.length < 2 ? last : `${known.slice(0, -1).join(', ')} and ${last}`
}
