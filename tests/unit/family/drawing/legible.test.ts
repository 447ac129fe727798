import { describe, expect, it } from 'vitest'
import { drawGenogram, type GenogramDrawing } from '../../../../shared/family/drawing/index.ts'
import { caseFamily } from '../../../../shared/family/index.ts'
import { HALF, type Point } from '../../../../shared/family/layout/index.ts'
import { INVENTED } from './invented-family.ts'
import { familyWithTies } from './with-ties.ts'
import { writtenOver } from './written-over.ts'

const AS_AT = '2026-03-10'
/** Families of 3 to 20 people with one to six ties and up to three homes. */
const FAMILIES = Array.from({ length: 400 }, (_, at) => familyWithTies(at + 1, 3 + ((at + 1) % 18)))
const DRAWN = FAMILIES.map((family) => drawGenogram(family, { asAt: AS_AT }))
const TIES = DRAWN.reduce((sum, { ties }) => sum + ties.length, 0)
/** Of so many ties, this part may run through the words of another, where several run between the same few people. */
const NOT_FREE = 0.01

/** Corners of the boundaries of homes, as even-odd loops. */
const loopsOf = (svg: string): Point[][] =>
  (/ d="([^"]*)"/.exec(svg)?.[1] ?? '').split('Z').flatMap((loop) => {
    const points = [...loop.matchAll(/Q([-\d.]+),([-\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
    return points.length === 0 ? [] : [points]
  })

const isInside = (at: Point, loops: readonly Point[][]): boolean =>
  loops.reduce((inside, loop) => {
    const crossed = loop.filter((from, index) => {
      const to = loop[(index + 1) % loop.length] ?? from
      return from.y > at.y !== to.y > at.y && at.x < from.x + ((at.y - from.y) / (to.y - from.y)) * (to.x - from.x)
    }).length
    return inside !== (crossed % 2 === 1)
  }, false)

const cornersOf = ({ x, y }: Point): Point[] =>
  [-1, 1].flatMap((across) => [-1, 1].map((down) => ({ x: x + across * (HALF - 1), y: y + down * (HALF - 1) })))

/** People in the line of a home who do not live there, and members of it with neither line nor mark. */
function wrongHomes({ family, layout, households, names }: GenogramDrawing): string[] {
  return family.households.flatMap(({ id, name, members }) => {
    const loops = loopsOf(households.find((home) => home.id === id)?.svg ?? '')
    const ids = new Set(members.map(({ personId }) => personId))
    const strangers = layout.people.filter((place) => !ids.has(place.id) && cornersOf(place).some((at) => isInside(at, loops)))
    const outside = layout.people.filter((place) => ids.has(place.id) && !cornersOf(place).every((at) => isInside(at, loops)))
    const said = names.split(`>${name}<`).length - 1 - (loops.length > 0 ? 1 : 0)
    return [
      ...strangers.map((place) => `${place.id} is in ${name}`),
      ...(said === outside.length ? [] : [`${outside.length} live elsewhere than in the line of ${name}, ${said} are marked`]),
    ]
  })
}

describe('the pictures of made-up families', () => {
  it('write no text over another text or over a symbol', () => {
    expect(DRAWN.flatMap((drawing, at) => writtenOver(drawing).texts.map((over) => `${at + 1}: ${over}`))).toEqual([])
  })

  it('lead ties through no text and no symbol', () => {
    expect(DRAWN.flatMap((drawing, at) => writtenOver(drawing).ties.map((over) => `${at + 1}: ${over}`))).toEqual([])
  })

  it('lead hardly any tie through the words of another', () => {
    const through = DRAWN.flatMap((drawing) => writtenOver(drawing).words)
    expect(TIES).toBeGreaterThan(1000)
    expect(through.length / TIES).toBeLessThan(NOT_FREE)
  })

  it('have nobody within the line of a home in which they do not live, and a mark at whoever stands far from the others', () => {
    expect(DRAWN.flatMap((drawing, at) => wrongHomes(drawing).map((wrong) => `${at + 1}: ${wrong}`))).toEqual([])
  })

  it('come out the same for the same family', () => {
    for (const [at, family] of FAMILIES.slice(0, 20).entries())
      expect(drawGenogram(family, { asAt: AS_AT }).ties).toEqual(DRAWN[at]?.ties)
  })
})

describe('a picture of homes', () => {
  const families = {
    near: drawGenogram(INVENTED, { asAt: AS_AT }),
    far: drawGenogram(
      caseFamily.parse({
        ...INVENTED,
        households: [{ id: 'h', name: 'Bridge End', members: [{ personId: 'jude' }, { personId: 'tia' }] }],
      }),
      { asAt: AS_AT },
    ),
  }

  it('has a line round those who stand together', () => {
    expect(families.near.households.find(({ id }) => id === 'larch')?.svg).toContain('<path')
    expect(families.near.signs.map(({ id }) => id)).not.toContain('home-mark')
  })

  it('names the home at each of those who stand far apart, with no line between them', () => {
    expect(families.far.households).toEqual([{ id: 'h', svg: '' }])
    expect(families.far.names.match(/>Bridge End</g)).toHaveLength(2)
    const signs = families.far.signs.map(({ id }) => id)
    expect(signs).toContain('home-mark')
    expect(signs).not.toContain('household')
  })
})
