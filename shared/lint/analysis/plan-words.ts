import { basesOf, verbOf } from './plan-verbs.ts'
import { roleOf } from './role-words.ts'

/** A word, a number or a stop of a short plan text, with its place. */
export interface PlanWord {
  start: number
  end: number
  text: string
  lower: string
}

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}]|['’.:/-](?=[\p{L}\p{N}]))*%?|[,;:.()–—?!“”"]/gu

/** The words and stops of a plan's cell, in order. */
export function planWords(text: string): PlanWord[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    text: word,
    lower: word.toLowerCase().replaceAll('’', "'"),
  }))
}

const FILLERS = new Set(
  (
    'the a an this that these those and or but to of in on at by for with from into about as is are was were be been being am has have had do does did will would can ' +
    'could may might must should shall not no so than then there their his her its our your my him them he she they it we i you who whom which what where when while if ' +
    'both each all any every some more most very also only just up out off over after before during until own one mr mrs ms miss mx dr pc'
  ).split(' '),
)

/** What a word is at bottom, whatever its ending: "attends", "attendance" and "attending" are one. For comparing words only. */
export function stemOf(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s?$/, '')
  const verb = verbOf(plain)
  if (verb) return cutTo(verb.base)
  return cutTo(basesOf(plain).at(1) ?? plain)
}

function cutTo(word: string): string {
  return word.replace(/(?:ance|ence|ation|ition|tion|ment|al|er|or|e|y|s)$/, '').slice(0, 7)
}

/** The stems of the words that carry meaning, names left out where `names` says so. */
export function contentStems(text: string, names: (word: PlanWord) => boolean = () => false): Set<string> {
  const stems = new Set<string>()
  for (const word of planWords(text)) {
    if (!/[\p{L}]{2}/u.test(word.text) || FILLERS.has(word.lower) || names(word)) continue
    stems.add(stemOf(word.lower))
  }
  return stems
}

const CHILD_WORDS =
  /\b(?:child(?:ren)?(?:['’]s)?|kids?|bab(?:y|ies)|boys?|girls?|twins?|sons?|daughters?|siblings?|infants?|toddlers?|newborn|young (?:person|people|man|woman|ones?)|teenagers?|pupils?|unborn|youngest|eldest|little ones?)\b/iu
const TITLE_BEFORE =
  /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|PC|DC|DS|DI|Sgt|Nurse|Sister|Judge|Cllr|St)\.?\s(?:\p{Lu}[\p{L}'’-]+\s)?$/u
const NAME = /(?<![\p{L}\p{N}'’-])\p{Lu}\p{Ll}+(?:[-'’]\p{Lu}\p{Ll}+)*/gu
const NO_NAMES = new Set(
  (
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December Christmas Easter ' +
    'School Nursery Primary Academy College Hospital Centre Street Road House Park Team Service Group Court Council Graded Care Profile Three Houses Safety Plan Early Help ' +
    'Parents Professionals Police Health Housing Everyone Everybody Someone Somebody Nobody Nothing Things Social Worker English Maths Young Wishes Feelings Triple Mr Mrs Ms Miss Mx Dr Prof Rev Nurse Sister Judge'
  ).split(' '),
)
const SENTENCE_START = /(?:^|[.!?:]\s+|[“"(]\s*)$/u
/** Words that open a plan's sentence and are no one's name, beside those that a verb or an ending gives away. */
const OPENERS =
  /^(?:The|A|An|This|That|These|Those|It|There|They|He|She|We|I|You|His|Her|Their|Our|All|Both|Each|Every|No|None|Any|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|At|In|On|By|For|With|From|To|Of|If|When|While|After|Before|Until|Once|So|As|And|But|Or|Not|More|Less|Fewer|Better|Good|Home|Bed|Family|Mother|Father|Mum|Dad|Parent|Grandmother|Grandfather|Gran|Nan|Grandad|Aunt|Uncle|Risk|Harm|Life|Food|Time|Contact|Care|Work|Court|Letter|List|Note|Copy|Report|Register|Diary|Chart|Form|Weight|Sleep|Lock|Key|Course|Referral|Visits?|Calls?|Sessions?|Appointments?|Bedtimes?|Mornings?|Nights?|Money|Debt|Rent|Room|Door|Window|Garden|Kitchen|Bath|Teeth|Hair|Fewer|Clear|Clean|Calm|Happy|Healthy|Regular|Safe|Safer|Positive|Stable|Consistent|Daily|Weekly)$/u
/** What follows a name that opens a sentence: a verb, or what is the person's. */
const ACTS =
  /^(?:['’]s\b|,?\s(?:aged?|who)\b|\s(?:is|are|was|were|has|have|had|does|do|did|can|could|will|would|wo|ca)n?['’]t\b|\s(?:and\s\p{Lu}|is\b|are\b|has\b|have\b|can(?:not)?\b|may\b|must\b|will\b|does\b|do\b|no longer\b|never\b|always\b|only\b|still\b|\p{Ll}{2,}s\b))/u
const NOUN_ENDING = /(?:tion|ment|ance|ence|ness|ity|ship|ings?|ed|ly|ers|ors|ies|ages?|ies)$/

/** First names that look like other words: "Lily can play", "Ahmed is asleep", "Chase has a bed". */
const NAMES_LIKE_WORDS = new Set(
  (
    'Billy Tilly Milly Millie Molly Polly Holly Sally Kelly Shelly Lily Lilly Emily Beverly Carly Charly Curly Everly Willy Ed Ted Ned Jed Fred Alfred Wilfred Ahmed Hamed Saeed Rashed Mohammed Mohamed ' +
    'Muhammed Reed Felicity Trinity Charity Serenity Verity Florence Clarence Lawrence Laurence Terence Constance Prudence Clement Sterling Irving Anders Sage Gage Mark Chase Hope Bill Drew Rose Grant ' +
    'Frank Rob Sue Pat Peg Bob Jack Grace Faith Dawn Miles Pearl Ruby Amber Iris Ivy Basil Hunter Carter Mason Taylor Cooper Parker Archer Porter Turner Piers Rory Savannah Harmony Melody Destiny Blessing'
  ).split(' '),
)

/** True when a first name that has no title stands in the text: in a plan that is the child's, hardly ever anybody else's. */
export function namesAChild(text: string, known: readonly string[] = []): boolean {
  if (CHILD_WORDS.test(text)) return true
  for (const { 0: name, index } of text.matchAll(NAME)) {
    const plain = name.replace(/['’]s$/, '')
    if (known.includes(plain)) return true
    if (NO_NAMES.has(plain) || TITLE_BEFORE.test(text.slice(0, index))) continue
    const first = SENTENCE_START.test(text.slice(0, index))
    if (first && !ACTS.test(text.slice(index + name.length))) continue
    if (
      first &&
      !NAMES_LIKE_WORDS.has(plain) &&
      (OPENERS.test(plain) || NOUN_ENDING.test(plain) || verbOf(plain.toLowerCase()) !== null || roleOf(plain.toLowerCase()))
    )
      continue
    return true
  }
  return false
}

/** First names without a title that stand inside a text's sentences, where a capital means a name. */
export function plainNames(text: string): string[] {
  return [...text.matchAll(NAME)].flatMap(({ 0: name, index }) => {
    const plain = name.replace(/['’]s$/, '')
    const before = text.slice(0, index)
    return NO_NAMES.has(plain) || TITLE_BEFORE.test(before) || SENTENCE_START.test(before) ? [] : [plain]
  })
}
