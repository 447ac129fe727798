import type { Paragraph } from 'docx'
import type { Quotation } from '../../../document/index.ts'
import { bodyParagraph, type ExportContext } from '../context.ts'
import { inlineRuns, isBlank, textRuns } from '../inlines.ts'
import { NOT_RECORDED, STYLE } from '../styles.ts'

/** True when the speaker is a child of the case. */
function isChild(context: ExportContext, { speaker }: Quotation): boolean {
  if (speaker?.relation === 'child') return true
  const person = context.caseRecord?.people.find(({ id }) => id === speaker?.personId)
  return person?.group === 'child'
}

/** Who said it and in what circumstances, on one line: "Kofi, at home, seen alone, 5 March 2026". */
function sourceLine({ speaker, circumstances }: Quotation): string {
  const relation = speaker?.relation === 'child' ? '' : speaker?.relation
  return [speaker?.name, relation, circumstances]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(', ')
}

/** Somebody's own words, set off from the writer's, with a line below that says whose they are. */
export function exportQuotation(context: ExportContext, block: Quotation): Paragraph[] {
  if (isBlank(block.content)) return []
  const child = isChild(context, block)
  const source = sourceLine(block)
  return [
    bodyParagraph(context, {
      style: child ? STYLE.childsWords : STYLE.quotation,
      children: inlineRuns(context, block.content, child && context.pack.output.childWordsBold ? { bold: true } : {}),
    }),
    bodyParagraph(context, {
      style: STYLE.quotationSource,
      children: source ? textRuns(source) : textRuns('Speaker not recorded', { style: NOT_RECORDED }),
    }),
  ]
}
