import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, blockText, type CasewrightDocument, type Inline } from '../../../shared/document/index.ts'
import {
  type BlockComparison,
  type Comparison,
  compareDocuments,
  type GridRow,
  type Run,
} from '../../../shared/review/compare/index.ts'
import { someDocument } from '../document/generate.ts'
import { documentOf, paragraph, plain, section } from './documents.ts'

/** Runs as one line: [-removed-] {+added+} {~looks otherwise~}, notes in brackets. */
const drawn = (runs: readonly Run[]): string =>
  runs
    .map(({ change, text, note }) => {
      const words = note ? `(${text})` : text
      return change === 'added'
        ? `{+${words}+}`
        : change === 'removed'
          ? `[-${words}-]`
          : change === 'formatted'
            ? `{~${words}~}`
            : words
    })
    .join('')

const allBlocks = (comparison: Comparison): BlockComparison[] => comparison.sections.flatMap((one) => one.blocks)
const onlyBlock = (comparison: Comparison): BlockComparison => {
  const [block] = allBlocks(comparison)
  if (!block) throw new Error('there is no block')
  return block
}
const between = (before: Block[], now: Block[]): Comparison => compareDocuments(documentOf(before), documentOf(now))
function runsOf(block: BlockComparison): Run[] {
  const { body } = block
  if (body.form === 'text') return [...body.runs]
  if (body.form === 'list') return body.items.flatMap((item) => [...item.runs])
  if (body.form === 'grid') return body.rows.flatMap((row) => row.cells.flat())
  return []
}
function rowsOf(block: BlockComparison): readonly GridRow[] {
  if (block.body.form !== 'grid') throw new Error('the block has no rows')
  return block.body.rows
}

describe('words of a paragraph', () => {
  test.each([
    ['Kofi sleeps well.', 'Kofi sleeps well.', 'Kofi sleeps well.'],
    [
      'When I visited there was no proper bed. His bag',
      'When I visited there was one mattress on the floor. His bag',
      'When I visited there was [-no proper bed-]{+one mattress on the floor+}. His bag',
    ],
    ['Kofi was late on most mornings.', 'Kofi was late on 14 of 31 mornings.', 'Kofi was late on [-most-]{+14 of 31+} mornings.'],
    ['He came. He left.', 'He came. He ate. He left.', 'He came. {+He ate. +}He left.'],
    ['He came. He left.', 'He came. He left. He rang.', 'He came. He left.{+ He rang.+}'],
    ['He came. He ate. He left.', 'He came. He left.', 'He came. [-He ate. -]He left.'],
    [
      'Ms Mensah was angry and upset and rude to the nurse.',
      'Ms Mensah shouted at me and swore twice and left before the nurse.',
      'Ms Mensah [-was angry and upset and rude to-]{+shouted at me and swore twice and left before+} the nurse.',
    ],
    ['The bed is dry.', 'The new bed is now dry.', 'The {+new +}bed is {+now +}dry.'],
    ['', 'Kofi sleeps.', '{+Kofi sleeps.+}'],
    ['Kofi sleeps.', '', '[-Kofi sleeps.-]'],
    ['Kofi’s bed', 'Kofi’s own bed', 'Kofi’s {+own +}bed'],
    ['a well-kept home', 'a clean home', 'a [-well-kept-]{+clean+} home'],
    ['Line one\nLine two', 'Line one\nLine three', 'Line one\nLine [-two-]{+three+}'],
  ])('%j, then %j', (before, now, expected) => {
    expect(drawn(runsOf(onlyBlock(between([paragraph('a', before)], [paragraph('a', now)]))))).toBe(expected)
  })

  const bold = (text: string): Inline => ({ type: 'text', text, marks: ['bold'] })
  const claimed = (text: string, kind: 'reported' | 'opinion'): Inline => ({
    type: 'text',
    text,
    claim: { id: 'c', kind, by: 'Mr Haddad' },
  })
  const note = (text: string): Inline => ({ type: 'note', id: 'n', text })
  test.each<[string, Inline[], Inline[], string, string]>([
    [
      'words set in bold',
      plain('He was late often.'),
      [...plain('He was '), bold('late'), ...plain(' often.')],
      'He was {~late~} often.',
      'now bold',
    ],
    [
      'two words set in bold',
      plain('He was late often.'),
      [...plain('He was '), bold('late often'), ...plain('.')],
      'He was {~late often~}.',
      'now bold',
    ],
    [
      'words marked as an opinion',
      plain('He is afraid.'),
      [claimed('He is afraid.', 'opinion')],
      '{~He is afraid.~}',
      'now marked as opinion',
    ],
    [
      'an opinion that was reported before',
      [claimed('He is afraid.', 'reported')],
      [claimed('He is afraid.', 'opinion')],
      '{~He is afraid.~}',
      'now marked as opinion',
    ],
    [
      'words kept from the family',
      plain('Seen at Elm Road.'),
      [...plain('Seen at '), { type: 'text', text: 'Elm Road', confidential: { id: 'k' } }, ...plain('.')],
      'Seen at {~Elm Road~}.',
      'now left out for the family',
    ],
    [
      'a note was added',
      plain('He was late.'),
      [...plain('He was late'), note('School, 3 March'), ...plain('.')],
      'He was late{+(School, 3 March)+}.',
      '',
    ],
    [
      'a note says otherwise',
      [...plain('Late'), note('3 March')],
      [...plain('Late'), note('4 March')],
      'Late[-(3 March)-]{+(4 March)+}',
      '',
    ],
    [
      'a field was filled in with the same words',
      plain('Kofi'),
      [{ type: 'field', name: 'child.firstName', text: 'Kofi' }],
      'Kofi',
      '',
    ],
  ])('%s', (_, before, now, expected, says) => {
    const comparison = between([{ type: 'paragraph', id: 'a', content: before }], [{ type: 'paragraph', id: 'a', content: now }])
    const runs = runsOf(onlyBlock(comparison))
    expect(drawn(runs)).toBe(expected)
    if (says) expect(runs.map((run) => run.says)).toContain(says)
    const { formatted, added, removed } = comparison.counts
    if (says) expect({ formatted, added, removed }).toEqual({ formatted: 1, added: 0, removed: 0 })
  })
})

