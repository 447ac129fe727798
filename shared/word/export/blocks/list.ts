import type { Paragraph } from 'docx'
import type { List } from '../../../document/index.ts'
import { bodyParagraph, type ExportContext, nextOrderedList } from '../context.ts'
import { inlineRuns, isBlank } from '../inlines.ts'
import { BULLETS } from '../numbering.ts'
import { STYLE } from '../styles.ts'

/** A list: real Word bullets or numbers, up to nine levels deep. Empty items are left out. */
export function exportList(context: ExportContext, block: List): Paragraph[] {
  const items = block.items.filter(({ content }) => !isBlank(content))
  if (items.length === 0) return []
  const list = block.ordered ? nextOrderedList(context) : { reference: BULLETS, instance: 0 }
  return items.map((item, index) =>
    bodyParagraph(context, {
      style: index < items.length - 1 ? STYLE.listItem : STYLE.lastListItem,
      numbering: { ...list, level: item.level },
      ...(items.length > 1 && (index === 0 || index === items.length - 2) ? { keepNext: true } : {}),
      children: inlineRuns(context, item.content),
    }),
  )
}
