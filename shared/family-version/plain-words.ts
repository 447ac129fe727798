import { type CasewrightDocument, replaceText, textPrint, walkBlocks } from '../document/index.ts'
import type { Found } from './found.ts'

/** A word of the profession that was replaced by plain words. */
export interface Replaced {
  from: string
  to: string
  where: string
}

/** Something that the worker has to look at before the version goes out. */
export interface Flagged {
  id: string
  term: string
  where: string
  why: string
  /** True where the worker may have it left out here and now. */
  canLeaveOut: boolean
}

/** Each round replaces what is found first; a text that is not plain after so many rounds is flagged. */
const MOST_ROUNDS = 20

/**
 * A document with words of the profession replaced by the word lists' plain wording, wherever there is one wording only and the
 * meaning cannot change, in nobody's quoted words. What is left is flagged. `check` finds the terms of a document.
 */
export function inPlainWords(
  document: CasewrightDocument,
  check: (document: CasewrightDocument) => readonly Found[],
): { document: CasewrightDocument; replaced: Replaced[]; flagged: Flagged[] } {
  const replaced: Replaced[] = []
  let plain = document
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = termsIn(check(plain))
    const safe = found.filter((one) => isSafe(one, plain))
    if (safe.length === 0) return { document: plain, replaced, flagged: flaggedOf(found, plain) }
    plain = withReplaced(plain, safe, replaced)
  }
  return { document: plain, replaced, flagged: flaggedOf(termsIn(check(plain)), plain) }
}

const termsIn = (found: readonly Found[]): Found[] =>
  found.filter(({ category, blockId }) => blockId !== null && (category === 'jargon-term' || category === 'jargon-acronym'))

function blockOf(document: CasewrightDocument, id: string | null) {
  for (const place of walkBlocks(document)) if (place.block.id === id) return place
  return null
}

function isSafe({ fixes, blockId }: Found, document: CasewrightDocument): boolean {
  const block = blockOf(document, blockId)?.block
  return fixes.length === 1 && block !== undefined && block.type !== 'quotation' && block.type !== 'signatures'
}

function withReplaced(document: CasewrightDocument, safe: readonly Found[], replaced: Replaced[]): CasewrightDocument {
  const sections = document.sections.map((section) => ({
    ...section,
    blocks: section.blocks.map((block) => {
      const own = safe.filter(({ blockId }) => blockId === block.id).sort((a, b) => b.start - a.start)
      return own.reduce((changed, { start, end, text, fixes }) => {
        const to = fixes[0]?.replacement ?? text
        replaced.push({ from: text, to, where: section.title })
        return replaceText(changed, start, end, to)
      }, block)
    }),
  }))
  return { ...document, sections }
}

function flaggedOf(found: readonly Found[], document: CasewrightDocument): Flagged[] {
  return found.map(({ text, message, blockId, start }) => ({
    id: `term:${blockId}:${start}:${textPrint(text)}`,
    term: text,
    where: blockOf(document, blockId)?.section.title ?? '',
    why: message.includes('?') ? message : `${message} How would you say it to the reader?`,
    canLeaveOut: false,
  }))
}
