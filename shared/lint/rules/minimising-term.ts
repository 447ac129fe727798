import { adultWithChild } from '../analysis/adult-with-child.ts'
import {
  isExploitationAsWork,
  isFamiliarityForAbuse,
  isLoveWithChild,
  isQuarrelForHarm,
  isRoughWithSomebody,
  isSoftNameForNeglect,
  isTrivialNameForHarm,
} from '../analysis/harm-softened.ts'
import { mentionsOf } from '../analysis/people-in-text.ts'
import { smallHarm } from '../analysis/small-harm.ts'
import type { BlockAnalysis, Report, RuleContext, Sentence, Span, TextRule, WordHit } from '../rule.ts'

const LIST = 'minimising'

const OFFENCE =
  /\b(?:charged|convict\p{L}*|offences?|count of|counts of|sentenced|pleaded|guilty|indict\p{L}+|section \d|Act \d{4}|Sexual Offences|arrested (?:for|on suspicion)|prosecut\p{L}+|possession of)\b/iu
const COUPLE =
  /\b(?:parents?|couple|lovers?|partners?|ex|husband|wife|boyfriend|girlfriend|M(?:r|s|rs|iss) \p{Lu}\p{L}+|mother|father|mum|dad|domestic|marriage|relationship|adults?|police)\b/u
const AMONG_CHILDREN =
  /\b(?:siblings?|brothers?|sisters?|pupils?|class(?:mates?|room)?|playground|playtime|friends?|girls|boys|lads|peers?|football|lunch(?:time)?|Year \d+|toys?|game|swing|cousins|twins)\b/i
const NEXT_DOOR = /\b(?:next door|neighbours?)\b/i
const VIOLENCE =
  /\b(?:assault\p{L}*|violen\p{L}+|abus\p{L}+|hit|hits|hitting|slap\p{L}*|punch\p{L}*|kick\p{L}*|strangl\p{L}+|chok\p{L}+|throttl\p{L}+|throat|bruis\p{L}+|marks?|jaw|stitches|ribs?|teeth|tooth|broke|bit|choked|injur\p{L}+|broken|fractur\p{L}+|black eye|knife|blood|cigarette burns?|officers (?:were|have been|had been|came)|police|arrest\p{L}*|hospital|999|attack\p{L}*|stab\p{L}*|rape\p{L}*|pushed (?:her|him|them|M(?:r|s|rs|iss)|\p{Lu}\p{Ll}+)|hurt|unconscious|refuge)\b/iu
const TALKED_ABOUT =
  /\b(?:(?:not|never) (?:call|describe|name) (?:it|this|that|him|her|them)(?: as)?(?: an?)?|calls? what (?:he|she|they) did|uses? the (?:words?|terms?|phrases?)|the (?:words?|term|phrase)|what (?:he|she|they|\p{Lu}\p{L}+) (?:calls?|called|describes? as)|not (?:a|an|just a|merely a))\b[^.;:]{0,25}$/u
/** "There is no history of violence between them." */
const DENIED =
  /\b(?:no|never|without|denied|denies|neither|nor|(?:does|do|did|has|have) not (?:use|used|have|resort to|believe in))\s(?:\p{L}+\s){0,4}$/iu
const THING_BEFORE = /\b(?:police|staff|removal|firm|dogs?|cats?|puppy|parcels?|luggage|piano|furniture|car|equipment)\b/i
const BROKEN_THING =
  /^\sby\s(?:nobody|no one)\b|^\sby\s(?:the|an?)\s(?:\p{L}+\s)?(?:couriers?|drivers?|porters?|removal|delivery|postman|fitters?|movers?|mechanics?|firm|shop|garage)\b|^\s[^.;]{0,30}\b(?:cracked|dented|scratched|chipped|torn|ripped|snapped)\s(?:the|a|its)\b/iu
/** What was used: nobody's own account makes a belt smaller. */
const IMPLEMENT =
  /\b(?:belt|slipper|spoon|stick|cable|shoe|fists?|hairbrush|ruler|cane|hanger|flex|bat|bottle|hosepipe|strap|rope)\b/iu
