import { HARM_DONE, HURT_HER, OF_HER } from './blame-causes.ts'
import { isChildNear, young } from './blame-of-children.ts'
import { atHit, type BlameFrame, type BlameSetting, isAboutFamily, isOfWhoHurts, through } from './blame-setting.ts'

/** What a family bears: to be at fault for it is to be blamed for being poor, ill, alone or unlucky. */
const HARDSHIP =
  /\b(?:debts?|arrears|evict\p{L}+|homeless\p{L}*|depress\p{L}+|anxi\p{L}+|ill(?:ness|nesses)?|poverty|poor|hung(?:er|ry)|isolat\p{L}+|lonel\p{L}+|stress\p{L}*|breakdown|unemploy\p{L}+|redundan\p{L}+|sanction\p{L}*|relaps\p{L}+|overdos\p{L}+|seizures?|accidents?|miscarr\p{L}+|grief|bereave\p{L}+|disabilit\p{L}+|school runs?|missed|difficult\p{L}+|problems?|situation|cris[ie]s|misfortunes?|misery|predicament|plight|trouble|troubles|squalor|dirty|damp|cold|exclu\p{L}+|bull(?:ying|ied)|poor sleep|diagnos\p{L}+|cancer|diabetes|losing (?:the|her|his|their)|loss of)\b/iu
