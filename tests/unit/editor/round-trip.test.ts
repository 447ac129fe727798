import fc from 'fast-check'
import { $getRoot, type ElementNode } from 'lexical'
import { describe, expect, it } from 'vitest'
import { DocumentReader } from '../../../renderer/editor/model/reader.ts'
import type { CasewrightDocument } from '../../../shared/document/index.ts'
import { anyDocument, documentOf } from './documents.ts'
import { openEditor } from './open-editor.ts'

/** Reads every block anew, as if all of it had been changed. */
function readAnew(document: CasewrightDocument): CasewrightDocument {
  const { editor } = openEditor(document)
  const blank = { ...document, sections: document.sections.map((section) => ({ ...section, id: `${section.id}-other` })) }
  return editor.read(() => new DocumentReader(blank).$read())
}

describe('a document through the editor and back', () => {
  it('is the very same object when nothing was changed', () => {
    fc.assert(fc.property(anyDocument, (document) => openEditor(document).read() === document))
  })

  it('says the same when every block is read anew', () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const back = readAnew(document)
        for (const [index, section] of document.sections.entries())
          if (section.blocks.length > 0) expect(back.sections[index]).toEqual(section)
      }),
    )
  })

  it('keeps every other block and section when one block is changed', () => {
    const first = documentOf(
      { type: 'paragraph', id: 'a', content: [{ type: 'text', text: 'One.' }] },
      { type: 'paragraph', id: 'b', content: [{ type: 'text', text: 'Two.', kept: 1 }] },
    )
    const second = { id: 'other', templateSection: null, title: 'Other', blocks: [] }
    const document = { ...first, sections: [...first.sections, second] }
    const { change } = openEditor(document)
    const after = change(() => $getRoot().getAllTextNodes()[0]?.setTextContent('Three.'))
    expect(after.sections[0]?.blocks[0]).toEqual({ type: 'paragraph', id: 'a', content: [{ type: 'text', text: 'Three.' }] })
    expect(after.sections[0]?.blocks[1]).toBe(document.sections[0]?.blocks[1])
    expect(after.sections[1]).toBe(second)
  })

  it('keeps the neighbours of a new block and gives the block an id', () => {
    const document = documentOf(
      { type: 'paragraph', id: 'a', content: [{ type: 'text', text: 'One.' }] },
      { type: 'paragraph', id: 'b', content: [{ type: 'text', text: 'Two.' }] },
    )
    const { change } = openEditor(document)
    const after = change(() => {
      $getRoot().getFirstChildOrThrow<ElementNode>().getFirstChildOrThrow<ElementNode>().selectEnd().insertParagraph()
    })
    const [a, fresh, b] = after.sections[0]?.blocks ?? []
    expect(a).toBe(document.sections[0]?.blocks[0])
    expect(b).toBe(document.sections[0]?.blocks[1])
    expect(fresh?.id).toMatch(/^[0-9a-f-]{36}$/)
  })
})
