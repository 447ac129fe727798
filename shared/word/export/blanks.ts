import { ACTION_FIELDS, type Block, ENTRY_FIELDS, type Table } from '../../document/index.ts'
import type { FormField } from './first-form.ts'
import { isBlank } from './inlines.ts'
import { safeLine } from './safe-text.ts'

const isSaid = ({ content }: FormField): boolean => !isBlank(content)
const isWritten = ({ cells }: Table['rows'][number]): boolean => cells.some(({ content }) => !isBlank(content))
const isFilled = (values: readonly string[]): boolean => values.some((value) => safeLine(value) !== '')

/** The block without what was left open in it; null when nothing is left of it. */
function written(block: Block): Block | null {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
    case 'quotation':
      return isBlank(block.content) ? null : block
    case 'list':
      return block.items.some(({ content }) => !isBlank(content)) ? block : null
    case 'fields': {
      const fields = block.fields.filter(isSaid)
      return fields.length > 0 ? { ...block, fields } : null
    }
    case 'table':
      return block.rows.some(isWritten) ? block : null
    case 'actionPlan':
      return block.actions.some((action) => isFilled(ACTION_FIELDS.map((field) => action[field]))) ? block : null
    case 'chronology':
      return block.entries.some((entry) => isFilled(ENTRY_FIELDS.map((field) => entry[field]))) ? block : null
    case 'genogram':
      return block.shown === undefined ? null : block
    case 'signatures':
      return block.signatories.length > 0 ? block : null
    case 'pageBreak':
      return block
  }
}

/**
 * The blocks without tables that show a part of the plan in which there is nothing, such as what changed since the last one: beside
 * words of the writer's own they look broken. One that stands alone says that nothing is recorded.
 */
export function withoutIdleTables(blocks: readonly Block[]): Block[] {
  const isIdle = (block: Block) => block.type === 'table' && block.shows !== undefined && written(block) === null
  const said = blocks.some((block) => block.type !== 'pageBreak' && block.type !== 'heading' && written(block) !== null)
  return said ? blocks.filter((block) => !isIdle(block)) : [...blocks]
}

/** True where something stands below the heading before the next heading of its level or a higher one. */
function isAbove(heading: Extract<Block, { type: 'heading' }>, below: readonly Block[]): boolean {
  for (const block of below) {
    if (block.type === 'heading' && block.level <= heading.level) return false
    if (block.type !== 'heading' && block.type !== 'pageBreak') return true
  }
  return false
}

/** The blocks of a section with nothing in them that was left open, and no heading without anything below it. */
export function withoutBlanks(blocks: readonly Block[]): Block[] {
  const kept = blocks.flatMap((block) => written(block) ?? [])
  return kept.filter((block, index) => block.type !== 'heading' || isAbove(block, kept.slice(index + 1)))
}
