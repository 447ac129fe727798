import { describe, expect, test } from 'vitest'
import {
  type CaseFamily,
  emptyFamily,
  parseFamilyText,
  type Removal,
  removalChanges,
  withFamilyChanges,
  writeFamilyText,
} from '../../../../shared/family/index.ts'

const familyOf = (text: string): CaseFamily => {
  const { changes, problems } = parseFamilyText(text, emptyFamily())
  expect(problems).toEqual([])
  return withFamilyChanges(emptyFamily(), changes)
}
const edited = (before: string, after: string) => {
  const family = familyOf(before)
  const reading = parseFamilyText(after, family)
  return { ...reading, family: withFamilyChanges(family, reading.changes) }
}
const whats = (removed: readonly Removal[]): string[] => removed.map(({ what }) => what)

describe('what is typed, and how it is written', () => {
  test.each([
    ['Amina Begum f 1989 = Darren Cole m 1987 (separated 2021): Zara f 2012, Idris m 2016', ''],
    ['Grace Mensah f 1962 = Kwame Mensah m 1958-2020: Esi f 1988, Abena f 1991', ''],
    ['Abena ~ Darren Pike m 1990 (2018, separated 2025): Ruby f 2019 * twin, Kofi m 2019 * twin', ''],
    ['Abena = Piotr Nowak (m 2011, div 2018)', 'Abena = Piotr Nowak (married 2011, divorced 2018)'],
    ['Abena = Bea (civil 2015)', 'Abena = Bea (civil partnership 2015)'],
    ['Abena ~ Bo (cohabiting since 2018)', 'Abena ~ Bo (living together 2018)'],
    ['Abena & Bo', ''],
    ['Esi ~ ? m: Jude m 2020', ''],
    ['? f: Jude', ''],
    [
      'Abena: miscarriage 2015, pregnancy 2026, stillbirth f 2016, Rose f 2017 stillbirth, termination',
      'Abena: miscarriage 2015, stillbirth f 2016, Rose f 2017 stillbirth, pregnancy 2026, termination',
    ],
    ['Abena: Ann identical twin, Bea identical twin, Cy non-identical twin, Di non-identical twin', ''],
    ['Amina Begum F 14/05/1991', 'Amina Begum f 14 May 1991'],
    ['Amina Begum born May 1991 died 3 June 2020', 'Amina Begum May 1991 died 3 June 2020'],
    ['Amina Begum c. 1960', ''],
    ['Amina Begum "Mina" nb (assigned female at birth) about 1960', ''],
    [
      'Darren m [alcohol, in the past] [prison, confidential: from 2019]',
      'Darren m [alcohol use, in the past] [in prison, confidential: from 2019]',
    ],
    [
      'Amina = Bo: Zara (adopted 2019), Idris fostered, Jo (special guardianship), Al (stepchild of Bo), Di donor',
      'Amina = Bo: Zara (adopted, 2019), Idris (fostered), Jo (special guardianship), Al (stepchild of Bo), Di (donor)',
    ],
    ['Amina (confidential)', ''],
    ['{May} 1990', 'May 1990'],
    ['{Anna May} 1990', ''],
    ['Amina # a remark', 'Amina'],
    ['# only a remark', null],
    ['Amina = Bo (married, confidential)', ''],
  ])('%s', (typed, written) => {
    expect(writeFamilyText(familyOf(typed))).toBe(written === null ? '' : `${written || typed}\n`)
  })

  const people = 'Abena\nZofia\nKofi\n'
  test.each([
    ['27 Larch Walk: Abena (from March 2024), Zofia (2019-2023), Kofi (partly)', ''],
    ['27 Larch Walk (confidential): Abena', ''],
    ['household Nan’s: Abena, Zofia', ''],
    ['household Nan’s (at 3 Elm Road, Stoke): Abena', ''],
    ['Larch House: Abena', ''],
    ['Abena -> Zofia: physical abuse', ''],
    ['Abena <- Zofia: caring', 'Zofia -> Abena: caring for'],
    ['Abena <-> Zofia: cut off, repaired', 'Abena -- Zofia: cut off repaired'],
    ['Abena -- Zofia: close (2019-2024, confidential, source: police log 0417, note: {a, b})', ''],
    ['household (at unnamed): Abena', ''],
    ['twins: Abena, Zofia', ''],
    ['identical twins: Abena, Zofia', ''],
  ])('%s', (typed, written) => {
    expect(writeFamilyText(familyOf(`${people}${typed}`))).toBe(`${people}\n${written || typed}\n`)
  })
})

