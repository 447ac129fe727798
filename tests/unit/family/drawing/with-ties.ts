import { type CaseFamily, caseFamily, TIE_KINDS } from '../../../../shared/family/index.ts'
import { generatedFamily } from '../generated-families.ts'

const HOMES = ['14 Larch Walk', 'Cooper’s Yard', '3 Dene Court']

/** A made-up family with up to six ties between any two of its people and up to three homes, always the same for a seed. */
export function familyWithTies(seed: number, size: number): CaseFamily {
  const family = generatedFamily(seed, size)
  let state = seed * 2654435761 + 7
  const below = (count: number): number => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x6d2b79f5) >>> 0
    return state % count
  }
  const ids = family.people.map(({ id }) => id)
  const one = (): string => ids[below(ids.length)] ?? ''
  const kinds = Object.keys(TIE_KINDS)
  const near = (id: string): string[] => [
    id,
    ...family.parentLinks.flatMap(({ childId, parentId }) => (parentId === id ? [childId] : childId === id ? [parentId] : [])),
    ...family.partnerships.flatMap(({ personIds }) => (personIds.includes(id) ? personIds : [])),
  ]
  const ties = Array.from({ length: 1 + below(6) }, (_, at) => ({ id: `t${at}`, fromId: one(), toId: one() }))
  return caseFamily.parse({
    ...family,
    partnerships: family.partnerships.map((one) => ({ ...one, from: '2011', until: one.ended === '' ? '' : '2018' })),
    ties: ties
      .filter(({ fromId, toId }) => fromId !== toId)
      .map((tie) => ({ ...tie, kind: kinds[below(kinds.length)], until: below(3) === 0 ? '2019' : '' })),
    households: HOMES.slice(0, below(4)).map((name, at) => ({
      id: `h${at}`,
      name,
      members: [...new Set(near(one()))].map((personId) => ({ personId })),
    })),
  })
}
