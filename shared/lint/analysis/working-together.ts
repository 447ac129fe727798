import type { BlockAnalysis, Sentence } from '../rule.ts'

/** What a worker did to reach somebody. */
const TRIED = [
  /(?<!\b(?:[Ww]hen|[Ww]henever|time|unless|until|[Bb]efore|[Ii]f)\s)\b(?:I|we|We|[Tt]he (?:\p{L}+ )?(?:social worker|worker|team|health visitor|clinic|school|service|nurse|adviser|midwife)|[Aa] (?:colleague|neighbour))\b(?:\s(?:have|has|had|also|then|will|and|\p{L}+ly))*\s(?:rang|rung|ring|call(?:ed)?|phoned?|telephoned?|texted|text|wr[io]te|written|e-?mailed|visit(?:ed)?|tried|try|offer(?:ed)?|invited|arranged|rebooked|knocked|left|moved|changed|sent|came back|went|translated|asked|invite|arrange|meet|met|waited|posted|booked|rearranged|contact(?:ed)?|speak|spoken|spoke to|reach(?:ed)?)\b(?!\s(?:my|the|our|a|his|her)\s(?:\p{L}+\s)?(?:managers?|police|supervisor|colleagues?|school|nursery|GP|clinic|duty|team)\b)/u,
  // whoever it was: "She has written to him twice"
  /\b(?:rang|rung|telephoned|texted|messaged|wrote to|written to|e-?mailed|visited|invited|called (?:on|at)|offered)\s(?:(?:to\s)?(?:him|her|them)\b|M(?:r|s|rs|iss)\s\p{Lu}|the (?:family|parents|mother|father|flat|house))/u,
  /\b(?:was|were|has been|have been|had been)\s(?:then\s|also\s|since\s)?(?:offered\s(?:at|on|in|an?|different|evening|home|weekend|other|later|earlier)|rung|visited|invited|moved|changed|rebooked|translated|re-?arranged)\b/iu,
  /\b(?:two|three|four|five|six|seven|eight|\d+)\s(?:\p{L}+\s)?(?:visits|calls|telephone calls|letters|texts|messages|voicemails|e-?mails)\b/iu,
  /\b(?:left|pushed|posted)\s(?:a\s|my\s)?(?:cards?|notes?|messages?|letters?)\b/iu,
  /\b(?:a|another|different|new)\s(?:worker|day|time|venue|place|clinic)\s(?:was|were|has been|will be)\b/iu,
  // what the worker left undone, learnt or was asked for
  /\b(?:[Nn]obody|[Nn]o one|[Nn]one of us)\s(?:had|has)\s(?:told|asked|sent|offered|written|explained|invited)\b/u,
  /\b(?:I|[Ww]e)\s(?:had|have|did)\s(?:not|never)\s(?:yet\s)?(?:ask|asked|tell|told|offer|offered|send|sent|explain|explained|write|written|invite|invited|check|checked|know|known)\b/u,
  /\basked\s(?:me|us)\s(?:to (?:come|ring|call|write|meet|go|wait|send|text)|if|whether)\b/u,
  /\b(?:I|[Ww]e)\s(?:have\s)?(?:found|learnt|learned)\s(?:out\s)?(?:that|why)\b/u,
  /\bI asked (?:them|her|him|the \p{Ll}+|M(?:r|s|rs|iss) \p{Lu}\S+) (?:why|what|how|when|where|which)\b/u,
  /\bwe gave\b|\b(?:my|our) (?:own )?(?:mistake|fault|doing|error)\b/u,
]
/** What got in the way, told by the family. */
const TOLD_WHY =
  /\b(?:told (?:me|us) why|explained why|gave (?:me|us) (?:her|his|their) reasons?)\b|\b(?:told (?:me|us|her|him)|explained|said|wrote|writes) (?:that|why) (?:she|he|they|it|the (?:clinic|session|group|letters?|appointments?|centre|time|buses|bus|worker|police|council|last time|officers?))\b/iu
