import { describe, expect, it } from 'vitest'
import { caseFamily } from '../../../shared/family/index.ts'
import {
  boundsOf,
  crossingsIn,
  type FamilyLayout,
  HALF,
  householdOutline,
  layOutFamily,
  type Point,
  SYMBOL,
  segmentsOf,
} from '../../../shared/family/layout/index.ts'
import { generatedFamily, sizeOf, withChild, withLeaf, wordsOf } from './generated-families.ts'
import {
  agesContradict,
  agesIn,
  cannotBeLevel,
  couplesOf,
  groupsOf,
  moves,
  nearestCouples,
  notAbove,
  notAdjacent,
  outOfAge,
  overlaps,
  someLineHas,
  symbolBox,
  within,
} from './layout-properties.ts'
import { familyOf } from './people.ts'

const FAMILIES = 1000
/** A place is a symbol with its label and the space beside it. */
const PLACE = 170
/** How far a child who comes to a family on the screen moves anybody else at most: their own place (114 units here) and one symbol. */
const LEAF_MOVES = 4 * SYMBOL

const made = Array.from({ length: FAMILIES }, (_, index) => {
  const seed = index + 1
  const family = generatedFamily(seed, sizeOf(seed))
  const words = wordsOf(family)
  const anchorId = family.people.at(-1)?.id ?? ''
  return { seed, family, words, anchorId, layout: layOutFamily(family, words, anchorId) }
})

/** What is wrong in the first families in which anything is. */
const wrongIn = (check: (of: (typeof made)[number]) => readonly string[]): string[] =>
  made.flatMap((of) => check(of).map((wrong) => `family ${of.seed}: ${wrong}`)).slice(0, 5)

