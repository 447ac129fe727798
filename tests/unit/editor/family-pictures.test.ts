import { describe, expect, it } from 'vitest'
import { $putPicture } from '../../../renderer/editor/extensions/blocks/insert.ts'
import { $selectSpan } from '../../../renderer/editor/model/edit.ts'
import type { Block, GenogramBlock } from '../../../shared/document/index.ts'
import { pictureBlock } from '../../../shared/family/index.ts'
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
})
