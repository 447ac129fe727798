import type { Paragraph, Table } from 'docx'
import type { Block } from '../../document/index.ts'
import { exportActionPlan } from './blocks/action-plan.ts'
import { exportChronology } from './blocks/chronology.ts'
import { exportFieldGroup } from './blocks/field-group.ts'
import { exportGenogram } from './blocks/genogram.ts'
import { exportHeading } from './blocks/heading.ts'
import { exportList } from './blocks/list.ts'
import { exportParagraph } from './blocks/paragraph.ts'
import { exportQuotation } from './blocks/quotation.ts'
import { exportSignatures } from './blocks/signatures.ts'
import { exportTable } from './blocks/table.ts'
import type { ExportContext } from './context.ts'

/** Gives what stands in Word for one block; nothing for a block that holds nothing. */
export function exportBlock(context: ExportContext, block: Block): (Paragraph | Table)[] {
  switch (block.type) {
    case 'paragraph':
      return exportParagraph(context, block)
    case 'heading':
      return exportHeading(context, block)
    case 'list':
      return exportList(context, block)
    case 'quotation':
      return exportQuotation(context, block)
    case 'table':
      return exportTable(context, block)
    case 'fields':
      return exportFieldGroup(context, block)
    case 'actionPlan':
      return exportActionPlan(context, block)
    case 'chronology':
      return exportChronology(context, block)
    case 'genogram':
      return exportGenogram(context, block)
    case 'signatures':
      return exportSignatures(context, block)
    case 'pageBreak':
      context.before.pageBreak = true
      return []
  }
}
