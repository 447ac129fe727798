import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CaseFamily, type GedcomOptions, readGedcom, writeGedcom } from '../../../../shared/family/index.ts'
import { families } from '../text-form/families.ts'

/** The family with its ids told by places in lists, so that two of the same can be compared; without what GEDCOM has no place for. */
function comparable(family: CaseFamily): unknown {
  const at = new Map(family.people.map(({ id }, place) => [id, place]))
  const place = (id: string): number => at.get(id) ?? -1
  const lines = (text: string): string => text.replace(/\r\n?/g, '\n')
  const cleaned = (value: unknown): unknown =>
    typeof value === 'string'
      ? lines(value)
      : Array.isArray(value)
        ? value.map(cleaned)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .filter(([key]) => key !== 'id')
                .map(([key, one]) => [key, cleaned(one)]),
            )
          : value
  const sorted = (list: unknown[]): string[] => list.map((one) => JSON.stringify(cleaned(one))).sort()
  return {
    people: family.people.map((person) => cleaned({ ...person, keyDates: {} })),
    partnerships: sorted(
      family.partnerships.map(({ personIds, kind, ended, from, until, place: order, note, confidential }) => [
        personIds.map(place).sort((one, other) => one - other),
        kind,
        ended,
        from,
        until,
        order,
        note,
        confidential,
      ]),
    ),
    parentLinks: sorted(
      family.parentLinks.map(({ parentId, childId, kind, from, until, confidential }) => [
        place(parentId),
        place(childId),
        kind,
        from,
        until,
        confidential,
      ]),
    ),
    twinSets: family.twinSets.map(({ personIds, identical }) => [
      personIds.map(place).sort((one, other) => one - other),
      identical,
    ]),
    households: family.households.map(({ name, address, confidential, members }) => [
      lines(name),
      lines(address),
      confidential,
      members.map(({ personId, from, until, partly }) => [place(personId), lines(from), lines(until), partly]),
    ]),
    ties: sorted(
      family.ties.map(({ fromId, toId, kind, from, until, source, note, confidential }) => [
        place(fromId),
        place(toId),
        kind,
        from,
        until,
        source,
        note,
        confidential,
      ]),
    ),
  }
}

/** What GEDCOM can tell apart: one birth of each person, and one set of twins. */
const tellable = families.map((family): CaseFamily => {
  const twins = family.twinSets.find(({ personIds }) => personIds.length > 1)
  return {
    ...family,
    people: family.people.map((person) => {
      const day = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])$/.test(person.dateOfBirth) ? person.dateOfBirth : ''
      const born = day === '' && !/^\d{1,2}\s|^\d{4}-/.test(person.born) ? person.born : ''
      return { ...person, dateOfBirth: day, born }
    }),
    partnerships: family.partnerships.map((one, at) => ({ ...one, place: at })),
    twinSets: twins === undefined ? [] : [twins],
  }
})
const options: fc.Arbitrary<GedcomOptions> = fc.record({
  version: fc.constantFrom('5.5.1', '7.0'),
  today: fc.constant('2026-03-10'),
})

describe('a family as GEDCOM', () => {
  test('is the same family when it is read back, and nothing is lost', () => {
    fc.assert(
      fc.property(tellable, options, (family, options) => {
        const { text, lost } = writeGedcom(family, options)
        const read = readGedcom(text)
        expect({ text, lost, again: read.lost, family: comparable(read.family) }).toEqual({
          text,
          lost: [],
          again: [],
          family: comparable(family),
        })
      }),
      { numRuns: 400 },
    )
  })

  test('keeps no line longer than the versions allow', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 900 }), (notes) => {
        const [someone] = readGedcom('0 @I1@ INDI\n1 NAME Ann //').family.people
        if (someone === undefined) throw new Error('nobody was read')
        const family = { ...readGedcom('').family, people: [{ ...someone, notes }] }
        const { text } = writeGedcom(family, { version: '5.5.1', today: '2026-03-10' })
        expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(255)
        expect(readGedcom(text).family.people[0]?.notes).toBe(notes.replace(/\r\n?/g, '\n'))
      }),
      { numRuns: 200 },
    )
  })

  test('tells every line that another program put in, and is the same family', () => {
    const foreign = fc.constantFrom(
      '_FA1 Likes fishing',
      'OBJE @M1@',
      'SOUR @S1@',
      'CHAN',
      '_MARNM Cole',
      'BAPL',
      'SLGC',
      'CAUS fall',
    )
    fc.assert(
      fc.property(tellable, options, fc.nat(), foreign, (family, options, at, foreign) => {
        const { text } = writeGedcom(family, options)
        const lines = text.split('\n').slice(0, -1)
        const first = lines.findIndex((line) => line.endsWith(' INDI'))
        const after = first + (at % (lines.length - 1 - first))
        const level = Number.parseInt(lines[after] ?? '0', 10) + (/ CON[CT]\b/.test(lines[after] ?? '') ? 0 : 1)
        const { family: read, lost } = readGedcom(lines.toSpliced(after + 1, 0, `${level} ${foreign}`).join('\r\n'))
        expect(comparable(read)).toEqual(comparable(family))
        expect(lost.map(({ line }) => line)).toEqual([after + 2])
        expect(lost[0]?.why).toMatch(/\.$/)
      }),
      { numRuns: 300 },
    )
  })

  test('can be any text at all: every line that is not empty is used or told', () => {
    const tags = fc.constantFrom(
      'INDI',
      'FAM',
      'NAME',
      'HUSB',
      'WIFE',
      'CHIL',
      'FAMC',
      'DATE',
      'BIRT',
      'CONT',
      'CONC',
      'NOTE',
      'ASSO',
      'RELA',
      'HEAD',
      '_LINK',
    )
    const values = fc.oneof(fc.constantFrom('', '@I1@', '@F1@', '@VOID@', 'twin', 'Ann /Cole/', '(x)', 'BET'), fc.string())
    const line = fc
      .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom('', '@I1@ ', '@F1@ ', '@I2@ '), tags, values)
      .map(([level, xref, tag, value]) => `${level} ${xref}${tag} ${value}`)
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.string()), { maxLength: 40 }), (lines) => {
        const { family, lost } = readGedcom(lines.join('\n'))
        const ids = new Set(family.people.map(({ id }) => id))
        for (const { childId, parentId } of family.parentLinks) {
          expect(ids.has(childId) && ids.has(parentId)).toBe(true)
          expect(childId).not.toBe(parentId)
        }
        for (const { personIds } of family.partnerships) expect(personIds.every((id) => ids.has(id))).toBe(true)
        expect(lost.every(({ why }) => /\.$/.test(why))).toBe(true)
      }),
      { numRuns: 500 },
    )
  })
})
