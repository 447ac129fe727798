import fc from 'fast-check'
import { $getSelection, type ElementNode, type RangeSelection } from 'lexical'
import { describe, expect, it } from 'vitest'
import { $setBlockType } from '../../../renderer/editor/extensions/blocks/block-type.ts'
import { $insertMergeField, $insertRecord, $insertTable } from '../../../renderer/editor/extensions/blocks/insert.ts'
import { $addSection, $deleteSection, $renameSection } from '../../../renderer/editor/extensions/blocks/sections.ts'
import { $claimAtCaret, $describeClaim, $markClaim, $removeClaim } from '../../../renderer/editor/extensions/claims/marking.ts'
import { $selectBox, $stepBox } from '../../../renderer/editor/extensions/grid-keys/cells.ts'
import { $addColumn, $deleteColumn, $headingOf, $tableCellAtCaret } from '../../../renderer/editor/extensions/rows/columns.ts'
import { $chooseOwner, $ownerAtCaret } from '../../../renderer/editor/extensions/rows/owner.ts'
import { $addRow, $deleteRow, $gridOf, $moveRow, $rowOf } from '../../../renderer/editor/extensions/rows/rows.ts'
import { $blockById, $replaceSpan, $selectSpan } from '../../../renderer/editor/model/edit.ts'
import { $boxOf } from '../../../renderer/editor/model/places.ts'
import { type Block, blockText, type CasewrightDocument, type Inline, inlineText } from '../../../shared/document/index.ts'
import { anyBlock, documentOf } from './documents.ts'
import { openEditor } from './open-editor.ts'

const paragraph = (id: string, ...content: Inline[]): Block => ({ type: 'paragraph', id, content })
const text = (words: string): Inline => ({ type: 'text', text: words })
const action = (id: string, words: string, owner = '') => ({
  id,
  action: words,
  owner,
  due: '',
  reviewDate: '',
  measure: '',
  outcome: '',
  status: '',
})
const plan: Block = { type: 'actionPlan', id: 'plan', actions: [action('r1', 'Visit', 'Ms Bell'), action('r2', 'Call')] }

const $caret = () => ($getSelection() as RangeSelection).anchor.getNode()
const blocks = (document: CasewrightDocument) => document.sections[0]?.blocks ?? []
const actions = (document: CasewrightDocument) => {
  const [block] = blocks(document)
  return block?.type === 'actionPlan' ? block.actions : []
}

describe('columns of a table', () => {
  const cell = (words: string) => ({ content: [text(words)] })
  const table: Block = {
    type: 'table',
    id: 't',
    columns: [
      { id: 'c1', title: 'Day', width: 40 },
      { id: 'c2', title: 'Late', width: 60 },
    ],
    rows: [{ id: 'r1', cells: [cell('Mon'), cell('yes')] }],
  }
  const opened = () => openEditor(documentOf(table, paragraph('a', text('After.'))))
  const shape = (document: CasewrightDocument) => {
    const [block] = blocks(document)
    if (block?.type !== 'table') return null
    return [
      block.columns.map((column) => column.title),
      ...block.rows.map((row) => row.cells.map((one) => inlineText(one.content))),
    ]
  }
  const $cellAt = (offset: number) => {
    $selectSpan('t', offset, offset)
    const found = $tableCellAtCaret()
    if (!found) throw new Error('The caret is in no cell of a table.')
    return found
  }

  it.each([
    ['right', ['Day', 'Column 3', 'Late'], ['Mon', '', 'yes']],
    ['left', ['Column 3', 'Day', 'Late'], ['', 'Mon', 'yes']],
  ] as const)('are added to the %s, in every row', (side, headings, row) => {
    const { change } = opened()
    expect(shape(change(() => $addColumn($cellAt(0), side)))).toEqual([headings, row])
  })

  it('are named by typing, and have ids and widths of their own', () => {
    const { change, editor } = opened()
    change(() => $addColumn($cellAt(0), 'right'))
    const after = change(() => ($getSelection() as RangeSelection).insertText('Hour'))
    expect(shape(after)?.[0]).toEqual(['Day', 'Hour', 'Late'])
    const [block] = blocks(after)
    const columns = block?.type === 'table' ? block.columns : []
    expect(new Set(columns.map((column) => column.id)).size).toBe(3)
    expect(columns.map((column) => column.width)).toEqual([27, undefined, 40])
    expect(editor.read(() => $tableCellAtCaret() !== null)).toBe(true)
  })

  it('are deleted with all their cells, but for the last', () => {
    const { change } = opened()
    expect(shape(change(() => void $deleteColumn($cellAt(0))))).toEqual([['Late'], ['yes']])
    expect(shape(change(() => void $deleteColumn($cellAt(0))))).toEqual([['Late'], ['yes']])
  })

  it('are named from any cell below', () => {
    const { change } = opened()
    const after = change(() => {
      const heading = $headingOf($cellAt(14))
      if (heading) $selectBox(heading)
      ;($getSelection() as RangeSelection).insertText('Hour')
    })
    expect(shape(after)?.[0]).toEqual(['Day', 'Hour'])
  })

  it('of a plan are fixed', () => {
    const { change, editor } = openEditor(documentOf(plan))
    change(() => $selectSpan('plan', 0, 0))
    expect(editor.read($tableCellAtCaret)).toBeNull()
  })
})