describe('blocks and sections', () => {
  const a = paragraph('a', 'Kofi shares the back bedroom with Ruby and his bag is packed.')
  const b = paragraph('b', 'Mr Haddad leads on safeguarding at the school and told me this.')
  const c = paragraph('c', 'Both accounts were put to Mr Pike on 6 March by telephone.')

  test('a paragraph that was put in, one that was taken out, and one that stayed', () => {
    const comparison = between([a, b], [a, c])
    expect(allBlocks(comparison).map(({ id, change }) => [id, change])).toEqual([
      ['a', 'same'],
      ['b', 'removed'],
      ['c', 'added'],
    ])
    expect(comparison.counts).toEqual({ added: 1, removed: 1, moved: 0, formatted: 0 })
    expect(comparison.changes.map((change) => change.says)[0]).toMatch(/^Taken out: Mr Haddad leads/)
  })

  test('a paragraph that moved is said to have moved, and its words are compared', () => {
    const comparison = between(
      [a, b, c],
      [c, a, { ...b, ...{ content: plain('Mr Haddad leads on safeguarding at the nursery and told me this.') } }],
    )
    expect(allBlocks(comparison).map(({ id, movedFrom }) => [id, movedFrom])).toEqual([
      ['c', 'from further down'],
      ['a', null],
      ['b', null],
    ])
    expect(drawn(runsOf(allBlocks(comparison)[2] as BlockComparison))).toContain('[-school-]{+nursery+}')
    expect(comparison.counts).toEqual({ added: 1, removed: 1, moved: 1, formatted: 0 })
  })

  test('a paragraph that went into another section', () => {
    const comparison = compareDocuments(
      documentOf([section('s', 'Views', [a, b]), section('t', 'Analysis', [c])]),
      documentOf([section('s', 'Views', [a]), section('t', 'Analysis', [c, b])]),
    )
    expect(allBlocks(comparison).map(({ id, change, movedFrom }) => [id, change, movedFrom])).toEqual([
      ['a', 'same', null],
      ['c', 'same', null],
      ['b', 'changed', 'from “Views”'],
    ])
  })

  test('a paragraph with another id is known by its words', () => {
    const comparison = between(
      [a, b],
      [
        { ...a, id: 'x' },
        { ...b, id: 'y' },
      ],
    )
    expect(comparison.changes).toEqual([])
  })

  test('sections are known by what they stand for in the template, and by their titles', () => {
    const comparison = compareDocuments(
      documentOf([section('1', 'Views of the child', [a], 'views'), section('2', 'Own section', [b]), section('3', 'Gone', [c])]),
      documentOf([section('8', 'Kofi’s views', [a], 'views'), section('9', 'Own section', [b]), section('10', 'New', [])]),
    )
    expect(comparison.sections.map(({ id, change }) => [id, change])).toEqual([
      ['8', 'changed'],
      ['9', 'same'],
      ['3', 'removed'],
      ['10', 'added'],
    ])
    expect(comparison.counts).toEqual({ added: 2, removed: 2, moved: 0, formatted: 0 })
  })

  test('a paragraph that became a heading is laid out otherwise', () => {
    const now: Block = { type: 'heading', id: 'a', level: 3, content: 'content' in a ? (a.content as Inline[]) : [] }
    const comparison = between([a], [now])
    expect(onlyBlock(comparison)).toMatchObject({ laidOut: 'Now a heading', change: 'changed' })
    expect(comparison.counts).toEqual({ added: 0, removed: 0, moved: 0, formatted: 1 })
  })

  test('empty paragraphs that come and go are no change', () => {
    expect(between([a], [a, paragraph('e', ' ')]).changes).toEqual([])
  })

  test('all that is in a section that came new is one change', () => {
    const comparison = compareDocuments(
      documentOf([section('1', 'One', [a])]),
      documentOf([section('1', 'One', [a]), section('2', 'Two', [b, c])]),
    )
    expect(comparison.counts.added).toBe(1)
    const ids = comparison.sections[1]?.blocks.flatMap((block) => [block.changeId, ...runsOf(block).map((run) => run.changeId)])
    expect(new Set(ids)).toEqual(new Set(['change-1']))
  })
})

