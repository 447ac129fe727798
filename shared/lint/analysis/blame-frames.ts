import type { BlockAnalysis, RuleContext, Sentence, Span, WordHit } from '../rule.ts'
import { speaksOfTheLaw } from './legal-setting.ts'
import { lastMentioned, mentionsOf, namesProfessional } from './people-in-text.ts'

/** A hit of the list of blaming wordings with the words before and after it in its sentence. */
export interface BlameSetting {
  block: BlockAnalysis
  hit: WordHit
  sentence: Sentence
  context: RuleContext
  before: string
  after: string
}

type Place = Span & { say?: string }
/** Gives the place of the fault, or null where the words mean something else. */
type Frame = (setting: BlameSetting) => Place | null

const PERSONAL = /\b(?:she|he|they|who|her|his|their|parents?|mother|father|family|couple|both)\b/i
const PARENT_DUTY =
  /^\s(?:(?:\p{L}+ly|always|consistently|adequately|be able to|been able to)\s)*(?:protect|safeguard|prioriti[sz]e|recogni[sz]e|acknowledge|supervise|keep (?:the|her|his|them|him|their|herself|\p{Lu})|stop (?:him|Mr\s\p{Lu}\p{L}+|(?:her|the) (?:partner|husband|boyfriend|abuse|violence|assault))|shield|put (?:the|her|his|their) (?:child|son|daughter|baby|needs)|put the needs|meet (?:the|her|his|their)|leave (?:him|the (?:relationship|perpetrator|abuser)|her (?:partner|husband|abuser)|Mr)|end (?:the|her|this) relationship|separate from|stand up to|see the (?:risk|danger|impact)|appreciate the (?:risk|danger|impact)|understand the (?:risk|danger|impact)|accept (?:the|that|responsib)|act (?:protectively|to protect)|take (?:(?:any|full)\s)?responsib|control (?:him|them|the (?:children|boys|girls|twins)|(?:her|his|their) (?:children|sons?|daughters?)|\p{Lu}\p{Ll}+)|act (?:protectively|to|in)|learn from|heed)/iu
const PROPERTY = /^[^.,;]{0,40}\b(?:deposit|tenancy|money|identity|privacy|password|data|skin|property|belongings)\b/i
const FAILED_ONLY =
  /^\s(?:(?:\p{L}+ly|always|consistently|adequately)\s)*(?:ensure|provide|prevent|stop (?:him|the|Mr|her partner)|report|disclose|tell|inform|notify|demonstrate|show|address|manage|set|maintain|implement|consider|seek (?:help|medical|advice|support)|bring (?:him|her|the child|\p{L}+)|collect (?:him|her|the child|\p{L}+)|follow|care|feed|give|take (?:him|her|the|action|steps|\p{L}+)|make (?:sure|changes?)|change|sustain|be honest|understand|realise|parent|control|act|evidence|adhere|engage emotionally|offer|respond to (?:his|her|their|the child|\p{Lu}))\b/iu
const HOSPITAL =
  /^\s(?:(?:herself|himself)\s)?(?:to|into|onto|on|for|in|at|overnight|again)\s(?:(?:the|a|an|his|her)\s)?(?:\p{L}+\s){0,3}?(?:hospital|ward|A&E|unit|custody|care|infirmary|intensive|accident|surgery|treatment|observation|school|nursery|\p{Lu}\p{L}+ (?:Hospital|Infirmary|Unit|Ward))/u
const SPOKEN = /^\s(?<that>that)\b|^\s(?<bare>she|he|they|it|there|her|his|their|the|this|not|nothing|\p{Lu}\p{Ll}+)\b/u
const ADMITTED_TO = /^\s(?<to>to)\s(?:me|us|having|being|the social worker|her|\p{L}+ing)\b/iu
const OFFENCE_AFTER =
  /^\s(?:(?:the|an?|this|his|her|both|two|three|all)\s)?(?:\p{L}+\s)?(?:assaults?|offences?|thefts?|burglar(?:y|ies)|charges?|guilt|possession|robbery|breach|rape|fraud)\b/iu
