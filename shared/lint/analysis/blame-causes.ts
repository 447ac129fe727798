import { atHit, type BlameFrame, type BlameSetting, isAboutFamily, isOfWhoHurts, MR, through } from './blame-setting.ts'
import { lastMentioned, mentionsOf, namesProfessional } from './people-in-text.ts'

/** "Had she locked the door", "if his mother had been watching": what a member of the family should have done. */
const CONDITION_ON_FAMILY =
  /(?:\b[Hh]ad\s(?<first>(?:(?:M[rs]s?|Miss)\s\p{Lu}[\p{L}'’-]+|she|he|they|(?:(?:the|his|her|their)\s)?(?:mother|father|parents|mum|dad|stepmother|child)|\p{Lu}\p{Ll}+))\s(?:not\s)?(?:\p{L}+\s?){1,5}|\b[Ii]f\s(?:only\s)?(?<second>(?:(?:M[rs]s?|Miss)\s\p{Lu}[\p{L}'’-]+|she|he|they|(?:(?:the|his|her|their)\s)?(?:mother|father|parents|mum|dad|stepmother)|\p{Lu}\p{Ll}+))\shad\s(?:not\s)?(?:\p{L}+\s?){1,5})/u
const HARM_DONE =
  /\b(?:hurt|harm\p{L}*|injur\p{L}+|burn\p{L}*|scald\p{L}*|hit|abus\p{L}+|happen\p{L}*|assault\p{L}*|died|killed|drown\p{L}*|bruis\p{L}+|attack\p{L}*|rap(?:e|ed)|unsafe|avoided|prevented|safe(?:ty)?|alive|unharmed|protected|knife|witness\p{L}*|violence|bitten|fallen|fell)\b/u