describe('lists, tables, plans, chronologies, signatures and pictures', () => {
  test('items of a list', () => {
    const list = (items: [string, string][]): Block => ({
      type: 'list',
      id: 'l',
      ordered: false,
      items: items.map(([id, text]) => ({ id, level: 0, content: plain(text) })),
    })
    const comparison = between(
      [
        list([
          ['1', 'a bed of his own'],
          ['2', 'a quiet place to do homework'],
          ['3', 'his coat'],
        ]),
      ],
      [
        list([
          ['9', 'a warm bed of his own'],
          ['3', 'his coat'],
          ['7', 'time with Nan'],
        ]),
      ],
    )
    const { body } = onlyBlock(comparison)
    expect(body.form === 'list' && body.items.map((item) => [item.change, drawn(item.runs)])).toEqual([
      ['changed', 'a {+warm +}bed of his own'],
      ['removed', '[-a quiet place to do homework-]'],
      ['same', 'his coat'],
      ['added', '{+time with Nan+}'],
    ])
  })

  const action = (id: string, what: string, owner: string, due: string) => ({
    id,
    action: what,
    owner,
    due,
    reviewDate: '',
    measure: '',
    outcome: '',
    status: '',
  })
  const planOf = (...actions: ReturnType<typeof action>[]): Block => ({ type: 'actionPlan', id: 'p', actions })
  test('an action that was added, one that was dropped, one with another owner and day', () => {
    const comparison = between(
      [
        planOf(
          action('1', 'Take Kofi to the dentist', 'Ms Mensah', '20 March 2026'),
          action('2', 'Mend the window', 'Mr Pike', '1 April 2026'),
        ),
      ],
      [
        planOf(
          action('1', 'Take Kofi to the dentist', 'Ms Ali', '27 March 2026'),
          action('3', 'Buy a bed for Ruby', 'Ms Mensah', '2 April 2026'),
        ),
      ],
    )
    expect(rowsOf(onlyBlock(comparison)).map(({ change, says }) => [change, says])).toEqual([
      ['changed', ['Who: Ms Ali (was Ms Mensah)', 'By when: 27 March 2026 (was 20 March 2026)']],
      ['removed', ['Action taken out']],
      ['added', ['Action added']],
    ])
  })

  test('an action with a new id is the same by what it is', () => {
    const comparison = between(
      [planOf(action('1', 'Take Kofi to the dentist', 'Ms Mensah', ''))],
      [planOf(action('9', 'Take Kofi to the dentist', 'Ms Ali', ''))],
    )
    expect(rowsOf(onlyBlock(comparison)).map((row) => row.says)).toEqual([['Who: Ms Ali (was Ms Mensah)']])
  })

  const tableOf = (columns: string[], rows: string[][]): Block => ({
    type: 'table',
    id: 't',
    columns: columns.map((title) => ({ id: `c-${title}`, title })),
    rows: rows.map((cells) => ({ id: `r-${cells[0]}`, cells: cells.map((text) => ({ content: plain(text) })) })),
  })
  test('cells of a table, a row that moved and a column that came', () => {
    const comparison = between(
      [
        tableOf(
          ['Who', 'View'],
          [
            ['Kofi', 'stay'],
            ['Ruby', 'not asked'],
            ['Nan', 'help'],
          ],
        ),
      ],
      [
        tableOf(
          ['Who', 'When', 'View'],
          [
            ['Nan', '', 'help'],
            ['Kofi', '3 March', 'stay'],
            ['Ruby', '4 March', 'asked twice'],
          ],
        ),
      ],
    )
    const block = onlyBlock(comparison)
    expect(block.body.form === 'grid' && block.body.columns.map(({ change, title }) => [change, drawn(title)])).toEqual([
      ['same', 'Who'],
      ['added', '{+When+}'],
      ['same', 'View'],
    ])
    expect(rowsOf(block).map(({ movedFrom, cells }) => [movedFrom, cells.map(drawn).join(' | ')])).toEqual([
      ['from further down', 'Nan |  | help'],
      [null, 'Kofi | {+3 March+} | stay'],
      [null, 'Ruby | {+4 March+} | [-not asked-]{+asked twice+}'],
    ])
    // The column is one change with all that stands in it.
    expect(comparison.counts).toEqual({ added: 2, removed: 1, moved: 1, formatted: 0 })
  })

  test('entries of a chronology by id, and who signs', () => {
    const entry = (id: string, date: string, event: string) => ({ id, date, event, source: '', response: '', impact: '' })
    const chronology = (...entries: ReturnType<typeof entry>[]): Block => ({ type: 'chronology', id: 'h', entries })
    const signed = (name: string): Block => ({
      type: 'signatures',
      id: 'g',
      signatories: [{ id: '1', role: 'Social worker', name, date: '', note: '' }],
    })
    const comparison = between(
      [chronology(entry('1', '3 March 2026', 'Kofi seen at school'), entry('2', '4 March 2026', 'Telephone call')), signed('')],
      [chronology(entry('1', '5 March 2026', 'Kofi seen at school')), signed('Priya Ramanathan')],
    )
    const [entries, signatures] = allBlocks(comparison)
    expect(rowsOf(entries as BlockComparison).map((row) => row.says)).toEqual([
      ['Date: 5 March 2026 (was 3 March 2026)'],
      ['Entry taken out'],
    ])
    expect(drawn(runsOf(signatures as BlockComparison))).toContain('{+Priya Ramanathan+}')
  })

  test('a picture of the family says what is in it otherwise', () => {
    const picture = (words: string): Block => ({
      type: 'genogram',
      id: 'f',
      view: 'genogram',
      filter: 'everybody',
      shown: { asAt: '2026-03-05', svg: '<svg/>', width: 1, height: 1, words, people: [] },
    })
    const { body } = onlyBlock(between([picture('Kofi lives with his mother.')], [picture('Kofi lives with his grandmother.')]))
    expect(body.form === 'picture' && drawn(body.words)).toContain('[-mother-]{+grandmother+}')
  })
})

