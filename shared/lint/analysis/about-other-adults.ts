import type { BlockAnalysis, KnownPerson, Sentence, Span } from '../rule.ts'
import type { CaseNames } from './case-names.ts'
import { type NamedMention, namedIn, type Pronoun, pronounOf } from './gendered-mentions.ts'
import { doubtfulNamesIn } from './names-in-block.ts'
import { lastMentioned, namesProfessional } from './people-in-text.ts'
import { PROFESSIONAL_PHRASE } from './professionals.ts'

/** The word lists that are read. */
export const OTHER_ADULT_LISTS: readonly string[] = ['private-matters', 'first-names']

/** A sentence that is another person's own information, and why it is thought so. */
export interface AboutOtherAdult extends Span {
  why: string
}

/** Whose record it is, and who else is known. `professionals` are surnames that the document gives to people at work. */
export interface RecordOf {
  child: KnownPerson
  people: readonly KnownPerson[]
  names: CaseNames
  professionals: ReadonlySet<string>
}

interface SentenceBefore {
  sentence: Sentence
  whom: NamedMention | null
  /** The child is named in it or before it. */
  ofChild: boolean
}

const DECIDE = 'decide whether the child may have it.'
const SOURCE = `It tells who gave information, which may have been in confidence: ${DECIDE}`

/** Whoever is neither of the family nor at work for it. */
const PUBLIC =
  /\b(?:neighbours?|(?:family |school )?friends? of|friend|landlord|landlady|lodger|(?:anonymous )?caller|informant|referrer|member of the public|passer-by|boyfriend|girlfriend|ex-?partner|shopkeeper)\b/i
const INFORMANT =
  /\b(?:neighbours?|friend|landlord|landlady|lodger|(?:anonymous )?caller|informant|referrer|member of the public|passer-by|shopkeeper)\b/i
const TELLS =
  /\b(?:told|tells?|said|says?|rang|phoned|called|reported|reports|wrote|contacted|alleged|alleges|informed|complained|referred|heard|saw|asked not)\b/i
const IN_CONFIDENCE =
  /\b(?:in confidence|(?:did|does) not want (?:\p{L}+ ){0,3}to (?:know|be named|find out)|asked (?:me |us )?not to be (?:named|identified))\b/iu
/** "Amina’s mother", "her dad": whose mother she is says nothing of the child. */
const OWNER =
  /(?:\b(?:her|his|their|the (?:child|children|boy|girl|baby|family)['’]s|\p{Lu}\p{L}+['’]s?))(?= (?:(?:new|former|late|ex-?|birth|own|maternal|paternal)[ -]?)?(?:mother|father|mum|dad|parents?|step\p{L}+|grand\p{L}+|nan|aunt|uncle|partner|boyfriend|girlfriend|husband|wife|neighbour|landlord)\b)/giu
/** People in general, and those who live with the child or are paid to care. */
const NOBODY_IN_PARTICULAR = /^(?:famil(?:y|ies)|carers?|adults?|m[ae]n|wom[ae]n|mothers|fathers|mums|dads)$/i
const AT_WORK_BY_TITLE = /^Dr\b/
/** Who came, what was agreed and what will be done are told of a meeting, not of a person. */
const OF_THE_WORK =
  /\b(?:attended|attends|came (?:to|on|at)|was (?:present|at home|invited|there|in)|were (?:present|at home|invited|there)|opened the door|let (?:me|us) in|sign(?:ed|s) (?:it|the|this|her|his)|agree[sd]?|agreement|(?:I|we) (?:met|visited)|met (?:with )?(?:me|us|the)|spoke (?:to|with)|will(?! (?:kill|hurt|harm|die))|would like|to (?:ring|attend|arrange|book|ask|take|tell|contact))\b/i
/** What a parent does for the child and the home. */
const OF_CARE =
  /\b(?:schools?|nursery|bedtimes?|bath(?:s|time)?|meals?|breakfast|lunch|tea|dinner|supper|food|cook(?:s|ed|ing)?|shopping|homework|napp(?:y|ies)|bottles?|toys?|bed(?:s|room)?|cot|hair|teeth|hand|coat|uniform|story|stories|lap|praise[sd]?|cuddl\p{L}*|routines?|family time|contact|clean(?:s|ed)|wash(?:es|ed)|tidie[sd]|dress(?:es|ed)|feeds?|fed|child(?:ren)?|famil(?:y|ies)|birthday|parenting)\b/iu
const PRONOUN = /\b(?<word>he|him|his|himself|she|her|hers|herself|they|them|their|theirs|themselves)\b/gi
/** "Took her to", "told him a": whoever does it is somebody else. */
const IS_OBJECT =
  /^(?:[.,;:!?]|$| (?:to|at|in|on|and|with|for|when|that|about|again|alone|home|once|a|an|the|from|into|how|what|every|very|out|up|off|by)\b)/i
