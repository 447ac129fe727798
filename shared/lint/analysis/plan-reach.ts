import type { PlanAction } from '../../document/index.ts'
import { daysBetween } from '../../document/index.ts'
import { readDue } from '../../plan/index.ts'
import { amountIn } from './plan-amounts.ts'
import { tooBigAJob, tooManyAssessed } from './plan-too-much.ts'

/** Why an action is beyond the person who is to do it, and the words that show it. */
export interface OutOfReach {
  start: number
  end: number
  why: 'at-once' | 'danger' | 'child' | 'day-and-night' | 'time' | 'money' | 'home' | 'perfect' | 'person'
}

type Finder = (action: PlanAction, planDate: string) => OutOfReach | null

/** What an action asks that its person cannot do, cannot do by then, or cannot do safely; null when nothing of that kind shows. */
export function beyondReach(action: PlanAction, planDate: string): OutOfReach | null {
  for (const find of FINDERS) {
    const found = find(action, planDate)
    if (found) return found
  }
  return null
}

function foundAs(why: OutOfReach['why'], match: RegExpExecArray | null): OutOfReach | null {
  return match ? { start: match.index, end: match.index + match[0].length, why } : null
}

const SUBSTANCE =
  '(?:drinking|drink|alcohol|vodka|beer|wine|cider|spirits|heroin|cannabis|weed|cocaine|crack|ketamine|amphetamines?|spice|drugs?|substances?|drug use|substance use|using|smoking|gambling|methadone|tablets)'
const STOPS = new RegExp(
  `\\b(?:stop(?:s|ping)?|quit(?:s|ting)?|cease(?:s)?|give(?:s)? up|giving up|kick(?:s)?|put(?:s)? down|have (?:her|his) last|com(?:e|es|ing) off|get(?:s)? off|go(?:es)? without|abstain(?:s|ing)? from|refrain(?:s|ing)? from|come(?:s)? off|cut(?:s)? out|end(?:s)?)\\s(?:all\\s|any\\s|the\\s|of\\s|her\\s|his\\s|their\\s|daily\\s|nightly\\s|taking\\s|using\\s|use of\\s|the use of\\s|misusing\\s|drinking\\s|abusing\\s|buying\\s)*${SUBSTANCE}\\b`,
  'iu',
)
const SOBER =
  /\b(?:(?:be|become|stay|remain|get) (?:completely |totally |fully |permanently )?(?:abstinent|sober|clean (?:of|from|and sober)|dry|drug[- ]free|alcohol[- ]free|substance[- ]free|smoke[- ]free|tee-?total|(?:free (?:of|from)|off) (?:all )?(?:drugs?|alcohol|heroin|cannabis|cocaine|crack|substances?|drink|methadone|(?:her|his) (?:medication|tablets)))|cold turkey|(?:withdraw|detox)\p{L}* (?:(?:at home|alone|on (?:her|his) own|by (?:herself|himself)|without)\b\s?)+|(?:not|never) (?:touch|have) (?:another|a|one more) (?:drop|drink|can|joint|bottle)|(?:have|take|use|touch|smoke|buy) no (?:further|more) (?:drinks?|alcohol|drugs?|heroin|cannabis|cocaine|vodka)|no (?:more )?(?:alcohol|drink|drugs?|drinking) (?:at all|ever|again|from (?:now|today|tonight|tomorrow))|(?:will|to|must|should) (?:never|not) (?:drink|use|take|touch)(?: (?:any )?(?:alcohol|drugs?|heroin|cannabis|cocaine|substances?))?(?: again| at all| any ?more| ever)?|never (?:drink|use|take|touch|smoke|gamble)\b.{0,20}\bagain|(?:complete|total|full) abstinence|not (?:drink|use)(?: \p{L}+)? again)\b/iu
