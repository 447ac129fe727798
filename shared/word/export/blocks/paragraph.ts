import type { Paragraph } from 'docx'
import type { Paragraph as ParagraphBlock } from '../../../document/index.ts'
import { bodyParagraph, type ExportContext } from '../context.ts'
import { inlineRuns, isBlank } from '../inlines.ts'
import { paragraphLevel, SECTIONS } from '../numbering.ts'
import { STYLE } from '../styles.ts'

/** A paragraph, numbered within its section where the style says so. An empty one is left out. */
export function exportParagraph(context: ExportContext, block: ParagraphBlock): Paragraph[] {
  if (isBlank(block.content)) return []
  if (context.isClosing)
    return [bodyParagraph(context, { style: STYLE.addressLine, children: inlineRuns(context, block.content) })]
  const level = paragraphLevel(context.look)
  const children = inlineRuns(context, block.content)
  return [
    level === null
      ? bodyParagraph(context, { style: STYLE.bodyText, children })
      : bodyParagraph(context, { style: STYLE.numberedParagraph, numbering: { reference: SECTIONS, level }, children }),
  ]
}
