import { OF_HER } from './blame-causes.ts'
import { atHit, type BlameFrame, type BlameSetting, isAboutFamily, isOfWhoHurts, through } from './blame-setting.ts'

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

const NOT_HINDERED =
  /^\s(?:for\s(?:us|the\s(?:police|team|authorities|social\sworkers?)|police|agencies|services|professionals)(?=[.,;]|$))|^\s(?:\p{L}+ly\s)?(?:for\s(?:us|the\s\p{L}+|police|agencies|services|professionals|anyone|\p{Lu}\p{L}+|his|her|their)[^.;]{0,30}?\s)?to\s(?:protect|safeguard|keep\s[^.;]{0,25}\bsafe|be\s(?:safe|protected|kept)|help|prosecute|charge|support|act|convict)\b/u
/** "By withdrawing her statement she made it impossible to protect the boys": the survivor is the obstacle. */
export const hindered: BlameFrame = (setting) => {
  const reached = NOT_HINDERED.exec(setting.after)
  return reached && isAboutFamily(setting) && !isOfWhoHurts(setting) ? through(setting, reached[0]) : null
}

const LET_IT_GO_ON =
  /^[^.;]*?,?\s(?:which|and so|so|thus|thereby|and this|and that|meaning|allowing|letting|enabling|leaving)\b[^.;]*\b(?:abus\p{L}+|continu\p{L}+|carry on|carried on|go on|went on|going on|again|harm\p{L}*|hurt\p{L}*|risk|assault\p{L}*|free|access|others?)\b/u
const COULD_NOT = /\b(?:because|afraid|frightened|scared|fear\p{L}*|threat\p{L}*|ashamed|could not|unable)\b/u
/** "told nobody for two years, which let him carry on": silence made the cause. */
export const silent: BlameFrame = (setting) =>
  LET_IT_GO_ON.test(setting.after) && !COULD_NOT.test(setting.sentence.text) && isAboutFamily(setting) && !isOfWhoHurts(setting)
    ? atHit(setting)
    : null

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
