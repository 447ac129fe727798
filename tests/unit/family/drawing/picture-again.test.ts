import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { GenogramBlock } from '../../../../shared/document/index.ts'
import {
  type CaseFamily,
  emptyFamily,
  hasChangedSince,
  isDrawn,
  pictureAgain,
  pictureBlock,
} from '../../../../shared/family/index.ts'
import { INVENTED } from './invented-family.ts'

const CHILDREN = ['zofia', 'ruby', 'kofi']
const AROUND = { asAt: '2026-03-10', childIds: CHILDREN, author: 'Priya Ramanathan', drawnOn: '2026-03-10' }
const block = (more: Partial<GenogramBlock> = {}): GenogramBlock => ({
  ...pictureBlock(INVENTED, 'g', { ...AROUND, view: more.view ?? 'genogram', filter: more.filter ?? 'everybody' }),
  ...more,
})
const without = (id: string): CaseFamily => ({ ...INVENTED, people: INVENTED.people.filter((one) => one.id !== id) })
const renamed = (id: string, firstName: string): CaseFamily => ({
  ...INVENTED,
  people: INVENTED.people.map((one) => (one.id === id ? { ...one, firstName } : one)),
})

describe('whether the family has changed since a picture of it', () => {
  const cases: [what: string, family: CaseFamily, changed: boolean][] = [
    ['nothing', INVENTED, false],
    ['somebody is called otherwise', renamed('abena', 'Ama'), true],
    ['somebody went', without('grace'), true],
    ['somebody confidential went', without('secret'), true],
    ['a professional went, who is not in the picture', without('worker'), false],
    ['a partnership went', { ...INVENTED, partnerships: INVENTED.partnerships.slice(1) }, true],
    [
      'somebody was moved to another place in it',
      { ...INVENTED, pins: [{ id: 'abena', x: 400, y: 0 }] as CaseFamily['pins'] },
      false,
    ],
    [
      'the family went through it',
      {
        ...INVENTED,
        reviews: [...INVENTED.reviews, { id: 'r9', on: '9 March 2026', with: '', note: '' }] as CaseFamily['reviews'],
      },
      true,
    ],
  ]
  test.each(cases)('%s', (_, family, changed) => {
    expect(hasChangedSince(block(), family, CHILDREN)).toBe(changed)
  })

  it('is not whoever drew it, on whichever day', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('', '2026-03-10', '2025-12-31'), (author, drawnOn) => {
        for (const view of ['genogram', 'ecomap'] as const) {
          const drawn = pictureBlock(INVENTED, 'g', { ...AROUND, view, author, drawnOn })
          expect(hasChangedSince(drawn, INVENTED, CHILDREN)).toBe(false)
        }
      }),
      { numRuns: 20 },
    )
  })

  it('is the same of an eco-map and of a part of the family', () => {
    for (const more of [{ view: 'ecomap' }, { filter: 'household' }, { filter: 'three-generations' }] as const) {
      expect(hasChangedSince(block(more), INVENTED, CHILDREN)).toBe(false)
      expect(hasChangedSince(block(more), renamed('ruby', 'Rubina'), CHILDREN)).toBe(true)
    }
  })

  it('is never said of what was signed off, and of what was never brought in', () => {
    const { shown: _shown, ...empty } = block()
    expect(hasChangedSince(block({ frozen: '2026-03-12' }), without('grace'), CHILDREN)).toBe(false)
    expect(hasChangedSince(empty, INVENTED, CHILDREN)).toBe(false)
  })
})

describe('bringing the family in again', () => {
  it('keeps which part, which day and which title somebody chose', () => {
    const chosen = block({ filter: 'household', title: 'Who lives at home', asAt: '2026-01-05' })
    const again = pictureAgain(chosen, renamed('abena', 'Ama'), AROUND)
    expect(again).toMatchObject({ id: 'g', filter: 'household', title: 'Who lives at home', asAt: '2026-01-05' })
    expect(again.shown).toMatchObject({ asAt: '2026-01-05' })
    expect(again.shown?.words).toContain('Ama Mensah')
    expect(hasChangedSince(again, renamed('abena', 'Ama'), CHILDREN)).toBe(false)
  })

  it('is of the document’s day where nobody chose another, and is not carried over any more', () => {
    const again = pictureAgain(
      { ...block(), carriedOver: { documentId: 'd', title: 'T', on: '2025-01-01', print: 'x' } },
      INVENTED,
      {
        ...AROUND,
        asAt: '2026-02-01',
      },
    )
    expect(again.shown?.asAt).toBe('2026-02-01')
    expect(again).not.toHaveProperty('carriedOver')
    expect(again).not.toHaveProperty('asAt')
  })

  it('never touches what was signed off', () => {
    const frozen = block({ frozen: '2026-03-12' })
    expect(pictureAgain(frozen, renamed('abena', 'Ama'), AROUND)).toBe(frozen)
  })
})

test('a family is drawn as soon as somebody belongs to somebody', () => {
  expect(isDrawn(emptyFamily())).toBe(false)
  expect(isDrawn({ ...emptyFamily(), people: INVENTED.people })).toBe(false)
  for (const list of ['parentLinks', 'partnerships', 'households', 'ties', 'systemTies'] as const)
    expect(isDrawn({ ...emptyFamily(), [list]: INVENTED[list] }), list).toBe(true)
})
