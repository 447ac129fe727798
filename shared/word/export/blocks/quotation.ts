import type { Paragraph } from 'docx'
import { type Inline, inlineText, type Quotation } from '../../../document/index.ts'
import { isChildSpeaking } from '../children.ts'
import { bodyParagraph, type ExportContext } from '../context.ts'
import { inlineRuns, isBlank, textRuns } from '../inlines.ts'
import { NOT_RECORDED, STYLE } from '../styles.ts'

const OPENING = /^\s*[“"„«‘']/

/** The words between quotation marks, unless they have their own: a reader must not take them for the writer's. */
function marked(content: readonly Inline[]): Inline[] {
  if (OPENING.test(inlineText(content))) return [...content]
  const end = content.findLastIndex(({ type }) => type !== 'note') + 1
  return [{ type: 'text', text: '“' }, ...content.slice(0, end), { type: 'text', text: '”' }, ...content.slice(end)]
}

/** Who said it and in what circumstances, on one line: "Kofi, at home, seen alone, 5 March 2026". */
function sourceLine({ speaker, circumstances }: Quotation): string {
  const relation = speaker?.relation?.trim().toLowerCase() === 'child' ? '' : speaker?.relation
  return [speaker?.name, relation, circumstances]
    .map((part) => part?.trim())
    .filter(Boolean)
    .join(', ')
}

/** Somebody's own words, set off from the writer's, with a line below that says whose they are. */
export function exportQuotation(context: ExportContext, block: Quotation): Paragraph[] {
  if (isBlank(block.content)) return []
  const child = isChildSpeaking(block, context.childrensNames, context.caseRecord)
  const source = sourceLine(block)
  return [
    bodyParagraph(context, {
      style: child ? STYLE.childsWords : STYLE.quotation,
      children: inlineRuns(context, marked(block.content), child && context.pack.output.childWordsBold ? { bold: true } : {}),
    }),
    bodyParagraph(context, {
      style: STYLE.quotationSource,
      children: source ? textRuns(source) : textRuns('Speaker not recorded', { style: NOT_RECORDED }),
    }),
  ]
}
