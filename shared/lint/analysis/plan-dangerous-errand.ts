import { type Finder, foundAs } from './out-of-reach.ts'

const WOMAN = /\b(?:Ms|Mrs|Miss|[Mm]other|[Mm]u?m|[Gg]randmother)\b/u
const MAN =
  "(?:Mr\\.?\\s\\p{Lu}[\\p{L}'’-]+|(?:the|her|their|the children['’]s) (?:ex-?)?(?:father|partner|husband|boyfriend|ex|stepfather)|her ex-\\p{L}+|(?:step)?dad|him|he)"
const HOLDS_OFF: readonly RegExp[] = [
  new RegExp(
    `\\b(?:ensure|make|make sure|see to it|guarantee)s?(?: that)? ${MAN}(?:['’]s)? (?:does not|doesn['’]t|do not|is not|isn['’]t|will not|won['’]t|never|stays? away|leave|go|move out|keeps? away|keeps to|leaves|has no|cannot|can['’]t|stops?|sticks? to|abides?|obeys)\\b`,
    'iu',
  ),
  new RegExp(`\\b(?:keep|keeping|hold|turn|send|throw|put) ${MAN} (?:away|out|off|back|at bay)\\b`, 'iu'),
  new RegExp(
    `\\b(?:prevent|stop|block|bar|forbid) ${MAN} (?:from )?(?:com|see|contact|enter|approach|tak|hurt|harm|gett|visit|drink|abus|shout|us|turn)\\p{L}*`,
    'iu',
  ),
  new RegExp(
    `\\b(?:refuse (?:to (?:let|allow|admit|see) )?|not (?:to )?allow|never (?:to )?(?:allow|let)|not let|not permit|turn away) ?${MAN} (?:to\\b|into\\b|in\\b|near\\b|enter|come|any|entry|access)`,
    'iu',
  ),
  new RegExp(`\\b(?:confront|challenge|stand up to|reason with|calm down|de-escalate|intervene with|restrain) ${MAN}\\b`, 'iu'),
  new RegExp(`\\b(?:supervise|oversee|monitor|police|guard) ${MAN}\\b`, 'iu'),
  new RegExp(
    `\\b(?:supervise|oversee|watch over|be present (?:at|for)|sit in (?:on|with)|manage|police) (?:all |any |the )?(?:${MAN}(?:['’]s)? )?(?:family time|contact|time|visits?)\\b`,
    'iu',
  ),
  new RegExp(`\\b(?:not|avoid|never|without) (?:upset|provok|annoy|anger|antagonis|cross|contradict)\\p{L}* ${MAN}`, 'iu'),
  /\bkeep the peace\b/iu,
  new RegExp(
    `\\b(?:protect|shield|guard) (?:[\\p{L}'’]+ ){1,4}?(?:from|against) ${MAN}|\\bkeep (?:[\\p{L}'’]+ ){1,4}?safe from ${MAN}`,
    'iu',
  ),
  new RegExp(
    `\\b(?:persuade|convince|force|get|make) ${MAN} (?:to )?(?:go to|stop|attend|change|accept|leave|engage|give up|admit|seek|face up|come off)\\b`,
    'iu',
  ),
  /\b(?:step in|intervene|get between them|stand between)\b[^.]{0,30}\bif (?:he|Mr)\b/iu,
  new RegExp(
    `\\b(?:tell|inform|ask|order) ${MAN} (?:face to face |in person |alone |herself )?(?:that she is leaving|that she (?:has|wants)|to (?:leave|move out|go|get out)|that (?:it|the relationship) is over|about the (?:disclosure|allegation|statement|referral))`,
    'iu',
  ),
]
/** Telling him that it is over, or to go: the most dangerous hour, unless somebody else carries the message. */
const TELLS_HIM = new RegExp(
  `\\b(?:tell|inform|ask|order|warn|text|ring)s? ${MAN}\\b[^.;]{0,50}?\\b(?:(?:has|have|must|needs?|is) (?:got )?to (?:leave|go|move out|get out)|to (?:leave|move out|get out)|must (?:leave|go|move out)|(?:it|relationship|marriage) (?:is|was) over|(?:leaving|finished with|divorcing) him|not welcome|(?:return|give back|hand (?:back|over)) (?:his|the|her|all) (?:\\p{L}+ )?keys?)`,
  'iu',
)
const ABUSE =
  /\b(?:punch\p{L}*|kick\p{L}*|slapp\p{L}*|chok\p{L}*|black eye|frightened of (?:him|Mr)|afraid of (?:him|Mr)|scared of (?:him|Mr)|violen\p{L}*|abus\p{L}*|assault\p{L}*|fled|flee\p{L}*|hit her|broke (?:her|his)|hits? (?:her|his)|strangl\p{L}*|threat\p{L}*|injunction|non-molestation|restraining order|stalk\p{L}*|controlling|coerci\p{L}*|perpetrator|breaks? in|broke in|hurt her|beat\p{L}*|refuge|bail|(?:has|he) hit|hit (?:once|twice|again)|he (?:broke|cut|bit|burnt|burned|pushed|hurt))\b/iu
