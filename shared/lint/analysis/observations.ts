import type { BlockAnalysis, Sentence, Span, Token } from '../rule.ts'
import { referentOf, subjectOf } from './referents.ts'

/**
 * Whether the words around a judgement show what it rests on. A date or the fact of a visit does not: it says when
 * somebody looked, not what was there.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Things that can be seen, heard, smelt or held, and that people write down when they have looked. */
const OBJECTS = words(`
  mattress mattresses bed beds bedding sheet sheets duvet blanket blankets cot pram buggy bottle bottles milk formula nappy
  nappies fridge freezer cupboard cupboards oven cooker sink bin bins rubbish bags sofa chair toys toy books book
  television radiator heating thermostat boiler light bulb lights pane glass lock curtains carpet
  stairgate fireguard floorboards ceiling paint wallpaper mould faeces urine vomit blood flies maggots
  mice rats droppings ash cigarette cigarettes butts ashtray cans needles syringe syringes foil knife knives medicine tablets
  pills methadone food bread cereal fruit meal meals dinner breakfast tea bath bathwater soap toothbrush teeth hair lice nits
  scalp skin rash nails hands face eyes eye cheek arm arms leg legs back neck bruise bruises mark marks scratch scratches burn
  burns cut cuts swelling tears coat vest shoes socks shirt jumper trousers pyjamas smell odour stench
  cat cats dog dogs kilograms grams centimetres inches degrees minutes seconds hours cannabis cocaine heroin vodka wine beer
  alcohol breath lap shoulder hand finger foot head voice tap taps plates washing laundry dust hole holes wire wires puddle
  puddles wardrobe drawers stain stains grease cobwebs`)
/** Places as much as things: they show something only beside another. */
const WEAK_OBJECTS = words('door doors table floor floors wall walls window windows stairs')
/** Acts that somebody could have watched, in the past or present tense. */
const ACTS = words(`
  shouted shouting shouts screamed screaming swore swearing hit slapped punched kicked pushed pulled grabbed shook threw thrown
  throwing banged slammed smashed broke spat bit slept woke ran locked hid hiding cried crying smiled smiles smiling laughed
  laughing hugged cuddled cuddles kissed held holds stood stared flinched vomited soiled ate drank fed cooked washed brushed
  sang sings waved clapped knelt crouched lifted carried rocked praised comforted soothed wiped dropped tipped stacked
  fell jumped climbed lay lying slumped slurred staggered shrugged nodded whispered repeated pointed covered scattered piled
  stained smeared torn ripped boarded leaking burnt curled clung refused forgot cancelled apologised interrupted walked
  brought wore worn collected cleaned swept tidied mended bought packed read reads counted named listed blocked stepped squared raised
  tore scratched dragged burst swallowed injected smoked texted telephoned rang paid missed stayed`)
