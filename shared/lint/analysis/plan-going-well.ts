import type { PlanAction } from '../../document/index.ts'

/** Goes on with it: the task is what happens already. */
const GOES_ON =
  /\b(?:continu(?:e[sd]?|ing)|carr(?:y|ies|ying) on|go(?:es)? on \p{L}+ing|keep(?:s|ing)? (?:on|up|\p{L}+ing)|keeps?(?! an? (?!close|good|warm))|maintain(?:s|ing)?|sustain(?:s|ing)?|preserve[sd]?|remains?|stays?|still|as (?:now|before|usual|ever|always|at present)|go(?:es)? on|sticks? to|the way (?:that )?(?:(?:he|she|they) (?:does|do|has|have)|[^,;.]{2,25} (?:praised|admired|liked))|(?:the )?same\b[^.;]{0,40}\bas)\b/iu
/** Nothing left to wish for, said of how things are or have been. */
const ALWAYS =
  /\b(?:always|every|each|all|never|not once|none|without fail|without (?:being asked|a reminder|reminding)|not a single|throughout|consistently|reliably|faithfully|has not (?:missed|had|been|once)|hasn['’]t (?:missed|had|been)|have not (?:missed|had|been)|for (?:\p{L}+ )?(?:years|months|terms)|since (?:birth|she was|he was|they were|year \d|reception|nursery|\d{4}|(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)|from the start|(?:9[4-9]|100) ?(?:%|per cent))/iu
const FINE =
  /\b(?:up[- ]to[- ]date|well|nicely|brilliantly|beautifully|smoothly|easily|confidently|superbly|perfect(?:ly)?|faultless(?:ly)?|like clockwork|no trouble|a joy|a credit|in good order|no bother|good|excellent|outstanding|brilliant|lovely|great|fine|healthy|thriving|flourish\p{L}*|shines?|excels?|excelling|(?:is|are) complete|settled|happy|happily|enjoy\p{L}*|loves?|proud|popular|confident|secure|strong|best|top|age[- ]appropriate|favourite|clean|tidy|spotless|safe|warm|(?<!\b(?:the|a|cul-de-sac) )close|loving|as it is|as they are|on track|on time|on (?:the|its|her|his|their) due dates?|admired|on (?:her|his|the|their) (?:centile|curve|line)|\d+(?:th|st|nd|rd) centile|normal|as expected|expected|ahead|above|beyond|praise[sd]?|reliable|punctual|a strength|milestones?|high standard|already|pleased|delighted|full marks|well (?:fed|dressed|cared for|looked after)|no (?:change|action) (?:is )?needed|working (?:well)?|does so|fully (?:immunised|vaccinated)|registered)\b/iu
const NO_WORRY =
  /\b(?:no(?:body|[- ]one)?|not|never|none|without|nothing|nor)\b[^.;:]{0,40}\b(?:concern\p{L}*|worr\p{L}+|issues?|problems?|difficult\p{L}*|complain\p{L}*|faults?|accidents?|incidents?|trouble|signs? of|reason|attacks?|fights?|rows?|arguments?|days? off|need to|change|doubt|missed|late|absent|absences?|in doubt|raised|gaps?|reminders?|troubled?)\b/iu
/** A turn for the worse, or a change ahead: whatever else is said, it belongs in the plan. */
const RISK =
  /\b(?:but|however|although|though|yet|except|unless|despite|otherwise|in case|at risk|risks? of|danger|threat\p{L}*|no longer|not since|none since|until (?!now|today|\d|the (?:end|\d)|\p{Lu})|only since|dropp(?:ed|ing|s)|drops|fell|fallen|falling|slipp(?:ed|ing|s)|lost|losing|outgr\p{L}+|worse\p{L}*|relaps\p{L}*|refus(?:es|ed|ing)|stopp(?:ed|ing)|separat\p{L}+|died|arrest\p{L}*|prison|used to|before (?:that|then|this)|first since|for the first time|moves? (?:house|school|home|to|in|out)|moving|is leaving|leaves (?:hospital|prison|school)|released|expect(?:s|ing) a|pregnan\p{L}*|yesterday|last (?:week|month|night|term|autumn|winter|spring|summer)|this week|since (?:the (?:separation|death|move|birth|arrest|fire|accident|assault)|last|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|after being|down from|up from|while)\b/giu
/** Words of harm. They may only name what the action is about, so they count where little else says that it goes well. */
const HARM =
  /\b(?:because|broken?|broke|shout\p{L}*|bruis\p{L}*|burn\p{L}*|scald\p{L}*|injur\p{L}*|hurt\p{L}*|pain\p{L}*|toothache|aches?|swollen|decay\p{L}*|cough\p{L}*|wheez\p{L}*|seizure\p{L}*|ill|illness|sick|hungry|frighten\p{L}*|scared|afraid|nightmares?|wets?|crying|cried|bull(?:y|ied|ying)|exclu\p{L}+|late|missed|misses|missing|absent|dirty|damp|mould\p{L}*|empty|alone|unlocked|evict\p{L}*|arrears|due(?! dates?)|new|starts?|started|begun|began|worr(?:y|ied|ies)|concern(?:s|ed)?|crisps|when (?:she|he|they|mr|mrs|ms|her|his)|if (?:she|he|they|mr|mrs|ms|it)|heroin|cocaine|cannabis|alcohol|vodka|drugs?|drink\p{L}*|drunk|violen\p{L}*|assault\p{L}*)\b/giu
const NEGATED =
  /\b(?:no(?:body|[- ]one)?|not|never|none|without|nor|nothing|hasn['’]t|haven['’]t|isn['’]t|free of)\b[^.;:,]{0,32}$/iu
/** A clause that tells how things are: a finite verb that is not the task's own. */
const STATE =
  /\b(?:is|are|was|were|has|have|had|does|did|met|passed|reached|attended|kept|scored|stands|goes|do|sleeps|eats|attends|loves?|enjoys?|manages|gets|works|meets|reads|plays|grows|looks|says|needs no|can|knows|keeps|takes|brushes|comes|praised|admired|never \p{L}+s|shines|excels|flourishes|thrives)\b|\b(?:already|always|never)\b|^[\s;:,.()–—-]*(?:(?:and|with) )?(?:thriving|flourishing|excellent|brilliant|(?:doing|going) (?:(?:very|really) )?well|all|fully|no|perfect|last (?:two|three|four|five|six|check|visit|report)[^;]*\b(?:clear|fine|good|normal))\b/iu
const CLAUSE =
  /[;:,.()–—]|\s-\s|\b(?:(?<!of )which|who|whose|where|that (?=(?:has|have|is|are|was|were)\b)|as|and (?=(?:he|she|they|it|her|his|their|the|has|have|is|are|this)\b)|because|so that|in which)\b/giu

/** Where an action says that what it is about goes well, in its offsets; null when it doesn't, or names what puts that at risk. */
export function goingWell({ action, outcome, measure }: PlanAction): { start: number; end: number } | null {
  if (has(RISK, action) || STILL_AT_RISK.test(outcome) || /\b(?:up|down|now)\b.{0,30}\bfrom\b|\bnow\b.{0,15}:/i.test(measure))
    return null
  const harm = has(HARM, action)
  const goesOn = GOES_ON.test(action) || STAYS.test(outcome)
  let fineAlready = false
  for (const clause of clausesOf(action)) {
    if (!clause.tells) continue
    const words = action.slice(clause.start, clause.end)
    const sure = BEYOND.test(words) || DOES_ALREADY.test(words)
    const signs = [
      ALWAYS.test(words) && (LASTING.test(words) || IS_SO.test(words)),
      FINE.test(words),
      NO_WORRY.test(words),
    ].filter(Boolean).length
    if (signs > 1 || (sure && (goesOn || !harm)) || (signs === 1 && !harm && (goesOn || NO_WORRY.test(words))))
      return trimmedSpan(action, clause)
    const fine = FINE.test(words)
    if (fine && fineAlready && !harm) return trimmedSpan(action, clause)
    fineAlready ||= fine
  }
  const again = CHECKED_AGAIN.exec(action)
  if (again) return { start: again.index, end: again.index + again[0].length }
  const kept = harm ? null : (KEEPS_WHAT_IS_GOOD.exec(action) ?? KEEPS_THE_STANDARD.exec(action) ?? SHARE_NOW.exec(action))
  return kept ? { start: kept.index, end: kept.index + kept[0].length } : null
}

/** A hope that nothing changes. */
const STAYS = /\b(?:stays?|keeps?|remains?|goes on|go on|continues?|still|as (?:now|before|ever)|maintains?|is maintained)\b/iu
/** Told of until today, or as a share: "has always", "never misses", "99 per cent". */
const LASTING = /\b(?:has|have|had|been|never|not|always|per cent|none)\b|%|n['’]t\b/iu
/** "is handed in every week": how it is, with nothing left to come. */
const IS_SO = /\b(?:is|are|does|goes|gets|comes)\b(?! not\b)/iu
/** More than anybody asks for, or all that a check could show. */
const BEYOND =
  /\b(?:(?<!not |isn['’]t |n['’]t yet )age[- ]appropriate|(?:all|each|both|were) (?:clear|fine|normal|working|healthy)(?! (?:age|school|routine|boundar|plan|in|at|on|with|to))|perfect (?:vision|hearing|sight|health|teeth)|within (?:the )?normal|ahead of|(?:year|level|grade|term|set)s? ahead|above (?:average|her|his|the|what)|top of|beyond (?:her|his|what)|better than (?:most|expected|her|his)|thriving|flourishing|couldn['’]t be better)\b/iu
/** "which he has done each term", "as she does every night", "she is already registered". */
const DOES_ALREADY =
  /\(already \p{L}+ed\b|\b(?:(?:which|as|(?<!so )that|and) (?:he|she|they|it|(?:Ms|Mr|Mrs|Miss) \p{Lu}\p{L}+|\p{Lu}\p{L}+) (?:has|have|does|do|did|is|are)\b.*\b(?:each|every|all|always|already|since|for (?:\p{L}+ )?(?:days|weeks|months|terms|years)|so far|to date|throughout|until now|up to now|without fail)\b|(?:earlier|previous|past|other|last) (?:ones?|\p{L}+s) (?:were|was|have been|has been|had been) (?:all |each )?(?:kept|attended|given|done|met|paid|on time)\b|(?:is|are|has|have|does|do|was|were) already|already (?:is|are|has|have|does|do|goes|attends?|gets|knows|can))\b/iu

/** "the alarms, tested in August, are tested again": nothing was wrong with them. */
const CHECKED_AGAIN =
  /\b(?:fitted|tested|checked|serviced|installed|inspected|renewed) (?:in|on|at) [^,;]{2,25}, (?:is|are) (?:tested|checked|serviced|inspected|renewed|looked at) (?:once )?again\b/iu

/** "Maintain her excellent attendance": that it is good stands before the noun. */
const KEEPS_WHAT_IS_GOOD =
  /\b(?:keep up|carry on with|continue(?: with)?|maintain|sustain|preserve) (?:the |her |his |their |this |such )?(?:\p{L}+['’]s )?(?:current(?:ly)? |existing |already |present )?(?:very )?(?:good|excellent|great|strong|high|healthy|brilliant|outstanding|warm|close|loving|full) (?!communication|contact|relations\b|standards? of)\p{L}+/iu
/** "to the high standard seen at each visit", "continue to keep his jabs up to date". */
const KEEPS_THE_STANDARD =
  /\b(?:keep|maintain|continue|sustain)\b[^.;]{0,40}\b(?:to|at|of) (?:the|this|its|her|his|their) (?:same |usual |present |current )?(?:high|good|excellent) standards?\b|\bcontinues? to (?:keep|have) [^.;,]{3,40}? up[- ]to[- ]date\b/iu
/** "at its present one hundred per cent", "currently 98%", "maintain 99% attendance": nearly all there is. */
const SHARE = '(?:9[4-9](?:\\.\\d)?|100|ninety[- ](?:four|five|six|seven|eight|nine)|(?:one |a )hundred) ?(?:%|per cent|percent)'
const SHARE_NOW = new RegExp(
  `\\b(?:current(?:ly)?|present(?:ly)?|existing|already|stands|which is|(?:remain|stay)s?) (?:[\\p{L}]+ ){0,2}?(?:at |of )?${SHARE}|\\b(?:keep|maintain|sustain|continue)s?(?: up| with)? (?:[\\p{L}'’]+ ){0,2}?${SHARE}|\\b(?:keep|maintain|sustain)s? (?:[\\p{L}'’]+ ){0,3}?attendance (?:at|of) ${SHARE}|\\bkeep (?:[\\p{L}'’]+ ){0,2}?perfect (?:attendance|punctuality|record)(?! (?:certificate|badge|award|chart))`,
  'iu',
)
/** A hope that speaks of what may go wrong. */
const STILL_AT_RISK =
  /\b(?:despite|even (?:when|if|though)|while (?:her|his|their|the)|does(?:n['’]t| not) lose|whatever happens|again|no longer)\b/iu

/** True when one of the words stands there and nothing before it undoes it: "never missed". */
function has(words: RegExp, action: string): boolean {
  for (const { 0: word, index } of action.matchAll(words)) {
    if (/^(?:heroin|cocaine|cannabis|alcohol|vodka|drugs?|drink.*|drunk|violen.*|assault.*)$/iu.test(word)) return true
    if (!NEGATED.test(action.slice(Math.max(0, index - 40), index))) return true
  }
  return false
}

/** "Have a talk", "Keep a place": an instruction, and no state. */
const OPENING = /^\s*(?:have|do|keep|get|take|can|read|play|work)\b/iu

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
        STATE.test(at === 0 ? words.replace(OPENING, '') : words) &&
        !/\b(?:will|must|should|shall|to)\s+(?:\p{L}+ly\s)?\p{Ll}+/u.test(words.replace(/^.*?\bto (?:date|be)\b/u, '')),
    }
  })
}

function trimmedSpan(action: string, { start, end }: { start: number; end: number }): { start: number; end: number } {
  const words = action.slice(start, end)
  const lead = /^[\s;:,.()–—-]*(?:(?:which|who|whose|that|where|as|and)\b)?\s*/iu.exec(words)?.[0].length ?? 0
  const from = start + lead < end ? start + lead : start
  return { start: from, end: from + action.slice(from, end).trimEnd().length }
}