describe('kinds of statement', () => {
  const opened = () => openEditor(documentOf(paragraph('a', text('Dad was out. Kofi was in.'))))

  it('mark what is selected and leave the rest', () => {
    const { change } = opened()
    const after = change(() => {
      $selectSpan('a', 0, 12)
      $markClaim('reported')
    })
    expect(blocks(after)[0]).toMatchObject({
      content: [{ text: 'Dad was out.', claim: { kind: 'reported' } }, { text: ' Kofi was in.' }],
    })
  })

  it('mark the whole paragraph when nothing is selected, and come off the same way', () => {
    const { change } = opened()
    const marked = change(() => {
      $selectSpan('a', 3, 3)
      $markClaim('opinion', { by: 'Priya' })
    })
    expect(blocks(marked)[0]).toMatchObject({ content: [{ claim: { kind: 'opinion', by: 'Priya' } }] })
    expect(blocks(change(() => void $markClaim('opinion')))[0]).toEqual(paragraph('a', text('Dad was out. Kofi was in.')))
  })

  it('are described and taken off as one, however many pieces of text they have', () => {
    const { change } = openEditor(
      documentOf(paragraph('a', text('One '), { type: 'text', text: 'two', marks: ['bold'] }, text(' three'))),
    )
    const described = change(() => {
      $selectSpan('a', 2, 2)
      const claim = $markClaim('reported')
      if (claim) $describeClaim({ ...claim, by: 'Mr Haddad', on: '3 March' })
    })
    expect((blocks(described)[0] as { content: { claim?: { by?: string } }[] }).content.map((one) => one.claim?.by)).toEqual([
      'Mr Haddad',
      'Mr Haddad',
      'Mr Haddad',
    ])
    const plain = change(() => $removeClaim($claimAtCaret()?.id ?? ''))
    expect(JSON.stringify(blocks(plain))).not.toContain('claim')
  })

  it('are not put on the plain values of a plan', () => {
    const { change } = openEditor(documentOf(plan))
    const after = change(() => {
      $selectSpan('plan', 1, 1)
      expect($markClaim('observed')).toBeNull()
    })
    expect(actions(after)).toEqual(plan.type === 'actionPlan' && plan.actions)
  })
})

describe('rows of a plan', () => {
  const opened = () => openEditor(documentOf(plan, paragraph('after', text('After.'))))
  const $row = () => {
    $selectSpan('plan', 0, 0)
    return $rowOf($caret())
  }

  it('are added below the caret’s row, moved and deleted', () => {
    const { change } = opened()
    const added = change(() => {
      const row = $row()
      const grid = row && $gridOf(row)
      if (grid) $addRow(grid, row)
    })
    expect(actions(added).map((one) => one.action)).toEqual(['Visit', '', 'Call'])
    const moved = change(() => {
      const row = $row()
      if (row) $moveRow(row, 1)
    })
    expect(actions(moved).map((one) => one.action)).toEqual(['', 'Visit', 'Call'])
    const deleted = change(() => {
      const row = $row()
      if (row) $deleteRow(row)
    })
    expect(actions(deleted).map((one) => one.action)).toEqual(['Visit', 'Call'])
  })

  it('grow by one at the end of the last cell', () => {
    const { change } = opened()
    const after = change(() => {
      const last = $gridOf($row() ?? ($blockById('plan') as never))
        ?.getRows()
        .at(-1)
        ?.getCell('status')
      if (last) $stepBox(last, 1, () => true)
    })
    expect(actions(after)).toHaveLength(3)
  })

  it('keep the chosen person until the wording is changed', () => {
    const { change } = opened()
    const chosen = change(() => {
      $row()
      $chooseOwner('Mr Haddad, Fernhill Primary', 'haddad')
    })
    expect(actions(chosen)[0]).toMatchObject({ owner: 'Mr Haddad, Fernhill Primary', ownerId: 'haddad' })
    const retyped = change(() => {
      expect($ownerAtCaret()).toBe('Mr Haddad, Fernhill Primary')
      const box = $boxOf($caret()) as ElementNode
      box.clear()
      box.selectStart().insertText('The school')
    })
    expect(actions(retyped)[0]).toMatchObject({ owner: 'The school' })
    expect(actions(retyped)[0]).not.toHaveProperty('ownerId')
  })

  it('come from the Action button into the section’s plan, or into a new one', () => {
    const inPlan = opened().change
    const added = inPlan(() => {
      $selectSpan('after', 0, 0)
      $insertRecord('actionPlan')
    })
    expect(actions(added)).toHaveLength(3)
    const fresh = openEditor(documentOf(paragraph('a', text('One.')))).change(() => {
      $selectSpan('a', 2, 2)
      $insertRecord('actionPlan')
    })
    expect(blocks(fresh).map((block) => block.type)).toEqual(['paragraph', 'actionPlan', 'paragraph'])
  })
})

