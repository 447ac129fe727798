import type { BlockAnalysis, Span, Token } from '../rule.ts'
import { roleOf } from './role-words.ts'

/** How a text itself says who a first name belongs to: "her uncle, Tariq", "Wayne Ames (father)", "Kelly (31)". */
export interface Introduction {
  firstName: string
  lastName: string
  title: string
  grownUp: boolean
  /** In years, where the age is all that tells. */
  age?: number
}

const NAME = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?'
/** White space within a line: nobody's name goes on in the next cell. */
const GAP = '[^\\S\\n]'
const PERSON = `(?<![\\p{L}])(?<first>${NAME})(?:${GAP}(?<last>${NAME}|O['’]${NAME}|Mc${NAME}))?`
const OWNER = `(?:her|his|their|the|a|an|my|our|${NAME}['’]s)`
const QUALIFIED = `(?:\\p{Ll}+[ -]){0,3}`
/** The furthest that a name can stand before what says who bears it. */
const REACH = 90
const make = (source: string): RegExp => new RegExp(source, 'u')

/** her uncle, Tariq, …   her uncle Tariq */
const AFTER_ROLE = make(
  `^(?:,${GAP}${PERSON}(?=,|${GAP}\\(|[.;)\\n]|$)|${GAP}${PERSON.replace('<first>', '<next>').replace('<last>', '<after>')})`,
)
/** Tariq (uncle)   Tariq, her uncle,   Tariq is her uncle */
const BEFORE_ROLE = make(
  `${PERSON}(?:(?<bracket>${GAP}\\([^)\\n]{0,30})|(?<apposition>,${GAP}(?:who${GAP}(?:is|was)${GAP})?${OWNER}${GAP}${QUALIFIED})|${GAP}(?:is|was)${GAP}${OWNER}${GAP}${QUALIFIED})$`,
)
/** What must stand before or after a role for a name to be there: cheap to ask. */
const CAPITAL_FOLLOWS = /^,?[^\S\n]\p{Lu}/u
const LEADS_TO_ROLE = /\([^)]*$|(?:, (?:who (?:is|was) )?|\b(?:is|was) )\S+(?: \S+){0,3} $/
const CLOSES_BRACKET = /^[^)\n]{0,30}\)/
const CLOSES_APPOSITION = /^(?:,\s(?!and\b|or\b|her\b|his\b|their\b|the\b|an?\b|\p{Lu})|\.|\s(?:who|has|was|is)\b)/u
/** Words that are a role only with another before them. */
const NEEDS_BEFORE: Readonly<Record<string, RegExp>> = {
  worker: /\b(?:social|support|key|youth|family)[ -]$/,
  visitor: /\bhealth[ -]$/,
  assistant: /\bteaching[ -]$/,
}
const VERBS_TOO = new Set(['parent', 'partner', 'mother', 'father', 'nurse', 'mentor', 'manage'])
const TITLES = new Set(['Ms', 'Mrs', 'Mr', 'Miss', 'Mx', 'Dr'])
const AFTER_TITLE = make(`^\\.?${GAP}(?<first>${NAME})${GAP}(?<last>${NAME})`)
/** Kelly, aged 31   Kelly (31)   Kelly is 31   Kelly, 31, */
const BEFORE_AGE = make(
  `${PERSON}(?:(?<aged>,?${GAP}\\(?aged?${GAP})|(?<bare>${GAP}\\()|(?<is>${GAP}is${GAP})|(?<apart>,${GAP}))$`,
)
const AGE_OPENS = /(?:\(|,\s|\bis\s|\baged?\s)$/
const AFTER_AGE = {
  aged: /^/,
  bare: /^\)/,
  is: /^(?:[,.;]|\sand\b|\syears\sold)/,
  apart: /^,/,
} as const
const OWNS =
  /^\s(?:(?:two|three|four|five|six|seven|eldest|oldest|youngest|younger|older|own|adult|other|first|second)\s)*(?:sons?|daughters?|children|husband|wife|ex-husband|ex-wife|ex-partner|tenancy|landlord|mortgage|pregnancy)\b/
const OWNING = make(`^(?<first>${NAME})['’]s$`)

/** Capitalised words that are nobody's name. */
const NOT_A_NAME = new Set(
  (
    'I Ms Mrs Mr Miss Mx Dr Prof Professor PC DC DS St Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March ' +
    'April May June July August September October November December The A An He She They It We His Her Their My Our This That These Those ' +
    'When While If On In At After Before During Since Both Neither Each Every Either Mum Dad Nan Gran Mummy Daddy Mother Father ' +
    'School Team Service Services House Hospital Court Council Street Road Police Nursery Year Family Children Child Group British ' +
    'English Polish Romanian Somali Irish Scottish Welsh Pakistani Indian Nigerian Ghanaian Kenyan Jamaican Chinese Bangladeshi Turkish Kurdish Iranian Iraqi Syrian Afghan Albanian Bulgarian Hungarian Lithuanian Latvian Ukrainian Russian Italian Spanish Portuguese French German Dutch Greek Scottish African Caribbean Asian American European Eritrean Ethiopian Sudanese Egyptian Moroccan Vietnamese Filipino Roma Hindu Sikh Jewish Catholic Black White Christian Muslim Early Help Social Care Health'
  ).split(' '),
)

