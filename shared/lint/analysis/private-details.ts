import { MONTH_NAMES } from '../../document/index.ts'
import type { BlockAnalysis, Span, Token } from '../rule.ts'
import { PerBlock } from './per-block.ts'

/** Numbers and addresses by which somebody can be found or impersonated, as they are written in England. */
export type DetailSort = 'telephone' | 'email' | 'address' | 'identifier' | 'registration'
export interface PrivateDetail extends Span {
  sort: DetailSort
}

const TELEPHONE = /^(?:\(?0\d{2,5}\)?|\+44(?: ?\(0\))?[ -]?\d{2,5})(?:[ -]?\d{2,6}){1,3}(?![\d/.:]\d)/
const DIGITS_OF_A_TELEPHONE = [10, 11, 12, 13]
/** Free, shared-cost and charity lines, and short public numbers, are nobody's own. */
const PUBLIC_NUMBER = /^\(?0(?:800|808|300|303|330|333|343|344|345|370|371|500|84\d|87\d|9\d\d)/
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
/** A post box of an office, or an address at work. */
const OFFICE_EMAIL =
  /^(?:info|enquir(?:y|ies)|office|admin|reception|contact|help|duty|referrals?|mash|safeguarding|hello|support|team|mail|secretary)[\w.-]*@|\.(?:gov|nhs|police|sch|ac|mod|parliament|cjsm)\.(?:uk|net)$|@nhs\.net$|\.gov\.uk$/i
const STREET =
  'Street|Road|Lane|Avenue|Close|Drive|Way|Row|Court|Place|Terrace|Gardens?|Grove|Crescent|Walk|Rise|Hill|View|Square|Mews|Parade|Park|Green|St|Rd|Ave|Cres'
const ADDRESS = new RegExp(
  `^(?:\\d{1,4}[a-zA-Z]?) (?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)(?:\\p{Lu}[\\p{L}'’]*\\.? ){1,3}(?:${STREET})\\b(?! (?:Primary|Infant|Junior|Secondary|School|Academy|Nursery|College|Surgery|Clinic|Hospital|Medical|Health|Centre|Hub|Children|Family|Library|Community|Police|Magistrates|Church))(?:,? (?:\\p{Lu}\\p{Ll}\\p{L}* ?){1,3})?(?:,? ?[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b)?`,
  'u',
)
const FLAT_BEFORE = /(?:[Ff]lat|[Aa]partment|[Rr]oom) \w{1,4},? (?:\p{Lu}\p{L}+ \p{Lu}\p{L}+,? )?$/u
/** A number and a name after words of living, whatever kind of street it is: "lives at 5 Heol y Bryn". */
const LIVES_AT =
  /\b(?:lives?|living|lived|moved|stays?|staying|stayed|address (?:is|was)|write to (?:her|him|them)|round|home|house|flat)\b[^.;]{0,30}?\b(?:at|to|is)(?: number| no\.?)? $/i
const NUMBERED_PLACE = /^\d{1,4}[a-z]? \p{Lu}[\p{L}'’]+(?: (?:y|yr|the|of|\p{Lu}[\p{L}'’]+)){0,3}/u
/** "Number 9, The Paddock": a house that is told by the word before its number. */
const NUMBERED_HOUSE = /^\d{1,4}[a-z]?,? (?:The )?\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){0,2}(?:, \p{Lu}\p{Ll}+)?/u
const HOUSE_IS = /\b(?:house|home|flat|address) (?:is|was) (?:at )?(?:number|no\.?) $/i
const NOT_A_STREET =
  /^\d{1,4} (?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)\b/
const HANDLE = /(?<![\w.])@\w{3,}/g
const POSTCODE = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/
/** Words that say what the reference after them is. */
const IDENTIFIER =
  /\b(?:NHS|National Insurance|NI|passport|(?:bank )?account|sort code|hospital|patient|crime(?: reference)?|incident(?: log)?|custody|prison(?:er)?|case(?: reference)?|file|driving licen[cs]e|licen[cs]e|immigration|Home Office|unique pupil|UPN|URN|CRN|tenancy|benefit|card|reference)(?: (?:number|no\.?|ref(?:erence)?|log|ID))*(?:,? (?:is|was|of)|:|,)?\s(?:(?:number|no\.?)\s)?(?:is\s)?$/i
