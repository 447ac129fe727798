import { $isHeadingNode, HeadingNode } from '@lexical/rich-text'
import { $isParagraphNode, type LexicalNode } from 'lexical'
import type { Block } from '../../../shared/document/index.ts'
import { $actionPlanFromModel, $actionPlanToModel } from './action-plan.ts'
import { $chronologyFromModel, $chronologyToModel } from './chronology.ts'
import { $fieldGroupFromModel, $fieldGroupToModel, $isFieldGroupNode, FieldGroupNode, FormFieldNode } from './field-group.ts'
import { $genogramFromModel, $genogramToModel, $isGenogramNode, GenogramNode } from './genogram.ts'
import { $isGridNode, GridCellNode, type GridKind, GridNode, GridRowNode } from './grid.ts'
import { $isItemListNode, $listFromModel, $listToModel, ItemListNode, ItemNode } from './list.ts'
import { MergeFieldNode } from './merge-field.ts'
import { $isPageBreakNode, $pageBreakFromModel, $pageBreakToModel, PageBreakNode } from './page-break.ts'
import { $headingFromModel, $headingToModel, $paragraphFromModel, $paragraphToModel } from './paragraph.ts'
import { $isQuotationNode, $quotationFromModel, $quotationToModel, QuotationNode } from './quotation.ts'
import { SectionNode } from './section.ts'
import { $signaturesFromModel, $signaturesToModel } from './signatures.ts'
import { SourceNoteNode } from './source-note.ts'
import { $tableFromModel, $tableToModel } from './table.ts'

/** Every node that the editor knows besides the library's own text, paragraph and line break. */
export const NODES = [
  SectionNode,
  HeadingNode,
  ItemListNode,
  ItemNode,
  QuotationNode,
  GridNode,
  GridRowNode,
  GridCellNode,
  FieldGroupNode,
  FormFieldNode,
  PageBreakNode,
  GenogramNode,
  MergeFieldNode,
  SourceNoteNode,
]

/** A block of the model as an editor node. */
export function $blockFromModel(block: Block): LexicalNode {
  switch (block.type) {
    case 'paragraph':
      return $paragraphFromModel(block)
    case 'heading':
      return $headingFromModel(block)
    case 'list':
      return $listFromModel(block)
    case 'quotation':
      return $quotationFromModel(block)
    case 'table':
      return $tableFromModel(block)
    case 'fields':
      return $fieldGroupFromModel(block)
    case 'actionPlan':
      return $actionPlanFromModel(block)
    case 'chronology':
      return $chronologyFromModel(block)
    case 'signatures':
      return $signaturesFromModel(block)
    case 'genogram':
      return $genogramFromModel(block)
    case 'pageBreak':
      return $pageBreakFromModel(block)
  }
}

const GRID_TO_MODEL: Record<GridKind, (node: GridNode) => Block> = {
  table: $tableToModel,
  actionPlan: $actionPlanToModel,
  chronology: $chronologyToModel,
  signatures: $signaturesToModel,
}

/** An editor node as a block of the model; null for a node that is no block. */
export function $blockToModel(node: LexicalNode): Block | null {
  if ($isParagraphNode(node)) return $paragraphToModel(node)
  if ($isHeadingNode(node)) return $headingToModel(node)
  if ($isItemListNode(node)) return $listToModel(node)
  if ($isQuotationNode(node)) return $quotationToModel(node)
  if ($isFieldGroupNode(node)) return $fieldGroupToModel(node)
  if ($isGridNode(node)) return GRID_TO_MODEL[node.getKind()](node)
  if ($isPageBreakNode(node)) return $pageBreakToModel(node)
  if ($isGenogramNode(node)) return $genogramToModel(node)
  return null
}