/** What somebody says of the service, or why, before or after it: "he feared that we would tell", "..., she told me". */
const SAID_OF_US =
  /^(?:She|He|They|M(?:r|s|rs|iss) \p{Lu}\S+|(?:Her|His|Their) (?:mother|father|sister|brother|aunt|uncle|grandmother|grandfather|partner|friend))\s(?:has\s|had\s|also\s|later\s)?(?:said|says|told (?:me|us)|explained|feels?|felt|fears?|feared|thinks|thought|believes|believed)\b[^.;]{0,60}?\b(?:we|us|workers?|services|meetings?|decisions|group|course|clinic|sessions?|letters?|appointments?|professionals|council|Home Office|court)\b|,\s(?:she|he|they)\s(?:told (?:me|us)|said|says|explained)\.?$/u
/** "She has met Mrs Lal every Tuesday since": with somebody else, or in another way, it goes. */
const CAME_ROUND =
  /^(?:She|He|They)\s(?:(?:has|have)\s(?:since\s|now\s)?(?:met|kept|attended|come to|seen|joined|answered|taken part|worked|let)|now\s\p{L}+s)\b(?!\s(?:no|none|nobody|little|only)\b)/u
/** What got in the way; named as an excuse it is waved away. */
/** "..., and he told me that the room frightens him". */
const AND_TOLD =
  /,? (?:and|but) (?:she|he|they) (?:has |have |had |also |later |then )*(?:told (?:me|us)|said|says|explained) (?:that|why|it)\b|,? as (?:is|was) (?:her|his|their) right\b/u
