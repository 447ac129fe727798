import { z } from 'zod'
import { where } from './pack.ts'

/**
 * One entry of a word list: a family of wordings that share a meaning.
 *
 * `find` holds the wordings. A wording is matched word by word, without regard to case, with any space or line break
 * between words; curly and straight apostrophes, hyphen or space, -ise and -ize are the same; a possessive ending after the
 * last word is let through. `word*` matches any ending; `word~` that word's regular inflections; `a/b` inside a word
 * position means either; `(word)` may be missing; `\/` is a slash that really stands there. The longest wording of a list
 * wins. In a list with `case: match` initials are found in the plural too. See the pack author's guide.
 * `say` is what to write instead, only where the meaning cannot change; `ask` is the question where it could.
 * `rightIn` names the kinds of document in which the wording is right to use, and `notNear` wordings, written like those of
 * `find`, that make it right where one of them stands in the same sentence.
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
  rightIn: z.array(where).optional(),
  notNear: z.array(z.string()).optional(),
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
