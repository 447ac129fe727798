import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, blockText, EditRangeError, type Inline, replaceText, spliceInlines } from '../../../shared/document/index.ts'
import { someDocument } from './generate.ts'

const reported = { id: 'c1', kind: 'reported' as const, by: 'Ms Begum' }
const content: Inline[] = [
  { type: 'text', text: 'She was ' },
  { type: 'text', text: 'very cold', marks: ['bold'], claim: reported },
  { type: 'note', id: 'n1', text: 'Visit' },
  { type: 'text', text: ' at ' },
  { type: 'field', name: 'child.school', text: 'Hill School' },
  { type: 'break' },
  { type: 'text', text: 'End' },
]

describe('replacing words in a line of inlines', () => {
  test('the new words take the marks and the claim of what they replace', () => {
    expect(spliceInlines(content, 8, 12, 'so')[1]).toEqual({ type: 'text', text: 'so', marks: ['bold'], claim: reported })
    expect(spliceInlines(content, 8, 12, 'so')[2]).toEqual({ type: 'text', text: ' cold', marks: ['bold'], claim: reported })
  })

  test('words put in take the style of the words before', () => {
    expect(spliceInlines(content, 17, 17, '!').slice(1, 4)).toEqual([
      content[1],
      content[2],
      { type: 'text', text: '!', marks: ['bold'], claim: reported },
    ])
  })

  test('a note in the span stays; a field that is cut into becomes text', () => {
    const edited = spliceInlines(content, 13, 25, 'hot, at the ')
    expect(edited).toContainEqual({ type: 'note', id: 'n1', text: 'Visit' })
    expect(edited.filter((inline) => inline.type === 'field')).toEqual([])
    expect(edited).toContainEqual({ type: 'text', text: ' School' })
  })

  test('what lies outside is the same object', () => {
    const edited = spliceInlines(content, 8, 17, 'warm')
    expect(edited[0]).toBe(content[0])
    expect(edited.slice(-4)).toEqual(content.slice(-4))
  })
})

describe('replacing words in a block', () => {
  const plan: Block = {
    type: 'actionPlan',
    id: 'p',
    actions: [{ id: 'a', action: 'Go', owner: '', due: 'ASAP', reviewDate: '', measure: '', outcome: '', status: '' }],
  }

  test('an empty owner is filled in where it stands', () => {
    const edited = replaceText(plan, 3, 3, 'Ms Begum')
    expect(edited).toMatchObject({ actions: [{ action: 'Go', owner: 'Ms Begum', due: 'ASAP' }] })
  })

  test('a span over two values is refused', () => {
    expect(() => replaceText(plan, 1, 6, 'x')).toThrow(EditRangeError)
    expect(() => replaceText(plan, 50, 51, 'x')).toThrow(EditRangeError)
  })

  test('in every block the text is spliced and nothing else changes', () => {
    fc.assert(
      fc.property(
        someDocument,
        fc.nat(),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', 'x', 'two\nlines', ' a '),
        (document, one, two, three, words) => {
          for (const block of document.sections.flatMap((section) => section.blocks)) {
            const before = blockText(block)
            const segment = before.segments[one % Math.max(1, before.segments.length)]
            if (!segment) continue
            const length = segment.end - segment.start
            const start = segment.start + (two % (length + 1))
            const end = start + (three % (segment.end - start + 1))
            const edited = replaceText(block, start, end, words)
            const after = blockText(edited)
            expect(after.text).toBe(before.text.slice(0, start) + words + before.text.slice(end))
            expect(after.segments.map(({ role, place }) => ({ role, place }))).toEqual(
              before.segments.map(({ role, place }) => ({ role, place })),
            )
            for (const [index, other] of before.segments.entries()) {
              const now = after.segments[index]
              if (other === segment || !now) continue
              const shift = other.start > segment.start ? words.length - (end - start) : 0
              expect(now.runs).toEqual(other.runs.map((run) => ({ ...run, start: run.start + shift, end: run.end + shift })))
            }
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
