import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type CaseEntry,
  caseChronology,
  caseEntry,
  differences,
  type MergeChoices,
  mergeChanges,
  mergedEntry,
  moreExactDate,
  partsOf,
  readWhen,
  twoEventsChange,
  undoing,
  withChanges,
} from '../../../../shared/chronology/index.ts'

let made = 0
const newId = () => `new-${++made}`
const when = (typed: string) => readWhen(typed, { today: '2026-03-13' }).when
const entry = (id: string, given: object): CaseEntry => caseEntry.parse({ id, ...given })

const LOG = entry('log', {
  when: when('27/12/2025 02:10'),
  agency: 'police',
  event: 'M arr crim dam.',
  childIds: ['kofi'],
  peopleIds: ['pike'],
  sources: [
    {
      id: 's1',
      agency: 'police',
      person: 'PC Bennett',
      document: 'log 0417',
      original: [{ title: 'Text', text: 'M arr crim dam.' }],
    },
  ],
  impacts: [{ childId: 'kofi', text: 'Hid under the bed.' }],
  note: 'Ask for the log.',
})
const NOTE = entry('note', {
  when: when('December 2025'),
  agency: 'social-care',
  event: 'Mr Pike was arrested for criminal damage.',
  outcome: 'Bailed.',
  childIds: ['ruby'],
  peopleIds: ['pike', 'bennett'],
  sources: [{ id: 's2', agency: 'social-care', document: 'Notification' }],
  impacts: [
    { childId: 'kofi', text: 'Did not sleep.' },
    { childId: 'ruby', text: 'Cried.' },
  ],
  confidential: true,
  confidentialBecause: 'Names the caller.',
  disputed: { by: 'Mr Pike', says: 'He was not there.' },
  note: 'Check bail.',
})

describe('a merged entry', () => {
  const merged = mergedEntry(LOG, NOTE, {}, newId)

  it('keeps every source, all children, people and impacts, and both notes', () => {
    expect(merged.id).toBe('log')
    expect(merged.sources.map(({ id }) => id)).toEqual(['s1', 's2'])
    expect(merged.childIds).toEqual(['kofi', 'ruby'])
    expect(merged.peopleIds).toEqual(['pike', 'bennett'])
    expect(merged.impacts).toEqual([
      { childId: 'kofi', text: 'Hid under the bed.\nDid not sleep.' },
      { childId: 'ruby', text: 'Cried.' },
    ])
    expect(merged.note).toBe('Ask for the log.\nCheck bail.')
  })

  it('stays confidential and disputed where one of the two was', () => {
    expect(merged).toMatchObject({ confidential: true, confidentialBecause: 'Names the caller.', disputed: { by: 'Mr Pike' } })
  })

  it('takes the more exact date, and keeps the other and the words that were not chosen with their source', () => {
    expect(merged.when.typed).toBe('27/12/2025 02:10')
    expect(merged.outcome).toBe('Bailed.')
    expect(merged.sources[1]?.original).toEqual([
      { title: 'Date, before it was merged', text: 'December 2025' },
      { title: 'What happened, before it was merged', text: 'Mr Pike was arrested for criminal damage.' },
    ])
    expect(merged.sources[0]).toEqual(LOG.sources[0])
  })

  it('does as was chosen', () => {
    const chosen = mergedEntry(LOG, NOTE, { when: 'other', event: 'both', children: 'one' }, newId)
    expect(chosen.when.typed).toBe('December 2025')
    expect(chosen.event).toBe('M arr crim dam.\nMr Pike was arrested for criminal damage.')
    expect(chosen.childIds).toEqual(['kofi'])
  })

  it('is about all children where one of the two was', () => {
    expect(mergedEntry({ ...LOG, childIds: [] }, NOTE, {}, newId).childIds).toEqual([])
  })

  it('takes the time of day from the other where both have one day', () => {
    const day = { ...NOTE, when: when('27 December 2025') ?? NOTE.when }
    expect(mergedEntry(day, LOG, { when: 'one' }, newId).when).toMatchObject({ typed: '27 December 2025', time: '02:10' })
  })
})

describe('the more exact date', () => {
  it.each([
    ['27 December 2025', 'December 2025', 'one'],
    ['December 2025', '27 December 2025', 'other'],
    ['27 December 2025', '27/12/2025 02:10', 'other'],
    ['about 27 December 2025', '28 December 2025', 'other'],
    ['2025', 'December 2025', 'other'],
    ['before 2026', 'December 2025', 'other'],
    ['27 December 2025', '28 December 2025', 'one'],
  ])('of %s and %s', (one, other, side) => {
    expect(moreExactDate(when(one) ?? LOG.when, when(other) ?? LOG.when)).toBe(side)
  })
})

