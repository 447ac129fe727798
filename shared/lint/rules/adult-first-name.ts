import { kindIsIn } from '../../document/index.ts'
import { isAddressedToReader } from '../analysis/addressed-to-child.ts'
import { isAdult, reportName } from '../analysis/adults.ts'
import { type Introduction, introductionsIn } from '../analysis/introductions.ts'
import { isBeingNamed } from '../analysis/naming.ts'
import { bySection, type Readings } from '../analysis/stretches.ts'
import type { BlockAnalysis, DocumentRule, RuleContext, Span, Token } from '../rule.ts'

/** First names that are words too: at the start of a sentence only what follows tells them apart. */
const ALSO_WORDS = new Set(
  (
    'will mark grace may april june august hope faith joy rose dawn summer autumn bill art rob sue pat frank eve holly daisy amber ' +
    'olive chase grant guy dean miles sky robin carol chance angel crystal gale ray earl rich nick don lance pierce victor penny'
  ).split(' '),
)
const MONTHS = new Set(['april', 'may', 'june', 'august'])
const BEFORE_MONTH =
  /(?:\b(?:in|by|of|on|until|since|during|before|after|from|to|early|late|mid|last|next|this|end|each|every)|\d)[\s-]*$/i
const ACTING =
  /^(?:['’]s\b|\s(?:is|was|has|had|does|did|told|said|says|would|could|who|also|then|rang|came|went|\p{Ll}+ed)\b|\sand\s\p{Lu})/u
const CALENDAR =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|I)$/
const TITLE_BEFORE =
  /(?:^|[\s(])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Rev|PC|DC|DS|Sgt|St|Saint|Sister|Auntie|Aunty|Aunt|Uncle|Nurse|Dear|Hi|Hello)\.?\s$/u

interface Adults {
  /** What to write for each first name; null where only the first name is known. */
  names: ReadonlyMap<string, string | null>
  signature: string
}

interface PlacedMention extends Span {
  block: BlockAnalysis
}

const keptMentions: Readings<readonly PlacedMention[]> = new WeakMap()
const keptIntroductions: Readings<readonly Introduction[]> = new WeakMap()

export const adultFirstName: DocumentRule = {
  scope: 'document',
  meta: {
    id: 'adult-first-name',
    category: 'adult-familiar-name',
    title: 'First name alone for an adult',
    severity: 'warning',
    kinds: ['reports', 'records', 'court', 'chronology', 'cp-plan', 'cin-plan', 'care-plan'],
    why: 'First names are for children in a report. An adult called by theirs sounds like a child or like a friend of the writer.',
    setAsideWhen: 'The adult asked to be called so, or has one name only.',
    bad: ['Dana and Samuel attended the meeting.'],
    good: ['Ms Pike and Mr Mensah attended the meeting.', 'Ruby told me that she was asleep.'],
  },
  looksAt: (block) => block.tokensLike('title').length > 0,
  check(blocks, context, report) {
    if (kindIsIn(context.kind, ['to-the-child'])) return
    const adults = adultsOf(blocks, context)
    if (adults.names.size === 0) return
    for (const mentions of bySection(blocks, keptMentions, adults.signature, (own) => mentionsIn(own, adults, context)))
      for (const { block, start, end } of mentions) {
        const name = adults.names.get(block.text.slice(start, end)) ?? null
        report({
          section: block.section,
          block: block.block,
          start,
          end,
          message: 'A first name alone for an adult.',
          fixes: name === null ? [] : [{ label: `Write “${name}”`, replacement: name }],
        })
      }
  },
}

/** Adults by first name, from the case and from what the document itself says of them; a child's name is never among them. */
function adultsOf(blocks: readonly BlockAnalysis[], { people }: RuleContext): Adults {
  const names = new Map<string, string | null>()
  const children = new Set<string>()
  for (const person of people) {
    for (const name of [person.firstName, person.knownAs].filter((one) => one !== '' && !one.includes(' '))) {
      if (isAdult(person)) names.set(name, names.has(name) ? null : reportName(person, people))
      else children.add(name)
    }
  }
  for (const introduced of bySection(blocks, keptIntroductions, null, (own) => own.flatMap(introductionsIn)))
    for (const { firstName, lastName, title, grownUp, age = UP_TO + 1 } of introduced) {
      if (grownUp && age <= UP_TO && isAboutCareLeaver(blocks)) continue
      if (!grownUp) {
        if (!names.has(firstName)) children.add(firstName)
      } else if (!names.get(firstName)) {
        names.set(firstName, lastName === '' ? (names.get(firstName) ?? null) : `${title || firstName} ${lastName}`)
      }
    }
  for (const name of children) names.delete(name)
  return { names, signature: [...names.keys()].join('|') }
}

/** A care leaver is the subject of the record, as a child is, and is called by the first name. */
const CARE_LEAVER =
  /\b(?:care leavers?|left care|leaving care|personal advis[eo]r|pathway plan|care-experienced|formerly looked after)\b/iu
const UP_TO = 25

function isAboutCareLeaver(blocks: readonly BlockAnalysis[]): boolean {
  return blocks.some(({ text }) => CARE_LEAVER.test(text))
}

function mentionsIn(blocks: readonly BlockAnalysis[], adults: Adults, context: RuleContext): readonly PlacedMention[] {
  return blocks.flatMap((block) =>
    block.tokensLike('title').flatMap((token) => {
      const name = token.text.replace(/['’]s$/, '')
      const span = { start: token.start, end: token.start + name.length }
      return adults.names.has(name) && isFirstNameAlone(block, token, span, context) ? [{ block, ...span }] : []
    }),
  )
}

function isFirstNameAlone(block: BlockAnalysis, token: Token, span: Span, context: RuleContext): boolean {
  const { role } = block.segmentAt(span.start)
  if (role === 'label' || role === 'signature' || role === 'action' || block.isQuoted(span)) return false
  const sentence = block.sentenceAt(span.start)
  if (!sentence) return false
  const before = sentence.text.slice(0, span.start - sentence.start)
  const after = sentence.text.slice(span.end - sentence.start)
  if (/^[\s-]\p{Lu}/u.test(after) && !/^\s(?:I|Ms|Mr|Mrs|Dr)\b/u.test(after)) return false
  if (TITLE_BEFORE.test(before) || followsAName(before) || isBeingNamed(before)) return false
  if (isAnotherWord(token, before, after)) return false
  return !isAddressedToReader(block, sentence, context)
}

/** The end of a longer name: "Kelly Dana". A capital at the start of the sentence or in the calendar is not one. */
function followsAName(before: string): boolean {
  const previous = /(?:^|[\s(])(\p{Lu}[\p{L}-]+)\s$/u.exec(before)
  if (!previous || previous.index === 0) return false
  return !CALENDAR.test(previous[1] ?? '')
}

function isAnotherWord(token: Token, before: string, after: string): boolean {
  const word = token.lower.replace(/'s$/, '')
  if (!ALSO_WORDS.has(word)) return false
  if (MONTHS.has(word) && (BEFORE_MONTH.test(before) || /^\s?\d/.test(after))) return true
  return before.trim() === '' && !ACTING.test(after)
}
