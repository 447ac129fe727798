import { isSupposed } from '../analysis/conditions.ts'
import { deedAt } from '../analysis/deeds.ts'
import { type DoerSort, isAccident, saysWho } from '../analysis/doers.ts'
import { followsOn, frameOf } from '../analysis/done-to-frames.ts'
import { speaksOfTheLaw } from '../analysis/legal-setting.ts'
import { beingAt, type Passive, passiveAt, reducedAt } from '../analysis/passives.ts'
import { type Subject, subjectOf } from '../analysis/referents.ts'
import { isWritersProse } from '../analysis/writers-prose.ts'
import { isWrittenToChild } from '../analysis/written-to-child.ts'
import type { BlockAnalysis, RuleContext, Sentence, Span, TextRule, WordHit } from '../rule.ts'

const LIST = 'done-to'
const DEEDS = 'deeds'

/** What belongs to somebody and is hurt with them. */
const PART_OF_SOMEBODY =
  /^(?:arms?|legs?|head|face|hands?|hair|wrists?|fingers?|nose|jaw|teeth|tooth|neck|throat|back|ribs?|eyes?|ears?|skull|body|mouth|cheeks?|bottom|stomach|foot|feet|phone|dog|cat|pet|puppy)$/
/** Care that comes as a thing: "an ambulance was not called". */
const UNDONE_TO_THINGS = /^(?:called|sought|reported|given|ordered|replaced|carried out|made|offered|provided|booked)$/i
const NEEDED =
  /^(?:ambulance|police|help|attention|advice|treatment|medication|medicine|inhaler|glasses|prescriptions?|appointments?|gp|doctor|matter|assault|injury|injuries|incident|meals?|food|breakfast|999|visits?|checks?|enquir(?:y|ies)|alarm|referral|interpreters?|advocates?|support|transport|explanation)$/