const OPENS_WITH_PRONOUN = /^[\s“"‘'(]*(?:he|she|his|her)\b/i

/** The sentences of a block that are about somebody else than the child, or tell of somebody's own matters, or who told. */
export function aboutOtherAdults(block: BlockAnalysis, of: RecordOf): AboutOtherAdult[] {
  if (isChildsOwnWords(block, of.child)) return []
  const found: AboutOtherAdult[] = []
  let before = null as SentenceBefore | null
  for (const sentence of block.sentences) {
    const { role } = sentence.segment
    if (role === 'label' || role === 'heading' || role === 'signature') continue
    const goesOn: SentenceBefore | null = before?.sentence.segment === sentence.segment ? before : null
    const read = new ReadSentence(block, sentence, of)
    const whom: NamedMention | null = read.first ?? (goesOn && read.mayGoOn(goesOn.whom) ? goesOn.whom : null)
    const why = read.tellsSource()
      ? SOURCE
      : (read.privateOf(goesOn?.whom ?? null) ?? (whom && read.alone(whom, goesOn?.ofChild ?? false)))
    if (why) found.push({ start: sentence.start, end: sentence.start + sentence.text.trimEnd().length, why })
    before = { sentence, whom: read.hasChild ? null : whom, ofChild: read.hasChild || (goesOn?.ofChild ?? false) }
  }
  return found
}

function isChildsOwnWords({ block }: BlockAnalysis, { id, firstName, knownAs }: KnownPerson): boolean {
  if (block.type !== 'quotation' || !block.speaker) return false
  const { personId, name } = block.speaker
  return personId === id || [firstName, knownAs].some((one) => one !== '' && name.split(/\s+/).includes(one))
}

class ReadSentence {
  private readonly block: BlockAnalysis
  private readonly sentence: Sentence
  private readonly of: RecordOf
  /** The text without those whose relative somebody is. */
  private readonly text: string
  private readonly adults: readonly NamedMention[]
  readonly hasChild: boolean

  constructor(block: BlockAnalysis, sentence: Sentence, of: RecordOf) {
    this.block = block
    this.sentence = sentence
    this.of = of
    this.text = sentence.text.replace(OWNER, (found) => ' '.repeat(found.length))
    const children = of.people.filter(({ group }) => group === 'child')
    const named = namedIn(this.text, of.people, children)
    this.hasChild = named.some(({ sort }) => sort === 'child')
    this.adults = [
      ...named.filter((one) => one.sort === 'adult' && this.isSomebody(one)),
      ...this.unknown(),
      ...this.public(),
    ].sort((a, b) => a.index - b.index)
  }

  get first(): NamedMention | null {
    return this.adults[0] ?? null
  }

  private isSomebody({ text, index }: NamedMention): boolean {
    const word = text.replace(/['’]s?$/, '')
    // "Mr Yusuf Haddad": the name goes on behind what was read of it.
    const further = /^ (?<surname>\p{Lu}[\p{L}-]+)/u.exec(this.text.slice(index + text.length))?.groups?.surname
    const surname = further ?? word.split(/\s/).at(-1) ?? ''
    if (this.of.people.some(({ group, lastName }) => group === 'professional' && lastName === surname)) return false
    if (NOBODY_IN_PARTICULAR.test(word) || AT_WORK_BY_TITLE.test(word) || this.of.professionals.has(surname)) return false
    return !this.isAtWork(index)
  }

  private isAtWork(at: number): boolean {
    return [...this.text.matchAll(new RegExp(PROFESSIONAL_PHRASE, 'gu'))].some(
      ({ 0: words, index }) => index <= at && at < index + words.length,
    )
  }

  /** Somebody by a first name that the case does not know. */
  private unknown(): NamedMention[] {
    const { start, end } = this.sentence
    return doubtfulNamesIn(this.block, this.of.names)
      .filter((one) => one.why === 'foreign' && one.start >= start && one.end <= end && !this.isAtWork(one.start - start))
      .map((one) => ({ sort: 'adult', index: one.start - start, text: one.name, child: null, all: false, pronoun: null }))
  }

  /** "The referrer, a teacher": known by their work. */
  private isReferrerAtWork(word: string, after: string): boolean {
    const told = /^,? (?:is |was )?[^,.]{0,40}/.exec(after.replace(TELLS, '.'))?.[0] ?? ''
    return /^referrer$/i.test(word) && namesProfessional(told)
  }

  private public(): NamedMention[] {
    const found = PUBLIC.exec(this.text)
    if (!found || this.isReferrerAtWork(found[0], this.text.slice(found.index + found[0].length))) return []
    return [{ sort: 'adult', index: found.index, text: found[0], child: null, all: false, pronoun: null }]
  }

  /** True where it says who told, and that is nobody at work. */
  tellsSource(): boolean {
    if (IN_CONFIDENCE.test(this.text) && this.adults.length > 0) return true
    const found = INFORMANT.exec(this.text)
    if (!found) return false
    const after = this.text.slice(found.index + found[0].length)
    if (this.isReferrerAtWork(found[0], after)) return false
    const isEntry = this.sentence.segment.role === 'cell' || this.sentence.segment.role === 'entry'
    return TELLS.test(after) || (isEntry && this.sentence.words <= SHORT)
  }

  /** Somebody's own health, offences or life, whoever else is named; null where there is none, or it is the child's. */
  privateOf(earlier: NamedMention | null): string | null {
    const { start, end } = this.sentence
    for (const hit of this.block.hits('private-matters', { quoted: true })) {
      if (hit.start < start || hit.start >= end) continue
      const said = this.text.slice(0, hit.start - start)
      const last = lastMentioned(this.block, this.sentence, hit.start, this.of.people)
      const here = this.adults.filter(({ index }) => index < said.length).at(-1) ?? null
      const isOfChild =
        namedIn(said, this.of.people, this.children).findLast(({ sort }) => sort !== 'professional')?.sort === 'child'
      const whom =
        here ?? (this.adults.length === 0 && last?.sort === 'adult' && OPENS_WITH_PRONOUN.test(this.text) ? earlier : null)
      if (!whom || (isOfChild && !this.isLater(whom, said)) || this.meansChild(said, whom)) continue
      return `It tells a private matter of ${nameOf(whom)}: ${DECIDE}`
    }
    return null
  }

  private get children(): readonly KnownPerson[] {
    return this.of.people.filter(({ group }) => group === 'child')
  }

  private isLater({ index }: NamedMention, said: string): boolean {
    const child = namedIn(said, this.of.people, this.children).findLast(({ sort }) => sort === 'child')
    return child === undefined || index > child.index
  }

  /** True where the last pronoun cannot be the adult's and may be the child's. */
  private meansChild(said: string, whom: NamedMention): boolean {
    const last = [...said.slice(whom.index).matchAll(PRONOUN)].at(-1)?.[0]
    const sort = last ? sortOf(last) : null
    return sort !== null && sort !== 'they' && whom.pronoun !== null && sort !== whom.pronoun
  }

  /** Why it is about this person alone; null where the child may be meant, and for what is told of the work or of care. */
  alone(whom: NamedMention, childBefore: boolean): string | null {
    if (this.hasChild || OF_THE_WORK.test(this.text) || OF_CARE.test(this.text) || this.block.block.type === 'actionPlan')
      return null
    if (!this.tells() || this.holdsChildsPronoun(whom, childBefore)) return null
    return `It is about ${nameOf(whom)} alone: ${DECIDE}`
  }

  /** False for names and days alone, as cells and sources hold them: "Ms Mensah, 5 March", "Mr Pike, told to Ms Bell". */
  private tells(): boolean {
    return [...this.text.matchAll(SMALL_WORD)].some(({ 0: word }) => !BESIDE_NAMES.test(word))
  }

  private holdsChildsPronoun(whom: NamedMention, childBefore: boolean): boolean {
    const child = pronounOf(this.of.child)
    const opens = this.first === null
    return [...this.text.matchAll(PRONOUN)].some(({ 0: word, index }) => {
      const sort = sortOf(word)
      if (sort === 'they') return this.adults.length < 2 && !/^parents$/i.test(whom.text)
      const fitsChild = child === null || child === sort
      if (!fitsChild) return false
      if (whom.pronoun !== null && whom.pronoun !== sort) return true
      if (!opens && index < whom.index) return true
      const isObject = /^(?:him|her)$/i.test(word) && IS_OBJECT.test(this.text.slice(index + word.length))
      return isObject || (childBefore && whom.pronoun === sort)
    })
  }

  /** "He is on bail", after a sentence about him. */
  mayGoOn(whom: NamedMention | null): boolean {
    if (!whom || this.hasChild || !OPENS_WITH_PRONOUN.test(this.text)) return false
    const opening = /he|she|his|her/i.exec(this.text)?.[0] ?? ''
    return whom.pronoun === null || sortOf(opening) === whom.pronoun
  }
}

/** The source of an entry is told in few words. */
const SHORT = 8
const SMALL_WORD = /(?<![\p{L}’'])\p{Ll}[\p{L}’'-]*/gu
const BESIDE_NAMES =
  /^(?:and|with|of|the|to|on|in|at|by|from|told|said|by|who|mother|father|mum|dad|partner|parents?|grand\p{L}+|aunt|uncle|step\p{L}+|neighbours?|friend)$/u

function sortOf(word: string): Pronoun {
  if (/^(?:he|him|his|himself)$/i.test(word)) return 'he'
  return /^(?:she|her|hers|herself)$/i.test(word) ? 'she' : 'they'
}

function nameOf({ text }: NamedMention): string {
  const word = text.replace(/['’]s?$/, '')
  if (/^mum|^mother$/i.test(word)) return 'the mother'
  if (/^dad|^father$/i.test(word)) return 'the father'
  return /^\p{Lu}/u.test(word) && !/^(?:Neighbour|Parents?|Partner|Friend|Grand|Aunt|Uncle|Step|Husband|Wife|Land)/.test(word)
    ? word
    : `the ${word.toLowerCase()}`
}