const BENEFIT =
  /^\s(?:(?:for|the|her|his|their|any|both|all)\s)?(?:\p{L}+\s){0,3}?(?:benefits?|[Cc]redit|allowance|asylum|compensation|expenses|pension|PIP|DLA|refund|damages|maintenance|tax|insurance|responsibility|support|money back|forms?)\b/u
const PASSIVE_BEFORE = /\b(?:is|was|were|been|are|being|be|get|got|gets)\s(?:\p{L}+ly\s)?$/iu
const STAYED =
  /^\s(?:not\s)?to\s(?:stay|remain|live|be|continue|carry on|resume|return|go back|get back|reconcile|reunite|take him back|have him back|leave)\b/i
const WITH_HIM =
  /^\s(?:(?:with|to|living with|together with|in)\s(?:(?:a|an|the|this|that|her|his|their|such)\s)?(?:\p{L}+\s){0,2}?(?:him|her partner|partner|ex|ex-partner|husband|boyfriend|perpetrator|abuser|relationship|marriage|Mr|Mr\s\p{Lu}\p{L}+|man)\b|him\b|Mr\s|(?:her|his|their|the|an?|this)\s(?:\p{L}+\s){0,2}?(?:partner|ex-partner|husband|boyfriend|relationship|marriage|perpetrator|abuser)\b)/u
