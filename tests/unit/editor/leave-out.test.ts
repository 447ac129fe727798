import { $getRoot, $getSelection, type RangeSelection } from 'lexical'
import { describe, expect, it } from 'vitest'
import {
  $changedWords,
  $confidentialAtCaret,
  $describeConfidential,
  $goToChangedMark,
  $markConfidential,
  $removeConfidential,
} from '../../../renderer/editor/extensions/confidential/marking.ts'
import { $replaceSpan, $selectSpan } from '../../../renderer/editor/model/edit.ts'
import { type Block, type CasewrightDocument, type Confidential, replaceText } from '../../../shared/document/index.ts'
import { documentOf } from './documents.ts'
import { openEditor } from './open-editor.ts'

const paragraph: Block = {
  type: 'paragraph',
  id: 'a',
  content: [
    { type: 'text', text: 'She is well. ' },
    { type: 'field', name: 'child.address', text: '12 Elm Way' },
    { type: 'note', id: 'n', text: 'From the file.' },
    { type: 'text', text: ' He may call.' },
  ],
}
const plan: Block = {
  type: 'actionPlan',
  id: 'p',
  actions: ['Visit', 'Call'].map((action, index) => ({
    id: `r${index}`,
    action,
    owner: '',
    due: '',
    reviewDate: '',
    measure: '',
    outcome: '',
    status: '',
  })),
}
const content = (document: CasewrightDocument) => {
  const [block] = document.sections[0]?.blocks ?? []
  return block?.type === 'paragraph' ? block.content : []
}
const words = (document: CasewrightDocument) =>
  content(document).flatMap((inline) =>
    'confidential' in inline && inline.confidential && 'text' in inline ? [inline.text] : [],
  )

describe('leaving out for the family', () => {
  it('marks the selected words alone, a field and a note among them', () => {
    const { change } = openEditor(documentOf(paragraph))
    const document = change(() => {
      $selectSpan('a', 4, 26)
      expect($markConfidential()).not.toBeNull()
    })
    expect(words(document)).toEqual(['is well. ', '12 Elm Way', 'From the file.', ' He'])
  })
  it('marks the whole paragraph where nothing is selected, says why, and takes the mark off again', () => {
    const { change, editor } = openEditor(documentOf(paragraph))
    const marked = change(() => {
      $selectSpan('a', 2, 2)
      const mark = $markConfidential()
      if (mark) $describeConfidential({ ...mark, why: 'Her safety' })
    })
    expect(words(marked).join('')).toBe('She is well. 12 Elm WayFrom the file. He may call.')
    const mark = editor.read($confidentialAtCaret)
    expect(mark?.why).toBe('Her safety')
    expect(words(change(() => $removeConfidential(mark?.id ?? '')))).toEqual([])
  })
  it('marks the whole action of a plan, whose values are plain text', () => {
    const { change, editor } = openEditor(documentOf(plan))
    const document = change(() => {
      $selectSpan('p', 1, 1)
      $markConfidential()
    })
    const [block] = document.sections[0]?.blocks ?? []
    expect(block?.type === 'actionPlan' && block.actions.map(({ confidential }) => confidential !== undefined)).toEqual([
      true,
      false,
    ])
    const mark = editor.read($confidentialAtCaret)
    const after = change(() => $removeConfidential(mark?.id ?? ''))
    expect(after.sections[0]?.blocks[0]).toEqual(plan)
  })
  it('keeps the mark on words that are written over marked ones', () => {
    const { change } = openEditor(documentOf(paragraph))
    change(() => {
      $selectSpan('a', 0, 12)
      $markConfidential()
    })
    const document = change(() => {
      $replaceSpan('a', 4, 6, 'was')
      expect(($getSelection() as RangeSelection).isCollapsed()).toBe(true)
    })
    expect(words(document).join('')).toBe('She was well.')
    const [block] = document.sections[0]?.blocks ?? []
    const again = replaceText(block as Block, 0, 3, 'Ms Pike')
    expect(again.type === 'paragraph' && again.content[0]).toMatchObject({ text: 'Ms Pike', confidential: {} })
  })
  it('finds what the plan says otherwise than the words that were left out, until somebody has looked', () => {
    const changed = { id: 'm', why: 'Her safety', was: ['at her cousin’s'] }
    const table: Block = {
      type: 'table',
      id: 't',
      shows: 'goals',
      columns: [{ id: 'c', title: 'Goal' }],
      rows: [{ id: 'r', cells: [{ content: [{ type: 'text', text: 'She stays with Sara.', confidential: changed }] }] }],
    }
    const steps = plan.type === 'actionPlan' ? plan.actions : []
    const row: Block = { ...plan, type: 'actionPlan', id: 'p', actions: steps.map((one) => ({ ...one, confidential: changed })) }
    for (const block of [table, row]) {
      const { change, editor } = openEditor(documentOf(block))
      expect(editor.read(() => $changedWords($getRoot()))).toEqual(['at her cousin’s'])
      let mark: Confidential | null = null
      change(() => {
        mark = $goToChangedMark($getRoot())
      })
      expect(mark).toEqual(changed)
      expect(editor.read($confidentialAtCaret)).toEqual(changed)
      change(() => {
        const { was: _looked, ...rest } = changed
        $describeConfidential(rest)
      })
      expect(editor.read($confidentialAtCaret)).toEqual({ id: 'm', why: 'Her safety' })
    }
  })
})
