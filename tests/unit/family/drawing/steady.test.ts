import { expect, it } from 'vitest'
import { drawGenogram } from '../../../../shared/family/drawing/index.ts'
import { generatedFamily, sizeOf, withLeaf } from '../generated-families.ts'
import { moves } from '../layout-properties.ts'

const AS_AT = '2026-03-10'

it('keeps a picture that is on the screen steadier than one drawn afresh', () => {
  const farthest = (kept: boolean) =>
    Array.from({ length: 60 }, (_, index) => {
      const seed = index + 1
      const family = generatedFamily(seed, sizeOf(seed))
      const before = drawGenogram(family, { asAt: AS_AT }).layout
      const after = drawGenogram(withLeaf(family, seed).family, { asAt: AS_AT, before: kept ? before : null }).layout
      return Math.max(...moves(before, after, family.people[0]?.id ?? '').map(({ by }) => by))
    })
  const [steady, afresh] = [farthest(true), farthest(false)]
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)
  expect(sum(steady)).toBeLessThan(sum(afresh))
})
