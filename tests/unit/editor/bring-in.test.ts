import fc from 'fast-check'
import { $getRoot, $getSelection, $isRangeSelection } from 'lexical'
import { describe, expect, it } from 'vitest'
import { $selectSpan } from '../../../renderer/editor/model/edit.ts'
import { $bringIn } from '../../../renderer/editor/model/load.ts'
import type { CasewrightDocument, Section } from '../../../shared/document/index.ts'
import { documentOf } from './documents.ts'
import { openEditor } from './open-editor.ts'

const section = (id: string, words: string): Section => ({
  id,
  templateSection: null,
  title: `About ${id}`,
  blocks: [{ type: 'paragraph', id: `${id}-p`, content: [{ type: 'text', text: words }] }],
})
const written = (sections: Section[]): CasewrightDocument => ({ ...documentOf(), sections })
const $keys = () => $getRoot().getChildrenKeys()

describe('bringing in what another window wrote', () => {
  it('leaves the sections alone in which it wrote nothing, and the caret in them', () => {
    const [a, b] = [section('a', 'Amina reads.'), section('b', 'Idris sings.')]
    const { editor, change } = openEditor(written([a, b]))
    change(() => $selectSpan('a-p', 6, 6))
    const before = editor.read($keys)
    const other = section('b', 'Idris sings every day.')
    expect(change(() => $bringIn(written([a, other]), new Set(['b']))).sections).toEqual([a, other])
    expect(editor.read($keys)[0]).toBe(before[0])
    expect(editor.read($keys)[1]).not.toBe(before[1])
    editor.read(() => {
      const selection = $getSelection()
      expect($isRangeSelection(selection) && [selection.anchor.offset, selection.anchor.getNode().getTextContent()]).toEqual([
        6,
        'Amina reads.',
      ])
    })
  })

  it('makes the document out of whatever stood there', () => {
    const ids = ['a', 'b', 'c', 'd', 'e', 'f']
    const some = fc
      .shuffledSubarray(ids)
      .chain((order) =>
        fc
          .array(fc.constantFrom('One.', 'Two.'), { minLength: 6, maxLength: 6 })
          .map((words) => order.map((id) => section(id, words[ids.indexOf(id)] ?? ''))),
      )
    fc.assert(
      fc.property(some, some, (shown, wanted) => {
        const { change } = openEditor(written(shown))
        const stood = new Map(shown.map((one) => [one.id, JSON.stringify(one)]))
        const changed = wanted.filter((one) => stood.get(one.id) !== JSON.stringify(one)).map(({ id }) => id)
        expect(change(() => $bringIn(written(wanted), new Set(changed))).sections).toEqual(wanted)
      }),
    )
  })
})
