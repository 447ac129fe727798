import {
  $createLineBreakNode,
  $createTextNode,
  $getState,
  $isLineBreakNode,
  $isTextNode,
  $setState,
  type ElementNode,
  type LexicalNode,
  type TextFormatType,
  type TextNode,
} from 'lexical'
import type { FieldInline, Inline, Mark, TextInline } from '../../../shared/document/index.ts'
import { $createMergeFieldNode, $isMergeFieldNode } from './merge-field.ts'
import { $createSourceNoteNode, $isSourceNoteNode } from './source-note.ts'
import { claimState, confidentialState, idState, restOf, restState } from './state.ts'

/** Each mark of the model and the editor's name for it, in the order in which the model lists them. */
export const MARK_FORMATS: readonly (readonly [Mark, TextFormatType])[] = [
  ['bold', 'bold'],
  ['italic', 'italic'],
  ['underline', 'underline'],
  ['strike', 'strikethrough'],
]

/** What text and fields hold besides their words. */
const STYLE = ['marks', 'claim', 'confidential'] as const

function $style(node: TextNode, inline: TextInline | FieldInline, held: readonly string[]): TextNode {
  for (const [mark, format] of MARK_FORMATS)
    if (inline.marks?.includes(mark) && !node.hasFormat(format)) node.toggleFormat(format)
  if (inline.claim) $setState(node, claimState, inline.claim)
  if (inline.confidential) $setState(node, confidentialState, inline.confidential)
  $setState(node, restState, restOf(inline, held))
  return node
}

function $inlineFromModel(inline: Inline): LexicalNode[] {
  switch (inline.type) {
    case 'text':
      return inline.text === '' ? [] : [$style($createTextNode(inline.text), inline, ['type', 'text', ...STYLE])]
    case 'field':
      return [$style($createMergeFieldNode(inline.name, inline.text), inline, ['type', 'name', 'text', ...STYLE])]
    case 'note': {
      const note = $createSourceNoteNode(inline.id, inline.text)
      if (inline.confidential) $setState(note, confidentialState, inline.confidential)
      $setState(note, restState, restOf(inline, ['type', 'id', 'text', 'confidential']))
      return [note]
    }
    case 'break': {
      const lineBreak = $createLineBreakNode()
      $setState(lineBreak, restState, restOf(inline, ['type']))
      return [lineBreak]
    }
  }
}

/** The model's inlines as editor nodes. */
export function $inlinesFromModel(content: readonly Inline[]): LexicalNode[] {
  return content.flatMap($inlineFromModel)
}

function $styleOf(node: TextNode) {
  const marks = MARK_FORMATS.filter(([, format]) => node.hasFormat(format)).map(([mark]) => mark)
  const claim = $getState(node, claimState)
  return { ...$getState(node, restState), ...(marks.length > 0 && { marks }), ...(claim && { claim }), ...$confidentialOf(node) }
}

function $confidentialOf(node: LexicalNode) {
  const confidential = $getState(node, confidentialState)
  return confidential ? { confidential } : {}
}

function $inlineToModel(node: LexicalNode): Inline[] {
  if ($isMergeFieldNode(node)) return [{ ...$styleOf(node), type: 'field', name: node.getName(), text: node.getValue() }]
  if ($isTextNode(node)) return [{ ...$styleOf(node), type: 'text', text: node.getTextContent() }]
  if ($isLineBreakNode(node)) return [{ ...$getState(node, restState), type: 'break' }]
  if ($isSourceNoteNode(node))
    return [
      {
        ...$getState(node, restState),
        type: 'note',
        id: $getState(node, idState),
        text: node.getNote(),
        ...$confidentialOf(node),
      },
    ]
  return node.getTextContent() ? [{ type: 'text', text: node.getTextContent() }] : []
}

/** The inlines of a block, item or cell. */
export function $inlinesToModel(holder: ElementNode): Inline[] {
  return holder.getChildren().flatMap($inlineToModel)
}

/** Plain text as editor nodes, a line break for each newline. */
export function $textToNodes(text: string): LexicalNode[] {
  return text
    .split('\n')
    .flatMap((line, index) => [...(index > 0 ? [$createLineBreakNode()] : []), ...(line ? [$createTextNode(line)] : [])])
}

/** The plain text of a cell that holds no more than that. */
export function $plainText(holder: ElementNode): string {
  return holder
    .getChildren()
    .map((node) => ($isLineBreakNode(node) ? '\n' : $isMergeFieldNode(node) ? node.getValue() : node.getTextContent()))
    .join('')
}
