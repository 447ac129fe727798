import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellProblem, cellText, withCell, withCellOf } from '../../../renderer/chronology/grid/cells.ts'
import { COLUMNS, type ColumnId } from '../../../renderer/chronology/grid/columns.ts'
import { pasted } from '../../../renderer/chronology/grid/pasting.ts'
import { BY_DATE, sortedBy } from '../../../renderer/chronology/grid/sorting.ts'
import { worldOf } from '../../../renderer/chronology/world.ts'
import { type CaseEntry, caseEntry } from '../../../shared/chronology/index.ts'
import { person } from '../../../shared/family/index.ts'
import { chronologyStandard } from '../../../shared/standards/index.ts'

const standard = chronologyStandard.parse({
  agencies: [
    { id: 'police', name: 'Police', shape: 'triangle', tone: 'blue', words: ['police', 'constabulary'] },
    { id: 'school', name: 'School', shape: 'diamond', tone: 'amber', words: ['school', 'primary'] },
  ],
  categories: [
    { id: 'visit', name: 'Visit and child seen', tone: 'teal' },
    { id: 'legal', name: 'Legal and court', tone: 'slate' },
  ],
})
const people = [
  person.parse({ id: 'kofi', group: 'child', firstName: 'Kofi', lastName: 'Pike' }),
  person.parse({ id: 'ruby', group: 'child', firstName: 'Ruby', knownAs: 'Roo', lastName: 'Pike' }),
  person.parse({ id: 'mensah', group: 'family', title: 'Ms', firstName: 'Adwoa', lastName: 'Mensah', role: 'mother' }),
]
const world = worldOf({ people }, [{ id: 'ag-police', name: 'Merseyside Police', kind: 'police' }], standard, '2026-03-12')
const blank = (id = 'e'): CaseEntry => caseEntry.parse({ id, when: {} })
const write = (column: ColumnId, typed: string, entry = blank()): CaseEntry => withCell(entry, column, typed, world).entry

describe('cells of an entry', () => {
  it.each<[ColumnId, string, string]>([
    ['when', '27/12/25 02:10', '27 December 2025, 02:10'],
    ['when', '?18 Jan 2026', 'about 18 January 2026'],
    ['when', 'Mar 2024', 'March 2024'],
    ['when', '', ''],
    ['children', 'kofi and Roo', 'Kofi, Roo'],
    ['children', 'ruby; KOFI PIKE', 'Roo, Kofi'],
    ['children', 'all', 'All'],
    ['category', 'legal', 'Legal and court'],
    ['category', 'vis', 'Visit and child seen'],
    ['knownBy', 'reported, risk', 'Reported, risk'],
    ['knownBy', 'Protective', 'Protective'],
    ['knownBy', 'obs', 'Observed'],
    ['significance', 'key', 'Key'],
    ['event', 'Home visit.  ', 'Home visit.'],
    ['impact', 'Slept badly.', 'Slept badly.'],
    ['impact', 'Kofi: “we count.”\nRuby: quiet.', 'Kofi: “we count.”\nRoo: quiet.'],
    ['impact', 'Note: hid', 'Note: hid'],
    ['source', 'merseyside police: PC Bennett, log 0417, p. 3', 'Merseyside Police: PC Bennett, log 0417, p. 3'],
    ['source', 'Police', 'Police'],
    ['source', 'register', 'register'],
    ['source', 'Ms Mensah, text message', 'Ms Mensah, text message'],
  ])('%s: “%s” is written as “%s”', (column, typed, expected) => {
    const { entry, agencies } = withCell(blank(), column, typed, world)
    const looking = worldOf({ people }, [...world.agencies, ...agencies], standard, world.today)
    expect(cellText(entry, column, looking)).toBe(expected)
    expect(cellProblem(entry, column, looking)).toBeNull()
  })

  it.each<[ColumnId, string, RegExp]>([
    ['when', 'early in the week', /could not be read/],
    ['when', '31 February 2024', /There is no 31 February/],
    ['children', 'Kofi and the baby', /“Kofi and the baby” is not a child of this case/],
    ['category', 'Weather', /not a category/],
    ['knownBy', 'r', /observed, reported or opinion/],
    ['significance', 'huge', /Key, Significant or Background/],
  ])('%s: keeps “%s” as it was typed, with what is wrong', (column, typed, problem) => {
    const entry = write(column, typed)
    expect(cellText(entry, column, world)).toBe(typed)
    expect(cellProblem(entry, column, world)).toMatch(problem)
    const mended = write(column, '', entry)
    expect(cellProblem(mended, column, world)).toBeNull()
  })

  it('makes an agency of the fitting kind where the source names one that is not there', () => {
    const { entry, agencies } = withCell(blank(), 'source', 'Fernhill Primary: Mr Haddad, register', world)
    expect(agencies).toMatchObject([{ name: 'Fernhill Primary', kind: 'school' }])
    expect(entry).toMatchObject({ agency: agencies[0]?.id, sources: [{ person: 'Mr Haddad', document: 'register' }] })
  })

  it('keeps the other sources, and the person of the case', () => {
    const two = caseEntry.parse({
      ...blank(),
      sources: [
        { id: 's1', document: 'log' },
        { id: 's2', document: 'letter' },
      ],
    })
    const entry = write('source', 'Ms Mensah, text message', two)
    expect(entry.sources).toMatchObject([
      { id: 's1', person: 'Ms Mensah', personId: 'mensah' },
      { id: 's2', document: 'letter' },
    ])
  })

  it('is the same entry where a cell is left as it was', () => {
    const entry = caseEntry.parse({
      ...blank(),
      when: { kind: 'day', first: '2024-03-03', last: '2024-03-03', typed: '3/3/24' },
      childIds: ['kofi'],
      event: 'Seen.',
      knownBy: 'reported',
      impacts: [{ childId: 'kofi', text: 'Quiet.' }],
      sources: [{ id: 's', person: 'health visitor, once', document: 'a letter: long' }],
    })
    for (const { id } of COLUMNS) expect(withCell(entry, id, cellText(entry, id, world), world).entry).toBe(entry)
  })

  it('takes no word that begins with a p for a page', () => {
    expect(cellText(write('source', 'Ms Rao, Passport'), 'source', world)).toContain('Passport')
    expect(write('source', 'Ms Rao, Notes, p4').sources[0]?.page).toBe('4')
  })

  it('never drops a word of what is typed', () => {
    const typed = fc.stringMatching(/^[A-Za-z0-9,:;. ]{0,40}$/)
    const columns = COLUMNS.map(({ id }) => id).filter((id) => id !== 'number' && id !== 'when')
    fc.assert(
      fc.property(fc.constantFrom(...columns), typed, (column, text) => {
        const { entry, agencies } = withCell(blank(), column, text, world)
        const looking = worldOf({ people }, [...world.agencies, ...agencies], standard, world.today)
        const kept = cellText(entry, column, looking).toLowerCase()
        const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? []
        const known = column === 'children' || column === 'category' || column === 'knownBy' || column === 'significance'
        const lost = words.filter((word) => !kept.includes(word))
        expect(
          known && entry.unread === undefined ? [] : lost.filter((word) => !['p', 'pp', 'page', 'pages'].includes(word)),
        ).toEqual([])
      }),
    )
  })

  it('fills down what a cell says, not the rest', () => {
    const from = write('children', 'the baby', write('knownBy', 'Observed, risk', write('event', 'One.')))
    const filled = withCellOf(
      withCellOf(write('event', 'Two.', blank('f')), from, 'knownBy', () => 'n'),
      from,
      'children',
      () => 'n',
    )
    expect(filled).toMatchObject({
      id: 'f',
      event: 'Two.',
      knownBy: 'observed',
      bearing: 'risk',
      unread: { children: 'the baby' },
    })
  })
})

