import { expect, test } from 'vitest'
import { chronologyDocument } from '../../../../shared/chronology/index.ts'
import { blockText, type ChronologyFilter, chronologyFilter } from '../../../../shared/document/index.ts'
import { AROUND, ENTRIES } from './copies.ts'

const shown = (given: Partial<ChronologyFilter>): string => {
  let next = 0
  const document = chronologyDocument(ENTRIES, {
    around: AROUND,
    filter: chronologyFilter.parse(given),
    form: 'impact',
    packId: 'base',
    author: { name: 'Ana Reyes', role: 'Team manager' },
    newId: () => `id-${next++}`,
  })
  return (
    document.sections
      .flatMap(({ blocks }) => blocks.map((block) => blockText(block).text))
      .find((text) => text.includes('chosen') || text.includes(':')) ?? ''
  )
}

test.each([
  [{}, ': all entries'],
  [{ lastMonths: 24 }, ': last two years'],
  [{ entryIds: ['visit'] }, '1, chosen one by one'],
])('a copy says at its head which entries it shows: %o', (filter, words) => {
  expect(shown(filter)).toContain(words)
})
