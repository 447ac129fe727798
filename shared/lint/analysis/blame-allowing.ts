import { isChildNear } from './blame-of-children.ts'
import { atHit, type BlameFrame, isAboutFamily, isOfWhoHurts, through } from './blame-setting.ts'
import { lastMentioned } from './people-in-text.ts'

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
/** Whom a door may be opened to. */
const SOMEBODY_ELSE =
  /\b(?:engineer|plumber|electrician|doctor|GP|officer|PC|DC|postman|driver|locksmith|fitter|inspector|surveyor|caretaker|landlord|dog|cat|puppy|worker|nurse|brother|guardian|solicitor|decorator|glazier|courier)\b/u

export const allow: BlameFrame = (setting) => {
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

const HIS_VIOLENCE =
  /^\s(?:(?:his|the|this|such|her|Mr\s\p{Lu}[\p{L}’'-]+|her\s\p{L}+['’]s|domestic|ongoing|continued)\s)*(?:\p{L}+\s)?(?:violence|abuse|assaults?|beatings?|aggression|control|controlling\sbehaviour|abusive\sbehaviour|being\s(?:hit|beaten|abused|hurt)|temper)\b/u
/** "tolerates Mr Pike's violence": of somebody who is hurt by it. */
export const puttingUp: BlameFrame = (setting) => {
  const reached = HIS_VIOLENCE.exec(setting.after)
  return reached && isAboutFamily(setting) && !isOfWhoHurts(setting) ? through(setting, reached[0]) : null
}
