import type { BlockAnalysis, Sentence, Span, WordHit } from '../rule.ts'
import { goneUndone, nounOfDeed } from './deed-nouns.ts'
import { type DoerSort, isAccident } from './doers.ts'
import { beingAt, type Passive, passiveAt, reducedAt } from './passives.ts'
import type { Subject } from './referents.ts'

/**
 * Deeds of which nobody is said to be the doer: things wrecked, taken or laced, people moved about, work left undone or
 * botched. Whether such a passive hides somebody turns on what it was done to and whether it is told as an event.
 */
export interface Deed extends Span {
  subject: Subject | null
  sort: DoerSort
}

/** What somebody has, wears, lives in or needs, so that it matters who took, cut or opened it. */
const SOMEBODYS =
  /^(?:phones?|mobile|tablets?|laptop|computer|console|money|wages|savings|cash|pay|benefits?|allowance|inheritance|giro|cheques?|purse|wallet|cards?|account|passports?|papers|documents|certificates?|visas?|medication|medicines?|insulin|inhaler|pills|glasses|aids?|batteries|wheelchair|frame|crutches|pushchair|pram|buggy|cars?|tyres?|brakes|van|bikes?|bicycle|scooter|doors?|windows?|locks?|keys?|bolt|gates?|fence|bed|cot|mattress|bedding|curtains|sofa|clothes|uniform|blazer|coat|jacket|shoes|shirt|dress|hijab|underwear|trainers|bags?|rucksack|letters?|post|mail|parcels?|presents?|gifts?|toys?|teddy|diary|drawings?|books?|homework|photographs?|photos|jewellery|rings?|necklace|watch|tag|alarms?|camera|belt|seat|cooker|heater|boiler|meter|gas|electricity|heating|lights?|bulbs?|fuse|wires?|cables?|router|names?|surname|number|password|dog|cat|puppy|kitten|rabbit|hamster|pony|pets?|food|meals?|lunch|dinner|milk|formula|nappies|cupboards?|fridge|freezer|hair|plaits?|beard|eyebrows|nose|jaw|arms?|legs?|wrists?|fingers?|teeth|tooth|ribs?|plants?|shed|garden|grave|messages?|e-?mails?|texts?|statement|will|tenancy|furniture|television|walls?|ceiling|mirror|plates|belongings|possessions|things|property|rent|deposit|stairgate|fireguard|headscarf|turban|bible|qur['’]an)$/i
const HARMFUL_THING =
  /\b(?:bleach|petrol|acid|urine|faeces|excrement|dog mess|salt|chill?i(?: powder)?|vodka|whisky|rum|gin|alcohol|spirits|wine|beer|(?:sleeping |her |his |their |crushed )?(?:tablets|pills)|sedatives?|laxatives?|drugs?|cocaine|heroin|crack|cannabis|methadone|ketamine|powder|poison|glass|wraps?|needles?|syringes?|kni(?:fe|ves)|blades?|razors?|guns?|bullets?|ammunition|(?:petrol )?can|matches|fireworks?|a firework|bricks?|stones?|a rat|paint|threatening notes?|a note|notes|boiling water|hot water|cold water|urine|smoke|tracker|tracking devices?|trackers|SIM card|(?:a |the )?phone|(?:hidden )?cameras?|nails?|pins?|batteries|bags|packets?|packages?|money|notes|wire|cling ?film|tape|a? ?dead \p{L}+|dog faeces|eggs|rubbish|a hole|holes|graffiti|medicine|sugar|antifreeze|paracetamol|insulin|heroin|lock|bar|(?:listening )?device|recorder|padlock|bolt|cigarettes?|vapes?|pornography)\b(?: [\p{L}\d’'-]+){0,4}\s$/iu
const SAFE_PLACE =
  /\b(?:cabinet|safe|cupboard|locked|box|recycling|bins?|shed|garage|drawer|shop|pharmacy|skip|handbag|car boot|bath|tank|garden|washing|kettle|pan|sink|mug|cups?|table)\b/i
const WHERE_IT_HARMS =
  /^(?: \p{L}+)?\s(?:in|into|on|onto|over|under|up|down|through|to|inside|among|behind|beside|outside|around|at|for|between|with) (?!\d)/u
/** Wear, weather and repairs. */
const NO_DEED =
  /\b(?:sat on|stood on|rang|receipt|bank|number \d+ bus|bus|train home|storm|wind|gale|floods?|flooding|lightning|rain|snow|frost|builders?|contractors?|plumber|electrician|landlord|surgeon|surgery|operation|engineer|decorat\p{L}+|repair\p{L}*|renovat\p{L}+|haircut|hairdresser|salon|barber|midwi\p{L}+|caesarean|vet|jumble|charity shop|recipe|cake|play|pantomime|game|match|umbilical|cord|ribbon|to (?:pay|clear|settle) (?:off )?(?:the |her |his |their )?(?:rent|bills?|deposit|arrears|debts?|mortgage)|birthday|bread|sandwich\p{L}*|fruit|vegetables|grass|lawn|hedge|christening|baptis\p{L}+|school fair|bouncy)\b/iu
const TOLD_AS_EVENT =
  /\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\b(?:in|since|until|from|between|during|throughout) (?:\p{Ll}+ )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b|\bfor (?:\p{L}+|\d+) (?:nights|days|weeks|months|years)\b|\b(?:as a punishment|for good)\b|\b(?:on|last|that|one) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:(?:19|20)\d\d|yesterday|overnight|that (?:night|evening|morning|afternoon|day)|without|at (?:night|midnight)|at (?:the age of )?(?:\p{L}+teen|\d{1,2}|nine|ten|eleven|twelve)|each|every|twice|again|(?:two|three|four|five|six|several) (?:times|occasions|nights)|while|without|in front of|before (?:she|he|they)|once)\b|\d(?:am|pm)\b/iu
const PERFECT = /\bto have been\b|^(?:had|has|have|having|was being|were being|is being|are being|got|gets)\b/i

/** What must follow what is done to a person. */
const TO_A_PERSON: Readonly<Record<string, RegExp>> = {
  asked:
    /^ (?:to (?:leave|go\b|move out|move on|pack|vacate|get out|keep (?:quiet|away)|stay away|drop|withdraw|lie|send|undress))/u,
  told: /^ (?:to (?:leave|go away|get out|pack|move|find somewhere|stay away|drop|withdraw|change)|(?:that )?(?:she|he|they) (?:had to|must|could not|was not allowed|were not allowed))\b/u,
  ordered: /^ (?:to|out|off)\b/u,
  let: /^ (?:out|down|off|go)\b/u,
  given:
    /^ (?:in marriage|away|up|back to|to (?:a|an|her|his|another)|(?:\p{L}+ )?(?:days|hours|weeks|a week|a day|an hour) to|no (?:choice|warning|notice|say|reason|food|help|explanation)|an ultimatum|the wrong|nothing|(?:only |just )?(?:one|a single|two) (?:meal|pound|hour)|(?:ten|five|twenty|fifty) pounds|(?:\p{L}+ )?(?:drugs?|money|alcohol|sedatives|sleeping tablets|laxatives|somebody else))/u,
  handed: /^ (?:over|from|to|round|between|back|out|(?:\p{L}+ ){0,2}(?:pounds|money|drugs|packages?|a phone|a knife|notice))/u,
  sold: /^ (?:to|for|on|into|as|a|an|drugs|as)\b/u,
  bought: /^ (?:for|by|as|drinks|alcohol|gifts|presents|clothes|a phone)\b/u,
  traded: /^ (?:for|between|to)\b/u,
  hired: /^/u,
  sent: /^ (?:home|away|back|out|off|abroad|upstairs|to (?:bed|live|stay|work|sell|collect|carry|bed and breakfast|the (?:garage|shed|cellar|corner|wrong))|without|alone|across|into|for|(?:down|up) (?:to|the)|on (?:an? )?(?:errand|train|coach|bus|plane))\b/u,
  discharged: /^ (?:to|from|home|into|without|before|on|early|after|with no)\b|^[.,]/u,
  moved:
    /^ (?!to (?:a|an|the|another) (?:\p{L}+ )?(?:class|group|set|table|seat|bed|room|ward|team)\b)(?:to|from|into|between|again|on|out|away|without|back|across|at|\p{L}+ (?:times|miles)|twice|\d|with)\b/u,
  transferred: /^ (?:to|from|between|without|out)\b/u,
  dropped: /^ (?:off|from|on (?:the|a|her|his)|outside|at|into|by|down)\b/u,
  driven: /^ (?:to (?!work|school|hospital|nursery|college)|around|out|away|off|across|from)\b/u,
  flown: /^ (?:to|out|from|back|home)\b/u,
  smuggled: /^/u,
  brought: /^ (?:to (?:England|Britain|this country|the (?:UK|country|flat|house))|into|over|here|from|back)\b/u,
  put: /^ (?:to (?:work|bed (?:at|without|hungry|in|early))|on (?:the (?:street|streets|game|phone|train|coach)|a (?:plane|bus|train|coach|flight|diet))|into|in (?:a|the|her|his|their) (?:\p{L}+ )?(?:cupboard|cellar|shed|garage|cold|bath|shower|van|car|boot|corner|hotel|room|hostel|cage|taxi)|up (?:to|for)|through|under|down|up in)\b/u,
  placed: /^ (?:with|in|apart|separately|miles|out of|over|far|\p{L}+ miles|alone|among)\b/u,
  married: /^ off\b/u,
  passed: /^ (?:on|to|from|round|around|between|about)\b/u,
  returned: /^ (?:to|home|without|too)\b/u,
  taken:
    /^ (?:on|off (?:the|her|his)|out of|back to|to (?:a|an|the (?:wrong|airport|flat|house|police)|Calais|London|live|meet|sell)|by force|from|away|abroad|overseas|into|for a)\b/u,
  removed: /^ (?:from|on|at|without|in the|to)\b/u,
  paid: /^ (?:to|in (?:drugs|vapes|cash|clothes|trainers|cannabis)|for sex|nothing|less|a pound)\b/u,
  allowed: /^ (?:to (?:wander|go missing|drift|sleep in|fall|fend|drink|smoke|play on|stay out|roam|walk home|miss))\b|^ out\b/u,
  left: /^ (?:out of|off|behind|at (?:a|the) (?:\p{L}+ )?(?:station|gate|roadside|hospital|shop|bus)|on (?:a|the) (?:doorstep|street|pavement|bench|bus)|until|waiting|standing|sitting|strapped|tied|to)\b/u,
  made: /^ (?:to (?!feel welcome|measure|order|laugh|smile)\p{L}+|homeless|pregnant|a scapegoat|an example)\b/u,
  swapped: /^ (?:for|between)\b/u,
  pulled: /^ (?:out|from|by|across|off|along|into|over|about|up|down)\b/u,
  cut: /^ (?:on (?:the|her|his)|with|across|out of|off|deeply)\b/u,
  kept: /^ (?:in|from|up|off|out|away|waiting|apart|hungry|awake|indoors|inside|hidden|for|short of|under|tied|naked|at)\b/u,
}
const DOCTORED =
  /\b(?:hospital|A&E|accident and emergency|ambulance|theatre|intensive care|X-ray|the dentist|the zoo|the park|swimming)\b/

/** Work that somebody was to do, by what it is done on. */
const WORK =
  /^(?:letters?|forms?|notes?|minutes|reports?|referrals?|assessments?|plans?|reviews?|visits?|checks?|scans?|appointments?|medication|medicines?|insulin|doses?|tablets|injections?|drops|inhalers?|dressings?|applications?|consents?|places?|transport|taxis?|interpreters?|advocates?|passports?|records?|entry|entries|incidents?|injur(?:y|ies)|bruis(?:e|es|ing)|marks?|burns?|wounds?|allegations?|disclosures?|calls?|messages?|e-?mails?|texts?|money|allowances?|payments?|grants?|bills?|rent|meetings?|conferences?|hearings?|deadlines?|timescales?|dates?|contact|supervision|views?|wishes|feelings|accounts?|opinions?|advice|tests?|results?|bloods?|samples?|swabs?|weight|locks?|windows?|gates?|alarms?|beds?|cots?|equipment|adaptations?|case|cases|file|files|introductions?|handovers?|concerns?|warnings?|conditions?|orders?|agreements?|curfews?|promises?|undertakings?|instructions?|directions?|requests?|questions?|complaints?|appeals?|enquir(?:y|ies)|investigations?|interviews?|statements?|evidence|exhibits?|photographs?|clothing|school|uniform|meals?|breakfast|lunch|nappies|nappy|bottles?|feeds?|formula|milk|family time|time|sessions?|work|counselling|therapy|help|support|respite|breaks?|funding|services?|package|carers?|placements?|safeguards|precautions|measures|stairgates?|fireguards?|repairs?|boiler|heating|damp|oxygen|aids?|glasses|wheelchair|chair|hoist|ramp|address|telephone|number|father|parents|agency|police|ambulance|doctor|gp|school|nursery|strategy|protocol|procedures?|guidance|policy|thresholds?|birthday|lessons?|tuition|homework|training|matches|registration|birth|immunisations?|vaccinations?|jabs|risks?|chronolog(?:y|ies)|genograms?|timeline|pathway|needs|birth certificate|certificate|tenancy|bail|licence|injunction|trial|introductions|move|goodbyes?)$/i
/** Work that comes to nothing is news only of somebody's work: a plan may be dropped, a child be missed or a door closed. */
const ORDERS =
  /^(?:conditions?|orders?|agreements?|curfews?|promises?|undertakings?|bail|licence|injunction|confidence|confidentiality|confidences|plan|rules?|trust|terms?|privacy)$/i
const REASON =
  /\b(?:because|due to|owing to|since (?:he|she|they|it)|as (?:he|she|they|it|the|there|Ms|Mr|Mrs)|at (?:his|her|their) (?:own )?request|so that|when (?:he|she|they) (?:fell|was ill|were ill)|by mistake of mine|for want of|needed|necessary|required)\b/
/** "Sent home with a temperature", "after he was found with a knife": the school or nursery, and why it did. */
const SENT_FOR_CAUSE =
  /^ home\b[^.;]*\b(?:because|as (?:he|she|they)|since (?:he|she|they)|after (?:he|she|they)|with (?:an? |his |her )?\p{L}+)\b/u
/** How a thing has been since: a state, and no deed. */
const STATE_SINCE = /^ since\b/
const PLAINLY_DONE =
  /^(?:cut short|put off|postponed|cancelled|called off|delayed|deferred|stopped|ended|closed|suspended|reduced|withdrawn|broken|dropped|altered|ignored|missed)$/i

/** The deed that a word of the list tells with nobody as its doer, or null. */
export function deedAt(block: BlockAnalysis, sentence: Sentence, hit: WordHit): Deed | null {
  const tags = hit.entry.tags ?? []
  const [tag] = tags
  const { text } = block
  const before = text.slice(sentence.start, hit.start)
  const after = text.slice(hit.end, sentence.end)
  if (tag === 'phrase')
    return { start: hit.start, end: hit.end, subject: null, sort: /^no /i.test(hit.text) ? 'care' : 'decision' }
  if (tag === 'noun') return nounOfDeed(hit, before, after)
  if (tag === 'went') return goneUndone(hit, before)
  const passive =
    passiveAt(block, sentence, hit.firstToken) ??
    beingAt(block, sentence, hit.firstToken) ??
    (tags.includes('person') ? reducedAt(block, sentence, hit, hit.firstToken) : null)
  if (!passive || passive.supposed) return null
  const negated = passive.negated || /\b[Nn]o (?:\p{L}+ ){1,4}$/u.test(text.slice(sentence.start, passive.start))
  const words = { before: text.slice(sentence.start, passive.start), verb: text.slice(passive.start, passive.end), after }
  const told = { hit, passive, sentence, ...words }
  const sort = tags.map((one) => (negated ? NOT_DONE : DONE)[one]?.(told)).find((found) => found) ?? null
  return sort ? { start: passive.start, end: Math.max(passive.end, hit.end), subject: passive.subject, sort } : null
}

interface Told {
  hit: WordHit
  passive: Passive
  sentence: Sentence
  before: string
  verb: string
  after: string
}

const OPENING_TIME =
  /^(?:On|In|By|At|Since|Between|From|For|During|After|Before|Until|Over) [^,]*?,? ?(?=(?:the|her|his|their|our|my|your|a|an|no|both|all|some|any|every|[A-Z][a-z]+['’]s) )/u
const CLAUSE_BEFORE = /^.*(?:[,;:–]\s|\b(?:and|but|because|when|while|after|before|until|so|told me|said) (?:that )?)/su

/** The noun that heads the words before the verb, whatever hangs on it: "notes for the week", "the money that she left her". */
function headOf(before: string): string {
  const relative = /^(?:(?:The|Her|His|Their|All|Some|Your)\s)?(?:\p{L}+\s){0,2}?(\p{L}+)\s(?:that|which)\s[^,.;:]+$/u.exec(
    before,
  )
  if (relative?.[1]) return relative[1].toLowerCase()
  const clause = before.replace(CLAUSE_BEFORE, '').replace(OPENING_TIME, '')
  return (
    /^(?:[\p{L}\d’'-]+\s)*?([\p{L}-]+)\s(?:$|(?:of|for|to|from|with|in|at|about|on|between|into)\s)/u
      .exec(clause)?.[1]
      ?.toLowerCase() ?? ''
  )
}

const isEvent = ({ sentence, verb }: Told): boolean => PERFECT.test(verb) || TOLD_AS_EVENT.test(sentence.text)
/** "Her savings of £400", "the baby's things": what is somebody's own matters whatever it is. */
const isTheirOwn = ({ passive, before }: Told): boolean =>
  !/^(?:weight|height|temperature|pulse|pressure|blood|name|age|birthday|photograph|order|place|turn|work|test|results?|tooth|teeth|exam)$/.test(
    passive.subject?.head.lower ?? '',
  ) &&
  passive.subject?.referent !== 'person' &&
  /(?:^|[.;:,]\s|\b(?:that|and|but|when|while|because|\d{4}|\p{Lu}\p{Ll}+) )(?:[Hh]er|[Hh]is|[Tt]heir|(?:[Tt]he |M[rs]s? )?\p{L}+['’]s?)(?: [\p{L}\d£.'’-]+){1,5} $/u.test(
    before,
  )
const isSaidOf = ({ passive, before }: Told, what: RegExp): boolean =>
  what.test(passive.subject?.head.lower ?? '') || what.test(headOf(before))
const isOfReader = ({ passive }: Told): boolean =>
  passive.subject?.referent === 'writer' || passive.subject?.referent === 'reader'
const mishap = ({ sentence }: Told): boolean =>
  NO_DEED.test(sentence.text) || /\b(?:fell|fallen|tripped|slipped over|by accident|nail)\b/.test(sentence.text)

/** What is done with a thing to anybody's good: it needs no doer. */
const MERE_HANDLING =
  /^(?:bought|ordered|fitted|offered|updated|made|brought|put|placed|given|met|kept|left|paid|sent|posted|passed|told|asked|allocated|notified)$/i
const MERELY_DONE = /^(?:changed|bought|ordered|read|opened|collected|kept|made|updated|met|paid|sent|asked|told|brought)$/i

const DONE: Readonly<Record<string, (told: Told) => DoerSort | null>> = {
  wrecked: (told) =>
    isOfReader(told) ||
    mishap(told) ||
    !(isEvent(told) || isSaidOf(told, SOMEBODYS) || told.passive.subject?.referent === 'person')
      ? null
      : 'harm',
  event: (told) =>
    isEvent(told) &&
    !MERE_HANDLING.test(told.hit.text) &&
    (isSaidOf(told, SOMEBODYS) || isTheirOwn(told)) &&
    !isOfReader(told) &&
    !mishap(told) &&
    !isMended(told) &&
    !(/^(?:broken|damaged|locked|blocked)$/i.test(told.hit.text) && STATE_SINCE.test(told.after))
      ? 'harm'
      : null,
  laced: (told) =>
    HARMFUL_THING.test(told.before) &&
    !MERELY_DONE.test(told.hit.text) &&
    WHERE_IT_HARMS.test(told.after) &&
    !SAFE_PLACE.test(told.after)
      ? 'harm'
      : null,
  person: (told) => {
    if (told.passive.subject?.referent !== 'person') return null
    if (told.hit.entry.tags?.includes('always')) return isAccident(told.sentence.text) ? null : 'harm'
    const first = told.hit.text.toLowerCase().split(' ')[0] ?? ''
    if (first === 'sent' && SENT_FOR_CAUSE.test(told.after)) return null
    const follows = TO_A_PERSON[first]?.test(told.after) && isEvent(told) && !DOCTORED.test(told.after)
    return follows ? 'decision' : null
  },
  botched: (told) => {
    const orders = isSaidOf(told, ORDERS)
    if (!orders && !isSaidOf(told, WORK)) return null
    if (/^(?:breached|broken|violated|flouted)$/i.test(told.hit.text)) return orders ? 'harm' : null
    if (REASON.test(told.after) || !(isEvent(told) || !PLAINLY_DONE.test(told.hit.text))) return null
    return 'task'
  },
}

/** "No complaint has been made": nobody had cause to make one. */
const BROUGHT = /^(?:made|raised|lodged|brought)$/i
const GRIEVANCES = /^(?:complaints?|allegations?|appeals?|disclosures?|requests?|concerns?)$/

const NOT_DONE: Readonly<Record<string, (told: Told) => DoerSort | null>> = {
  unserved: (told) =>
    told.passive.subject?.referent === 'person' &&
    !REASON.test(told.after) &&
    !isOfReader(told) &&
    !/^(?:met|seen)$/i.test(told.hit.text)
      ? 'task'
      : null,
  task: (told) =>
    isSaidOf(told, WORK) &&
    !REASON.test(told.after) &&
    !isOfReader(told) &&
    !(BROUGHT.test(told.hit.text) && isSaidOf(told, GRIEVANCES))
      ? 'task'
      : null,
}

/** A lock that was changed for safety, hair that was cut, a book read in bed: what anybody may have done. */
const isMended = ({ hit, passive, after }: Told): boolean =>
  (/^(?:changed|moved|removed|cut|opened|collected|read|switched|copied|posted|cleared)$/i.test(hit.text) &&
    /^(?:locks?|nappies|bedding|bed|furniture|hair|fence|windows?|curtains|cupboards?|books?|boiler|bulbs?|number|seat|walls?|gas|bins?|grass|food|meals?|lunch|dinner|milk|messages?|e-?mails?)$/.test(
      passive.subject?.head.lower ?? '',
    )) ||
  /^ (?:to be mended|and (?:(?:an?|the) )?(?:new|another|replaced|replacement)|for (?:repair|testing|a check|safety|evidence)|into (?:evidence|her own|his own)|in time)\b/.test(
    after,
  )