/** Acts by which a writer only sets the scene: in the judging sentence itself they show nothing. */
const ROUTINE = words('collected brought walked missed stayed rang telephoned texted bought paid packed slept cancelled')
const SPOKEN = words('said says told asked answered replied called explained explains described describes')
const PERCEIVED = words('saw seen heard smelt smelled counted watched measured photographed weighed noticed')
const JOINERS = words('because including namely')
const NUMBER_WORDS = words(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty
  forty fifty once twice half none`)
/** What is counted by way of setting the scene rather than by way of evidence. */
const SETTING = words(`year years month months week weeks day days child children sibling siblings brother brothers sister sisters
  boy boys girl girls son sons daughter daughters adults adult people parents bedroom bedrooms session sessions visit visits
  meeting meetings section paragraph page old occasions occasion times professionals boys twins`)
const MONTHS = words('january february march april may june july august september october november december')
const TERM = words('am pm st nd rd th')

/** What a describing word is said of: what a person says shows how they are, and nothing of how a home looks. */
export type Described = 'home' | 'person'

const isFigure = (token: Token): boolean => {
  const first = token.text.charCodeAt(0)
  return first >= 48 && first <= 57
}

/** True when the figure is a count or a measure: no date, year, time of day, age or place in the document. */
export function isCount(block: BlockAnalysis, index: number): boolean {
  const token = block.tokens[index]
  if (!token) return false
  const next = block.tokens[index + 1]
  const after = block.tokens[index + 2]
  const previous = block.tokens[index - 1]
  if (
    (NUMBER_WORDS.has(token.lower) || isFigure(token)) &&
    next &&
    /^(?:visits|sessions|meetings|appointments|nights|days|occasions|mornings)$/.test(next.lower) &&
    previous &&
    /^(?:all|of|each|my|these|those|the)$/.test(previous.lower)
  )
    return true
  if (NUMBER_WORDS.has(token.lower)) {
    if (token.lower === 'once') return false
    return (
      !(next && SETTING.has(next.lower)) &&
      !(next && after && /^(?:older|younger|other|of)$/.test(next.lower) && SETTING.has(after.lower))
    )
  }
  if (!isFigure(token)) return false
  if (/[:/]|^(?:19|20)\d\d$|st$|nd$|rd$|th$|am$|pm$/.test(token.lower)) return false
  if (next && (MONTHS.has(next.lower) || SETTING.has(next.lower) || TERM.has(next.lower))) return false
  if (
    previous &&
    (MONTHS.has(previous.lower) ||
      (/^(?:aged?|paragraph|section|page|at|number|standard|class|room)$/.test(previous.lower) && next?.lower !== 'per'))
  )
    return false
  if (next && (next.lower === 'and' || /,/.test(block.text.slice(token.end, next.start))) && after)
    return !datedList(block, index)
  return !/^\d{1,2}\.\d{2}$/.test(token.text)
}

/** "2, 9 and 16 May". */
function datedList(block: BlockAnalysis, index: number): boolean {
  for (let at = index; at < index + 10; at++) {
    const lower = block.tokens[at]?.lower
    if (lower === undefined) return false
    if (MONTHS.has(lower)) return true
    if (!/^\d{1,2}$|^and$/.test(lower)) return false
  }
  return false
}

const WEEKDAYS = words(`monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays
  saturdays sundays`)

/** Days named in a sentence: "2, 9 and 16 May" is three. */
export function datesIn(block: BlockAnalysis, sentence: Sentence): number {
  let count = 0
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = block.tokens[at]
    if (!token) continue
    if (!isFigure(token)) {
      if (WEEKDAYS.has(token.lower)) count++
      continue
    }
    if (/^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(token.text)) count++
    else if (/^\d{1,2}(?:st|nd|rd|th)?$/.test(token.lower) && datedList(block, at)) count++
  }
  return count
}

/** Whether somebody came says nothing of how they are: "four of the five meetings" describes nobody. */
const ATTENDED = words(
  'appointments appointment meetings meeting sessions session visits visit clinics reviews groups classes times',
)

const countsComing = (block: BlockAnalysis, at: number): boolean =>
  [1, 2, 3, 4].some((on) => ATTENDED.has(block.tokens[at + on]?.lower ?? ''))

/** True when the sentence itself, the judging words aside, lets the reader picture or count something. */
export function isObservation(
  block: BlockAnalysis,
  sentence: Sentence,
  judging: Span | null,
  described: Described | null = null,
): boolean {
  if (sentence.claim?.kind === 'observed') return true
  if (quotesIn(block, sentence)) return true
  let objects = 0
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = block.tokens[at]
    if (!token || (judging && token.start < judging.end && token.end > judging.start)) continue
    const lower = token.lower.replace(/'s$/, '')
    if (ACTS.has(lower) && !isALittle(block, at) && !((judging !== null || described !== null) && ROUTINE.has(lower))) return true
    if (OBJECTS.has(lower) && !isTopic(block, at)) objects++
    if (WEAK_OBJECTS.has(lower) && !isTopic(block, at)) objects += 0.5
    if (isCount(block, at) && !(described !== null && countsComing(block, at))) return true
    if (SPOKEN.has(lower) && judging === null && described !== 'home' && isHeardFrom(block, sentence, at)) return true
    if (PERCEIVED.has(lower) && judging === null && !(described === 'home' && seesNoHome(block, sentence, at))) return true
    if (/^(?:mouldy|smeared|shattered|unmade|unplugged|barefoot|naked|soaked|soaking|wet)$/.test(lower)) objects++
  }
  return objects >= 1
}

/** "A bit of trouble" bites nobody. */
const isALittle = (block: BlockAnalysis, at: number): boolean =>
  block.tokens[at]?.lower === 'bit' && block.tokens[at - 1]?.lower === 'a'

/** Who spoke can be asked: no group, nobody unnamed, and no word of what is still to come. */
function isHeardFrom(block: BlockAnalysis, sentence: Sentence, verb: number): boolean {
  const told = block.text.slice(block.tokens[verb]?.end, sentence.end)
  if (
    /^(?:is|are|was|were|been|being|be)$/.test(block.tokens[verb - 1]?.lower ?? '') &&
    !/^ by (?:the |his |her |their )?\p{L}/u.test(told)
  )
    return false
  const referent = subjectOf(block, sentence, verb)?.referent
  if (referent === 'group' || (block.tokens[verb]?.lower === 'called' && referent !== 'person')) return false
  return !/^(?: \p{L}+){0,3}?(?: that)? (?:he|she|they|we|I) (?:will|would)\b/u.test(told)
}

/** A person and no more than when or where: "Ruby on Tuesday", not "Ruby wipe the table". */
const ONLY_THEM =
  /^(?:(?:M[rs]s?|Miss|Dr)\s)?[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+| and \p{Lu}[\p{L}'’-]+)*(?:[.,;]|$|\s(?:on|at|alone|again|there|last|twice|for|before|after|briefly|yesterday|today|together|and)\b)/u

/** "He never noticed that ...", "she saw Ruby": somebody's eyes were elsewhere, and nothing of a home is shown. */
function seesNoHome(block: BlockAnalysis, sentence: Sentence, verb: number): boolean {
  const token = block.tokens[verb]
  const next = block.tokens[verb + 1]
  if (!token || !next || next.start >= sentence.end) return true
  if (/\b(?:not|never|nobody|no one|n['’]t)(?: \p{L}+)?\s$/iu.test(block.text.slice(sentence.start, token.start))) return true
  return referentOf(next, false) === 'person' && ONLY_THEM.test(block.text.slice(next.start, sentence.end))
}

/** "A dog called Biscuit": a member of the household. */
const isCalled = (block: BlockAnalysis, index: number): boolean =>
  /^(?:cat|cats|dog|dogs)$/.test(block.tokens[index]?.lower ?? '') &&
  /^(?:called|named)$/.test(block.tokens[index + 1]?.lower ?? '')

/** "Puts alcohol before the children": no bottle was seen. */
const isPreferred = (block: BlockAnalysis, index: number): boolean =>
  /^(?:alcohol|drink|cannabis|cocaine|heroin|wine|vodka)$/.test(block.tokens[index]?.lower ?? '') &&
  (/^(?:over|before|above|first|ahead|rather)$/.test(block.tokens[index + 1]?.lower ?? '') ||
    /^(?:using|on)$/.test(block.tokens[index - 1]?.lower ?? ''))

/** "When I asked about the bruise", "she made tea": the thing is talked of or handed round, not seen. */
function isTopic(block: BlockAnalysis, index: number): boolean {
  if (isPreferred(block, index) || isCalled(block, index)) return true
  if (/^(?:tea|dinner|breakfast)$/.test(block.tokens[index]?.lower ?? '') && isHandedRound(block, index)) return true
  return [1, 2, 3].some((back) =>
    /^(?:about|regarding|concerning|discuss(?:ed|ing)?)$/.test(block.tokens[index - back]?.lower ?? ''),
  )
}

const isHandedRound = (block: BlockAnalysis, index: number): boolean =>
  [1, 2, 3].some((back) => /^(?:made|offered|drank|had)$/.test(block.tokens[index - back]?.lower ?? ''))

function quotesIn(block: BlockAnalysis, sentence: Sentence): boolean {
  return block.quotedSpans.some(({ start, end }) => start >= sentence.start && end <= sentence.end && end - start > 4)
}

/** True when the judging words go straight on to what they rest on: a colon, "because", "for example", "such as". */
export function goesOnToSay(block: BlockAnalysis, sentence: Sentence, judging: Span): boolean {
  const rest = block.text.slice(judging.end, sentence.end)
  const colon = /(?::|\s[–—-])\s+(\S+\s+){2,}/.test(rest)
  if (colon || /\b(?:for example|for instance|such as|in that|e\.g\.|by [a-z]+ing|shown by|evidenced by|seen in)\b/i.test(rest))
    return true
  for (let at = sentence.firstToken; at < sentence.lastToken; at++) {
    const token = block.tokens[at]
    if (token && token.start >= judging.end && JOINERS.has(token.lower)) return true
  }
  return false
}

/** True when the judgement in `judging` is backed by its own sentence or by one next to it. */
export function isBackedUp(block: BlockAnalysis, sentence: Sentence, judging: Span, described: Described | null = null): boolean {
  return (
    goesOnToSay(block, sentence, judging) ||
    isObservation(block, sentence, judging, described) ||
    block.around(sentence).some((other) => !isOfOtherMatter(sentence, other) && isObservation(block, other, null, described))
  )
}

const WEIGHED = /\b(?:weigh(?:ed|s)|kilograms?|kg)\b/i
const OF_BODY =
  /\b(?:thin|small|skinny|underweight|overweight|big|tall|heavy|pale|ill|weight|growth|grow\p{L}*|fe[ed]d?\p{L}*|weak)\b/iu
const ATTENDANCE = /\battendance\b[^.;]*\b\d/i
const OF_SCHOOL = /\b(?:attend\p{L}*|school|late\p{L}*|lessons?|punctual\p{L}*|progress|learning|education)\b/iu

const APPOINTMENTS =
  /\b(?:declin|attend|miss|cancel|refus|kept|keeps)\p{L}*\b[^.;,]{0,30}\b(?:interviews?|appointments?|meetings?|sessions?|reviews?|visits?)\b[^,;:]*$/iu
const OF_RELIANCE =
  /\b(?:engag\p{L}*|reliab\p{L}*|unreliab\p{L}*|committ?\p{L}*|motivat\p{L}*|\p{L}*organis\p{L}*|\p{L}*-?cooperat\p{L}*|avoid\p{L}*|attend\p{L}*)\b/iu

/** A weight says nothing of how clean a child is, nor an appointment or a figure of attendance how they behave, unless something else is told. */
function isOfOtherMatter(judged: Sentence, other: Sentence): boolean {
  if (APPOINTMENTS.test(other.text) && !/[“"‘]|\b(?:because|when|after|and)\b/.test(other.text))
    return !OF_RELIANCE.test(judged.text)
  if (/[“"‘]|\b(?:told|said|because|saw|when)\b/.test(other.text)) return false
  return (WEIGHED.test(other.text) && !OF_BODY.test(judged.text)) || (ATTENDANCE.test(other.text) && !OF_SCHOOL.test(judged.text))
}
