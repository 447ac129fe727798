import { describe, expect, it } from 'vitest'
import { endOfRow, inReadingOrder, movedTo } from '../../../renderer/genogram/moves.ts'
import { layOutFamily } from '../../../shared/family/layout/index.ts'
import { familyOf } from '../family/people.ts'

const family = familyOf([
  ['Kwame', 'Grace', ['Esi', 'Abena']],
  ['Abena', 'Piotr', ['Zofia']],
  ['Abena', 'Darren', ['Ruby', 'Kofi']],
])
const layout = layOutFamily(family, { label: (id) => [id], born: () => null, couple: () => '' }, 'zofia')
const place = (id: string) => layout.people.find((one) => one.id === id)
const from = (id: string, direction: 'up' | 'down' | 'left' | 'right') => movedTo(family, layout, id, direction)

describe('arrows in the genogram', () => {
  it('go up to a parent and down to a child', () => {
    expect(['abena', 'piotr']).toContain(from('zofia', 'up'))
    expect(['kwame', 'grace']).toContain(from('abena', 'up'))
    expect(from('piotr', 'down')).toBe('zofia')
    expect(['ruby', 'kofi']).toContain(from('darren', 'down'))
  })

  it('go sideways to partners and siblings, in the order in which they stand', () => {
    const beside = new Set(['piotr', 'darren', 'esi'])
    const [left, right] = [from('abena', 'left'), from('abena', 'right')]
    expect([left, right].filter((id) => id !== null).every((id) => beside.has(id))).toBe(true)
    const abena = place('abena')?.x ?? 0
    if (left !== null) expect(place(left)?.x).toBeLessThan(abena)
    if (right !== null) expect(place(right)?.x).toBeGreaterThan(abena)
  })

  it('end where there is nobody above or below', () => {
    expect(from('kwame', 'up')).toBeNull()
    expect(from('zofia', 'down')).toBeNull()
    expect(from('nobody', 'up')).toBeNull()
  })

  it('reach everybody from anybody', () => {
    for (const start of family.people) {
      const seen = new Set([start.id])
      const open = [start.id]
      for (let id = open.pop(); id !== undefined; id = open.pop())
        for (const direction of ['up', 'down', 'left', 'right'] as const) {
          const to = from(id, direction)
          if (to !== null && !seen.has(to)) {
            seen.add(to)
            open.push(to)
          }
        }
      expect([...seen].sort()).toEqual(family.people.map(({ id }) => id).sort())
    }
  })

  it('go to the ends of a row and through everybody in reading order', () => {
    const order = inReadingOrder(layout)
    expect(order).toHaveLength(family.people.length)
    const row = order.filter((id) => place(id)?.y === place('zofia')?.y)
    expect(endOfRow(layout, 'zofia', 'Home')).toBe(row[0])
    expect(endOfRow(layout, 'zofia', 'End')).toBe(row.at(-1))
  })
})
