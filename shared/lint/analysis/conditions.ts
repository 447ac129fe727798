const SUPPOSED = /(?:^|[,;:–—]\s|\b(?:and|but|or|that)\s)(?:(?:even )?if|unless|in case|should)\s[^,;:]*$/i
/** "When he is found": what is to be done then; "when he was found" tells what happened. */
const WHENEVER =
  /(?:^|[,;:–—]\s|\b(?:and|but|or|that)\s)(?:when|whenever|once|until)\s(?![^,;:]*\b(?:was|were|had|did|been)\b)[^,;:]*$/i
const WHAT_THEN = /[,;:]\s[^.]*\b(?:will|would|must|should|can|may|goes?|stays?|rings?|calls?|takes?|collects?|is to|are to)\b/

/** True where the words after `before` are only supposed: a case that a plan provides for and that has not been observed. */
export function isSupposed(before: string, after: string): boolean {
  return SUPPOSED.test(before) || (WHENEVER.test(before) && WHAT_THEN.test(after))
}