const NO_MORE = /^\W*no (?:more |further )?(?:drugs?|alcohol|drink|drinking|drug use|cannabis|weed|heroin|vodka|substances)\W*$/iu
const HABIT =
  /\b(?:(?:stop|cease|end) (?:all |any |being |feeling |having )*(?:arguing|shouting|fighting|losing (?:her|his|their) temper|being (?:angry|anxious|depressed|jealous|violent|abusive|aggressive)|self[- ]harm\p{L}*|going missing|lying|swearing|worrying|hoarding|angry|anxious|depressed|jealous|controlling|violent|aggressive|abusive|panic attacks|arguments|flashbacks)|(?:never|not(?: ever)?|no longer) (?:argue|shout|raise (?:her|his|their) voice|lose (?:her|his|their) temper|swear|fight|self[- ]harm|go missing|be (?:late|angry|anxious|depressed|cross))\b(?: again| any ?more)?|(?:end|leave|break off|finish|give up) (?:the|her|his|this|all) (?:\p{L}+ )?(?:relationship|marriage|partner|husband|boyfriend|contact with (?:Mr|him|the father))|cut (?:off )?(?:all )?(?:ties|contact) with (?:Mr|him|her family|all)|leave (?:Mr \p{Lu}\p{L}+|him)(?=[.,;]|$)|(?:stop|end|cease|eliminate) (?:all|every|any) (?:\p{L}+ )?(?:\p{L}+ing\b(?: and \p{L}+ing\b)?|violence|arguments|conflict|contact|incidents|abuse|aggression|outbursts|meltdowns|tantrums)|(?:give up|leave|quit|stop) (?:all |her |his |the )*(?:\p{L}+ )?(?:job|work|shifts?|employment|studies)\b[^.;]{0,20}\b(?:from (?:tomorrow|today|now)|at once|immediately|straight away|overnight)|(?:never|not(?: ever)?) (?:see|contact|speak to|meet|message|go near|talk to|answer) (?:\p{L}+ ){1,3}(?:again|ever)|(?:stay away from|cut off|drop|stop seeing|give up) (?:all )?(?:of )?(?:her|his|their) (?:old |using |drinking )?friends|stop (?:seeing|contacting|talking to|meeting|messaging|going missing|running away|going out|taking risks|hanging (?:about|around|out))|control (?:her|his) (?:temper|anger|drinking|behaviour) (?:at all times|from now on|completely)|be (?:calm|patient|positive|happy|kind) at all times|separate from (?:her|his|Mr)|leave (?:him|Mr \p{Lu}\p{L}+) (?:at once|immediately|by|for good|tonight|today))/iu
/** A place, a time or a step: then it is a rule that can be kept, not a life turned round. */
const BOUNDED =
  /\b(?:in the (?:flat|house|home|car|garden)|at home|in front of|near the|around the (?:child\p{L}*|boys|girls|baby)|when(?:ever)? (?:the|she|he|they|caring|in charge|\p{Lu})|while|before (?:she|he|they|collecting|driving|the|bath|bed|\p{Lu})|on (?:the )?(?:days?|nights?|evenings?|school|weekdays?|mon|tues|wednes|thurs|fri|satur|sun)\p{L}*|between \d|until (?:the children|bed)|during (?:family time|contact|the visit|visits|the day)|with the (?:help|nurse|doctor|alcohol|drug|clinic)|under (?:the )?(?:clinic|medical|the care)|medically|supervis\p{L}+|detox|reduc\p{L}+|cut(?:ting)? down|step by step|prescri\p{L}+|(?:won['’]t|not|don['’]t) (?:try to )?stop|or sample|diary|plan for|how to|what (?:helps|might|would)|about (?:how|stopping|what|leaving (?:him|her|Mr|home))|with (?:Dr|support|help)|by \d+ ?(?:ml|mg|units?|cans?|bottles?)|(?:a|each|every|per) (?:week|fortnight|month)|group|course|session|clinic|appointment|advis[eo]r|counsellor|talk|speak|ask|if (?:she|he|they))\b/iu
const WITHOUT_PRESCRIPTION = /\bwithout (?:a |any )?(?:prescription|medical\p{L}*|help|support)\b/giu

const atOnce: Finder = ({ action }) => {
  const found = STOPS.exec(action) ?? SOBER.exec(action) ?? HABIT.exec(action) ?? NO_MORE.exec(action)
  if (!found) return null
  const rest = (action.slice(0, found.index) + action.slice(found.index + found[0].length)).replace(WITHOUT_PRESCRIPTION, ' ')
  return BOUNDED.test(rest) ? null : foundAs('at-once', found)
}

const WOMAN = /\b(?:Ms|Mrs|Miss|[Mm]other|[Mm]u?m|[Gg]randmother)\b/u
const MAN =
  "(?:Mr\\.?\\s\\p{Lu}[\\p{L}'’-]+|(?:the|her|their|the children['’]s) (?:ex-?)?(?:father|partner|husband|boyfriend|ex|stepfather)|her ex-\\p{L}+|(?:step)?dad|him|he)"
