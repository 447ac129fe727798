import { type Finder, foundAs } from './out-of-reach.ts'

const AGED = /\b(?<name>\p{Lu}[\p{L}'’-]+),? (?:who is |is |\()?(?:aged |age )?(?<age>\d{1,2})(?: years old|\b)/gu
const YOUNG = 15
const GROWN_UPS =
  '(?:mother|father|mum|mam|dad|parents?|brothers?|sisters?|siblings?|twins?|baby|uncle|aunt|gran\\p{L}*|grand\\p{L}+|stepfather|stepmother|little ones?|younger children|others|family|household|home|house|Ms \\p{Lu}\\p{L}+|Mr \\p{Lu}\\p{L}+)'
const TAKES_CHARGE = new RegExp(
  `\\b(?:keep (?:an eye|watch)|watch(?:es)? over|look(?:s)? after(?! (?:the |his |her |a |their )?(?:guinea|rabbit|dog|cat|hamster|fish|pet|plants?|garden|bike|own|school|kit|room))|(?:stand|step|get|go)s? (?:in )?between|mind(?:s)?|car(?:e|es|ing) for|take charge|be in charge|(?:be )?responsible for|make sure|ensure|see to it|supervis\\p{L}+|protect\\p{L}*|keep (?:\\p{L}+ ){0,4}safe|(?:count|hide|hold|lock|pour|fetch|give|administer|check|sort)s? (?:out |away |up )?(?:[\\p{L}'’]+ ){0,2}(?:tablets?|medicines?|medication|pills?|drinks?|bottles?|alcohol|vodka|insulin|injection|methadone|money|bills?)|(?:interpret|translate)s?\\b|(?:pay|deal with|manage) (?:the )?(?:\\p{L}+ )?(?:bills?|rent|money|letters)|(?:stop|prevent|remind|wake|feed|bath|dress|change|comfort|calm|collect|cook for|get|put|watch|monitor|check on|report on|stay (?:at home|off school|up)(?: \\p{L}+){0,4} with|sit with|sleep (?:in|beside|next to)|step in|step between|take (?:over|on))\\b[^.;]{0,30}?\\b${GROWN_UPS})`,
  'iu',
)

/** A young child who is to do an adult's part: the plan's own doer, of whom it says the age. */
export const childsBurden: Finder = ({ action, owner, outcome, measure }) => {
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
