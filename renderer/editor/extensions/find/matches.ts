import { blockText, type CasewrightDocument } from '../../../../shared/document/index.ts'

export interface FindOptions {
  matchCase: boolean
  wholeWords: boolean
}

/** A stretch of a block's plain text. */
export interface Match {
  blockId: string
  start: number
  end: number
}

const apostrophes = (text: string): string => text.replaceAll('’', "'").replaceAll('‘', "'")
const prepare = (text: string, options: FindOptions): string => {
  const plain = apostrophes(text)
  return options.matchCase ? plain : foldCase(plain)
}

/** Small letters, but only where that keeps the length: offsets have to stay true. */
function foldCase(text: string): string {
  const folded = text.toLowerCase()
  if (folded.length === text.length) return folded
  return Array.from({ length: text.length }, (_, index) => {
    const small = text.charAt(index).toLowerCase()
    return small.length === 1 ? small : text.charAt(index)
  }).join('')
}

const isWordCharacter = (text: string, index: number): boolean => /[\p{L}\p{N}]/u.test(text.charAt(index))

/** Every place of `query` in the document, in order. Curly and straight apostrophes are the same. */
export function findMatches(document: Pick<CasewrightDocument, 'sections'>, query: string, options: FindOptions): Match[] {
  const wanted = prepare(query, options)
  if (wanted === '') return []
  const matches: Match[] = []
  for (const section of document.sections)
    for (const block of section.blocks) {
      const { text, segments } = blockText(block)
      const searched = prepare(text, options)
      for (const { start, end, role } of segments) {
        if (role === 'label' && block.type === 'fields') continue
        let at = searched.indexOf(wanted, start)
        while (at >= 0 && at + wanted.length <= end) {
          const next = at + wanted.length
          const whole = !isWordCharacter(searched, at - 1) && !isWordCharacter(searched, next)
          if (!options.wholeWords || whole) matches.push({ blockId: block.id, start: at, end: next })
          at = searched.indexOf(wanted, whole || !options.wholeWords ? next : at + 1)
        }
      }
    }
  return matches
}

/** Writes a replacement with a capital where the found words began with one and the search did not mind. */
export function fitCase(found: string, replacement: string, options: FindOptions): string {
  const first = found.charAt(0)
  const startsLarge = first !== first.toLowerCase()
  if (options.matchCase || !startsLarge) return replacement
  return replacement.charAt(0).toUpperCase() + replacement.slice(1)
}
