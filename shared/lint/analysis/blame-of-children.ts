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
