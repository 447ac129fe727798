import type { BlockAnalysis, WordHit } from '../rule.ts'
import {
  advised,
  anothers,
  attacked,
  becauseOfHer,
  byReturning,
  childsConduct,
  choiceOf,
  counterfactual,
  disbelieved,
  exposes,
  family,
  hindered,
  inHarm,
  knowing,
  liesWith,
  madeHim,
  madeWay,
  ownAct,
  ownChoice,
  provoked,
  resisted,
  result,
  sided,
  silent,
  soThat,
  stayedWith,
  warned,
} from './blame-causes.ts'
import { advances, age, drawn, isChildNear, late, waited, withOlder, yielded, young } from './blame-of-children.ts'
import { atHit, type BlameFrame, clauseOf, isAboutFamily, isOfWhoHurts, through } from './blame-setting.ts'
import { speech } from './blame-speech.ts'
import { speaksOfTheLaw } from './legal-setting.ts'
import { lastMentioned, mentionsOf } from './people-in-text.ts'

const PARENT_DUTY =
  /^\s(?:(?:\p{L}+ly|always|consistently|adequately|be able to|been able to)\s)*(?:protect|safeguard|prioriti[sz]e|recogni[sz]e|acknowledge|supervise|keep (?!(?:\p{L}+\s){1,3}(?:appointments?|sessions?|visits?|meetings?))(?:the|her|his|them|him|their|herself|\p{Lu})|stop (?:him|Mr\s\p{Lu}\p{L}+|(?:her|the) (?:partner|husband|boyfriend|abuse|violence|assault))|shield|put (?:the|her|his|their) (?:child|son|daughter|baby|needs)|put the needs|meet (?:the|her|his|their)|leave (?:him|the (?:relationship|perpetrator|abuser)|her (?:partner|husband|abuser)|Mr)|end (?:the|her|this) relationship|separate from|stand up to|prevent (?:him|Mr|(?:the |her |his |further |this |any )*(?:\p{L}+ )?(?:\p{L}+['’]s? )?(?:assaults?|abuse|violence|harm|attacks?))|intervene|challenge him|see the (?:risk|danger|impact)|appreciate the (?:risk|danger|impact)|understand the (?:risk|danger|impact)|accept (?:the|that|responsib)|act (?:protectively|to protect)|take (?:(?:any|full)\s)?responsib|control (?:him|them|the (?:children|boys|girls|twins)|(?:her|his|their) (?:children|sons?|daughters?)|\p{Lu}\p{Ll}+)|act (?:protectively|to|in)|learn from|heed|(?:think (?:of|about)|consider) (?:the|her|his|their) (?:child(?:ren)?|sons?|daughters?|boys|girls|twins|baby|safety))/iu
const PROPERTY = /^[^.,;]{0,40}\b(?:deposit|tenancy|money|identity|privacy|password|data|skin|property|belongings)\b/i
const FAILED_ONLY =
  /^\s(?:(?:\p{L}+ly|always|consistently|adequately)\s)*(?:ensure|provide|prevent|stop (?:him|the|Mr|her partner)|report|disclose|tell|inform|notify|demonstrate|show|address|manage|set|maintain|implement|consider|seek (?:help|medical|advice|support)|bring (?:him|her|the child|\p{L}+)|collect (?:him|her|the child|\p{L}+)|follow|care|feed|give|take (?:him|her|the|action|steps|\p{L}+)|make (?:sure|changes?)|change|sustain|be honest|understand|realise|parent|control|act|evidence|adhere|engage emotionally|offer|respond to (?:his|her|their|the child|\p{Lu}))\b/iu
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
  /^\s(?:(?:the|her|his|their)\s)?(?:children|child|son|daughter|boys|girls|siblings|baby|\p{Lu}\p{Ll}+(?:\sand\s\p{Lu}\p{Ll}+)?)\s(?:be\s(?:exposed|harmed|hurt|abused|hit|assaulted|neglected|beaten)|to\s(?:witness|be\s(?:exposed|harmed|hurt|abused|neglected|left|assaulted|around|in the care)|suffer|experience|come to harm|go without|live (?:in|with)|have (?:unsupervised )?contact with|(?:see|hear) (?:the (?:violence|abuse|assault)|domestic|her being|him (?:hit|hurt|assault))))\b/u
const LET_HARM =
  /^\s(?:(?:the|this|such|his|domestic|further|ongoing)\s)*(?:abuse|violence|harm|situation|neglect|abuse|this|it|home(?: conditions)?)\s(?:to\s)?(?:happen|continue|go on|carry on|escalate|take place|occur|deteriorate|become)\b/iu
const LET_CONTACT = /^\s(?:unsupervised\s)?contact\s(?:between|with)\b/i
const LET_SELF = /^\s(?:herself|himself|themselves)\sto\sbe\b/i
const LET_TOUCH =
  /^\s(?:him|them|Mr\s\p{Lu}[\p{L}’'-]+|(?:an?|the|her|his|older|adult)\s(?:\p{L}+\s)?(?:m[ae]n|males?|boyfriend|uncle|coach|stepfather|partner))\s(?:to\s)?(?:touch|kiss|film|photograph|have\ssex|hit|hurt|control|treat|abuse|do\sthis|do\sthat|take\s(?:photographs|pictures))\b/u
const ENABLED =
  /^\s(?:(?:his|her|their|the|(?:Mr\s)?\p{L}+['’]s)\s(?:drinking|drug|abus\p{L}+|behaviour|violen\p{L}+|addiction|offending|alcohol)|him\sto\s(?:hit|abuse|drink|use|hurt|harm|continue))/iu
const UNDER_FORCE =
  /\b(?:after he|because he|when he|as he|threat\p{L}*|forced|said that he would|afraid|frightened|scared|in case he|feared)\b/iu
const THINGS_THAT_ALLOW =
  /\b(?:court|order|orders|contract|rules?|bail|conditions?|law|policy|agreement|plan|judge|school|staff|nursery|placement|arrangement|this|it|which|money|job|lease|medication|scheme)\s(?:\p{L}+\s){0,2}$/iu

/** "Unable to control Ruby and has failed ...": the second verb has the subject of the first. */
const GOES_ON = /^\s(?:and|or|but)\s/

const DID_NOT_LEAVE =
  /^\sleave\s(?:despite|even though|although|when (?:she|he|they) (?:was|were|had)|until (?:he|Mr|the assault))\b/u

const ONLY_NOT = /^(?:do|did|does|has|have|cannot|unwilling|will|would|wo)|not (?:prepared|willing|ready)/i
/** What somebody may be blamed for not doing; "did not" and "will not" open most denials in any report. */
const NOT_PROTECTED =
  /^\s(?:\p{L}+ly\s|be able to\s|been able to\s)*(?:protect|stop|prevent (?:him|Mr|(?:the |her |his |further |this |any )*(?:\p{L}+ )?(?:\p{L}+['’]s? )?(?:assaults?|abuse|violence|harm|attacks?))|intervene|safeguard|prioriti|recogni[sz]e the|acknowledge the|shield|put the|act protect|act to protect|accept (?:that (?:he|Mr)|responsib)|take (?:any |full )?responsib|leave (?:him|Mr|the (?:relationship|perpetrator|abuser)|her (?:partner|husband|abuser))|end (?:the|her|this) relationship|separate from|(?:think (?:of|about)|consider) (?:the|her|his|their) (?:child(?:ren)?|sons?|daughters?|boys|girls|twins|baby|safety)|put (?:the|her|his|their) \p{L}+ first)/iu

const failed: BlameFrame = (setting) => {
  const { after, hit, before } = setting
  if (/not$/i.test(hit.text) && DID_NOT_LEAVE.test(after) && isAboutFamily(setting)) return through(setting, ' leave')
  if (
    /^(?:inab|failure|unwill)/i.test(hit.text) &&
    /^\sleave\s(?:has|have|had|meant|put|led|caused)\b/u.test(after) &&
    isAboutFamily(setting)
  )
    return through(setting, ' leave')
  const duty = PARENT_DUTY.exec(after) ?? (/^fail|^inab/i.test(hit.text) ? FAILED_ONLY.exec(after) : null)
  if (!duty || !isAboutFamily(setting) || PROPERTY.test(after)) return null
  if (/^\s(?:\p{L}+ly\s)?(?:accept|acknowledge|take)/iu.test(after) && isOfWhoHurts(setting)) return null
  if (ONLY_NOT.test(hit.text) && !NOT_PROTECTED.test(after)) return null
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

const RELATIONSHIP_ON = /^\s(?:her|his|their|the|this|an?)\s(?:\p{L}+\s)?relationship with (?:him|her|Mr|the|a)\b/u

const stay: BlameFrame = (setting) => {
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

const back: BlameFrame = (setting) => {
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

const over: BlameFrame = (setting) => {
  if (/^priorit/i.test(setting.hit.text) && OWN_NEEDS.test(setting.after)) return null
  const risk = BY_STAYING.test(setting.sentence.text) ? AT_RISK.exec(setting.after) : null
  if (risk) return through(setting, risk[0])
  const danger = /^put|^plac/i.test(setting.hit.text) ? exposes(setting) : null
  if (danger) return danger
  const reached = PUT_OVER.exec(setting.after) ?? (/^priorit/i.test(setting.hit.text) ? PRIORITISED.exec(setting.after) : null)
  return reached && isAboutFamily(setting) ? through(setting, reached[0]) : null
}

/** "She went back to him", told of a woman; children go back to their father. */
const BACK_TO_HIM =
  /^\s(?:him\b|Mr\s\p{Lu}[\p{L}’'-]+(?!['’]s?\b)(?=[\s.,;]|$))(?!\s(?:[^.;]{0,25}\s)?(?:with the|with a|about|for|to|because|and (?:ask|said|told)))/u
const OF_HER =
  /(?:\b[Ss]he|\bM(?:s|rs|iss)\s\p{Lu}[\p{L}’'-]+|\b(?:[Tt]he |[Hh]er |[Hh]is )?[Mm]other)\s(?:has\s|had\s|then\s|have\s|always\s|often\s|\p{L}+ly\s)*$/u

const returned: BlameFrame = (setting) =>
  (OF_HER.test(setting.before) && BACK_TO_HIM.test(setting.after)) ||
  (/^\s(?:(?:the|her|his|their|an?|this|that)\s)?(?:\p{L}+\s)?(?:perpetrator|abuser|(?:abusive|violent|toxic|same|ex)[\s-](?:relationship|partner|husband|man)|relationship|her partner|ex-partner)\b/iu.test(
    setting.after,
  ) &&
    isAboutFamily(setting))
    ? atHit(setting)
    : null

const HURTFUL_MEN =
  /^\s(?:\p{L}+\s){0,2}?(?:m[ae]n|partners?|boyfriends?|relationships?)\s(?:who|that|which)\s(?:\p{L}+\s){0,2}?(?:hurts?|hits?|abus\p{L}+|violent|beats?|controls?|harms?|exploits?|drinks?)\b/u
/** "chose to bring a man she hardly knew into the home" */
const BRINGS_HIM_IN =
  /^\sto\s(?:let|allow)\s(?:him|Mr\s\p{Lu}[\p{L}’'-]+)\s(?:to\s)?(?:see|near|back|have|hold|mind|look\safter|be|stay|visit|into|in)\b|^\sto\s(?:bring|invite|let|have|allow|move|introduce)\s(?:him|Mr\s\p{Lu}[\p{L}’'-]+|(?:an?|the|her|this|another)\s(?:\p{L}+\s)?(?:m[ae]n|partner|boyfriend|stranger|male))\b[^.;]{0,40}?\b(?:in|into|to|back|near|around)\s(?:the|her|their|his)?\s?(?:home|house|flat|family|children(?:['’]s\slives)?|property)?\b/u
const WAY_OF_LIFE =
  /^\s(?:a|the|this|that|their|her|his)\s(?:\p{L}+\s)?(?:life|lifestyle|path|road)\b(?:\sof\s(?:crime|drugs|violence))?/u

const chosen: BlameFrame = (setting) => {
  const men = HURTFUL_MEN.exec(setting.after)
  if (men && isAboutFamily(setting)) return through(setting, men[0])
  const broughtIn = BRINGS_HIM_IN.exec(setting.after)
  if (broughtIn && isAboutFamily(setting) && !isOfWhoHurts(setting)) return through(setting, broughtIn[0])
  const life = WAY_OF_LIFE.exec(setting.after)
  if (
    life &&
    /\b(?:crime|gang|drugs?|exploit\p{L}*|streets?|m[ae]n|older|abus\p{L}+|violen\p{L}+)\b/u.test(setting.sentence.text)
  )
    return through(setting, life[0])
  return stay(setting) ?? over(setting) ?? withOlder(setting)
}

const HIS_VIOLENCE =
  /^\s(?:(?:his|the|this|such|her|Mr\s\p{Lu}[\p{L}’'-]+|her\s\p{L}+['’]s|domestic|ongoing|continued)\s)*(?:\p{L}+\s)?(?:violence|abuse|assaults?|beatings?|aggression|control|controlling\sbehaviour|abusive\sbehaviour|being\s(?:hit|beaten|abused|hurt)|temper)\b/u
const TELLING_OR_PAIN =
  /\b(?:disclos\p{L}+|alleg\p{L}+|accus\p{L}+|self-harm\p{L}*|overdos\p{L}+|cuts? (?:her|him)self|cutting|told|said|says|running away|goes missing|went missing|story|abuse)\b/u
/** "discloses for attention": a cry for help made a trick. */
const attention: BlameFrame = (setting) =>
  TELLING_OR_PAIN.test(setting.before) && !/\b(?:medical|urgent|doctor|nurse)\b/u.test(setting.sentence.text)
    ? atHit(setting)
    : null

/** "tolerates Mr Pike's violence": of somebody who is hurt by it. */
const puttingUp: BlameFrame = (setting) => {
  const reached = HIS_VIOLENCE.exec(setting.after)
  return reached && isAboutFamily(setting) && !isOfWhoHurts(setting) ? through(setting, reached[0]) : null
}

/** Whom a door may be opened to. */
const SOMEBODY_ELSE =
  /\b(?:engineer|plumber|electrician|doctor|GP|officer|PC|DC|postman|driver|locksmith|fitter|inspector|surveyor|caretaker|landlord|dog|cat|puppy|worker|nurse|brother|guardian|solicitor|decorator|glazier|courier)\b/u

const allow: BlameFrame = (setting) => {
  const { hit, after, before, sentence, block, context } = setting
  if (THINGS_THAT_ALLOW.test(before) || UNDER_FORCE.test(sentence.text)) return null
  if (/^enabl/i.test(hit.text)) return ENABLED.test(after) ? atHit(setting) : null
  const him = LET_HIM.exec(after)
  if (
    him?.groups?.him &&
    SOMEBODY_ELSE.test(
      [
        ...block
          .around(sentence)
          .filter(({ start }) => start < sentence.start)
          .map(({ text }) => text),
        before,
      ].join(' '),
    )
  )
    return null
  if (him?.groups?.him && lastMentioned(block, sentence, hit.start, context.people)?.sort === 'child') return null
  if (
    him?.groups?.him &&
    /\bto\s(?:have|choose|play|eat|watch|sleep|go|use|keep|read|help|join|finish|speak|talk)\b/i.test(after.slice(0, 24)) &&
    isChildNear(setting)
  )
    return null
  const reached =
    him ??
    LET_TOUCH.exec(after) ??
    LET_CHILD.exec(after) ??
    LET_HARM.exec(after) ??
    LET_CONTACT.exec(after) ??
    LET_SELF.exec(after)
  return reached ? through(setting, reached[0]) : null
}

/** Not of the person who hurts: calling him manipulative or complicit blames nobody who was hurt. */
const person: BlameFrame = (setting) => (isOfWhoHurts(setting) ? null : atHit(setting))

const choices: BlameFrame = (setting) => {
  if (/\b(?:food|eating|diet|snack|meal|menu|clothes|fashion)\b/i.test(setting.sentence.text)) return null
  const made = /\b(?:makes?|making|made)\s(?:(?:some|a|a series of|several|many|repeated)\s)?$/i.exec(setting.before)
  return { start: setting.hit.start - (made?.[0].length ?? 0), end: setting.hit.end }
}

const play: BlameFrame = (setting) =>
  /\b(?:drama|play|plays|game|film|school production|role|actor|acted|scene|train|success)\b/i.test(
    setting.sentence.text.replace(setting.hit.text, ''),
  )
    ? null
    : atHit(setting)

/** Not in the words of the law's own threshold. */
const law: BlameFrame = (setting) => (speaksOfTheLaw(setting.sentence.text) ? null : atHit(setting))

const hands: BlameFrame = (setting) =>
  /\b(?:joint|dough|clay|materials?|toys?|hands|fingers|limb|physiotherap\p{L}+)\b/iu.test(setting.sentence.text)
    ? null
    : atHit(setting)

const BECAUSE_OF_HER = /^\s(?:she|he)/u
const BROUGHT_ABOUT = /^\s(?:\p{Ll}+\s)*(?:caus|led|leads|end|broke|result|brought|cost|put)/u
const NEXT = 60
/** False where the words that follow rule the frame out, so that nothing more need be known of the sentence. */
export function mayBlame(block: BlockAnalysis, hit: WordHit): boolean {
  const tag = hit.entry.tags?.[0]
  if (tag === 'because-of-her') return BECAUSE_OF_HER.test(block.text.slice(hit.end, hit.end + 4))
  if (tag === 'childs-conduct') return BROUGHT_ABOUT.test(block.text.slice(hit.end, hit.end + 24))
  if (tag === 'yielded' && /^agree/i.test(hit.text)) return block.text.startsWith(' to ', hit.end)
  if (hit.entry.tags?.[0] !== 'failed' || !ONLY_NOT.test(hit.text)) return true
  const next = block.text.slice(hit.end, hit.end + NEXT)
  return NOT_PROTECTED.test(next) || next.startsWith(' leave')
}

/** For each tag of the list, the frame that its words need. */
export const BLAME_FRAMES: Readonly<Record<string, BlameFrame>> = {
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
  exposes,
  'own-act': ownAct,
  'choice-of': choiceOf,
  result,
  warned,
  advances,
  'stayed-with': stayedWith,
  advised,
  sided,
  attacked,
  family,
  'so-that': soThat,
  'made-way': madeWay,
  knowing,
  waited,
  drawn,
  provoked,
  resisted,
  'in-harm': inHarm,
  yielded,
  law,
  'putting-up': puttingUp,
  attention,
  'made-him': madeHim,
  'by-returning': byReturning,
  'childs-conduct': childsConduct,
  disbelieved,
  late,
  hindered,
  silent,
  'because-of-her': becauseOfHer,
  'own-choice': ownChoice,
  'lies-with': liesWith,
}
