import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ActionPlan,
  type Confidential,
  contentsOf,
  type Inline,
  inlineText,
  type PlanAction,
  type Table,
  withMarksOf,
} from '../../../shared/document/index.ts'

const MARK: Confidential = { id: 'm1', why: 'Her safety' }
const text = (words: string, confidential?: Confidential): Inline => ({
  type: 'text',
  text: words,
  ...(confidential ? { confidential } : {}),
})
let rows = 0
const table = (...cells: Inline[][][]): Table => ({
  type: 'table',
  id: 'statements',
  shows: 'danger-statements',
  columns: ['Worry', 'For', 'It answers'].map((title) => ({ id: title, title })),
  rows: cells.map((row) => ({ id: `row-${rows++}`, cells: row.map((content) => ({ content })) })),
})
const row = (words: string, whose = 'Kofi', answers = 'Fernhill Primary, 12 February 2026'): Inline[][] => [
  words === '' ? [] : [text(words)],
  [text(whose)],
  [text(answers)],
]
/** What is marked in a table, cell by cell: `row.column: words`. */
function marked(kept: Table): string[] {
  return kept.rows.flatMap(({ cells }, at) =>
    cells.flatMap(({ content }, column) =>
      content.flatMap((inline) => (inline.type === 'text' && inline.confidential ? [`${at}.${column}: ${inline.text}`] : [])),
    ),
  )
}
const words = ({ rows: own }: Table) => own.map(({ cells }) => cells.map(({ content }) => inlineText(content)))
const was = (kept: Table) =>
  contentsOf(kept)
    .flat()
    .flatMap((inline) => (inline.type === 'text' && inline.confidential?.was ? inline.confidential.was : []))

const COUSIN = [text('Mr Pike comes at night. '), text('She sleeps at her cousin’s.', MARK), text(' Kofi hides.')]
const WHOLE = 'Mr Pike comes at night. She sleeps at her cousin’s. Kofi hides.'

describe('the marks of a table that is filled anew', () => {
  it('stand on the same words where the cell says the same', () => {
    const kept = withMarksOf(table(row('A new worry, about Ruby.', 'Ruby', '')), [table(row('x'))])
    expect(marked(kept)).toEqual([])
    const same = withMarksOf(table(row('Ruby is cold.', 'Ruby'), row(WHOLE)), [
      table([COUSIN, [text('Kofi')], [text('Fernhill')]], row('Ruby is cold.', 'Ruby')),
    ])
    expect(marked(same)).toEqual(['1.0: She sleeps at her cousin’s.'])
    expect(was(same)).toEqual([])
    expect(words(same)[1]?.[0]).toBe(WHOLE)
  })
  it('stand on the same words where other words of the cell are changed', () => {
    const kept = withMarksOf(table(row('Mr Pike came twice in May. She sleeps at her cousin’s.')), [
      table([COUSIN, [text('Kofi')], []]),
    ])
    expect(marked(kept)).toEqual(['0.0: She sleeps at her cousin’s.'])
    expect(was(kept)).toEqual([])
  })
  it('take the whole cell where the marked words are changed, and say which words they were', () => {
    const kept = withMarksOf(table(row('Mr Pike comes at night. She stays with her cousin Sara. Kofi hides.')), [
      table([COUSIN, [text('Kofi')], []]),
    ])
    expect(marked(kept)).toEqual(['0.0: Mr Pike comes at night. She stays with her cousin Sara. Kofi hides.'])
    expect(was(kept)).toEqual(['She sleeps at her cousin’s.'])
  })
  it('take the whole cell for a short word that is only part of another one now', () => {
    const kept = withMarksOf(table(row('They are in Leedsham now.')), [
      table([[text('They are in '), text('Leeds', MARK), text(' now.')], [text('Kofi')], []]),
    ])
    expect(marked(kept)).toEqual(['0.0: They are in Leedsham now.'])
  })
  it('are told once, however often the plan is brought in after that', () => {
    const first = withMarksOf(table(row('Mr Pike comes at night. She stays with Sara. Kofi hides.')), [
      table([COUSIN, [text('Kofi')], []]),
    ])
    const second = withMarksOf(table(row('Mr Pike comes at night. She stays with Sara Haddad. Kofi hides.')), [first])
    expect(marked(second)).toEqual(['0.0: Mr Pike comes at night. She stays with Sara Haddad. Kofi hides.'])
    expect(was(second)).toEqual(['She sleeps at her cousin’s.'])
    expect(was(withMarksOf(table(row('Mr Pike comes at night. She stays with Sara. Kofi hides.')), [first]))).toEqual([
      'She sleeps at her cousin’s.',
    ])
  })
  it('keep two marks of a cell apart, and name both where neither can be kept', () => {
    const two = [text('At Sara’s house', MARK), text(' or '), text('at Leeds station', { id: 'm2' }), text('.')]
    const kept = withMarksOf(table(row('At Sara’s house or elsewhere.')), [table([two, [text('Kofi')], []])])
    expect(marked(kept)).toEqual(['0.0: At Sara’s house', '0.0:  or elsewhere.'])
    const none = withMarksOf(table(row('In one house or in the other.')), [table([two, [text('Kofi')], []])])
    expect(was(none)).toEqual(['At Sara’s house', 'at Leeds station'])
  })
  it('follow their words into another row', () => {
    const kept = withMarksOf(table(row('Something else altogether.', 'Ruby', ''), row(`Now: ${WHOLE}`, 'Ruby', 'Visit')), [
      table([COUSIN, [text('Kofi')], [text('Fernhill')]]),
    ])
    expect(marked(kept)).toEqual(['1.0: She sleeps at her cousin’s.'])
  })
  it('take every row that nobody knows from before, where the row itself is written anew', () => {
    const kept = withMarksOf(table(row('Known and unchanged.', 'Ruby'), row('Nobody answers the door any more.', 'Ama', 'GP')), [
      table(row('Known and unchanged.', 'Ruby'), [COUSIN, [text('Kofi')], [text('Fernhill')]]),
    ])
    expect(marked(kept)).toEqual(['1.0: Nobody answers the door any more.'])
    expect(was(kept)).toEqual(['She sleeps at her cousin’s.'])
  })
  it('go with a row that is no more', () => {
    const known = row('Known and unchanged.', 'Ruby')
    const kept = withMarksOf(table(known), [table(known, [COUSIN, [text('Kofi')], [text('Fernhill')]])])
    expect(marked(kept)).toEqual([])
  })
  it('come from another part of the plan, as far as the same words stand here', () => {
    const goals: Table = { ...table([COUSIN, [text('Kofi')], []]), shows: 'goals' }
    const kept = withMarksOf(table(row(WHOLE), row('Another worry.')), [goals])
    expect(marked(kept)).toEqual(['0.0: She sleeps at her cousin’s.'])
  })
})

