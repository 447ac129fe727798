import type { PlanAction } from '../../document/index.ts'

/** Goes on with it: the task is what happens already. */
const GOES_ON =
  /\b(?:continu(?:e[sd]?|ing)|carr(?:y|ies|ying) on|go(?:es)? on \p{L}+ing|keep(?:s|ing)? (?:on|up|\p{L}+ing)|keeps?|maintain(?:s|ing)?|sustain(?:s|ing)?|preserve[sd]?|remains?|stays?|still|as (?:now|before|usual|ever|always|at present))\b/iu
/** Nothing left to wish for, said of how things are or have been. */
const ALWAYS =
  /\b(?:always|every|each|all|never|not once|none|without fail|without (?:being asked|a reminder|reminding)|not a single|throughout|consistently|reliably|faithfully|has not (?:missed|had|been|once)|hasn['’]t (?:missed|had|been)|have not (?:missed|had|been)|for (?:\p{L}+ )?(?:years|months|terms)|since (?:birth|she was|he was|they were|year \d|reception|nursery|\d{4}|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|from the start|(?:9[4-9]|100) ?(?:%|per cent))/iu
const FINE =
  /\b(?:up[- ]to[- ]date|well|good|excellent|outstanding|brilliant|lovely|great|fine|healthy|thriving|flourish\p{L}*|settled|happy|happily|enjoy\p{L}*|loves?|proud|popular|confident|secure|strong|best|top|favourite|clean|tidy|spotless|safe|warm|close|loving|on track|on time|on (?:her|his|the|their) (?:centile|curve|line)|\d+(?:th|st|nd|rd) centile|normal|as expected|expected|ahead|above|beyond|praised?|reliable|punctual|a strength|milestones?|high standard|already|pleased|delighted|full marks|well (?:fed|dressed|cared for|looked after)|no (?:change|action) (?:is )?needed|working (?:well)?|does so|fully (?:immunised|vaccinated)|registered)\b/iu
const NO_WORRY =
  /\b(?:no(?:body|[- ]one)?|not|never|none|without|nothing|nor)\b[^.;:]{0,40}\b(?:concern\p{L}*|worr\p{L}+|issues?|problems?|difficult\p{L}*|complain\p{L}*|faults?|missed|late|absent|absences?|in doubt|raised|gaps?|reminders?|troubled?)\b/iu
/** What puts it at risk, or tells that it was not so a while ago. Then it belongs in the plan. */
const RISK =
  /\b(?:but|however|although|though|yet|except|unless|despite|until|because|otherwise|in case|at risk|risks? of|danger|threat\p{L}*|no longer|not since|none since|dropp(?:ed|ing|s)|drops|fell|fallen|falling|falls|slipp(?:ed|ing|s)|lost|losing|loses?|outgr\p{L}+|worse\p{L}*|relaps\p{L}*|refus\p{L}+|stopp(?:ed|ing)|broken?|broke|separat\p{L}+|split|died|death|bereave\p{L}*|arrest\p{L}*|prison|assault\p{L}*|violen\p{L}*|hit|hits|shout\p{L}*|bruis\p{L}*|burn\p{L}*|scald\p{L}*|injur\p{L}*|hurt\p{L}*|pain\p{L}*|toothache|ache\p{L}*|swollen|decay\p{L}*|cough\p{L}*|wheez\p{L}*|asthma|seizure\p{L}*|operation|ill|illness|sick|hungry|thirsty|frighten\p{L}*|scared|afraid|nightmares?|wets?|wet|crying|cries|cried|bull(?:y|ied|ying)|exclu\p{L}+|truant\p{L}*|late|missed|misses|missing|absent|absences?|dirty|cold|damp|mould\p{L}*|empty|alone|unlocked|heroin|cocaine|cannabis|alcohol|vodka|drugs?|debt\p{L}*|evict\p{L}*|arrears|drinks?|drunk|drinking|used to|before (?:that|then|this)|first (?:since|for|time)|due|new|moves?|moved|moving|starts?|started|begun|began|leaves|returns?|released|discharged|expect(?:s|ing) a|pregnan\p{L}*|birth|yesterday|last (?:week|month|night|term|autumn|winter|spring|summer)|recently|this week|since (?:the|her|his|their|(?:mon|tues|wednes|thurs|fri|satur|sun)day|last|christmas|easter)|after being|found (?!\p{L}+ (?:well|clean|tidy|safe))|worr(?:y|ied|ies)|concern(?:s|ed)?|down from|up from|crisps|while|when (?:she|he|they|mr|mrs|ms|her|his)|if (?:she|he|they|mr|mrs|ms|it))\b/giu
const NEGATED =
  /\b(?:no(?:body|[- ]one)?|not|never|none|without|nor|nothing|hasn['’]t|haven['’]t|isn['’]t|free of)\b[^.;:,]{0,32}$/iu
/** A clause that tells how things are: a finite verb that is not the task's own. */
const STATE =
  /\b(?:is|are|was|were|has|have|had|does|did|goes|do|sleeps|eats|attends|loves?|enjoys?|manages|gets|works|meets|reads|plays|grows|looks|says|needs no|can|knows|keeps|takes|brushes|comes|never \p{L}+s)\b|\b(?:already|always|never)\b|^\s*\(?(?:all|fully|no)\b/iu
const CLAUSE =
  /[;:,.()–—]|\b(?:(?<!of )which|who|whose|that|where|as|and (?=(?:he|she|they|it|her|his|their|the|has|have|is|are|this)\b)|since she|since he|because|so that|in which)\b/giu

/** Where an action says that what it is about goes well, in its offsets; null when it doesn't, or names what puts that at risk. */
export function goingWell({ action, outcome, measure }: PlanAction): { start: number; end: number } | null {
  if (hasRisk(action) || STILL_AT_RISK.test(outcome) || /\b(?:up|down|now)\b.{0,30}\bfrom\b|\bnow\b.{0,15}:/i.test(measure))
    return null
  const goesOn = GOES_ON.test(action)
  for (const clause of clausesOf(action)) {
    const words = action.slice(clause.start, clause.end)
    if (!clause.tells) continue
    const signs = [ALWAYS.test(words), FINE.test(words), NO_WORRY.test(words)].filter(Boolean).length
    if (signs > 1 || DOES_ALREADY.test(words) || (signs === 1 && (goesOn || NO_WORRY.test(words))))
      return trimmedSpan(action, clause)
  }
  const kept = KEEPS_WHAT_IS_GOOD.exec(action)
  return kept ? { start: kept.index, end: kept.index + kept[0].length } : null
}

/** "which he has done each term", "as she does every night", "she is already registered". */
const DOES_ALREADY =
  /\b(?:(?:which|as|that|and|so) (?:he|she|they|it|(?:Ms|Mr|Mrs|Miss) \p{Lu}\p{L}+|\p{Lu}\p{L}+) (?:has|have|does|do|did|is|are)\b.*\b(?:each|every|all|always|already|since|for)\b|(?:is|are|has|have|does|do|was|were) already|already (?:is|are|has|have|does|do|goes|attends?|gets|knows|can))\b/iu

/** "Maintain her excellent attendance": that it is good stands before the noun. */
const KEEPS_WHAT_IS_GOOD =
  /\b(?:keep up|carry on with|continue(?: with)?|maintain|sustain|preserve) (?:the |her |his |their |this |such )?(?:\p{L}+['’]s )?(?:current(?:ly)? |existing |already |present )?(?:very )?(?:good|excellent|great|strong|high|healthy|brilliant|outstanding|warm|close|loving|full) (?!communication|contact|relations\b|standards? of)\p{L}+/iu
/** A hope that speaks of what may go wrong. */
const STILL_AT_RISK =
  /\b(?:despite|even (?:when|if|though)|while (?:her|his|their|the)|does(?:n['’]t| not) lose|whatever happens|again|no longer)\b/iu

const SUBSTANCE = /^(?:heroin|cocaine|cannabis|alcohol|vodka|drugs?|drink\p{L}*|drunk|violen\p{L}*|assault\p{L}*)$/iu

function hasRisk(action: string): boolean {
  for (const { 0: word, index } of action.matchAll(RISK)) {
    if (SUBSTANCE.test(word)) return true
    const before = action.slice(Math.max(0, index - 40), index)
    if (NEGATED.test(before) || (/^(?:due|new|first)$/i.test(word) === false && /\b(?:never|not) (?:been )?$/i.test(before)))
      continue
    if (
      /^until$/i.test(word) &&
      /^\s(?:the )?(?:\d|end|half|summer|christmas|easter|next|review|january|february|march|april|may|june|july|august|september|october|november|december)/i.test(
        action.slice(index + word.length),
      )
    )
      continue
    return true
  }
  return false
}

/** The clauses of an action; the first is the task itself, unless the action opens with how things are. */
function clausesOf(action: string): { start: number; end: number; tells: boolean }[] {
  const ends = [...action.matchAll(CLAUSE)].map(({ index }) => index)
  const starts = [0, ...ends.map((end) => end)]
  return starts.map((start, at) => {
    const end = ends[at] ?? action.length
    const words = action.slice(start, end)
    return {
      start,
      end,
      tells:
        STATE.test(words) &&
        !/\b(?:will|must|should|shall|to)\s+(?:\p{L}+ly\s)?\p{Ll}+/u.test(words.replace(/^.*?\bto (?:date|be)\b/u, '')),
    }
  })
}

function trimmedSpan(action: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const words = action.slice(start, end)
  const lead = /^[\s;:,.()–—]*(?:which|who|whose|that|where|as|and)?\s*/iu.exec(words)?.[0].length ?? 0
  const from = start + lead < end ? start + lead : start
  return { start: from, end: from + action.slice(from, end).trimEnd().length }
}
