import { atHit, type BlameFrame, type BlameSetting, isAboutFamily, isOfWhoHurts, MR, through } from './blame-setting.ts'
import { lastMentioned, mentionsOf, namesProfessional } from './people-in-text.ts'

/** "Had she locked the door", "if his mother had been watching": what a member of the family should have done. */
const CONDITION_ON_FAMILY =
  /(?:\b[Hh]ad\s(?<first>(?:(?:M[rs]s?|Miss)\s\p{Lu}[\p{L}'’-]+|she|he|they|(?:(?:the|his|her|their)\s)?(?:mother|father|parents|mum|dad|stepmother|child|girls?|boys?)|\p{Lu}\p{Ll}+))(?:\s\((?:aged\s)?\d+\)|,\s(?:aged\s)?\d+,)?\s(?:not\s|never\s)?(?!been\s(?:\p{L}+ed|told|given|able|safe|seen|born|shown|taught)\b)(?:\p{L}+\s?){1,5}|\b[Ii]f\s(?:only\s)?(?<second>(?:(?:M[rs]s?|Miss)\s\p{Lu}[\p{L}'’-]+|she|he|they|(?:(?:the|his|her|their)\s)?(?:mother|father|parents|mum|dad|stepmother|child|girls?|boys?)|\p{Lu}\p{Ll}+))(?:\s\((?:aged\s)?\d+\)|,\s(?:aged\s)?\d+,)?\s(?:had\s(?:not\s|never\s|only\s)?(?!been\s(?:\p{L}+ed|told|given|able|safe|seen|born|shown|taught)\b)|hadn[’']t\s)(?:\p{L}+\s?){1,5})/u
const HARM_DONE =
  /\b(?:hurt\p{L}*|harm\p{L}*|injur\p{L}+|burn\p{L}*|scald\p{L}*|hit|hits|hitting|abus\p{L}+|happen\p{L}*|assault\p{L}*|died|killed|drown\p{L}*|bruis\p{L}+|attack\p{L}*|rap(?:e|ed)|unsafe|avoided|prevented|safe(?:ty)?|alive|unharmed|protected|knife|witness\p{L}*|violence|bitten|fallen|fell|threat\p{L}*|exploit\p{L}*|blackmail\p{L}*|groom\p{L}*|traffick\p{L}*|film\p{L}*|beat\p{L}*|stab\p{L}*|taken advantage|continued|suffer\p{L}*|neglect\p{L}*)\b/u

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

const OF_HIM =
  /\b(?:him|he|his|Mr|partner|ex-partner|husband|boyfriend|relationship|refuge|marriage|m[ae]n|abuser|perpetrator|violen\p{L}+|abuse|contact)\b/u
const OTHER_ADVICE = /\b(?:medical|doctor|hospital|ward|dose|school|dentist|legal|housing|solicitor|bank|landlord|tenancy)\b/iu

/** She was warned and did it all the same: only where the matter is the person who hurts. */
export const warned: BlameFrame = (setting) => {
  const { sentence, hit, context } = setting
  const subject = mentionsOf(sentence.text, context.people).find(({ sort }) => sort !== 'professional')
  const rest = sentence.text.replace(hit.text, '')
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

const NOT_HINDERED =
  /^\s(?:for\s(?:us|the\s(?:police|team|authorities|social\sworkers?)|police|agencies|services|professionals)(?=[.,;]|$))|^\s(?:\p{L}+ly\s)?(?:for\s(?:us|the\s\p{L}+|police|agencies|services|professionals|anyone|\p{Lu}\p{L}+|his|her|their)[^.;]{0,30}?\s)?to\s(?:protect|safeguard|keep\s[^.;]{0,25}\bsafe|be\s(?:safe|protected|kept)|help|prosecute|charge|support|act|convict)\b/u
/** "By withdrawing her statement she made it impossible to protect the boys": the survivor is the obstacle. */
export const hindered: BlameFrame = (setting) => {
  const reached = NOT_HINDERED.exec(setting.after)
  return reached && isAboutFamily(setting) && !isOfWhoHurts(setting) ? through(setting, reached[0]) : null
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

const LET_IT_GO_ON =
  /^[^.;]*?,?\s(?:which|and so|so|thus|thereby|and this|and that|meaning|allowing|letting|enabling|leaving)\b[^.;]*\b(?:abus\p{L}+|continu\p{L}+|carry on|carried on|go on|went on|going on|again|harm\p{L}*|hurt\p{L}*|risk|assault\p{L}*|free|access|others?)\b/u
const COULD_NOT = /\b(?:because|afraid|frightened|scared|fear\p{L}*|threat\p{L}*|ashamed|could not|unable)\b/u
/** "told nobody for two years, which let him carry on": silence made the cause. */
export const silent: BlameFrame = (setting) =>
  LET_IT_GO_ON.test(setting.after) && !COULD_NOT.test(setting.sentence.text) && isAboutFamily(setting) && !isOfWhoHurts(setting)
    ? atHit(setting)
    : null

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

const HIM = /^\s(?:him|Mr\s\p{Lu}|her\s(?:partner|husband|boyfriend|ex)|the\s(?:man|men))/u
const HURT_HER =
  /\b(?:hits?|hitting|punch\p{L}*|slap\p{L}*|kick\p{L}*|strangl\p{L}+|assault\p{L}*|violen\p{L}+|abus\p{L}+|struck|strikes|hurts?|attack\p{L}*|broke|lash\p{L}+|bruis\p{L}+|grab(?:s|bed)|push(?:es|ed)|beat(?:s|en|ing)?|rap(?:e|es|ed)|stabb?\p{L}*)\b/u

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

/** What makes a cause of a plain act: how she came to it, what it is held to have led to, or a verdict on it straight after. */
const BLAMED_BEFORE =
  /\b(?:went and|goes and|by(?: then| again)?|because|since|despite|even though|although|still|again|anyway|nevertheless|knowingly|willingly|freely|chose|admit\p{L}*|confess\p{L}*|should|only|simply|had (?:not )?she|having)\s(?:\p{L}+\s){0,4}$/iu
const BLAMED_AFTER =
  /\b(?:and so|so (?:that|he|the|they)|which|thereby|exposing|putting|letting|allowing|enabling|despite|even though|although|again|anyway|knowing|against|instead|rather than|to (?:hurt|harm|abuse)|(?:children|boys?|girls?|baby|child) (?:saw|heard|were|was))\b/iu
const VERDICT_NEXT =
  /\b(?:fail(?:ed|s|ure)|exposed|at risk|as a result|because of (?:this|that|her|his)|should (?:not )?have|(?:did|does) not protect|(?:her|his) (?:choices?|decision|actions?))\b/iu

/** "Ms Pike opened the door to Mr Mensah" tells what happened: nobody is blamed until it is made the cause of harm. */
const isPlainlyTold = ({ hit, before, after, block, sentence }: BlameSetting): boolean =>
  /^open/i.test(hit.text) &&
  !/^\s(?:for|to)\s(?:the\s)?(?:abuse|violence|harm)\b/iu.test(after) &&
  !BLAMED_BEFORE.test(before) &&
  !BLAMED_AFTER.test(after) &&
  !block.around(sentence).some(({ start, text }) => start > sentence.start && VERDICT_NEXT.test(text))

/** "made it possible for Mr Mensah to hurt Kofi" */
export const madeWay: BlameFrame = (setting) =>
  FOR_HIM.test(setting.after) && !isOfWhoHurts(setting) && !isPlainlyTold(setting) ? atHit(setting) : null

const ALL_THE_SAME =
  /\b(?:did nothing|took no|still|yet|anyway|all the same|nevertheless|stayed|let|opened|gave|went back|took|returned|invited|would come)\b/u

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