const PETS = /^(?:dog|cat|pet|puppy)$/
/** "Was dismissed from the army". */
const FROM_A_POST = /^(?:dismissed|discounted|deleted|wiped)$/i
const HAD_DONE = /^(?:taken|checked|twisted|confiscated)$/i
/** What is somebody's own, so that taking or reading it is done to them. */
const OWN_THING = /(?:\b[Hh]er|\b[Hh]is|\b[Tt]heir|['’]s?)(?: \p{L}+){1,3} $|\b[Tt]he (?:bedroom |front )?door $/u
const POSSESSIONS =
  /^(?:phone|telephone|mobile|post|mail|letters?|messages|e-?mails?|calls|cards?|money|wages|pay|benefits?|purse|passport|papers|documents|medication|medicine|tablets?|inhaler|pills|clothes|toys|bag|bags|room|door|bed|keys?|car|glasses|account|food|diary|laptop|shoes|coat|certificate|address|whereabouts|number|visa|jewellery|photographs|bicycle|bike)$/
/** What a game does to its players too; nobody is groomed by a team. */
const IN_GAMES = /^(?:beaten|hit|kicked|struck|hurt|injured|held|pushed|shoved|thrown|knocked|attacked|scratched)/i
const GAMES = /\b(?:match|game|football|team|league|final|cup|chess|race|tournament)\b|\d\s?[–-]\s?\d/i
/** What is left undone with a letter, a reason, a bruise. */
const MATTERS =
  /^(?:followed up|acted|passed on|responded to|noticed|explored|addressed|investigated|considered|pursued|escalated|challenged|questioned|shared|recorded|explained|checked|asked about|looked into|picked up|heeded|chased|monitored|examined|treated|visited|reviewed)/i
const SHAKEN_BY_NEWS = /^(?:shaken|struck|hurt|hit|threatened|violated|burnt|humiliated|intimidated|battered)$/i
const FEELING_BEFORE = /\b(?:visibly|clearly|deeply|very|quite|still|emotionally|so|feels?|felt|too|badly)\s$/i
const DOCTORS = /\b(?:Dr|Professor|paediatrician|consultant|radiologist|doctors?|medical)\b/

export const passiveNoActor: TextRule = {
  scope: 'block',
  meta: {
    id: 'passive-no-actor',
    category: 'passive-no-actor',
    title: 'Nobody is said to have done it',
    severity: 'suggestion',
    kinds: ['all'],
    inPlans: [],
    why: 'Who did it disappears, and with them who is responsible and what has to change.',
    setAsideWhen: 'Nobody knows who did it, a court has made no finding yet, or naming them would put somebody at risk.',
    bad: ['Ruby was hit with a belt on two occasions.', 'The children were exposed to domestic violence.'],
    good: [
      'Mr Mensah hit Ruby with a belt twice in May.',
      'The children heard Mr Mensah shouting at Ms Pike and saw him push her.',
      'Ruby was born in Leeds and was registered with a GP.',
    ],
  },
  lists: [LIST, DEEDS],
  startsFrom: [LIST, DEEDS],
  check(block, context, report) {
    const told = new Set<Sentence>()
    for (const [list, find] of FINDERS)
      for (const hit of block.hits(list)) {
        const found = find(block, hit, context)
        const sentence = found && block.sentenceAt(hit.start)
        if (!found || !sentence || told.has(sentence) || !isWritersProse(block, hit)) continue
        if (isWrittenToChild(block, sentence, context)) continue
        told.add(sentence)
        report({ ...found, message: messageFor(block, found, hit) })
      }
  },
}

const FINDERS = [
  [LIST, doneByNobody],
  [DEEDS, deedByNobody],
] as const

const NEEDS_NO_AUXILIARY = new Set(['noun', 'phrase', 'went'])

/** A deed with things, tasks or places: the same question, put by what it was done to. */
function deedByNobody(block: BlockAnalysis, hit: WordHit, { people }: RuleContext): Span | null {
  const tag = hit.entry.tags?.[0] ?? ''
  if (!NEEDS_NO_AUXILIARY.has(tag) && !mayBePassive(block, hit)) return null
  const sentence = block.sentenceAt(hit.start)
  const deed = sentence && deedAt(block, sentence, hit)
  if (!sentence || !deed) return null
  if (isSupposed(block.text.slice(sentence.start, deed.start), block.text.slice(hit.end, sentence.end))) return null
  return saysWho(block, sentence, deed, deed.subject, deed.sort, people) ? null : { start: deed.start, end: deed.end }
}

function messageFor(block: BlockAnalysis, { start, end }: Span, { entry }: WordHit): string {
  if (/\b(?:not|never)\b|n['’]t\b/.test(block.text.slice(start, end))) return 'Who should have done it?'
  return entry.ask ?? 'Who did it?'
}

function doneByNobody(block: BlockAnalysis, hit: WordHit, context: RuleContext): Span | null {
  const tag = hit.entry.tags?.[0] ?? ''
  const framed = tag === 'event' || tag === 'decision' || tag === 'thrown' || tag === 'thing'
  // The word before a participle, or a noun's frame, rules most hits out before anything dear is asked.
  if (!(framed ? mayBeFramed(block, hit, tag) : mayBePassive(block, hit))) return null
  const sentence = block.sentenceAt(hit.start)
  if (!sentence) return null
  return framed ? nounFrame(block, sentence, hit, tag, context) : passive(block, sentence, hit, tag, context)
}

const BEFORE_PARTICIPLE = new Set("was were is are been being be got gets get had wasn't weren't isn't aren't".split(' '))
const CAPITAL = /\p{Lu}/u
const WORDS_BEFORE = 5
const LETTERS_AROUND = 110

function mayBePassive(block: BlockAnalysis, { firstToken, start, entry }: WordHit): boolean {
  // with no auxiliary: after a comma, at the head of a sentence, or a word that needs none
  if (block.text[start - 2] === ',' || entry.tags?.[0] === 'dealt' || CAPITAL.test(block.text[start] ?? '')) return true
  for (let at = firstToken - 1; at >= Math.max(0, firstToken - WORDS_BEFORE); at--)
    if (BEFORE_PARTICIPLE.has(block.forms[at]?.lower ?? '')) return true
  return false
}

/** Reads the frame in the letters around the noun, before its sentence is known. */
function mayBeFramed({ text }: BlockAnalysis, { start, end, text: noun }: WordHit, tag: string): boolean {
  return (
    frameOf(tag, noun, text.slice(Math.max(0, start - LETTERS_AROUND), start), text.slice(end, end + LETTERS_AROUND)) !== null
  )
}

const SORT: Readonly<Record<string, DoerSort>> = {
  hurt: 'harm',
  left: 'care',
  undone: 'care',
  had: 'harm',
  own: 'harm',
  ignored: 'care',
  decided: 'decision',
  decision: 'decision',
  event: 'harm',
  thrown: 'harm',
  thing: 'harm',
  dealt: 'harm',
}

function passive(block: BlockAnalysis, sentence: Sentence, hit: WordHit, listed: string, { people }: RuleContext): Span | null {
  const had = HAD_DONE.test(hit.text) || listed === 'had' || listed === 'hurt' ? hadDone(block, sentence, hit) : null
  const found =
    had ??
    passiveAt(block, sentence, firstOfPair(block, hit)) ??
    (listed === 'hurt' || listed === 'left' || listed === 'rest' ? beingAt(block, sentence, hit.firstToken) : null) ??
    (listed === 'hurt' || listed === 'left' || listed === 'rest' || listed === 'dealt'
      ? reducedAt(block, sentence, hit, hit.firstToken)
      : null) ??
    (listed === 'dealt' ? cameBy(block, sentence, hit) : null)
  if (!found) return null
  const tag =
    found.negated && (UNDONE_TO_THINGS.test(hit.text) || /^told$/i.test(hit.text) || isTakenTo(hit, block))
      ? 'undone'
      : had
        ? 'had'
        : listed === 'had'
          ? 'own'
          : listed
  if (found.supposed || found.negated !== (tag === 'undone')) return null
  const before = block.text.slice(sentence.start, found.start)
  const after = block.text.slice(hit.end, sentence.end)
  if (isSupposed(before, after) || !isDoneToSomebody(found, before, tag, hit)) return null
  if (tag === 'undone' && countsNoEvents(found, sentence, hit)) return null
  const following = tag === 'rest' ? followsOn(hit.text, after) : { sort: tag, length: 0 }
  if (!following) return null
  if (
    (following.sort === 'hurt' || following.sort === 'dealt') &&
    isOtherwiseClear(found, sentence, hit, block.text.slice(sentence.start, hit.start))
  )
    return null
  const span = { start: found.start, end: Math.max(found.end, hit.end + following.length) }
  const sort = following.sort === 'undone' && MATTERS.test(hit.text) ? 'task' : SORT[following.sort]
  return saysWho(block, sentence, span, found.subject, sort ?? 'harm', people) ? null : span
}

/** "For ten months the police were not called": over a stretch of time nothing happened for which anybody should have called. */
const STRETCH =
  /\b(?:from (?:\p{Lu}\p{L}+|\d{1,2} \p{Lu}\p{L}+)(?: \d{4})?\b|for (?:\p{L}+|\d+) (?:weeks|months|years)\b|since (?:then|\p{Lu}\p{L}+|\d)|between \p{Lu}?[\p{L}\d]+(?: \d{4})? and\b|(?:in|during|throughout|over) (?:that|this|the) (?:time|year|period|whole|summer|winter|spring|autumn|\w+ months))/iu
const HARM_TOLD =
  /\b(?:hit|hits|hurt\p{L}*|injur\p{L}+|assault\p{L}*|attack\p{L}*|punch\p{L}*|kick\p{L}*|push\p{L}*|threat\p{L}*|violen\p{L}+|abus\p{L}+|incidents?|fight\p{L}*|missing|unconscious|collaps\p{L}+|overdos\p{L}+)\b/iu
const countsNoEvents = ({ subject }: Passive, { text }: Sentence, hit: WordHit): boolean =>
  /^called$/i.test(hit.text) &&
  /^(?:police|ambulance|999)$/.test(subject?.head.lower ?? '') &&
  STRETCH.test(text) &&
  !HARM_TOLD.test(text)

/** "Was not taken to the dentist". */
const isTakenTo = ({ text, end }: WordHit, block: BlockAnalysis): boolean =>
  /^taken$/i.test(text) && block.text.startsWith(' to ', end)

/** "Woken and beaten": the first of two participles carries the auxiliary; only where the second is no past tense. */
function firstOfPair(block: BlockAnalysis, { firstToken, text }: WordHit): number {
  const joined =
    block.tokens[firstToken - 1]?.lower === 'and' && /^(?:beaten|bitten|shaken|thrown|taken|given|forced to|left)$/i.test(text)
  return joined && /(?:ed|en)$/.test(block.tokens[firstToken - 2]?.lower ?? '') ? firstToken - 2 : firstToken
}

/** "She had her phone taken", "he had his arm twisted": somebody did it. */
function hadDone(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Passive | null {
  const words = /\b(?:had|has had|have had)\s(?:her|his|their)\s(?:\p{L}+\s){1,2}$/u.exec(
    block.text.slice(sentence.start, hit.start),
  )
  if (!words) return null
  return { start: sentence.start + words.index, end: hit.end, subject: null, negated: false, supposed: false }
}

const INJURED =
  /^\s(?:(?!(?:from|in|on|at|to|by|when|and|no|about|for|of|with|treatment|letter|report)\b)\p{L}+,?\s){0,4}?(?:bruis(?:e|es|ing)|injur(?:y|ies)|fractures?|burns?|scalds?|wounds?|black eye|broken \p{L}+|fractured \p{L}+|split lip|cuts|concussion)\b/u

/** "Kofi sustained bruising": a thing that came to him from nowhere. */
function cameBy(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Passive | null {
  const injured = INJURED.exec(block.text.slice(hit.end, sentence.end))
  const subject = injured && subjectOf(block, sentence, hit.firstToken)
  if (!injured || subject?.referent !== 'person' || DOCTORS.test(sentence.text) || speaksOfTheLaw(sentence.text)) return null
  const supposed = /\b(?:may|might|could|would|if)\b/.test(block.text.slice(sentence.start, hit.start))
  return { start: hit.start, end: hit.end + injured[0].length, subject, negated: false, supposed }
}

/** What nobody does to another by accident. */
const MEANT =
  /^(?:called|isolated|cut off|prevented|stopped|forced|made|told|denied|deprived|subjected|shown|used|promised|filmed|photographed|watched|persuaded|encouraged|refused|threatened|intimidated|terrorised|stalked|harassed|blackmailed|coerced|humiliated|belittled|groomed|exploited|trafficked|raped|molested|assaulted|strangled|choked|punched|slapped|smacked|caned|whipped|stabbed|restrained|tied|gagged|drugged|mistreated|ridiculed|silenced|shouted|sworn|punished)/i

/** An accident, a game, a feeling, or a summary of what is told elsewhere ("because he has been hurt"). */
function isOtherwiseClear({ subject, start }: Passive, sentence: Sentence, hit: WordHit, before: string): boolean {
  if ((IN_GAMES.test(hit.text) && GAMES.test(sentence.text)) || (SHAKEN_BY_NEWS.test(hit.text) && FEELING_BEFORE.test(before)))
    return true
  if (hit.entry.tags?.includes('mishap') && /^ha(?:s|ve)\b/.test(sentence.text.slice(start - sentence.start))) return true
  if (subject && PETS.test(subject.head.lower)) return false
  return !MEANT.test(hit.text) && isAccident(sentence.text) && !/\b(?:belt|slipper|stick)\b/.test(sentence.text)
}

function isDoneToSomebody({ subject, end }: Passive, before: string, tag: string, hit: WordHit): boolean {
  if (tag === 'had' || /\b(?:who|whom)\s$/.test(before)) return true
  if (tag === 'ignored')
    return (
      subject !== null &&
      subject.referent !== 'writer' &&
      !(subject.referent === 'person' && FROM_A_POST.test(hit.text)) &&
      !(/^tampered/i.test(hit.text) && subject.referent === 'person')
    )
  if (tag === 'dealt') return end > hit.end || isDealt(subject, hit)
  if (!subject) return false
  if (tag === 'own') return OWN_THING.test(before) && POSSESSIONS.test(subject.head.lower)
  if (/^(?:met)$/i.test(hit.text)) return /^needs?$/.test(subject.head.lower)
  if (tag === 'undone' && UNDONE_TO_THINGS.test(hit.text)) return NEEDED.test(subject.head.lower)
  if (MATTERS.test(hit.text) || (tag === 'undone' && /^(?:told|informed|consulted)$/i.test(hit.text)))
    return subject.referent !== 'writer'
  return isSomebody(subject)
}

/** Pressure and contact are sustained too; and letters received. */
const BODILY =
  /^(?:injur|bruis|burn|fractur|wound|mark|collarbone|bone|break|cuts?$|scald|blow|harm|trauma|tear|bleed|concussion|abuse|violence|assault)/
const isDealt = (subject: Subject | null, { text }: WordHit): boolean =>
  subject !== null && (/^(?:inflicted|perpetrated|meted)/i.test(text) || BODILY.test(subject.head.lower))

function isSomebody({ referent, head }: Subject): boolean {
  if (referent === 'person') return true
  return referent === 'thing' && PART_OF_SOMEBODY.test(head.lower)
}

/** "Doubts about how the burn happened": the very question. */
const HOW = /\b(?:how|why|whether) (?:(?:the|this|that|these|those|his|her|their) )?(?:\p{Ll}+ )?$/u

function nounFrame(block: BlockAnalysis, sentence: Sentence, hit: WordHit, tag: string, { people }: RuleContext): Span | null {
  const before = block.text.slice(sentence.start, hit.start)
  const after = block.text.slice(hit.end, sentence.end)
  const frame = frameOf(tag, hit.text, before, after)
  if (!frame || isSupposed(before, after) || HOW.test(before)) return null
  const span = { start: frame.verbOnly ? hit.end + 1 : hit.start - frame.before, end: hit.end + frame.after }
  if (tag === 'event' && (speaksOfTheLaw(sentence.text) || DOCTORS.test(sentence.text))) return null
  if (frame.mishap && isAccident(sentence.text)) return null
  if (frame.told && goesOnToTell(block, sentence, span)) return null
  return saysWho(block, sentence, span, null, frame.sort ?? SORT[tag] ?? 'harm', people) ? null : span
}

const SOMEBODY =
  /\b(?:M(?:r|s|rs|iss) \p{Lu}|[Hh]e|[Ss]he|[Mm]other|[Ff]ather|[Bb]rothers?|[Ss]isters?|boys?|girls?|pupils?|\p{Lu}\p{Ll}+ (?:had|was|ran|took|put|told|said|\p{Ll}+ed)\b)/u

/** The event is told straight after it is named: a colon, "when", "in which", or the next sentence, with somebody in it. */
function goesOnToTell(block: BlockAnalysis, sentence: Sentence, span: Span): boolean {
  const after = block.text.slice(span.end, sentence.end)
  if (/:\s/.test(after) || (/\b(?:when|where|in which|during which|after|because|between)\b/.test(after) && SOMEBODY.test(after)))
    return true
  const next = block.around(sentence).find(({ start }) => start > sentence.start)
  return next !== undefined && SOMEBODY.test(next.text)
}