/** A document with ids that are all different. */
function withIds(document: CasewrightDocument): CasewrightDocument {
  let count = 0
  return JSON.parse(JSON.stringify(document), (key, value) => {
    if (key !== 'id' || value !== 'x') return value
    count += 1
    return `id${count}`
  })
}

/** The document with some blocks taken out, doubled with other words, reworded, or put elsewhere. */
function edited(document: CasewrightDocument, edits: readonly number[]): CasewrightDocument {
  let at = 0
  const sections = document.sections.map((one) => ({
    ...one,
    blocks: one.blocks.flatMap((block): Block[] => {
      at += 1
      const what = edits[at % edits.length] ?? 0
      if (what === 1) return []
      if (what === 2) return [block, paragraph(`new${at}`, `Something else was written here at ${at}.`)]
      if (what === 3 && block.type === 'paragraph')
        return [
          {
            ...block,
            content: block.content.flatMap((inline, place): Inline[] => (place % 2 === 0 ? [inline, ...plain(' and more')] : [])),
          },
        ]
      if (what === 4 && block.type === 'list') return [{ ...block, items: block.items.toReversed() }]
      if (what === 5 && block.type === 'table') return [{ ...block, rows: block.rows.slice(1) }]
      return [block]
    }),
  }))
  return { ...document, sections: edits[0] === 4 ? sections.toReversed() : sections }
}

