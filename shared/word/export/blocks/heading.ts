import { HeadingLevel, type Paragraph } from 'docx'
import type { Heading } from '../../../document/index.ts'
import { bodyParagraph, type ExportContext } from '../context.ts'
import { inlineRuns, isBlank } from '../inlines.ts'

/** A heading inside a section: Heading 2 directly below the section's own, Heading 3 below that. */
export function exportHeading(context: ExportContext, block: Heading): Paragraph[] {
  if (isBlank(block.content)) return []
  return [
    bodyParagraph(context, {
      heading: block.level === 3 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
      children: inlineRuns(context, block.content),
    }),
  ]
}
