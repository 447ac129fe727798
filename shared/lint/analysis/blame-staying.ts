import { HIM, OF_HER } from './blame-causes.ts'
import { over } from './blame-duty.ts'
import { withOlder, young } from './blame-of-children.ts'
import { atHit, type BlameFrame, isAboutFamily, isOfWhoHurts, MR, through } from './blame-setting.ts'
import { mentionsOf } from './people-in-text.ts'

const STAYED =
  /^\s(?:not\s)?to\s(?:stay|remain|live|be|continue|carry on|resume|return|go back|get back|reconcile|reunite|take him back|have him back|leave)\b/i
const WITH_HIM =
  /^\s(?:(?:with|to|living with|together with|in)\s(?:(?:a|an|the|this|that|her|his|their|such)\s)?(?:\p{L}+\s){0,2}?(?:him|her partner|partner|ex|ex-partner|husband|boyfriend|perpetrator|abuser|relationship|marriage|Mr|Mr\s\p{Lu}\p{L}+|man)\b|him\b|Mr\s|(?:her|his|their|the|an?|this)\s(?:\p{L}+\s){0,2}?(?:partner|ex-partner|husband|boyfriend|relationship|marriage|perpetrator|abuser|(?:violent|abusive|dangerous|controlling|cruel)\sm[ae]n|m[ae]n\s(?:who|that))\b)/u
const RELATIONSHIP_ON = /^\s(?:her|his|their|the|this|an?)\s(?:\p{L}+\s)?relationship with (?:him|her|Mr|the|a)\b/u
export const stay: BlameFrame = (setting) => {
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

export const back: BlameFrame = (setting) => {
  const taken = /him/i.test(setting.hit.text)
  const to =
    /^\s(?:to\s)?(?:(?:the|her|an?|this)\s)?(?:\p{L}+\s)?(?:him|partner|ex-partner|husband|boyfriend|relationship|perpetrator|abuser|Mr\s\p{L}+|man who)\b/u
  return taken || to.test(setting.after) ? atHit(setting) : null
}

/** "She went back to him", told of a woman; children go back to their father. */
const BACK_TO_HIM =
  /^\s(?:him\b|Mr\s\p{Lu}[\p{L}’'-]+(?!['’]s?\b)(?=[\s.,;]|$))(?!\s(?:[^.;]{0,25}\s)?(?:with the|with a|about|for|to|because|and (?:ask|said|told)))/u

