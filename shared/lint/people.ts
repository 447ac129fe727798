import { type CasewrightDocument, isDay, type NamedPerson } from '../document/index.ts'
import { type CaseRecord, fullName } from '../family/index.ts'
import type { KnownPerson } from './rule.ts'

const TITLE = /^(Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|PC|DC|DS|DI|Nurse|Sister|Sir|Dame|Cllr)\.?\s+/
const PROFESSIONAL =
  /\b(?:social worker|manager|teacher|head|nurse|health visitor|midwife|doctor|gp|officer|consultant|psychologist|therapist|counsellor|solicitor|guardian|advocate|iro|reviewing officer|chair|practitioner|worker|police|safeguarding lead|dsl|senco|coordinator|co-ordinator|lead|adviser|advisor|judge|support|mentor|tutor)\b/i
const FAMILY =
  /\b(?:mother|father|mum|dad|parent|grand\w+|nan|aunt|uncle|cousin|brother|sister|sibling|partner|husband|wife|step\w*|carer|relative|friend|neighbour|boyfriend|girlfriend)\b/i

/** What people are called by whom the document names itself. */
const OWN_ID = /^(?:document-\d+|author|manager)$/

/**
 * Everybody whom a document may mention: the case's people or, where there is no case, those that the document names
 * itself (`people`, author and manager).
 */
export function knownPeople(document: CasewrightDocument, caseRecord: Pick<CaseRecord, 'people'> | null): KnownPerson[] {
  if (caseRecord)
    return caseRecord.people.map(({ id, group, firstName, lastName, knownAs, title, role, pronouns, dateOfBirth }) => ({
      id,
      group,
      firstName,
      lastName,
      knownAs,
      title,
      role,
      pronouns,
      dateOfBirth,
      fullName: fullName({ firstName, lastName, knownAs }),
    }))
  const people = namedIn(document).map((named, index) => readPerson(named, `document-${index + 1}`))
  for (const [id, named] of Object.entries({ author: document.author, manager: document.manager }))
    if (named && !people.some(({ fullName: name }) => name === named.name))
      people.push({ ...readPerson(named, id), group: 'professional' })
  return people
}

/** True where people are those of a case, and not those whom a document names itself: only then is nobody left out. */
export function areOfCase(people: readonly Pick<KnownPerson, 'id'>[]): boolean {
  return people.some(({ id }) => !OWN_ID.test(id))
}

function namedIn(document: CasewrightDocument): NamedPerson[] {
  const { people } = document as { people?: unknown }
  return Array.isArray(people) ? people.filter((one): one is NamedPerson => typeof one?.name === 'string') : []
}

const GROUPS: readonly KnownPerson['group'][] = ['child', 'family', 'professional']

/** What a role in words says of how a person stands in the case. */
export function groupOfRole(role: string): KnownPerson['group'] {
  if (/^(?:child|young person|unborn|baby|son|daughter)\b/i.test(role) && !/\bof\b/.test(role)) return 'child'
  return PROFESSIONAL.test(role) && !FAMILY.test(role) ? 'professional' : 'family'
}

function readPerson(named: NamedPerson, id: string): KnownPerson {
  const title = TITLE.exec(named.name)?.[1] ?? ''
  const words = named.name.replace(TITLE, '').trim().split(/\s+/).filter(Boolean)
  const alone = words.length === 1
  const firstName = alone && title !== '' ? '' : alone ? (words[0] ?? '') : words.slice(0, -1).join(' ')
  const lastName = alone && title === '' ? '' : (words.at(-1) ?? '')
  return {
    id,
    group: GROUPS.find((group) => group === (named as { group?: unknown }).group) ?? groupOfRole(named.role ?? ''),
    firstName,
    lastName,
    knownAs: '',
    title,
    role: named.role ?? '',
    pronouns: named.pronouns ?? '',
    dateOfBirth: isDay(named.dob ?? '') ? (named.dob ?? '') : '',
    fullName: [firstName, lastName].filter(Boolean).join(' '),
  }
}
