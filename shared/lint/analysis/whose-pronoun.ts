import type { BlockAnalysis, KnownPerson, Sentence, Span, Token } from '../rule.ts'
import { PLACE_AFTER } from './name-frames.ts'
import { PERSON, TITLES } from './referent-words.ts'

export type Gendered = 'he' | 'she'
export type Pronoun = Gendered | 'they'

export const PRONOUNS: Readonly<Record<string, Gendered>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
}

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))
const FEMALE =
  words(`mother mum mummy mam mama grandmother gran granny grandma nan nana nanna nanny aunt auntie sister sisters daughter daughters girl girls
  woman women lady stepmother stepmum girlfriend wife niece landlady midwife ms mrs miss half-sister schoolgirl`)
const MALE =
  words(`father dad daddy grandfather grandad granddad grandpa taid uncle brother brothers son sons boy boys man men gentleman stepfather
  stepdad boyfriend husband nephew landlord mr lad lads schoolboy half-brother`)
/** Creatures and things that people call he or she. */
const CALLED_SO =
  words(`dog cat pet puppy kitten hamster rabbit horse pony teddy doll toy character god allah jesus imam priest baby
  friend cousin twin twins sibling siblings partner driver escort gp dr doctor`)
const NOT_PEOPLE =
  words(`he she him her his hers himself herself they them themselves who whom child children family families friends cousins carers
  parent parents people person adult adults household pupil student`)
const CAPITALS_NOT_PEOPLE =
  /^(?:I|The|A|An|On|In|At|When|While|If|As|After|Before|During|Since|It|He|She|They|We|This|That|There|His|Her|My|Our|Their|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|Year|Reception|School|Christmas|Easter|English|Maths|Both|Each|Every|Then|And|But|So|For|With|From|By|To|Of|Because|Although|Today|Yesterday|Who|What|How|Where|Why|Not|No|Yes|Last|Next|Some|All|Once|Until|Now|Also)$/

/** The pronoun that the case notes for a child; null where it notes none, or several. */
export function pronounOfChild({ pronouns }: KnownPerson): Pronoun | null {
  if (/\bhe\b.*\bthey\b|\bshe\b.*\bthey\b|\bthey\b.*\bs?he\b/i.test(pronouns)) return null
  if (/^they\b/i.test(pronouns)) return 'they'
  if (/^he\b/i.test(pronouns)) return 'he'
  return /^she\b/i.test(pronouns) ? 'she' : null
}

/**
 * The child that a pronoun can only mean: the one person named in the block up to the pronoun (a possessive: up to the end of
 * its sentence), with nobody there, named or not, whom the pronoun would fit.
 */
export function mayMean(
  block: BlockAnalysis,
  pronoun: Span,
  gender: Gendered,
  people: readonly KnownPerson[],
): KnownPerson | null {
  const sentence = block.sentenceAt(pronoun.start)
  if (!sentence || sentence.segment.start > pronoun.start) return null
  let place: PronounPlace | null = null
  let child: KnownPerson | null = null
  for (const token of block.tokens) {
    if (token.start < sentence.segment.start) continue
    if (token.start >= sentence.end) break
    const isNamed = childNamed(token, people)
    if (isNamed) {
      if (pronounOfChild(isNamed) === gender || pronounOfChild(isNamed) === null) return null
      if (block.isQuoted(token)) continue
      if (child && child.id !== isNamed.id) return null
      if (token.start < pronoun.start) child = isNamed
      continue
    }
    // "Her foot has healed. She and Kofi ...": the paragraph was about somebody else before it named the child.
    if (child === null && PRONOUNS[bare(token.lower)] === gender && !block.isQuoted(token)) return null
    const fits = fitting(block, token, gender, people, child)
    if (fits === 'not') continue
    place ??= placeOf(block, pronoun, sentence)
    if (token.start >= place.end || isWithin(token, place.own) || isWithin(token, place.doer)) continue
    if (
      fits === 'surely'
        ? !(place.kin && isOfProfessional(block, token, people))
        : fits === 'perhaps' && token.start >= place.perhapsFrom
    )
      return null
  }
  return child
}

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

interface PronounPlace {
  /** Nobody named after this can be meant. */
  end: number
  /** The words that the pronoun itself owns: "her teacher". */
  own: Span
  /** Who does to another what is told: "Ms Yates heard her" is not of herself. */
  doer: Span
  /** From here on, whoever might be a man or a woman counts; before it, only those of whom it is known. */
  perhapsFrom: number
  /** "Her sister": no professional's family is told of. */
  kin: boolean
}

