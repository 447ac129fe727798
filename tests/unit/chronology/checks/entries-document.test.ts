import { describe, expect, test } from 'vitest'
import { entriesDocument } from '../../../../shared/chronology/index.ts'
import { blockText } from '../../../../shared/document/index.ts'
import { e } from './record-tester.ts'

const AGENCIES = [{ id: 'school', name: 'Elm School', kind: 'school' }]
const ENTRY = e('3 March 2026', 'education', 'Ada was late.', {
  agency: 'school',
  action: 'School rang.',
  outcome: 'She came.',
  impacts: [
    { childId: 'ada', text: 'Ada was tired.' },
    { childId: 'ben', text: 'Ben too.' },
  ],
  note: 'my private note',
  sources: [{ id: 's', agency: 'school', person: 'Ms Lane', original: [{ title: 'Notes', text: 'as it came' }] }],
})
const made = () => entriesDocument([ENTRY], { caseId: 'case', packId: 'manchester', agencies: AGENCIES })

describe('the entries as a document', () => {
  const [block] = made().document.sections[0]?.blocks ?? []
  const text = block === undefined ? '' : blockText(block).text

  test('says what they say and who says so, and nothing private', () => {
    expect(text).toBe('3 March 2026\nAda was late.\nMs Lane, Elm School\nSchool rang.\nShe came.\nAda was tired.\nBen too.')
  })

  test.each([
    ['late', 'event', 8],
    ['rang', 'action', 7],
    ['came', 'outcome', 4],
    ['tired', 'impact', 8],
    ['too', 'impact', 19],
  ])('“%s” is found again in its %s', (word, field, start) => {
    const at = text.indexOf(word)
    const place = made().placeOf({ blockId: ENTRY.id, start: at, end: at + word.length })
    expect(place).toEqual({ entryId: ENTRY.id, field, start, end: start + word.length })
  })

  test.each(['3 March', 'Elm'])('“%s” stands in no field that is written here', (word) => {
    expect(made().placeOf({ blockId: ENTRY.id, start: text.indexOf(word), end: text.indexOf(word) + 1 })).toBeNull()
  })

  test('what is about no entry has no place', () => {
    expect(made().placeOf({ blockId: null, start: 0, end: 0 })).toBeNull()
  })

  test('an entry that did not change keeps its block, so that it is not read again', () => {
    const other = e('4 March 2026', 'education', 'Ben was early.')
    const again = entriesDocument([ENTRY, other], { caseId: 'case', packId: 'manchester', agencies: AGENCIES })
    expect(again.document.sections[0]?.blocks[0]).toBe(block)
  })
})