const HOLDS_OFF: readonly RegExp[] = [
  new RegExp(
    `\\b(?:ensure|make|make sure|see to it|guarantee)s?(?: that)? ${MAN}(?:['’]s)? (?:does not|doesn['’]t|do not|is not|isn['’]t|will not|won['’]t|never|stays? away|leave|go|move out|keeps? away|keeps to|leaves|has no|cannot|can['’]t|stops?|sticks? to|abides?|obeys)\\b`,
    'iu',
  ),
  new RegExp(`\\b(?:keep|keeping|hold|turn|send|throw|put) ${MAN} (?:away|out|off|back|at bay)\\b`, 'iu'),
  new RegExp(
    `\\b(?:prevent|stop|block|bar|forbid) ${MAN} (?:from )?(?:com|see|contact|enter|approach|tak|hurt|harm|gett|visit|drink|abus|shout|us|turn)\\p{L}*`,
    'iu',
  ),
  new RegExp(
    `\\b(?:refuse (?:to (?:let|allow|admit|see) )?|not (?:to )?allow|never (?:to )?(?:allow|let)|not let|not permit|turn away) ?${MAN} (?:to\\b|into\\b|in\\b|near\\b|enter|come|any|entry|access)`,
    'iu',
  ),
  new RegExp(`\\b(?:confront|challenge|stand up to|reason with|calm down|de-escalate|intervene with|restrain) ${MAN}\\b`, 'iu'),
  new RegExp(`\\b(?:supervise|oversee|monitor|police|guard) ${MAN}\\b`, 'iu'),
  new RegExp(
    `\\b(?:supervise|oversee|watch over|be present (?:at|for)|sit in (?:on|with)|manage|police) (?:all |any |the )?(?:${MAN}(?:['’]s)? )?(?:family time|contact|time|visits?)\\b`,
    'iu',
  ),
  new RegExp(`\\b(?:not|avoid|never|without) (?:upset|provok|annoy|anger|antagonis|cross|contradict)\\p{L}* ${MAN}`, 'iu'),
  /\bkeep the peace\b/iu,
  new RegExp(
    `\\b(?:protect|shield|guard) (?:[\\p{L}'’]+ ){1,4}?(?:from|against) ${MAN}|\\bkeep (?:[\\p{L}'’]+ ){1,4}?safe from ${MAN}`,
    'iu',
  ),
  new RegExp(
    `\\b(?:persuade|convince|force|get|make) ${MAN} (?:to )?(?:go to|stop|attend|change|accept|leave|engage|give up|admit|seek|face up|come off)\\b`,
    'iu',
  ),
  /\b(?:step in|intervene|get between them|stand between)\b[^.]{0,30}\bif (?:he|Mr)\b/iu,
  new RegExp(
    `\\b(?:tell|inform|ask|order) ${MAN} (?:face to face |in person |alone |herself )?(?:that she is leaving|that she (?:has|wants)|to (?:leave|move out|go|get out)|that (?:it|the relationship) is over|about the (?:disclosure|allegation|statement|referral))`,
    'iu',
  ),
]
/** Telling him that it is over, or to go: the most dangerous hour, unless somebody else carries the message. */
const TELLS_HIM = new RegExp(
  `\\b(?:tell|inform|ask|order|warn|text|ring)s? ${MAN}\\b[^.;]{0,50}?\\b(?:(?:has|have|must|needs?|is) (?:got )?to (?:leave|go|move out|get out)|to (?:leave|move out|get out)|must (?:leave|go|move out)|(?:it|relationship|marriage) (?:is|was) over|(?:leaving|finished with|divorcing) him|not welcome|(?:return|give back|hand (?:back|over)) (?:his|the|her|all) (?:\\p{L}+ )?keys?)`,
  'iu',
)
const ABUSE =
  /\b(?:punch\p{L}*|kick\p{L}*|slapp\p{L}*|chok\p{L}*|black eye|frightened of (?:him|Mr)|afraid of (?:him|Mr)|scared of (?:him|Mr)|violen\p{L}*|abus\p{L}*|assault\p{L}*|fled|flee\p{L}*|hit her|broke (?:her|his)|hits? (?:her|his)|strangl\p{L}*|threat\p{L}*|injunction|non-molestation|restraining order|stalk\p{L}*|controlling|coerci\p{L}*|perpetrator|breaks? in|broke in|hurt her|beat\p{L}*|refuge|bail|(?:has|he) hit|hit (?:once|twice|again)|he (?:broke|cut|bit|burnt|burned|pushed|hurt))\b/iu
const TOGETHER =
  /\b(?:(?:couples?|relationship|joint|marriage|family) (?:counselling|therapy|mediation|sessions?|work)|mediation|restorative (?:meeting|conversation|session)|meet(?:ing)? (?:with )?him (?:alone|to)|attend (?:\p{L}+ ){0,4}together)\b/iu
/** Professionals may hold somebody off, and what is said through them or with them is safe; so may an order of the court. */
/** Whoever exploits a young person: nobody is sent to face them. */
const EXPLOITERS =
  /\b(?:tell|confront|face|return|hand|give|pay|meet|ask|persuade|warn|block)s?\b(?: \p{L}+){0,5} (?:gang|dealers?|older (?:boys|men|lads|males)|men who|the men|elders)\b/iu
