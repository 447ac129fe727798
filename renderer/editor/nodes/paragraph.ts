import { $createHeadingNode, type HeadingNode } from '@lexical/rich-text'
import { $createParagraphNode, $getState, $setState, type ParagraphNode } from 'lexical'
import type { Heading, Paragraph } from '../../../shared/document/index.ts'
import { $inlinesFromModel, $inlinesToModel } from './inline.ts'
import { idState, restOf, restState } from './state.ts'

export function $paragraphFromModel(block: Paragraph): ParagraphNode {
  const node = $createParagraphNode().append(...$inlinesFromModel(block.content))
  $setState(node, idState, block.id)
  $setState(node, restState, restOf(block, ['type', 'id', 'content']))
  return node
}

export function $paragraphToModel(node: ParagraphNode): Paragraph {
  return { ...$getState(node, restState), type: 'paragraph', id: $getState(node, idState), content: $inlinesToModel(node) }
}

/** A heading inside a section. The section's own heading is level 2 and is drawn by the section. */
export function $headingFromModel(block: Heading): HeadingNode {
  const node = $createHeadingNode(block.level === 4 ? 'h4' : 'h3').append(...$inlinesFromModel(block.content))
  $setState(node, idState, block.id)
  $setState(node, restState, restOf(block, ['type', 'id', 'level', 'content']))
  return node
}

export function $headingToModel(node: HeadingNode): Heading {
  return {
    ...$getState(node, restState),
    type: 'heading',
    id: $getState(node, idState),
    level: node.getTag() === 'h4' ? 4 : 3,
    content: $inlinesToModel(node),
  }
}
