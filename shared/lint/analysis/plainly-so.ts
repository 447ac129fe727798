import type { BlockAnalysis, Sentence, WordHit } from '../rule.ts'

/** What reads like a judgement of somebody and is a plain matter: what the law says, a court found, or a diary rules out. */
const CITED =
  /\b(?:paragraphs?|pages?|sections?|regulation|bundle) [A-Z]?\d|\bin the words of\b|\b(?:judgment|ruling) of\b|(?<!\b(?:not|never|to) )\b(?:says|said|writes|wrote) so\b|\b(?:the|its|her|his) (?:judgment|ruling)\b|\bcommon ground\b|\bthreshold\b[^.;]*\b(?:is|was) (?:that|met)\b/i
/** "The finding of the court is that", "put it like this for Josh: ...", "convicted of controlling behaviour". */
const LEADS_IN =
  /\b(?:findings?|conclusions?|opinion|view|words|answer|reply|diagnosis) of (?:the )?(?:court|judge|magistrates|tribunal|panel|jury|Dr|Mr|Ms|Mrs|Miss|psychologist|psychiatrist|paediatrician|guardian|consultant)\b|\bput(?:s)? (?:it|this|things)\b[^:]*:|\b(?:convicted|acquitted|accused|suspected|guilty|charged)\b[^.;]*\b(?:of|with|to)\b|\b(?:offences?|charges?|counts?) of\b/i

const PERSON_OR_BENCH =
  /\b(?:Dr|Mr|Mrs|Ms|Miss|PC|DC|Judge|Professor) \p{Lu}|\bthe (?:judge|court|tribunal|jury|magistrates|guardian|psychologist|psychiatrist|paediatrician|midwife|health visitor|consultant)\b/u
/** "That is Dr Ferris's conclusion", "So the judge found": the next sentence says whose it was. */
const OWNS_LAST =
  /^(?:(?:That|This|These|Those|Such) (?:is|was|were|are) (?!not\b|because\b|why\b|despite\b|after\b)[^.;]{0,60}\b(?:view|words?|opinion|finding|conclusion|account|assessment|evidence|case|phrase|judgement|judgment|diagnosis|what|said|found|told|written)\b|So (?:says|said|writes|wrote|found|concluded|(?:the|Dr|Mr|Mrs|Ms|Miss)\b)|I (?:quote|quoted|have taken|take) (?:this|that|these|those|it|from|him|her))/u

/** True where a court, an Act or a named person is the source: a place is cited, or the sentence beside names whose view it is. */
export function isCited(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const before = block.text.slice(sentence.start, hit.start)
  if (CITED.test(sentence.text) || LEADS_IN.test(before)) return true
  if (
    /[:;,] so \S+(?: \S+){0,2} (?:concludes|concluded|found|finds|says|said|writes|wrote|holds|held|advised)\b/.test(
      sentence.text,
    )
  )
    return true
  const next = block.sentences[block.sentences.indexOf(sentence) + 1]
  return next !== undefined && next.segment === sentence.segment && OWNS_LAST.test(next.text) && namesSomebody(next.text)
}

const namesSomebody = (text: string): boolean => /^I\b/.test(text) || PERSON_OR_BENCH.test(text)

/** A day, an hour or a distance after "cannot": the diary or the bus rules it out, and nothing is judged. */
const BY_DIARY =
  /\b(?:on|at|until|before|after|from|by|between) (?:\d|Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?|weekdays|weekends|noon|the \d)|\b(?:works?|working|shifts?|on leave|on holiday|broken (?:leg|arm|ankle|wrist)|operation|in plaster|wheelchair|without a car|(?:has|had) no car)\b/
const OUTWARD_ACT =
  /^(?: to)? (?:reach|attend|collect|drive|get to|travel|walk|visit|pay|bring|join|come|go|read|write|hear|meet (?:me|us|at|on|before|until|the (?:bus|train))|be (?:at|there|in|present|here|reached|contacted|visited)|take (?:the|a|him to|her to|them to))\b/

/** "Cannot mind the baby on 3 June", "will not be able to reach the clinic before ten". */
export const isPractical = (sentence: Sentence, after: string): boolean =>
  OUTWARD_ACT.test(after) ||
  BY_DIARY.test(after) ||
  /[,:;] (?:because |as |since )?(?:his|her|their|the) (?:shifts?|bus|train|work|leg|arm|back|car)\b/.test(sentence.text)

/** "Likely to rain", "likely to be listed in July": no word on anybody's mind, risk or ways. */
const ORDINARY =
  /^(?: to)? (?:rain|snow|take (?:about|up|until|place|\w+ (?:weeks|days|months))|last|cost|arrive|start|begin|finish|end|open|close|be (?:listed|heard|released|moved|born|due|late|closed|held|granted|offered|discharged|sentenced|induced|adjourned|ready|available|published|transferred|allocated|needed|required|in|at|on|about|around|\d|before|after|by)\b)/

export const isOrdinaryForecast = (after: string): boolean => ORDINARY.test(after)

/** A danger to health that medicine names. */
const OF_ILLNESS =
  /^ (?:of|from) (?:(?:an?|further|more|another) )?(?:choking|seizures?|fits?|infections?|falls?|falling|fractures?|aspirat\p{L}*|sepsis|hypo\p{L}*|stroke|blood clots?|asthma|allergic|anaphyla\p{L}*|diabet\p{L}*|pre-eclampsia|miscarriage|rickets|an(?:a|ae)mia)\b/u

export const isOfIllness = (after: string): boolean => OF_ILLNESS.test(after)
