import type { BlockAnalysis } from '../rule.ts'

/** How a text itself says who a first name belongs to: "her uncle, Tariq", "Wayne Ames (father)", "Kelly (31)". */
export interface Introduction {
  firstName: string
  lastName: string
  title: string
  grownUp: boolean
}

const NAME = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?'
const SURNAME = `(?:\\s(?<last>${NAME}|O['’]${NAME}|Mc${NAME}))?`
const ADULT =
  '(?:step-?|foster |birth |adoptive |maternal |paternal |great-|ex-)*(?:mother|father|mum|dad|parent|grandmother|grandfather|grandparent|grandma|grandad|aunt|auntie|uncle|partner|husband|wife|carer|childminder|social worker|family support worker|support worker|key worker|youth worker|health visitor|school nurse|nurse|midwife|teacher|head teacher|headteacher|teaching assistant|manager|landlord|landlady|solicitor|guardian|therapist|psychologist|advocate|mentor|officer|paediatrician|practitioner)'
const YOUNG =
  '(?:half-|step-?|older |younger |elder |little |big |twin |baby |eldest |youngest |school )*(?:brother|sister|sibling|son|daughter|cousin|nephew|niece|friend|classmate|twin|baby)'
const OWNER = `(?:her|his|their|the|a|an|my|our|${NAME}['’]s)`

const ROLES: readonly [string, boolean][] = [
  [ADULT, true],
  [YOUNG, false],
]
const make = (source: string): RegExp => new RegExp(source, 'gu')

const BY_ROLE: readonly { pattern: RegExp; grownUp: boolean }[] = ROLES.flatMap(([role, grownUp]) =>
  [
    // her uncle, Tariq, …   her uncle Tariq
    `\\b${role},\\s(?<first>${NAME})${SURNAME}(?=,|\\s\\(|[.;)]|$)`,
    `\\b${role}\\s(?<first>${NAME})${SURNAME}`,
    // Tariq (uncle)   Tariq Ahmed (her maternal uncle)
    `\\b(?<first>${NAME})${SURNAME}\\s\\([^)]{0,30}?\\b${role}\\b[^)]{0,30}\\)`,
    // Tariq, her uncle, …
    `\\b(?<first>${NAME})${SURNAME},\\s(?:who\\s(?:is|was)\\s)?${OWNER}\\s(?:\\p{Ll}+\\s){0,2}${role}(?:,\\s(?!and\\b|or\\b|her\\b|his\\b|their\\b|the\\b|an?\\b|\\p{Lu})|\\.|\\s(?:who|has|was|is)\\b)`,
    // Tariq is her uncle
    `\\b(?<first>${NAME})${SURNAME}\\s(?:is|was)\\s${OWNER}\\s(?:\\p{Ll}+\\s){0,2}${role}\\b(?!['’]s)`,
  ].map((source) => ({ pattern: make(source), grownUp })),
)
const BY_TITLE = make(`\\b(?<title>Ms|Mrs|Mr|Miss|Mx|Dr)\\.?\\s(?<first>${NAME})\\s(?<last>${NAME})`)
const BY_AGE = make(
  `\\b(?<first>${NAME})${SURNAME}(?:,?\\s\\(?aged?\\s(?<aged>\\d{1,2})\\b|\\s\\((?<bare>\\d{1,2})\\)|\\sis\\s(?<is>\\d{1,2})(?=[,.;]|\\sand\\b|\\syears\\sold)|,\\s(?<apart>\\d{1,2}),)`,
)
const BY_BELONGING = make(
  `\\b(?<first>${NAME})['’]s\\s(?:(?:two|three|four|five|six|eldest|oldest|youngest|younger|older|own|adult|other|first|second)\\s)*(?:sons?|daughters?|children|husband|wife|ex-husband|ex-wife|ex-partner|tenancy|landlord|mortgage|pregnancy)\\b`,
)

/** Capitalised words that are nobody's name. */
const NOT_A_NAME = new Set(
  (
    'I Ms Mrs Mr Miss Mx Dr Prof Professor PC DC DS St Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March ' +
    'April May June July August September October November December The A An He She They It We His Her Their My Our This That These Those ' +
    'When While If On In At After Before During Since Both Neither Each Every Either Mum Dad Nan Gran Mummy Daddy Mother Father ' +
    'School Team Service Services House Hospital Court Council Street Road Police Nursery Year Family Children Child Group British ' +
    'English Polish Romanian Somali Irish Scottish Welsh Pakistani Indian Nigerian Christian Muslim Early Help Social Care Health'
  ).split(' '),
)

const known = new WeakMap<BlockAnalysis, readonly Introduction[]>()

/** The people whom one block introduces by a first name. Read once for each block. */
export function introductionsIn(block: BlockAnalysis): readonly Introduction[] {
  const before = known.get(block)
  if (before) return before
  const found = block.tokensLike('title').length === 0 ? [] : read(block)
  known.set(block, found)
  return found
}

function read(block: BlockAnalysis): Introduction[] {
  const found: Introduction[] = []
  const take = (match: RegExpExecArray, grownUp: boolean): void => {
    const { first = '', last = '', title = '' } = match.groups ?? {}
    if (NOT_A_NAME.has(first) || block.isQuoted({ start: match.index, end: match.index + match[0].length })) return
    found.push({ firstName: first, lastName: NOT_A_NAME.has(last) ? '' : last, title, grownUp })
  }
  for (const { pattern, grownUp } of BY_ROLE) for (const match of block.text.matchAll(pattern)) take(match, grownUp)
  for (const match of block.text.matchAll(BY_TITLE)) take(match, true)
  for (const match of block.text.matchAll(BY_AGE)) {
    const { aged, bare, is, apart } = match.groups ?? {}
    take(match, Number(aged ?? bare ?? is ?? apart) >= 18)
  }
  for (const match of block.text.matchAll(BY_BELONGING)) take(match, true)
  return found
}
