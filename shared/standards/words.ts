import { z } from 'zod'

/**
 * One entry of a word list: a family of wordings that share a meaning.
 *
 * `find` holds the wordings. A wording is matched word by word, without regard to case, with any space or line break
 * between words; curly and straight apostrophes and hyphen or space are the same. `word*` matches that word's endings;
 * `a/b` inside a word position means either; `(word)` may be missing. See the pack author's guide.
 * `say` is what to write instead, only where the meaning cannot change; `ask` is the question where it could.
 * `flags` and `passes` are the entry's own tests.
 */
export const wordEntry = z.strictObject({
  find: z.union([z.string(), z.array(z.string()).min(1)]),
  say: z.union([z.string(), z.array(z.string())]).optional(),
  ask: z.string().optional(),
  /** An acronym's words in full. */
  expansion: z.string().optional(),
  /** Sorts of context that the rule knows; each rule documents its own. */
  tags: z.array(z.string()).optional(),
  flags: z.union([z.string(), z.array(z.string())]).optional(),
  passes: z.union([z.string(), z.array(z.string())]).optional(),
})

export const wordList = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  /** `case: match` for lists where capitals matter, such as acronyms. */
  case: z.enum(['ignore', 'match']).default('ignore'),
  entries: z.array(wordEntry),
})

export type WordEntry = z.infer<typeof wordEntry>
export type WordList = z.infer<typeof wordList>
/** Every word list by its id. */
export type WordLists = Record<string, WordList>
