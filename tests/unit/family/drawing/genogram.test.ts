import { describe, expect, it } from 'vitest'
import {
  drawGenogram,
  genogramInWords,
  genogramSvg,
  peopleRows,
  SIGNS,
  shownOf,
  wordsAsText,
} from '../../../../shared/family/drawing/index.ts'
import { caseFamily, PARENT_KINDS, PARTNERSHIP_KINDS, type Person, person, TIE_KINDS } from '../../../../shared/family/index.ts'
import { textWidth } from '../../../../shared/family/layout/index.ts'
import { EVERY_MARKER, INVENTED } from './invented-family.ts'
import { overlapping, readSvg } from './xml.ts'

const AS_AT = '2026-03-10'
const texts = (svg: string): string[] => readSvg(svg, textWidth).texts.map(({ text }) => text)
const svgOf = (options: object = {}): string => genogramSvg(INVENTED, { asAt: AS_AT, ...options }).svg
const alone = (more: Partial<Person>, asAt = AS_AT) =>
  drawGenogram(caseFamily.parse({ people: [person.parse({ id: 'one', group: 'family', firstName: 'Ann', ...more })] }), { asAt })
const drawn = (more: Partial<Person>, asAt = AS_AT): string => alone(more, asAt).people[0]?.svg ?? ''
const signs = (more: Partial<Person>): string[] => alone(more).signs.map(({ id }) => id)

