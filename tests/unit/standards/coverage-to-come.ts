/**
 * Clauses that wait for a rule which is still being written, by the rule's id: "pack/clause".
 * Goes when the last of these rules is in the packs.
 */
export const CLAUSES_OF_RULES_TO_COME: Readonly<Record<string, readonly string[]>> = {
  'date-contradiction': ['stoke-on-trent/data-accurate'],
}
