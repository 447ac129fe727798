import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { carriesOn, charactersRemoved, RUN_MINUTES, RUN_REMOVED } from '../../../../main/storage/repositories/autosave-run.ts'
import type { RevisionRow } from '../../../../main/storage/tables.ts'

describe('characters removed', () => {
  test.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'abXc', 0],
    ['abc', 'ac', 1],
    ['abc', '', 3],
    ['abc', 'xyz', 3],
    ['aaaa', 'aa', 2],
    ['one two', 'one three two', 0],
  ])('%j to %j: %i', (before, after, removed) => {
    expect(charactersRemoved(before, after)).toBe(removed)
  })

  test('putting text in never counts as taking it away', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (start, added, end) => {
        expect(charactersRemoved(start + end, start + added + end)).toBe(0)
      }),
    )
  })
})

describe('a run of autosaves', () => {
  const begun = new Date('2026-03-02T09:00:00Z')
  const last: RevisionRow = {
    document_id: 'd',
    number: 3,
    base: 2,
    saved_at: begun.toISOString(),
    begun_at: begun.toISOString(),
    author: 'Jo',
    words: 2,
    removed: 0,
    pinned: 0,
    set_aside_copy: 0,
    author_id: null,
    content: 'x'.repeat(1000),
  }
  const minutes = (count: number) => new Date(begun.getTime() + count * 60_000)
  const next = { author: 'Jo', authorId: last.author_id, content: `${last.content} and more`, now: minutes(1) }

  test.each([
    ['typing on', last, next, true],
    ['another author', last, { ...next, author: 'Sam' }, false],
    ['another account of the same name', last, { ...next, authorId: 'other' }, false],
    ['ten minutes on', last, { ...next, now: minutes(RUN_MINUTES) }, false],
    ['a clock that was put back', last, { ...next, now: minutes(-1) }, false],
    ['an exported revision', { ...last, pinned: 1 }, next, false],
    ['a copy set aside', { ...last, set_aside_copy: 1 }, next, false],
    ['a sentence taken out', last, { ...next, content: last.content.slice(RUN_REMOVED) }, true],
    ['a page taken out', last, { ...next, content: last.content.slice(RUN_REMOVED + 1) }, false],
    [
      'a little more taken out at the end of much',
      { ...last, removed: RUN_REMOVED },
      { ...next, content: last.content.slice(1) },
      false,
    ],
  ])('%s', (_what, row, save, expected) => {
    expect(carriesOn(row, save).carriesOn).toBe(expected)
  })
})