const STRUCK_WITH =
  /\bwith (?:a|an|his|her|the) (?:\p{L}+ )?(?:belt|slipper|spoon|stick|cable|shoe|fists?|hairbrush|ruler|cane|hanger|flex|hosepipe|strap|rope)\b/iu
const THINGS =
  /^\s(?:of|by|with)\s(?:(?:the|a|an|his|her|their|some|this|that)\s)?(?:\p{L}+\s)?(?:piano|parcels?|luggage|furniture|boxes|box|cars?|dog|cat|animals?|puppy|pets?|books?|toys?|ball|equipment|goods|phone|telephone|door|salt|paint|brakes?|removal|baggage|staff|police)\b/iu
const PEOPLE_AFTER =
  /^\s(?:them\b|Mr and Mrs \p{Lu}\p{L}+|(?:the |both |her |his |their )*(?:parents|couple|adults|pair|partners)|(?:the )?mother and (?:the )?father|(?:Mr|Ms|Mrs|Miss) \p{Lu}\p{L}+(?: and (?:(?:Mr|Ms|Mrs|Miss) \p{Lu}\p{L}+|her partner|his partner))?|(?:her|him|herself|himself) and (?:(?:her|his|the) )?(?:(?:ex-)?partner|husband|wife|boyfriend|Mr \p{L}+|him|her)|(?:Mum|mum) and (?:Dad|dad)|\p{Lu}\p{L}+ and (?:her|his) (?:partner|boyfriend|husband))/u
const NOT_PARTNERS =
  /^\s(?:with|between|to)\s(?:(?:her|his|their|the|a)\s)?(?:\p{L}+\s)?(?:sister|brother|mother|father|friends?|peers?|food|siblings?|teachers?|school|parents|daughter|son|grand\p{L}+|aunt|uncle)\b/iu
/** "The relationship between Ms Hart and Mr Lowe is volatile." */
const SAID_OF_COUPLE =
  /\b(?:relationship|marriage|partnership)\b[^.;:]*\b(?:is|was|has been|had been|can be|could be|remains|remained|became|seems|described as)\s(?:\p{L}+\s)?$/u
const BETWEEN_OTHERS =
  /\b(?:sisters?|brothers?|siblings?|daughters?|sons?|friends?|peers?|food|teachers?|school|landlord|neighbours?|aunt|uncle|cousins?|grand\p{L}+)\b|\bwith (?:her|his|their) (?:own )?(?:mother|father|parents)\b/iu
const NOUN_BEFORE = /\b(?:a|the|another|this|that|these|of|were|for|several|some|two|three|four|many|more|previous|to|any)\s$/i
const NOUN_AFTER = /^(?:[.,;:)]|$|\s(?:at|between|last|on|in|with|where|when|and|during|over|that|which|was|were)\b)/i
/** "Domestic between parents": a note without its article. */
const SHORTHAND = /^(?:\.|\s(?:at|between|last|on)\s)/u
/** The question that was put, not what was done. */
const ASKED_ABOUT = /\b(?:asked|asks|question\p{L}*|talked|spoke)\b[^.;]*\b(?:about|of|whether)\s(?:any\s|the\s)?$/u
/** What is rightly only spoken: "a verbal agreement". */
const IN_WORDS = /\b(?:contract|agreement|test|reasoning|report|feedback|answers?|communicat\p{L}+|prompts?|instructions?)\b/iu
const MEDICAL = /\b(?:medical|doctors?|Dr|nurse|Nurse|paediatrician|midwife|examin\p{L}+|clinic|hospital)\b/u
const SEXUAL =
  /\b(?:sex\p{L}*|naked|undress\p{L}*|nude\p{L}*|kiss\p{L}*|touch\p{L}*|intercourse|intimate|topless|underwear|bed with|explicit|indecent)\b/iu
const QUARREL =
  /\b(?:argu\p{L}+|rows?|rowing|things?|it|disputes?|disagreement|disciplin\p{L}+|discussion|they|situation|fight\p{L}*)\b/iu