const TOGETHER =
  /\b(?:(?:couples?|relationship|joint|marriage|family) (?:counselling|therapy|mediation|sessions?|work)|mediation|restorative (?:meeting|conversation|session)|meet(?:ing)? (?:with )?him (?:alone|to)|attend (?:\p{L}+ ){0,4}together)\b/iu
/** Whoever exploits a young person: nobody is sent to face them. */
const EXPLOITERS =
  /\b(?:tell|confront|face|return|hand|give|pay|meet|ask|persuade|warn|block)s?\b(?: \p{L}+){0,5} (?:gang|dealers?|older (?:boys|men|lads|males)|men who|the men|elders)\b/iu
/** Professionals may hold somebody off, and what is said through them or with them is safe; so may an order of the court. */
const SAFE_HANDS =
  /\b(?:999|101|PC \p{Lu}\p{L}+|supervisors?|supervised|solicitor|IDVA|helpline|contact centre|app|(?:with|by|through|from|via|to|at|in|rings?|calls?|phones?|tells?|asks?|gives?) (?:the |a |an |her |their )?(?:\p{L}+ ){0,2}(?:police|officers?|social worker|worker|court|order|adviser|advisor|manager|refuge))\b/u
const CARRIED = /\b(?:through|via|by (?:letter|e-?mail)|solicitor|lawyer|police|officer|court)\b/iu
/** Whoever holds somebody off as part of the work. */
const SAFE_OWNER = /\b(?:police|officer|PC|DC|supervisor|social worker|worker|solicitor|adviser|advisor|IDVA|manager|support)\b/u
const DEALS_WITH =
  /\b(?:tells?|asks?|persuades?|convinces?|gets?|makes?|meets?|hands?|collects?|gives?|shows?|visits?|talks?|speaks?|explains?|takes?|invites?|lets?|serves?|warns?|faces?|answers?|opens?|reports?|searches|monitors?|counts?|watch(?:es)?|checks?|manages?|calms?|helps?|supports?|work(?:s)?|agrees?|returns?|goes|go|stays?|lives?|reconciles?|forgives?|apologises?|attends?)\b/iu
const A_MAN = new RegExp(`\\b${MAN}\\b`, 'u')

/** A woman who is to hold off, face or deal with a man who hurt her, or a young person with those who exploit them. */
export const danger: Finder = (action) => {
  const { action: text, owner } = action
  const everything = `${text} ${owner} ${action.outcome} ${action.measure}`
  const abuse = ABUSE.test(everything)
  const together = TOGETHER.exec(text)
  if (together && abuse) return foundAs('danger', together)
  const exploiters = EXPLOITERS.exec(text)
  if (exploiters && !SAFE_HANDS.test(text) && !SAFE_OWNER.test(owner)) return foundAs('danger', exploiters)
  if ((!WOMAN.test(owner) && !WOMAN.test(text)) || SAFE_OWNER.test(owner)) return null
  for (const pattern of HOLDS_OFF) {
    const found = pattern.exec(text)
    if (found && !/\b(?:if|when) (?:he|Mr)\b[^.]*\b(?:rings?|phones?|calls?|dials?)\b/.test(text)) return foundAs('danger', found)
  }
  const tells = SAFE_HANDS.test(text) || CARRIED.test(text) ? null : TELLS_HIM.exec(text)
  if (tells) return foundAs('danger', tells)
  if (!abuse || SAFE_HANDS.test(text)) return null
  const task = text.split(/[,;:]?\s(?:who|whom|because|so that|if|when|as he|after|since)\b/iu)[0] ?? text
  return DEALS_WITH.test(task) ? foundAs('danger', A_MAN.exec(withoutDoer(task))) : null
}

/** The task with whoever does it blanked out, so that a man in it is the one with whom she deals. */
function withoutDoer(task: string): string {
  return task.replace(/^.*?\b(?:will|to|must|should)\b/iu, (words) => ' '.repeat(words.length))
}
