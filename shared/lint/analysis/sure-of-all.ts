import type { Span } from '../rule.ts'

/** What is said as if it held of every one of a kind, or wholly and without end; told from the words that stand around. */

const AS_THEY = /(?:^|[,;:] |\b(?:and|but|because) )(?:[Aa]s|[Ll]ike) (?:so many |many |most |all |other )?$/u
const WHAT_THEY_DO =
  /^ (?:so often |often |always |sometimes |usually |generally |tend to |mostly )?(?:do|are|will|can|have|would)(?=[,.;]|$)|^ (?:so often |often |always )?(?:do|will), /u

/** "As looked after children do", "as deaf children are": what all such children do or are. */
export const isWhatTheyDo = (before: string, after: string): boolean => AS_THEY.test(before) && WHAT_THEY_DO.test(after)

/** "No child does well in care", "any mother can tell": a law, and not what none of those present did. */
export const isLawOfAll = (after: string): boolean => LAW.test(after)
const LAW =
  /^(?: (?:in|of|from|with|at) (?!(?:this|the)\b)[^,.;]{1,30}?)? (?!has\b|have\b|had\b|was\b|were\b|is (?:named|known|here|in|at|on|to)\b|may\b|should\b|must\b|who\b|under\b|over\b|aged\b|in\b|needs to\b|needs (?:a|the)\b|attends\b|lives\b|receives\b)(?:\p{Ll}+ly )?(?:can|could|will|would|knows?|does|do|is|are|wants?|likes?|thinks?|gets?|goes|loves?|grows?|learns?|feels?|tells?|lies?|copes?|thrives?|survives?|recovers?|settles?|puts?|leaves?|minds?|sleeps?|behaves?|comes?|makes?|hits?|cries|needs?|forgets?|forgives?|understands?|trusts?|changes?|hurts?|gives?|keeps?|takes?|hates?|raises?|believes?|expects?|finds?|deserves?|escapes?|resists?|tolerates?)\b/u

/** "Totally reliant on her sister": a person's state with nothing left over. */
export const isWhollySo = (adverb: string, after: string): boolean =>
  /^(?:completely|totally|utterly|entirely|wholly|absolutely)$/i.test(adverb) && WHOLLY.test(after)
const WHOLLY =
  /^ (?:and \p{Ll}+ly )?(?:reliant|dependent|devoted|committed|honest|open|trustworthy|reliable|selfless|selfish|isolated|alone|wrapped up|absorbed|obsessed|preoccupied|controlled|controlling|dominated|at ease|lost|fearless|focused|focussed|attached|estranged|consumed|besotted|out of control|oblivious|blameless|innocent|unmanageable|hopeless|helpless|passive|compliant|different|a (?:changed|different|new|reformed) (?:man|woman|person|child|boy|girl)|in (?:her|his|their) own world|under (?:his|her|their) (?:control|thumb|spell)|to blame|responsible|truthful|consistent|loyal|faithful|straight)\b(?! (?:for|to) (?:pay|the rent))/u

/** "Perpetual shouting", "never-ending demands": a habit without an end. */
export const isPerpetual = (words: string, after: string): boolean =>
  words.includes(' ') && /^permanent/i.test(words) ? true : OF_CONDUCT.test(after)
const OF_CONDUCT =
  /^ (?:\p{Ll}+ )?(?:shouting|rows?|rowing|arguments?|arguing|quarrels?|quarrelling|fights?|fighting|bickering|crisis|crises|chaos|drama|dramas|war|warfare|conflict|noise|demands?|complaints?|complaining|worry|worrying|lateness|lies|lying|excuses|tears|crying|screaming|moaning|nagging|criticism|battles?|struggle|turmoil|anger|mood|gloom|party|parties|drinking|mess|muddle|upheaval|change|cycle|trouble|rudeness|defiance|tantrums?|teasing|bullying|questions|help|kindness|patience|support)\b/u

/** "Absolutely everything": what the adverb makes total. */
export const EVERYTHING = /^ (?:everything|everybody|everyone|nothing|nobody|all of it)\b(?! (?:to (?:eat|wear|do with)|else))/u

const AND_OUT = /^,? (?:and )?(?:day|night|week|month|year) out\b/u

/** "Day in, day out". */
export function andOut({ start, end }: Span, after: string): Span | null {
  const out = AND_OUT.exec(after)
  return out ? { start, end: end + out[0].length } : null
}