/** What may be said of want as of a blow: "six nights alone matter less". */
const OF_LITTLE_WEIGHT = /matter|consequence|importance|worry|deal|there|worse|serious|world/i
const THREAT = /\b(?:threat\p{L}*|petrol|kill\p{L}*|knife|acid|burn (?:her|the|them)|stab|die|dead|hurt)\b/iu
const A_CHILD_NEXT =
  /^\s(?:(?:(?:his|her|their|the|a|an|both|two|own|young|little|older|younger)\s)+(?:niece|nephew|daughter|son|step(?:daughter|son)|granddaughter|grandson|girls?|boys?|child|children|pupils?|sister|brother|cousin|baby|[1-9]-year-old|1[0-7]-year-old)|\p{Lu}\p{Ll}+(?:,\s(?:aged\s)?(?:[1-9]|1[0-7])\b|\s(?:when|sexually)\b)|(?:him|her|them)(?=[.,;]|$|\s(?:in|on|at|when|while|for|as|and|from|over|sexually|more|again)\b))/u
const PLAY =
  /\b(?:game|match|play(?:ing|ed)?|football|training|sport|rehears\p{L}+|party|costs?|mess|garden|bills?|debts?|education|lesson)\b/iu

export const minimisingTerm: TextRule = {
  scope: 'block',
  meta: {
    id: 'minimising-term',
    category: 'minimising-term',
    title: 'Words that make harm smaller',
    severity: 'warning',
    kinds: ['all'],
    why: 'The reader cannot tell what was done to the child or how badly it hurt, and protection comes late.',
    setAsideWhen: 'The words are the name of an offence or of a file.',
    bad: ['There are concerns about rough handling of Kofi.', 'The parents have a volatile relationship.'],
    good: [
      'Mr Mensah gripped Kofi’s arm and left four bruises.',
      'The removal firm was warned about rough handling of the piano.',
    ],
  },
  lists: [LIST],
  startsFrom: [LIST],
  check(block, context, report) {
    for (const hit of block.hits(LIST)) {
      const sentence = block.sentenceAt(hit.start)
      const span = sentence && faultAt(block, hit, sentence, context)
      if (span) report(toReport(hit, span))
    }
  },
}

function toReport(hit: WordHit, span: Span): Report {
  const { say, ask } = hit.entry
  const fix = typeof say === 'string' ? say : null
  return {
    ...span,
    message: ask ?? 'This makes it smaller than it is.',
    fixes: fix === null ? [] : [{ label: `Write “${fix}”`, replacement: fix }],
  }
}

/** Where the fault stands, or null when these words are right here. */
function faultAt(block: BlockAnalysis, hit: WordHit, sentence: Sentence, context: RuleContext): Span | null {
  const before = sentence.text.slice(0, hit.start - sentence.start)
  const after = sentence.text.slice(hit.end - sentence.start)
  const tags = hit.entry.tags ?? []
  if (TALKED_ABOUT.test(before)) return null
  if (!tags.includes('harm') && DENIED.test(before)) return null
  if (tags.includes('offence') && OFFENCE.test(sentence.text)) return null
  const place: Span = { start: hit.start, end: hit.end }
  const tag = tags.find((one) => one in FRAMES)
  return tag === undefined ? place : (FRAMES[tag]?.({ block, hit, sentence, context, before, after, place }) ?? null)
}

interface Setting {
  block: BlockAnalysis
  hit: WordHit
  sentence: Sentence
  context: RuleContext
  before: string
  after: string
  place: Span
}