describe('1,000 generated families', () => {
  it('are of 3 to 60 people, with everything in them that families have', () => {
    const sizes = made.map(({ family }) => family.people.length)
    expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([3, 60])
    const partners = (of: (typeof made)[number], id: string) =>
      of.family.partnerships.filter(({ personIds }) => personIds.includes(id)).length
    const having = (is: (of: (typeof made)[number]) => boolean) => made.filter(is).length
    expect(having((of) => of.family.people.some(({ id }) => partners(of, id) === 4))).toBeGreaterThan(100)
    expect(having(({ family }) => family.twinSets.length > 0)).toBeGreaterThan(300)
    expect(having(({ family }) => family.twinSets.some(({ personIds }) => personIds.length === 3))).toBeGreaterThan(40)
    for (const kind of ['adoptive', 'foster', 'special-guardian', 'kinship'])
      expect(having(({ family }) => family.parentLinks.some((link) => link.kind === kind))).toBeGreaterThan(200)
    for (const sort of ['not-known', 'pregnancy', 'miscarriage'])
      expect(having(({ family }) => family.people.some((person) => person.sort === sort))).toBeGreaterThan(100)
  })

  it('have no symbol or label over another', () => {
    expect(wrongIn(({ layout }) => overlaps(layout))).toEqual([])
  })

  it('have parents above their children', () => {
    expect(wrongIn(({ family, layout }) => notAbove(family, layout))).toEqual([])
  })

  /** Couples of one row who have a stranger between them, and those of whom it can be proved that somebody has. */
  const partedIn = ({ family, layout }: (typeof made)[number], nearest: boolean) => {
    const row = new Map(layout.people.map((person) => [person.id, person.row]))
    const pairs = couplesOf(family, layout).filter(([one, other]) => row.get(one) === row.get(other))
    const groupOf = groupsOf(family, pairs)
    const names = new Set(nearestCouples(family, layout).map((pair) => pair.toSorted().join()))
    const together = nearest ? pairs.filter((pair) => names.has(pair.toSorted().join())) : pairs
    const parted = notAdjacent(family, layout).filter(
      ({ pair, why }) => why !== 'in different rows' && together.some((one) => one.every((id) => pair.includes(id))),
    )
    return parted.map(({ pair, why }) => {
      const people = family.people.map(({ id }) => id).filter((id) => groupOf.get(id) === groupOf.get(pair[0]))
      return { wrong: `${pair}: ${why}`, provable: !someLineHas(people, pairs, together, []) }
    })
  }

  it('have couples side by side, with nobody between but other partners of theirs, wherever that can be', () => {
    expect(wrongIn((of) => partedIn(of, false).flatMap(({ wrong, provable }) => (provable ? [] : [wrong])))).toEqual([])
    const couples = made.reduce((sum, { layout }) => sum + layout.couples.length, 0)
    const apart = made.reduce((sum, { family, layout }) => sum + notAdjacent(family, layout).length, 0)
    expect(apart / couples).toBeLessThan(0.008)
  })

  it('have everybody beside their partner of now, or else their first, wherever that can be', () => {
    expect(wrongIn((of) => partedIn(of, true).flatMap(({ wrong, provable }) => (provable ? [] : [wrong])))).toEqual([])
    expect(made.filter((of) => partedIn(of, true).length > 0).length / FAMILIES).toBeLessThan(0.015)
  })

  it('have couples in one row, unless somebody would stand above themselves', () => {
    expect(
      wrongIn(({ family, layout }) => {
        const cannot = cannotBeLevel(family, layout)
        return notAdjacent(family, layout)
          .filter(({ pair, why }) => why === 'in different rows' && !cannot(pair))
          .map(({ pair }) => `${pair}`)
      }),
    ).toEqual([])
  })

  it('have siblings by age from left to right, unless it can be proved that some must stand out of age', () => {
    expect(
      wrongIn(({ family, layout, words }) => {
        const contradict = agesContradict(family, layout, words)
        return outOfAge(family, layout, words)
          .filter((pair) => !contradict(pair))
          .map(([older, younger]) => `${older} is older than ${younger}`)
      }),
    ).toEqual([])
    const wrong = made.filter(({ family, layout, words }) => outOfAge(family, layout, words).length > 0)
    expect(wrong.length / FAMILIES).toBeLessThan(0.09)
    const pairs = made.reduce((sum, { family, layout, words }) => sum + agesIn(family, layout, words).length, 0)
    const apart = made.reduce((sum, { family, layout, words }) => sum + outOfAge(family, layout, words).length, 0)
    expect(apart / pairs).toBeLessThan(0.01)
  })

  it('make the same picture of the same family', () => {
    expect(
      wrongIn(({ family, words, anchorId, layout }) => {
        const again = layOutFamily(structuredClone(family), words, anchorId)
        return JSON.stringify(again) === JSON.stringify(layout) ? [] : ['another picture']
      }),
    ).toEqual([])
  })

  it('have no line through a symbol or label', () => {
    expect(
      wrongIn(({ layout }) =>
        segmentsOf(layout)
          .filter(({ net }) => !net.startsWith('couple') || layout.couples.every(({ level }) => level))
          .flatMap(({ net, x1, y1, x2, y2 }) =>
            layout.people
              .filter((person) =>
                [symbolBox(person), person.label].some((box) => within({ x: x1, y: y1 }, { x: x2, y: y2 }, box)),
              )
              .map(({ id }) => `${net} through ${id}`),
          ),
      ),
    ).toEqual([])
  })

  it('have everything within the picture', () => {
    expect(
      wrongIn(({ layout }) => {
        const { left, top, width, height } = boundsOf(layout)
        const fits = left >= 0 && top >= 0 && left + width <= layout.width && top + height <= layout.height
        return fits ? [] : [`${[left, top, left + width, top + height]} in ${[layout.width, layout.height]}`]
      }),
    ).toEqual([])
  })

  const share = (numbers: readonly number[], most: number) => numbers.filter((by) => by <= most).length / numbers.length
  const movesOf = (kept: boolean) =>
    made.map(({ family, seed, anchorId, layout }) => {
      const leaf = withLeaf(family, seed).family
      const after = layOutFamily(leaf, wordsOf(leaf), anchorId, kept ? layout : null)
      return moves(layout, after, anchorId).map(({ by }) => by)
    })

  it('move by no more than a set distance when a child comes to a family that is on the screen', () => {
    const farthest = made.map(({ family, seed, anchorId, layout }) => {
      const more = withChild(family, seed)
      return Math.max(...moves(layout, layOutFamily(more, wordsOf(more), anchorId, layout), anchorId).map(({ by }) => by))
    })
    expect(Math.max(...farthest)).toBeLessThan(LEAF_MOVES)
  })

  it('keep everybody’s order when a child comes, without a picture before too', () => {
    const farthest: number[] = []
    expect(
      wrongIn(({ family, seed, anchorId, layout }) => {
        const more = withChild(family, seed)
        const after = layOutFamily(more, wordsOf(more), anchorId)
        farthest.push(Math.max(...moves(layout, after, anchorId).map(({ by }) => by)))
        const order = orderOf(after).filter((id) => id !== 'leaf')
        return JSON.stringify(order) === JSON.stringify(orderOf(layout)) ? [] : ['another order']
      }),
    ).toEqual([])
    expect(share(farthest, 1.5 * PLACE)).toBeGreaterThan(0.97)
    expect(Math.max(...farthest)).toBeLessThan(3.5 * PLACE)
  })

  it('move little when anybody comes at the edge', () => {
    const moved = movesOf(false)
    expect(share(moved.flat(), 1)).toBeGreaterThan(0.4)
    expect(share(moved.flat(), 1.5 * PLACE)).toBeGreaterThan(0.94)
    const kept = movesOf(true)
    expect(share(kept.flat(), PLACE)).toBeGreaterThan(0.98)
    const farthest = kept.map((of) => Math.max(...of))
    expect(share(farthest, 1.5 * PLACE)).toBeGreaterThan(0.985)
    expect(Math.max(...farthest)).toBeLessThan(4 * PLACE)
  })

  it('keep everybody’s order while somebody edits', () => {
    const changed = made.filter(({ seed, family, words, anchorId, layout }) => {
      if (seed % 5 !== 0) return false
      const again = layOutFamily(family, words, anchorId, layout)
      return JSON.stringify(orderOf(again)) !== JSON.stringify(orderOf(layout))
    })
    expect(changed.map(({ seed }) => seed)).toEqual([])
  })

  it('have so few lines crossing', () => {
    const crossings = made.reduce((sum, { layout }) => sum + crossingsIn(layout), 0)
    expect(crossings).toBeLessThan(9_600)
  })

  it('let the lines of twins fall, not fan out flat', () => {
    expect(
      wrongIn(({ layout }) =>
        layout.children.flatMap(({ drops }) =>
          drops
            .filter(({ twinSet, home, via }) => twinSet !== null && home && via.length === 0)
            .filter(({ fromX, x, top, bottom }) => bottom - top < Math.min(90, Math.abs(x - fromX) * 0.55))
            .map(({ childId, fromX, x, top, bottom }) => `${childId} ${Math.abs(x - fromX)} aside, ${bottom - top} down`),
        ),
      ),
    ).toEqual([])
  })

  it('have no two families’ lines at one height so near that they read as one', () => {
    const barsOf = ({ children }: FamilyLayout) =>
      children.map(({ stem, drops }) => {
        const ends = [stem.x, ...drops.map(({ fromX }) => fromX)]
        return { y: stem.bottom, from: Math.min(...ends), to: Math.max(...ends) }
      })
    expect(
      wrongIn(({ layout }) => {
        const bars = barsOf(layout).filter(({ from, to }) => to - from > 0.5)
        return bars.flatMap((one, at) =>
          bars
            .slice(at + 1)
            .filter((other) => Math.abs(one.y - other.y) < 1 && one.from < other.to + 15 && other.from < one.to + 15)
            .map((other) => `${one.from}–${one.to} and ${other.from}–${other.to}`),
        )
      }),
    ).toEqual([])
  })

  it('have households with everybody in them inside the line and everybody else outside', () => {
    expect(
      wrongIn(({ layout, seed }) => {
        const members = layout.people.filter((_, index) => (index * 31 + seed) % 4 === 0).map(({ id }) => id)
        const outline = householdOutline(layout, members)
        if (outline === null) return members.length > 0 ? ['no line'] : []
        return layout.people.flatMap((person) => {
          const corners = cornersOf(person)
          if (members.includes(person.id))
            return corners.every((at) => inLoops(at, outline.loops)) ? [] : [`${person.id} is outside`]
          return outline.othersInside.includes(person.id) || !corners.some((at) => inLoops(at, outline.loops))
            ? []
            : [`${person.id} is inside`]
        })
      }),
    ).toEqual([])
  })
})