/** What a reader of the later (or the earlier) text has before them, section by section, without blank blocks. */
function readBack(comparison: Comparison, side: 'now' | 'before'): string[] {
  const without = side === 'now' ? 'removed' : 'added'
  const kept = (runs: readonly Run[]): string => runs.map((run) => (run.change === without || run.note ? '' : run.text)).join('')
  // A section that is new may hold blocks that came from elsewhere: they have an earlier side.
  return comparison.sections.flatMap((one) => [
    ...(one.change === without ? [] : [kept(one.title)]),
    ...one.blocks
      .filter((block) => block.change !== without)
      .flatMap(({ body }): string[] => {
        if (body.form === 'text') return [kept(body.runs)]
        if (body.form === 'list') return body.items.filter((item) => item.change !== without).map((item) => kept(item.runs))
        if (body.form === 'grid') {
          // A column of the other side is a place in every row, and no cell of this side's.
          const own = (_: unknown, at: number): boolean => body.columns[at]?.change !== without
          return body.rows.filter((row) => row.change !== without).map((row) => row.cells.filter(own).map(kept).join('|'))
        }
        return []
      }),
  ])
}

/** The words of a document in the same shape, read from the document itself. */
function read(document: CasewrightDocument): string[] {
  return document.sections.flatMap((one) => [
    one.title,
    ...one.blocks.flatMap((block): string[] => {
      const { text, segments } = blockText(block)
      if (block.type === 'list') return segments.map(({ start, end }) => text.slice(start, end))
      if (block.type === 'table')
        return block.rows.map((row) =>
          row.cells
            .map((cell) =>
              cell.content.map((inline) => (inline.type === 'break' ? '\n' : inline.type === 'note' ? '' : inline.text)).join(''),
            )
            .join('|'),
        )
      if ('content' in block) return [text]
      return []
    }),
  ])
}

const plainOnly = (document: CasewrightDocument): CasewrightDocument => ({
  ...document,
  sections: document.sections.map((one) => ({
    ...one,
    blocks: one.blocks.filter(({ type }) => ['paragraph', 'heading', 'quotation', 'list', 'table'].includes(type)),
  })),
})

describe('whatever is compared', () => {
  const edits = fc.array(fc.nat(7), { minLength: 1, maxLength: 9 })
  const sorted = (lines: readonly string[]): string[] => lines.filter((line) => line.trim() !== '').toSorted()

  test('a document and itself give nothing', () => {
    fc.assert(
      fc.property(someDocument.map(withIds), (document) => {
        const copy = structuredClone(document)
        const { changes, counts } = compareDocuments(document, copy)
        expect(changes).toEqual([])
        expect(counts).toEqual({ added: 0, removed: 0, moved: 0, formatted: 0 })
      }),
    )
  })

  test('the changes taken give the later text in its order, and left give all of the earlier', () => {
    fc.assert(
      fc.property(someDocument.map(withIds).map(plainOnly), edits, (document, what) => {
        const now = edited(document, what)
        const comparison = compareDocuments(document, now)
        expect(readBack(comparison, 'now').filter((line) => line.trim() !== '')).toEqual(
          read(now).filter((line) => line.trim() !== ''),
        )
        expect(sorted(readBack(comparison, 'before'))).toEqual(sorted(read(document)))
      }),
    )
  })

  test('two documents that have nothing to do with each other lose nothing either', () => {
    const some = someDocument.map(withIds).map(plainOnly)
    fc.assert(
      fc.property(some, some, (one, other) => {
        const now = {
          ...other,
          sections: other.sections.map((part) => ({
            ...part,
            id: `${part.id}-other`,
            blocks: part.blocks.map((block) => ({ ...block, id: `${block.id}-other` })),
          })),
        }
        const comparison = compareDocuments(one, now)
        expect(readBack(comparison, 'now').filter((line) => line.trim() !== '')).toEqual(
          read(now).filter((line) => line.trim() !== ''),
        )
        expect(sorted(readBack(comparison, 'before'))).toEqual(sorted(read(one)))
      }),
    )
  })

  test('the other way round as much is removed as was added', () => {
    fc.assert(
      fc.property(someDocument.map(withIds), edits, (document, what) => {
        const now = edited(document, what)
        const [there, back] = [compareDocuments(document, now).counts, compareDocuments(now, document).counts]
        expect(back).toEqual({ added: there.removed, removed: there.added, moved: there.moved, formatted: there.formatted })
      }),
    )
  })

  test('every change can be gone to, and stands in reading order', () => {
    fc.assert(
      fc.property(someDocument.map(withIds), edits, (document, what) => {
        const comparison = compareDocuments(document, edited(document, what))
        const seen = new Set<string>()
        JSON.stringify(comparison.sections, (key, value) => {
          if (key === 'changeId' && typeof value === 'string') seen.add(value)
          return value
        })
        expect([...seen].toSorted()).toEqual(comparison.changes.map((change) => change.id).toSorted())
      }),
    )
  })
})