/** For each tag of the list: where the fault is, or null where the words mean no harm. */
const FRAMES: Record<string, (setting: Setting) => Span | null> = {
  person: ({ after, before, place }) =>
    THINGS.test(after) || THING_BEFORE.test(before) || BROKEN_THING.test(after) ? null : place,
  couple: ({ block, sentence, before, after, context, place }) =>
    !/^\s(?:between|with)\s(?:(?:her|his|their|the|two)\s)*(?:cats|dogs|pets|puppies|kittens|cat|dog)\b/u.test(after) &&
    (isCouple(sentence, context) || (THEIRS.test(before) && isPartnerBefore(block, sentence)))
      ? place
      : null,
  quarrel: ({ sentence, before, place, block, hit, context }) =>
    (QUARREL.test(before) ||
      (/physical|handy/i.test(hit.text) && mentionsOf(before, context.people).some(({ sort }) => sort === 'adult'))) &&
    !PLAY.test(sentence.text) &&
    (COUPLE.test(sentence.text) || violenceNear(block, sentence))
      ? place
      : null,
  'of-couple': ({ before, place }) => {
    const said = SAID_OF_COUPLE.exec(before)
    return said && !BETWEEN_OTHERS.test(said[0]) ? place : null
  },
  relationship: ({ after, place }) => (NOT_PARTNERS.test(after) ? null : place),
  between: ({ before, after, sentence, place }) => {
    if (ASKED_ABOUT.test(before)) return null
    const people = PEOPLE_AFTER.exec(after)
    return people && !AMONG_CHILDREN.test(sentence.text) ? { start: place.start, end: place.end + people[0].length } : null
  },
  noun: ({ hit, before, after, place }) =>
    NOUN_AFTER.test(after) &&
    (/s$/i.test(hit.text) || NOUN_BEFORE.test(before) || (before.trim() === '' && SHORTHAND.test(after)))
      ? place
      : null,
  harm: ({ block, hit, sentence, before, after, context }) => {
    if (/^(?:push|shove|tap|kick|grab)/i.test(hit.text) && isAmongChildren(sentence, context)) return null
    const small = smallHarm(hit.text, before, after)
    const ownAccount = block.stanceAt(hit.start) === 'attributed' && saidByFamily(before) && !IMPLEMENT.test(after)
    if (!small || ownAccount) return null
    return { start: sentence.start + small.start, end: hit.end + small.beyond }
  },
  'harm-near': ({ block, hit, sentence, before, place }) =>
    !isAColour(hit, sentence) &&
    !hasObject(hit, sentence) &&
    violenceNear(block, sentence, hit) &&
    !(block.stanceAt(hit.start) === 'attributed' && saidByFamily(before))
      ? place
      : null,
  partner: ({ place, ...setting }) => loveWithChild(setting, place),
  relation: ({ place, ...setting }) => loveWithChild(setting, place),
  mutual: ({ place, ...setting }) => (isQuarrelForHarm(passage(setting)) ? place : null),
  trivial: ({ place, ...setting }) =>
    isTrivialNameForHarm(passage(setting)) || isQuarrelForHarm(passage(setting)) ? place : null,
  belittled: ({ place, ...setting }) =>
    isTrivialNameForHarm(passage(setting)) ||
    isQuarrelForHarm(passage(setting)) ||
    (OF_LITTLE_WEIGHT.test(setting.hit.text) && isSoftNameForNeglect(passage(setting)))
      ? place
      : null,
  threat: ({ block, hit, sentence, before, place }) =>
    THREAT.test(sentence.text.replace(hit.text, '')) && !(block.stanceAt(hit.start) === 'attributed' && saidByFamily(before))
      ? place
      : null,
  interfered: ({ after, place }) => {
    const child = A_CHILD_NEXT.exec(after)?.[0]
    if (child === undefined) return null
    return /^\s(?:him|her|them)$/.test(child) ? { start: place.start, end: place.end + child.length } : place
  },
  neglect: ({ place, ...setting }) => (isSoftNameForNeglect(passage(setting)) ? place : null),
  love: ({ place, ...setting }) => (isLoveWithChild(passage(setting)) ? place : null),
  work: ({ place, ...setting }) => (isExploitationAsWork(passage(setting)) ? place : null),
  familiar: ({ place, ...setting }) => (isFamiliarityForAbuse(passage(setting)) ? place : null),
  rough: ({ place, ...setting }) => (isRoughWithSomebody(passage(setting)) ? place : null),
  verbal: ({ sentence, before, place }) =>
    COUPLE.test(sentence.text) && !IN_WORDS.test(sentence.text) && !/\b(?:violence|abuse)\s\p{L}+\s$/u.test(before)
      ? place
      : null,
  agreed: ({ after, ...setting }) =>
    SEXUAL.test(after) && !MEDICAL.test(after) ? (FRAMES.child?.({ after, ...setting }) ?? null) : null,
  child: ({ sentence, before, context, place }) =>
    /^\p{Lu}\p{Ll}+\s(?:has\s|had\s|is\s|was\s|been\s)*$/u.test(before) ||
    mentionsOf(sentence.text, context.people).some(({ sort }) => sort === 'child') ||
    /\bwas (?:1[0-7]|[1-9])\b/.test(sentence.text)
      ? place
      : null,
}

