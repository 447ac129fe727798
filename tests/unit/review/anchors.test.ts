import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, blockText } from '../../../shared/document/index.ts'
import {
  type AnchorPlace,
  anchorAt,
  anchorOnSelected,
  type CommentAnchor,
  newComment,
  placeAnchors,
  wordsSelected,
} from '../../../shared/review/index.ts'
import { documentOf, paragraph } from './documents.ts'

const TEXT =
  'Mr Haddad, who leads on safeguarding, told me on 3 March that Kofi was late on most mornings this term. He wrote to the family and the family “has not engaged”.'

function anchorOn(block: Block, words: string, nth = 0): CommentAnchor {
  const { text } = blockText(block)
  let start = text.indexOf(words)
  for (let more = 0; more < nth; more += 1) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`“${words}” is not in the block`)
  return anchorAt(block, 1, start, start + words.length)
}

/** What stands where the anchor is found now, or why nothing does. */
function shown(blocks: Block[], anchor: CommentAnchor): string {
  const [place] = placeAnchors(documentOf(blocks), [anchor])
  return describePlace(blocks, place)
}

function describePlace(blocks: Block[], place: AnchorPlace | undefined): string {
  if (!place) return 'none'
  if (place.state === 'gone') return `gone from ${place.blockId}`
  const block = blocks.find(({ id }) => id === place.blockId)
  const text = block ? blockText(block).text.slice(place.start, place.end) : '?'
  return `${place.state === 'found' && place.moved ? 'moved' : place.state} in ${place.blockId}: ${text}`
}

describe('where a comment stands after a change', () => {
  const whole = paragraph('a', TEXT)
  const cases: [what: string, words: string, nth: number, now: Block[], expected: string][] = [
    ['nothing changed', 'late on most mornings', 0, [whole], 'found in a: late on most mornings'],
    [
      'words were put before it',
      'late on most mornings',
      0,
      [paragraph('a', `On the telephone, ${TEXT}`)],
      'moved in a: late on most mornings',
    ],
    [
      'the words next to it were changed on both sides',
      'late',
      0,
      [paragraph('a', TEXT.replace('Kofi was late on most', 'he came late for many'))],
      'moved in a: late',
    ],
    [
      'it is the second of two that are alike',
      'the family',
      1,
      [paragraph('a', TEXT.replace('He wrote', 'Mr Haddad wrote twice'))],
      'moved in a: the family',
    ],
    [
      'the first of two that are alike was taken out',
      'the family and',
      0,
      [paragraph('a', TEXT.replace('to the family and the family', 'and the family'))],
      'gone from a',
    ],
    [
      'the block was split before it',
      'late on most mornings',
      0,
      [paragraph('a', TEXT.slice(0, 38)), paragraph('b', TEXT.slice(38).trim())],
      'moved in b: late on most mornings',
    ],
    [
      'the block was merged into the one before',
      'late on most mornings',
      0,
      [paragraph('z', `Kofi is seven. ${TEXT}`)],
      'moved in z: late on most mornings',
    ],
    [
      'the block was taken out and its words went on elsewhere',
      'late on most mornings',
      0,
      [paragraph('x', 'Kofi is seven.'), paragraph('y', 'In school he was late on most mornings this term.')],
      'moved in y: late on most mornings',
    ],
    [
      'some of its words were changed',
      'late on most mornings this term',
      0,
      [paragraph('a', TEXT.replace('most mornings', '14 of 31 mornings'))],
      'changed in a: late on 14 of 31 mornings this term',
    ],
    [
      'its first words were changed',
      'Kofi was late on most mornings',
      0,
      [paragraph('a', TEXT.replace('Kofi was late', 'the boy came late'))],
      'changed in a: the boy came late on most mornings',
    ],
    [
      'all of its words were changed',
      'late on most mornings',
      0,
      [paragraph('a', TEXT.replace('late on most mornings', 'there 17 times out of 31'))],
      'gone from a',
    ],
    ['the whole text is another', 'late on most mornings', 0, [paragraph('a', 'Ruby likes school.')], 'gone from a'],
    ['the block is gone', 'late on most mornings', 0, [paragraph('b', 'Ruby likes school.')], 'gone from null'],
    [
      'a short word was taken out and stands elsewhere too',
      'most',
      0,
      [paragraph('a', TEXT.replace('on most mornings', 'on mornings')), paragraph('b', 'What they ask for most is a new door.')],
      'gone from a',
    ],
    ['it begins and ends inside words', 'ate on mo', 0, [paragraph('a', `Then: ${TEXT}`)], 'moved in a: ate on mo'],
    ['it is a sign alone', '“', 0, [paragraph('a', `Then: ${TEXT}`)], 'moved in a: “'],
    [
      'it is in a cell that moved with its row',
      'Fernhill',
      0,
      [
        {
          type: 'table',
          id: 'a',
          columns: [{ id: 'c', title: 'Where' }],
          rows: [
            { id: '0', cells: [{ content: [{ type: 'text', text: 'The clinic in the town' }] }] },
            { id: '1', cells: [{ content: [{ type: 'text', text: `${TEXT} At Fernhill` }] }] },
          ],
        },
      ],
      'moved in a: Fernhill',
    ],
  ]
  test.each(cases)('%s', (what, words, nth, now, expected) => {
    const then: Block = what.startsWith('it is in a cell') ? paragraph('a', `${TEXT} At Fernhill`) : whole
    expect(shown(now, anchorOn(then, words, nth))).toBe(expected)
  })

  test('a comment on words of which some went to the next block shows where most of them are', () => {
    const now = [paragraph('a', TEXT.slice(0, 83).trim()), paragraph('b', TEXT.slice(83).trim())]
    expect(shown(now, anchorOn(whole, 'Kofi was late on most mornings this term. He wrote'))).toMatch(/^changed in /)
  })
})