const SAFE_HANDS =
  /\b(?:999|101|PC \p{Lu}\p{L}+|supervisors?|supervised|solicitor|IDVA|helpline|contact centre|app|(?:with|by|through|from|via|to|at|in|rings?|calls?|phones?|tells?|asks?|gives?) (?:the |a |an |her |their )?(?:\p{L}+ ){0,2}(?:police|officers?|social worker|worker|court|order|adviser|advisor|manager|refuge))\b/u
const CARRIED = /\b(?:through|via|by (?:letter|e-?mail)|solicitor|lawyer|police|officer|court)\b/iu
/** Whoever holds somebody off as part of the work. */
const SAFE_OWNER = /\b(?:police|officer|PC|DC|supervisor|social worker|worker|solicitor|adviser|advisor|IDVA|manager|support)\b/u
const DEALS_WITH =
  /\b(?:tells?|asks?|persuades?|convinces?|gets?|makes?|meets?|hands?|collects?|gives?|shows?|visits?|talks?|speaks?|explains?|takes?|invites?|lets?|serves?|warns?|faces?|answers?|opens?|reports?|searches|monitors?|counts?|watch(?:es)?|checks?|manages?|calms?|helps?|supports?|work(?:s)?|agrees?|returns?|goes|go|stays?|lives?|reconciles?|forgives?|apologises?|attends?)\b/iu
const A_MAN = new RegExp(`\\b${MAN}\\b`, 'u')

const danger: Finder = (action) => {
  const { action: text, owner } = action
  const everything = `${text} ${owner} ${action.outcome} ${action.measure}`
  const abuse = ABUSE.test(everything)
  const together = TOGETHER.exec(text)
  if (together && abuse) return foundAs('danger', together)
  const exploiters = EXPLOITERS.exec(text)
  if (exploiters && !SAFE_HANDS.test(text) && !SAFE_OWNER.test(owner)) return foundAs('danger', exploiters)
  if ((!WOMAN.test(owner) && !WOMAN.test(text)) || SAFE_OWNER.test(owner)) return null
  for (const pattern of HOLDS_OFF) {
    const found = pattern.exec(text)
    if (found && !/\b(?:if|when) (?:he|Mr)\b[^.]*\b(?:rings?|phones?|calls?|dials?)\b/.test(text)) return foundAs('danger', found)
  }
  const tells = SAFE_HANDS.test(text) || CARRIED.test(text) ? null : TELLS_HIM.exec(text)
  if (tells) return foundAs('danger', tells)
  if (!abuse || SAFE_HANDS.test(text)) return null
  const task = text.split(/[,;:]?\s(?:who|whom|because|so that|if|when|as he|after|since)\b/iu)[0] ?? text
  return DEALS_WITH.test(task) ? foundAs('danger', A_MAN.exec(withoutDoer(task))) : null
}

/** The task with whoever does it blanked out, so that a man in it is the one with whom she deals. */
function withoutDoer(task: string): string {
  return task.replace(/^.*?\b(?:will|to|must|should)\b/iu, (words) => ' '.repeat(words.length))
}