const OF_HER_HERE =
  /(?:\b[Ss]he|\bM(?:s|rs|iss)\s\p{Lu}[\p{L}’'-]+|\b(?:[Tt]he |[Hh]er |[Hh]is )?[Mm]other)\s(?:has\s|had\s|then\s|have\s|always\s|often\s|\p{L}+ly\s)*$/u
const BACK_TO_WHO_HURTS =
  /^\s(?:an?|the|those|these|her|that)\s(?:same\s|very\s)?(?:(?:violent|abusive|dangerous)\s)?(?:m[ae]n|people|husband|gang|males?|adults?|lads)\s(?:who|that)\s[^.;,]{0,30}\b(?:hits?|hit|beats?|beat|abus\p{L}+|hurts?|rap\p{L}+|exploit\p{L}*|groom\p{L}*|threaten\p{L}*|strangl\p{L}+|kick\p{L}*|burn\p{L}*|broke|control\p{L}*|traffick\p{L}*|us(?:es?|ed)|sold|sells?)\b/u

export const returned: BlameFrame = (setting) =>
  (BACK_TO_WHO_HURTS.test(setting.after) && isAboutFamily(setting)) ||
  (OF_HER_HERE.test(setting.before) && BACK_TO_HIM.test(setting.after)) ||
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
export const chosen: BlameFrame = (setting) => {
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

const OF_HIM =
  /\b(?:him|he|his|Mr|partner|ex-partner|husband|boyfriend|relationship|refuge|marriage|m[ae]n|abuser|perpetrator|violen\p{L}+|abuse|contact)\b/u
const OTHER_ADVICE = /\b(?:medical|doctor|hospital|ward|dose|school|dentist|legal|housing|solicitor|bank|landlord|tenancy)\b/iu
/** She was warned and did it all the same: only where the matter is the person who hurts. */
export const warned: BlameFrame = (setting) => {
  const { sentence, hit, context } = setting
  const subject = mentionsOf(sentence.text, context.people).find(({ sort }) => sort !== 'professional')
  const rest = sentence.text.replace(hit.text, '')
  if (
    /\brisks?$/i.test(hit.text) &&
    /^\s(?:and|but|yet)\s(?:still\s)?(?:went|got|met|took|carried|stayed)\b|^[^.;]{0,30}\banyway\b/u.test(setting.after)
  )
    return young(setting)
  return (OF_HIM.test(rest) || /\bhe\b/.test(hit.text)) &&
    !OTHER_ADVICE.test(rest) &&
    isAboutFamilyAnywhere(setting) &&
    !(subject && MR.test(subject.text))
    ? atHit(setting)
    : null
}

/** "Despite warnings she ...": the family may come after. */
const isAboutFamilyAnywhere: (setting: Parameters<BlameFrame>[0]) => boolean = (setting) =>
  setting.before.trim() === '' || isAboutFamily(setting)

const NOT_DONE =
  /^[^.;]{0,40}?(?:,|\bbut|\byet|\bhowever|\band)\s(?:\p{L}+\s){0,2}?(?:has not|have not|had not|did not|does not|will not|would not|refus\p{L}+|remain\p{L}*|stay\p{L}*|still|continu\p{L}+|carried on|went on|went back|kept|kept on|returned|met|let|declin\p{L}+|chose\p{L}*|to no avail|without success)\b/u
/** "She has been advised to leave him but has not done so." */
export const advised: BlameFrame = (setting) =>
  NOT_DONE.test(setting.after) && isAboutFamily(setting) && OF_HIM.test(setting.sentence.text) ? atHit(setting) : null

const BACK_WITH_HIM =
  /^\s(?:back\s)?(?:home\s)?(?:to|with)\s(?:him\b|Mr\s\p{Lu}[\p{L}’'-]+|her\s(?:\p{L}+\s)?(?:partner|husband|boyfriend|ex|abuser|ex-partner)|the\s(?:man|perpetrator|abuser|relationship))/u
/** "By returning to Mr Lunt she has shown where her loyalty lies." */
export const byReturning: BlameFrame = (setting) => {
  const reached = BACK_WITH_HIM.exec(setting.after)
  return reached && OF_HER.test(setting.after + setting.before) && !isOfWhoHurts(setting) ? through(setting, reached[0]) : null
}

const STAYED_WITH = /^\swith\s(?:him\b|Mr\s\p{Lu}|her\s(?:husband|partner|boyfriend))/u
const AFTER_HARM =
  /\b(?:after|despite|even though|although|following|since)\b[^.;]*\b(?:assault\p{L}*|violen\p{L}+|abus\p{L}+|hit|hurt|arrest\p{L}*|strangl\p{L}+|beat\p{L}*|attack\p{L}*)\b/u
/** "went on living with him after the assault" */
export const stayedWith: BlameFrame = (setting) =>
  STAYED_WITH.test(setting.after) && OF_HER.test(setting.before) && AFTER_HARM.test(setting.sentence.text) ? atHit(setting) : null

const HIS_SIDE = /(?:side|from)$/iu
/** "sided with him", "took his side", "would not be parted from him" */
export const sided: BlameFrame = (setting) =>
  (HIM.test(setting.after) ||
    (HIS_SIDE.test(setting.hit.text) && /^(?:[.,;]|$|\s(?:when|after|over|against)\b)/u.test(setting.after))) &&
  OF_HER.test(setting.before) &&
  !isOfWhoHurts(setting)
    ? atHit(setting)
    : null
