import type { PlanAction } from '../../document/index.ts'
import { readDates } from '../../plan/index.ts'
import { isPlaceholder } from './placeholder.ts'
import { ABSTRACT, THINGS } from './plan-nouns.ts'
import { withoutDates } from './plan-when.ts'
import { contentStems, type PlanWord, planWords } from './plan-words.ts'
import { DETERMINER } from './referent-words.ts'

/** How we will know: `good`, or what it lacks. `absent` where no measure was written and nothing else in the action is one. */
export type Measure = 'good' | 'absent' | 'circular' | 'empty'

const UNIT =
  '(?:times?|sessions?|visits?|days?|nights?|mornings?|evenings?|afternoons?|weeks?|weekends?|months?|terms?|hours?|minutes?|lessons?|appointments?|calls?|meals?|tests?|samples?|meetings?|kilograms?|kilos?|kg|grams?|g|cm|centimetres?|pounds?|per cent|percent|points?|marks?|incidents?|pages?|words?|books?|people|adults?|names?|friends?|things|ways|steps|results|entries|photographs?|receipts?|signatures?|units?|cans?|pictures?|wishes|out of|or (?:more|less|fewer))'
const NUMBER =
  '(?:\\d+(?:[.:]\\d+)?%?|no|none|every|each|all|both|half|once|twice|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty|fifty)'
/** A number of something, a share, a time of day, a score. A mere date is none: it says when, not what. */
const COUNT = new RegExp(
  `\\b(?:\\d+(?:\\.\\d+)?\\s?(?:%|per cent|percent|kg|g|cm)|${NUMBER}\\s(?:(?!of\\b)[\\p{L}-]+\\s){0,2}?${UNIT}|${NUMBER}\\sof\\s(?:the\\s)?${NUMBER}|\\d+\\sout\\sof\\s\\d+|\\d{1,2}[:.]\\d{2}\\s?(?:am|pm)?|\\d{1,2}\\s?(?:am|pm)|noon|midnight|(?:once|twice)\\sa\\s|from\\s(?:\\d|two|three|four|five|six|seven|eight|nine|ten)|(?:at least|at most|no more than|fewer than|less than|more than|under|over|above|below|up to|exactly|by)\\s(?:\\d+(?!\\s(?:January|February|March|April|May|June|July|August|September|October|November|December)|\\/|-|th|st|nd|rd)|one|two|three|four|five|six|seven|eight|nine|ten|twelve|half|a (?:quarter|third)))`,
  'iu',
)
/** Somebody sees, hears, counts or is shown it: the words of an observation, active or passive. */
const OBSERVED =
  /\b(?:seen (?!to (?:be|have)\b)|seen$|see|sees|heard|hears?|shown|shows? (?!that (?:she|he|they)\b|(?:improve|progress|insight|commit|better|more|positive|change)\p{L}*)|watched|watches|counts?|counted|checks?|checked|signs?|signed|stamped|dated|photographed|weighed|measured|tested|logged|recorded|noted|ticked|marked|entered|filed|uploaded|received|sent|handed|delivered|posted|collected|returned|given|fitted|installed|bought|booked|opened|closed|confirms? (?:that|receipt|the|each|in|by|attendance|s?he|they|\p{Lu})|confirmed (?:by|in|receipt|at)|tells?|told|says?|said|names?|named|describes?|can (?:name|say|show|tell|describe|explain|list|point|ring|dial|demonstrate)|rings?|writes?|wrote|written|reads?|read|reports? (?:that|seeing|each|the|no|to)|draws?|scores?|scored|rates?|rated|answers?|answered|brings?|opens?|lives?|sleeps?|slept|eats?|wears?|walks?|arrives?|arrived|attends?|attended|wakes?|gains?|weighs?|sits|plays?|has (?:started|begun|been (?:seen|to|given|fitted|issued|registered|enrolled|allocated|offered))|(?:is|are) (?:on the roll|registered|enrolled|in place|at (?:school|nursery|home)|on file|locked|shut|mended|working|empty|in (?:school|bed|nursery))|starts? (?:at|in|on|school|nursery)|moved|moves|lets|keeps?|kept|held|use[sd]?|made|makes|takes?|taken|finished|completed|complete|done|repaired|mended|replaced|paid|issued|allocated|granted|registered|changed|removed|cleared|in place|on file|on the file|negative|clear (?:test|sample|result)s?)\b/iu