const passage = ({ context, ...rest }: Omit<Setting, 'place'>) => ({ ...rest, people: context.people })

/** "snapped the toy", "lashed out money on": the verb does something else with its object. */
function hasObject(hit: WordHit, sentence: Sentence): boolean {
  if (!/(?:snapped|slipped|frayed|flared|over)$/i.test(hit.text)) return false
  return /^\s(?:the|a|an|his|her|its|on|my|off|into|away|through)\b/iu.test(sentence.text.slice(hit.end - sentence.start))
}

/** Told by the words right beside it, or by the one adult and the one child of the sentence. */
function loveWithChild(setting: Omit<Setting, 'place'>, place: Span): Span | null {
  const { block, hit, sentence, context } = setting
  return adultWithChild(block, hit, sentence, context.people) ?? (isLoveWithChild(passage(setting)) ? place : null)
}

function isCouple(sentence: Sentence, { people }: RuleContext): boolean {
  if (NEXT_DOOR.test(sentence.text) && !/\bring|\brang|\breport|\bcall/i.test(sentence.text)) return false
  if (AMONG_CHILDREN.test(sentence.text)) return false
  if (COUPLE.test(sentence.text)) return true
  return mentionsOf(sentence.text, people).some(({ sort }) => sort === 'adult')
}

const THEIRS = /\b(?:their|they)\s(?:\p{L}+\s){0,3}$/u
/** "Her partner punched the door. She and I talked about their tiff." */
function isPartnerBefore(block: BlockAnalysis, sentence: Sentence): boolean {
  if (AMONG_CHILDREN.test(sentence.text)) return false
  return block
    .around(sentence)
    .some(
      ({ start, text }) =>
        start < sentence.start && /\b(?:partner|husband|wife|boyfriend|girlfriend|parents|couple)\b/.test(text),
    )
}

/** Two children and nobody grown up: a little push at play. */
function isAmongChildren(sentence: Sentence, { people }: RuleContext): boolean {
  const mentions = mentionsOf(sentence.text, people)
  if (/\b(?:laugh|giggl|play)/i.test(sentence.text) && !mentions.some(({ sort }) => sort === 'adult')) return true
  return mentions.length > 1 && mentions.every(({ sort }) => sort === 'child')
}

function violenceNear(block: BlockAnalysis, sentence: Sentence, hit?: WordHit): boolean {
  const text = [sentence, ...block.around(sentence)].map((one) => one.text).join(' ')
  const rest = hit ? text.replace(hit.text, '') : text
  return VIOLENCE.test(rest) || STRUCK_WITH.test(rest)
}

/** Told by somebody of the family in their own account: "Mr Mensah told me that it was only a slap". */
/** "saw red marks on her neck": what was seen is red. */
function isAColour(hit: WordHit, sentence: Sentence): boolean {
  const after = sentence.text.slice(hit.end - sentence.start)
  return (
    /red$/i.test(hit.text) &&
    /^\s(?!and\b|when\b|because\b|as\b|at\b|with\b|over\b|again\b|that\b|if\b|but\b|so\b)\p{Ll}/u.test(after)
  )
}

function saidByFamily(before: string): boolean {
  return /\b(?:told me|told the \p{L}+|said|says|explained|describes|described)\b/u.test(before)
}
