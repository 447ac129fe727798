import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, blockText, FrontMatterError, lineAndColumn, readMarkdown } from '../../../shared/document/index.ts'

function blocksOf(text: string): Block[] {
  return readMarkdown(text).document.sections.flatMap((section) => section.blocks)
}

/** Each block as its type and its text. */
function plainly(text: string): [string, string][] {
  return blocksOf(text).map((block) => [block.type, blockText(block).text])
}

describe('sections', () => {
  test('the first # is the title, the others and ## are sections, ### a heading inside', () => {
    const { document } = readMarkdown('# Report\n\nBefore.\n\n## One #\n\n### Inside\n\nText.\n\n# Two\n\n##### Deep\n')
    expect(document.title).toBe('Report')
    expect(document.sections.map(({ id, title }) => [id, title])).toEqual([
      ['s1', ''],
      ['s2', 'One'],
      ['s3', 'Two'],
    ])
    expect(document.sections[1]?.blocks.map(({ id, type }) => [id, type])).toEqual([
      ['s2b1', 'heading'],
      ['s2b2', 'paragraph'],
    ])
    expect(document.sections[2]?.blocks[0]).toMatchObject({ type: 'heading', level: 4 })
  })

  test('### is a section where nothing shallower is open', () => {
    expect(readMarkdown('### One\n\nText\n').document.sections.map(({ title }) => title)).toEqual(['One'])
  })

  test('an underlined line is a heading; a rule across the page is nothing', () => {
    const { document } = readMarkdown('Report\n======\n\nOne\n---\n\nText\n\n---\n\nMore\n')
    expect([document.title, document.sections[0]?.title]).toEqual(['Report', 'One'])
    expect(document.sections[0]?.blocks).toHaveLength(2)
  })

  test('in plain text a short line in capitals, or a numbered one, alone is a heading; in Markdown it is not', () => {
    const typed =
      'WHAT WE ARE WORRIED ABOUT\n\nText.\n\n2. What is working well\n\nMore text.\n\n3. She came home late, and was tired.\n'
    expect(readMarkdown(typed, { format: 'text' }).document.sections.map(({ title }) => title)).toEqual([
      'WHAT WE ARE WORRIED ABOUT',
      '2. What is working well',
    ])
    expect(readMarkdown(typed).document.sections).toHaveLength(1)
  })

  test.each(['', '\n\n', '\uFEFF', '---\n---\n', '<!-- only this -->'])('nothing in %j is no section', (typed) => {
    expect(readMarkdown(typed).document).toMatchObject({ sections: [], kind: 'case-note', packId: 'base' })
  })
})

describe('blocks', () => {
  test.each<[string, [string, string][]]>([
    ['One line\nand the next', [['paragraph', 'One line and the next']]],
    ['One line  \nand the next\\\nand more', [['paragraph', 'One line\nand the next\nand more']]],
    [
      '\tTabbed\r\n\r\nNext',
      [
        ['paragraph', 'Tabbed'],
        ['paragraph', 'Next'],
      ],
    ],
    [
      '- one\n- two\n  of it\n\n- three\n\nAfter',
      [
        ['list', 'one\ntwo of it\nthree'],
        ['paragraph', 'After'],
      ],
    ],
    [
      '- one\n1. first',
      [
        ['list', 'one'],
        ['list', 'first'],
      ],
    ],
    ['2026. A year\n', [['list', 'A year']]],
    ['2026 was a year\n', [['paragraph', '2026 was a year']]],
    ['\\newpage\n', [['pageBreak', '']]],
    ['A \\*star\\* and a * alone and 2 * 3 * 4', [['paragraph', 'A *star* and a * alone and 2 * 3 * 4']]],
    ['snake_case_name and _this_ and **unclosed', [['paragraph', 'snake_case_name and this and **unclosed']]],
    ['| a |\n', [['paragraph', '| a |']]],
    [
      'Text\n| A | B |\n|---|---|\n| 1 | 2 |\n',
      [
        ['paragraph', 'Text'],
        ['table', 'A\nB\n1\n2'],
      ],
    ],
    [
      'A | B\n--|--\n1 | 2 | 3\n4',
      [
        ['table', 'A\nB\n1\n2 | 3'],
        ['paragraph', '4'],
      ],
    ],
    ['| A | B |\n|---|---|\n| 1 |\n', [['table', 'A\nB\n1\n']]],
  ])('%j', (typed, expected) => expect(plainly(typed)).toEqual(expected))

  test('nested items know their level', () => {
    const [list] = blocksOf('- a\n  - b\n    - c\n  - d\n- e\n')
    expect(list?.type === 'list' && list.items.map((item) => item.level)).toEqual([0, 1, 2, 1, 0])
  })

  test('marks, nested and neighbouring', () => {
    const [block] = blocksOf('**bold *both*** plain ~~gone~~ <u>under</u>')
    expect(block?.type === 'paragraph' && block.content).toEqual([
      { type: 'text', text: 'bold ', marks: ['bold'] },
      { type: 'text', text: 'both', marks: ['bold', 'italic'] },
      { type: 'text', text: ' plain ' },
      { type: 'text', text: 'gone', marks: ['strike'] },
      { type: 'text', text: ' ' },
      { type: 'text', text: 'under', marks: ['underline'] },
    ])
  })
})