const action = (id: string, more: Partial<PlanAction>): PlanAction => ({
  id,
  action: '',
  owner: '',
  due: '',
  reviewDate: '',
  measure: '',
  outcome: '',
  status: '',
  ...more,
})
const plan = (...actions: PlanAction[]): ActionPlan => ({ type: 'actionPlan', id: 'plan', fromPlan: true, actions })
const leftOut = ({ actions }: ActionPlan) => actions.filter(({ confidential }) => confidential).map(({ id }) => id)

describe('the marks of a plan’s actions', () => {
  const before = plan(
    action('a', { action: 'Ms Begum walks with Amina' }),
    action('b', { action: 'Ms Adeyemi rings Ms Begum at work', confidential: MARK }),
  )
  it('stay with the step, whatever it says now', () => {
    const kept = withMarksOf(plan(action('b', { action: 'Ms Adeyemi rings on Mondays' }), action('a', {})), [before])
    expect(leftOut(kept)).toEqual(['b'])
    expect(kept.actions[0]?.confidential?.was).toEqual(['Ms Adeyemi rings Ms Begum at work'])
    expect(leftOut(withMarksOf(plan(...before.actions.map(({ confidential: _, ...rest }) => rest)), [before]))).toEqual(['b'])
  })
  it('follow their words to another step, and go with a step that is no more', () => {
    expect(leftOut(withMarksOf(plan(action('c', { action: 'Ms Adeyemi rings Ms Begum at work' })), [before]))).toEqual(['c'])
    expect(leftOut(withMarksOf(plan(action('d', { action: 'The window is mended' })), [before]))).toEqual([])
  })
  it('take an action that says the words of a marked cell', () => {
    const cells = table([COUSIN, [text('Kofi')], []])
    const kept = withMarksOf(plan(action('e', { action: 'Ask where. She sleeps at her cousin’s.' })), [cells])
    expect(leftOut(kept)).toEqual(['e'])
  })
})

describe('nothing that was marked stands unmarked', () => {
  const word = fc.constantFrom('Amina', 'Leeds', 'her cousin', 'at night', 'Kofi hides', 'the school', '3', 'rings', 'St John’s')
  const cell = fc.array(fc.tuple(word, fc.boolean()), { minLength: 1, maxLength: 6 })
  it('wherever a marked stretch stands again in its cell, and no word is lost', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.array(cell, { maxLength: 4 }), (old, fresh) => {
        const before = table(
          ...old.map((parts, at): Inline[][] => [
            parts.map(([one, isMarked], index) => text(`${one} `, isMarked ? { id: `m${at}-${index}` } : undefined)),
            [text('Kofi')],
            [],
          ]),
        )
        const now = table(...fresh.map((parts) => row(parts.map(([one]) => `${one} `).join(''))))
        const kept = withMarksOf(now, [before])
        expect(words(kept)).toEqual(words(now))
        const isMarked = marked(before).length > 0
        if (!isMarked) return
        // Where each row is the same again, all that was marked is marked, and nothing else.
        const again = withMarksOf(table(...words(before).map(([one = '']) => row(one))), [before])
        const first = (one: Table) => one.rows.map(({ cells }) => marks(cells[0]?.content ?? []))
        first(again).forEach((now, index) => {
          const then = first(before)[index] ?? ''
          expect([...now].every((sign, place) => then[place] !== '#' || sign === '#')).toBe(true)
        })
      }),
      { numRuns: 300 },
    )
  })
})

/** A `#` for each marked character, a dot for each other one. */
function marks(content: readonly Inline[]): string {
  return content
    .map((inline) => (inline.type === 'text' ? (inline.confidential ? '#' : '.').repeat(inline.text.length) : ''))
    .join('')
}