describe('the picture of a family', () => {
  it('is well-formed XML with a name, a description in words and nothing that runs or loads', () => {
    const { names } = readSvg(svgOf({ title: 'Genogram' }), textWidth)
    expect(names.slice(0, 3)).toEqual(['svg', 'title', 'desc'])
    expect(new Set(names)).toEqual(new Set(['svg', 'title', 'desc', 'rect', 'g', 'path', 'text']))
    expect(svgOf()).toContain('role="img"')
  })

  it('bears title, day, who drew it and when the family last went through it', () => {
    const found = texts(svgOf({ title: 'Genogram: Mensah', author: 'Priya Ramanathan', drawnOn: '2026-03-09' }))
    expect(found[0]).toBe('Genogram: Mensah')
    expect(found.slice(1, 4).join(' ')).toContain(
      'As at 10 March 2026 · Drawn by Priya Ramanathan on 9 March 2026 · Reviewed with the family on 26 February 2026 (Ms Mensah and Zofia)',
    )
  })

  it('says that it was not reviewed with the family where it was not, or not yet on that day', () => {
    expect(texts(svgOf({ asAt: '2025-12-01' })).join(' ')).toContain('Not yet reviewed with the family')
  })

  it('writes no label, year or age over another', () => {
    const drawing = drawGenogram(INVENTED, { asAt: AS_AT })
    const people = drawing.people.map(({ svg }) => svg).join('')
    expect(overlapping(readSvg(`<svg>${people}</svg>`, textWidth).texts)).toEqual([])
  })

  it('keeps hostile names as text', () => {
    const name = `</text><script>alert("1")</script>&amp;'\u0000\u0007\uD800`
    const family = caseFamily.parse({
      people: [person.parse({ id: '"><x y="', group: 'child', firstName: name })],
      households: [{ id: '"><h', name, members: [{ personId: '"><x y="' }] }],
    })
    const { svg } = genogramSvg(family, { asAt: AS_AT, title: name, author: name })
    const read = readSvg(svg, textWidth)
    expect(read.names).not.toContain('script')
    expect(read.texts.map(({ text }) => text).join('')).toContain(`</text><script>alert("1")</script>&amp;'`)
  })

  it('draws a family of nobody', () => {
    expect(readSvg(genogramSvg(caseFamily.parse({}), { asAt: AS_AT }).svg, textWidth).names).toContain('svg')
  })

  it('has no colours in grey, and the tokens of the window only where they are wanted', () => {
    const greys = svgOf({ greyscale: true }).match(/#[0-9a-f]{6}/g) ?? []
    expect(greys.every((colour) => colour.slice(1, 3) === colour.slice(3, 5) && colour.slice(3, 5) === colour.slice(5, 7))).toBe(
      true,
    )
    expect(svgOf()).not.toContain('var(')
    expect(svgOf({ themed: true })).toContain('var(--ink, #1e2421)')
  })
})

describe('symbols', () => {
  it.each([
    ['circle', { gender: 'female' }, 'female'],
    ['square', { gender: 'male' }, 'male'],
    ['dome', { gender: 'non-binary' }, 'non-binary'],
    ['diamond', {}, 'not-said'],
    ['inner shape', { gender: 'female', assignedAtBirth: 'male' }, 'inner'],
    ['child', { group: 'child' }, 'of-concern'],
    ['death', { died: '2020' }, 'dead'],
    ['age not known', {}, 'age-not-known'],
    ['somebody not known', { sort: 'not-known' }, 'not-known'],
    ['pregnancy', { sort: 'pregnancy' }, 'pregnancy'],
    ['miscarriage', { sort: 'miscarriage' }, 'miscarriage'],
    ['stillbirth', { sort: 'stillbirth' }, 'stillbirth'],
    ['termination', { sort: 'termination' }, 'termination'],
  ] as const)('has a sign in the key for %s', (_, more, id) => {
    expect(signs(more as Partial<Person>)).toContain(id)
  })

  it('says no shape of birth where it is how they live', () => {
    expect(signs({ gender: 'female', assignedAtBirth: 'female' })).not.toContain('inner')
  })

  it.each([
    ['of a day of birth', { dateOfBirth: '1991-05-14' }, '34'],
    ['of a birthday today', { dateOfBirth: '1991-03-10' }, '35'],
    ['of a year', { born: '1988' }, '37/38'],
    ['of about a year', { born: 'about 1960' }, 'c.66'],
    ['of a baby', { dateOfBirth: '2025-10-01' }, '5 m'],
    ['at death', { dateOfBirth: '1958-01-05', died: '2 February 2020' }, '62'],
    ['that nobody knows', {}, '?'],
    ['of somebody who died nobody knows when', { born: '1950', died: 'yes' }, '?'],
  ] as const)('writes the age %s inside', (_, more, age) => {
    expect(texts(`<svg>${drawn(more)}</svg>`)).toContain(age)
  })

  it('writes the year of birth to the left and of death to the right of the middle, above', () => {
    const { layout, people } = alone({ born: 'about 1958', died: '2020' })
    const read = readSvg(`<svg>${people[0]?.svg}</svg>`, textWidth).texts
    const [middle, born, died] = [
      layout.people[0],
      read.find(({ text }) => text === 'c.1958'),
      read.find(({ text }) => text === '2020'),
    ]
    expect(born?.right).toBeLessThan(middle?.x ?? 0)
    expect(died?.left).toBeGreaterThan(middle?.x ?? 0)
    expect(born?.bottom).toBeLessThan((middle?.y ?? 0) - 23)
  })

  it('tells every kind of marker by a sign of the key or by words beside the symbol', () => {
    for (const marker of EVERY_MARKER)
      for (const past of [false, true]) {
        const drawing = alone({ markers: [{ ...marker, past } as Person['markers'][number]] })
        const words = texts(`<svg>${drawing.people[0]?.svg}</svg>`).length > 2
        const sign = drawing.signs.some(({ group }) => group === 'matters')
        expect([marker.kind, words !== sign]).toEqual([marker.kind, true])
      }
  })
})

describe('the key', () => {
  it('has what the picture uses and nothing else', () => {
    const { signs: used, shortWords } = drawGenogram(INVENTED, { asAt: AS_AT })
    const ids = used.map(({ id }) => id)
    expect(ids).toEqual(
      SIGNS.map(({ id }) => id).filter((id) =>
        [
          'female',
          'male',
          'non-binary',
          'age-not-known',
          'not-known',
          'of-concern',
          'dead',
          'pregnancy',
          'mind-past',
          'couple-married',
          'couple-cohabiting',
          'couple-relationship',
          'couple-child',
          'separated',
          'divorced',
          'twins',
          'household',
          'tie-close',
          'tie-physical-abuse',
        ].includes(id),
      ),
    )
    expect(shortWords).toEqual(['m: married', 'sep: separated', 'div: divorced', 'c.: about', '36/37: one or the other'])
  })

  it('knows every kind of partnership, parent and tie', () => {
    const ids = SIGNS.map(({ id }) => id)
    expect(ids).toEqual(
      expect.arrayContaining([
        ...Object.keys(PARTNERSHIP_KINDS).map((kind) => `couple-${kind}`),
        ...Object.keys(PARENT_KINDS).map((kind) => `child-${kind}`),
        ...Object.keys(TIE_KINDS).map((kind) => `tie-${kind}`),
      ]),
    )
    expect(new Set(ids).size).toBe(ids.length)
  })
})

describe('what is confidential', () => {
  const everything = (confidential: boolean): string =>
    [
      svgOf({ confidential }),
      wordsAsText(genogramInWords(INVENTED, { asAt: AS_AT, confidential })),
      JSON.stringify(peopleRows(INVENTED, { asAt: AS_AT, confidential })),
    ].join('\n')

  it('stands nowhere in what leaves the house, and the picture says that something is left out', () => {
    expect(everything(false)).not.toMatch(/canary/i)
    // Mr Bird with what hangs on him, a home, a marker, and a tie of others.
    expect(texts(svgOf())).toContain('4 people or ties are left out.')
  })

  it('is shown where the worker says so', () => {
    expect(everything(true)).toContain('Mr Canary Bird')
    expect(everything(true)).not.toContain('left out')
  })

  it('leaves out in every filter and on every day', () => {
    for (const filter of ['everybody', 'family', 'household', 'three-generations'] as const)
      for (const asAt of ['2000-01-01', '2019-01-01', AS_AT, '2040-01-01'])
        expect(JSON.stringify(shownOf(INVENTED, { asAt, filter }).family.people)).not.toMatch(/Canary/)
  })
})

describe('the words of a picture', () => {
  const words = wordsAsText(genogramInWords(INVENTED, { asAt: AS_AT, title: 'Genogram' }))

  it.each([
    'Ms Abena Mensah: mother; female; born 14 May 1991 (34); has parental responsibility; harmed by domestic abuse; mental ill-health, in the past.',
    'Mr Kwame Mensah: maternal grandfather; male; born 5 January 1958; died 2 February 2020 (at 62).',
    'Father: not known; maternal cousin’s father; male.',
    'Ms Abena Mensah and Mr Piotr Nowak: married, from 2011, divorced 2018.',
    'Ruby and Kofi are twins, not identical.',
    '14 Larch Walk: Ms Abena Mensah (since March 2024), Zofia, Ruby and Kofi.',
    'From Mr Darren Pike to Ms Abena Mensah: physical abuse (source: police log).',
    'Jude Mensah: Ms Esi Mensah does not want to say.',
  ])('say: %s', (line) => {
    expect(words.split('\n')).toContain(line)
  })

  it('name everybody in the picture, by generation from the oldest', () => {
    const { parts } = genogramInWords(INVENTED, { asAt: AS_AT })
    expect(parts.map(({ heading }) => heading)).toEqual([
      'About this picture',
      'Their grandparents’ generation',
      'Their parents’ generation',
      'The children’s generation',
      'Couples',
      'Parents and children',
      'Who lives together',
      'How people get on',
      'Not recorded',
    ])
    const people = shownOf(INVENTED, { asAt: AS_AT }).family.people.length
    expect(parts.slice(1, 4).flatMap(({ lines }) => lines)).toHaveLength(people)
  })
})

describe('the table of people', () => {
  it('gives names, dates and how they stand to the children, the children first', () => {
    const rows = peopleRows(INVENTED, { asAt: AS_AT })
    expect(rows.slice(0, 3).map(({ name, relationship }) => [name, relationship])).toEqual([
      ['Zofia Nowak', 'Child this is about'],
      ['Ruby Pike', 'Child this is about'],
      ['Kofi Pike', 'Child this is about'],
    ])
    expect(rows.find(({ id }) => id === 'piotr')).toEqual({
      id: 'piotr',
      name: 'Mr Piotr Nowak',
      born: '1988 (37 or 38)',
      died: '',
      relationship: 'Zofia: father; Ruby and Kofi: mother’s former husband',
    })
    expect(rows.find(({ id }) => id === 'esi')?.born).toBe('Not known')
  })

  it('speaks of one child where the picture is about one', () => {
    const rows = peopleRows(INVENTED, { asAt: AS_AT, childIds: ['ruby'] })
    expect(rows[0]).toMatchObject({ name: 'Ruby Pike', relationship: 'The child' })
    expect(rows.find(({ id }) => id === 'zofia')?.relationship).toBe('Half-sister through mother')
  })
})
