// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { additionsOf, drawAdditions } from '../../../renderer/editor/nodes/line-additions.ts'
import type { Block, ChronologyForm } from '../../../shared/document/index.ts'
import { documentOf } from './documents.ts'
import { openEditor } from './open-editor.ts'

const LINE = { agency: '▲ Police', about: 'Amina, Idris', disputed: 'Mr Begum says that he was at work.' }

describe('what a line of a chronology says beside its columns', () => {
  it.each<[ChronologyForm, string[]]>([
    ['impact', ['About: Amina, Idris', 'Disputed: Mr Begum says that he was at work.']],
    ['court', ['Disputed: Mr Begum says that he was at work.']],
    ['multi-agency', ['Agency: ▲ Police', 'About: Amina, Idris', 'Disputed: Mr Begum says that he was at work.']],
  ])('is drawn as the %s form has it in Word', (form, expected) => {
    const drawn = drawAdditions(form, LINE)
    expect([...(drawn?.children ?? [])].map(({ textContent }) => textContent)).toEqual(expected)
    expect(drawn?.contentEditable).toBe('false')
  })

  it('is nothing where the line has nothing of it', () => {
    expect(additionsOf('multi-agency', { caseEntryId: 'e', about: ' ' })).toEqual([])
    expect(drawAdditions('impact', {})).toBeNull()
  })

  it('is no part of what is written', () => {
    const block: Block = {
      type: 'chronology',
      id: 'c',
      form: 'multi-agency',
      entries: [{ id: 'e', date: '3 May 2025', event: 'Police came.', source: '', response: '', impact: '', ...LINE }],
    }
    const { read } = openEditor(documentOf(block))
    expect(read().sections[0]?.blocks[0]).toEqual(block)
  })
})