const NONE: Introduction[] = []
const known = new WeakMap<BlockAnalysis, readonly Introduction[]>()

/** The people whom one block introduces by a first name. Read once for each block. */
export function introductionsIn(block: BlockAnalysis): readonly Introduction[] {
  const before = known.get(block)
  if (before) return before
  const found = block.tokensLike('title').length === 0 ? NOBODY : read(block)
  known.set(block, found)
  return found
}

const NOBODY: readonly Introduction[] = []

/** Looks only around words that can introduce somebody: roles, titles, ages and possessives. */
function read(block: BlockAnalysis): readonly Introduction[] {
  const found = [
    ...block.tokensLike('role').flatMap((token) => byRole(block, token)),
    ...block.tokensLike('title').flatMap((token) => byTitle(block, token)),
    ...block.tokensLike('number').flatMap((token) => byAge(block, token)),
    ...block.tokensLike('apostrophe').flatMap((token) => byBelonging(block, token)),
  ]
  return found.length === 0 ? NOBODY : found.toSorted((a, b) => Number(b.grownUp) - Number(a.grownUp))
}

const textBefore = (block: BlockAnalysis, { start }: Token): string => block.text.slice(Math.max(0, start - REACH), start)
const textAfter = (block: BlockAnalysis, { end }: Token): string => block.text.slice(end, end + REACH)

/** No name can stand before or after a role where neither a capital follows it nor any of these come before. */
const MAY_LEAD = /[(,]|\b(?:is|was) /

function byRole(block: BlockAnalysis, token: Token): Introduction[] {
  const before = textBefore(block, token)
  if (!MAY_LEAD.test(before) && !CAPITAL_FOLLOWS.test(block.text.slice(token.end, token.end + 3))) return NONE
  // "a hard child to parent"
  if (/\bto $/.test(before) && VERBS_TOO.has(token.lower)) return []
  if (NEEDS_BEFORE[token.lower]?.test(before) === false) return []
  const after = textAfter(block, token)
  const grownUp = roleOf(token.lower) === 'adult'
  const next = CAPITAL_FOLLOWS.test(after) ? AFTER_ROLE.exec(after)?.groups : undefined
  if (next) return introduce(block, token, { first: next.first ?? next.next, last: next.last ?? next.after, grownUp })
  const earlier = LEADS_TO_ROLE.test(before) ? BEFORE_ROLE.exec(before)?.groups : undefined
  if (!earlier) return []
  if (earlier.bracket !== undefined && !CLOSES_BRACKET.test(after)) return []
  if (earlier.apposition !== undefined && !CLOSES_APPOSITION.test(after)) return []
  return introduce(block, token, { first: earlier.first, last: earlier.last, grownUp })
}

function byTitle(block: BlockAnalysis, token: Token): Introduction[] {
  if (!TITLES.has(token.text)) return []
  const names = AFTER_TITLE.exec(textAfter(block, token))?.groups
  return names ? introduce(block, token, { first: names.first, last: names.last, title: token.text, grownUp: true }) : []
}

function byAge(block: BlockAnalysis, token: Token): Introduction[] {
  if (!/^\d{1,2}$/.test(token.text) || !AGE_OPENS.test(block.text.slice(Math.max(0, token.start - 6), token.start))) return []
  const named = BEFORE_AGE.exec(textBefore(block, token))?.groups
  if (!named) return []
  const frame = (['aged', 'bare', 'is', 'apart'] as const).find((name) => named[name] !== undefined)
  if (!frame || !AFTER_AGE[frame].test(textAfter(block, token))) return []
  return introduce(block, token, { first: named.first, last: named.last, grownUp: Number(token.text) >= 18 }).map((one) => ({
    ...one,
    age: Number(token.text),
  }))
}

function byBelonging(block: BlockAnalysis, token: Token): Introduction[] {
  const first = OWNING.exec(token.text)?.groups?.first
  if (first === undefined || !OWNS.test(textAfter(block, token))) return []
  return introduce(block, token, { first, grownUp: true })
}

function introduce(
  block: BlockAnalysis,
  span: Span,
  {
    first = '',
    last = '',
    title = '',
    grownUp,
  }: { first?: string | undefined; last?: string | undefined; title?: string; grownUp: boolean },
): Introduction[] {
  if (first === '' || NOT_A_NAME.has(first) || block.isQuoted(span)) return []
  return [{ firstName: first, lastName: NOT_A_NAME.has(last) ? '' : last, title, grownUp }]
}
