import fc from 'fast-check'
import { $getNodeByKey, $getRoot, $isTextNode, type ElementNode, type LexicalNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { $emptyFieldAt, $locate, $offsetOf, $pointAt } from '../../../renderer/editor/model/segments.ts'
import { $isFormFieldNode } from '../../../renderer/editor/nodes/field-group.ts'
import { type Block, blockText } from '../../../shared/document/index.ts'
import { anyBlock, documentOf } from './documents.ts'
import { openEditor } from './open-editor.ts'

function inBlock<T>(block: Block, ask: (node: LexicalNode) => T): T {
  const { editor } = openEditor(documentOf(block))
  return editor.read(() => ask($getRoot().getFirstChildOrThrow<ElementNode>().getFirstChildOrThrow()))
}

function $textOf(node: LexicalNode, start: number, end: number): string {
  return $locate(node, start, end)
    .map((piece) => {
      const found = $getNodeByKey(piece.key)
      const text = $isFormFieldNode(found) ? found.getLabel() : $isTextNode(found) ? found.getTextContent() : ''
      return text.slice(piece.start, piece.end)
    })
    .join('')
}

const withoutBreaks = (text: string) => text.replaceAll('\n', '')

describe('offsets of a block’s plain text in the editor', () => {
  it('find the text of every segment of every kind of block', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const { text, segments } = blockText(block)
        const found = inBlock(block, (node) => segments.map((segment) => $textOf(node, segment.start, segment.end)))
        expect(found).toEqual(segments.map((segment) => withoutBreaks(text.slice(segment.start, segment.end))))
      }),
    )
  })

  it('find any stretch inside a segment', () => {
    fc.assert(
      fc.property(anyBlock, fc.nat(), fc.nat(), (block, one, other) => {
        const { text } = blockText(block)
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b) as [number, number]
        expect(inBlock(block, (node) => $textOf(node, start, end))).toBe(withoutBreaks(text.slice(start, end)))
      }),
    )
  })

  it('find an empty merge field, which has no width, by its name', () => {
    const field = (name: string, text = '') => ({ type: 'field' as const, name, text })
    const block: Block = {
      type: 'fields',
      id: 'b',
      fields: [
        { id: 'one', label: 'Who', content: [field('child.gp'), field('child.school'), field('child.firstName', 'Amina')] },
        { id: 'two', label: 'GP', content: [{ type: 'text', text: 'at ' }, field('child.gp')] },
      ],
    }
    const found = inBlock(block, (node) =>
      [
        [4, 'child.gp'],
        [4, 'child.school'],
        [4, 'child.firstName'],
        [4, 'child.dentist'],
        [5, 'child.gp'],
        [16, 'child.gp'],
      ].map(([offset, name]) => {
        const key = $emptyFieldAt(node, Number(offset), String(name))
        return key === null ? null : $getNodeByKey(key)?.getTextContent()
      }),
    )
    expect(found).toEqual(['child’s GP', 'child’s school', null, null, null, 'child’s GP'])
  })

  it('come back from the caret place that they give', () => {
    fc.assert(
      fc.property(anyBlock, fc.nat(), (block, any) => {
        const { text } = blockText(block)
        const offset = any % (text.length + 1)
        inBlock(block, (node) => {
          const point = $pointAt(node, offset)
          if (point) expect($offsetOf(point)).toMatchObject({ blockId: block.id, offset })
        })
      }),
    )
  })
})
