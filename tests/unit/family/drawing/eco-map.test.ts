import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineCuts } from '../../../../shared/family/drawing/boxes.ts'
import {
  drawEcoMap,
  ecoMapInWords,
  ecoMapSvg,
  layOutEcoMap,
  shownOf,
  wordsAsText,
} from '../../../../shared/family/drawing/index.ts'
import { caseFamily, person, SYSTEM_KINDS } from '../../../../shared/family/index.ts'
import { textWidth } from '../../../../shared/family/layout/index.ts'
import { INVENTED } from './invented-family.ts'
import { overlapping, readSvg } from './xml.ts'

const AS_AT = '2026-03-10'

describe('the eco-map', () => {
  it('has the household of the children in the middle, with ages, and what surrounds it round it', () => {
    const { svg } = ecoMapSvg(INVENTED, { asAt: AS_AT })
    const { texts } = readSvg(svg, textWidth)
    const found = texts.map(({ text }) => text)
    expect(found).toEqual(
      expect.arrayContaining(['14 Larch Walk', 'Zofia', '13', 'Ms Abena', 'School or nursery', 'Larch Primary', 'Swimming']),
    )
    expect(found).not.toContain('Mr Piotr Nowak')
    expect(overlapping(texts)).toEqual([])
  })

  it('leaves out what is confidential and says so', () => {
    const all = `${ecoMapSvg(INVENTED, { asAt: AS_AT }).svg}${wordsAsText(ecoMapInWords(INVENTED, { asAt: AS_AT }))}`
    expect(all).not.toMatch(/canary/i)
    expect(all).toContain('1 person or tie is left out.')
    expect(ecoMapSvg(INVENTED, { asAt: AS_AT, confidential: true }).svg).toContain('Canary Refuge')
  })

  it('says in words who is tied to what, how strongly and which way', () => {
    const lines = ecoMapInWords(INVENTED, { asAt: AS_AT }).parts.flatMap((part) => part.lines)
    expect(lines).toEqual(
      expect.arrayContaining([
        '14 Larch Walk: Ms Abena Mensah (34), Zofia (13), Ruby (6) and Kofi (6).',
        'School or nursery, Larch Primary School: strong tie with Ruby, gives to the family.',
        'GP and health, Riverside Surgery: weak tie with the household, gives and takes.',
        'Club or hobby, Swimming: broken tie with Kofi.',
      ]),
    )
  })

  it('draws a tie of somebody from their symbol, and one of the household from its boundary', () => {
    const { middle, members, ties, systems } = layOutEcoMap(shownOf(INVENTED, { asAt: AS_AT }).family)
    const ruby = members.find(({ id }) => id === 'ruby')
    const own = ties.find(({ id }) => id === 's1')?.points[0]
    expect(Math.hypot((own?.x ?? 0) - (ruby?.x ?? 0), (own?.y ?? 0) - (ruby?.y ?? 0))).toBeCloseTo(22)
    const shared = ties.find(({ id }) => id === 's2')?.points[0]
    expect(Math.hypot((shared?.x ?? 0) - middle.x, (shared?.y ?? 0) - middle.y)).toBeCloseTo(middle.radius + 2)
    expect(systems).toHaveLength(3)
  })

  it('draws the children where nobody said with whom they live, and what has no tie', () => {
    const family = caseFamily.parse({
      people: [person.parse({ id: 'zoe', group: 'child', firstName: 'Zoe' })],
      systems: [{ id: 'gp', kind: 'health', name: '' }],
    })
    expect(wordsAsText(ecoMapInWords(family, { asAt: AS_AT }))).toContain('GP and health: no tie recorded.')
    expect(layOutEcoMap(family).members.map(({ id }) => id)).toEqual(['zoe'])
  })

  it('leads no tie through a name, and writes nothing over anything', () => {
    const names = ['Larch Primary School', 'Riverside Surgery', 'Mrs Oyelaran-Smith next door', '']
    const people = ['Zofia', 'Ruby', 'Bartholomew', 'Abena', 'Kofi', 'Mohammed']
    const tie = fc.record({
      system: fc.nat(11),
      person: fc.nat(7),
      strength: fc.constantFrom('strong', 'ordinary', 'weak'),
      flow: fc.constantFrom('none', 'to-family', 'both'),
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(tie, { maxLength: 15 }),
        (inside, round, list) => {
          const ids = people.slice(0, inside)
          const family = caseFamily.parse({
            people: ids.map((id) => person.parse({ id, group: 'child', firstName: id, lastName: 'Nowak' })),
            households: [{ id: 'home', name: '27 Larch Walk', members: ids.map((personId) => ({ personId })) }],
            systems: Array.from({ length: round }, (_, at) => ({ id: `s${at}`, kind: 'agency', name: names[at % names.length] })),
            systemTies: list
              .filter(({ system }) => system < round)
              .map(({ system, person: who, ...how }, at) => ({
                ...{ id: `t${at}`, systemId: `s${system}`, personId: ids[who] ?? '', ...how },
              })),
          })
          const drawing = drawEcoMap(family, { asAt: AS_AT })
          const svg = [...drawing.members, ...drawing.systems].map((piece) => piece.svg).join('') + drawing.name
          const { texts } = readSvg(`<svg>${svg}</svg>`, textWidth)
          expect(overlapping(texts)).toEqual([])
          for (const { points } of drawing.layout.ties)
            expect(
              texts.filter(({ left, right, top, bottom }) =>
                lineCuts(points, { left, top, width: right - left, height: bottom - top }),
              ),
            ).toEqual([])
        },
      ),
      { numRuns: 300 },
    )
  })

  it('lets no system touch another, the household or the edge, however many there are and however they are called', () => {
    const kinds = Object.keys(SYSTEM_KINDS)
    fc.assert(
      fc.property(
        fc.array(fc.record({ kind: fc.constantFrom(...kinds), name: fc.string({ maxLength: 60 }), tied: fc.nat(7) }), {
          maxLength: 24,
        }),
        fc.integer({ min: 1, max: 8 }),
        (list, people) => {
          const ids = Array.from({ length: people }, (_, at) => `p${at}`)
          const family = caseFamily.parse({
            people: ids.map((id) => person.parse({ id, group: 'child', firstName: id })),
            households: [{ id: 'home', name: 'Home', members: ids.map((personId) => ({ personId })) }],
            systems: list.map(({ kind, name }, at) => ({ id: `s${at}`, kind, name })),
            systemTies: list.map(({ tied }, at) => ({ id: `t${at}`, systemId: `s${at}`, personId: ids[tied] ?? '' })),
          })
          const { systems, middle, width, height } = layOutEcoMap(family)
          for (const [at, { box }] of systems.entries()) {
            const nearest = {
              x: Math.max(box.left, Math.min(middle.x, box.left + box.width)),
              y: Math.max(box.top, Math.min(middle.y, box.top + box.height)),
            }
            expect(Math.hypot(nearest.x - middle.x, nearest.y - middle.y)).toBeGreaterThan(middle.radius)
            expect(box.left >= 0 && box.top >= 0 && box.left + box.width <= width && box.top + box.height <= height).toBe(true)
            for (const other of systems.slice(at + 1))
              expect(
                box.left + box.width <= other.box.left ||
                  other.box.left + other.box.width <= box.left ||
                  box.top + box.height <= other.box.top ||
                  other.box.top + other.box.height <= box.top,
              ).toBe(true)
          }
        },
      ),
      { numRuns: 100 },
    )
  })
})
