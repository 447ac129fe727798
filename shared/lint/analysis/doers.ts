import type { BlockAnalysis, KnownPerson, Sentence, Span } from '../rule.ts'
import { passiveAt } from './passives.ts'
import { mentionsOf } from './people-in-text.ts'
import { TITLES } from './referent-words.ts'
import { type Subject, subjectOf } from './referents.ts'

/**
 * Whether a passage says who did a thing that it tells in the passive. `harm` is answered by somebody who does harm,
 * `care` by whoever looks after the child, `decision` by somebody or some body that decides, `finding` by whoever looked, `task` by whoever should have seen to it, and
 * `view` only by whose it is.
 */
export type DoerSort = 'harm' | 'care' | 'decision' | 'finding' | 'task' | 'view'

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** "By" and somebody; not a part of the body, a time or a way of going. */
const BY =
  /\bby (?!(?:(?:the|her|his|their) )?(?:arms?|hair|throat|neck|wrists?|hands?|legs?|collar|ears?|ankles?|shoulders?|scruff|feet|foot|time|then|end|now|herself|himself|themselves|chance|accident|mistake|default|deed poll|post|telephone|phone|text|e-?mail|letter|train|bus|taxi|midnight|noon|lunchtime|bedtime|evening|morning|nightfall|early|late|mid|about|around|half|all accounts|law|September|October|November|December|January|February|March|April|May|June|July|August|being|(?:an? |the )?(?:hard |heavy |forceful |direct |blunt |violent |single )*(?:slap|blows?|punch(?:es)?|kicks?|grip|gripping|slapping|hitting|belt|force|shaking|squeezing|twisting)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|(?:[a-z]+ ){1,2}(?:days?|weeks?|months?|hours?|minutes?|years?|miles?|per cent)\b|\d)/i
const AT_HANDS =
  /\bat the hands of\b|\bfrom (?:(?:her|his|their|the|a|an|another|older|two|some) )*(?:[a-z-]+ )?(?:\p{Lu}\p{L}+|partner|husband|wife|father|mother|brothers?|sisters?|cousins?|uncle|stepfather|parents?|m[ae]n|boys?|girls?|gang|stranger|pupils?)\b/u
/** Nobody knows who did it, and the text says so. */
const NOT_KNOWN =
  /\b(?:(?:not|n['’]t|never|cannot|nobody|no one) (?:\p{L}+ ){0,2}?(?:know|knows|known|clear|say|said|saw|seen|identify|identified|establish(?:ed)?|recall|remember|name|named|see (?:who|how|what)|explain(?:ed)?)(?! why\b)|unknown|unclear|unidentified|refused to (?:say|name)|(?:know|say|saw|establish|asked|explain(?:ed)?|account for|find out) (?:\p{L}+ )?(?:who|how)|no explanation|unexplained|disputed|[Hh]ow (?:the|it|they|this|these|that)\b[^.;]{0,30}\bcaused)\b/u
const ANSWERS_FOR_IT =
  /\b(?:arrested|charged|convicted|admitted|admits|accepts|accepted|responsible|perpetrator|suspect|pleaded|sentenced|cautioned|did (?:it|this|that|so)|found guilty|(?:said|told \p{L}+|says|named|says)[^.;]{0,40}\b(?:it was|who did))\b/u
const ACCIDENT =
  /\b(?:fell|fallen|falls?|falling|slipp\p{L}+|tripp\p{L}+|accident\p{L}*|crash|collision|playing|football|rugby|match|game|swings?|slide|trampoline|scooter|bike|bicycle|climbing|play ?ground|skating|dogs?|cats?|wasps?|bees?|kettle|iron|oven|cooker|radiator|tea|soup|door|car|van|lorry|bus|swing|pram|buggy|pushchair|wheelchair|trolley|surgery|operation|at work|factory|building site|training|storm|fire|fireworks?|hot water|sunburn\p{L}*|birth|delivery|caught (?:her|his|their|on|in))\b/iu
const VIOLENT =
  words(`hit hits hitting punched punches punching slapped slaps slapping smacked smacks smacking kicked kicks kicking pushed pushes
  pushing shoved shoves shoving strangled strangles choked stabbed attacked attacks attacking assaulted assaults assaulting beat beats
  beating grabbed grabs grabbing dragged drags pinned held holds threw throws throwing smashed smashes bit bites burnt burned shook
  shakes spat spits headbutted stamped struck strikes hurt hurts hurting threatened threatens threatening shouted shouts shouting
  screamed screams swore swears abused abuses abusing raped touched touches groomed harmed harms injured controlled controls
  controlling isolated took takes locked locks forced forces made makes followed stalked sent sends kept keeps
  gave gives broke breaks pulled pulls poured drove inflicted inflicts caused causes wrapped fought`)
const DECIDES =
  words(`decided decides agreed agrees chose chooses took takes sent sends moved moves removed removes asked asks wanted wants
  arranged arranges authorised ended ends stopped stops refused refuses withdrew closed cancelled placed returned collected brought
  separated kept made met discussed planned approved directed ordered suspended reduced`)
const BODY =
  /\b(?:courts?|judge|magistrates?|panel|conference|core group|meeting|review|reviewing officer|hearing|order|managers?|supervision|head of service|police|local authority|council|department|team|school|head ?teacher|college|landlord|housing|hospital|social workers?|protection powers|police protection|section \d+|authority|service|tribunal|guardian)\b/u
/** "I did not pass it on", "the duty team lost it", "Ms Grant was to follow it up": somebody who should have. */
const ANSWERS_FOR_TASK =
  /\b(?:I|[Ww]e|M(?:r|s|rs|iss) \p{Lu}\p{L}+|Dr \p{Lu}\p{L}+|[Tt]he (?:\p{Ll}+ ){0,3}(?:team|school|surgery|service|worker|department|council|hospital|visitor|manager|police)) (?:(?:did not|had not|has not|failed to|forgot|lost|missed|overlooked|should have|was to|were to|was asked to|accepts?|accepted|apologised|has apologised|am sorry|are sorry|was on leave)\b)/u
/** Whose view a thing that "was felt" is. */
const HELD_BY =
  /\b(?:felt|considered|thought|deemed|judged|concluded|accepted|recommended)(?: \p{Ll}+)? by (?!(?:all|many|most|some|the time|then)\b)/u
const DECIDED =
  /\b(?:deci(?:d|s)\p{L}+|agree[ds]?|order(?:s|ed)?|remov\p{L}+|direct(?:s|ed)?|approv\p{L}+|authoris\p{L}+|ma(?:d|k)es?|made|grant(?:s|ed)?|plac(?:es|ed)|moves?|moved|took|takes|asked|asks|end(?:s|ed)|stop(?:s|ped)|refus\p{L}+|conclud\p{L}+|recommend\p{L}+|met|wrote|said|told|has|had)\b/u
/** A place that somebody goes to, a name in it, or what belongs to a body, is nobody that decided. */
const GOES_TO =
  /\b(?:to|from|at|off|out of|near|outside|left|changed|started|attends?) (?:(?:an?|the|her|his|their|another|his own|new|local|old|present|primary|secondary|special) )*(?:school|college|hospital|nursery)(?: (?:gates?|trip|run))?\b|\bschool(?:['’]s)? (?:bag|uniform|trip|gates?|run|holidays?|day|friends|dinner|meals?|term|year|work|bus)\b|\b(?:social worker|team|department|council|authority|school|police|court|guardian|midwife)['’]s?(?= (?:letter|report|log|note|file|call|message|record)s?\b)/gu
/** Somebody examines or looks after the child at the time: what was found, they found. */
const LOOKED =
  /\b(?:I|[Ww]e|Dr|doctors?|paediatrician|consultant|nurses?|midwi(?:fe|ves)|radiologist|examin\p{L}+|medical|X-rays?|scans?|police|post-mortem|PC|(?:Ms|Mrs|Mr|Miss) \p{L}+)\b/u
/** Who tells a thing is not thereby who did it. */
const TELLING =
  /(?:\b(?:M(?:r|s|rs|iss)|Dr)\.?\s)?[\p{L}'’-]+(?:\s\([^)]*\))?\s(?:has |had |have |also |then |later |both )*(?:told (?:me|us|(?:M[rs]s?|Dr) \p{L}+|the \p{L}+(?: \p{L}+)?|(?:her|his|their) \p{L}+|\p{L}+)|said|says|tells me|tells us|reported|reports|explained|described|recalled|wrote|stated|disclosed|confirmed|alleged|noted)(?: to me| to us)?\b|,\s(?:she|he|they|(?:M(?:r|s|rs)) \p{L}+|\p{L}+) (?:told (?:me|us)|said|says)\b/gu
/** A clause that says what led to it: "when Ms Pike went into hospital". */
const LED_TO = /\b(?:when|after|because|as|since|while|so that|following|and)\s([^,;]*)$/u
const CARER_WORD =
  /\b(?:[Mm]other|[Ff]ather|[Pp]arents?|[Gg]rand\p{L}+|[Cc]arers?|[Aa]unt|[Uu]ncle|[Ss]tepfather|[Ss]tepmother|childminder|partner)\b/u

/** What is told of another moment: "when he was stopped by PC Lamb". */
const LATER_CLAUSE = /\s(?:when|while|before|after|until) (?:he|she|they|it) (?:was|were|had been)\b.*$/su

/** True where the words before and after tell of an accident. */
export const isAccident = (text: string): boolean => ACCIDENT.test(text)

/** True where the sentence or one beside it says who did what `done` tells, or that this is not known. */
export function saysWho(
  block: BlockAnalysis,
  sentence: Sentence,
  done: Span,
  subject: Subject | null,
  sort: DoerSort,
  people: readonly KnownPerson[],
): boolean {
  const victim = victimOf(block, subject)
  const before = block.text.slice(sentence.start, done.start)
  const after = block.text.slice(done.end, sentence.end)
  if (BY.test(after.replace(LATER_CLAUSE, '')) || (sort === 'harm' && AT_HANDS.test(after)) || NOT_KNOWN.test(sentence.text))
    return true
  if (sort === 'view') return HELD_BY.test(sentence.text)
  const around = [...block.around(sentence), ...othersInRow(block, sentence)]
  if (around.some(({ text }) => NOT_KNOWN.test(text) || (ANSWERS_FOR_IT.test(text) && namesSomebody(text, victim, people))))
    return true
  if (sort === 'task') return [before, ...around.map(({ text }) => text)].some((text) => ANSWERS_FOR_TASK.test(text))
  if (sort === 'finding') return LOOKED.test(before) || LOOKED.test(after) || around.some(({ text }) => LOOKED.test(text))
  if (sort === 'harm') return [sentence, ...around].some((one) => hasDoer(block, one, done, subject, VIOLENT, one !== sentence))
  if (sort === 'care')
    return [
      subject?.referent === 'person'
        ? ownClause(block.text.slice(sentence.start, Math.max(sentence.start, subject.head.start)), after)
        : '',
      after,
      ...around.map(({ text }) => text),
    ].some((text) => namesSomebody(text, victim, people, true))
  const led = LED_TO.exec(after)?.[1] ?? LED_TO.exec(before.replace(/,\s*$/, ''))?.[1] ?? ''
  return (
    BODY.test(before.replace(GOES_TO, '')) ||
    BODY.test(after.replace(GOES_TO, '')) ||
    namesSomebody(led, victim, people) ||
    around.some(
      (one) =>
        (BODY.test(one.text.replace(GOES_TO, '')) && DECIDED.test(one.text)) || hasDoer(block, one, done, subject, DECIDES, true),
    ) ||
    hasDoer(block, sentence, done, subject, DECIDES, false)
  )
}

/** Without what another clause told before: "he deals from the flat, and the children were left". */
const ownClause = (before: string, after: string): string =>
  /\b(?:until|while|when|because|as|after|before) (?:he|she|they)\b/.test(after)
    ? before
    : before.replace(/^.*(?:,\s(?:and|but)\s|;\s)/su, '')

/** What the other cells of a table's row say. */
function othersInRow(block: BlockAnalysis, sentence: Sentence): readonly Sentence[] {
  const { rowId, entryId } = sentence.segment.place
  if (rowId === undefined && entryId === undefined) return []
  return block.sentences.filter(
    ({ segment }) => segment !== sentence.segment && segment.place.rowId === rowId && segment.place.entryId === entryId,
  )
}

/** A grown-up who is not the person that it was done to; with `carers`, also whoever looks after a child by role. */
function namesSomebody(text: string, victim: string, people: readonly KnownPerson[], carers = false): boolean {
  if (carers && CARER_WORD.test(text.replace(TELLING, ''))) return true
  return mentionsOf(text.replace(TELLING, ''), people).some((one) => one.sort === 'adult' && one.text !== victim)
}

/** The person that it was done to as the text names them: "Ms Farr", not "Farr". */
function victimOf(block: BlockAnalysis, subject: Subject | null): string {
  if (!subject) return ''
  const title = block.tokens[subject.head.index - 1]
  const name = subject.head.text.replace(/['’]s$/, '')
  return title && TITLES.has(title.lower) ? `${title.text} ${name}` : name
}

/** "Ms", where a name stands behind it: husband and wife share the rest. */
const titleOf = (block: BlockAnalysis, subject: Subject | null): string => {
  const before = subject ? (block.tokens[subject.head.index - 1]?.lower ?? '') : ''
  return TITLES.has(before) ? before : ''
}

/** "Was groomed and made to carry": the second is done to the same person. */
const ALSO_DONE = /^(?:(?! (?:he|she|they|who|it)\b) [a-z]+){0,4}(?:,|,? (?:and|or))(?: then| also| later)? $/

/** Somebody does one of the acts in the active voice. In another sentence anybody but the victim may; a pronoun is anybody there. */
function hasDoer(
  block: BlockAnalysis,
  sentence: Sentence,
  done: Span,
  victim: Subject | null,
  acts: ReadonlySet<string>,
  elsewhere: boolean,
): boolean {
  const own = victim?.head.lower.replace(/'s$/, '')
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = block.tokens[at]
    if (!token || !acts.has(token.lower) || (token.start < done.end && token.end > done.start)) continue
    if (passiveAt(block, sentence, at) || (!elsewhere && ALSO_DONE.test(block.text.slice(done.end, token.start)))) continue
    const subject = subjectOf(block, sentence, at)
    if (subject?.referent !== 'person' && !(acts === DECIDES && subject?.referent === 'writer')) continue
    const head = subject.head.lower.replace(/'s$/, '')
    if ((head === own && titleOf(block, subject) === titleOf(block, victim)) || head === 'who') continue
    if (!elsewhere && own !== undefined && isSamePronoun(head, own)) continue
    return true
  }
  return false
}

const isSamePronoun = (a: string, b: string): boolean => a === b && /^(?:she|he|they)$/.test(a)
