import { type CaseFamily, type EcoSystem, formalName, type Person } from '../../../shared/family/index.ts'

/** An agency whose professionals are in the case, and which nothing in the eco-map stands for yet. */
export interface AgencyOfCase {
  /** What it is called in the eco-map: the agency, or the professional by name and role where none is recorded. */
  name: string
  kind: EcoSystem['kind']
  /** Who of it is in the case, with what they do. */
  people: readonly string[]
  /** True where everybody of it is confidential. */
  confidential: boolean
}

const KINDS: readonly (readonly [RegExp, EcoSystem['kind']])[] = [
  [/\b(?:school|nursery|primary|academy|college|teacher|senco|head of|preschool|play ?group)\b/i, 'school'],
  [/\b(?:gp|surgery|doctor|health|hospital|midwi\w+|nurse|camhs|dent\w+|paediatric\w*|psych\w+|clinic|nhs)\b/i, 'health'],
  [/\b(?:church|chapel|mosque|temple|synagogue|gurdwara|imam|vicar|priest|minister|rabbi|faith)\b/i, 'faith'],
]

/** The agencies of the case's professionals that are not round the household yet, in the order of the case. */
export function agenciesNotShown({ people, systems }: Pick<CaseFamily, 'people' | 'systems'>): AgencyOfCase[] {
  const there = systems.map(({ name }) => plain(name)).filter(Boolean)
  const isThere = (name: string): boolean => there.some((one) => holds(plain(name), one) || holds(one, plain(name)))
  const professionals = people.filter(
    (person) =>
      person.group === 'professional' && !person.onGenogram && !there.some((one) => holds(one, plain(formalName(person)))),
  )
  return [...Map.groupBy(professionals, calledOf)]
    .filter(([name]) => name !== '' && !isThere(name))
    .map(([name, own]) => ({
      name,
      kind: KINDS.find(([words]) => own.some(({ agency, role }) => words.test(`${agency} ${role}`)))?.[1] ?? 'agency',
      people: own.map((person) => [formalName(person), person.role].filter(Boolean).join(', ')),
      confidential: own.every(({ confidential }) => confidential),
    }))
}

const calledOf = (person: Person): string => person.agency.trim() || [formalName(person), person.role].filter(Boolean).join(', ')

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** True where some words stand whole within others. */
const holds = (words: string, within: string): boolean => within !== '' && ` ${words} `.includes(` ${within} `)