const EXCUSE = /\bexcuses?\b[^.;]*/giu
const BARRIER =
  /\b(?:clash\p{L}*|shifts?|night shift|works? (?:late|away|weekends)|caring for (?:her|his|their)|no one to (?:mind|look after|collect)|childminder|poorly|taken ill|ill with|(?<!\bco[- ])operation|surgery|in labour|gave birth|new baby|in prison|two buses|fares?|step-free|wheelchair|deaf|hearing aid|last time|never (?:received|arrived|reached)|(?:did not|had not|has not) (?:receive|received|arrive|arrived|reach|reached|know|known)|wrong (?:day|time|place|house)|strikes?|(?:clinic|office|group|centre|session|bus|crèche|creche) (?:was|were|had been) (?:closed|cancelled|full|shut)|removed from|first language|works? nights|working nights|bus(?:es)?|transport|childcare|afford|(?:cannot|can['’]t|could not|unable to) (?:read|leave|travel|drive)|interpreter|in English|frightened|afraid|scared|panic\p{L}*|anxi\p{L}+|depress\p{L}+|in hospital|unwell|dying|funeral|stroke|heart attack|cancer|chemotherapy|dialysis|school run|pick-up time|on nights|on earlies|Ramadan|ashamed|embarrassed|humiliat\p{L}+|in error|by mistake|on bail|bail conditions?|in custody|curfew|not allowed to|[Nn]obody (?:had )?(?:arranged|asked|told|thought|explained|offered|sent)|had an? (?:\p{L}+ ){0,2}(?:test|exam|interview|appointment|hearing|scan|shift|match)|first place|stairs|baby had (?:just )?gone down|(?:number|address|shifts?|hours|telephone|phone) (?:had |has |have )?changed|(?:phone|telephone|mobile)(?: is| was| had been| has been)? (?:off|broken|lost|stolen|cut off|disconnected|smashed)|(?:last|previous|first|former) (?:social )?worker|(?:two|three|four|five|six|\d+) (?:different )?(?:social )?workers|Home Office|(?:on|done|completed) the same course|not listened to|nobody listen\p{L}*|(?:he|she|they) (?:is|was|are|were) (?:asleep|at work|away|abroad|at sea)|bereave\p{L}+|died|death of|(?:wrong|old|previous|former|last) (?:address|number|flat)|no (?:credit|telephone|phone|signal|money)|telephone was|waiting list|learning (?:disability|difficult\p{L}+)|does not trust|did not trust|distrust\p{L}*|laughed at|homeless|moving between|fled|removed from her|in care herself|had a miscarriage|controls? (?:her|his) (?:phone|telephone|money)|would not let (?:her|him)|(?:(?:was|were|had|has|have)\s(?:not|never)(?:\syet)?\sbeen|(?:was|were)\s(?:not|never))\s(?:sent|told|invited|given|shown|asked|informed|written to)|(?:starts?|finish(?:es)?|leaves|at) work|on shift|(?:group|session|course|clinic|it) (?:meets|runs|starts|is) (?:at|from) (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|noon|midday))\b/iu
const REASON_FOLLOWS =
  /(?:\bbecause\b|,?\sas\s(?:she|he|they|her|his|their|the|it|its|there|no|our|my)\b|\bsince\s(?:she|he|they|her|his|their|I|we|the clinic)\b(?!\s(?:began|started|met|last|first|was allotted))|\b(?:due|owing)\s+to\b|\bwhen\s(?:her|his|their|the|she|he|they)\b(?!\s(?:visit|visits|call|calls|ring|rings|knock|knocks|attend|attends|arrive|arrives|come|comes)\b)|\bafter\s(?:she|he|they|her|his|their)\b|:\s*(?:[\p{L}’'-]+,?\s){3}|;\s*(?!not\b|no\b|never\b|and\b|nor\b)(?:[\p{L}’'-]+,?\s){2}|[:;]\s*(?:it|she|he|they|her|his|their)\b)\s*\p{L}/iu

/** "Because the group is at night, she has not come." */
const REASON_FIRST =
  /^(?:Because|As|Since|With|Owing to|Due to|After|When|While)\s(?!(?:\d|the\s(?:conference|plan|meeting|order|last)|January|February|March|April|May|June|July|August|September|October|November|December))[^,]{8,},/u

/**
 * True when the passage says what was tried to work with somebody, or what got in the way: in the words after the
 * candidate, or in the sentence before or after it.
 */
export function accountIsGiven(block: BlockAnalysis, sentence: Sentence, end: number): boolean {
  const after = sentence.text.slice(end - sentence.start).replace(EXCUSE, '')
  const own = sentence.text.replace(EXCUSE, '')
  if (
    AND_TOLD.test(after) ||
    REASON_FOLLOWS.test(after) ||
    (REASON_FIRST.exec(own)?.[0].length ?? Number.POSITIVE_INFINITY) < end - sentence.start ||
    BARRIER.test(own) ||
    TRIED.some((pattern) => pattern.test(own))
  )
    return true
  return accountIsGivenAround(block, sentence)
}

const TITLED_TELLER = /^M(?:r|s|rs|iss) (\p{Lu}[\p{L}’'-]+)/u
const NOT_COMING = /\b(?:missed|miss|refused|declined|cancelled|failed|disengaged|avoid\p{L}*)\b/iu

/** Told by the one who is judged, or by their relative; a colleague's count of what was missed is no reason. */
function saysOfUs(judged: Sentence, other: Sentence): boolean {
  if (!SAID_OF_US.test(other.text) || NOT_COMING.test(other.text)) return false
  const teller = TITLED_TELLER.exec(other.text)?.[1]
  return teller === undefined || judged.text.includes(teller)
}

const HIM_FIRST = /\b(?:he|him|his|Mr|father|dad|stepfather|grandfather|uncle)\b/i
const HER_FIRST = /\b(?:she|her|Ms|Mrs|Miss|mother|mum|stepmother|grandmother|aunt)\b/i

/** "He is hard to reach. Ms Pike told me that she fills in the forms": it is her that is told of, and not him. */
function tellsOfAnother(judged: Sentence, other: Sentence): boolean {
  const told = TOLD_WHY.exec(other.text)?.[0] ?? ''
  const [him, her] = [HIM_FIRST.test(judged.text), HER_FIRST.test(judged.text)]
  return (/\bshe$/i.test(told) && him && !her) || (/\bhe$/i.test(told) && her && !him)
}

/** True when the sentence before or after says so. */
export function accountIsGivenAround(block: BlockAnalysis, sentence: Sentence): boolean {
  return block
    .around(sentence)
    .some(
      (other) =>
        BARRIER.test(other.text) ||
        (other.start > sentence.start && CAME_ROUND.test(other.text)) ||
        ((TOLD_WHY.test(other.text) || saysOfUs(sentence, other)) && !tellsOfAnother(sentence, other)) ||
        TRIED.some((pattern) => pattern.test(other.text)),
    )
}
