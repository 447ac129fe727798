import { atHit, type BlameFrame, type BlameSetting, isAboutFamily, isOfWhoHurts, through } from './blame-setting.ts'
import { lastMentioned, mentionsOf, namesProfessional } from './people-in-text.ts'

/** "Had she locked the door", "if his mother had been watching": what a member of the family should have done. */
const CONDITION_ON_FAMILY =
  /(?:\b[Hh]ad\s(?<first>(?:(?:M[rs]s?|Miss)\s\p{Lu}[\p{L}'’-]+|she|he|they|(?:(?:the|his|her|their)\s)?(?:mother|father|parents|mum|dad|stepmother|child|girls?|boys?)|\p{Lu}\p{Ll}+))(?:\s\((?:aged\s)?\d+\)|,\s(?:aged\s)?\d+,)?\s(?:not\s|never\s)?(?!been\s(?:\p{L}+ed|told|given|able|safe|seen|born|shown|taught)\b)(?:\p{L}+\s?){1,5}|\b[Ii]f\s(?:only\s)?(?<second>(?:(?:M[rs]s?|Miss)\s\p{Lu}[\p{L}'’-]+|she|he|they|(?:(?:the|his|her|their)\s)?(?:mother|father|parents|mum|dad|stepmother|child|girls?|boys?)|\p{Lu}\p{Ll}+))(?:\s\((?:aged\s)?\d+\)|,\s(?:aged\s)?\d+,)?\s(?:had\s(?:not\s|never\s|only\s)?(?!been\s(?:\p{L}+ed|told|given|able|safe|seen|born|shown|taught)\b)|hadn[’']t\s)(?:\p{L}+\s?){1,5})/u

export const HARM_DONE =
  /\b(?:hurt\p{L}*|harm\p{L}*|injur\p{L}+|burn\p{L}*|scald\p{L}*|hit|hits|hitting|abus\p{L}+|happen\p{L}*|assault\p{L}*|died|killed|drown\p{L}*|bruis\p{L}+|attack\p{L}*|rap(?:e|ed)|unsafe|avoided|prevented|safe(?:ty)?|alive|unharmed|protected|knife|witness\p{L}*|violence|bitten|fallen|fell|threat\p{L}*|exploit\p{L}*|slap\p{L}*|punch\p{L}*|kick\p{L}*|blows?|beatings?|strangl\p{L}+|seizures?|blackmail\p{L}*|groom\p{L}*|traffick\p{L}*|film\p{L}*|beat\p{L}*|stab\p{L}*|taken advantage|continued|suffer\p{L}*|neglect\p{L}*)\b/u

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

/** "Ms Pike’s choice of partner": made the cause. */
export const choiceOf: BlameFrame = (setting) => {
  const owner = OWNER.exec(setting.before)
  return owner && CAME_OF_IT.test(setting.after) && !isOfWhoHurts(setting)
    ? { start: setting.sentence.start + owner.index, end: setting.hit.end }
    : null
}

const HARM_NOUN =
  /\b(?:abuse|violence|(?:his|Mr\s\p{Lu}[\p{L}’'-]+) (?:temper|anger|drinking|outbursts|rage)|assaults?|attacks?|injur\p{L}+|exploitation|harm|beatings?|rape)\b[^.;]*$/u
const HER_CONDUCT =
  /^\s(?:her|their|his|the\schild['’]s|Ruby|the\svictim['’]s|the\smother['’]s|(?:M(?:s|rs|iss)\s)?\p{Lu}\p{L}+['’]s?)\s(?:own\s)?(?:\p{L}+\s)?(?:behaviours?|aggression|outbursts|drinking|drug use|choices?|actions|lifestyle|conduct|attitude|temper|criticism|complaints|demands|moods?|decisions?|naivety|failure|nagging|affair|absence|tongue|jealousy|remarks?|comments?|words|refusal|teasing|taunts|flirting|messages|doing|making)\b/u
/** "The placement broke down because of Kian's behaviour": the child answers for the grown-ups' arrangement. */
const PLACEMENT_ENDED =
  /\b(?:placements?|arrangements?|foster home|adoption)\b[^.;]*\b(?:broke|broken|breakdown|ended|end|disrupt\p{L}*|fail\p{L}*|collaps\p{L}+|notice|fell through|came to an end|terminated)\b[^.;]*$|\b(?:placement|adoption) (?:breakdown|disruption|move)s?\b[^.;]*$/iu

const HER_ILLNESS =
  /^\s(?:her|his|their|the\s\p{L}+['’]s?|(?:M(?:s|rs|iss|r)\s)?\p{Lu}\p{L}+['’]s?)\s(?:own\s|poor\s)?(?:depression|illness|mental\s(?:health|illness)|anxiety|condition|disability|learning\s\p{L}+|trauma)\b/u
/** "The violence is partly the result of her drinking." */
export const result: BlameFrame = (setting) => {
  const neglect = /\bneglect\b[^.;]*$/iu.test(setting.before) ? HER_ILLNESS.exec(setting.after) : null
  if (neglect) return through(setting, neglect[0])
  const told = HARM_NOUN.test(setting.before) || PLACEMENT_ENDED.test(setting.before)
  const conduct = told ? HER_CONDUCT.exec(setting.after) : null
  const making = /^of$/i.test(setting.hit.text) ? /(?:doing|making)$/.test(conduct?.[0] ?? '') : true
  return conduct && making && !/\bMr\b/.test(conduct[0]) ? through(setting, conduct[0]) : null
}

const ENDS_A_HOME =
  /^\s(?:has\s|have\s|had\s|also\s)*(?:caused|causes|led\sto|leads\sto|ended|ends|broke|resulted\sin|brought|cost|put)\b[^.;]*\b(?:placements?|foster\shomes?|exclusion|breakdown|(?:her|his|their)\s(?:home|place))\b/u
/** "Jake's outbursts caused two foster homes to end." */
export const childsConduct: BlameFrame = (setting) => {
  const owner = CHILDS.exec(setting.before)
  return owner && ENDS_A_HOME.test(setting.after) ? { start: setting.sentence.start + owner.index, end: setting.hit.end } : null
}

const CHILDS =
  /(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he\s(?:child|boy|girl)['’]s)|(?<!(?:Mr|Ms|Mrs|Miss)\s)\b\p{Lu}\p{Ll}+['’]s?)\s(?:\p{Ll}+\s){0,2}$/u
const OF_TELLING = /\b(?:complaint|allegations?|account|disclosure|story|claims?|statement|evidence)\b/iu
/** "Her complaint that he raped her is not credible": where somebody said that they were hurt. */
export const disbelieved: BlameFrame = (setting) =>
  OF_TELLING.test(setting.before) && HURT_HER.test(setting.sentence.text) && !isOfWhoHurts(setting) ? atHit(setting) : null

const VIOLENT_AFTER =
  /^(?:\s\p{Lu}[\p{L}’'-]+)?\s(?:to\s)?(?:violent|angry|hit|hurt|strike|attack|lose\s(?:his\stemper|control)|snap|lash|furious|jealous|aggressive|abus\p{L}+|behave|act|react)\b/u
/** "It was her drinking that made him violent." */
export const madeHim: BlameFrame = (setting) => {
  const reached = VIOLENT_AFTER.exec(setting.after)
  const hers = /\b(?:[Hh]er|[Ss]he|Ms\s\p{Lu}[\p{L}’'-]+|Mrs\s\p{Lu}[\p{L}’'-]+|[Mm]other(?:['’]s)?)\b[^.;]*$/u.test(
    setting.before,
  )
  return reached && hers && !isOfWhoHurts(setting) ? through(setting, reached[0]) : null
}

const HER_ACT =
  /^\s(?:she|he)\s(?:had\s|would\snot\s|did\snot\s|kept\s|was\s|got\s|went\s)?(?:\p{L}+ed|drunk|late|rude|out|home|dressed|spoke|drank|swore|wore|burnt|answering|listen|do|stop|leave|cook|argu\p{L}+|flirt\p{L}+|nagg\p{L}+|cheat\p{L}+|back|on)\b/u
/** "was hit because she answered back": the blow has no doer, and its reason is hers. */
export const becauseOfHer: BlameFrame = (setting) => {
  const struck =
    /\b(?:was|were|is|are|gets?|got|being|been)\s(?:\p{L}+ly\s|then\s|also\s)?(?:hit|punched|slapped|kicked|strangled|assaulted|beaten|struck|hurt|attacked|raped|abused|grabbed|pushed|stabbed|injured|exploited|groomed)\s(?:only\s|again\s)?$/u
  const act = HER_ACT.exec(setting.after)
  return act && struck.test(setting.before) ? through(setting, act[0]) : null
}

const TO_WHAT_END =
  /^\s(?:(?:to|in|of|not to)\s)?(?:send|sending|share|sharing|go|going|get|getting|meet|meeting|stay|staying|return|returning|sleep|have|let|remain|remaining|keep|post|posting|take|taking|carry|accept|and\b)|^[.,;]/u
const HARM_OF_CHOICE =
  /\b(?:images?|photographs?|pictures?|nudes?|videos?|him|m[ae]n|older|hotel|drugs?|packages?|gang|Mr|abus\p{L}+|violen\p{L}+|hurt|raped?|assault\p{L}*|exploit\p{L}*|relationship|partner|dangers?)\b/u
/** "It was her own decision to send the pictures": of a child, or of somebody who was hurt. */
export const ownChoice: BlameFrame = (setting) =>
  TO_WHAT_END.test(setting.after) &&
  HARM_OF_CHOICE.test(setting.sentence.text.replace(setting.hit.text, '')) &&
  !isOfWhoHurts(setting)
    ? atHit(setting)
    : null

const LIES_WITH =
  /^\s(?:for\s[^.;]{1,50}?\s)?(?:must\s|also\s|partly\s|largely\s|therefore\s|in part\s|ultimately\s)*(?:(?:must\s|should\s|has\sto\s)?(?:be|is|was)\s(?:also\s)?(?:shared|borne)\sby|(?:lies|lay|rests|rested|sits|sat|falls|fell|is|was|belongs|belonged)\s(?:\p{L}+ly\s|also\s|in part\s|partly\s|equally\s)*(?:with|on|to|hers|upon))\s?(?:Ms|Mrs|Miss|her|herself|(?:the\s|her\s|his\s)?(?:mother|parents|victim|child|girl)|both)?/u
/** "Responsibility lay with Ms Pike, who took no steps": where another did the harm. */
export const liesWith: BlameFrame = (setting) => {
  const reached = LIES_WITH.exec(setting.after)
  if (!reached || !/\b(?:Ms|Mrs|Miss|her|hers|herself|mother|parents|victim|child|girl|both)\s?$/.test(reached[0])) return null
  return HURT_HER.test(setting.sentence.text) || HARM_DONE.test(setting.sentence.text)
    ? through(setting, reached[0].trimEnd())
    : null
}

export const HIM = /^\s(?:him|Mr\s\p{Lu}|her\s(?:partner|husband|boyfriend|ex)|the\s(?:man|men))/u

export const HURT_HER =
  /\b(?:hits?|hitting|punch\p{L}*|slap\p{L}*|kick\p{L}*|strangl\p{L}+|assault\p{L}*|violen\p{L}+|abus\p{L}+|struck|strikes|hurts?|attack\p{L}*|broke|lash\p{L}+|bruis\p{L}+|grab(?:s|bed)|push(?:es|ed)|beat(?:s|en|ing)?|rap(?:e|es|ed)|stabb?\p{L}*)\b/u

const THE_BLOW =
  /^\s(?:(?:the|this|that|an?|his|her|their|Mr\s\p{Lu}[\p{L}’'-]+|further|both)\s)*(?:\p{L}+\s)?(?:assaults?|attacks?|violence|beatings?|argument|incidents?|fights?|outbursts?|abuse|rages?|temper|anger|jealousy|reaction|response)\b/u

/** "She antagonises him": what is said to bring the blow about. */
export const provoked: BlameFrame = (setting) => {
  const { block, sentence, after } = setting
  const blow = /^provok/i.test(setting.hit.text) ? THE_BLOW.exec(after) : null
  if (blow && OF_HER.test(setting.before) && !isOfWhoHurts(setting)) return through(setting, blow[0])
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
  /^\s(?:in|to)\s[^.;]{0,30}\b(?:mistreatment|beatings?|coercion|rape|degradation|trafficking|relationship|abuse|violence|sex\p{L}*|exploitation|offending|grooming|drugs?|assaults?)\b/u.test(
    setting.after,
  )
    ? atHit(setting)
    : null

export const OF_HER =
  /(?:\b[Ss]he|\bM(?:s|rs|iss)\s\p{Lu}[\p{L}’'-]+|\b(?:[Tt]he |[Hh]er |[Hh]is |[Tt]heir )?[Mm]other|\b[Pp]arents)\b/u

/** Of somebody of the family who does no harm. */
export const family: BlameFrame = (setting) =>
  isAboutFamily(setting) && !isOfWhoHurts(setting) && !isOfProfessional(setting) ? atHit(setting) : null

/** "Who should have rung first" asks; and "she" after a sentence about a teacher is the teacher. */
function isOfProfessional({ before, block, sentence, hit, context }: BlameSetting): boolean {
  if (/\b(?:who|whether)\s$/.test(before)) return true
  if (mentionsOf(before, context.people).some(({ sort }) => sort !== 'professional')) return false
  return lastMentioned(block, sentence, hit.start, context.people)?.sort === 'professional' && !/\b\p{Lu}\p{Ll}+\s$/u.test(before)
}

/** "asked for it": where somebody was hurt. */
export const attacked: BlameFrame = (setting) =>
  [setting.sentence, ...setting.block.around(setting.sentence)].some(({ text }) => HURT_HER.test(text)) ? atHit(setting) : null

const GOES_ON =
  /\b(?:(?:violence|abuse|assaults?|beatings?|attacks?|exploitation|harm|danger|arguments|control|stalking|neglect|risk)\s(?:[^.;,]{0,25}\s)?(?:continu\p{L}+|carr\p{L}+ on|went on|goes on|persist\p{L}*|began|begins|started|starts|resum\p{L}+|happen\p{L}*|occur\p{L}*|escalat\p{L}+|remains?|never (?:ends|stops)|is back)|(?:child(?:ren)?|boys?|girls?|sons?|daughters?|baby|twins|they|\p{Lu}\p{Ll}+)\s(?:has\s|have\s|had\s)?(?:suffer\p{L}*|(?:was|were|been|got)\s(?:\p{L}+ly\s)?(?:hurt|harmed|hit|injured|abused|assaulted|exposed|exploited|neglected|removed|burn\p{L}*)|saw|witnessed|came to harm))\s(?:\p{L}+\s){0,3}?(?:only\s|simply\s|just\s|partly\s)?$/u
const HER_DOING =
  /^\s(?:she|he|M(?:s|rs|iss)\s\p{Lu}[\p{L}’'-]+|(?:the|their|his|her)\s(?:mother|parents|victim|girl|boy|child|grandmother))\s(?:always\s|repeatedly\s|still\s|simply\s|never\s)*(?:refus\p{L}+|would not|will not|w[io]n[’']t|did not|does not|do not|drops?|dropped|withdr\p{L}+|retract\p{L}*|keeps|kept|took|takes|lets?|stay\p{L}*|went|goes|return\p{L}*|ch(?:ose|ooses)|fail\p{L}*|never|left|leaves|marr\p{L}+|met|meets|invit\p{L}+|wait\p{L}*|said nothing|says nothing|told no|tells no|(?:has|had) not (?!been)\p{L}+|will never|allow\p{L}*|cover\p{L}*|forg(?:ave|ives)|believ\p{L}+|trust\p{L}*|put|puts|answer\p{L}*|provok\p{L}+)(?:\s\p{L}+)?/u
const HELD_BACK = /\b(?:afraid|frightened|scared|fear\p{L}*|threat\p{L}*|could not|unable|not told|not safe|locked)\b/u
/** "The violence continues because she drops the charges": what he does is given her for its reason. */
export const wentOn: BlameFrame = (setting) => {
  const reached = HER_DOING.exec(setting.after)
  return reached && GOES_ON.test(setting.before) && !HELD_BACK.test(setting.after) ? through(setting, reached[0]) : null
}
