import { ACTION_FIELDS } from '../../document/index.ts'
import { outsiderBefore } from '../analysis/outsiders.ts'
import { type DetailSort, privateDetailsIn, tellsOfPlacement } from '../analysis/private-details.ts'
import { PerWord } from '../analysis/vocabulary.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import type { BlockAnalysis, KnownPerson, RuleContext, Sentence, Span, TextRule } from '../rule.ts'

const LIST = 'private-matters'

const SAYS: Readonly<Record<DetailSort, string>> = {
  telephone: 'A telephone number. Does everybody who will read this need it?',
  email: 'An e-mail address or a name on a site. Does everybody who will read this need it?',
  address: 'A postal address. Does everybody who will read this need it?',
  identifier: 'A number by which somebody can be traced. Does the reader need it?',
  registration: 'A car’s registration. Does the reader need it?',
}
/** The number or address of an office, or the author's own for the reader to use. */
const OFFICE =
  /\b(?:[Oo]ffices?|[Tt]eams?|[Cc]entre|[Ss]chool|[Hh]ospital|[Cc]linic|[Ss]urgery|[Ll]ibrary|[Cc]ourt|[Hh]ub|[Nn]ursery|[Cc]ollege|[Dd]epartment|(?:[Tt]own|[Cc]ivic|[Cc]ounty|[Cc]ity|[Vv]illage|[Cc]hurch|[Cc]ommunity) [Hh]all|[Cc]ivic [Cc]entre|[Oo]mbudsman|[Tt]ribunal|sits? at|is held at|[Cc]ustomer|[Cc]omplaints|[Rr]egistry|helpline|hotline|lines?|switchboard|reception|schools?|surgery|hospital|clinic|teams?|services?|hub|courts?|council|duty|desk|Childline|Samaritans|NSPCC|police station|nursery|college|library|church|mosque|town hall|civic|centre|health centre|practice|contact me|reach me|(?:ring|call|telephone|phone|text|email|e-mail|write to|contact|reach) (?:me|us)|[Mm]y (?:work |office |direct )?(?:number|telephone|mobile|e-?mail|address|line)|[Oo]ur (?:number|telephone|address|office|e-?mail))\b/
