// @vitest-environment happy-dom
import { $getLexicalContent } from '@lexical/clipboard'
import { registerRichText } from '@lexical/rich-text'
import { PASTE_COMMAND } from 'lexical'
import { describe, expect, it } from 'vitest'
import { registerLiveFields } from '../../../renderer/editor/extensions/live-fields/index.ts'
import { registerPaste } from '../../../renderer/editor/extensions/paste/index.ts'
import { $selectSpan } from '../../../renderer/editor/model/edit.ts'
import type { Block, CasewrightDocument, FieldInline } from '../../../shared/document/index.ts'
import { frozen } from '../../../shared/review/index.ts'
import { documentOf } from './documents.ts'
import { openEditor } from './open-editor.ts'

const field = (name: string, text: string): FieldInline => ({ type: 'field', name, text })
const paragraph = (id: string, ...content: Extract<Block, { type: 'paragraph' }>['content']): Block => ({
  type: 'paragraph',
  id,
  content,
})
const signed = frozen(
  documentOf(
    paragraph('a', { type: 'text', text: 'With ' }, field('child.fullName', 'Ada Pike'), field('case.reference', 'OLD-1')),
  ),
  '2026-03-02',
)

/** What the words of a document put on the clipboard. */
function copied(document: CasewrightDocument): string {
  const { editor, change } = openEditor(document)
  let content = ''
  change(() => {
    $selectSpan('a', 0, 'With Ada PikeOLD-1'.length)
    content = $getLexicalContent(editor) ?? ''
  })
  return content
}

function pastedInto(document: CasewrightDocument, values: Record<string, string>, content: string): FieldInline[] {
  const { editor, change, read } = openEditor(document)
  registerRichText(editor)
  registerPaste(editor)
  registerLiveFields(editor, () => values)
  change(() => $selectSpan('z', 5, 5))
  // Every window of the program is of one kind; those without a screen are each of their own.
  const own = JSON.stringify({ ...JSON.parse(content), namespace: editor._config.namespace })
  const kinds: Record<string, string> = { 'application/x-lexical-editor': own, 'text/plain': 'x' }
  const clipboardData = { types: Object.keys(kinds), files: [], getData: (type: string) => kinds[type] ?? '' }
  const event = { clipboardData, preventDefault() {} } as unknown as ClipboardEvent
  editor.update(() => editor.dispatchCommand(PASTE_COMMAND, event), { discrete: true })
  return read().sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.type === 'paragraph' ? block.content.filter((one) => one.type === 'field') : [])),
  )
}

const other = () => documentOf(paragraph('z', { type: 'text', text: 'Here ' }))

describe('a merge field that was copied from a signed document', () => {
  it('is kept as it was in there', () => {
    const { read } = openEditor(signed)
    expect(read()).toEqual(signed)
  })
  it('follows the case of the document into which it is pasted, at once', () => {
    const fields = pastedInto(other(), { 'child.fullName': 'Ben Roe', 'case.reference': '' }, copied(signed))
    expect(fields).toEqual([field('child.fullName', 'Ben Roe'), field('case.reference', '')])
  })
  it('keeps its words where this case says nothing of it, and is free of the day on which it was signed', () => {
    expect(pastedInto(other(), {}, copied(signed))).toEqual([
      field('child.fullName', 'Ada Pike'),
      field('case.reference', 'OLD-1'),
    ])
  })
})