/** Words of which no two are alike, so that there is one right answer. */
const distinct = (from: number, count: number): string[] => Array.from({ length: count }, (_, at) => `word${from + at}`)
const some = fc.array(fc.nat(9), { minLength: 0, maxLength: 4 })

describe('whatever is changed', () => {
  test('changes elsewhere never lose an anchor or move it to other words', () => {
    const change = fc.record({ at: fc.nat(199), take: fc.nat(6), put: some })
    fc.assert(
      fc.property(fc.nat(150), fc.integer({ min: 1, max: 12 }), fc.array(change, { maxLength: 8 }), (first, length, changes) => {
        const before = distinct(0, 200)
        const block = paragraph('a', before.join(' '))
        const anchored = before.slice(first, first + length).join(' ')
        const isIn = (at: number): boolean => at >= first && at < first + length
        const now = before.flatMap((word, at): string[] => {
          const here = changes.filter((one) => one.at <= at && at < one.at + one.take)
          if (isIn(at)) return [word]
          const put = changes.filter((one) => one.at === at && !isIn(at - 1)).flatMap((one) => one.put.map((n) => `new${n}`))
          return here.length > 0 ? put : [...put, word]
        })
        // What holds one word alone is the words around it: with none of them left, it may be called gone, and nothing else.
        const expected = anchored
        const said = shown([paragraph('a', now.join(' '))], anchorOn(block, `${anchored}`))
        const hasNeighbour = now.includes(before[first - 1] ?? '') || now.includes(before[first + length] ?? '')
        if (length < 3 && !hasNeighbour)
          expect([`moved in a: ${expected}`, `found in a: ${expected}`, 'gone from a']).toContain(said)
        else expect([`moved in a: ${expected}`, `found in a: ${expected}`]).toContain(said)
      }),
      { numRuns: 300 },
    )
  })

  test('changes within give its own words as they are now, or say that they are gone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.constantFrom('keep', 'keep', 'drop', 'other', 'more'), { minLength: 12, maxLength: 12 }),
        (first, length, what) => {
          const before = distinct(100, 40)
          const inside = before.slice(first, first + length).flatMap((word, at): string[] => {
            const done = what[at]
            return done === 'keep' ? [word] : done === 'drop' ? [] : done === 'other' ? [`other${at}`] : [word, `more${at}`]
          })
          const now = [...before.slice(0, first), ...inside, ...before.slice(first + length)].join(' ')
          const anchor = anchorOn(paragraph('a', before.join(' ')), before.slice(first, first + length).join(' '))
          const [place] = placeAnchors(documentOf([paragraph('a', now), paragraph('b', distinct(500, 60).join(' '))]), [anchor])
          if (place?.state === 'gone') {
            const kept = what.slice(0, length).filter((done) => done === 'keep' || done === 'more').length
            expect(kept / length).toBeLessThanOrEqual(2 / 3)
            return
          }
          expect(place?.blockId).toBe('a')
          const said = place ? now.slice(place.start, place.end).split(' ') : []
          expect(inside).toEqual(expect.arrayContaining(said))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('100 comments in 40,000 words are all placed, half of them in blocks with other ids', () => {
    const blocks = Array.from({ length: 400 }, (_, at) =>
      paragraph(
        `b${at}`,
        distinct(at * 37, 100)
          .join(' ')
          .replaceAll('7', ' the '),
      ),
    )
    const anchors = blocks.filter((_, at) => at % 4 === 0).map((block) => anchorAt(block, 1, 60, 110))
    const moved = blocks.map((block, at) => ({ ...block, id: at % 8 === 0 ? `other${at}` : block.id }))
    const document = documentOf(moved)
    expect(placeAnchors(document, anchors).map((place) => place.state)).toEqual(anchors.map(() => 'found'))
  })
})

describe('a comment on what is selected', () => {
  const text = 'Kofi shares the back bedroom. Ruby has her own!'
  const shown = documentOf([paragraph('a', text), paragraph('empty', ''), paragraph('spaces', '  \u00a0 ')])
  const on = (selected: string, blockId = 'a', from = text.indexOf(selected)) =>
    anchorOnSelected(shown, 3, { blockId, start: from, end: from + selected.length })
  test.each([
    ['words', 'back bedroom', 'back bedroom'],
    ['words with the spaces around them', ' back bedroom. ', 'back bedroom.'],
    ['a space alone, which stands for its paragraph', ' ', text],
    ['a mark alone', '!', text],
  ])('is about %s', (_what, selected, about) => {
    const anchor = on(selected)
    expect(anchor).toMatchObject({ blockId: 'a', revision: 3, text: about, start: text.indexOf(about) })
    expect(anchor && text.slice(anchor.start, anchor.end)).toBe(about)
  })
  test.each([
    ['a caret alone', on('')],
    ['a paragraph without words', on('    ', 'spaces', 0)],
    ['an empty one', on(' ', 'empty', 0)],
    ['a paragraph that is not there', on(' ', 'nowhere', 0)],
    ['nothing', anchorOnSelected(shown, 3, null)],
  ])('is about the whole document for %s', (_what, anchor) => {
    expect(anchor).toBeNull()
  })
  test('shows no words where none are selected, though its paragraph has some', () => {
    expect(wordsSelected(shown, { blockId: 'a', start: 4, end: 5 })).toBeNull()
    expect(wordsSelected(shown, { blockId: 'a', start: 4, end: 12 })).toEqual({ blockId: 'a', start: 5, end: 11 })
  })
  test('cannot be kept with an empty quotation', () => {
    const anchor = { revision: 1, blockId: 'a', start: 4, end: 5, text: ' ' }
    expect(newComment.safeParse({ anchor, body: 'Why?' }).success).toBe(false)
    expect(newComment.safeParse({ anchor: { ...anchor, text: 'Kofi' }, body: 'Why?' }).success).toBe(true)
  })
})
