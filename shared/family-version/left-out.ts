import { type Block, type BlockText, type CasewrightDocument, textPrint } from '../document/index.ts'
import { REASONS, type Reason } from './reasons.ts'
import { segmentOf, type Withheld } from './withheld.ts'

/** Something that the version does not have, for the worker to look at. */
export interface LeftOut {
  id: string
  where: string
  text: string
  reason: Reason
  why: string
  canPutBack: boolean
  decision: 'left-out' | 'put-back'
}

/** What was left out, and what the worker put back. */
export class LeftOutList {
  readonly all: LeftOut[] = []
  private readonly putBack: ReadonlySet<string>

  constructor(putBack: readonly string[]) {
    this.putBack = new Set(putBack)
  }

  /**
   * Takes down something that is left out, known by `place`, and says whether it is: true unless the worker put it back, which
   * what is `fixed` never is. The id holds a print of the text, so that a decision is about these words.
   */
  takes(
    place: string,
    { where, text, reason, why }: { where: string; text: string; reason: Reason; why?: string | undefined },
  ): boolean {
    const id = `${place}:${textPrint(text)}`
    const { fixed } = REASONS[reason]
    const isBack = !fixed && this.putBack.has(id)
    const decision = isBack ? 'put-back' : 'left-out'
    if (!this.all.some((known) => known.id === id))
      this.all.push({ id, where, text, reason, why: why ?? REASONS[reason].why, canPutBack: !fixed, decision })
    return !isBack
  }
}

/** The words of what is withheld of a block, a line for each cell or item. */
export const textOf = ({ text }: BlockText, { spans }: Withheld): string =>
  spans
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter(Boolean)
    .join('\n')

/** Where in its section something stands: "History, table, By whom". */
export function whereOf(section: CasewrightDocument['sections'][number], block: Block, whole: BlockText, start: number): string {
  return [section.title, placeIn(block, segmentOf(whole.segments, { start })?.place ?? {})].filter(Boolean).join(', ')
}

function placeIn(block: Block, place: { column?: number; fieldId?: string; actionId?: string; entryId?: string }): string {
  switch (block.type) {
    case 'table':
      return `table, ${block.columns[place.column ?? 0]?.title ?? ''}`
    case 'fields':
      return block.fields.find(({ id }) => id === place.fieldId)?.label ?? 'form'
    case 'actionPlan':
      return `action ${block.actions.findIndex(({ id }) => id === place.actionId) + 1}`
    case 'chronology':
      return `entry of ${block.entries.find(({ id }) => id === place.entryId)?.date || 'no date'}`
    case 'quotation':
      return `words of ${block.speaker?.name ?? 'somebody'}`
    case 'list':
      return 'list'
    case 'signatures':
      return 'signatures'
    default:
      return ''
  }
}
