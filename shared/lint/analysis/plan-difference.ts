import type { PlanAction } from '../../document/index.ts'
import { isPlaceholder } from './placeholder.ts'
import { CONTACTS, THINGS } from './plan-nouns.ts'
import { verbOf } from './plan-verbs.ts'
import { contentStems, namesAChild, type PlanWord, plainNames, planWords, stemOf } from './plan-words.ts'

/**
 * What difference an action is to make for the child. `good`, or what the outcome lacks: `absent` where nothing was written and
 * nothing else in the action says one; `task` where it is the task again, or only a service used; `nobody` where no child is in it.
 */
export type Difference = 'good' | 'absent' | 'task' | 'nobody' | 'empty'

/** A hope in the action itself: "so that Mia sleeps". */
const HOPE = /\b(?:so that|so (?=(?:he|she|they|\p{Lu}\p{Ll}+)\s)|in order that|which means that)\s?(?<hope>.+)$/iu
/** What has been got through: a course completed, a referral made. Nothing has changed for anybody by that. */
const GOT_THROUGH =
  /\b(?:complet(?:ed?|es|ion)|attend(?:s|ed|ance at)?|made|done|held|taken place|takes? place|carried out|undertaken|submitted|sent|received|accepted|in place|finished|booked|arranged|offered|provided|accessed|accesses|accessing|engag(?:es?|ed|ing)|referred|referral|allocated|signed|up to date|implemented|followed|shared|updated|circulated|recorded|achieved|undergoes|undertakes?|participates?|participated|co-?operates?|compl(?:y|ies|ied|iance)|met|open(?:ed)? to|known to|working with|works with|supported|receives?|gets?|has|fulfill?(?:ed|s)?|discharged|satisfied|kept to|observed|complied)\b/iu
const SERVICE =
  /\b(?:course|programme|sessions?|referral|assessment|appointments?|meetings?|services?|support|CAMHS|team|work|plan|agency|agencies|visits?|contact|form|report|letter|review|group|counselling|therapy|treatment|intervention|workshops?|professionals?|worker|statutory duty|duties|tasks?|actions?|application|strategy|checks?|paperwork|information|help|advice|package|input|oversight|monitoring|requirements?|expectations?|engagement|timescales?|procedures?|process(?:es)?|protocols?|polic(?:y|ies)|obligations?|regulations?|legislation|schedules?|guidance)\b/iu
/** A child's life, though nobody is named: how they sleep, eat, learn, feel. */
const LIFE =
  /\b(?:sleeps?|asleep|bed|bedtimes?|eats?|fed|feeds?|breakfast|meals?|hungry|warm|dry|clean clothes|plays?|friends|laughs?|cries|crying|smiles?|frighten\p{L}*|afraid|scared|nightmares?|hurt|injur\p{L}*|burnt|burned|bruis\p{L}*|falls?|asthma|teeth|toothache|glasses|hears?|speaks?|talks?|reads?|words|nappies|cot|food|eaten|poorly|meter|heating|hot water|lives? with|homework|family time|school|nursery|class|lessons?|attendance|weight)\b/iu
/** Somebody grown up is what it is about. */
const OF_AN_ADULT =
  /^\W*(?:the\s)?(?:(?:Mr|Mrs|Ms|Miss|Dr)\b|parents?\b|mother\b|father\b|mum\b|dad\b|carers?\b|professionals?\b|school\b|staff\b|worker\b)/iu