describe('blocks', () => {
  it('become a list of one item each and go back to paragraphs', () => {
    const { change } = openEditor(documentOf(paragraph('a', text('One.')), paragraph('b', text('Two.'))))
    const listed = change(() => {
      $selectSpan('a', 0, 4)
      const selection = $getSelection() as RangeSelection
      const second = $blockById('b') as ElementNode
      selection.focus.set(second.getFirstChildOrThrow().getKey(), 4, 'text')
      $setBlockType('bullets')
    })
    expect(blocks(listed)).toMatchObject([{ type: 'list', ordered: false, items: [{ level: 0 }, { level: 0 }] }])
    const back = change(() => $setBlockType('paragraph'))
    expect(blocks(back).map((block) => [block.type, blockText(block).text])).toEqual([
      ['paragraph', 'One.'],
      ['paragraph', 'Two.'],
    ])
  })

  it('keep their words when they become somebody’s own', () => {
    const { change } = openEditor(documentOf(paragraph('a', { type: 'text', text: 'We count.', marks: ['bold'] })))
    const after = change(() => {
      $selectSpan('a', 0, 0)
      $setBlockType('quotation')
    })
    expect(blocks(after)).toMatchObject([{ type: 'quotation', speaker: null, content: [{ text: 'We count.', marks: ['bold'] }] }])
  })

  it('take the place of an empty paragraph when they are inserted', () => {
    const { change } = openEditor(documentOf(paragraph('a')))
    const after = change(() => {
      ;($blockById('a') as ElementNode).selectStart()
      $insertTable(2, 1)
    })
    expect(blocks(after).map((block) => block.type)).toEqual(['table', 'paragraph'])
  })

  it('hold a field as a chip whose missing value is no text', () => {
    const { change } = openEditor(documentOf(paragraph('a', text('For '))))
    const after = change(() => {
      $selectSpan('a', 4, 4)
      $insertMergeField('child.school', '')
    })
    expect(blocks(after)[0]).toMatchObject({ content: [{ text: 'For ' }, { type: 'field', name: 'child.school', text: '' }] })
    expect(blockText(blocks(after)[0] as Block).text).toBe('For ')
  })
})

describe('a fix', () => {
  it('takes the marks and claim of the words that it replaces, across pieces of text', () => {
    const claim = { id: 'c', kind: 'reported' as const }
    const { change } = openEditor(
      documentOf(
        paragraph(
          'a',
          text('Help from '),
          { type: 'text', text: 'CA', marks: ['bold'], claim },
          { type: 'text', text: 'MHS', claim },
        ),
      ),
    )
    const after = change(() => void $replaceSpan('a', 10, 15, 'the clinic'))
    expect(blocks(after)[0]).toEqual(
      paragraph('a', text('Help from '), { type: 'text', text: 'the clinic', marks: ['bold'], claim }),
    )
  })
})

describe('a replacement in any block', () => {
  it('gives the same text as the model’s own', () => {
    fc.assert(
      fc.property(anyBlock, fc.nat(), fc.nat(), fc.stringMatching(/^[a-z]{1,6}$/), (block, one, other, words) => {
        const { text: before, segments } = blockText(block)
        const segment = segments.filter((each) => each.role !== 'label' && each.end > each.start)[
          one % Math.max(1, segments.length)
        ]
        if (!segment || block.type === 'table') return
        const start = segment.start + (other % (segment.end - segment.start))
        const { change } = openEditor(documentOf(block))
        const after = change(() => void $replaceSpan(block.id, start, segment.end, words))
        expect(blockText(blocks(after)[0] as Block).text).toBe(before.slice(0, start) + words + before.slice(segment.end))
      }),
    )
  })
})

describe('sections of the writer’s own', () => {
  it('can be added, renamed and deleted; the template’s cannot', () => {
    const { change } = openEditor(documentOf(paragraph('a')))
    const added = change(() => void $addSection('section', 'Pets'))
    const id = added.sections[1]?.id ?? ''
    expect(added.sections.map((section) => [section.title, section.templateSection])).toEqual([
      ['Why we are meeting', 'why'],
      ['Pets', null],
    ])
    const renamed = change(() => {
      $renameSection(id, 'Animals')
      $renameSection('section', 'Mine')
    })
    expect(renamed.sections.map((section) => section.title)).toEqual(['Why we are meeting', 'Animals'])
    const deleted = change(() => {
      $deleteSection(id)
      $deleteSection('section')
    })
    expect(deleted.sections.map((section) => section.title)).toEqual(['Why we are meeting'])
  })
})
