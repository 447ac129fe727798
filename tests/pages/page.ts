/** A page of docs/ that is made from rules and packs, not written. */
export interface Page {
  /** From the top of the repository: `docs/rules/slang.md`. */
  path: string
  text: string
}