describe('quotations', () => {
  test.each<[string, string, object | null, string | undefined]>([
    ['> “I like it there” — Amina, 9', 'I like it there', { name: 'Amina' }, '9'],
    ['> "I like it there" - said', '"I like it there" - said', null, undefined],
    ['> "I like it there" -- Amina (child), at home', 'I like it there', { name: 'Amina', relation: 'child' }, 'at home'],
    ['> I like it\n> there.\n>\n> — Amina', 'I like it there.', { name: 'Amina' }, undefined],
    ['> “I like it there — really — a lot”', 'I like it there — really — a lot', null, undefined],
    ['> “Never closed', '“Never closed', null, undefined],
  ])('%j', (typed, text, speaker, circumstances) => {
    const [block] = blocksOf(typed)
    expect(block).toMatchObject({ type: 'quotation', speaker })
    expect(block?.type === 'quotation' && [blockText(block).text, block.circumstances]).toEqual([text, circumstances])
  })
})

describe('tables by the meaning of their header', () => {
  test.each([
    ['What needs to happen | Who | By when | How we will know', ['action', 'owner', 'due', 'measure']],
    ['Action | Lead | Timescale | Outcome', ['action', 'owner', 'due', 'outcome']],
    ['Task | Person responsible | Target date | Review date | Progress', ['action', 'owner', 'due', 'reviewDate', 'status']],
    ['Step | Responsible | Deadline | Why', ['action', 'owner', 'due', 'outcome']],
    ['Number | What will be done | By whom | Date to be completed', [null, 'action', 'owner', 'due']],
    ['Need | Action | Difference for the child | When', [null, 'action', 'outcome', 'due']],
  ])('plan: %s', (header, fields) => {
    const cells = header.split(' | ').map((_, index) => `c${index}`)
    const [block] = blocksOf(`| ${header} |\n|${'---|'.repeat(cells.length)}\n| ${cells.join(' | ')} |\n`)
    const action = block?.type === 'actionPlan' ? block.actions[0] : undefined
    expect(action).toBeDefined()
    for (const [index, field] of fields.entries()) if (field) expect(action?.[field]).toBe(`c${index}`)
    const others = header.split(' | ').flatMap((title, index) => (fields[index] === null ? [[title, `c${index}`]] : []))
    expect(action?.columns).toEqual(others.length > 0 ? Object.fromEntries(others) : undefined)
  })

  test.each([
    ['Date | Event | Source | Impact on the child', ['date', 'event', 'source', 'impact']],
    ['Date | Significant event | Action taken', ['date', 'event', 'response']],
    ['When | What happened | Agency', ['date', 'event', 'source']],
  ])('chronology: %s', (header, fields) => {
    const cells = fields.map((_, index) => `c${index}`)
    const [block] = blocksOf(`| ${header} |\n|${'---|'.repeat(cells.length)}\n| ${cells.join(' | ')} |\n`)
    const entry = block?.type === 'chronology' ? block.entries[0] : undefined
    expect(fields.map((field) => entry?.[field])).toEqual(cells)
  })

  test.each(['Name | Date of birth | School', 'Strengths | Worries', 'Name | Role | Telephone', 'Worry | Scale'])(
    'neither: %s',
    (header) => {
      const [block] = blocksOf(`| ${header} |\n|${'---|'.repeat(header.split('|').length)}\n`)
      expect(block?.type).toBe('table')
    },
  )

  test('signatures', () => {
    const [block] = blocksOf('| Role | Signed | Date |\n|---|---|---|\n| Author | Ms Ada Pike | 5 March 2026 |\n')
    expect(block).toMatchObject({
      type: 'signatures',
      signatories: [{ role: 'Author', name: 'Ms Ada Pike', date: '5 March 2026' }],
    })
  })
})

