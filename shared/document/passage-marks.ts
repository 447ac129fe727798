/**
 * Around a passage of a working copy that somebody has to look at: private characters, which nobody types. Word copies draw them as
 * ⟦ and ⟧ with the words between them highlighted; no stored document has them.
 */
export const PASSAGE_START = '\uE0F0'
export const PASSAGE_END = '\uE0F1'