/** True where other words tell of the child by the right pronoun, as of somebody else: "she rang him", "he shouts and they hide". */
export function tellsApart(block: BlockAnalysis, pronoun: Span, own: Pronoun): boolean {
  if (own === 'they') return /\b(?:they|them|their|themselves)\b/i.test(block.text)
  const sentence = block.sentenceAt(pronoun.start)
  const after = sentence === null ? '' : block.text.slice(pronoun.end, sentence.end)
  if (!SUBJECT.test(block.text.slice(pronoun.start, pronoun.end))) return false
  const others = own === 'he' ? MALE : FEMALE
  if (block.tokens.some((token) => others.has(bare(token.lower)))) return false
  return own === 'he'
    ? /^[^,;]* him\b/.test(after)
    : /^[^,;]* her(?:[.,;]| (?:and|to|at|on|in|with|for|when|that|a|the|how|what)\b)/.test(after)
}

const SUBJECT = /^(?:he|she|himself|herself)$/i
const OWNED = /^(?: \p{Ll}+){1,3}/u
const KIN =
  /^ (?:\p{Ll}+ )?(?:mother|father|mum|dad|sister|brother|nan|gran|grandmother|grandfather|aunt|uncle|parents|siblings)\b/u
/** "I first met Kofi on 3 May, when she told me": the writer's meeting with the child leaves nobody else. */
const MET =
  /\b(?:I|[Ww]e) (?:first |then |also |last )?(?:met|saw|visited|spoke (?:to|with)|talked (?:to|with)|asked|watched|sat with|walked with) /
const DOES_WITH_ME =
  /^ (?:told|tells|showed|asked|said|drew|smiled|laughed|nodded|chose|read to) (?:me|us|that|about|her|his|at|the|a)\b/

function placeOf(block: BlockAnalysis, { start, end }: Span, sentence: Sentence): PronounPlace {
  const word = block.text.slice(start, end)
  const after = block.text.slice(end, sentence.end)
  const owned = SUBJECT.test(word) ? 0 : (OWNED.exec(after)?.[0].length ?? 0)
  const met = MET.test(block.text.slice(sentence.start, start)) && DOES_WITH_ME.test(after)
  return {
    end: SUBJECT.test(word) ? start : sentence.end,
    doer: doerOf(block, { start, end }, sentence),
    own: { start: end, end: end + owned },
    perhapsFrom: met ? sentence.start : sentence.segment.start,
    kin: !SUBJECT.test(word) && KIN.test(after),
  }
}