const NUMBER_WORD = /\b(?:number|no|ref|reference|log|ID|UPN|URN|CRN|code)\b/i
const NATIONAL_INSURANCE = /^[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/
const NHS = /^\d{3}[ -]\d{3}[ -]\d{4}\b(?!\d)/
const REGISTRATION = /^[A-Z]{2}\d{2} ?[A-Z]{3}\b/
const REFERENCE = /^[A-Z]{0,3}[\dA-Z]*\d[\dA-Z]*(?:[/ -][\dA-Z]*\d[\dA-Z]*){0,4}/
const FEWEST_OF_A_REFERENCE = 4

const SPACE = 0x20

const countDigits = (text: string): number => text.replace(/\D/g, '').length

/** "Bramble Cottage, Fell Road", "The Old Forge, Back Lane, Aske": a house that has a name and no number. */
const HOUSE_NAMED = new RegExp(
  `(?:The )?(?:\\p{Lu}[\\p{L}'’]+ ){1,2}(?:Cottage|Farm|Forge|Barn|Lodge|Villa|Manor|Mill|Bungalow|Rectory|Vicarage|Farmhouse|Stables|Croft|Grange|Chalet|Mews|Gatehouse), (?:\\p{Lu}[\\p{L}'’]* ){1,2}(?:${STREET})\\b(?:, \\p{Lu}\\p{Ll}+)?|The (?:Old )?(?:Cottage|Farm|Forge|Barn|Lodge|Mill|Bungalow|Rectory|Vicarage|Farmhouse|Stables|Croft|Grange), (?:\\p{Lu}[\\p{L}'’]* ){1,2}(?:${STREET})\\b(?:, \\p{Lu}\\p{Ll}+)?`,
  'gu',
)
const HOUSES =
  /(?:Cottage|Farm|Forge|Barn|Lodge|Villa|Manor|Mill|Bungalow|Rectory|Vicarage|Farmhouse|Stables|Croft|Grange|Chalet|Gatehouse), \p{Lu}/u

/** The private details of a block in reading order. Cheap where it holds no figure and no "@". */
export const privateDetailsIn = (block: BlockAnalysis): readonly PrivateDetail[] => details.of(block)

const details = new PerBlock<readonly PrivateDetail[]>((block) => {
  const found: PrivateDetail[] = []
  const add = (sort: DetailSort, start: number, length: number): void => {
    if (!found.some((one) => start < one.end && start + length > one.start)) found.push({ sort, start, end: start + length })
  }
  if (block.text.includes('@'))
    for (const { 0: email, index } of block.text.matchAll(EMAIL)) if (!OFFICE_EMAIL.test(email)) add('email', index, email.length)
  if (block.text.includes('@')) for (const { 0: handle, index } of block.text.matchAll(HANDLE)) add('email', index, handle.length)
  for (const token of block.tokensLike('number')) readFrom(block, token, add)
  for (const token of block.tokensLike('capitals')) readLettered(block, token, add)
  if (block.text.includes(', ') && HOUSES.test(block.text))
    for (const { 0: house, index } of block.text.matchAll(HOUSE_NAMED)) add('address', index, house.length)
  return found.sort((a, b) => a.start - b.start)
})

type Add = (sort: DetailSort, start: number, length: number) => void

const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES)
/** "3 March": most figures of a report are days, and a day is nothing private. */
const isDay = ({ forms }: BlockAnalysis, { index, text }: Token): boolean =>
  text.length <= 2 && MONTHS.has(forms[index + 1]?.text ?? '')

function readFrom(block: BlockAnalysis, token: Token, add: Add): void {
  if (isDay(block, token) && block.text.charCodeAt(token.end) === SPACE) return
  const start = token.start > 0 && /[(+]/.test(block.text[token.start - 1] ?? '') ? token.start - 1 : token.start
  const ahead = block.text.slice(start, start + 90)
  const before = block.text.slice(Math.max(0, start - 60), start)
  if (token.text.startsWith('0') || ahead.startsWith('+44')) {
    const number = TELEPHONE.exec(ahead)?.[0].trimEnd()
    if (number && DIGITS_OF_A_TELEPHONE.includes(countDigits(number)) && !PUBLIC_NUMBER.test(number))
      add('telephone', start, number.length)
    return
  }
  const nhs = NHS.exec(ahead)
  if (nhs) {
    add('identifier', start, nhs[0].length)
    return
  }
  const address = /^\d{1,4}[a-zA-Z]?$/.test(token.text)
    ? (ADDRESS.exec(ahead) ?? placeLivedIn(before, ahead))?.[0].trimEnd()
    : undefined
  if (address) {
    const flat = FLAT_BEFORE.exec(before)?.[0].length ?? 0
    add('address', start - flat, address.length + flat)
    return
  }
  readReference(start, before, ahead, add)
}

function placeLivedIn(before: string, ahead: string): RegExpExecArray | null {
  // What stands ahead is looked at first: most figures have no name behind them, or a month.
  const place = NUMBERED_PLACE.exec(ahead) ?? (HOUSE_IS.test(before) ? NUMBERED_HOUSE.exec(ahead) : null)
  return place && !NOT_A_STREET.test(ahead) && (LIVES_AT.test(before) || HOUSE_IS.test(before)) ? place : null
}

function readReference(start: number, before: string, ahead: string, add: Add): void {
  const reference = REFERENCE.exec(ahead)?.[0]
  if (!reference || countDigits(reference) < FEWEST_OF_A_REFERENCE || /^(?:19|20)\d\d$/.test(reference)) return
  const leads = IDENTIFIER.exec(before)
  if (leads && (NUMBER_WORD.test(leads[0]) || /^(?:NHS|passport)/i.test(leads[0]))) add('identifier', start, reference.length)
}

/** Postcodes, car registrations, National Insurance numbers and references that begin with a letter. */
function readLettered(block: BlockAnalysis, token: Token, add: Add): void {
  const ahead = block.text.slice(token.start, token.start + 40)
  const national = NATIONAL_INSURANCE.exec(ahead)
  if (national) {
    add('identifier', token.start, national[0].length)
    return
  }
  const registration = REGISTRATION.exec(ahead)
  if (registration) {
    add('registration', token.start, registration[0].length)
    return
  }
  const next = block.tokens[token.index + 1]
  if (next && POSTCODE.test(block.text.slice(token.start, next.end))) {
    add('address', token.start, next.end - token.start)
    return
  }
  if (/\d/.test(token.text)) readReference(token.start, block.text.slice(Math.max(0, token.start - 60), token.start), ahead, add)
}

/** Where a child is placed is a matter of its own. */
export const tellsOfPlacement = (text: string): boolean => PLACEMENT.test(text)
const PLACEMENT = /\b(?:foster|placement|placed|carers?(?:['’]|\b)|children['’]s home|adopters?)/
