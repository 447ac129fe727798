/** "As if" compares; "should" supposes only at the head of its clause. */
const SUPPOSED = /(?:^|(?<!\bas)\s)(?:if|unless|in case)\s[^,;:]*$|(?:^|[,;:–—]\s|\b(?:and|but|or|that)\s)should\s[^,;:]*$/i
/** "When he is found": what is to be done then; "when he was found" tells what happened. */
const WHENEVER =
  /(?:^|[,;:–—]\s|\b(?:and|but|or|that)\s)(?:when|whenever|once|until)\s(?![^,;:]*\b(?:was|were|had|did|been)\b)[^,;:]*$/i
/** "I asked whether she was hit", "to find out if": a question that the sentence raises and does not answer. */
const OPEN_QUESTION =
  /\b(?:find(?:ing)? out|establish(?:ing)?|ask(?:s|ed|ing)?|know|see|check(?:ed|ing)?|explore[ds]?|consider(?:s|ed|ing)?|wonder(?:s|ed)?|decide[ds]?|determin(?:e|ing)|unclear|unsure|uncertain|question|clear|say|agreed) (?:\p{L}+ ){0,2}?(?:whether|if)\s[^,;:]*$/iu
const WHAT_THEN = /[,;:]\s[^.]*\b(?:will|would|must|should|can|may|goes?|stays?|rings?|calls?|takes?|collects?|is to|are to)\b/

/** What all of these begin with. */
const MAY_SUPPOSE = /\b(?:if|unless|in case|should|whether|when|whenever|once|until)\s/i

/** True where the words after `before` are only supposed: a case that a plan provides for and that has not been observed. */
export function isSupposed(before: string, after: string): boolean {
  if (!MAY_SUPPOSE.test(before)) return false
  return SUPPOSED.test(before) || OPEN_QUESTION.test(before) || (WHENEVER.test(before) && WHAT_THEN.test(after))
}