const OBSERVER =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|PC|Nurse)\.?\s\p{Lu}|\b(?:I|we)\b|\b(?:teacher|head ?teacher|nurse|visitor|worker|midwife|doctor|GP|dentist|chair|manager|officer|coach|leader|landlord|school secretary|paediatrician|consultant|tutor|mentor|secretary|SENCO)\b/u
const FROM_SOMEBODY = new RegExp(
  `\\b(?:by|from|to|with)\\s(?:the\\s|her\\s|his\\s|their\\s|\\p{L}+['’]s\\s)?(?:class\\s|school\\s|health\\s|social\\s)?${OBSERVER.source}`,
  'u',
)
/** "a better understanding of", "improved confidence": more of what nobody can see. */
const BETTER_IDEA =
  /\b(?:better|improved|increased|greater|more|good|positive|reduced|enhanced|deeper|stronger|clear(?:er)?|full)\s(?:\p{L}+\s){0,2}?(?:understanding|insight|awareness|confidence|engagement|relationships?|communication|parenting|behaviou?r|attitude|wellbeing|well-being|self-esteem|resilience|empathy|coping|stability|consistency|boundaries|routines?|motivation|commitment|skills|knowledge|bond|attachment|care|safety|outcomes?)\b/iu
const CHANGE =
  /\b(?:improv\p{L}*|better|best|enhanc\p{L}*|increas\p{L}*|reduc\p{L}*|decreas\p{L}*|more|less|fewer|progress\p{L}*|positive\p{L}*|good|chang\p{L}*|happi\p{L}*|happy|settled|stable|stability|calm(?:er)?|confident|confidence|thriving|safe(?:r|ly|ty)?|well|well-?being|wellbeing|engag\p{L}*|cooperat\p{L}*|co-operat\p{L}*|consisten\p{L}*|appropriate\p{L}*|adequate\p{L}*|satisf\p{L}*|success\p{L}*|effective\p{L}*|manag\p{L}*|coping|copes?|understand\p{L}*|aware(?:ness)?|insight|strong(?:er)?|strengthen\p{L}*|evidence[ds]?|sustain\p{L}*|maintain\p{L}*|develop\p{L}*|met|achiev\p{L}*|feedback|views?|observ\p{L}*|monitor\p{L}*|review\p{L}*|assess\p{L}*|discuss\p{L}*|benefi\p{L}*|want\p{L}*|wish\p{L}*|hop(?:e[ds]?|ing)|lik(?:e[ds]?|ing)|expect\p{L}*|sense|impression\p{L}*|easier|easy|harder|happen\p{L}*|judg\p{L}*|basis|ongoing|on-?going|regular\p{L}*|professionals?|parents?|family|report(?:s|ed)?|reporting|concerns?|worries|risks?|things?|plan|work(?:ing)?|enjoy\p{L}*|all|everyone|agenc(?:y|ies)|noticeabl[ey]|visible|visibly|clear(?:ly)?|demonstrat\p{L}*|show\p{L}*|seen|see|able|continu\p{L}*|complian\p{L}*|complet\p{L}*|outcomes?|goals?|needs?|support\p{L}*|relationship\p{L}*|parenting|behaviou?r\p{L}*|attitude|routine\p{L}*|bound\p{L}*|care|commit\p{L}*|motivat\p{L}*|involve\p{L}*|communicat\p{L}*|responsib\p{L}*|quality|standards?|level|home|conditions?|situation|circumstances|child(?:ren)?|life|lives|time|school|him|her|them|their|his|he|she|they|calmed|settl\p{L}*|down|marked(?:ly)?|significant\p{L}*|considerabl\p{L}*|real|great\p{L}*|true|proper\p{L}*|reliab\p{L}*|sooner|board|grown|grow[sn]?|reassur\p{L}*|hears?|heard|listen\p{L}*|accept\p{L}*|acknowledg\p{L}*|recognis\p{L}*|grasp\p{L}*|follow\p{L}*|adher\p{L}*|mov(?:e|ing) (?:on|forward)|forward|impact\p{L}*|role|advice|obvious\p{L}*|evident\p{L}*|apparent\p{L}*|know[ns]?|learn[st]?|learned|felt|feel\p{L}*|thought|believ\p{L}*|hopeful\p{L}*|right|direction|generally|overall|hopefully|possible|expected|intended|planned|agreed|ready|cope[sd]?|lesson|point|difference|step|lift(?:s|ed)|lived|experiences?|general|pleased|notic\p{L}*|fine|ok|okay|alright|favourabl[ey]|glowing|encouraging|glad|content|impressed|tension|tensions|vibe)\b/iu