describe('pasting', () => {
  const columns: ColumnId[] = ['number', 'when', 'event', 'source']
  const rows = [write('event', 'One.', blank('a')), write('event', 'Two.', blank('b'))]
  let made = 0
  const paste = (words: string[][], range = { top: 1, bottom: 1, left: 1, right: 1 }) => {
    made = 0
    const newEntry = () => {
      made += 1
      return blank(`new-${made}`)
    }
    const result = pasted(words, { rows, columns, range, world, newEntry })
    const entries = result.changes.flatMap((change) => (change.list === 'entries' && change.item ? [change.item] : []))
    return { ...result, entries }
  }

  it('fills rows and makes new ones beyond the last, one agency once', () => {
    const {
      entries,
      changes,
      made: more,
    } = paste([
      ['3/4/2024', 'Late.', 'Fernhill Primary: register'],
      ['someday', 'Late again.', 'Fernhill Primary: register'],
    ])
    expect(more).toBe(1)
    expect(entries.map(({ id, event, when }) => [id, event, when.kind, when.first])).toEqual([
      ['b', 'Late.', 'day', '2024-04-03'],
      ['new-1', 'Late again.', 'unknown', ''],
    ])
    expect(entries[1]?.when.typed).toBe('someday')
    expect(changes.filter(({ list }) => list === 'agencies')).toHaveLength(1)
  })

  it('puts one cell into the whole range', () => {
    const { entries } = paste([['Late.']], { top: 0, bottom: 1, left: 2, right: 2 })
    expect(entries.map(({ id, event }) => [id, event])).toEqual([
      ['a', 'Late.'],
      ['b', 'Late.'],
    ])
  })

  it('passes over numbers of its own column, and begins after it where there are none', () => {
    const first = { top: 0, bottom: 0, left: 0, right: 0 }
    expect(paste([['12', '5 May 2024', 'Seen.']], first).entries[0]).toMatchObject({ event: 'Seen.' })
    expect(paste([['5 May 2024', 'Seen.']], first).entries[0]).toMatchObject({ event: 'Seen.', when: { first: '2024-05-05' } })
  })

  it('keeps what stands beyond the last column', () => {
    const { entries } = paste([['5 May 2024', 'Seen.', 'register', 'Chased twice', '']])
    expect(entries[0]?.unread).toEqual({ pasted: 'Chased twice' })
  })
})

describe('order', () => {
  const entries = [
    write('significance', 'Background', write('event', 'b', blank('1'))),
    write('significance', 'Key', write('event', 'a', blank('2'))),
    write('event', '', blank('3')),
  ]
  const ids = (sort: Parameters<typeof sortedBy>[1]) => sortedBy(entries, sort, world).map(({ id }) => id)

  it('follows a column, what is empty last either way', () => {
    expect(ids(BY_DATE)).toEqual(['1', '2', '3'])
    expect(ids({ column: 'event', down: false })).toEqual(['2', '1', '3'])
    expect(ids({ column: 'event', down: true })).toEqual(['1', '2', '3'])
    expect(ids({ column: 'significance', down: false })).toEqual(['2', '1', '3'])
  })
})