describe('front matter', () => {
  const typed = `---
title: Report on Amina
kind: icpc-report
pack: wirral
children: [{ name: Amina Begum, dob: 2016-05-02, pronouns: she/her }, Ruby]
adults:
  - { name: Ms Farida Begum, role: mother }
  - { name: Nurse Jones, role: school nurse }
author: Ms Ada Pike
authorRole: Social worker
manager:
dates: { conference: 17/03/2026, coreGroups: [2026-03-20, 5 April 2026], visits: }
team: East
---
Text`

  test('is read into the document, unknown keys kept', () => {
    expect(readMarkdown(typed).document).toMatchObject({
      title: 'Report on Amina',
      kind: 'icpc-report',
      packId: 'wirral',
      author: { name: 'Ms Ada Pike', role: 'Social worker' },
      people: [
        { name: 'Amina Begum', group: 'child', dob: '2016-05-02', pronouns: 'she/her' },
        { name: 'Ruby', group: 'child' },
        { name: 'Ms Farida Begum', group: 'family', role: 'mother' },
        { name: 'Nurse Jones', group: 'professional', role: 'school nurse' },
      ],
      dates: { conference: '2026-03-17', coreGroups: ['2026-03-20', '2026-04-05'] },
      frontMatter: { team: 'East' },
    })
  })

  test('reads the same with a byte order mark and Windows line endings', () => {
    const windows = `\uFEFF${typed.replaceAll('\n', '\r\n')}`
    expect(readMarkdown(windows).document).toEqual(readMarkdown(typed).document)
  })

  test.each<[string, number, RegExp]>([
    ['---\ntitle: "open\n---\nText', 3, /not YAML/],
    ['---\ntitle: Report\nkind: essay\n---\n', 3, /kind: “essay” is not a kind/],
    ['---\ntitle: Report\nchildren: Amina\n---\n', 3, /children: write a list of children/],
    ['---\nadults:\n  - name: Ms Begum\n  - role: mother\n---\n', 4, /adults\.1\.name/],
    ['---\ntitle: 12\n---\n', 2, /title: write words/],
    ['---\ndates:\n  conference: 2026\n---\n', 3, /dates\.conference: write a day/],
    ['---\njust words\n---\n', 2, /each fact on its own line/],
    ['---\ntitle: never ends\n\nText', 1, /never ends/],
  ])('%j: line %i', (text, line, reason) => {
    try {
      readMarkdown(text)
    } catch (error) {
      expect(error).toBeInstanceOf(FrontMatterError)
      expect(error).toMatchObject({ line, reason: expect.stringMatching(reason) })
      return
    }
    throw new Error('it was read')
  })

  test('a rule at the head of a text is no front matter', () => {
    expect(plainly('---\n\nText\n')).toEqual([['paragraph', 'Text']])
  })
})

describe('places in the source', () => {
  const typed =
    '---\r\ntitle: Report\r\n---\r\n## One\r\n\r\nMs Begum **said** that\r\nshe \\*was\\* well.\r\n\r\n| Action | Who | When |\r\n|--|--|--|\r\n| Go \\| stay |  | ASAP |\r\n'

  test.each([
    ['s1b1', 'said', 6, 12],
    ['s1b1', 'she', 7, 1],
    ['s1b1', '*was*', 7, 6],
    ['s1b2', '| stay', 11, 7],
    ['s1b2', 'ASAP', 11, 19],
  ])('%s “%s” is in line %i, column %i', (id, words, line, column) => {
    const { document, source } = readMarkdown(typed)
    const block = document.sections.flatMap((section) => section.blocks).find((one) => one.id === id)
    const start = block ? blockText(block).text.indexOf(words) : -1
    const span = source.locate(id, start, start + words.length)
    expect(lineAndColumn(typed, span?.start ?? -1)).toEqual({ line, column })
  })

  test('an empty owner is found where its cell stands; a section by its heading; nothing by an unknown id', () => {
    const { document, source } = readMarkdown(typed)
    const plan = document.sections[0]?.blocks[1]
    const owner = plan && blockText(plan).segments.find((segment) => segment.place.actionField === 'owner')
    expect(lineAndColumn(typed, source.locate('s1b2', owner?.start)?.start ?? -1)).toEqual({ line: 11, column: 16 })
    expect(lineAndColumn(typed, source.locate('s1')?.start ?? -1)).toEqual({ line: 4, column: 4 })
    expect(source.locate('s9')).toBeNull()
  })

  test('whatever is typed, it is read, the same each time, and its characters are found again', () => {
    const piece = fc.constantFrom(
      ...[
        '# ',
        '## ',
        '\n',
        '\n\n',
        '\r\n',
        '> ',
        '- ',
        '  - ',
        '1. ',
        '| ',
        '|---|---|\n',
        '**',
        '*',
        '_',
        '~~',
        '\\',
        '<b>',
        '</b>',
        '<br>',
        '“',
        '”',
        ' — Amina',
        'word',
        ' ',
        '\t',
        '[^1]',
        '[^1]: note\n',
        '<!--',
        '-->',
        '---\n',
        '===\n',
        '\uFEFF',
        '👩‍👧',
        'Action | Who\n',
      ],
    )
    const text = fc.array(piece, { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(
      fc.property(
        fc.oneof(text, fc.string({ unit: 'grapheme' })),
        fc.constantFrom('markdown' as const, 'text' as const),
        (typed, format) => {
          fc.pre(!typed.replace(/^\uFEFF/, '').startsWith('---'))
          const { document, source } = readMarkdown(typed, { format })
          expect(readMarkdown(typed, { format }).document).toEqual(document)
          for (const block of document.sections.flatMap((section) => section.blocks)) {
            const words = blockText(block).text
            for (let at = 0; at < words.length; at += 1) {
              const span = source.locate(block.id, at, at + 1)
              if (words.charAt(at).trim() !== '') expect(typed.slice(span?.start, span?.end)).toBe(words.charAt(at))
            }
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})
