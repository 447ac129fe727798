import type { KnownPerson, WordHit } from '../rule.ts'
import { mentions } from './adults.ts'

const TITLED =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|PC|DC|DS|DI|PCSO|Sgt|Cllr|Nurse|Sister)\b\.?\s*(?:and\s(?:Mr|Mrs|Ms)\s)?[\p{Lu}\d]/u
/** Roles that one person holds. Plurals are a group. */
const ROLE =
  /\b(?:(?:allocated |named |lead )?social worker|worker|visitor|nurse|teacher|headteacher|head of \p{L}+|tutor|manager|officer|doctor|gp|paediatrician|practitioner|clinician|therapist|psychologist|psychiatrist|consultant|counsellor|mother|father|mum|dad|mam|stepmother|stepfather|step-?dad|step-?mum|grandmother|grandfather|gran|nan|nana|grandad|grandma|aunt|auntie|uncle|cousin|brother|sister|son|daughter|partner|carer|midwife|mentor|advis[eo]r|advocate|coordinator|co-ordinator|chair|iro|guardian|solicitor|lead|senco|sendco|dsl|ddsl|sw|ssw|hv|fsw|cpn|idva|isva|yot worker|key ?worker|neighbour|friend|landlord|childminder|child|young person|assistant|secretary|administrator|supervisor|head|deputy|principal|director|dentist|optician|pharmacist|author|clerk|reviewing officer|pa|ta|psw|atm|tm|pm|parent|mgm|mgf|pgm|pgf|m\/?gm|she|he|me|i|myself)\b(?!['’]s?\b)/iu
/** "The Pike family", "Ms Pike's parents": the name is not the owner's. */
const FAMILY_NAME = /(?:(?:Mr|Mrs|Ms|Miss)\s)?(?<!\p{L})(?!(?:Mr|Mrs|Ms|Miss)\s)\p{Lu}\p{Ll}+(?:['’]s)?(?=\s{2,}$)/u
const CAPITALISED = /(?<!\p{L})\p{Lu}\p{Ll}+/gu

/**
 * True when the words of an owner cell name a person, or a role that one person holds: then somebody can be asked about it.
 * `groups` are the places of words for groups and agencies, whose own words never count as somebody's name.
 */
export function namesOnePerson(
  whole: string,
  groups: readonly Pick<WordHit, 'start' | 'end'>[],
  people: readonly KnownPerson[],
): boolean {
  const owner = whole.replace(WHICH_ONES, (words) => ' '.repeat(words.length))
  const blanked = blankOut(owner, groups)
  const rest = blanked.replace(FAMILY_NAME, '')
  if (TITLED.test(rest === blanked ? owner : rest)) return true
  if (ROLE.test(rest)) return true
  if (people.some(({ firstName, lastName, knownAs }) => [firstName, lastName, knownAs].some((name) => mentions(rest, name))))
    return true
  return [...rest.matchAll(CAPITALISED)].some(({ 0: word }) => !NOT_A_NAME.has(word))
}

/** "staff with whom she feels comfortable": who is meant is in the words before. */
const WHICH_ONES = /\s(?:(?:with|to|of|for|on|by)\s)?(?:whom|who|whose|that|which)\s(?!will\b|is to\b).*$/iu
const MANY =
  /^(?:the\s|her\s|his\s|their\s|our\s|any\s|other\s|all\s|some\s|both\s|nearby\s|local\s|close\s|\p{L}+['’]s\s)*(?:[\p{L}-]+\s){0,2}?(?<last>\p{L}{3,}s)(?=$|[,;(]|\s(?:who|whom|that|which|with|in|on|at|from|of|near|nearby|next|as|when|if)\b)/iu

/** "One of the teachers", "any health visitor", "either parent", "somebody from school": which one is left open. */
const WHICHEVER =
  /^(?:some|any|one|either|whichever|whoever|another|each|every|anybody|somebody|someone|anyone|member|members|those|people|adults|others|everybody|everyone|nobody)\b(?![^,;(]*(?:\(|:|–|-)\s?(?:Mr|Mrs|Ms|Miss|Dr)\b)|^(?:a|the) member of\b|^(?:a|an) (?:\p{L}+ ){0,2}?(?:adult|person|professional|relative|friend|neighbour|colleague|representative|grown-up|volunteer)\b/iu
/** "Friends of Ms Obi", "Ms Pike's family": the name is whose they are. */
const GROUP_OF =
  /^(?:the |some |all |close |extended |wider |other |both |her |his |their |our )*(?:(?:Mr|Mrs|Ms|Miss|Dr)\s\p{Lu}[\p{L}-]+['’]s? |\p{Lu}\p{Ll}+['’]s? )?(?:own |close |wider |extended |whole |side of the )*(?:family|families|friends|people|relatives|neighbours|colleagues|parents|grandparents|siblings|brothers|sisters|adults|members|sides?|network|circle|staff|team|teachers|carers|workers|class|household|community|church|mosque|street|nursery|school|office|surgery|service)(?: and friends| members)?(?:\s(?:of|around|close to|near|known to|at|from|on|in|as)\b.*)?$/iu

/** True where it is left open which of several people does it. */
export function isLeftOpen(owner: string): boolean {
  const words = owner.trim()
  if (/[(:,;–—-]\s?(?:Mr|Mrs|Ms|Miss|Dr|PC)\b/u.test(words)) return false
  return WHICHEVER.test(words) || GROUP_OF.test(words)
}

/** True for several people of one sort, nobody named: "neighbours", "her mother's friends", "duty workers". */
export function areMany(owner: string): boolean {
  const last = MANY.exec(owner.trim())?.groups?.last?.toLowerCase()
  if (last === undefined || TITLED.test(owner)) return false
  const one = last.replace(/ies$/, 'y').replace(/s$/, '')
  return !/ss$/.test(last) && (PEOPLE.test(one) || ROLE.test(` ${one} `))
}

const PEOPLE =
  /^(?:adult|person|people|neighbour|resident|tenant|relative|volunteer|colleague|friend|member|agency|service|team|school|professional|grown-up|sitter|lodger|individual|visitor|clinic|hospital)$/

const BODY =
  /^(?:the\s)?(?:[\p{L}'’&-]+\s){0,5}(?:team|services?|department|unit|association|school|academy|college|nursery|hospital|clinic|surgery|group|network|agency|trust|charity|hub|board|council|staff)$/iu

/** True for an organisation by its name: "Family Safeguarding Team", "St Mark's Primary School". Nobody there is named. */
export function isABody(owner: string): boolean {
  const words = owner.trim()
  if (TEAM_OF.test(words) || ONE_OF_THREE.test(words)) return true
  return BODY.test(words) && !TITLED.test(owner) && !ROLE.test(owner)
}

/** "duty SW team": the initials say what sort of team. */
const TEAM_OF =
  /^(?:(?:the|duty|allocated|local|north|south|east|west|whole)\s)*(?:SW|FSW|HV|CPN|EHP|CIN|CP|LAC|CLA|YP|social work(?:er)?s?|health visit(?:or|ing)s?|school nurs(?:e|ing)s?)\s(?:team|service|staff)s?$/iu
/** "HV/GP/SW": three who could each think that it is another. */
const ONE_OF_THREE = /^\p{L}[\p{Ll} ]*\p{L}*(?:\s?\/\s?\p{L}[\p{L} ]*){2,}$/u

const ROLE_ENDING = /\p{L}{2,}(?:er|or|ist|man|woman|ian|ant|ee|wife|nurse|lead|head|chair)\b/iu

/** True for words of which none is a name or a role: "the wider circle", "home". */
export function namesNobody(owner: string, people: readonly KnownPerson[]): boolean {
  const words = owner.trim()
  return (
    /\p{L}{3}/u.test(words) &&
    !/\p{Lu}\p{L}*\s\p{Lu}/u.test(words) &&
    !ROLE_ENDING.test(words) &&
    !/^\p{Lu}{2,5}\b/u.test(words) &&
    !/^\p{Lu}\p{Ll}+(?:,? aged?\b|,? ?\(?\d)/u.test(words) &&
    !namesOnePerson(words.charAt(0).toLowerCase() + words.slice(1), [], people) &&
    !/^\p{Lu}\p{Ll}+$/u.test(words)
  )
}

/** The text with the group words blanked out, offsets kept. */
function blankOut(text: string, spans: readonly Pick<WordHit, 'start' | 'end'>[]): string {
  return spans.reduce((left, { start, end }) => left.slice(0, start) + ' '.repeat(end - start) + left.slice(end), text)
}

const NOT_A_NAME = new Set(
  (
    'All Both The Any Each Every Everyone Local Primary Secondary High Academy Centre Center Group Service Services Team Teams Unit Department ' +
    'Support Children Childrens Family Families Adult Adults Mental Health Members Member Involved Agencies Agency Network Core Partners ' +
    'Partner Professional Professionals Staff Board Trust Hub House Office Early Help And Of In At For With St Saint Mark Marks Church Women ' +
    'Men Aid Drug Alcohol Community Town City Borough County North South East West Young People Someone Anyone Named Other Others From'
  ).split(' '),
)
