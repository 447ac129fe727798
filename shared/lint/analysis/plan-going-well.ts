import type { PlanAction } from '../../document/index.ts'

/** What tells that a thing is as it should be, and has been. Each is enough by itself. */
const STRENGTH: readonly RegExp[] = [
  /\b(?:is|are|all|fully|kept|now) (?:\p{L}+ )?up[- ]to[- ]date\b/iu,
  /\b(?:no|not any|without (?:any )?|never (?:been )?(?:any |an? )?) ?(?:known |current |reported )?(?:concerns?|worry|worries|issues?|problems?|difficult(?:y|ies)|cause for concern)\b/iu,
  /\b(?:has|have) (?:never|not) (?:worried|concerned|troubled|missed|been (?:late|missed|absent|a (?:worry|concern|problem)|in doubt))\b/iu,
  /\b(?:which|as|that|what|and) (?:he|she|they|it|\p{Lu}\p{L}+|(?:Ms|Mr|Mrs) \p{Lu}\p{L}+) (?:already|always|has always|have always|now) ?(?:does|do|did|has|have|is|are|attends?|goes|gets|eats|sleeps|enjoys?|manages?)?\b/iu,
  /\b(?:which|as|that|and) (?:he|she|they|it) (?:does|do|has done|have done|has had|has been|have been|is|are|did|attends?|manages?) (?:so )?(?:already|well|very well|each|every|for years|all|from the start|reliably|faultlessly|throughout|at every|on every)\b/iu,
  /\b(?:does|do|doing|goes|going|working|gone|go|works|eating|sleeping|growing|behav\p{L}+|achieving|progressing|settled) (?:so |this |it |very |really |extremely |in )?well\b/iu,
  /\b(?:is|are|was|were|has been|have been|remains?) (?:all |very |really |already |always |consistently |both )?(?:good|excellent|outstanding|strong|healthy|thriving|flourishing|on track|well settled|well looked after|well cared for|above average|well above|ahead of|in place|established|positive|high|clean and tidy|never a worry|a strength|where (?:it|they) should be|as (?:it|they) should be)\b/iu,
  /\b(?:above|ahead of|beyond|better than) (?:what is )?(?:expected|average|(?:her|his|their|the) (?:age|peers|class|year|target|level))\b|\byears? (?:above|ahead)\b/iu,
  /\b(?:same|usual) (?:high |good |excellent )?(?:standard|level|way)\b.{0,40}\b(?:seen|found|all|every|always)\b/iu,
  /\b(?:on|at|in|for) (?:all|each|every|every one|each one)(?: of)?(?: (?:the|her|his|their|our|my|these|those|last|past))? (?:\p{L}+ )?(?:visits?|trips?|journeys?|occasions?|checks?|appointments?|terms?|weeks?|days?|meetings?|sessions?)\b.{0,30}\b(?:this year|so far|seen|since|to date|we have|that anyone)\b/iu,
  /\b(?:has|have) (?:handed in|attended|kept|gone to|been to|met|passed|achieved|reached|completed|turned up (?:to|at)|taken) (?:each|every|all)\b/iu,
  /\b(?:attend(?:s|ed|ance)?\b.{0,30})\b(?:9[4-9]|100)(?:\.\d)?(?: ?%| per cent)|\b(?:9[4-9]|100)(?:\.\d)?(?: ?%| per cent)(?: school| nursery)? attendance\b/iu,
  /\b(?:meets|meeting|met|reached|reaching|hit|hitting) (?:all |every )?(?:of )?(?:her |his |their |the )?(?:developmental )?milestones?\b/iu,
  /\b(?:nobody|no one|no-one|none of us|no professional) (?:has|have|is|are) (?:ever )?(?:been )?(?:worried|concerned|any (?:worr|concern)\p{L}*|raised)\b/iu,
  /\b(?:has|have) (?:always|consistently|reliably|never failed to)\b/iu,
  /\balready (?:registered|enrolled|attends?|goes|has|have|does|do|in place|working|happening|achieved|met|done|goes|clean|brushes)\b/iu,
  /\b(?:keep up|carry on with|continue(?: with)?|maintain|sustain|preserve) (?:the |her |his |their |this )?(?:\p{L}+['’]s )?(?:good|excellent|great|strong|very good|high|positive|healthy|brilliant|outstanding|warm|close|loving)\b/iu,
  /\bas (?:(?:he|she|they) )?(?:now|at present|before|usual|always|currently|ever)\b.{0,20}\b(?:well|no)\b/iu,
]
/** What puts it at risk, or tells that it was not so a while ago. Then it belongs in the plan. */
const RISK =
  /\b(?:but|however|although|though|yet|except|unless|despite|until (?!\d|the \d|mon|tue|wed|thu|fri|sat|sun)|none since|no longer|not since|dropp(?:ed|ing|s)|fell|fallen|falling|slipp(?:ed|ing|s)|lost|losing|outgr\p{L}+|otherwise|worse|worsen\p{L}*|relaps\p{L}*|at risk|risks? of|in danger|threat\p{L}*|first (?:since|for|time)|only since|since (?:the|her|his|their) (?:separation|move|death|arrest|assault|return|birth|last|fall|illness|new)|in case|because|pain\p{L}*|toothache|swollen|hurt|injur\p{L}*|bruis\p{L}*|hungry|frighten\p{L}*|scared|afraid|after being|before (?:that|then|this)|used to|was (?:late|absent|missing|hungry|dirty|cold)|were (?:late|absent|hungry)|found (?:dirty|hungry|empty|unlocked|open)|moves? (?:house|school|home|to|in|out)|moving|starts? (?:at|in) (?:a )?(?:new|secondary)|new (?:school|baby|partner|house|home|placement)|leaves? (?:hospital|prison)|comes? (?:out|home|back)|released|stopped|went missing|missed (?!a)|crisps|has (?:just|only just|now) (?:begun|started|stopped|lost|been)|last (?:week|month|night)|yesterday|while (?:she|he|they|ms|mr|mrs)|when (?:she|he|they|ms|mr|mrs) (?:is|are|has|drinks|works|moves|goes)|worr(?:y|ied|ies) (?:that|about)|so that \p{Lu}\p{L}+ (?:is not|isn['’]t|does not|doesn['’]t) (?:lose|fall|miss|go without))\b/iu
/** A hope that speaks of what may go wrong. */
const AT_RISK_STILL =
  /\b(?:despite|even (?:when|if|though)|while (?:her|his|their|the)|no longer|does(?:n['’]t| not) lose|whatever happens)\b/iu
const NEGATED_RISK = /\b(?:never|not|no one|nobody) (?:\p{L}+ ){0,3}(?:missed|late|lost|hungry|hurt|worried)\b/giu

/** Where an action says that what it is about goes well, in the field's offsets; null when it doesn't, or names what puts that at risk. */
export function goingWell({ action, outcome, measure }: PlanAction): { start: number; end: number } | null {
  const found = STRENGTH.map((pattern) => pattern.exec(action)).find((match) => match !== null)
  if (!found) return null
  const rest = `${action.slice(0, found.index)} ${action.slice(found.index + found[0].length)}`.replace(NEGATED_RISK, ' ')
  if (RISK.test(rest) || AT_RISK_STILL.test(outcome) || /\bnow\b.{0,40}\bfrom\b/i.test(measure)) return null
  return { start: found.index, end: found.index + found[0].length }
}
