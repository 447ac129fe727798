import type { BlockAnalysis, Sentence } from '../rule.ts'

/** What a worker did to reach somebody. */
const TRIED = [
  /\b(?:I|we|We|[Tt]he (?:\p{L}+ )?(?:social worker|worker|team|health visitor|clinic|school|service|nurse|adviser|midwife)|[Aa] (?:colleague|neighbour))\b(?:\s(?:have|has|had|also|then|will|and|\p{L}+ly))*\s(?:rang|rung|ring|call(?:ed)?|phoned?|telephoned?|texted|text|wr[io]te|written|e-?mailed|visit(?:ed)?|tried|try|offer(?:ed)?|invited|arranged|rebooked|knocked|left|moved|changed|sent|came back|went|translated)\b/u,
  /\b(?:was|were|has been|have been|had been)\s(?:then\s|also\s|since\s)?(?:offered\s(?:at|on|in|an?|different|evening|home|weekend|other|later|earlier)|rung|visited|invited|moved|changed|rebooked|translated|re-?arranged)\b/iu,
  /\b(?:two|three|four|five|six|seven|eight|\d+)\s(?:\p{L}+\s)?(?:visits|calls|telephone calls|letters|texts|messages|voicemails|e-?mails)\b/iu,
  /\b(?:left|pushed|posted)\s(?:a\s|my\s)?(?:cards?|notes?|messages?|letters?)\b/iu,
  /\b(?:a|another|different|new)\s(?:worker|day|time|venue|place|clinic)\s(?:was|were|has been|will be)\b/iu,
]
/** What got in the way. */
const BARRIER =
  /\b(?:(?:told (?:me|us)|explained) (?:that|why) (?:she|he|they|it|the (?:clinic|session|group|letters?|appointments?|centre|time))\b|clash\p{L}*|shifts?|works? nights|working nights|bus(?:es)?|transport|childcare|afford|(?:cannot|can['’]t|could not|unable to) (?:read|leave|travel|drive)|interpreter|in English|frightened|afraid|scared|panic\p{L}*|anxi\p{L}+|depress\p{L}+|in hospital|unwell|bereave\p{L}+|died|death of|(?:wrong|old|previous) address|no (?:credit|telephone|phone|signal|money)|telephone was|waiting list|learning (?:disability|difficult\p{L}+)|does not trust|did not trust|distrust\p{L}*|laughed at|homeless|moving between|fled|removed from her|in care herself|had a miscarriage|controls? (?:her|his) (?:phone|telephone|money)|would not let (?:her|him))\b/iu
const REASON_FOLLOWS =
  /(?:\bbecause\b|,?\sas\s(?:she|he|they|her|his|their|the|it|there)\b|\bsince\s(?:she|he|they|her|his|their|the clinic)\b|\b(?:due|owing)\s+to\b|\bwhen\s(?:her|his|their|the|she|he|they)\b|\bafter\s(?:she|he|they|her|his|their)\b|[:;])\s*\p{L}/iu

/**
 * True when the passage says what was tried to work with somebody, or what got in the way: in the words after the
 * candidate, or in the sentence before or after it.
 */
export function accountIsGiven(block: BlockAnalysis, sentence: Sentence, end: number): boolean {
  const after = sentence.text.slice(end - sentence.start)
  const own = sentence.text
  if (REASON_FOLLOWS.test(after) || TRIED.some((pattern) => pattern.test(own))) return true
  return block.around(sentence).some(({ text }) => BARRIER.test(text) || TRIED.some((pattern) => pattern.test(text)))
}