const MOBILE = /^\(?(?:07|\+44 ?7)/
/** Somebody lives there, whatever stands nearby. */
const LIVED_AT =
  /\b(?:lives?|living|lived|(?<!(?:office|team|school|surgery|clinic|nursery|centre|hub|library|service|court)s? (?:has |have |had )?)mov(?:ed|ing)|stays?|staying|stayed|resides?|(?:her|his|their|home|new|private) (?:new |home |own )?address|tenancy|house|flat)\b/
const PRIVATE_OWNER =
  /\b(?:mother|father|neighbour|friend|partner|aunt|uncle|grand\p{L}+|home|private|personal)\b|(?:M[rs]s?|Miss) \p{Lu}\p{L}+['’]s\b/u
/** Whoever asked not to be named, named. */
const REFERRER =
  /\b(?:[Rr]eferrer|(?:[Aa]nonymous )?(?:caller|informant|source|letter[- ]writer)|person who (?:rang|referred|reported)[^,.]{0,30})(?:,| is| was)? (?:(?:is|was) )?((?:Ms|Mr|Mrs|Miss|Dr) \p{Lu}\p{L}+|\p{Lu}\p{L}+ \p{Lu}\p{L}+|(?:her|his|their|the|\p{Lu}\p{L}+['’]s|the (?:children|child|family|boy|girl|twin|baby)s?['’]s?) (?:own |maternal |paternal |older |younger |next-door |former |ex-?)?(?:neighbour|aunt|uncle|sister|brother|cousin|landlord|landlady|grand\p{L}+|stepmother|stepfather|friend|colleague|nan)\b)/u

export const thirdPartyDetail: TextRule = {
  scope: 'block',
  meta: {
    id: 'third-party-detail',
    category: 'third-party-confidential',
    title: 'Private detail that the reader does not need',
    severity: 'suggestion',
    kinds: ['all'],
    inPlans: ACTION_FIELDS,
    why: 'What is written here is read by people who could use it to find or to shame somebody, and it cannot be taken back.',
    setAsideWhen: 'Everybody who receives this document may have the detail and needs it to act.',
    bad: ['Ms Pike can be reached on 07700 900123.', 'Her neighbour, Mrs Lunn, has dementia.'],
    good: [
      'In an emergency ring 999; Childline is on 0800 1111.',
      'Ms Pike has depression and sees Dr Shah every month.',
      'A neighbour, Mrs Lunn, told me on 3 May that she heard shouting.',
    ],
  },
  lists: [LIST],
  check(block, context, report) {
    for (const { sort, ...span } of privateDetailsIn(block))
      if (isTold(block, span) && !isOfOffice(block, span, sort)) report({ ...span, message: SAYS[sort] })
    privateMatters(block, context, (span, message) => report({ ...span, message }))
    otherChild(block, context.people, (span, message) => report({ ...span, message }))
    referrer(block, context.people, (span, message) => report({ ...span, message }))
  },
}

type Mark = (span: Span, message: string) => void

/** A column of a table that asks where somebody lives or how to reach them. */
const ASKS_FOR_DETAIL =
  /\b(?:address|postcode|(?:where|place)\b.*\bliv(?:e|es|ing)|lives? (?:at|with)|home|telephone|phone|mobile|contact|e-?mail|number|reference|NHS|UPN)\b/i

/** Fields and columns that ask for an address or a number are answered with one, and a merge field is what the form has. */
function isTold(block: BlockAnalysis, { start, end }: Span): boolean {
  const { role, place, runs } = block.segmentAt(start)
  if (role === 'label' || role === 'signature' || block.block.type === 'fields' || place.actionField === 'owner') return false
  if (runs.some((run) => run.field !== null && run.start < end && run.end > start)) return false
  const title = block.block.type === 'table' && place.column !== undefined ? block.block.columns[place.column]?.title : undefined
  return title === undefined || !ASKS_FOR_DETAIL.test(title)
}

function isOfOffice(block: BlockAnalysis, span: Span, sort: DetailSort): boolean {
  const sentence = block.sentenceAt(span.start)
  if (!sentence) return false
  const before = block.text.slice(sentence.start, span.start)
  const after = block.text.slice(span.end, Math.min(sentence.end, span.end + 40))
  if (sort === 'address' && tellsOfPlacement(sentence.text)) return true
  if (sort === 'identifier' || sort === 'registration') return false
  if (
    OFFICE.test(before) &&
    !PRIVATE_OWNER.test(before) &&
    !(sort === 'address' && LIVED_AT.test(before)) &&
    !(
      sort === 'telephone' &&
      MOBILE.test(block.text.slice(span.start, span.end)) &&
      !/\b(?:duty|me|us|[Mm]y|[Oo]ur|work|team)\b/.test(before)
    )
  )
    return true
  return (
    sort === 'address' &&
    /^,? \(?(?:the )?(?:\p{Lu}\p{L}+ )*(?:office|School|Hospital|Surgery|Clinic|Centre|Library|Church|Court\b)/u.test(after)
  )
}

function privateMatters(block: BlockAnalysis, { people }: RuleContext, mark: Mark): void {
  let last: Sentence | null = null
  for (const hit of block.hits(LIST)) {
    const sentence = block.sentenceAt(hit.start)
    if (!sentence || sentence === last || !isWritersProse(block, hit)) continue
    const start = outsiderBefore(block, sentence, hit, people)
    if (start === null) continue
    last = sentence
    mark({ start, end: hit.end }, hit.entry.ask ?? 'Does the reader need this?')
  }
}

/** "Jake Turner in Year 6", "Jake Turner, a boy in his class": another child by full name. */
const PUPIL =
  /(?<![\p{L}])(?<name>\p{Lu}\p{Ll}+ \p{Lu}[\p{L}-]+)(?:,? (?:who is )?(?:in|of|from) (?:Year \d{1,2}|(?:his|her|the same|\p{Lu}\p{L}+['’]s) (?:class|form|year))\b|, (?:a|another) (?:older |younger )?(?:boy|girl|pupil|child)\b)/gu
const DONE_TO_CHILD =
  /\b(?:hit|punched|kicked|bullied|bullies|hurt|pushed|assaulted|attacked|bit|threatened|touched|excluded|cannabis|drugs|knife|stole|stealing|abused|plan|adopted)\b/

const tellsOfPupil = new PerWord(({ text }) => /\b(?:Year|class|form|year|pupil|boy|girl|child)\b/.test(text))
const tellsOfDeed = new PerWord(({ text }) => DONE_TO_CHILD.test(text))
const AMONG_PUPILS = /\b(?:Year \d|class|form|same year|pupil|boy|girl|child)\b/

function otherChild(block: BlockAnalysis, people: readonly KnownPerson[], mark: Mark): void {
  if (!block.holdsWord(tellsOfPupil) || !block.holdsWord(tellsOfDeed)) return
  if (!AMONG_PUPILS.test(block.text) || !DONE_TO_CHILD.test(block.text)) return
  for (const { groups, index } of block.text.matchAll(PUPIL)) {
    const name = groups?.name ?? ''
    const span = { start: index, end: index + name.length }
    const isKnown = people.some(
      ({ firstName, lastName }) => name.startsWith(`${firstName} `) || (lastName !== '' && name.endsWith(` ${lastName}`)),
    )
    if (!isKnown && !block.isQuoted(span) && !/^(?:Mr|Ms|Mrs|Miss|Dr|PC|When|After|In|On)\b/.test(name))
      mark(span, 'Another child by full name. Does the reader need to know which child this is?')
  }
}

/** "The neighbour who rang us, Mrs Blount, did not want Ms Lowe to know." */
const RANG_UNSEEN =
  /\bwho (?:rang|phoned|called|reported|referred|contacted|wrote to|told) (?:us|me|this office|the office|it)?\b[^.;]{0,40}?, ((?:Ms|Mr|Mrs|Miss|Dr) (?:\p{Lu}\p{L}+ ?){1,2}|\p{Lu}\p{L}+ \p{Lu}\p{L}+)[^.;]{0,30}?,? (?:(?:did|does) not want|asked (?:me|us) not)\b/u
const REFERRERS =
  /referrer|who rang|who phoned|who reported|who called|who contacted|caller|informant|source|writer|person who|anonym|name|identif/i
/** Somebody asked not to be named: whoever is named there or in the sentence before. */
const ASKED_NOT_TO_BE =
  /\b(?:asked|asks|wants?|wished|wishes|would (?:like|rather|prefer)|requested|prefers?|begged)\b[^.;]{0,30}?\b(?:not (?:to )?(?:be (?:named|identified|mentioned)|(?:give|use|share|pass on|tell [\p{L} ]{1,20}|reveal|say|mention) (?:her|his|their) (?:name|identity)|say (?:who|that it was)|have (?:her|his|their) name)|to (?:remain|stay|be kept) anonymous|anonymity|(?:her|his|their) name (?:kept|left) out)|\bdid not want (?:her|his|their) name\b/u
const SOMEBODY_NAMED = /\b(?:Ms|Mr|Mrs|Miss|Dr) (?:\p{Lu}\p{L}+ )?\p{Lu}\p{L}+/gu

/** A word that any of these holds. */
const tellsOfReferrer = new PerWord(({ text }) =>
  /referrer|who|caller|informant|source|writer|person|anonym|name|identif/i.test(text),
)

function referrer(block: BlockAnalysis, people: readonly KnownPerson[], mark: Mark): void {
  if (!block.holdsWord(tellsOfReferrer) || !REFERRERS.test(block.text)) return
  const message = 'Did this person agree to be named to everybody who reads this?'
  const found = REFERRER.exec(block.text) ?? RANG_UNSEEN.exec(block.text)
  const span = found ? { start: found.index, end: found.index + found[0].length } : namedAgainstTheirWish(block, people)
  if (span && !block.isQuoted(span)) mark(span, message)
}

function namedAgainstTheirWish(block: BlockAnalysis, people: readonly KnownPerson[]): Span | null {
  const asked = ASKED_NOT_TO_BE.exec(block.text)
  const sentence = asked && block.sentenceAt(asked.index)
  if (!asked || !sentence) return null
  const from = block.around(sentence).find(({ start }) => start < sentence.start)?.start ?? sentence.start
  for (const { 0: name, index } of block.text.slice(from, asked.index + asked[0].length).matchAll(SOMEBODY_NAMED))
    if (!people.some(({ lastName }) => lastName !== '' && name.endsWith(` ${lastName}`)))
      return { start: from + index, end: from + index + name.length }
  return null
}
