import { expect, test } from 'vitest'
import type { Inline } from '../../../shared/document/index.ts'
import { piecesOf } from '../../../shared/word/export/pieces.ts'
import { field, text } from './conference-report.ts'

/** Pieces as one line: a note as its words in square brackets, a break as /. */
const line = (...content: Inline[]) =>
  piecesOf(content, ({ id }) => id)
    .map((piece) => {
      if (piece.type === 'break') return '/'
      if (piece.type === 'unfilled') return '<unfilled>'
      return piece.type === 'note' ? `[${piece.text}]` : piece.text
    })
    .join('')

const said = (words: string, id: string): Inline => text(words, { claim: { id, kind: 'reported' } })
const note = (words: string): Inline => ({ type: 'note', id: 'n', text: words })
const lineBreak: Inline = { type: 'break' }

const cases: [string, Inline[], string][] = [
  ['a claim has one note, at its end', [said('He was late', 'a'), text(' again')], 'He was late[a] again'],
  ['neighbours with the same claim are one span', [said('He was ', 'a'), said('late', 'a')], 'He was late[a]'],
  ['a break does not end a span', [said('He was', 'a'), lineBreak, said('late', 'a')], 'He was/late[a]'],
  ['neighbours with different claims have a note each', [said('Late.', 'a'), said(' Cold.', 'b')], 'Late.[a] Cold.[b]'],
  ['the same claim later on is another span', [said('x', 'a'), text(' y '), said('z', 'a')], 'x[a] y z[a]'],
  ['a note stands before the space that ends a claim', [said('Late. ', 'a'), text('Then')], 'Late.[a] Then'],
  ['a note stands after closing punctuation', [said('late', 'a'), text('.” Then')], 'late.”[a] Then'],
  ['a note of the writer keeps its place', [text('late.'), note('After 9:10.'), text(' Then')], 'late.[After 9:10.] Then'],
  ['two notes in one place keep their order', [said('late.', 'a'), note('n')], 'late.[a][n]'],
  ['a merge field gives its text', [text('Dear '), field('child.firstName', 'Kofi')], 'Dear Kofi'],
  ['a merge field without a value is told apart', [text('at '), field('child.school', ''), text('.')], 'at <unfilled>.'],
  [
    'a merge field that was frozen says what it said then',
    [text('aged '), { type: 'field', name: 'child.age', text: '10', frozen: '9' }],
    'aged 9',
  ],
]

test.each(cases)('%s', (_, content, expected) => {
  expect(line(...content)).toBe(expected)
})
