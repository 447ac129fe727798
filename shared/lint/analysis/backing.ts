import type { BlockAnalysis, Sentence, Span, Token } from '../rule.ts'
import { type Described, isObservation } from './observations.ts'
import { speaksOfSamePeople } from './parties.ts'
import { CONDUCT, NOT_A_NAME } from './referent-words.ts'

/** Whether a judgement goes on to say, or follows, what it rests on: in its own sentence or in one next to it. */
const JOINER =
  /\b(?:because|including|namely|for example|for instance|such as|in that|e\.g\.|by [a-z]+ing|shown by|evidenced by|seen in|as (?:shown|seen) )\b/i

/** True when the judging words go straight on to what they rest on: a colon, "because", "for example", "such as". */
export function goesOnToSay(block: BlockAnalysis, sentence: Sentence, judging: Span): boolean {
  const rest = block.text.slice(judging.end, sentence.end)
  return /(?::|\s[–—-])\s+(\S+\s+){2,}/.test(rest) || /:\s*$/.test(rest) || JOINER.test(rest)
}

/** True when the judgement in `judging`, made of `head`, is backed by its own sentence or by one next to it. */
export function isBackedUp(
  block: BlockAnalysis,
  sentence: Sentence,
  judging: Span,
  described: Described | null = null,
  head: Token | null = null,
): boolean {
  if (goesOnToSay(block, sentence, judging) || isObservation(block, sentence, judging, described)) return true
  const judged = block.text.slice(judging.start, judging.end)
  const fits = thingsThatShow(judged, head?.lower ?? '', described)
  return block
    .around(sentence)
    .some(
      (other) =>
        !isOfOtherMatter(sentence, other) &&
        !isOfOtherRoom(head?.lower ?? '', other) &&
        !isOfSomebodyNew(block, sentence, other) &&
        (described === 'home' || speaksOfSamePeople(sentence, other)) &&
        isObservation(block, other, null, described, fits),
    )
}

/** "Mr Boateng was in the kitchen. He is cagey. Kofi had rice": the sentence after tells of somebody new. */
function isOfSomebodyNew(block: BlockAnalysis, sentence: Sentence, other: Sentence): boolean {
  const who = other.start > sentence.start ? /^(\p{Lu}\p{Ll}+)\s\p{Ll}/u.exec(other.text)?.[1] : undefined
  if (
    who === undefined ||
    !/^(?:He|She)\b/.test(sentence.text) ||
    NOT_A_NAME.has(who.toLowerCase()) ||
    /^(?:He|She|They|I|We)$/.test(who)
  )
    return false
  const previous = block.around(sentence).find(({ start }) => start < sentence.start)
  return previous !== undefined && /^M(?:r|s|rs|iss)\s/.test(previous.text) && !previous.text.includes(who)
}

const ROOM =
  /\b(?:bedrooms?|kitchen|bathroom|toilet|lounge|living[- ]room|sitting[- ]room|hall|hallway|landing|garden|yard|['’]s room|front room|dining[- ]room|box room|garage)\b/gi

/** What is in the kitchen tells nothing of the bedroom. */
function isOfOtherRoom(head: string, other: Sentence): boolean {
  if (!/^(?:bedrooms?|kitchen|bathroom|toilet|lounge|room|hall|hallway|landing|garden|yard)$/.test(head)) return false
  const rooms = [...other.text.matchAll(ROOM)].map(([room]) => room.toLowerCase())
  return (
    rooms.length > 0 &&
    !rooms.some(
      (room) => (room.includes(head.replace(/s$/, '')) && head !== 'room') || (head === 'bathroom' && room === 'toilet'),
    )
  )
}

const OF_CLEANLINESS =
  /\b(?:dirty|filthy|untidy|tidy|messy|mess|cluttered|clutter|clean|chaotic|chaos|squalid|squalor|unhygienic|insanitary|unsanitary|grubby|grimy|mucky|unclean|spotless|immaculate|pristine|tip|disarray|hoarded|neglected|state|smell\p{L}*|smelt|stank|stinks)\b/iu
const SHOWS_CLEANLINESS =
  /^(?:mattress|mattresses|bedding|sheets?|duvet|rubbish|bins?|bags|plates|crockery|mould|mouldy|faeces|urine|vomit|blood|flies|maggots|mice|rats|droppings|ash|cigarettes?|butts|ashtray|cans|bottles?|stains?|grease|crumbs|cobwebs|dust|laundry|washing|mess|smell|odour|stench|food|nappy|nappies|hob|oven|cooker|sink|carpet|floor|floors|smeared|soiled|wet|unmade|overflowing|needles?|syringes?|cat|cats|dog|dogs|worktop|surfaces|clothes)$/
const OF_WARMTH = /\b(?:cold|warm|chilly|freezing|damp|draughty)\b/i
const SHOWS_WARMTH =
  /^(?:radiator|thermostat|boiler|heating|degrees|mould|mouldy|breath|coat|condensation|wet|soaked|window|windows|glass|pane|blanket|blankets|duvet|hands|feet|fingers|wallpaper|ceiling|wall|walls)$/
/** What is given to a child can be seen in things; of what else people do, a bed or a full fridge tells nothing. */
const PROVIDED =
  /^(?:care|caregiving|quality|standards?|hygiene|diet|nutrition|cleanliness|circumstances|conditions?|arrangements?|provision|presentation|appearance|self-care|state|level|levels|manners)$/

/** What tells of how a person is rather than of where they live. */
const OF_SOMEBODY =
  /^(?:bottles?|cans|vodka|wine|beer|alcohol|breath|cannabis|cocaine|heroin|needles?|syringes?|foil|knife|knives|blood|bruises?|scratch|scratches|burns?|swelling|tears|kilograms|grams|centimetres|urine|vomit|faeces|smell|odour|stench|hood|eyes?|cheek|head|lap|shoulders?|voice|fists?|fingers?|arms?|legs?|lips|mouth|chin|ears|barefoot|naked|soaked|soaking|wet|soiled|smeared|milk|bottle|medicine|tablets|pills)$/

/** Which things, told in the sentence next to it, can show what is judged. */
function thingsThatShow(judged: string, head: string, described: Described | null): (thing: string) => boolean {
  if (CONDUCT.has(head) && !PROVIDED.test(head)) return () => false
  if (OF_CLEANLINESS.test(judged)) return (thing) => SHOWS_CLEANLINESS.test(thing) || isBodily(thing)
  if (OF_WARMTH.test(judged)) return (thing) => SHOWS_WARMTH.test(thing)
  if (described === 'person') return (thing) => isBodily(thing) || OF_SOMEBODY.test(thing)
  return () => true
}

const isBodily = (thing: string): boolean =>
  /^(?:hair|nails|skin|scalp|lice|nits|teeth|face|hands|shirt|jumper|trousers|socks|shoes|coat|vest|uniform|sleeves|rash|feet|neck)$/.test(
    thing,
  )

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
