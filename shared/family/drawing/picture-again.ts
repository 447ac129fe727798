import type { GenogramBlock } from '../../document/index.ts'
import type { CaseFamily } from '../case-family.ts'
import { ecoMapInWords } from './eco-map.ts'
import { genogramInWords, wordsAsText } from './in-words.ts'
import { type PictureOfFamily, pictureBlock } from './picture-block.ts'

/** True where somebody said more of the family than who is in it: a picture of it has something to tell. */
export function isDrawn({ parentLinks, partnerships, households, ties, systemTies }: CaseFamily): boolean {
  return [parentLinks, partnerships, households, ties, systemTies].some((list) => list.length > 0)
}

/** What a document says to a picture in it. `asAt` is the document's own day. */
export type PictureAround = Pick<PictureOfFamily, 'asAt' | 'childIds' | 'author' | 'drawnOn'>

/**
 * The block with the family as it is now. What somebody chose of it stays: which part of the family, its title, its day. A picture that
 * was signed off stays as it is.
 */
export function pictureAgain(block: GenogramBlock, family: CaseFamily, around: PictureAround): GenogramBlock {
  if (block.frozen !== undefined) return block
  const { carriedOver: _carriedOver, ...own } = block
  const { view, filter, title, asAt = around.asAt } = block
  return {
    ...own,
    ...pictureBlock(family, block.id, { ...around, view, filter, asAt, ...(title === undefined ? {} : { title }) }),
  }
}

/** True where the family has something else to tell of the picture's day than the picture. Who drew it and when does not count. */
export function hasChangedSince(block: GenogramBlock, family: CaseFamily, childIds: readonly string[]): boolean {
  const { view, filter, title, shown } = block
  if (shown === undefined || block.frozen !== undefined) return false
  const options = { filter, childIds, asAt: shown.asAt, title: title ?? (view === 'ecomap' ? 'Eco-map' : 'Genogram') }
  const words = view === 'ecomap' ? ecoMapInWords(family, options) : genogramInWords(family, options)
  return withoutDrawn(shown.words) !== withoutDrawn(wordsAsText(words))
}

/** The words of a picture without who drew it and when, as `headLines` says it. */
const withoutDrawn = (words: string): string =>
  words.replace(/ · Drawn .*(?= · (?:Reviewed|Not yet reviewed) with the family)/, '')
