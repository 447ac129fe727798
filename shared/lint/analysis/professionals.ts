import type { KnownPerson } from '../rule.ts'

/** Professionals and their agencies as the subject of a clause, whatever a text calls them. */
const ROLE =
  '(?:health visitor|(?:senior |previous |last |former |allocated |duty )*social worker|(?:previous|last|former|other|duty|agency|family support|support|key|youth|housing|outreach|contact|intervention|early help) worker|family support worker|(?:class |form |head |maths |deputy head )?teacher|head ?teacher|teaching assistant|midwi(?:fe|ves)|(?:family |hospital )?doctors?|GPs?|consultant|paediatrician|psychiatrist|psychologist|therapist|counsellor|(?:school |community |district |staff |practice )?nurses?|(?:police |housing |probation |attendance |welfare |independent reviewing |reviewing )officers?|guardian|IRO|solicitor|barrister|judge|(?:team |nursery |unit |home |care |service )?manager|advocate|mentor|practitioner|conference chair|(?:previous |last )?chair|colleague in [\\p{Ll}]+|independent reviewing officer|safeguarding lead|SENCO|dentist|health visitors|teachers|social workers|foster carer|childminder|interpreter|(?:contact |family time )?supervisor|receptionist|head of (?:year|house|inclusion|school|service)|deputy head|nursery leader|agency worker)'
const AGENCY =
  '(?:school|nursery|college|hospital|surgery|clinic|practice|police|CAMHS|[Hh]ousing(?: (?:team|department|association|office))?|[Hh]ealth(?: visiting(?: team| service)?)?|[Ee]ducation|[Pp]robation|children[' +
  "’'" +
  ']s home|adult services|mental health team|midwifery|social care|the council|team around the family|contact centre|LADO|Cafcass|legal services|duty team|other authority|placing authority)'
const TITLE = '(?:(?:Ms|Mr|Mrs|Miss|Dr|PC|DC|DS|Nurse|Professor) )(?:\\p{Lu}\\p{Ll}+ )?'
const SURNAME = "\\p{Lu}[\\p{L}’'-]+"
const NAME = `${TITLE}${SURNAME}`
/** With the role beside it, a name needs no title: "the social worker, Paul Denby,". */
const FULL_NAME = "\\p{Lu}\\p{Ll}+ \\p{Lu}[\\p{L}’'-]+"
/** By title alone: no parent is a constable. */
const BY_TITLE = "(?:(?:Dr|PC|DC|DS|DI|Nurse|Professor|Judge) )(?:\\p{Lu}\\p{Ll}+ )?\\p{Lu}[\\p{L}’'-]+"
/** Whoever had the case before. */
const PREDECESSOR = `(?:[Mm]y (?:own )?predecessor(?:,? (?:${NAME}|${FULL_NAME}),?)?|${NAME},? who (?:had|held|carried|worked) (?:on )?(?:the|this|her|his) (?:case|file) before (?:me|us|I did),?)`
const DETERMINER = "(?:[Tt]he|[Hh]er|[Hh]is|[Tt]heir|[Oo]ur|[Hh]is or her|[Tt]his|[Aa]n?|[Tt]hat|\\p{Lu}\\p{L}+[’']s)"
const GROUP = `(?:${DETERMINER} (?:[\\p{Ll}-]+ ){0,2}?(?:${ROLE}|${AGENCY})|(?:CAMHS|Housing|Health|Education|Probation|Cafcass|Police))`
/** The health visitor, Ms Shah,   Ms Bow, the health visitor,   Mr Tait at the school */
export const PROFESSIONAL_PHRASE = `(?:${GROUP}(?:(?:,| \\()? ?(?:${NAME}|${FULL_NAME})[,)]?)?|${PREDECESSOR}|${BY_TITLE}|${NAME}(?:,? \\(?(?:${DETERMINER} )?(?:[\\p{L}-]+ ){0,2}?${ROLE}[,)]?| (?:at|from|of|in) (?:the |her |his |their )?(?:[\\p{L}]+ )?(?:${AGENCY}|team)))`
/** "His teacher, Mr Vaughan", "Ms Bow, the midwife": whose surname the words introduce as a professional's. */
const INTRODUCED = new RegExp(
  `${GROUP},? \\(?${TITLE}(?<after>${SURNAME})|${TITLE}(?<before>${SURNAME}),? \\(?(?:${DETERMINER} )?(?:[\\p{L}-]+ ){0,2}?${ROLE}`,
  'gu',
)

/** Surnames that a text introduces as professionals'. */
export function professionalsIntroduced(text: string): Set<string> {
  const found = new Set<string>()
  for (const { groups } of text.matchAll(INTRODUCED)) {
    const surname = (groups?.after ?? groups?.before)?.replace(/['’]s$/, '')
    if (surname) found.add(surname)
  }
  return found
}

const KNOWN_BY_NAME = new RegExp(`${NAME}`, 'gu')

/** A professional whom the case knows by title and surname stands in the words. */
export function namesKnownProfessional(words: string, people: readonly KnownPerson[]): boolean {
  for (const [name] of words.matchAll(KNOWN_BY_NAME)) {
    const surname = name
      .split(' ')
      .at(-1)
      ?.replace(/['’]s$/, '')
    if (people.some(({ group, lastName }) => group === 'professional' && lastName === surname)) return true
  }
  return false
}
