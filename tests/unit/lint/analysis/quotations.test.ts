import { describe, expect, it } from 'vitest'
import type { Segment } from '../../../../shared/document/index.ts'
import { findQuotations } from '../../../../shared/lint/analysis/quotations.ts'

function quoted(text: string, role: Segment['role'] = 'prose'): string[] {
  const segments: Segment[] = [{ role, start: 0, end: text.length, place: {}, runs: [] }]
  return findQuotations(text, segments).map(({ start, end }) => text.slice(start, end))
}

describe('findQuotations', () => {
  it.each<[string, string[]]>([
    ['She said “no” twice.', ['“no”']],
    ['She said "no" twice and "yes" once.', ['"no"', '"yes"']],
    ['She said ‘no’ and left.', ['‘no’']],
    ["She said 'no' and left.", ["'no'"]],
    ['“He said ‘stop it’ to me,” Ruby said.', ['“He said ‘stop it’ to me,”']],
    ['‘I don’t like the boys’ games,’ she said.', ['‘I don’t like the boys’ games,’']],
    ["'I don't like it' she said.", ["'I don't like it'"]],
    ['The children’s toys and the boys’ room.', []],
    ["The children's toys and the boys' room.", []],
    ["He came 'cos he was late, and didn't stay.", []],
    ['In the ’90s she lived in Leeds.', []],
    ['“It goes on in the next paragraph', ['“It goes on in the next paragraph']],
    ['and it ends here.” Then she left.', ['and it ends here.”']],
    ['“One,” he said. “Two.”', ['“One,”', '“Two.”']],
    ['The board is 12" wide.', []],
    ['Ruby said: I hate it when they fight.', ['I hate it when they fight.']],
    ['The report said: see below.', []],
    ['No marks at all.', []],
  ])('%s', (text, expected) => expect(quoted(text)).toEqual(expected))

  it('takes the whole of a quotation block', () => {
    expect(quoted('I want to go home', 'quotation')).toEqual(['I want to go home'])
  })
})