test.each(['? ~ pregnancy', '?: miscarriage', '? (1) m = ? (2) f: unnamed'])(
  '“%s” without anybody’s name is found again',
  (text) => {
    const family = familyOf(text)
    const written = writeFamilyText(family)
    expect(written).toBe(`${text}\n`)
    expect(parseFamilyText(written, family)).toMatchObject({ changes: [], removed: [], problems: [] })
  },
)

describe('what is not understood', () => {
  test.each([
    ['Amina 19', 6, 8, '“19” could not be read as a date.'],
    ['Amina f m', 8, 9, 'Amina has two symbols here.'],
    ['Amina = ', 0, 7, 'The other partner is missing. Write ? where they are not known.'],
    ['Amina = Bo ~ Cy', 11, 12, 'One couple goes on one line.'],
    ['Amina = Bo (separrated)', 11, 23, '“separrated” is not understood.'],
    ['Amina (sep', 6, 10, 'This ( is never closed.'],
    ['Amina, , Bo', 6, 8, 'A name is missing between two commas.'],
    ['Amina = Bo: Zara twin', 12, 16, 'Whose twin is Zara?'],
    ['Amina -> Bo: close', 0, 5, 'Nobody in the family is called “Amina” yet.'],
    ['Amina [bad]', 6, 11, '“bad” is no marker.'],
    ['Amina: Zara (loved)', 12, 19, '“loved” is not understood. A child may be (adopted)'],
    ['Amina, Bo: Zara', 0, 9, 'Write two parents with a sign between them'],
    ['27 Larch Walk: Amina', 15, 20, 'Nobody in the family is called “Amina” yet.'],
  ])('%s', (typed, start, end, message) => {
    const { problems } = parseFamilyText(typed, emptyFamily())
    expect(problems).toEqual([{ line: 1, start, end, message: expect.stringContaining(message) }])
  })

  test('leaves the good lines standing, and takes nothing out', () => {
    const { problems, removed, changes, family } = edited('Amina f 1989: Zara f\nBo m', 'Amina f 1989: Zara f 20')
    expect(problems.map(({ line }) => line)).toEqual([1])
    expect([removed, changes]).toEqual([[], []])
    expect(writeFamilyText(family)).toBe('Amina f 1989: Zara f\nBo m\n')
  })

  test('says what contradicts an earlier line', () => {
    const { problems } = parseFamilyText('Amina f 1989 = Bo\nAmina 1990 ~ Cy', emptyFamily())
    expect(problems).toMatchObject([
      { line: 2, start: 0, end: 5, message: expect.stringContaining('“1990” here and “1989” on an earlier line') },
    ])
  })
})

describe('people found again', () => {
  test('by a first name, a known-as name or a number; a newcomer by another number', () => {
    const { family, understood } = edited(
      'Ruby Cole f\nRuby Cole (2) m\nAbena Mensah "Abby"',
      'Ruby Cole (1) f\nRuby Cole (2) m\nAbby "Abby" 1991\nRuby Cole (3) nb',
    )
    expect(understood).toBe(4)
    expect(writeFamilyText(family)).toBe('Ruby Cole (1) f\nRuby Cole (2) m\nAbena Mensah "Abby" 1991\nRuby Cole (3) nb\n')
  })

  test('asks who is meant where two have the name', () => {
    const { problems } = edited('Ruby Cole\nRuby Pike', 'Ruby f')
    expect(problems[0]?.message).toBe('2 people are called “Ruby”. Write the full name: Ruby Cole, Ruby Pike.')
  })

  test('keeps what the text cannot say', () => {
    const family = familyOf('Amina Begum f 1989 = Darren Cole m')
    const told: CaseFamily = {
      ...family,
      people: family.people.map((one) => ({ ...one, notes: 'kept', role: 'parent' })),
      partnerships: family.partnerships.map((one) => ({ ...one, note: 'kept', place: 3 })),
    }
    const { changes } = parseFamilyText('Amina Begum f 1990 = Darren Cole m (separated 2021)', told)
    const now = withFamilyChanges(told, changes)
    expect(now.people[0]).toMatchObject({ born: '1990', notes: 'kept', role: 'parent' })
    expect(now.partnerships[0]).toMatchObject({ ended: 'separated', until: '2021', note: 'kept', place: 3 })
  })

  test.each([
    [
      'a name that is mended',
      'Abena Mensa f 1991 = Bo: Zara',
      'Abena Mensah f 1991 = Bo: Zara',
      'Abena Mensah f 1991 = Bo: Zara\n',
    ],
    ['a name while it is deleted', 'Abena = Bo: Zara', 'Aben = Bo: Zara', 'Aben = Bo: Zara\n'],
    ['somebody who was not known', 'Esi ~ ? m: Jude', 'Esi ~ Femi Cole m: Jude', 'Esi ~ Femi Cole m: Jude\n'],
    ['the year of a day that is known', 'Amina Begum f 14 May 2016', 'Amina Begum f 2016', 'Amina Begum f 14 May 2016\n'],
    ['another year than that of the day known', 'Amina Begum f 14 May 2016', 'Amina Begum f 2015', 'Amina Begum f 2015\n'],
    ['a child who is born', 'Esi: pregnancy', 'Esi: Ada', 'Esi: Ada\n'],
    [
      'a household that has another name',
      'Abena, Zara\n27 Larch Walk: Abena, Zara',
      'Abena\nZara\n3 Elm Road: Abena, Zara',
      'Abena\nZara\n\n3 Elm Road: Abena, Zara\n',
    ],
    [
      'a tie of another kind',
      'Abena\nZara\nAbena -- Zara: close',
      'Abena\nZara\nAbena -- Zara: distant',
      'Abena\nZara\n\nAbena -- Zara: distant\n',
    ],
  ])('%s', (_what, before, after, written) => {
    const { family, removed } = edited(before, after)
    expect(whats(removed).filter((what) => !what.startsWith('what was said'))).toEqual([])
    expect(writeFamilyText(family)).toBe(written)
  })
})