/** Nothing that could be told from what is now: "better outcomes", "needs are met". */
const NOTHING_TOLD =
  /^\W*(?:to )?(?:(?:improv(?:e[ds]?|ing)|ensur(?:e[ds]?|ing)|help|increase|reduce|better|positive|good|best|reduced?|increased?|enhanced?|promote[ds]?|safeguard(?:ed|ing)?|achieve|ensure|maximise[ds]?|meet(?:ing)?|risks?|safety|safe|safer|welfare|wellbeing|well-being|outcomes?|needs?|child(?:ren)?(?:['’]s)?|the|a|and|of|for|to|be|is|are|will|his|her|their|all|from|harm|risk|protected|progress|change|changes|stability|development|health|life|lives|chances|potential|met|met\.|in|on|made|family|parents?|home|situation|things|are|circumstances|functioning|dynamics|lived|experience|experiences|support|supported|more|stable|protection|quality|sisters?|brothers?|siblings?|has|have|been|referred|assessed|monitored|reviewed|case|cases|can|closed|close|plan|stepped|down|up)\W+)+$/iu

/** "Kim's views are known", "weight monitored": what was found out, and nothing that has changed by it. */
const LEARNT_OF_A_CHILD =
  /^\W*(?:to )?(?:(?:gain|capture|obtain|seek|ascertain|hear|gather|record|understand|monitor|review|assess|track|explore)s?\s[\p{L}'’ ]{0,40}\b(?:views?|voice|wishes|wishes and feelings|feelings|weight|growth|development|progress|health)|[\p{L}'’ ]{0,45}\b(?:views?|voice|wishes|feelings|weight|growth|development|progress|health|risks?|needs?|attendance|behaviou?r)\b[\p{L}'’ ]{0,25}\b(?:known|captured|gained|obtained|sought|ascertained|gathered|recorded|monitored|reviewed|assessed|tracked|explored|identified|understood|considered|discussed|addressed))\W*$/iu
/** "Leo is on the waiting list", "has access to services": a place in somebody's books. */
const IN_THE_BOOKS =
  /^\W*\p{Lu}\p{Ll}+ (?:(?:is|has been|will be|to be) (?:on (?:the|a) (?:\p{L}+ )?(?:list|roll|caseload|books|register)|(?:open|known|linked|connected|signposted|allocated) (?:to|in)|under)\b|(?:has|will have|gets|receives|will receive|to receive|accesses) (?:access|support|help|input|services|the (?:right )?(?:support|help|services))\b)[^,;.]*\.?\s*$/u
/** What somebody grown up knows better: the child's day is as it was. */
const INSIGHT =
  /^\W*(?:to )?(?:(?:mum|dad|mother|father|parents?|both parents|carers?|family|professionals|staff|(?:Ms|Mr|Mrs|Miss) \p{Lu}[\p{L}'’-]+)\s)*(?:(?:will|to|and|has|have|gains?|develops?|shows?|get|gets|with|an?|improve|increase|raise|increased|improved|better|greater|more|raised|deeper|full|clear|good)\s)*(?:awareness|understanding|insight|knowledge|recognition)\s(?:of|into|about|around|regarding|on)\b[^,;.]*\.?\s*$/iu

function isAnAdultsInsight(outcome: string): boolean {
  return INSIGHT.test(outcome) && !/\b(?:so|and|he|she|they|why)\b/iu.test(outcome)
}

function isInTheBooks(outcome: string): boolean {
  return (
    IN_THE_BOOKS.test(outcome) &&
    !/\b(?:so|when|because|without|(?:at|in) (?:school|nursery|home|college|class|lessons)|to \p{Ll}+ (?!services?|support|help))\b/u.test(
      outcome,
    )
  )
}

/** The outcome with the names of children in it left out: "better outcomes for Leo" tells no more than "better outcomes". */
function withoutNames(outcome: string, names: readonly string[]): string {
  return outcome.replace(/\p{Lu}\p{Ll}+(?=['’]s\b|[.\s]|$)/gu, (name, at: number) => {
    if (NAMES_NO_CHILD.test(name)) return name
    const isName = at > 0 || /^ (?:is|has|will)\b/.test(outcome.slice(name.length))
    return isName || names.includes(name) ? 'child' : name
  })
}

const NAMES_NO_CHILD =
  /^(?:School|Nursery|College|English|Maths|Christmas|Easter|\p{L}+days?|January|February|March|April|May|June|July|August|September|October|November|December)$/u

/** Reads what the outcome says will be different for the child. */
export function differenceOf(action: PlanAction, childNames: readonly string[] = []): Difference {
  const { outcome } = action
  const names = [...childNames, ...plainNames(action.action), ...plainNames(action.measure), ...plainNames(outcome)]
  if (isPlaceholder(outcome)) return hopeIn(action, names) ? 'good' : 'absent'
  if (NOTHING_TOLD.test(`${withoutNames(outcome, names)} `)) return 'empty'
  if (LEARNT_OF_A_CHILD.test(outcome) || isAnAdultsInsight(outcome) || isInTheBooks(outcome)) return 'task'
  if (isTheTaskAgain(outcome, action, names)) return 'task'
  const child = namesAChild(outcome, names) || standsForAChild(outcome, action, names)
  if (!child && GOT_THROUGH.test(outcome) && SERVICE.test(outcome)) return 'task'
  if (child) return isOnlyAService(outcome, action.action, names) ? 'task' : 'good'
  return LIFE.test(outcome) && !OF_AN_ADULT.test(outcome) ? 'good' : 'nobody'
}

/** "so that Mia sleeps" in the action, or a measure that is about the child: then the difference is there, elsewhere. */
function hopeIn(action: PlanAction, names: readonly string[]): boolean {
  const hope = HOPE.exec(action.action)?.groups?.hope
  return hope !== undefined && (namesAChild(hope, names) || LIFE.test(hope) || /\b(?:he|she|they)\b/i.test(hope))
}

/** True when the action or its measure says what will be different for a child: for plans that have no column for it. */
export function namesDifference(action: PlanAction): boolean {
  const names = plainNames(action.action)
  return (
    hopeIn(action, names) || (!isPlaceholder(action.measure) && (namesAChild(action.measure, names) || LIFE.test(action.measure)))
  )
}

/** "He can hear his teacher", where the action is about a child. */
function standsForAChild(outcome: string, { action }: PlanAction, names: readonly string[]): boolean {
  if (!namesAChild(action, names)) return false
  // "Staff know what to do if he wheezes": he is none of them
  if (OF_MANY.test(outcome)) return /\b(?:he|she|his|her|him)\b/i.test(outcome)
  return !OF_AN_ADULT.test(outcome) && /\b(?:he|she|they|his|her|him|their|them)\b/i.test(outcome)
}

const OF_MANY = /^\W*(?:the )?(?:staff|school|nursery|professionals|teachers|adults|everyone|everybody)\b/iu

/** True when every word that carries meaning stands in the action already: "Mia has been to the dentist". */
function isTheTaskAgain(outcome: string, { action }: PlanAction, names: readonly string[]): boolean {
  // What is no more, or no longer has to be, is another thing than what was done.
  if (DENIED.test(outcome) && !DENIED.test(action)) return false
  const name = ({ text, end }: PlanWord): boolean =>
    names.includes(text.replace(/['’]s$/, '')) ||
    (/^\p{Lu}\p{Ll}+$/u.test(text) && /^\s(?:will|has|have|is|can|does|\p{Ll}+s)\b/u.test(outcome.slice(end)))
  const before = HOPE.exec(action)
  const told = before ? action.slice(0, before.index) : action
  const task = contentStems(told.replace(WHY_NEEDED, ''), name)
  const hoped = [...contentStems(outcome, name)].filter((stem) => !TASK_STEMS.has(stem))
  if (hoped.length === 0) return contentStems(outcome, name).size > 0
  const again = hoped.filter((stem) => task.has(stem)).length
  return again === hoped.length || (again >= 3 && again / hoped.length >= 0.75 && GOT_THROUGH.test(outcome))
}

const DENIED = /\b(?:not|never|no longer|without|nobody|nothing)\b|n['’]t\b/iu

/** "as Mia does not get up at home": what is to change is no part of the task. */
const WHY_NEEDED = /,? (?:as|because|since) [^,;]*?\b(?:not|never|no|cannot)\b.*$/iu

const TASK_STEMS = contentStems(
  'complete completed done made make finish finished achieved achieve happens happen place taken take carried held attended attend been gone went successfully regular regularly fully continue continues ' +
    'seen see full all able mr mrs ms given received receive',
)

/** A child in it, but what the child gets is a service: "Leo is referred to CAMHS", "The children are supported". */
function isOnlyAService(outcome: string, action: string, names: readonly string[]): boolean {
  if (
    !GOT_THROUGH.test(outcome) ||
    !SERVICE.test(outcome) ||
    outcome.length > 90 ||
    /\b(?:and|so|because|without|when|can|knows?|(?:at|in) (?:school|nursery|home|college|class|lessons))\b/i.test(outcome)
  )
    return false
  const said = contentStems(action)
  return planWords(outcome).every(({ text, lower }) => {
    if (!/\p{L}{3}/u.test(text) || /^\p{Lu}/u.test(text) || names.includes(text)) return true
    return (
      GOT_THROUGH.test(text) ||
      SERVICE.test(text) ||
      CONTACTS.has(lower) ||
      THINGS.has(lower) ||
      verbOf(lower)?.sort === 'unclear' ||
      SMALL.test(lower) ||
      said.has(stemOf(lower))
    )
  })
}

const SMALL =
  /^(?:the|and|for|with|from|has|have|had|will|been|being|are|was|all|their|his|her|its|that|this|appropriate|relevant|necessary|regular|specialist|targeted|needed|children?|child|family|timely|early|help|mental|health|social|local|school|youth|parenting|therapeutic|emotional|right|correct|additional|extra|direct|ongoing|young|person|mother|father|parents?|into|onto|via|through)$/
