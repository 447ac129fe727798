import { atHit, type BlameFrame, type BlameSetting, through } from './blame-setting.ts'
import { lastMentioned, mentionsOf } from './people-in-text.ts'

/** A child groomed by older people is said to choose them. */
export const withOlder: BlameFrame = (setting) => {
  const reached =
    /^\sto\s(?:associate|spend time|hang (?:around|out)|mix|go out|go|be|meet(?: up)?)\s(?:with\s)?(?=(?:older|adults?|(?:people|m[ae]n|lads|boys|friends)\swho|risky|dangerous|gang|grown|inappropriate|anti-?social)\b)/iu.exec(
      setting.after,
    )
  return reached ? through(setting, reached[0].trimEnd()) : null
}

export const age: BlameFrame = (setting) => {
  const young = /\b(?:at|aged|was|is|only|of|,)\s(?:1[0-5]|[5-9])\b|\b(?:1[0-5]|[5-9])[- ]year/.test(setting.sentence.text)
  const is = /\b(?:is|was|be|been|being|becoming|became)\s$/i.exec(setting.before)
  const asked = /\b(?:asked|ask|whether|if)\b/i.test(setting.before)
  return young && !asked ? { start: setting.hit.start - (is?.[0].length ?? 0), end: setting.hit.end } : null
}

