import type { CasewrightDocument, GenogramBlock } from '../../shared/document/index.ts'
import { type CaseFamily, isDrawn, pictureAgain } from '../../shared/family/index.ts'
import type { FamilyContents } from '../../shared/standards/index.ts'

/** Who draws the family into a document, and on which day. */
interface Drawing {
  author: string
  today: string
}

/** What a new document about some children begins with of the case's family; nothing where nobody has drawn it yet. */
export function familyContents(family: CaseFamily, childIds: readonly string[], { author, today }: Drawing): FamilyContents {
  return ({ view, filter }, childId) => {
    if (!isDrawn(family)) return null
    const around = { asAt: today, drawnOn: today, author, childIds: childId === null ? childIds : [childId] }
    const { title, shown } = pictureAgain({ type: 'genogram', id: 'new', view, filter }, family, around)
    return { ...(title === undefined ? {} : { title }), ...(shown === undefined ? {} : { shown }) }
  }
}

/**
 * A picture in one child's part of a document: as that child's, of the same day. One that was never brought in stays empty, and what
 * was signed off is a document of its own again.
 */
export function pictureForChild(
  family: CaseFamily,
  document: CasewrightDocument,
  childId: string,
  { author, today }: Drawing,
): (block: GenogramBlock) => GenogramBlock {
  return ({ frozen: _frozen, ...block }) => {
    const { shown } = block
    if (shown === undefined || !isDrawn(family)) return block
    return pictureAgain(block, family, {
      asAt: shown.asAt,
      drawnOn: today,
      author: document.author?.name ?? author,
      childIds: [childId],
    })
  }
}