/** "She will tell us that it is going well": what is said is no more than what it says. */
const SAYS_THAT =
  /\b(?:tells?|says?|said|told|reports?|reported|confirms?|confirmed|feels?|felt|agrees?|agreed|finds?|found|thinks?|thought|believes?|satisfied|reassured|shows?|shown|demonstrates?|seen|clear|evident|obvious|notices?)(?: (?:us|me|them|everyone|the \p{L}+))? (?:that |(?=(?:he|she|they|it|things|all)\b))(?<said>.+)$/iu
const IDIOM =
  /\bsame page\b|\bright direction\b|\bon board\b|\bon track\b|\bsigns? of\b|^\W*(?:reports?|feedback|updates?|comments?) (?:will be|are|is|remains?)\b|^\W*(?:it|this|that|the plan|everything) (?:all )?works\b|\bmoved? on\b|\bwhat (?:s?he|they) (?:said|agreed|promised)\b|^\W*(?:positive|good|better|favourable|glowing|encouraging|improved) (?:reports?|feedback|comments?|reviews?|records?|results?|scores?)\b(?! (?:of|from \d))/iu
const HOLLOW =
  /^(?:\W*(?:yes|ok|n\/a|(?:it will |will )?speaks? for itself|(?:we|it|i) (?:will|shall|should) (?:be able to )?(?:tell|know|see)|by asking|anecdotal(?:ly)?|common sense|(?:through |via )?the usual channels|(?:worker to use |use of )?(?:own |her own |his own )?judge?ment|(?:to be )?seen|(?:reviewed|discussed|considered|looked at|checked|monitored|agreed|assessed)|(?:by |from )?(?:practice|what (?:we|professionals|others) see)|as above|see above|self[- ]explanatory|ongoing|to be (?:reviewed|monitored|assessed|discussed|measured|observed|evaluated)|(?:via |by |through )?(?:professional judge?ment|feedback|observations?|monitoring|discussions?|review|supervision|core group|home visits?|visits?|meetings?|progress|conversation|self[- ]report(?:ing)?|(?:her|his|their|(?:mum|dad|\p{L}+['’]s)) (?:own )?(?:word|say-so|view|opinion)|assessment|reports?|updates?|communication|evidence|conversations?))(?: (?:from|by|at|with|of|in|and|or|to|the|all|each|professionals?|agencies|parents?|family|school|core group|meetings?|visits?|others|everyone|both|observations?|feedback|discussions?|reviews?|reports?|progress|regular|ongoing|multi-agency|involved|child(?:ren)?|plan|social workers?|workers?))*)\W*$/iu

/** "Missing episodes: 0", "Back above 9th centile": a figure, unless it is part of a name ("Year 4", "GCP2"). */
const FIGURE = /(?<![\p{L}\p{N}])(?<!\b(?:aged?|year|class|room|goal|worry|tier|level|stage|section|part|day|no)\.?\s)£?\d/iu
/** "No bruises", "no A&E visits": none at all can be counted too. */
const NONE_OF = /(?:^\W*|[,;] ?)no (?:[\p{L}&'’-]+ ){0,2}?(?<what>\p{L}{3,}s)\b/iu
const MISSED_NONE = /(?:\bnot|\bnever|n['’]t) (?:yet )?missed\b|\bmiss(?:es|ed) (?:no|none|not one)\b/iu
/** Somebody will have it before their eyes or in their hands. */
const WITNESSED =
  /\b(?:seen(?! to)|heard|watched|shown|photographed|signed|stamped|handed|counted|weighed|measured|tested|sees|hears|watches|counts|weighs|shows? (?:the|me|us|her|him)|on file|in writing|in (?:her|his|their|\p{L}+['’]s) hands?)\b/iu
/** More or less of something than before, and neither how much nor by whose count. */
const COMPARES =
  /\b(?:(?<!\bno )(?:more|less|fewer)(?! than\b)|better|improved|(?:calm|tidi|clean|saf|happi|quiet|easi|smooth|clos|strong|healthi|kind|firm|warm|soon|nic|clear|high|low|long|short|light|brighter)er)\b/iu
/** "Seen by Jo Marsh on 12 May": who looks, and on which day. */
const SEEN_BY_SOMEBODY =
  /\b(?:[Ss]een|[Cc]hecked|[Tt]ested|[Tt]ried|[Ii]nspected|[Ww]atched|[Ss]hown to) (?:by |to )?\p{Lu}\p{L}+/u
/** "Calls on Joe's phone", "picture on her wall": it will be there to be looked at. */
const LIES_ON = /\b(?:on|in) (?:his|her|their|the|\p{L}+['’]s) (?:phone|fridge|wall|door|desk|bag|drawer|screen|app|office)\b/iu
const SEEMS = /\b(?:seems?|appears?|presents? as|(?:looks?|feels?) (?!at\b|for\b|in\b|like\b|through\b|the\b|her\b|his\b))/iu
/** Done, and nothing more: what is told of it is the task. */
const DONE_AGAIN =
  /^\W*(?:(?:when|once|that) )?(?:(?:the|this|that|all|each|it|they|her|his|their) ?)*(?:(?:action|task|work|piece of work|step|sessions?|intervention|visits?|conversation|talk|discussion|meeting|referral|plan|direct work)s? )?(?:(?:is|are|was|were|has|have|had|been|being|will|be|fully|all|successfully) )*(?:done|completed?|finished|carried out|undertaken|actioned|achieved|had|happened|happens|taken place|takes place|held)\b(?: (?:with|by|as|to|on|in) (?:mum|dad|plan|planned|agreed|time|full|the family|the parents|\p{Lu}\p{L}+|(?:Ms|Mr|Mrs) \p{Lu}\p{L}+))*\W*$/iu

/**
 * Reads how we will know. A measure is good when it gives a number, or something that somebody sees, hears or holds in their
 * hand; it is circular when it only says the action's or the outcome's own words again with "better" before them.
 * Where none was written the outcome or the action may give one.
 */
export function measureOf(action: PlanAction): Measure {
  const { measure } = action
  if (isPlaceholder(measure)) return setsATarget(action) ? 'good' : 'absent'
  if (counts(measure)) return 'good'
  if (SEEN_BY_SOMEBODY.test(measure) && readDates(measure).length > 0) return 'good'
  if (LIES_ON.test(measure)) return 'good'
  if (HOLLOW.test(measure) || IDIOM.test(measure)) return 'empty'
  if (holdsAThing(measure)) return 'good'
  const witnessed = WITNESSED.test(measure)
  if (!witnessed && (DONE_AGAIN.test(measure) || saysAgain(measure, action))) return 'circular'
  const empty = repeats(measure, action) ? 'circular' : 'empty'
  if (!witnessed && SEEMS.test(measure)) return empty
  if (!witnessed && COMPARES.test(measure)) return empty
  const said = SAYS_THAT.exec(measure)?.groups?.said ?? measure
  const telling = tellingWords(said)
  if (telling.length === 0 || (BETTER_IDEA.test(measure) && !FROM_SOMEBODY.test(measure))) return empty
  return telling.length > 1 || OBSERVED.test(measure) || FROM_SOMEBODY.test(measure) || !speaksOfChange(said) ? 'good' : empty
}

/** Where no measure was written, a target in the action or in the outcome is one: "on 8 of 10 days", "from 60 to 85 per cent". */
function setsATarget({ action, outcome }: PlanAction): boolean {
  return TARGET.test(withoutDates(action)) || TARGET.test(withoutDates(outcome)) || OFTEN_ENOUGH.test(outcome)
}

const TARGET =
  /\d ?%|\bper cent\b|\b(?:at least|at most|no more than|fewer than|less than|more than|up to) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)|\bout of\b|\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten) of (?:the )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)|\bfrom (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten)\b[^.;]* to (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)/iu

const OFTEN_ENOUGH =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:(?:school|week) ?)?(?:nights?|days?|mornings?|evenings?|times|sessions|lessons|meals|hours)\b|\bby \d{1,2}(?:[.:]\d\d)? ?[ap]m\b/iu

function counts(text: string): boolean {
  const undated = withoutDates(text)
  if (COUNT.test(undated) || FIGURE.test(undated) || MISSED_NONE.test(undated)) return true
  const none = NONE_OF.exec(undated)?.groups?.what?.toLowerCase()
  return none !== undefined && !ABSTRACT.has(none) && !CHANGE.test(none)
}

/** A letter, a register, a card: something that will be there to be looked at. */
function holdsAThing(text: string): boolean {
  return planWords(text).some(({ lower }, at, words) => THINGS.has(lower.replace(/'s$/, '')) && !isHollowThing(words, at))
}

const SAYS_OR_HOLDS = /^(?:reports?|notes?|records?|scores?|story|word|text|texts|order|account|scale|record)$/

/** "reports improvement", "record of progress": what it reports is no more than a change. The notes of a hearing are a thing. */
function isHollowThing(words: readonly PlanWord[], at: number): boolean {
  const [word, next] = words.slice(at)
  if (word?.lower === 'reading') return true
  if (!word || !next || !SAYS_OR_HOLDS.test(word.lower)) return false
  if (/^(?:that|an?|how)$/.test(next.lower)) return true
  const after = /^(?:of|from)$/.test(next.lower) ? words.slice(at + 2).find(({ lower }) => !DETERMINER.has(lower)) : next
  return after === undefined || CHANGE.test(after.text) || ABSTRACT.has(after.lower)
}

const EMPTY_WORDS = new Set(
  (
    'the a an these those of in on at to and or by for with from is are be been being has have had will would can that this there no not any its it as than if so much very some most mr mrs ms miss dr do does ' +
    'both each every also who what how when where which feels feel seems seem appears appear looks look gets get becomes become make made makes making take takes taken taking done kept keep keeps use ' +
    'used uses attend attends attended place given through about around between within during into over under up out see difference sees having going goes go gone been got let just now then well yes again already also tell tells told say says we us our they it how being was were i am'
  ).split(' '),
)

/** How it will be asked about, and of whom: "by talking to Ms Pike and school". */
const ASKED_ABOUT = new Set(
  (
    'via visit visits visiting visited talk talks talking speak speaking spoken ask asking asked conversation conversations chat chats chatting liaise liaising liaison contact phone call calls feed back update updates ' +
    'meeting meetings meet supervision session sessions verbal informal informally next agree agrees direct check checks checking touch core group cin cp lac tac review let observe ' +
    'mum mums dad dads mam mother father parents parent carer carers gran nan grandma grandad grandmother grandfather aunt uncle family nursery staff teacher teachers worker workers social health visitor nurse key police sw hv fsw iro ' +
    'everybody anyone somebody someone people others network chair services service'
  ).split(' '),
)
/** Written down somewhere: it tells something of a call, and nothing of an improvement. */
const WRITTEN_DOWN = new Set('noted recorded logged evidenced reported documented observed identified'.split(' '))

/** The words that tell something: neither of change or judgement, nor ideas, nor how it is asked about, nor the name that the sentence begins with. */
function tellingWords(text: string): PlanWord[] {
  const words = planWords(text).filter(({ text: word }) => /\p{L}{2}/u.test(word))
  const ofChange = speaksOfChange(text)
  return words.filter(({ text: word, lower }, at) => {
    if (CHANGE.test(word) || (at === 0 && /['’]s$/.test(word)) || ABSTRACT.has(lower) || EMPTY_WORDS.has(lower)) return false
    if (ASKED_ABOUT.has(lower) || (ofChange && WRITTEN_DOWN.has(lower))) return false
    return !/^\p{Lu}/u.test(word) || (at === 0 && !/^(?:is|are|has|have|will|can|\p{Ll}+(?:s|ing))$/u.test(words[1]?.lower ?? ''))
  })
}

/** True when a word of it is of change or judgement, or a mere idea. */
function speaksOfChange(text: string): boolean {
  return planWords(text).some(
    ({ text: word, lower }) =>
      CHANGE.test(word) || (ABSTRACT.has(lower) && !/^(?:it|them|something|anything|everything|what)$|sel(?:f|ves)$/.test(lower)),
  )
}

/** True when it tells no more than the action or the outcome did: "Teeth brushed as planned". */
function saysAgain(measure: string, { action, outcome }: PlanAction): boolean {
  const said = new Set([...contentStems(action), ...contentStems(outcome)])
  const stems = [...contentStems(measure)].filter((stem) => !CHANGE_STEMS.has(stem) && !DONE_STEMS.has(stem))
  return stems.length > 0 && stems.every((stem) => said.has(stem))
}

/** True when most of the words are the action's or the outcome's own. */
function repeats(measure: string, { action, outcome }: PlanAction): boolean {
  const said = new Set([...contentStems(action), ...contentStems(outcome)])
  const stems = [...contentStems(measure)].filter((stem) => !CHANGE_STEMS.has(stem))
  return stems.length > 0 && stems.filter((stem) => said.has(stem)).length * 2 >= stems.length
}

const CHANGE_STEMS = contentStems(
  'improve improved improvement better more less fewer increase reduce change progress positive good evidence see show demonstrate feedback',
)

const DONE_STEMS = contentStems(
  'happen happens plan planned done doing did complete completed finished achieve achieved take taken place went goes gone go ahead held carried agree agreed as regularly properly well fully continue keep every still attended',
)