/** A child, by name or by role: an adult who refuses to say something has the right to. */
export const young: BlameFrame = (setting) => {
  const { block, sentence, hit, context, before } = setting
  const last = mentionsOf(before, context.people).at(-1) ?? lastMentioned(block, sentence, hit.start, context.people)
  const named =
    /(?:^|\s)(?<!(?:Mr|Ms|Mrs|Miss|Dr)\s)\p{Lu}\p{Ll}+(?:['’]s?(?:\s(?:own\s)?(?:behaviour|conduct|clothes|clothing|dress|make-up|messages|posts?|photographs?|pictures|flirting|manner|appearance))?)?\s(?:(?:has|had|is|was|keeps|often|still|also|again|\p{Ll}+ly)\s)*$/u.test(
      before,
    )
  return last?.sort === 'child' || (named && last?.sort !== 'professional') ? atHit(setting) : null
}

const TO_WHAT =
  /^\s(?:(?:to\s)?(?:(?:have|having)\s(?:\p{L}+\s)?sex|sex\b|sexual|being\s(?:filmed|touched|photographed|kissed)|meet\s(?:him|the\sm[ae]n|older)|send\s|go\s(?:with|to)\s(?:him|the\sm[ae]n)|carry|hold|sell)|(?:got|gets|get|went|goes|go|took|takes|met|meets|sent|sends|had|has)\s)/u
const EXPLOITED =
  /\b(?:uncle|stepfather|coach|lodger|m[ae]n|males?|sex\p{L}*|drugs?|packages?|packets|county|lines|images|photographs|hotels?|older|gang)\b/u

/** A child said to have agreed to, or gone along with, what was done to them. */
export const yielded: BlameFrame = (setting) => {
  const { after, before, sentence, hit } = setting
  const willing = /ly$|accord|will$/i.test(hit.text)
  const rest = sentence.text.replace(hit.text, '')
  if (!EXPLOITED.test(rest) && !(willing && /\bMr\s[^.;]{0,30}\b(?:car|van|flat|house|bed|room)\b/u.test(rest))) return null
  if (
    !/^w[eo]nt|^goes|^going/i.test(hit.text) &&
    !TO_WHAT.test(after) &&
    !(willing && /(?:^|\s)(?:got|gets|went|goes|took|met|sent|had)\b[^.;]*$/u.test(before))
  )
    return null
  return young(setting) ?? (isChildNear(setting) ? atHit(setting) : null)
}

/** A child is spoken of before these words. */
export function isChildNear({ before, context }: BlameSetting): boolean {
  return mentionsOf(before, context.people).some(({ sort }) => sort === 'child')
}

const OF_MOTHER =
  /(?:\b[Ss]he|\bM(?:s|rs|iss)\s\p{Lu}[\p{L}’'-]+|\b[Mm]other|\b[Pp]arents)\s(?:then\s|also\s|had\s|\p{L}+ly\s)*$/u
const OF_MOTHER_ONLY = /(?:\b[Ss]he|\bM(?:s|rs|iss)\s\p{Lu}[\p{L}’'-]+|\b[Mm]other)\s(?:then\s|also\s|had\s)*$/u
const HURT_SOMEBODY =
  /\b(?:hit|burn\p{L}*|hurt|assault\p{L}*|punch\p{L}*|slap\p{L}*|kick\p{L}*|abus\p{L}+|injur\p{L}+|bruis\p{L}+|rape\p{L}*|shook|shaken|touched|bitten|strangl\p{L}+)\b/u
const AFRAID = /\b(?:because|afraid|frightened|scared|feared|threat\p{L}*)\b/u

/** "waited five weeks before she told anybody" */
export const waited: BlameFrame = (setting) => {
  const told =
    /^\s(?:until\s)?(?:\p{L}+\s|\d+\s){1,3}(?:before|until|to)\s(?:(?:she|he|they)\s)?(?:told|telling|tell|disclos\p{L}+|report\p{L}*|said|saying|came forward|speaking|spoke)\b/iu.exec(
      setting.after,
    )
  if (told && OF_MOTHER.test(setting.before) && HURT_SOMEBODY.test(setting.after) && !AFRAID.test(setting.sentence.text))
    return through(setting, told[0])
  return told && (young(setting) ?? (isChildNear(setting) ? atHit(setting) : null)) ? through(setting, told[0]) : null
}

/** "only told her teacher after three months" */
export const late: BlameFrame = (setting) => {
  const told =
    /^\s[^.;]{0,40}?\b(?:after|some)\s(?:(?:nearly|almost|over|about|more than)\s)?(?:an?|two|three|four|five|six|several|many|some|\d+)\s(?:\p{L}+\s)?(?:days?|weeks?|months?|years?)\b|^\s[^.;]{0,40}?\b(?:when it was too late|long after)\b/u.exec(
      setting.after,
    )
  return told &&
    !AFRAID.test(setting.sentence.text) &&
    (young(setting) ?? (isChildNear(setting) || OF_MOTHER_ONLY.test(setting.before)))
    ? through(setting, told[0])
    : null
}

/** A child said to have drawn it on: only where an adult or a crime is spoken of. */
export const drawn: BlameFrame = (setting) =>
  EXPLOITED.test(setting.sentence.text.replace(setting.hit.text, '')) || /trouble|price|himself|herself/i.test(setting.hit.text)
    ? (young(setting) ?? (isChildNear(setting) ? atHit(setting) : null))
    : null

const ADVANCES =
  /^\s(?:his|the|their|him|(?:the\s|older\s|adult\s|grown\s|these\s)?(?:m[ae]n|adults|males)|Mr\s\p{Lu}[\p{L}’'-]+(?:['’]s)?)(?:\s(?:advances|attentions?|interest|to think|to believe)\b|\sto\s(?:think|believe)\b)/u

/** "encouraged his advances", "led him to think that she was 18" */
export const advances: BlameFrame = (setting) => {
  const reached = ADVANCES.exec(setting.after)
  return reached && (young(setting) ?? (isChildNear(setting) ? atHit(setting) : null)) ? through(setting, reached[0]) : null
}

const SEXUAL =
  /\b(?:sex\p{L}*|kiss\p{L}*|intima\p{L}+|touch\p{L}*|relationship|intercourse|advances|abuse|contact with (?:an?|the|older) (?:older |adult |grown )?(?:m[ae]n|males?|adults?|coach|uncle))\b/u
const ADULT_NEXT =
  /^\s(?:with\s|to\s|at\s|on\s|towards\s|for\s)?(?:(?:her|his|the|an?|their|older|adult|grown|these|those|this|that|married|much)\s)*(?:stepfather|step-?dad|father|uncle|coach|teacher|tutor|carer|lodger|m[ae]n|males?|adults?|neighbour|boss|boyfriend|grandfather|driver|pastor|offender|abuser|babysitter|brother-in-law)\b|^\s(?:with\s|to\s|at\s|on\s|towards\s)?Mr\s\p{Lu}/u
/** "seduced her stepfather", "instigated the sexual contact": a child made the doer of what was done to the child. */
export const initiates: BlameFrame = (setting) => {
  const begins = /^(?:instig|initi|start|pursu|chas|encourag|lure|tempt|entic)/i.test(setting.hit.text)
  const meant = begins
    ? SEXUAL.test(setting.after.slice(0, 60)) ||
      (/^(?:pursu|chas|lure|tempt|entic)/i.test(setting.hit.text) && ADULT_NEXT.test(setting.after))
    : ADULT_NEXT.test(setting.after) || EXPLOITED.test(setting.sentence.text.replace(setting.hit.text, ''))
  return meant ? (young(setting) ?? (isChildNear(setting) ? atHit(setting) : null)) : null
}

const TO_THE_DOOR =
  /^\s(?:(?:the|her|his|their|these|those)\s)*(?:exploiters?|m[ae]n|abusers?|dealers?|gang|traffickers?|him|them|Mr\s\p{Lu}[\p{L}’'-]+|offenders?|perpetrators?|older\s\p{L}+)\s(?:straight\s|right\s|directly\s|back\s)*(?:to|into|home)\b/u
/** "led his exploiters straight to the new home" */
export const ledThem: BlameFrame = (setting) => {
  const reached = TO_THE_DOOR.exec(setting.after)
  return reached &&
    !/\b(?:police|officers)\b/u.test(setting.before) &&
    (young(setting) ?? (isChildNear(setting) ? atHit(setting) : null))
    ? through(setting, reached[0])
    : null
}

const CARERS =
  /^\s(?:(?:his|her|their|the|two|three|four|five|several|every|both|own|foster|adoptive|prospective|last|previous|latest)\s)*(?:foster carers?|carers?|adopters?|parents['’]?|famil(?:y|ies)|marriages?|placements?|foster homes?|home|mother|father|grand\p{L}+|household|adoption|carers['’]\smarriage|aunt|relationship)\b/u
const TO_THE_END =
  /^[^.;]{0,40}?\b(?:to (?:breaking point|the (?:edge|brink|limit|end)|despair|distraction|exhaustion|tears|give (?:up|notice)|divorce|separate|a breakdown)|away|out|apart|mad|down|into the ground|over the edge|beyond|up|ragged)\b/u
const ENDS_BY_ITSELF =
  /^(?:wreck|ruin|destroy|exhaust|tore|tear|torn|split|br[eo]ke|break|sabotag|end|came|come|cost|lost|los|alienat|defeat)/i
/** "drove his adopters to breaking point", "wrecked the placement": the child is made to answer for the grown-ups. */
export const woreOut: BlameFrame = (setting) => {
  const reached = CARERS.exec(setting.after)
  if (!reached || /\b(?:away|home|out)\s(?:for|to)\s(?:the|a)\s/u.test(setting.after)) return null
  const rest = setting.after.slice(reached[0].length)
  const end = TO_THE_END.exec(rest)
  if (!end && !ENDS_BY_ITSELF.test(setting.hit.text)) return null
  return isSaidOfChild(setting) ? through(setting, reached[0] + (end?.[0] ?? '')) : null
}

/** The child is the last person named before these words. */
function isSaidOfChild(setting: BlameSetting): boolean {
  if (/\b(?:he|she)\s(?:\p{L}+\s)?$/u.test(setting.before) || young(setting)) return young(setting) !== null
  const last = mentionsOf(setting.before, setting.context.people).at(-1)
  return last?.sort === 'child'
}

const HIMSELF_A_HOME =
  /^\s(?:himself|herself|him|her|them|themselves)\s(?:(?:his|her|a|another|yet\sanother|the|their|every)\s)(?:\p{L}+\s){0,2}?(?:family|home|place|placement|friends|school|future|marriage|carers?|chance)\b/u
/** "lost himself a family", "cost her the placement" */
export const lostHome: BlameFrame = (setting) => {
  const reached = HIMSELF_A_HOME.exec(setting.after)
  return reached && isSaidOfChild(setting) ? through(setting, reached[0]) : null
}

const CAUSED_BY_CHILD =
  /\b(?:stress|strain|misery|upset|exhaustion|harm|trouble|distress|worry|grief|heartache|havoc|chaos|damage|disruption|pain|hurt|trauma)\s(?:that\s|which\s)?(?:\p{Lu}\p{Ll}+|the\s(?:child|boy|girl|children|baby)|she|he)(?:,\s(?:aged\s)?\d{1,2},|\s\(\d{1,2}\))?\s(?:has\s|had\s|have\s)?$/u
/** "the stress that Nia, 11, caused her" */
export const causedHer: BlameFrame = (setting) => {
  const told = CAUSED_BY_CHILD.exec(setting.before)
  const toGrownUps =
    /^\s(?:her|him|them|(?:the|his|her|their)\s(?:foster\s)?(?:carers?|parents|mother|father|family|adopters|grand\p{L}+)|M(?:r|s|rs|iss)\s)/u
  return told && toGrownUps.test(setting.after) && (/\d/.test(told[0]) || young(setting) || isChildNear(setting))
    ? { start: setting.sentence.start + told.index, end: setting.hit.end }
    : null
}

const OVER_CHILD =
  /^\s(?:(?:the\s(?:child|boy|girl|children)|\p{Lu}\p{Ll}+)(?:,\s(?:aged\s)?\d{1,2},|\s\(\d{1,2}\))?)(?:['’]s\s\p{L}+)?/u
const GROWN_UPS_BEFORE =
  /\b(?:[Ff]amily|[Pp]arents|[Cc]ouple|[Mm]arriage|[Cc]arers|[Pp]lacement|[Aa]dopters|[Aa]doption|[Hh]ousehold|M(?:r|rs|s)\s[^.;]*and\s[^.;]*)\s(?:\p{Ll}+\s){0,3}$/u
/** "The family broke up over Tyrese, 9": a separation told as a child's doing. */
export const brokeOver: BlameFrame = (setting) => {
  const reached = OVER_CHILD.exec(setting.after)
  const place = reached && GROWN_UPS_BEFORE.test(setting.before) ? through(setting, reached[0]) : null
  if (!place || !reached) return null
  const named = mentionsOf(reached[0], setting.context.people).some(({ sort }) => sort === 'child')
  return named ? place : null
}

const CRIME =
  /^\s(?:to\s)?(?:sell|carry|hold|run|deal|deliver|move|store|hide|keep|traffic|smuggle|steal|shoplift|transport|work|join|courier|selling|carrying|holding|running|dealing|moving|hiding)\b[^.;,]{0,40}\b(?:drugs?|cannabis|cocaine|crack|heroin|wraps|packages?|packets|knives|knife|weapons?|guns?|gang|county|stolen|the men|older|dealers?|line|lines|cash for|for them)\b/u
/** "chose to sell drugs for the men who held his passport" */
export const choseCrime: BlameFrame = (setting) => {
  const reached = CRIME.exec(setting.after)
  return reached && (young(setting) ?? (isChildNear(setting) ? atHit(setting) : null)) ? through(setting, reached[0]) : null
}

/** "an easy target": of a child, or of somebody who was hurt; not of a player. */
export const target: BlameFrame = (setting) =>
  /\b(?:dart\p{L}*|archery|shoot\p{L}*|sales|goal|arrows?|football|rugby|cricket|game|duck pond|hunt\p{L}*)\b/iu.test(
    setting.sentence.text,
  )
    ? null
    : /\b(?:made|makes?|making|was|is|being|were|as)\s(?:herself\s|himself\s|themselves\s)?(?:(?:an?|such an?)\s)?$/u.test(
          setting.before,
        )
      ? atHit(setting)
      : null

/** "is the reason his parents split up" */
export const brokeThem: BlameFrame = (setting) => {
  const ended =
    /^\s(?:\p{L}+\s){0,2}?(?:split up|separat\p{L}+|divorc\p{L}+|broke\p{L}*|ended|fell apart|fight|fought|argu\p{L}+|row)\b/u.exec(
      setting.after,
    )
  return ended && /\b(?:is|was|became|been|being)\s(?:\p{L}+\s)?$/u.test(setting.before) && isSaidOfChild(setting)
    ? through(setting, ended[0])
    : null
}
