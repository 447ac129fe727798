import type { BlockAnalysis, Sentence, WordHit } from '../rule.ts'

/**
 * Which wishes are judgements. What people want of each other, for themselves, or so as to have their way, can only be told by
 * them; that somebody wants a form, a lift, a job or an interpreter is what they asked for.
 */

const WISHING = /^(?:wants?|wanted|wish(?:es|ed)?|hopes?|hoped|intends?|intended|plans?|planned)\b/i
const PERSON = '(?:him|her|them|me|us|everyone|everybody|nobody|no one|somebody|someone|people|men|women)'
const FAMILY =
  '(?:(?:the|his|her|their|both|any|these|more|other|another|a) )*(?:boys?|girls?|bab(?:y|ies)|child(?:ren)?|twins|sons?|daughters?|mother|father|mum|dad|parents?|family|partner|husband|wife|brothers?|sisters?)'
/** A person, a mind, power or the reward of it. */
const AT_STAKE = new RegExp(
  `^(?: only| just| more| most)? (?:${PERSON}\\b(?! \\p{Ll}+ed\\b)|${FAMILY}\\b|nothing|everything|little|attention|control|power|revenge|vengeance|affection|love|approval|sympathy|reassurance|excitement|drama|conflict|money|custody|contact|help|change|support|to blame|out\\b|things|the (?:best|worst|allowance|money|benefits?|attention|relationship|marriage|house|tenancy)|an? (?:calm|better|normal|quiet|perfect|new|second|different|fresh|easy|father|mother|relationship|life|audience)|what\\b|that (?:he|she|they|we|I|it|the|his|her|their|this|nobody|M[rs]s?|\\p{Lu})|\\p{Lu}\\p{Ll}+ (?:back|home|to|for|as|at|away|out)\\b)`,
  'u',
)
const TO_BE_SO =
  /^ to (?:(?:never|always|only|just|really) )?(?:live|stay|remain|go (?:home|back)|come (?:home|back)|return(?! to (?:work|school|college|nursery))|(?:be|feel) (?:with|loved|liked|needed|wanted|safe|free|left|alone|in|like|good|a (?:good|better|mother|father|parent|family)|accepted|believed|caught|found|stopped|punished|noticed|heard|rescued|saved|forgiven|the|seen as|part|together|rid)|see (?:him|her|them|(?:his|her|their) (?:mother|father|sons?|daughters?|children|brothers?|sisters?|family))|have (?:him|her|them|nothing|another|a baby|the|his|her|their|it|everything|contact|control|power)|keep|leave|hurt|harm|punish|protect|please|control|change|parent|care|escape|avoid|get (?:away|back|rid|out|his|her|their|even|at)|make|win|hide|die|give up|end|cooperate|co-operate|engage|understand|listen|face|accept|admit|grow|belong|bond|love|forget|move (?:back|out|in|away|on|abroad|him|her|them|the (?:children|boys|girls|baby|family|twins))|put (?:me|us|him|her|them|people|professionals) off|frustrate|delay|derail|sabotage|block|prevent|stop|destroy|damage|upset|ruin|impress|believe|take)\b/u
/** "They have put themselves forward because they want the allowance", "deep down, she wants": the reason itself is read. */
const AS_REASON =
  /\b(?:because|as|since) (?:he|she|they|(?:M[rs]s? )?\p{Lu}[\p{L}'’-]+|(?:the|his|her|their|both) \p{Ll}+) $|\b(?:only|just|really|[Dd]eep down,? (?:he|she|they)|[Aa]ll (?:he|she|they)|[Ww]hat (?:he|she|they)) $/u

/** True where what is wished for is a plain thing that anybody may ask for. */
export function isPlainWish(block: BlockAnalysis, sentence: Sentence, hit: WordHit): boolean {
  const verb = WISHING.exec(hit.text)
  if (!verb) return false
  const wished = block.text.slice(hit.start + verb[0].length, sentence.end)
  if (AS_REASON.test(block.text.slice(sentence.start, hit.start))) return false
  return !(AT_STAKE.test(wished) || TO_BE_SO.test(wished))
}