const cornersOf = ({ x, y }: Point): Point[] =>
  [-1, 1].flatMap((across) => [-1, 1].map((down) => ({ x: x + across * (HALF - 1), y: y + down * (HALF - 1) })))

/** Who stands in each row, from left to right. */
const orderOf = ({ people }: FamilyLayout): string[] =>
  people.toSorted((one, other) => one.row - other.row || one.x - other.x).map(({ id }) => id)

/** By the even-odd rule. */
function inLoops({ x, y }: Point, loops: readonly (readonly Point[])[]): boolean {
  let crossed = 0
  for (const loop of loops)
    for (const [at, one] of loop.entries()) {
      const other = loop[(at + 1) % loop.length] ?? one
      if (one.y > y !== other.y > y && x < one.x + ((other.x - one.x) * (y - one.y)) / (other.y - one.y)) crossed++
    }
  return crossed % 2 === 1
}

const at = (layout: FamilyLayout, id: string) => {
  const person = layout.people.find((one) => one.id === id)
  if (person === undefined) throw new Error(`${id} is not in the picture`)
  return person
}

describe('a family that can be looked at', () => {
  const laidOut = (family: ReturnType<typeof familyOf>, anchorId: string | null = null) =>
    layOutFamily(family, wordsOf(family), anchorId)

  it('sets a mother between the fathers of her children, the earlier one on the left', () => {
    const layout = laidOut(
      familyOf([
        ['Piotr', 'Abena', ['Zofia']],
        ['Abena', 'Darren', ['Ruby', 'Kofi']],
        ['Darren', 'Leanne', ['Tia']],
      ]),
    )
    const order = ['piotr', 'abena', 'darren', 'leanne'].map((id) => at(layout, id).x)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(crossingsIn(layout)).toBe(0)
  })

  it('hangs a single child straight below', () => {
    const layout = laidOut(
      familyOf([
        ['Grace', 'Kwame', ['Abena']],
        ['Abena', '', ['Zofia']],
      ]),
    )
    expect(at(layout, 'abena').x).toBeCloseTo((at(layout, 'grace').x + at(layout, 'kwame').x) / 2)
    expect(at(layout, 'zofia').x).toBeCloseTo(at(layout, 'abena').x)
  })

  it('keeps the line to children whom somebody has alone off the line to their partner', () => {
    const layout = laidOut(
      familyOf([
        ['Esi', 'Owen', ['Jude']],
        ['Esi', '', ['Tia']],
      ]),
    )
    const couple = layout.couples.find(({ oneId, otherId }) => [oneId, otherId].includes('esi'))
    const alone = layout.children.find(({ parentIds }) => parentIds.length === 1)
    const drop = couple?.oneId === 'esi' ? couple.from : (couple?.to ?? 0)
    expect(Math.abs((alone?.stem.x ?? 0) - drop)).toBeGreaterThan(8)
  })

  it('puts somebody where they were pinned, counted from the child whom the picture is about', () => {
    const family = familyOf([['Abena', 'Darren', ['Ruby', 'Kofi']]])
    const free = laidOut(family, 'ruby')
    const pinned = laidOut(caseFamily.parse({ ...family, pins: [{ id: 'kofi', x: 400, y: 0 }] }), 'ruby')
    expect(at(pinned, 'kofi').x - at(pinned, 'ruby').x).toBeCloseTo(400, 0)
    expect(at(free, 'kofi').x - at(free, 'ruby').x).toBeLessThan(300)
  })

  it('lets somebody go back to their place when their pin is taken away', () => {
    const family = familyOf([['Abena', 'Darren', ['Ruby', 'Kofi']]])
    const free = laidOut(family, 'ruby')
    const pinned = laidOut(caseFamily.parse({ ...family, pins: [{ id: 'kofi', x: 700, y: 0 }] }), 'ruby')
    const again = layOutFamily(family, wordsOf(family), 'ruby', pinned)
    const apart = (layout: FamilyLayout) => at(layout, 'kofi').x - at(layout, 'ruby').x
    expect(apart(pinned)).toBeCloseTo(700, 0)
    expect(apart(again)).toBeLessThan(apart(free) + SYMBOL)
  })

  it('sets a brother and a sister who are a couple by age', () => {
    const family = familyOf([
      ['Grace', 'Kwame', ['Esi', 'Jude']],
      ['Esi', 'Jude', []],
    ])
    const layout = layOutFamily(family, { label: (id) => [id], born: (id) => (id === 'esi' ? '1980' : '1984'), couple: () => '' })
    expect(at(layout, 'esi').x).toBeLessThan(at(layout, 'jude').x)
  })

  it('draws one line round a mother and her children and leaves the father out', () => {
    const layout = laidOut(familyOf([['Abena', 'Darren', ['Ruby', 'Kofi']]]))
    const outline = householdOutline(layout, ['abena', 'ruby', 'kofi'])
    expect(outline?.loops).toHaveLength(1)
    expect(outline?.othersInside).toEqual([])
  })

  it('draws the lines of two homes side by side, never as one', () => {
    const layout = laidOut(familyOf([['Abena', 'Darren', ['Ruby', 'Kofi', 'Esi', 'Jude']]]))
    const [one, other] = [householdOutline(layout, ['ruby', 'kofi'])?.box, householdOutline(layout, ['esi', 'jude'])?.box]
    const [left, right] = [one, other].toSorted((a, b) => (a?.left ?? 0) - (b?.left ?? 0))
    expect((right?.left ?? 0) - (left?.left ?? 0) - (left?.width ?? 0)).toBeGreaterThanOrEqual(4)
  })

  it('gives an empty picture of nobody', () => {
    const layout = laidOut(familyOf([]))
    expect(layout.people).toEqual([])
    expect(householdOutline(layout, ['somebody'])).toBeNull()
  })
})
