import { z } from 'zod'
import { KEY_DATE_FIELD, MERGE_FIELDS } from '../document/index.ts'
import { partsOf } from './merge-fields.ts'

/** What stands before a shortcut where it is typed into a document: `;alone`. */
export const PHRASE_SIGN = ';'
export const LONGEST_PHRASE = 2000

export const phraseShortcut = z
  .string()
  .regex(/^[a-z0-9]{2,20}$/, 'a shortcut is 2 to 20 small letters or figures, without spaces or signs')

/**
 * A phrase that is put into a document by its shortcut. `text` may hold merge fields in braces; what the writer has to add
 * stands in square brackets ("[date]", "[add what was said]"), so that a gap that is left is found. Each line is a paragraph.
 */
export const phrase = z.strictObject({
  shortcut: phraseShortcut,
  title: z.string().trim().min(1, 'say what the phrase is for').max(80),
  text: z.string().trim().min(1, 'write the phrase').max(LONGEST_PHRASE),
})

/** A file of phrases, of an authority or of the user's own folder. */
export const phraseList = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  phrases: z.array(phrase),
})

export type Phrase = z.infer<typeof phrase>
export type PhraseList = z.infer<typeof phraseList>

/** The first merge field of a phrase that there is not, null where there is none such. */
export function unknownField(text: string): string | null {
  for (const part of partsOf(text))
    if ('field' in part && !Object.hasOwn(MERGE_FIELDS, part.field) && !part.field.startsWith(KEY_DATE_FIELD)) return part.field
  return null
}

/** The phrases that can be typed, by title: one's own, and those of the authority whose shortcut is not among one's own. */
export function phrasesToType(mine: readonly Phrase[], authority: readonly Phrase[]): Phrase[] {
  const own = new Set(mine.map(({ shortcut }) => shortcut))
  return [...mine, ...authority.filter(({ shortcut }) => !own.has(shortcut))].sort((one, other) =>
    one.title.localeCompare(other.title, 'en-GB'),
  )
}

/** The phrases of several lists; where two have one shortcut the later list wins. */
export function phrasesOf(lists: Iterable<PhraseList>): Phrase[] {
  const found = new Map<string, Phrase>()
  for (const { phrases } of lists) for (const one of phrases) found.set(one.shortcut, one)
  return [...found.values()].sort((one, other) => one.title.localeCompare(other.title, 'en-GB'))
}