const DOER =
  /(?:(?:Ms|Mrs|Miss|Mr) \p{Lu}[\p{L}’'-]+|\b[Tt]he \p{Ll}+|\b[Hh](?:er|is) \p{Ll}+) (?:\p{Ll}+ed|saw|heard|told|gave|took|brought|met|found|held|fed|taught|let|put|left|showed) $/u
/** "Mrs Pike collects Kofi on Fridays and brings her home": still the same doer. */
const FIRST_DOER =
  /^(?:Ms|Mrs|Miss|Mr) \p{Lu}[\p{L}’'-]+ (?:\p{Ll}+(?:s|ed) )[^,.;:]{0,60}? and (?:\p{Ll}+(?:s|ed)|took|brought|gave|put|fed|left|met) $/u
/** "Her" that owns nothing: "heard her say", "gave her a sticker". */
const OWNS_NOTHING =
  /^(?:[.,;:]|$| (?:say|eat|play|sleep|cry|read|walk|sit|go|draw|run|sing|talk|drink|hide|smile|laugh|to|at|in|on|and|with|for|when|that|about|again|alone|home|once|twice|a|an|the|from|into|how|what|why|if|whether)\b)/

function doerOf(block: BlockAnalysis, { start, end }: Span, sentence: Sentence): Span {
  const word = block.text.slice(start, end).toLowerCase()
  const isObject = word === 'him' || (word === 'her' && OWNS_NOTHING.test(block.text.slice(end, sentence.end)))
  const before = isObject ? block.text.slice(sentence.start, start) : ''
  const found = DOER.exec(before) ?? FIRST_DOER.exec(before)
  if (!found) return { start: end, end }
  const name = /^(?:Ms|Mrs|Miss|Mr) \S+|^[Tt]he \S+|^[Hh](?:er|is) \S+/.exec(found[0])?.[0].length ?? 0
  return { start: sentence.start + found.index, end: sentence.start + found.index + name }
}

const bare = (lower: string): string => (lower.endsWith("'s") ? lower.slice(0, -2) : lower)
const withoutEnding = (text: string): string => (/['’]/.test(text) ? text.replace(/['’]s$/, '') : text)
const isCapital = (text: string): boolean => text[0] !== text[0]?.toLowerCase()

function childNamed({ text }: Token, people: readonly KnownPerson[]): KnownPerson | null {
  if (!isCapital(text)) return null
  const name = withoutEnding(text)
  const one = personNamed(name, people)
  return one?.group === 'child' && one.lastName !== name ? one : null
}

const personNamed = (name: string, people: readonly KnownPerson[]): KnownPerson | undefined =>
  people.find(
    ({ firstName, knownAs, lastName }) => firstName === name || (knownAs !== '' && knownAs === name) || lastName === name,
  )

/** Whether a word that names no child may be whom the pronoun means. */
function fitting(
  block: BlockAnalysis,
  token: Token,
  gender: Gendered,
  people: readonly KnownPerson[],
  child: KnownPerson | null,
): 'surely' | 'perhaps' | 'not' {
  const lower = bare(token.lower)
  if (MALE.has(lower)) return gender === 'he' ? 'surely' : 'not'
  if (FEMALE.has(lower)) return gender === 'she' ? 'surely' : 'not'
  const isCommon = CALLED_SO.has(lower) || TITLES.has(lower) || PERSON.has(lower) || AT_THE_OTHER_END.has(lower)
  if (!isCommon && !isCapital(token.text)) return 'not'
  // Whether a titled person fits was told by the title.
  if (block.isQuoted(token) || /^(?:mr|ms|mrs|miss)$/.test(block.tokens[token.index - 1]?.lower ?? '')) return 'not'
  if (CALLED_SO.has(lower) || TITLES.has(lower) || (PERSON.has(lower) && !NOT_PEOPLE.has(lower) && !(lower in PRONOUNS)))
    return 'perhaps'
  if (AT_THE_OTHER_END.has(lower)) return RINGS.test(block.text) ? 'perhaps' : 'not'
  if (!isCapital(token.text)) return 'not'
  const name = withoutEnding(token.text)
  const one = personNamed(name, people)
  if (one) return (child && one.lastName === name && child.lastName === name) || fitsOther(one, gender) ? 'not' : 'perhaps'
  const isName = /^\p{Lu}\p{Ll}/u.test(token.text) && !CAPITALS_NOT_PEOPLE.test(name)
  return isName && !isPlace(block, token) ? 'perhaps' : 'not'
}

/** "I rang the surgery and she said": whoever took the call. */
const AT_THE_OTHER_END = words('school nursery surgery clinic office hospital helpline line switchboard reception council police')
const RINGS = /\b(?:rang|ring|phoned|called|telephoned|spoke to|speak to|e-?mailed|wrote to|message|messages)\b/

function isOfProfessional(block: BlockAnalysis, token: Token, people: readonly KnownPerson[]): boolean {
  const next = block.tokens[token.index + 1]
  const surname = next?.text.replace(/['’]s$/, '')
  return people.some(({ group, lastName }) => group === 'professional' && lastName !== '' && lastName === surname)
}

/** "In Leeds", "at St Anne's": a capital after a word of place is nobody. */
const isPlace = (block: BlockAnalysis, { start, end }: Span): boolean =>
  /\b(?:in|at|near|to|to the|from|Year) $/.test(block.text.slice(Math.max(0, start - 8), start)) ||
  PLACE_AFTER.test(block.text.slice(end, end + 14))

/** True when the person's own pronouns, title or role show that this pronoun is not theirs. */
function fitsOther({ pronouns, title, role }: KnownPerson, gender: Gendered): boolean {
  const other =
    gender === 'he'
      ? /^(?:she\b|ms|mrs|miss|mother|grandmother|aunt|sister|stepmother)/i
      : /^(?:he\b|mr\b|father|grandfather|uncle|brother|stepfather)/i
  return other.test(pronouns) || other.test(title) || other.test(role.replace(/^(?:maternal|paternal|birth) /i, ''))
}

const NAMED = /\p{Lu}\p{Ll}+/gu

/** True where an earlier paragraph names somebody whom the pronoun could mean. */
export function namesSomebodyFitting(text: string, gender: Gendered, people: readonly KnownPerson[]): boolean {
  const sex = gender === 'he' ? MALE : FEMALE
  for (const word of text.toLowerCase().split(/[^\p{L}-]+/u)) if (sex.has(word)) return true
  for (const [name] of text.matchAll(NAMED)) {
    const one = people.find(({ firstName, knownAs, lastName }) => [firstName, knownAs, lastName].includes(name))
    if (one ? pronounOfChild(one) === gender || (one.group !== 'child' && !fitsOther(one, gender)) : false) return true
  }
  return false
}
