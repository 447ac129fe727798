import type { KnownPerson } from '../rule.ts'

const TITLED = "(?:Mr|Mrs|Ms|Miss|Mx|Dr|PC|DC|DS|Nurse)\\.?\\s\\p{Lu}[\\p{L}'’-]+"
const FULL = "\\p{Lu}\\p{Ll}+(?:\\s\\p{Lu}[\\p{L}'’-]+){1,2}"
const ROLE =
  '(?:[Tt]he\\s|[Hh]er\\s|[Hh]is\\s|[Tt]heir\\s)?(?:\\p{L}+\\s){0,2}?(?:social worker|support worker|health visitor|school nurse|key ?worker|head ?teacher|class teacher|midwife|GP|manager|SENCO|coordinator|reviewing officer|youth worker|practitioner|mother|father|grandmother|grandfather|aunt|uncle|paediatrician|advis[eo]r|housing officer|foster carer)'
const BRACKETS = '(?:\\s\\([^)]{1,40}\\))?'
const WILL_STRICT = '(?:,[^,]{1,40},)?\\s(?:will|is\\sto|agrees?\\sto|has\\sagreed\\sto|must|shall)\\s'
const WILL = '(?:,[^,]{1,40},)?\\s(?:will|to|is\\sto|agrees?\\sto|has\\sagreed\\sto|must|shall|needs?\\sto)\\s'
/** "to be supported" is done to somebody; "to be at home" is not. */
const ACTIVE = '(?:(?:each|both|also|then)\\s)?(?!be\\s(?!at\\b|in\\b|there\\b|home\\b))'
const ONE = `(?:I|${TITLED}|${ROLE})${BRACKETS}`
const DOERS: readonly RegExp[] = [
  new RegExp(
    `^\\s*${ONE}(?:\\s(?:and|with)\\s(?:${TITLED}|${FULL}|${ROLE})${BRACKETS})*(?:\\s(?:both|each))?${WILL}${ACTIVE}`,
    'u',
  ),
  // "Take Kofi to ..." is no name: a first name and surname count before "will" alone
  new RegExp(`^\\s*${FULL}${BRACKETS}${WILL_STRICT}${ACTIVE}`, 'u'),
]

/**
 * True when the action's own words say which person does it: "Ms Siddiqui will ring the clinic". Somebody to whom a thing is
 * to be done ("Ms Pike to be supported") is not its doer.
 */
export function namedDoer(action: string, people: readonly KnownPerson[]): boolean {
  if (/^\s*I,\s/u.test(action)) return true
  const small = action.replace(/^\s*\p{Lu}(?=\p{Ll}+\s\p{Ll})/u, (letter) => letter.toLowerCase())
  if (DOERS.some((doer) => doer.test(action) || doer.test(small))) return true
  const name = /^\s*(?<name>\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)?)\s(?:will|to)\s(?!be\b)/u.exec(action)?.groups?.name
  return name !== undefined && people.some(({ firstName, knownAs, fullName }) => [firstName, knownAs, fullName].includes(name))
}