/** A home or a marriage that ended: a child who answers for it answers for the grown-ups. */
const HOME_ENDED =
  /\b(?:marriages?|placements?|famil(?:y|ies)|foster(?:ing)?|adopti\p{L}+|adopters|carers['’]?|divorce\p{L}*|separation|household|split|break-?up)\b/iu
const SAME_WORD = /\b(?:cuts?|wounds?|scars?|scratch\p{L}*|burns?|haircut|tattoos?|bites?)\b/iu
const NOT_SO =
  /\b(?:not|never|neither|nor|no one|nobody|n[’']t|no longer|wrong(?:ly)?|cannot|in no way|hardly)\s(?:\p{L}+\s){0,3}$/iu

/** True where a member of the family who does no harm is who it is said of; a father too, where nobody was hit. */
function bearsIt(setting: BlameSetting): boolean {
  const rest = setting.sentence.text.replace(setting.hit.text, ' ')
  if (NOT_SO.test(setting.before) || !isAboutFamily(setting)) return false
  if (isOfWhoHurts(setting)) return HARDSHIP.test(rest) && !HURT_HER.test(rest)
  return HARM_DONE.test(rest) || HURT_HER.test(rest) || HARDSHIP.test(rest) || HARM_TOLD.test(rest) || isOfChildsHome(setting)
}
const HARM_TOLD =
  /\b(?:mistreat\p{L}*|ill-treat\p{L}*|cruelty|rapists?|abusers?|exploiters?|m[ae]n who|danger\p{L}*|beatings?|bullets?)\b/u

const isOfChildsHome = (setting: BlameSetting): boolean =>
  HOME_ENDED.test(setting.after) && (young(setting) !== null || isChildNear(setting))

/** "is to blame for", "must answer for", "only has herself to thank": a verdict of fault on whoever was hurt, or is in need. */
export const fault: BlameFrame = (setting) => (bearsIt(setting) ? atHit(setting) : null)

/** "has only himself to blame": of anybody but the one who did it. */
export const onlyBlame: BlameFrame = (setting) =>
  isOfWhoHurts(setting) && (HURT_HER.test(setting.sentence.text) || HARM_DONE.test(setting.sentence.text)) ? null : atHit(setting)

/** "self-inflicted", "of her own making": of hardship, and not of a wound or a cake. */
export const ownMaking: BlameFrame = (setting) => {
  const rest = setting.sentence.text.replace(setting.hit.text, ' ')
  if (SAME_WORD.test(setting.before) || NOT_SO.test(setting.before)) return null
  return HARDSHIP.test(rest) || (HARM_DONE.test(rest) && !isOfWhoHurts(setting)) ? atHit(setting) : null
}

const BROUGHT = /\b(?:br(?:ought|ings?|inging)|inflict(?:ed|s|ing)|heap(?:ed|s)|visited|call(?:ed|s) down)\s[^.;,]{1,50}\s$/iu
const BROUGHT_GOOD = /\b(?:jumper|coat|coats|bags?|lunch|book|toys?|food|cake|water|honou?r|credit|smile)\b/iu
/** "brought the beating on himself": the blow is made his own doing. */
export const onOneself: BlameFrame = (setting) => {
  const brought = BROUGHT.exec(setting.before)
  if (!brought || BROUGHT_GOOD.test(brought[0]) || NOT_SO.test(setting.before.slice(0, brought.index))) return null
  return isAboutFamily({ ...setting, before: setting.before.slice(0, brought.index) })
    ? { start: setting.sentence.start + brought.index, end: setting.hit.end }
    : null
}

const TO_EARN_IT =
  /^\s(?:to\s)?(?:(?:make|anger|upset|annoy|enrage|provoke|set)\s(?:him|Mr\s\p{Lu}[\p{L}’'-]+|(?:her|the|his)\s\p{L}+|them|the men)\b|be\s(?:\p{L}+ly\s)?(?:treated|hit|hurt|beaten|attacked|targeted|picked|singled|assaulted|abused|punished|spoken|shouted)|deserve|provoke|earn|bring|cause|warrant|merit|attract)/u
/** "What did she do to make him so angry": as though there had to be something. */
export const whatDidShe: BlameFrame = (setting) => {
  const asks = /\b[Ww]hat\b(?!['’]s)[^.;?]{0,60}$/u.exec(setting.before)
  const reached = TO_EARN_IT.exec(setting.after)
  if (!asks || !reached || /\b(?:tell|told|asked|asks)\b/.test(setting.before.replace(/\bI asked\b/, ''))) return null
  return { start: setting.sentence.start + asks.index, end: setting.hit.end + reached[0].length }
}

const THE_GROWN_ONES =
  /\b(?:m[ae]n|males?|boys|lads|he|Mr\s\p{Lu}[\p{L}’'-]+|adults?|them|uncle|stepfather|coach|father|husband|partner)\s$/u
/** "the men cannot be held wholly at fault": whoever did it is let off, so that it is left with who was hurt. */
export const letOff: BlameFrame = (setting) =>
  THE_GROWN_ONES.test(setting.before) &&
  /^\s(?:\p{L}+ly\s|altogether\s|alone\s)?(?:at fault|to blame|responsible|accountable|blamed|faulted)\b/u.test(setting.after) &&
  (HURT_HER.test(setting.sentence.text) || isChildNear(setting) || OF_HER.test(setting.before))
    ? atHit(setting)
    : null

const SAFETY =
  /^\s(?:with\s|away\s|up\s)?(?:(?:her|his|their|the|own)\s)*(?:(?:child(?:ren)?|sons?|daughters?|boys?|girls?|bab(?:y|ies)|twins|\p{Lu}\p{Ll}+)['’]s?|their|own)\s(?:\p{L}+\s)?(?:safety|welfare|well-?being|childhoods?|happiness|futures?|lives|health|innocence|security|protection|trust)\b/u
/** "traded her children's safety for a roof": the danger is made her bargain. */
export const bartered: BlameFrame = (setting) => {
  const reached = SAFETY.exec(setting.after)
  return reached && !NOT_SO.test(setting.before) && OF_HER_OR_HERS.test(setting.before) && !isOfWhoHurts(setting)
    ? through(setting, reached[0])
    : null
}
const OF_HER_OR_HERS = /\b(?:[Ss]he|[Hh]ers?|M(?:s|rs|iss)\s\p{Lu}|[Mm]others?|[Pp]arents?|[Gg]randmother)/u

const GOODS =
  /^\s(?:(?:her|his|their|the|own)\s)*(?:child(?:ren)?|sons?|daughters?|boys?|girls?|baby|twins|them|\p{Lu}\p{Ll}+(?:,\s\d+,)?)\s(?:of\s)?(?:(?:their|his|her|a|any|all|the)\s)(?:\p{L}+\s){0,2}?(?:safety|home|childhood|school\p{L}*|dinners?|meals?|family|education|future|friends|peace|sleep)\b/u
/** "has cost the children their school dinners": what she bore is made what she took. */
export const costThem: BlameFrame = (setting) => {
  const reached = GOODS.exec(setting.after)
  return reached && OF_HER_OR_HERS.test(setting.before) && !isOfWhoHurts(setting) ? through(setting, reached[0]) : null
}

const OWNER =
  /(?:\b(?:[Hh]er|[Tt]heir)|(?:M(?:s|rs|iss)\s\p{Lu}\p{L}+|\b[Mm]other|\b[Pp]arents|\b[Ss]urvivor|\b[Vv]ictim)['’]s?)\s(?:\p{L}+\s){0,2}$/u
const HIS_DOING =
  /^\s(?:of|towards|for|in)\s(?:(?:her|his|the|this|that|such|Mr\s\p{Lu}[\p{L}’'-]+|domestic|\p{L}+['’]s)\s)*(?:\p{L}+\s)?(?:violen\p{L}+|abus\p{L}+|assaults?|beatings?|aggression|control|controlling|temper|drinking|behaviour|harm|rages?|mistreatment)\b/u
/** "the mother's tolerance of his violence" */
export const herTolerance: BlameFrame = (setting) => {
  const owner = OWNER.exec(setting.before)
  const reached = HIS_DOING.exec(setting.after)
  return owner && reached && !/\b(?:no|zero|not|without)\s/u.test(owner[0])
    ? { start: setting.sentence.start + owner.index, end: setting.hit.end + reached[0].length }
    : null
}

const OF_DANGER =
  /\b(?:him|he|Mr\s\p{Lu}|abus\p{L}+|violen\p{L}+|leave|leaving|return(?:ing|ed)?|refuge|m[ae]n|exploit\p{L}*|gang|partner|husband|hits?|hurts?|danger\p{L}*)\b/u
/** "other choices were open to her", "every chance was thrown back": nothing is said of what stood in the way. */
export const choicesOpen: BlameFrame = (setting) => {
  const rest = setting.sentence.text.replace(setting.hit.text, ' ')
  const chance = /^(?:th?r(?:ew|own)|throw|squander|wast|spurn|pass|turn)/i.test(setting.hit.text)
  if (chance && !/\b(?:chances?|opportunit(?:y|ies)|offers?|help|support|way out|lifelines?|refuge)\b/iu.test(rest)) return null
  if (/\b(?:school|college|course|menu|job|bank|courses|match|game)\b/iu.test(rest)) return null
  return OF_DANGER.test(rest) &&
    (isChildNear(setting) || !isOfWhoHurts(setting)) &&
    !/\b(?:no|few|without|not)\s$/u.test(setting.before)
    ? atHit(setting)
    : null
}

const TALE = /\b(?:zoo|play|plays|story|Bible|church|film|book|game|sermon|Daniel|rugby|football|stadium|painting)\b/u
/** "walked back into the lion's den" */
export const walksBack: BlameFrame = (setting) =>
  !TALE.test(setting.sentence.text) && isAboutFamily(setting) && !isOfWhoHurts(setting) ? atHit(setting) : null

/** "shirked it": of a duty to keep somebody from harm, or of a parent's duty at all. */
export const shirked: BlameFrame = (setting) =>
  isAboutFamily(setting) &&
  !NOT_SO.test(setting.before) &&
  /\b(?:dut(?:y|ies)|responsibilit\p{L}+|parent\p{L}*|protect\p{L}*|role|obligations?)\b/u.test(setting.sentence.text)
    ? atHit(setting)
    : null

const WHAT_HE_IS =
  /^\s(?:that\s)?(?:(?:she|he|they|him|(?:her|his|the|this|these|those|such|a)\s(?:\p{L}+\s)?(?:cousin|uncle|m[ae]n|partner|husband|boyfriend|stepfather|father|brother|lads|boys|friend|lodger|neighbour|coach)|Mr\s\p{Lu}[\p{L}’'-]+|\p{Lu}\p{Ll}+)\s(?:was|were|is|are|could be|can be)\s(?:really\s)?(?:like|capable|after|about|dangerous|violent))/u
/** "knew what her cousin was like and went to his house anyway" */
export const knewWhatHeIs: BlameFrame = (setting) => {
  const reached = WHAT_HE_IS.exec(setting.after)
  if (!reached || isOfWhoHurts(setting) || !isAboutFamily(setting)) return null
  const on =
    /\b(?:anyway|still|yet|all the same|even so|nevertheless|but|and)\b[^.;]*\b(?:anyway|still|went|stayed|let|returned|met|married|moved|got|took|invited|left|rang|opened|saw|carried on|chose)\b/u
  return on.test(setting.after.slice(reached[0].length)) ? through(setting, reached[0]) : null
}

const SUCH_A_MAN =
  /^\s(?:(?:back\s)?(?:with\s)?)?(?:(?:this|that|such\sa|another|yet\sanother)\s(?:\p{L}+\s)?(?:m[ae]n|partner|husband)|(?:an?|the|known|several|more|more\sthan\sone)\s(?:violent|abusive|dangerous|controlling|cruel|convicted|known|unsafe|predatory)(?:,?\s\p{L}+)?\s(?:m[ae]n|partners?|husband|offenders?|boyfriends?)|(?:an?|the|another)\sm[ae]n\s(?:who|that|she\sknew)\s[^.;,]{0,30}\b(?:hits?|beats?|abus\p{L}+|hurts?|violent|harms?|record|drinks?|prison))/u
const AND_SO =
  /\b(?:knowing\p{L}*|again|another|despite|conscious\p{L}*|willing\p{L}*|deliberate\p{L}*|her own (?:child\p{L}*|sons?|daughters?|childhood)|gave her|so gave|exposed|condemn\p{L}*|after all|of all|subject\p{L}*|invited|had to suffer|should)\b/u
/** "knowingly gave her son the same childhood when she married a violent man" */
export const tookUpWith: BlameFrame = (setting) => {
  const reached = SUCH_A_MAN.exec(setting.after)
  return reached && AND_SO.test(setting.sentence.text) && OF_HER_OR_HERS.test(setting.before) && !isOfWhoHurts(setting)
    ? through(setting, reached[0])
    : null
}

const INTO_LIVES =
  /^\s(?:him|Mr\s\p{Lu}[\p{L}’'-]+|(?:this|that|such\sa|a|the|her|strange|unknown)\s(?:\p{L}+\s){0,2}?(?:m[ae]n|partner|boyfriend|stranger|offender|abuser)|m[ae]n|strangers|danger|violence|abuse|trouble|risk|drugs)\s(?:\p{L}+\s)?(?:back\s)?in(?:to|side)?\s(?:(?:her|his|the|their|own|family)\s)*(?:\p{L}+['’]s?\s)?(?<where>lives|life|home|house|flat|world|family)\b/u
const PLAIN_VISIT = /^\s(?:him|Mr\s|the|her\s)/u
/** "invited this man into her children's lives" */
export const broughtIn: BlameFrame = (setting) => {
  const reached = INTO_LIVES.exec(setting.after)
  if (!reached || !isAboutFamily(setting) || isOfWhoHurts(setting)) return null
  if (reached.groups?.where !== 'lives' && PLAIN_VISIT.test(reached[0]) && !AND_SO.test(setting.sentence.text)) return null
  return through(setting, reached[0])
}

const A_FAMILY_MEMBER =
  /^\s(?:(?:an?|the|her|his|their|such|two|these)\s(?:\p{L}+\s){0,2}?(?:mother|father|parents?|m[ae]n|wom[ae]n|couple|family|marriage|life|lifestyle|upbringing|partner|child)|(?:letting|giving|having|staying|going|living|lying|marrying|trusting|drinking|being|leaving|spoiling|choosing|taking|missing)|M(?:r|s|rs|iss)\s)\b/u
/** "The dirty flat is what comes of a mother lying in bed." */
export const comesOf: BlameFrame = (setting) => (A_FAMILY_MEMBER.test(setting.after) ? atHit(setting) : null)

/** "looked the other way when he hit Kofi": of whoever did not strike the blow. */
export const bystander: BlameFrame = (setting) =>
  HURT_HER.test(setting.sentence.text.replace(setting.hit.text, ' ')) && isAboutFamily(setting) && !isOfWhoHurts(setting)
    ? atHit(setting)
    : null

const INTO_HIS_HANDS =
  /^\s(?:(?:her|his|their|the|own|young|two|three)\s)*(?:child(?:ren)?|sons?|daughters?|boys?|girls?|baby|twins|them|\p{Lu}\p{Ll}+)\s(?:over\s|up\s)?(?:to|into)\s(?:the\s(?:hands|arms|care|clutches)\sof\s)?(?:him\b|(?:an?|her|the|this|that)\s(?:violent|abusive|dangerous|convicted|cruel)\s\p{L}+|(?:an?|her|their|the)\s(?:abuser|perpetrator|rapist|offender|paedophile|man\swho)|(?<=hands of |arms of |clutches of )Mr\s\p{Lu}[\p{L}-]+)/u
/** "delivered her daughters into the hands of an abuser" */
export const handedOver: BlameFrame = (setting) => {
  const reached = INTO_HIS_HANDS.exec(setting.after)
  const him = /\shim$/.test(reached?.[0] ?? '')
    ? HURT_HER.test(setting.sentence.text) || /up\sto\shim$/.test(reached?.[0] ?? '')
    : true
  return reached && him && OF_HER_OR_HERS.test(setting.before) && !isOfWhoHurts(setting) ? through(setting, reached[0]) : null
}

const THE_BEATING =
  /^\s(?:(?:the|this|that|his|a|her|such)\s)*(?:\p{L}+\s)?(?:beatings?|assaults?|attacks?|violence|abuse|blows?|rape)\b/u
/** "invited the beating" */
export const invitedIt: BlameFrame = (setting) => {
  const reached = /^invit/i.test(setting.hit.text) ? THE_BEATING.exec(setting.after) : null
  return reached && isAboutFamily(setting) && !isOfWhoHurts(setting) ? through(setting, reached[0]) : null
}
