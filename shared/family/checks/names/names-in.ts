import { blockText, type CasewrightDocument, walkBlocks } from '../../../document/index.ts'
import type { Person } from '../../case-record.ts'
import { isFigure, isNoName, isPlaceWord } from './not-names.ts'

/** Whom a text names: each as it is written, once. */
export interface NamesFound {
  names: string[]
  /** Those of them who are there by their profession, as the text itself says: "Mr Haddad, the head teacher". */
  professionals: string[]
}

type Known = Pick<Person, 'firstName' | 'lastName' | 'knownAs'>

/**
 * The names of people in a document. Only what is sure: a title with a name ("Mr Cole"), a first name or a surname of the case with
 * the rest of the name, a known first name alone, and a name after a word for a relative ("her uncle Femi"). A name that is
 * only two words with capitals may be a street, a school or a book, and is left.
 */
export function namesIn(document: CasewrightDocument, known: readonly Known[]): NamesFound {
  return namesOf(readForNames(document), known)
}

/** The same of any texts: the entries of a chronology, for one. */
export function namesInTexts(texts: Iterable<string>, known: readonly Known[]): NamesFound {
  return namesOf(readTexts(texts), known)
}

/** Where a text may name somebody: all that can be read from it without knowing who is in the case. Good for one revision. */
export interface ReadForNames {
  readonly named: readonly Name[]
  readonly runs: readonly Run[]
}

/** A run of words with capitals, and what stands round it. */
interface Run {
  run: string
  before: string
  after: string
}

/** Reads a document for names, once for each of its revisions; `namesOf` then holds it against whoever is in the case. */
export function readForNames(document: CasewrightDocument): ReadForNames {
  const texts: string[] = []
  for (const { block } of walkBlocks(document)) {
    const { text, segments } = blockText(block)
    for (const { role, start, end } of segments) if (role !== 'signature' && role !== 'label') texts.push(text.slice(start, end))
  }
  return readTexts(texts)
}

/** Whom a document that was read names, among those whom the case knows and beside them. */
export function namesOf({ named, runs }: ReadForNames, known: readonly Known[]): NamesFound {
  const words = wordsOf(known)
  const names = new Set<string>()
  const professionals = new Set<string>()
  const add = ({ name, isProfessional }: Name): void => {
    names.add(name)
    if (isProfessional) professionals.add(name)
  }
  named.forEach(add)
  for (const { run, before, after } of runs) {
    const name = knownIn(run, after, before, words)
    if (name !== '') add({ name, isProfessional: worksThere(before, after) })
  }
  return { names: [...names], professionals: [...professionals] }
}

interface Words {
  first: ReadonlySet<string>
  last: ReadonlySet<string>
}

const plain = (word: string): string => word.replaceAll("'", '’')

function wordsOf(known: readonly Known[]): Words {
  const of = (texts: readonly string[]): Set<string> =>
    new Set(texts.flatMap((text) => plain(text).split(/\s+/)).filter((word) => /^\p{Lu}\p{L}+/u.test(word)))
  return {
    first: of(known.flatMap(({ firstName, knownAs }) => [firstName, knownAs.split(' ')[0] ?? ''])),
    last: of(known.map(({ lastName }) => lastName)),
  }
}

const WORD = "\\p{Lu}[\\p{L}’']*(?:-\\p{Lu}[\\p{L}’']*)*"
const PARTICLE = '(?:(?:van|von|de|del|della|da|dos|das|der|den|di|du|la|bin|ibn|bint|ter|ap|ab|al|el)[ -])*'
const NAME = `${PARTICLE}${WORD}(?: ${PARTICLE}${WORD}){0,3}`
const KIN =
  'mother|father|mum|dad|brother|sister|half-brother|half-sister|stepfather|stepmother|step-father|step-mother|stepbrother|stepsister|uncle|aunt|auntie|cousin|grandmother|grandfather|grandparent|partner|ex-partner|husband|wife|boyfriend|girlfriend|son|daughter|nephew|niece|baby|child'
const PEOPLE = new RegExp(
  `\\b(?<pair>Mr|Mrs|Ms|Miss) (?:and|&) (?<title>Mr|Mrs|Ms|Miss|Mx)\\.? (?<both>${NAME})|\\b(?<alone>Mr|Mrs|Ms|Miss|Mx|Master)\\.? (?:\\p{Lu}\\. ?){0,3}(?<named>${NAME})|\\b(?:${KIN})(?:,? (?:who is )?(?:called|named))?,? (?<kin>${NAME})|(?<![\\p{L}’'-])(?<bare>${NAME})`,
  'gu',
)

const PROFESSION =
  'social worker|key worker|support worker|youth worker|worker|teacher|head of \\w+|headteacher|tutor|mentor|health visitor|midwife|nurse|doctor|gp|consultant|paediatrician|psychologist|psychiatrist|therapist|counsellor|police|officer|constable|sergeant|detective|solicitor|barrister|guardian|advocate|chair|manager|adviser|advisor|safeguarding lead|senco|coordinator|co-ordinator|practitioner|interpreter|housing officer|landlord|dentist|judge|registrar|receptionist|assessor'
