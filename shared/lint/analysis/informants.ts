import type { BlockAnalysis, KnownPerson, Span } from '../rule.ts'
import { roleOf } from './role-words.ts'

/** The word list that informants are found by. */
export const TELLING = 'telling'

/** Somebody by name who tells the writer something. `last` is the word that the name is looked up by. */
export interface Informant extends Span {
  name: string
  last: string
}

const NAME = '\\p{Lu}\\p{Ll}+(?:-\\p{Lu}\\p{Ll}+)?'
/** A name at the end of what stands before a verb: "Mr Penn", "Sarah Omar", perhaps with "also" or "then" behind it. */
const NAMED_BEFORE = new RegExp(
  `(?<![\\p{L}-])(?<name>(?:(?:Mr|Mrs|Ms|Miss|Mx)\\.? (?:${NAME} )?|${NAME} )(?<last>${NAME}|O['’]${NAME}|Mc${NAME}))(?: (?:also|then|has|had|later|again|both))* $`,
  'u',
)
/** Cheap to ask, and true of few words of telling: a capital opens the word before, an adverb apart. */
const ENDS_IN_NAME = /(?:^|[ '’-])\p{Lu}\p{L}*(?: (?:also|then|has|had|later|again|both))* $/u
const LAST_WORD = 24
/** Capitals that open a sentence or name a body, a day or a place. */
const NO_NAME =
  /^(?:The|On|In|At|When|After|Before|During|And|But|So|Then|Both|Neither|As|If|My|His|Her|Their|Our|Baby|Unborn|Social|Health|Family|Early|Police|School|Housing|Children|Nurse|Dr|PC|DC|DS|DI|Sergeant|Sister|Professor|Judge|Imam|Father|Reverend|Rev|Head|Deputy|Class|Team|Service|Manager|Duty|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December)$/
const BODIES =
  /(?:School|Primary|Academy|Nursery|Council|Team|Services?|Trust|Hospital|Centre|Group|Surgery|Police|Court|College|Association|Aid)$/

/** People in a block who are named with a title or in full, tell something, and whom nobody knows with a role. */
export function informantsIn(block: BlockAnalysis, people: readonly KnownPerson[]): Informant[] {
  const found: Informant[] = []
  for (const hit of block.hits(TELLING)) {
    const segment = block.segmentAt(hit.start)
    if (segment.role === 'heading' || segment.role === 'label' || segment.role === 'signature') continue
    const before = block.text.slice(Math.max(segment.start, hit.start - REACH), hit.start)
    if (!ENDS_IN_NAME.test(before.slice(-LAST_WORD))) continue
    const named = NAMED_BEFORE.exec(before)
    const { name = '', last = '' } = named?.groups ?? {}
    if (!named || isKnown(name, last, people) || name.split(' ').some((word) => NO_NAME.test(word)) || BODIES.test(last)) continue
    const start = hit.start - before.length + named.index
    found.push({ start, end: start + name.length, name, last })
  }
  return found
}

const REACH = 60
const FURTHER = 200

/** The case or the document says who they are: with that surname, and with a role. */
const isKnown = (name: string, last: string, people: readonly KnownPerson[]): boolean =>
  people.some(
    ({ lastName, firstName, knownAs, role, group }) =>
      (role !== '' || group === 'child') &&
      (lastName === last ||
        lastName.split(/[ -]/).includes(last) ||
        [firstName, knownAs].includes(last) ||
        (firstName !== '' && name.includes(`${firstName} `))),
  )

const OPENS_BRACKET = /^(?:['’]s)?(?: \p{Lu}[\p{L}'’-]+)? ?(?:\(|[–—:] ?\p{L})/u
/** "Mr Penn, next-door neighbour", "Ms Ode from the school", "Mr Penn lives next door". */
const SAID_AFTER =
  /^(?: \p{Lu}[\p{L}'’-]+)?(?:,? (?:from|of|at|in|who|whose|with|for|on behalf)\b|, (?!and\b|but\b|or\b|so\b|when\b|while\b|he\b|she\b|they\b|I\b|we\b|which\b|then\b)\p{L}| (?:is|was|are|were|became|works?|worked|runs?|ran|lives?|lived|cares?|cared|teaches|taught|leads|manages|chairs?|looks? after|fosters?|has (?:been|known|lived|worked|cared|fostered|taught|run))\b)/u
const OF_SOMEBODY = /^['’]s? (?:house|home|flat|garden|shop|daughter|son|wife|husband|brother|sister|mother|father)\b/
const CALLED = /\b(?:called|named|by the name of|introduced as)[, ]+(?:\p{Lu}[\p{L}'’.-]*[ ])*$/u
const BEFORE = /(?<role>\p{Ll}[\p{L}’'-]*)[,:]? (?:is |was )?(?:\p{Lu}[\p{L}'’.-]*[ ])*$/u
const MORE_ROLES =
  /^(?:neighbour|neighbours|caretaker|lodger|coach|doctor|gp|referrer|caller|colleague|girlfriend|boyfriend|ex-partner|in-law|godmother|godfather|babysitter|nanny|head|deputy|tutor|leader|counsellor|constable|sergeant|detective|driver|interpreter|consultant|dentist|receptionist|coordinator|co-ordinator|adviser|advisor|family|parents|aunts|uncles|friends|carers|teachers|nurses|visitors|workers|dad|mum|nan|gran|imam|vicar|priest|pastor|employer|boss|lead|chair|clerk|secretary|keyworker|host|warden|trainer|support)$/

/** "Mr Adeyemi said that he had mended the boiler; he is the landlord." */
const GOES_ON =
  /^[^.]{0,160}?[.;,–—] ?(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]his) (?:is|was|are) (?:the|a|an|her|his|their|our|my|\p{Lu}\p{Ll}+['’]s)\b/u
/** A part of the document that is about whoever speaks in it. */
const PART =
  /\b(?:school|nursery|college|health|hospital|clinic|police|housing|landlord|neighbours?|teachers?|visitors?|nurse|doctor|GP|midwife|carers?|fostering|family|network|friends?|grand\p{L}+|aunt|uncle|referr(?:er|al)|agenc(?:y|ies)|professionals?|probation|solicitor|guardian|employer|club|mentor|worker|present|people)\b/iu

/** True where a block says how the named person stands to the child, or what they do. */
export function saysWhoTheyAre(block: BlockAnalysis, { last }: Informant): boolean {
  const { text } = block
  for (let at = text.indexOf(last); at >= 0; at = text.indexOf(last, at + 1)) {
    const { role } = block.segmentAt(at)
    if (role === 'label' || role === 'cell' || role === 'signature' || role === 'heading' || role === 'entry') return true
    const after = text.slice(at + last.length, at + last.length + REACH)
    if (OPENS_BRACKET.test(after) || SAID_AFTER.test(after) || OF_SOMEBODY.test(after)) return true
    if (GOES_ON.test(text.slice(at + last.length, at + last.length + FURTHER)) || PART.test(block.section.title)) return true
    const before = text.slice(Math.max(0, at - REACH), at)
    const word = BEFORE.exec(before)?.groups?.role ?? ''
    if (CALLED.test(before) || roleOf(word) !== null || MORE_ROLES.test(word)) return true
  }
  return false
}
