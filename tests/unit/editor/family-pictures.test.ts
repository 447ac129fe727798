import { $generateJSONFromSelectedNodes, $generateNodesFromSerializedNodes, $insertGeneratedNodes } from '@lexical/clipboard'
import { $getSelection } from 'lexical'
import { describe, expect, it, test } from 'vitest'
import { $putPicture } from '../../../renderer/editor/extensions/blocks/insert.ts'
import { $startBehindWholeBlock } from '../../../renderer/editor/extensions/whole-blocks/index.ts'
import { $selectSpan } from '../../../renderer/editor/model/edit.ts'
import { renewIds } from '../../../renderer/editor/model/ids.ts'
import { FamilyBesidePictures } from '../../../renderer/editor/view/family/family-standing.ts'
import type { Block, GenogramBlock } from '../../../shared/document/index.ts'
import { emptyFamily, pictureBlock } from '../../../shared/family/index.ts'
import { INVENTED } from '../family/drawing/invented-family.ts'
import { documentOf } from './documents.ts'
import { openEditor } from './open-editor.ts'

const picture = (id: string, asAt: string): GenogramBlock => pictureBlock(INVENTED, id, { view: 'genogram', asAt })
const paragraph: Block = { type: 'paragraph', id: 'p', content: [{ type: 'text', text: 'The family.' }] }
const blocksOf = ({ sections }: { sections: { blocks: Block[] }[] }) => sections[0]?.blocks ?? []

describe('a picture of the family in a document', () => {
  it('stands behind the block with the caret', () => {
    const { change } = openEditor(documentOf(paragraph))
    const after = change(() => {
      $selectSpan('p', 0, 0)
      $putPicture(picture('new', '2026-03-10'))
    })
    expect(blocksOf(after).slice(0, 2)).toEqual([paragraph, picture('new', '2026-03-10')])
  })

  it('is brought in again in its own place', () => {
    const { change } = openEditor(documentOf(picture('there', '2019-01-01'), paragraph))
    const after = change(() => $putPicture(picture('there', '2026-03-10')))
    expect(blocksOf(after)).toEqual([picture('there', '2026-03-10'), paragraph])
  })

  it('keeps the day that was chosen and that it was signed off, as long as nobody brings it in again', () => {
    const settled = { ...picture('there', '2026-01-05'), asAt: '2026-01-05', frozen: '2026-03-12' }
    const { read } = openEditor(documentOf(settled, paragraph))
    expect(blocksOf(read())).toEqual([settled, paragraph])
  })

  it('is copied whole, and its copy is a block of its own', () => {
    const { editor, reader, change, read } = openEditor(documentOf(picture('there', '2026-03-10'), paragraph))
    change(() => {
      $putPicture(picture('there', '2026-03-10'))
      const copied = $generateJSONFromSelectedNodes(editor, $getSelection())
      $startBehindWholeBlock()
      const selection = $getSelection()
      if (selection) $insertGeneratedNodes(editor, $generateNodesFromSerializedNodes(copied.nodes), selection)
    })
    renewIds(editor, reader.repeated)
    editor.update(() => {}, { discrete: true })
    const after = read()
    const pictures = blocksOf(after).filter((block): block is GenogramBlock => block.type === 'genogram')
    expect(pictures.map(({ shown }) => shown)).toEqual([picture('x', '2026-03-10').shown, picture('x', '2026-03-10').shown])
    expect(new Set(blocksOf(after).map(({ id }) => id)).size).toBe(blocksOf(after).length)
  })
})

describe('what stands above a picture of the family', () => {
  const beside = (family = INVENTED, day = '2026-03-10', today = '2026-03-10') => new FamilyBesidePictures(family, [], day, today)
  const renamed = { ...INVENTED, people: INVENTED.people.map((one) => (one.id === 'abena' ? { ...one, firstName: 'Ama' } : one)) }
  const shown = picture('p', '2026-03-10')
  const { shown: _shown, ...empty } = shown
  const all = { bringIn: 'Bring in again', choose: true, open: true }
  const none = { bringIn: '', choose: false, open: true }

  test.each([
    ['as the family is', shown, beside(), 'From the case’s family · as at 10 March 2026', false, all],
    ['a changed family', shown, beside(renamed), 'From the case’s family · as at 10 March 2026 · changed since', true, all],
    [
      'a day that went by',
      shown,
      beside(INVENTED, '2026-03-11', '2026-03-11'),
      'From the case’s family · as at 10 March 2026',
      false,
      all,
    ],
    [
      'a document of another day',
      shown,
      beside(INVENTED, '2026-02-01'),
      'From the case’s family · as at 10 March 2026 · the document is of 1 February 2026',
      true,
      all,
    ],
    [
      'a day that somebody chose, in a document of another',
      { ...shown, asAt: '2026-03-10' },
      beside(INVENTED, '2026-02-01'),
      'From the case’s family · as at 10 March 2026',
      false,
      all,
    ],
    [
      'a part of the family',
      { ...pictureBlock(INVENTED, 'p', { view: 'genogram', filter: 'household', asAt: '2026-03-10' }) },
      beside(),
      'From the case’s family · household · as at 10 March 2026',
      false,
      all,
    ],
    [
      'signed off, whatever changed',
      { ...shown, frozen: '2026-03-12' },
      beside(renamed),
      'From the case’s family · as at 10 March 2026 · signed off on 12 March 2026, so it stays as it is',
      false,
      none,
    ],
    ['never brought in', empty, beside(), 'Of the case’s family; not brought in yet', false, { ...all, bringIn: 'Bring in' }],
    ['nobody drew the family', empty, beside(emptyFamily()), 'The case’s family is not drawn yet', false, none],
  ])('%s', (_, block, family, words, differs, buttons) => {
    expect(family.standingOf(block)).toEqual({ words, differs, ...buttons })
  })
})