const AFTER = new RegExp(
  `^(?:[,;]| ?[(–-]) ?(?:the |a |an |his |her |their |our |my |[\\p{L}’']+[’']s )?(?:[\\p{L}\\d’'/-]+ ){0,4}?(?:${PROFESSION})\\b`,
  'iu',
)
const FROM = /^(?:,? (?:of|from|at) (?:the )?|,? \()\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)*/u
const AGENCY =
  /\b(?:School|Primary|High|Academy|College|Nursery|Police|Hospital|Surgery|Clinic|Services?|Team|Trust|Centre|Homes|Housing|Council|Help|Cafcass|Camhs|Haven|Refuge|Project)\b/u
const BEFORE = new RegExp(`\\b(?:${PROFESSION})[,:]? $`, 'i')

interface Name {
  name: string
  isProfessional: boolean
}

function readTexts(texts: Iterable<string>): ReadForNames {
  const named: Name[] = []
  const runs: Run[] = []
  for (const text of texts)
    for (const match of text.matchAll(PEOPLE)) {
      const { pair, title, both, alone, named: titled, kin, bare } = match.groups ?? {}
      const end = match.index + match[0].length
      const rest = text.slice(end, end + AROUND)
      if (both !== undefined) {
        const name = trimmed(both, rest)
        if (name !== '') for (const each of [pair, title]) named.push({ name: `${each} ${name}`, isProfessional: false })
      } else if (titled !== undefined) {
        const name = trimmed(titled, rest)
        const whole = `${alone} ${name}`
        if (name === '' || isFigure(whole)) continue
        const stop = text.indexOf(titled, match.index) + name.length
        named.push({ name: whole, isProfessional: worksThere(beforeIn(text, match.index), text.slice(stop, stop + AROUND)) })
      } else if (kin !== undefined) {
        const name = trimmed(kin, rest)
        if (name !== '') named.push({ name, isProfessional: false })
      } else if (bare !== undefined) runs.push({ run: bare, before: beforeIn(text, match.index), after: rest })
    }
  return { named, runs }
}

const AROUND = 80
const beforeIn = (text: string, start: number): string => text.slice(Math.max(0, start - 30), start)

function worksThere(before: string, after: string): boolean {
  return BEFORE.test(before) || AFTER.test(after) || AGENCY.test(FROM.exec(after)?.[0] ?? '')
}

/** The name without what is none at its end, and without a possessive; empty where it is a place, or nothing is left. */
function trimmed(given: string, after: string): string {
  const parts = plain(given).split(' ')
  const own: string[] = []
  for (const part of parts) {
    const isWhose = part.endsWith('’s') || (part.endsWith('’') && part.length > 2)
    const word = isWhose ? part.replace(/’s?$/, '') : part
    if (isNoName(word)) break
    if (isPlaceWord(word) && own.length > 0) return ''
    own.push(word)
    if (isWhose) break
  }
  const next = /^ (\p{Lu}[\p{L}]+)/u.exec(after)?.[1] ?? ''
  if (own.length === parts.length && isPlaceWord(next)) return ''
  return own.some((word) => /^\p{Lu}/u.test(word) && word.length > 1) ? own.join(' ') : ''
}

/** Months and virtues that are first names as well are taken for a name only beside a surname of the case. */
const ALSO_A_WORD =
  /^(?:April|May|June|August|Summer|Autumn|Will|Mark|Hope|Faith|Joy|Rose|Dawn|Christian|Hunter|Sky|Angel|Chance|Art|Bill|Sue|Pat|Rich|Drew|Grant)$/
const SAINT = /^(?:St|Saint)$/
const NUMBER_BEFORE = /(?:\d[A-Za-z]?,? |\bSt\.? |\bSaint )$/

/** A run of words with capitals as the name of somebody whom the case knows, in part at least; else nothing. */
function knownIn(run: string, after: string, before: string, { first, last }: Words): string {
  const parts = plain(run)
    .split(' ')
    .map((part) => part.replace(/’s?$/, ''))
  const next = /^ (\p{Lu}[\p{L}]+)/u.exec(after)?.[1] ?? ''
  const at = parts.findIndex(
    (part, index) => first.has(part) || (last.has(part) && index > 0 && !isNoName(parts[index - 1] ?? '')),
  )
  if (
    at < 0 ||
    NUMBER_BEFORE.test(before) ||
    SAINT.test(parts[at - 1] ?? '') ||
    parts.slice(at).some(isPlaceWord) ||
    isPlaceWord(next)
  )
    return ''
  const start = first.has(parts[at] ?? '') ? at : at - 1
  const own = parts.slice(start)
  const stop = own.findIndex((word, index) => index > 0 && isNoName(word))
  const name = stop < 0 ? own : own.slice(0, stop)
  if (name.length === 1 && ALSO_A_WORD.test(name[0] ?? '')) return ''
  // A known first name before a word that is no surname of the case: "Zofia Nowak", and "Zofia Babcia’s".
  return name.length > 1 && parts[start]?.length === 1 ? '' : name.join(' ')
}
