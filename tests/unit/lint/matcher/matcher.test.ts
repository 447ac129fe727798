import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanWords } from '../../../../shared/lint/analysis/scan.ts'
import { compileMatcher } from '../../../../shared/lint/matcher/matcher.ts'
import type { WordList } from '../../../../shared/standards/index.ts'

const list = (id: string, finds: readonly (string | string[])[], caseOf: WordList['case'] = 'ignore'): WordList => ({
  id,
  title: id,
  case: caseOf,
  entries: finds.map((find) => ({ find })),
})

function found(lists: readonly WordList[], text: string): string[] {
  const matcher = compileMatcher(lists)
  const scanned = scanWords(text, [{ start: 0, end: text.length }], matcher.vocabulary)
  return matcher
    .match(scanned)
    .all()
    .map((match) => `${match.ending.list}:${text.slice(match.start, match.end)}`)
}

describe('wordings', () => {
  it.each([
    ['on-going', 'It is ongoing.', []],
    ['on-going', 'On going work, on-going\nwork.', ['On going', 'on-going']],
    ['hard/difficult to reach', 'She is difficult to reach; he is hard-to-reach.', ['difficult to reach', 'hard-to-reach']],
    ['(very) poor', 'Very poor, poor.', ['Very poor', 'poor']],
    ['chaotic*', 'Chaotically chaotic.', ['Chaotically', 'chaotic']],
    ['prioritise~', 'She prioritizes and prioritised; prioritising.', ['prioritizes', 'prioritised', 'prioritising']],
    ['plan~', 'Planned, planning, plans, planet.', ['Planned', 'planning', 'plans']],
    ['deny~', 'He denies and denied it.', ['denies', 'denied']],
    ['agree~', 'She agreed and agrees.', ['agreed', 'agrees']],
    ["didn't", "She didn’t and didn't.", ['didn’t', "didn't"]],
    ['b\\/f', 'Her b/f came, the b f did not.', ['b/f']],
    ['24/7', 'Care 24/7.', ['24/7']],
    ['s.47', 'An s.47 enquiry, not s 47.', ['s.47']],
    ['A&E', 'To A&E and A & E.', ['A&E', 'A & E']],
    ['to date', 'He came to. Date unknown. To date none.', ['To date']],
    ['mum', 'Mum’s and mums.', ['Mum']],
    ["mum's", 'Mum’s bag.', ['Mum’s']],
    ['poor', 'poorly', []],
    ['lone word', 'lone, word', []],
  ])('%s in “%s”', (find, text, expected) => {
    expect(found([list('x', [find])], text)).toEqual(expected.map((words) => `x:${words}`))
  })

  it('minds capitals where a list asks for it, and finds the plural of initials', () => {
    expect(found([list('x', ['LAC', 'CiN'], 'match')], 'A LAC lac, two LACs, LAC’s, cin, CiN.')).toEqual([
      'x:LAC',
      'x:LACs',
      'x:LAC',
      'x:CiN',
    ])
  })

  it('prefers the longest wording within a list and lets lists overlap', () => {
    const lists = [list('a', ['poor', 'poor school attendance', 'attendance']), list('b', ['school'])]
    expect(found(lists, 'poor school attendance')).toEqual(['a:poor school attendance', 'b:school'])
    expect(found(lists, 'poor school')).toEqual(['a:poor', 'b:school'])
  })

  it.each(['(half open', 'a*', 'what?!'])('says plainly what is wrong with “%s”', (wording) => {
    if (wording === 'what?!') expect(() => compileMatcher([list('broken', ['what%'])])).toThrow(/Word list “broken”/)
    else expect(() => compileMatcher([list('broken', [wording])])).toThrow(/“/)
  })
})

const WORDS = ['the', 'home', 'is', 'poor', 'poorly', 'kept', 'Mum', 'mum’s', 'needs', 'prioritise', 'prioritize']
const word = fc.constantFrom(...WORDS)
const gap = fc.constantFrom(' ', '-', '\n', ', ', '. ', '  ')
const text = fc.array(fc.tuple(word, gap), { minLength: 0, maxLength: 30 }).map((pairs) => pairs.map(([w, g]) => w + g).join(''))
const phrase = fc.array(fc.constantFrom('the', 'home', 'is', 'poor', 'poorly', 'kept', 'needs'), { minLength: 1, maxLength: 4 })

/** The same search done the slow way: every wording as a regular expression. */
function naive(phrases: readonly string[][], source: string): string[] {
  const hits = phrases.flatMap((words) => {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}'’])${words.join('(?:\\s+|-)')}(?![\\p{L}\\p{N}]|['’]\\p{L})`, 'giu')
    const spans: [number, number][] = []
    for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
      spans.push([match.index, match.index + match[0].length])
      pattern.lastIndex = match.index + 1
    }
    return spans
  })
  hits.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  let reached = 0
  const kept = hits.filter(([start, end]) => {
    if (start < reached) return false
    reached = end
    return true
  })
  return kept.map(([start, end]) => `x:${start}:${source.slice(start, end)}`)
}

describe('the one pass', () => {
  it('finds what a search for each wording by itself finds', () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 8 }), text, (phrases, source) => {
        const matcher = compileMatcher([
          list(
            'x',
            phrases.map((words) => words.join(' ')),
          ),
        ])
        const scanned = scanWords(source, [{ start: 0, end: source.length }], matcher.vocabulary)
        const matches = matcher
          .match(scanned)
          .all()
          .map(({ start, end }) => `x:${start}:${source.slice(start, end)}`)
        expect(matches).toEqual(naive(phrases, source))
      }),
      { numRuns: 400 },
    )
  })

  it('reads every word of any text at its place', () => {
    const matcher = compileMatcher([])
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (source) => {
        const scanned = scanWords(source, [{ start: 0, end: source.length }], matcher.vocabulary)
        let before = 0
        for (const [index, one] of scanned.words.entries()) {
          const start = scanned.starts[index] ?? -1
          const end = scanned.ends[index] ?? -1
          expect(start).toBeGreaterThanOrEqual(before)
          expect(source.slice(start, end).replaceAll('’', "'")).toBe(one.text)
          before = end
        }
      }),
    )
  })
})