export const counterfactual: BlameFrame = ({ sentence, context }) => {
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

const HARM_BY_ANOTHER =
  /\b(?:abuse|violen\p{L}+|assault\p{L}*|risks?|harm|danger\p{L}*|impact|concerns|seriousness|severity|Mr|partner|husband|boyfriend|ex|relationship|him|he|perpetrator)\b/u
/** Of her own drinking it is an opinion about her; of another's violence it hands her the blame for it. */
export const anothers: BlameFrame = (setting) => (HARM_BY_ANOTHER.test(setting.hit.text + setting.after) ? atHit(setting) : null)

const CHILD =
  '(?:(?:both|all)\\s)?(?:(?:the|her|his|their|two|three|young|unborn|older|younger|little)\\s)*(?:child(?:ren)?|sons?|daughters?|boys?|girls?|bab(?:y|ies)|twins|siblings|them|him|her|\\p{Lu}\\p{Ll}+(?:(?:,\\s\\p{Lu}\\p{Ll}+)?\\sand\\s\\p{Lu}\\p{Ll}+)?)(?:,\\s(?:who\\sis\\s|aged\\s)?\\d{1,2},)?'
const WHO_HURTS =
  "(?:him|Mr\\s\\p{Lu}[\\p{L}’'-]+|(?:her|his|their|the|a|an)\\s(?:\\p{L}+\\s)?(?:partner|ex-partner|boyfriend|husband|perpetrator|abuser|stepfather|man|men))"
const IN_DANGER = `(?:at\\s(?:\\p{L}+\\s){0,2}risk|in\\s(?:\\p{L}+\\s)?(?:danger|peril)|in\\sharm['’]s\\sway|unprotected|unsafe|defenceless|unguarded|vulnerable|open\\sto|exposed\\sto|at\\s(?:${WHO_HURTS}(?:['’]s)?|his|the)\\s?mercy|within\\s(?:${WHO_HURTS}['’]s|his|their)\\s(?:reach|grasp)|in\\s(?:his|their|the|${WHO_HURTS}['’]s)\\s(?:\\p{L}+\\s)?(?:hands|reach|path|line\\sof\\sfire)|to\\s(?:face|suffer|witness|endure|fend|bear)\\b)`
const LEFT_IN_DANGER = new RegExp(`^\\s${CHILD}\\s${IN_DANGER}`, 'u')
const LEFT_WITH_HIM = new RegExp(
  `^\\s${CHILD}\\s(?:alone\\s)?(?:in\\sthe\\s\\p{L}+\\s)?(?:with|to|near|beside|in\\sthe\\scare\\sof)\\s${WHO_HURTS}`,
  'u',
)
const EXPOSED = new RegExp(
  `^\\s${CHILD}\\sto\\s(?:\\p{L}+\\s){0,3}?(?:abuse|violence|harm|risks?|danger|assaults?|neglect|him|Mr|trauma|arguments|behaviour)\\b`,
  'u',
)
/** What led to it is something that she did, or left undone: "her delay in ringing the police". */
const OWN_ACT =
  /(?:\b(?:[Hh]er|[Tt]heir|[Hh]is)|(?:M(?:s|rs|iss)\s\p{Lu}\p{L}+|\bmother|\bparents|\b\p{Lu}\p{Ll}+)['’]s?)\s(?:own\s|repeated\s|continued\s|initial\s|long\s)*(?:delays?|failures?|decisions?|choices?|silence|refusals?|reluctance|inaction|hesitation|inability|carelessness|naivety|weakness|passivity|loyalty|devotion|attachment|dependence|behaviour|lifestyle|attitude|lack\sof\s\p{L}+|return)\b/u
const SO = /(?:\bso|\bthus|\bthereby|\bwhich|\bthat|,)\s(?:has\s|have\s|had\s)?$/u

/** "and so left the children within his reach": whoever did not stop the harm is made its cause. */
export const exposes: BlameFrame = (setting) => {
  const { after, before, hit } = setting
  const verb = hit.text.toLowerCase()
  if (isOfWhoHurts(setting)) return null
  const reached = verb.startsWith('expos')
    ? EXPOSED.exec(after)
    : (LEFT_IN_DANGER.exec(after) ?? (OWN_ACT.test(before) || SO.test(before) ? LEFT_WITH_HIM.exec(after) : null))
  return reached && (isAboutFamily(setting) || OWN_ACT.test(before)) ? through(setting, reached[0]) : null
}

const OWNER =
  /(?:\b(?:[Yy]our|[Hh]er|[Tt]heir|[Hh]is)|(?:M(?:s|rs|iss)\s\p{Lu}\p{L}+|\bmother|\bparents|\bsurvivor|\b\p{Lu}\p{Ll}+)['’]s?)\s(?:own\s|repeated\s|continued\s|initial\s|long\s)*$/u
const CAME_OF_IT =
  /\b(?:left|leaves|led|leads|meant|means|allowed|allows|caused|causes|cost|resulted|results|contributed|contributes|put|puts|exposed|exposes|enabled|enables|gave|let|why|responsible|done to|brought)\b/u
const BECAUSE_OF = /\b(?:because of|due to|thanks to|as a result of|owing to|down to|caused by|through|result of)\s$/iu

/** Her delay, her silence: named as what brought the harm about. */
export const ownAct: BlameFrame = (setting) => {
  const owner = OWNER.exec(setting.before)
  if (!owner || isOfWhoHurts(setting)) return null
  const cause = BECAUSE_OF.test(setting.before.slice(0, owner.index)) || CAME_OF_IT.test(setting.after)
  return cause && (HARM_DONE.test(setting.sentence.text) || DANGER.test(setting.sentence.text))
    ? { start: setting.sentence.start + owner.index, end: setting.hit.end }
    : null
}
/** Danger told without a word for harm. */
const DANGER =
  /\b(?:knife|blood|danger|violence|violent|alone with|police|refuge|hospital|within (?:his|\p{L}+['’]s) reach|abusers?|risk)\b/u

const HARM_NOUN = /\b(?:abuse|violence|assaults?|attacks?|injur\p{L}+|exploitation|harm|beatings?|rape)\b[^.;]*$/iu
const HER_CONDUCT =
  /^\s(?:her|their|Ruby|the\svictim['’]s|the\smother['’]s|(?:M(?:s|rs|iss)\s)?\p{Lu}\p{L}+['’]s?)\s(?:own\s)?(?:\p{L}+\s)?(?:behaviour|drinking|drug use|choices?|actions|lifestyle|conduct|attitude|temper|decisions?|naivety|failure|nagging|tongue|jealousy|remarks?|comments?|words|refusal|teasing|taunts|flirting|messages|doing|making)\b/u

/** "The violence is partly the result of her drinking." */
export const result: BlameFrame = (setting) => {
  const conduct = HARM_NOUN.test(setting.before) ? HER_CONDUCT.exec(setting.after) : null
  const making = /^of$/i.test(setting.hit.text) ? /(?:doing|making)$/.test(conduct?.[0] ?? '') : true
  return conduct && making && !/\bMr\b/.test(conduct[0]) ? through(setting, conduct[0]) : null
}

const OF_HIM =
  /\b(?:him|he|his|Mr|partner|ex-partner|husband|boyfriend|relationship|refuge|marriage|m[ae]n|abuser|perpetrator|violen\p{L}+|abuse|contact)\b/u
const OTHER_ADVICE = /\b(?:medical|doctor|hospital|ward|dose|school|dentist|legal|housing|solicitor|bank|landlord|tenancy)\b/iu

/** She was warned and did it all the same: only where the matter is the person who hurts. */
export const warned: BlameFrame = (setting) => {
  const { sentence, hit, context } = setting
  const subject = mentionsOf(sentence.text, context.people).find(({ sort }) => sort !== 'professional')
  const rest = sentence.text.replace(hit.text, '')
  return OF_HIM.test(rest) && !OTHER_ADVICE.test(rest) && isAboutFamilyAnywhere(setting) && !(subject && MR.test(subject.text))
    ? atHit(setting)
    : null
}

/** "Despite warnings she ...": the family may come after. */
const isAboutFamilyAnywhere: (setting: Parameters<BlameFrame>[0]) => boolean = (setting) =>
  setting.before.trim() === '' || isAboutFamily(setting)

const NOT_DONE =
  /^[^.;]{0,40}?(?:,|\bbut|\byet|\bhowever|\band)\s(?:\p{L}+\s){0,2}?(?:has not|have not|had not|did not|does not|will not|would not|refus\p{L}+|remain\p{L}*|stay\p{L}*|still|continu\p{L}+|declin\p{L}+|chose\p{L}*|to no avail|without success)\b/u

/** "She has been advised to leave him but has not done so." */
export const advised: BlameFrame = (setting) =>
  NOT_DONE.test(setting.after) && isAboutFamily(setting) && OF_HIM.test(setting.sentence.text) ? atHit(setting) : null

const HIM = /^\s(?:him|Mr\s\p{Lu}|her\s(?:partner|husband|boyfriend|ex)|the\s(?:man|men))/u
const HURT_HER =
  /\b(?:hit|punch\p{L}*|slap\p{L}*|kick\p{L}*|strangl\p{L}+|assault\p{L}*|violen\p{L}+|abus\p{L}+|struck|hurt|attack\p{L}*|broke|lash\p{L}+|bruis\p{L}+|grabbed|pushed)\b/u

/** "She antagonises him": what is said to bring the blow about. */
export const provoked: BlameFrame = (setting) => {
  const { block, sentence, after } = setting
  if (!HIM.test(after) || isOfWhoHurts(setting)) return null
  const around = [sentence, ...block.around(sentence)].map(({ text }) => text)
  return around.some((text) => HURT_HER.test(text)) ? atHit(setting) : null
}

const UNABLE =
  /\b(?:because|afraid|frightened|scared|fear\p{L}*|froze|frozen|could not|unable|threat\p{L}*|asleep|unconscious|drugged|gagged|hand over)\b/iu
const ATTACK =
  /\b(?:assault\p{L}*|rap(?:e|ed|ing)|sex\p{L}*|touch\p{L}*|abus\p{L}+|attack\p{L}*|strangl\p{L}+|hit|hurt|violen\p{L}+|kiss\p{L}*)\b/u

/** "She did not resist": of somebody who is being attacked. */
export const resisted: BlameFrame = (setting) => {
  const around = [setting.sentence, ...setting.block.around(setting.sentence)].map(({ text }) => text)
  return around.some((text) => ATTACK.test(text)) && !around.some((text) => UNABLE.test(text)) ? atHit(setting) : null
}

/** "A willing participant in the relationship", not in the plan. */
export const inHarm: BlameFrame = (setting) =>
  /^\sin\s[^.;]{0,30}\b(?:relationship|abuse|violence|sex\p{L}*|exploitation|offending|grooming|drugs?|assaults?)\b/u.test(
    setting.after,
  )
    ? atHit(setting)
    : null

const OF_HER = /(?:\b[Ss]he|\bM(?:s|rs|iss)\s\p{Lu}[\p{L}’'-]+|\b(?:[Tt]he |[Hh]er |[Hh]is |[Tt]heir )?[Mm]other|\b[Pp]arents)\b/u
const CHILD_BORE_IT = new RegExp(
  `^(?:\\sthat)?\\s${CHILD}\\s(?:had\\sto|have\\sto|saw|see|has|have|had|were|was|witnessed|suffered|endured|heard)\\b[^.;]*\\b(?:again|violen\\p{L}+|assault\\p{L}*|hurt|harm\\p{L}*|unsafe|abuse|it\\sall|suffer\\p{L}*|next\\sone|injur\\p{L}+|frightened|exposed)\\b`,
  'u',
)

/** "She turned down the refuge, so the boys had to see it again." */
export const soThat: BlameFrame = (setting) => {
  const { before, hit } = setting
  if (!OF_HER.test(before) || isOfWhoHurts(setting)) return null
  const after = /the$/i.test(hit.text) ? ` the${setting.after}` : setting.after
  const reached = CHILD_BORE_IT.exec(after)
  return reached && !/\b(?:not|never|n[’']t|safe|no longer)\b/u.test(reached[0])
    ? { start: hit.start, end: hit.end + reached[0].length - (after.length - setting.after.length) }
    : null
}

const FOR_HIM =
  /^\s(?:for\s|to\s)?(?:him|Mr\s\p{Lu}[\p{L}’'-]+|her\s(?:partner|husband|boyfriend|ex)|the\s(?:man|men|abuse|violence))\b/u

/** "made it possible for Mr Mensah to hurt Kofi" */
export const madeWay: BlameFrame = (setting) => (FOR_HIM.test(setting.after) && !isOfWhoHurts(setting) ? atHit(setting) : null)

const ALL_THE_SAME =
  /\b(?:still|yet|anyway|all the same|nevertheless|stayed|let|opened|gave|went back|took|returned|invited|would come)\b/u

const DANGEROUS =
  /\b(?:drinking|drunk|drugs|violen\p{L}+|hit|bail|order|assault\p{L}*|dangerous|risks?|abus\p{L}+|would come|convict\p{L}+|prison|angry|threat\p{L}*|hurt|knife)\b/u

/** "knew that he had been drinking and still stayed": only of him. */
export const knowing: BlameFrame = (setting) =>
  ALL_THE_SAME.test(setting.sentence.text) &&
  DANGEROUS.test(setting.sentence.text) &&
  OF_HER.test(setting.sentence.text) &&
  !/\btold me\b/u.test(setting.before)
    ? atHit(setting)
    : null

/** Of somebody of the family who does no harm. */
export const family: BlameFrame = (setting) =>
  isAboutFamily(setting) && !isOfWhoHurts(setting) && !isOfProfessional(setting) ? atHit(setting) : null

/** "Who should have rung first" asks; and "she" after a sentence about a teacher is the teacher. */
function isOfProfessional({ before, block, sentence, hit, context }: BlameSetting): boolean {
  if (/\b(?:who|whether)\s$/.test(before)) return true
  if (mentionsOf(before, context.people).some(({ sort }) => sort !== 'professional')) return false
  return lastMentioned(block, sentence, hit.start, context.people)?.sort === 'professional' && !/\b\p{Lu}\p{Ll}+\s$/u.test(before)
}

/** "Ms Pike’s choice of partner": made the cause. */
export const choiceOf: BlameFrame = (setting) => {
  const owner = OWNER.exec(setting.before)
  return owner && CAME_OF_IT.test(setting.after) && !isOfWhoHurts(setting)
    ? { start: setting.sentence.start + owner.index, end: setting.hit.end }
    : null
}

/** "asked for it": where somebody was hurt. */
export const attacked: BlameFrame = (setting) =>
  [setting.sentence, ...setting.block.around(setting.sentence)].some(({ text }) => HURT_HER.test(text)) ? atHit(setting) : null

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