const PUT_OVER =
  /^\s(?:(?:her|his|their|the|a)\s)?(?:(?:own|new|abusive|current|ex)[\s-])*(?:emotional\s)?(?:needs?|wishes|(?:partner|boyfriend|husband)['’]s\s(?:needs|wishes|feelings)|partners?|relationships?|boyfriend|husband|men|man|Mr\s\p{Lu}\p{L}+|drinking|drink|alcohol|drugs?|substances?(?:\s(?:mis)?use)?|addiction|social life|interests|wants|feelings|happiness|him|herself|himself|themselves)(?:\swith\s(?:Mr\s)?\p{L}+)?\s(?:over|before|above|ahead\sof|first|in front of)\b/iu
const PRIORITISED =
  /^\s(?:her|his|their)\s(?:(?:own|new|abusive|current)\s)*(?:needs?|wishes|relationships?|partners?|boyfriend|social life|drinking|alcohol use|drug use|addiction|wants|feelings|happiness|job|career)\b/iu
const LET_HIM =
  /^\s(?:(?<him>him)|Mr\s\p{Lu}\p{L}+|(?:her|his|their|the)\s(?:(?:ex|former|new|abusive|violent)[\s-])*(?:partner|boyfriend|husband|perpetrator|abuser|father|stepfather|ex|children['’]s father)|(?:unsafe|risky|unknown|strange|dangerous|inappropriate)\s(?:adults|men|males|people|visitors)|strangers|men)\s(?:back|into|to|in|home|access|unsupervised|contact|near|round|around)\b/u
const LET_CHILD =
  /^\s(?:(?:the|her|his|their)\s)?(?:children|child|son|daughter|boys|girls|siblings|baby|\p{Lu}\p{Ll}+(?:\sand\s\p{Lu}\p{Ll}+)?)\s(?:to\s(?:witness|be\s(?:exposed|harmed|hurt|abused|neglected|left|assaulted|around|in the care)|suffer|experience|come to harm|go without|live (?:in|with)|have (?:unsupervised )?contact with|(?:see|hear) (?:the (?:violence|abuse|assault)|domestic|her being|him (?:hit|hurt|assault))))\b/u
const LET_HARM =
  /^\s(?:(?:the|this|such|his|domestic|further|ongoing)\s)*(?:abuse|violence|harm|situation|neglect|abuse|this|it|home(?: conditions)?)\s(?:to\s)?(?:happen|continue|go on|carry on|escalate|take place|occur|deteriorate|become)\b/iu
const LET_CONTACT = /^\s(?:unsupervised\s)?contact\s(?:between|with)\b/i
const LET_SELF = /^\s(?:herself|himself|themselves)\sto\sbe\b/i
const ENABLED =
  /^\s(?:(?:his|her|their|the|(?:Mr\s)?\p{L}+['’]s)\s(?:drinking|drug|abus\p{L}+|behaviour|violen\p{L}+|addiction|offending|alcohol)|him\sto\s(?:hit|abuse|drink|use|hurt|harm|continue))/iu
const UNDER_FORCE =
  /\b(?:after he|because he|when he|as he|threat\p{L}*|forced|said that he would|afraid|frightened|scared|in case he|feared)\b/iu
const THINGS_THAT_ALLOW =
  /\b(?:court|order|orders|contract|rules?|bail|conditions?|law|policy|agreement|plan|judge|school|staff|nursery|placement|arrangement|this|it|which|money|job|lease|medication|scheme)\s(?:\p{L}+\s){0,2}$/iu
const MR = /^(?:Mr\b|[Ff]ather|[Dd]ad|stepfather|husband|perpetrator|abuser|m[ae]n)/
const SAID: Record<string, string> = {
  admitted: 'said',
  admits: 'says',
  admit: 'say',
  claimed: 'said',
  claims: 'says',
  claim: 'say',
  alleged: 'said',
  alleges: 'says',
  allege: 'say',
  insisted: 'said',
  insists: 'says',
  insist: 'say',
  maintains: 'says',
  protested: 'said',
  protests: 'says',
  professes: 'says',
  professed: 'said',
  confessed: 'said',
  confesses: 'says',
  conceded: 'said',
  concedes: 'says',
}

const atHit = ({ hit }: BlameSetting): Place => ({ start: hit.start, end: hit.end })
const through = ({ hit }: BlameSetting, reached: string): Place => ({ start: hit.start, end: hit.end + reached.length })

function clauseOf(before: string): string {
  return before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':'), before.lastIndexOf(' but ')) + 1)
}

/** A member of the family is who the clause is about; the authority, the school and the boiler are not. */
function isAboutFamily({ before, context }: BlameSetting): boolean {
  const clause = clauseOf(before)
  const nearest = clause.trim().split(/\s+/).slice(-3).join(' ')
  if (namesProfessional(nearest) && !PERSONAL.test(nearest)) return false
  return (
    PERSONAL.test(clause) ||
    mentionsOf(clause, context.people).some(({ sort }) => sort !== 'professional') ||
    /\b\p{Lu}\p{Ll}+\s(?:\p{L}+\s){0,2}$/u.test(clause)
  )
}

/** "Unable to control Ruby and has failed ...": the second verb has the subject of the first. */
const GOES_ON = /^\s(?:and|or|but)\s/

const failed: Frame = (setting) => {
  const { after, hit, before } = setting
  const duty = PARENT_DUTY.exec(after) ?? (/^fail|^inab/i.test(hit.text) ? FAILED_ONLY.exec(after) : null)
  if (!duty || !isAboutFamily(setting) || PROPERTY.test(after)) return null
  const onlyNot = /^(?:do|did|does|has|have|cannot|unwilling)/i.test(hit.text)
  if (
    onlyNot &&
    !/^\s(?:\p{L}+ly\s|be able to\s|been able to\s)*(?:protect|stop|safeguard|prioriti|recogni[sz]e the|acknowledge the|shield|put the|act protect|act to protect|accept (?:that (?:he|Mr)|responsib)|take)/iu.test(
      after,
    )
  )
    return null
  const mentions = mentionsOf(clauseOf(before), setting.context.people)
  const last = mentions.at(-1)
  const goesOn = last !== undefined && mentions.length > 1 && GOES_ON.test(clauseOf(before).slice(last.index + last.text.length))
  if (
    last?.sort === 'child' &&
    !goesOn &&
    !/['’]s?\s/.test(clauseOf(before).slice(last.index)) &&
    !/^\s(?:tell|disclose|keep)/i.test(after)
  )
    return null
  return through(setting, (duty[0].match(/^\s(?:\p{L}+ly\s|always\s|be able to\s|been able to\s)*\p{L}+/u) ?? [duty[0]])[0])
}

const speech: Frame = (setting) => {
  const { hit, after, before, sentence } = setting
  const verb = hit.text.toLowerCase()
  const tags = hit.entry.tags ?? []
  if (PASSIVE_BEFORE.test(before) || speaksOfTheLaw(sentence.text) || !isAboutFamily(setting)) return null
  if (tags.includes('admit') && HOSPITAL.test(after)) return null
  if (tags.includes('admit') && OFFENCE_AFTER.test(after)) return null
  if (
    tags.includes('claim') &&
    (BENEFIT.test(after) || /\b(?:shows?|showed|confirms?|confirmed|proves?|proved) that\b/i.test(after))
  )
    return null
  if (/ing$|edly$/.test(verb)) return /^\s(?:that|she|he|to)\b/i.test(after) && !/edly$/.test(verb) ? atHit(setting) : null
  const spoken = SPOKEN.exec(after)
  const say = SAID[verb]
  if (spoken?.groups?.that) return { ...through(setting, ' that'), ...(say ? { say: `${say} that` } : {}) }
  if (
    spoken &&
    (tags.includes('admit') || tags.includes('claim') || /^(?:she|he|they)$/.test(spoken.groups?.bare ?? '')) &&
    /^\s\S+\s(?:(?!and\b|or\b)[\p{L}'’]+\s){0,2}?(?:is|was|were|are|had|has|have|did|does|do|would|could|will|can|finds?|felt|feels|wants?|needs?|\p{L}+ed)\b/u.test(
      after,
    )
  )
    return { ...atHit(setting), ...(say ? { say } : {}) }
  if (tags.includes('claim') && /^\sto\s(?:have|be|not|know|love|feel|want|care|do|\p{L}+)\b/u.test(after))
    return through(setting, ' to')
  if (tags.includes('claim') && /^\snot to\b/i.test(after)) return through(setting, ' not to')
  if (!tags.includes('admit')) return null
  if (ADMITTED_TO.test(after)) return through(setting, ' to')
  return /^\s\p{L}+ing\b/u.test(after) ? atHit(setting) : null
}

const RELATIONSHIP_ON = /^\s(?:her|his|their|the|this|an?)\s(?:\p{L}+\s)?relationship with (?:him|her|Mr|the|a)\b/u

const stay: Frame = (setting) => {
  const on = /^continu/i.test(setting.hit.text) ? RELATIONSHIP_ON.exec(setting.after) : null
  if (
    on &&
    !/\b(?:sister|mother|daughter|son|brother|school|children|aunt)\b/i.test(setting.after.slice(on[0].length, on[0].length + 15))
  )
    return through(setting, on[0])
  const stayed = STAYED.exec(setting.after)
  if (!stayed) return null
  const refusal = /^refus/i.test(setting.hit.text)
  const leaving = /leave$/i.test(stayed[0])
  if (leaving !== refusal && !(leaving && /not/.test(stayed[0]))) return null
  const rest = setting.after.slice(stayed[0].length)
  if (!WITH_HIM.test(rest) && !/^\s(?:despite|even though|in the (?:abusive|violent))/i.test(rest)) return null
  return isAboutFamily(setting) ? through(setting, stayed[0]) : null
}

const back: Frame = (setting) => {
  const taken = /him/i.test(setting.hit.text)
  const to =
    /^\s(?:to\s)?(?:(?:the|her|an?|this)\s)?(?:\p{L}+\s)?(?:him|partner|ex-partner|husband|boyfriend|relationship|perpetrator|abuser|Mr\s\p{L}+|man who)\b/u
  return taken || to.test(setting.after) ? atHit(setting) : null
}

const AT_RISK =
  /^\s(?:the|her|his|their)\s(?:child(?:ren)?|son|daughter|twins|baby)\s(?:at (?:further |significant |serious )?risk|in danger)\b/i
const BY_STAYING =
  /\bby (?:not )?(?:going|staying|returning|remaining|leaving|failing|refusing|allowing|letting|continuing|taking|having|resuming)\b/i

/** What somebody puts first is a view of her motives; a partner put first makes her answer for him. */
const OWN_NEEDS = /^\s(?:her|his|their)\sown\s(?:needs?|wants?)\b/i

const over: Frame = (setting) => {
  if (/^priorit/i.test(setting.hit.text) && OWN_NEEDS.test(setting.after)) return null
  const risk = BY_STAYING.test(setting.sentence.text) ? AT_RISK.exec(setting.after) : null
  if (risk) return through(setting, risk[0])
  const reached = PUT_OVER.exec(setting.after) ?? (/^priorit/i.test(setting.hit.text) ? PRIORITISED.exec(setting.after) : null)
  return reached && isAboutFamily(setting) ? through(setting, reached[0]) : null
}

const returned: Frame = (setting) =>
  /^\s(?:(?:the|her|his|their|an?|this|that)\s)?(?:\p{L}+\s)?(?:perpetrator|abuser|(?:abusive|violent|toxic|same|ex)[\s-](?:relationship|partner|husband|man)|relationship|her partner|ex-partner)\b/iu.test(
    setting.after,
  ) && isAboutFamily(setting)
    ? atHit(setting)
    : null

const chosen: Frame = (setting) => stay(setting) ?? over(setting) ?? withOlder(setting)

/** A child groomed by older people is said to choose them. */
const withOlder: Frame = (setting) => {
  const reached =
    /^\sto\s(?:associate|spend time|hang (?:around|out)|mix|go out|go|be|meet(?: up)?)\s(?:with\s)?(?=(?:older|adult|risky|dangerous|gang|grown|inappropriate|anti-?social)\b)/iu.exec(
      setting.after,
    )
  return reached ? through(setting, reached[0].trimEnd()) : null
}

const allow: Frame = (setting) => {
  const { hit, after, before, sentence, block, context } = setting
  if (THINGS_THAT_ALLOW.test(before) || UNDER_FORCE.test(sentence.text)) return null
  if (/^enabl/i.test(hit.text)) return ENABLED.test(after) ? atHit(setting) : null
  const him = LET_HIM.exec(after)
  if (him?.groups?.him && lastMentioned(block, sentence, hit.start, context.people)?.sort === 'child') return null
  if (
    him?.groups?.him &&
    /\bto\s(?:have|choose|play|eat|watch|sleep|go|use|keep|read|help|join|finish|speak|talk)\b/i.test(after.slice(0, 24)) &&
    isChildNear(setting)
  )
    return null
  const reached = him ?? LET_CHILD.exec(after) ?? LET_HARM.exec(after) ?? LET_CONTACT.exec(after) ?? LET_SELF.exec(after)
  return reached ? through(setting, reached[0]) : null
}

function isChildNear({ before, context }: BlameSetting): boolean {
  return mentionsOf(before, context.people).some(({ sort }) => sort === 'child')
}

/** Not of the person who hurts: calling him manipulative or complicit blames nobody who was hurt. */
const person: Frame = (setting) => {
  const { block, sentence, hit, context } = setting
  const last = mentionsOf(sentence.text.slice(0, hit.start - sentence.start), context.people).findLast(
    ({ sort }) => sort !== 'professional',
  )
  const subject = last ?? lastMentioned(block, sentence, hit.start, context.people)
  return subject && MR.test(subject.text) ? null : atHit(setting)
}

const choices: Frame = (setting) => {
  if (/\b(?:food|eating|diet|snack|meal|menu|clothes|fashion)\b/i.test(setting.sentence.text)) return null
  const made = /\b(?:makes?|making|made)\s(?:(?:some|a|a series of|several|many|repeated)\s)?$/i.exec(setting.before)
  return { start: setting.hit.start - (made?.[0].length ?? 0), end: setting.hit.end }
}

const age: Frame = (setting) => {
  const young = /\b(?:at|aged|was|is|only|of|,)\s(?:1[0-5]|[5-9])\b|\b(?:1[0-5]|[5-9])[- ]year/.test(setting.sentence.text)
  const is = /\b(?:is|was|be|been|being|becoming|became)\s$/i.exec(setting.before)
  const asked = /\b(?:asked|ask|whether|if)\b/i.test(setting.before)
  return young && !asked ? { start: setting.hit.start - (is?.[0].length ?? 0), end: setting.hit.end } : null
}

const play: Frame = (setting) =>
  /\b(?:drama|play|plays|game|film|school production|role|actor|acted|scene|train|success)\b/i.test(
    setting.sentence.text.replace(setting.hit.text, ''),
  )
    ? null
    : atHit(setting)

/** "Had she locked the door", "if his mother had been watching": what a member of the family should have done. */
const CONDITION_ON_FAMILY =
  /(?:\b[Hh]ad\s(?<first>(?:(?:M[rs]s?|Miss)\s\p{Lu}[\p{L}'’-]+|she|he|they|(?:(?:the|his|her|their)\s)?(?:mother|father|parents|mum|dad|stepmother|child)|\p{Lu}\p{Ll}+))\s(?:not\s)?(?:\p{L}+\s?){1,5}|\b[Ii]f\s(?<second>(?:(?:M[rs]s?|Miss)\s\p{Lu}[\p{L}'’-]+|she|he|they|(?:(?:the|his|her|their)\s)?(?:mother|father|parents|mum|dad|stepmother)|\p{Lu}\p{Ll}+))\shad\s(?:not\s)?(?:\p{L}+\s?){1,5})/u
const HARM_DONE =
  /\b(?:hurt|harm\p{L}*|injur\p{L}+|burn\p{L}*|scald\p{L}*|hit|abus\p{L}+|happen\p{L}*|assault\p{L}*|died|killed|drown\p{L}*|bruis\p{L}+|attack\p{L}*|rap(?:e|ed)|unsafe|avoided|prevented|safe|protected|bitten|fallen|fell)\b/u

const counterfactual: Frame = ({ sentence, context }) => {
  const condition = CONDITION_ON_FAMILY.exec(sentence.text)
  const who = condition?.groups?.first ?? condition?.groups?.second
  if (!condition || who === undefined || !HARM_DONE.test(sentence.text)) return null
  if (/\b(?:told|said|thinks|believes|feels)\b/.test(sentence.text.replace(condition[0], '')) || namesProfessional(who))
    return null
  const surname = who.split(/\s/).at(-1)
  if (context.people.some(({ group, lastName }) => group === 'professional' && lastName === surname)) return null
  const start = sentence.start + condition.index
  return { start, end: start + condition[0].trimEnd().length }
}

/** A child, by name or by role: an adult who refuses to say something has the right to. */
const young: Frame = (setting) => {
  const { block, sentence, hit, context, before } = setting
  const last = mentionsOf(before, context.people).at(-1) ?? lastMentioned(block, sentence, hit.start, context.people)
  const named = /(?:^|\s)(?<!(?:Mr|Ms|Mrs|Miss|Dr)\s)\p{Lu}\p{Ll}+\s(?:\p{Ll}+ly\s|still\s|also\s)?$/u.test(before)
  return last?.sort === 'child' || (named && last?.sort !== 'professional') ? atHit(setting) : null
}

const hands: Frame = (setting) =>
  /\b(?:joint|dough|clay|materials?|toys?|hands|fingers|limb|physiotherap\p{L}+)\b/iu.test(setting.sentence.text)
    ? null
    : atHit(setting)

const HARM_BY_ANOTHER =
  /\b(?:abuse|violen\p{L}+|assault\p{L}*|risks?|harm|danger\p{L}*|impact|concerns|seriousness|severity|Mr|partner|husband|boyfriend|ex|relationship|him|he|perpetrator)\b/u
/** Of her own drinking it is an opinion about her; of another's violence it hands her the blame for it. */
const anothers: Frame = (setting) => (HARM_BY_ANOTHER.test(setting.hit.text + setting.after) ? atHit(setting) : null)

/** For each tag of the list, the frame that its words need. */
export const BLAME_FRAMES: Readonly<Record<string, Frame>> = {
  failed,
  speech,
  stay,
  back,
  returned,
  over,
  chosen,
  allow,
  person,
  choices,
  age,
  play,
  hands,
  counterfactual,
  young,
  anothers,
}