describe('what is gone from the text', () => {
  const before =
    'Amina Begum f 1989 [alcohol use] = Darren Cole m: Zara f 2012 *, Idris m 2016\n\n27 Larch Walk: Amina, Zara\n\nDarren -> Amina: physical abuse\n'

  test.each<[string, string[]]>([
    ['Idris m 2016', ['Idris']],
    ['27 Larch Walk: Amina, Zara\n', ['the household 27 Larch Walk']],
    ['Darren -> Amina: physical abuse\n', ['Darren Cole and Amina Begum: physical abuse']],
    [' [alcohol use]', ['what was said of Amina Begum: alcohol use']],
    [' f 1989', ['what was said of Amina Begum: symbol, date of birth']],
    [' *', ['what was said of Zara: that the case is about them']],
  ])('%s is asked about', (gone, what) => {
    const { removed, changes, family } = edited(before, before.replace(gone, '').replace(', \n', '\n'))
    expect(changes).toEqual([])
    expect(whats(removed)).toEqual(what)
    const less = withFamilyChanges(family, removalChanges(family, removed))
    expect(parseFamilyText(writeFamilyText(less), less)).toMatchObject({ changes: [], removed: [], problems: [] })
    expect(writeFamilyText(less)).toBe(
      before
        .replace(gone, '')
        .replace(', \n', '\n')
        .replace(/\n\n\n+/, '\n\n')
        .replace(/\n\n$/, '\n'),
    )
  })

  test('everything at once leaves nothing', () => {
    const { removed, family } = edited(before, '')
    expect(whats(removed)).toEqual(['Amina Begum', 'Darren Cole', 'Zara', 'Idris', 'the household 27 Larch Walk'])
    const less = withFamilyChanges(family, removalChanges(family, removed))
    expect(less).toEqual(emptyFamily())
  })
})

test('says where everybody is named', () => {
  const family = familyOf('Amina = Bo: Zara')
  const [amina, bo, zara] = family.people.map(({ id }) => id)
  const text = 'Amina f = Bo: Zara\n\nAmina -- Zara: close'
  const { mentions } = parseFamilyText(text, family)
  expect(mentions).toEqual([
    { personId: amina, line: 1, start: 0, end: 5 },
    { personId: bo, line: 1, start: 10, end: 12 },
    { personId: zara, line: 1, start: 14, end: 18 },
    { personId: amina, line: 3, start: 0, end: 5 },
    { personId: zara, line: 3, start: 9, end: 13 },
  ])
})

test('gives new things the ids that it is told to', () => {
  const { changes } = parseFamilyText('Amina = Bo: Zara', emptyFamily(), {
    newId: (seed) => `new ${seed.split(' ')[0]} ${seed.length}`,
  })
  expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
  expect(changes.every(({ id }) => id.startsWith('new '))).toBe(true)
})