const AGED = /\b(?<name>\p{Lu}[\p{L}'’-]+),? (?:who is |is |\()?(?:aged |age )?(?<age>\d{1,2})(?: years old|\b)/gu
const YOUNG = 15
const GROWN_UPS =
  '(?:mother|father|mum|mam|dad|parents?|brothers?|sisters?|siblings?|twins?|baby|uncle|aunt|gran\\p{L}*|grand\\p{L}+|stepfather|stepmother|little ones?|younger children|others|family|household|home|house|Ms \\p{Lu}\\p{L}+|Mr \\p{Lu}\\p{L}+)'
const TAKES_CHARGE = new RegExp(
  `\\b(?:keep (?:an eye|watch)|watch(?:es)? over|look(?:s)? after|mind(?:s)?|car(?:e|es|ing) for|take charge|be in charge|(?:be )?responsible for|make sure|ensure|see to it|supervis\\p{L}+|protect\\p{L}*|keep (?:\\p{L}+ ){0,4}safe|(?:count|hide|hold|lock|pour|fetch|give|administer|check|sort)s? (?:out |away |up )?(?:[\\p{L}'’]+ ){0,2}(?:tablets?|medicines?|medication|pills?|drinks?|bottles?|alcohol|vodka|insulin|injection|methadone|money|bills?)|(?:interpret|translate)s?\\b|(?:pay|deal with|manage) (?:the )?(?:\\p{L}+ )?(?:bills?|rent|money|letters)|(?:stop|prevent|remind|wake|feed|bath|dress|change|comfort|calm|collect|cook for|get|put|watch|monitor|check on|report on|stay (?:at home|off school|up)(?: \\p{L}+){0,4} with|sit with|sleep (?:in|beside|next to)|step in|step between|take (?:over|on))\\b[^.;]{0,30}?\\b${GROWN_UPS})`,
  'iu',
)

/** A young child who is to do an adult's part: the plan's own doer, of whom it says the age. */
const childsBurden: Finder = ({ action, owner, outcome, measure }) => {
  const burden = TAKES_CHARGE.exec(action)
  if (!burden) return null
  const owners =
    /^\W*(?:the )?(?:child(?:ren)?|sibling|(?:older|elder|big|eldest|oldest) (?:brother|sister|child|sibling|daughter|son))\b/iu.test(
      owner,
    )
  const age = /^[^\d]*?(?:,| aged?|\() ?(?:aged? )?(?<age>\d{1,2})(?= ?(?:[),;(]|$|y(?:ea)?rs?\b))/u.exec(owner)?.groups?.age
  if (age !== undefined && Number(age) <= YOUNG && !/\b(?:Mr|Mrs|Ms|Miss|Dr)\b/u.test(owner)) return foundAs('child', burden)
  if (owners || /\((?:child|aged? (?:\d|1[0-5])|(?:\d|1[0-5])(?: years old)?|daughter|son|year (?:\d|10))\)/iu.test(owner))
    return foundAs('child', burden)
  for (const { groups } of `${owner} ${action} ${outcome} ${measure}`.matchAll(AGED)) {
    const name = groups?.name ?? ''
    const isDoer = new RegExp(`^\\s*${name}\\b(?!['’]s)`, 'u')
    if (Number(groups?.age) <= YOUNG && isDoer.test(action) && (owner.trimStart().startsWith(name) || owner.trim() === ''))
      return foundAs('child', burden)
  }
  return null
}

const DAY_AND_NIGHT =
  /\b(?:never leave (?:\p{L}+ ){1,3}with (?:anybody|anyone)|(?:visit|call|drop in|come|go)\p{L}*\b[^.;]{0,40}\b(?:(?:three|four|five|six|\d) times (?:a|each|every|per) day|every (?:morning|day) and (?:every |each )?(?:evening|night)|seven days a week)|(?:visit|call|come|go)\p{L}*\b[^.;]{0,20}\b(?:daily|every day|each day)\b[^.;]{0,60}\b(?:and (?:at|every|each|again)\b|weekends? (?:included|too|as well)|including (?:at )?(?:the )?weekends?)|sleep(?:s|ing)? (?:outside|by|beside|across|in front of)\b[^.;]{0,30}\b(?:every|each|all) night|(?:not|never) let (?:\p{L}+ ){1,3}out of (?:her|his|their) sight|(?:stay|sit|keep|be|remain) (?:up|awake)\b.{0,12}\b(?:all night|every night|each night|through the night)|24 ?\/ ?7|24 hours a day|twenty[- ]four hours a day|round the clock|around the clock|day and night|night and day|every minute|every hour of|at every moment|never (?:leave|let) (?:the|her|his|\p{Lu}\p{L}+)(?: \p{L}+)? (?:alone|out of (?:her|his|their) sight)|(?<!\b(?:does|did|can|could|who do|has) )(?:not|never) (?:sleep|rest|leave the (?:house|flat|home))|(?:be )?available at (?:all times|any (?:time|hour)))\b/iu
const dayAndNight: Finder = ({ action }) => foundAs('day-and-night', DAY_AND_NIGHT.exec(action))

const PERFECT =
  /\b(?:(?:100 ?(?:%|per cent)|full)(?: school| nursery)? attendance|attendance (?:will |to |must |should )?(?:be|reach|rise|increase|go up|improve)s?(?: (?:from|to|at|up|\d+|%|per cent))* ?100 ?(?:%|per cent)|(?:attend|achieve|reach|have) (?:school )?(?:at )?100 ?(?:%|per cent)|never (?:be late|miss|forget|have a bad)\b|perfect (?:attendance|parent\p{L}*|behaviour)|immaculate|spotless|without (?:a single|any) (?:mistake|relapse|setback|slip)|all (?:of )?(?:her|his|their) (?:problems|difficulties|issues)|(?:catch up|make up) (?:on )?(?:all|two|three|four|the) (?:\p{L}+ )?(?:years?|the work)|(?:be|become) (?:fully )?(?:cured|healed|recovered|over (?:her|his|the))|(?:overcome|recover from|get over|resolve|cure) (?:her|his|the|their|all) (?:\p{L}+ )?(?:trauma|depression|addiction|anxiety|PTSD|grief|bereavement|abuse|eating disorder|childhood))\b/iu
const perfect: Finder = ({ action }) => foundAs('perfect', PERFECT.exec(action))

const LENGTH =
  /\b(?<amount>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|twenty-four|twenty-six|thirty|forty)[- ](?:(?<pace>weekly|fortnightly|monthly)[- ])?(?<unit>week|month|session|day)s?\b(?! (?:old|ago))/iu
const THROUGH = /\b(?:complet|finish|attend all|go to all|do all|do the whole|get through|see through|graduat)\p{L}*/iu
const NEEDED: Readonly<Record<string, number>> = { week: 6, month: 27, session: 0.9, day: 0.9 }

/** A few sessions may stand on days one after another; a whole course of them hardly comes more than twice a week. */
const MANY_SESSIONS = 8
const TWICE_A_WEEK = 3
const PACE: Readonly<Record<string, number>> = { weekly: 6, fortnightly: 13, monthly: 27 }

/** A twelve-week course cannot be completed in a fortnight. */
const tooSoon: Finder = ({ action, due }, planDate) => {
  const through = THROUGH.exec(action)
  if (!through) return null
  const length = LENGTH.exec(action.slice(through.index))
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  // "four of the twelve sessions"
  const partOnly =
    length !== null &&
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|half) of (?:the |these )?$/.test(
      action.slice(through.index, through.index + length.index),
    )
  if (!length?.groups || partOnly || last === null || last < planDate) return null
  const { amount = '', unit = '', pace } = length.groups
  const many = pace === undefined && unit.toLowerCase() === 'session' && amountIn(amount) >= MANY_SESSIONS ? TWICE_A_WEEK : 1
  const needed = many * amountIn(amount) * (pace ? (PACE[pace.toLowerCase()] ?? 0) : (NEEDED[unit.toLowerCase()] ?? 0))
  if (daysBetween(planDate, last) >= needed) return null
  const start = through.index
  return { start, end: start + length.index + length[0].length, why: 'time' }
}

const PAYS_OFF =
  /\b(?:pay(?:s|ing)? (?:off|back|all|the whole)|clear(?:s|ing)?|settle(?:s)?|repay(?:s)?) (?:\p{L}+ ){0,4}?(?:debts?|arrears|loans?|£[\d,]+|bills?|fines?|money)\b/iu
const MONEY = /£(?<amount>[\d,]+(?:\.\d+)?)/gu
const WEEKLY = /£(?<amount>[\d,]+(?:\.\d+)?) (?:a|per|each|every) (?<unit>week|month|fortnight)/iu
const DAYS_IN: Readonly<Record<string, number>> = { week: 7, fortnight: 14, month: 30 }
const SHORT_OF_MONEY = 1000

/** More than the income that is named would pay by then; where none is, a thousand pounds within half a year. */
const money: Finder = ({ action, due }, planDate) => {
  const found = PAYS_OFF.exec(action)
  if (
    !found ||
    /\b(?:plan|arrangement|instal\p{L}+|first|towards|spread|£\d+ (?:a|each|per) (?:week|month|fortnight) (?:off|towards))\b/iu.test(
      action,
    )
  )
    return null
  const amounts = [...action.matchAll(MONEY)].map(({ groups }) => Number((groups?.amount ?? '').replaceAll(',', '')))
  const owed = Math.max(0, ...amounts)
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  if (last === null) return null
  const days = daysBetween(planDate, last)
  const income = WEEKLY.exec(action)?.groups
  const paid = income
    ? (Number((income.amount ?? '').replaceAll(',', '')) * days) / (DAYS_IN[income.unit?.toLowerCase() ?? ''] ?? 7)
    : 0
  const beyond = income ? owed > paid / 2 : (owed >= SHORT_OF_MONEY || /\ball\b/i.test(found[0])) && days < 183
  return beyond ? foundAs('money', found) : null
}

const HOME =
  /\b(?:(?:move|moves|moving|relocate|rehouse|be rehoused)\b[^.;]{0,60}?\b(?:to|into|in)\b[^.;]{0,45}?\b(?:house|flat|home|property|accommodation|tenancy|bungalow)|(?:find|secure|obtain|get|buy|source|have|rent|purchase)s? (?:and move into )?(?:(?:(?:the |her |his |their )?(?:family|mother|father|children|boys|girls|parents|household)|them|her|him|(?:Ms|Mr|Mrs|Miss) \p{Lu}[\p{L}-]+)(?: and [\p{L} ]{2,20}?)? )?(?:an? |a new |new |council |housing association |(?:\d|two|three|four|five)[- ]?bed(?:room(?:ed)?)? |her own |his own |their own |permanent |suitable |alternative |larger |bigger |a bigger |a larger |a suitable |a permanent |a (?:\p{L}+-)?bedroom )+(?:\p{L}+[- ]){0,3}(?:house|flat|home|property|accommodation|tenancy)|(?:find|get|secure)s? somewhere (?:\p{L}+ ){0,3}?to live|(?:move|moves|get|find)\b[^.;]{0,40}?\b(?:her|his|their|a) (?:own place|place of (?:her|his|their) own)|(?:find|get|secure|start|obtain|be in)s? (?:a )?(?:full[- ]time |permanent |paid |well[- ]paid |new )+(?:job|work|employment|post))\b/iu
const SOON_FOR_A_HOME = 42

const newHome: Finder = ({ action, due }, planDate) => {
  const found = HOME.exec(action)
  if (
    !found ||
    /\b(?:refuge|keys|tenancy (?:starts|begins|signed)|offered|removal|van|bid|apply|view|ask|register|list)\b/iu.test(action)
  )
    return null
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  return last !== null && daysBetween(planDate, last) <= SOON_FOR_A_HOME ? foundAs('home', found) : null
}

/** What has its own time, whoever asks for it: a diagnosis, a qualification, a decision of a court. */
const TAKES_LONG =
  /\b(?:(?:get|gets|obtain|secure|achieve|complete|have|gain|receive|pass|finish|be given|be granted|become|learn|bring about|arrange) (?:to (?:speak|read|write) )?(?:an? |her |his |their |the |full |formal |indefinite |fluent |good )*(?:\p{L}+ )?(?:diagnosis|leave to remain|asylum|citizenship|visa|divorce|EHC ?P|education,? health and care plan|adoption order|special guardianship order|driving (?:licence|test)|degree|GCSEs?|A[- ]levels?|qualification|NVQ|diploma|fluent|English|literate|course of therapy|operation|transplant|residency|mortgage))\b/iu
const LONG = 28

const LEARNS = /\blearn(?:s)? (?:how )?to (?:drive|read|write|swim)\b/iu

const takesLong: Finder = ({ action, due }, planDate) => {
  const found = TAKES_LONG.exec(action) ?? LEARNS.exec(action)
  if (!found || /\b(?:apply|application|appointment|ask|book|form|interview|enrol|lesson|first|refer\p{L}*)\b/iu.test(action))
    return null
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  return last !== null && daysBetween(planDate, last) <= LONG ? foundAs('time', found) : null
}

const RISES = /\bfrom (?<from>\d{1,3}) ?(?:%|per cent)? (?:up )?to (?<to>\d{1,3}) ?(?:%|per cent)/iu
const LEAP = 40
const LEAP_DAYS = 35

/** From 40 to 95 per cent in a month. */
const leaps: Finder = ({ action, due }, planDate) => {
  const found = RISES.exec(action)
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  if (!found?.groups || last === null || daysBetween(planDate, last) > LEAP_DAYS) return null
  return Number(found.groups.to) - Number(found.groups.from) >= LEAP ? foundAs('time', found) : null
}

const WEIGHT =
  /\b(?:lose|gain|put on|shed)s? (?<amount>\d+|one|two|three|four|five|six|seven|eight|nine|ten) (?<unit>stone|kg|kilos?|kilograms?|pounds|lbs)\b/iu
const KILOS: Readonly<Record<string, number>> = { stone: 6.4, pounds: 0.45, lbs: 0.45 }
const KILOS_A_WEEK = 1.2
const MANY =
  /\b(?<amount>\d{1,3}|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty) (?:[\p{L}-]+ ){0,2}?(?:assessments|reports|home visits|visits|interviews|sessions|families|relatives|applications|homes|statements|reviews)\b/iu
const FEW = 6

/** More weight, or more visits, than there are days. */
const tooMuch: Finder = ({ action, due }, planDate) => {
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  if (last === null || last < planDate) return null
  const days = daysBetween(planDate, last)
  const weight = WEIGHT.exec(action)
  if (
    weight?.groups &&
    amountIn(weight.groups.amount ?? '') * (KILOS[weight.groups.unit ?? ''] ?? 1) > Math.max(1, days / 7) * KILOS_A_WEEK
  )
    return foundAs('time', weight)
  const many = MANY.exec(action)
  const amount = amountIn(many?.groups?.amount ?? '')
  return amount >= FEW && days < amount * 0.7 ? foundAs('time', many) : null
}

const FULL_TIME =
  /\b(?:return|go|be|get|attend|come)s?\b[^.;]{0,30}\b(?:full[- ]time|every day|every lesson|all (?:her|his|their) lessons|all lessons|each day|all day)\b/iu
const HAS_BEEN_OUT =
  /\b(?:(?:has|have) not (?:been|attended|set foot|left)|hasn['’]t (?:been|attended|left)|not (?:been|attended)|out of (?:school|education)|after (?:\p{L}+ ){1,4}(?:weeks?|months?|terms?|years?)|since (?:\p{Lu}\p{L}+|last)|school refus\p{L}+|has missed|attended (?:no|none|\d|only))\b/iu
const TRAINED =
  /\b(?:(?:potty|toilet)[- ]train(?:ed)?|out of nappies|sleep(?:ing|s)? through(?: the night)?|weaned off|fully independent|ready to live (?:alone|on))\b/iu
const SHORT = 21

/** Back at everything at once, or trained in a week. */
const allAtOnce: Finder = ({ action, owner, due }, planDate) => {
  const { last } = readDue(due, { today: planDate, relativeTo: planDate })
  if (last === null || daysBetween(planDate, last) > SHORT) return null
  const back = FULL_TIME.exec(action)
  if (back && HAS_BEEN_OUT.test(`${action} ${owner}`)) return foundAs('time', back)
  return /\b(?:so that|chart|plan|advice|record|write|show|book|start|begin|diary)\b/iu.test(action)
    ? null
    : foundAs('time', TRAINED.exec(action))
}

/** What somebody cannot do, and is asked to: "who does not drive will drive". */
const UNABLE: readonly [RegExp, RegExp][] = [
  [
    /\b(?:cannot|can['’]t|does(?:n['’]t| not)|unable to|never learn\p{L}* to|not (?:able|allowed) to|banned from) (?:driv|have a car|own a car)\p{L}*|\bno (?:car|(?:driving |full )?licence)\b|\b(?:lost|without) (?:a |her |his )?(?:driving )?licence\b|\bdisqualified\b/iu,
    /\b(?:drive|drives)\b/iu,
  ],
  [/\b(?:cannot|can['’]t|does(?:n['’]t| not)|unable to|never learn\p{L}* to) read\b/iu, /\b(?:will|to) read\b/iu],
  [
    /\b(?:in prison|in custody|on remand|in hospital|serving (?:a|\p{L}+) (?:years?|months?|sentence)|lives? abroad|in (?:another country|detention))\b/iu,
    /\b(?:will|to) (?:collect|take|walk|bring|cook|bath|visit|put|drive|attend|meet|fetch|sleep|be at)\b/iu,
  ],
  [
    /\b(?:works?|working) (?:nights|night shifts|until (?:7|8|9))\b/iu,
    /\b(?:will|to) (?:walk|take|get|bring)\b[^.;]*\b(?:school|nursery|8|8\.\d+|8:\d+)\b/iu,
  ],
  [
    /\bworks? (?:nights|evenings|night shifts)\b/iu,
    /(?:^\W*|\b(?:will|to) )(?:be|stay|put|bath|sit|sleep)\b[^.;]*\b(?:evenings?|nights?|bedtime|bed)\b/iu,
  ],
  [
    /\bno (?:phone|telephone|credit)\b|\bwithout a (?:phone|telephone)\b/iu,
    /\b(?:will|to) (?:ring|phone|telephone|text|call)\b/iu,
  ],
  [
    /\b(?:aged |is )(?:8[0-9]|9[0-9])\b|\bwheelchair\b|\bbroken (?:leg|hip|arm)\b|\bcannot (?:climb|manage) (?:the )?stairs\b/iu,
    /\b(?:will|to) (?:carry|lift|run|chase|climb|dig|move|push|walk)\b/iu,
  ],
]

const unable: Finder = ({ action, owner }) => {
  for (const [cannot, asked] of UNABLE) {
    const found = asked.exec(action)
    if (
      found &&
      cannot.test(`${action} ${owner}`) &&
      !/\b(?:when|once|after|until|so|lift from|by taxi)\b/iu.test(action.slice(found.index))
    )
      return foundAs('person', found)
  }
  return null
}

const bigJob: Finder = (action, planDate) => {
  const found = tooBigAJob(action, planDate) ?? tooManyAssessed(action, planDate)
  return found && { ...found, why: 'time' }
}

const FINDERS: readonly Finder[] = [
  danger,
  childsBurden,
  atOnce,
  dayAndNight,
  money,
  newHome,
  tooSoon,
  takesLong,
  leaps,
  tooMuch,
  bigJob,
  allAtOnce,
  unable,
  perfect,
]