describe('the changes', () => {
  const chronology = caseChronology.parse({
    entries: [LOG, NOTE, entry('third', { when: {} }), entry('fourth', { when: {} })],
    notTheSame: [
      { id: 'n1', entryIds: ['note', 'third'] },
      { id: 'n2', entryIds: ['third', 'fourth'] },
    ],
  })

  it('make one entry of two, and keep what was decided of the second', () => {
    const after = withChanges(chronology, mergeChanges(chronology, LOG, NOTE, {}, newId))
    expect(after.entries.map(({ id }) => id)).toEqual(['log', 'third', 'fourth'])
    expect(after.notTheSame.map(({ entryIds }) => entryIds)).toEqual([
      ['log', 'third'],
      ['third', 'fourth'],
    ])
  })

  it('can be taken back', () => {
    const changes = mergeChanges(chronology, LOG, NOTE, {}, newId)
    const back = withChanges(withChanges(chronology, changes), undoing(chronology, changes))
    const byId = (entries: readonly CaseEntry[]) => Object.fromEntries(entries.map((one) => [one.id, one]))
    expect(byId(back.entries)).toEqual(byId(chronology.entries))
    expect(back.notTheSame).toEqual(chronology.notTheSame)
  })

  it('keep two events apart', () => {
    const change = twoEventsChange(['log', 'note'], { id: 'n3', by: 'Priya Ramanathan', at: '2026-03-13T10:00:00Z' })
    expect(withChanges(chronology, [change]).notTheSame.at(-1)).toMatchObject({
      id: 'n3',
      entryIds: ['log', 'note'],
      by: 'Priya Ramanathan',
    })
  })
})

const text = fc.oneof(fc.constant(''), fc.string({ maxLength: 30 }))
const side = fc.constantFrom<('one' | 'other')[]>('one', 'other')
const sideOrBoth = fc.constantFrom<('one' | 'other' | 'both')[]>('one', 'other', 'both')
const anyEntry = (id: string) =>
  fc
    .record({
      when: fc.constantFrom('27/12/2025 02:10', '28 December 2025', 'December 2025', 'about 2025', 'unknown').map(when),
      childIds: fc.subarray(['kofi', 'ruby', 'zofia']),
      agency: fc.constantFrom('', 'police', 'school'),
      event: text,
      action: text,
      outcome: text,
      knownBy: fc.constantFrom('', 'observed', 'reported', 'opinion'),
      impacts: fc.uniqueArray(fc.record({ childId: fc.constantFrom('', 'kofi', 'ruby'), text }), {
        selector: ({ childId }) => childId,
      }),
      sources: fc.array(
        fc.record({
          agency: text,
          person: text,
          document: text,
          page: text,
          original: fc.array(fc.record({ title: text, text })),
        }),
        { maxLength: 3 },
      ),
      confidential: fc.boolean(),
      confidentialBecause: text,
      disputed: fc.option(fc.record({ by: text, says: text })),
      peopleIds: fc.subarray(['pike', 'begum']),
      note: text,
    })
    .map((given) => entry(id, { ...given, sources: given.sources.map((source, index) => ({ ...source, id: `${id}-${index}` })) }))
const anyChoices: fc.Arbitrary<MergeChoices> = fc.record(
  { when: side, children: sideOrBoth, event: sideOrBoth, action: sideOrBoth, outcome: sideOrBoth, knownBy: side },
  { requiredKeys: [] },
)

/** Every text of an entry that somebody wrote. */
const textsOf = ({
  event,
  action,
  outcome,
  note,
  when: { typed },
  confidentialBecause,
  disputed,
  impacts,
  sources,
}: CaseEntry): string[] =>
  [
    ...[event, action, outcome, note, typed, confidentialBecause, disputed?.by ?? '', disputed?.says ?? ''],
    ...impacts.map((impact) => impact.text),
    ...sources.flatMap(({ agency, person, document, page, original }) => [
      ...[agency, person, document, page],
      ...original.flatMap((cell) => [cell.title, cell.text]),
    ]),
  ].filter((one) => one.trim() !== '')

describe('nothing is lost', () => {
  it('of any text of either entry, whatever is chosen', () => {
    fc.assert(
      fc.property(anyEntry('one'), anyEntry('other'), anyChoices, (one, other, choices) => {
        const kept = textsOf(mergedEntry(one, other, choices, newId))
        for (const written of [...textsOf(one), ...textsOf(other)]) expect(kept.some((text) => text.includes(written))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  it('of any source and its record as it came', () => {
    fc.assert(
      fc.property(anyEntry('one'), anyEntry('other'), anyChoices, (one, other, choices) => {
        const merged = mergedEntry(one, other, choices, newId)
        for (const source of [...one.sources, ...other.sources]) {
          const kept = merged.sources.find(({ id }) => id === source.id)
          expect({ ...kept, original: kept?.original.slice(0, source.original.length) }).toEqual(source)
        }
        expect(merged.confidential).toBe(one.confidential || other.confidential)
        expect(merged.disputed !== null).toBe(one.disputed !== null || other.disputed !== null)
      }),
    )
  })
})

describe('what differs', () => {
  const names = { child: (id: string) => id, category: (id: string) => id, agency: (id: string) => id }

  it('is told field by field, without fields in which neither says anything', () => {
    const found = differences(LOG, NOTE, names)
    expect(found.map(({ field }) => field)).toEqual([
      'when',
      'children',
      'event',
      'outcome',
      'impact',
      'source',
      'disputed',
      'confidential',
    ])
    expect(found.find(({ field }) => field === 'outcome')).toEqual({
      field: 'outcome',
      one: [],
      other: [
        { text: 'Bailed', only: true },
        { text: '.', only: false },
      ],
      same: false,
    })
  })

  it('takes shorthand for what it stands for', () => {
    const only = (one: string, other: string) => partsOf(one, other).flatMap((part) => (part.only ? [part.text] : []))
    expect(only('Mr Pike was arrested', 'M arr 0240')).toEqual(['Mr Pike'])
    expect(only('bruises', 'a bruise')).toEqual([])
    expect(only('He was at the gate', 'By the gate')).toEqual([])
  })

  it('gives back every character', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        expect(
          partsOf(one, other)
            .map((part) => part.text)
            .join(''),
        ).toBe(one)
      }),
    )
  })
})
