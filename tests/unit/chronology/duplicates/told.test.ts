import { describe, expect, it } from 'vitest'
import { toldDays } from '../../../../shared/chronology/duplicates/told-days.ts'
import { toldTimes } from '../../../../shared/chronology/duplicates/told-times.ts'
import { stem, toldIn } from '../../../../shared/chronology/duplicates/words-of.ts'
import { dayOfNumber } from '../../../../shared/document/index.ts'

const days = (text: string, day = '2026-01-20') =>
  toldDays(text, day).map(({ first, last }) => [dayOfNumber(first), dayOfNumber(last)].join(' to '))
const on = (day: string) => `${day} to ${day}`

describe('the days that a text tells of', () => {
  // 20 January 2026 is a Tuesday.
  it.each<[string, string[]]>([
    ['Yesterday he had no coat.', [on('2026-01-19')]],
    ['On Friday night Mr Pike came back.', ['2026-01-16 to 2026-01-17']],
    ['Last Thursday Kuba struck another boy.', [on('2026-01-15')]],
    ['On 18 January the police came.', [on('2026-01-18')]],
    ['On 18/01 the police came.', [on('2026-01-18')]],
    ['He has not lived there since the 3rd.', [on('2026-01-03')]],
    ['on the 28th', [on('2025-12-28')]],
    ['On 30 December 2025 he left.', [on('2025-12-30')]],
    ['A meeting was called for Monday.', []],
    ['Review on 3 March.', []],
    ['Visit every Friday.', []],
    ['Sat with Kofi, who had been up since Weds.', [on('2026-01-14')]],
    ['Neighbour rang on Sat night.', ['2026-01-17 to 2026-01-18']],
    ['The sun was out and she sat by the Satsuma tree.', []],
  ])('%s', (text, told) => {
    expect(days(text)).toEqual(told)
  })
})

describe('the times that a text tells of, in minutes', () => {
  it.each<[string, number[]]>([
    ['called at 02:10', [130]],
    ['O/A 0204 male LO', [124]],
    ['at 6.45 pm', [18 * 60 + 45]],
    ['half past two', [150, 870]],
    ['came back 18.15', [18 * 60 + 15]],
    ['wt 4.2kg', []],
    ['log 2210', []],
  ])('%s', (text, times) => {
    expect(toldTimes(text)).toEqual(times)
  })
})

describe('what a text tells of', () => {
  it.each<[string, string]>([
    ['MFH, l/s 1600', 'missing from home'],
    ['Arr crim dam', 'arrested for criminal damage'],
    ['DNA clinic', 'was not brought to clinic'],
    ['Strat disc w CSC', 'a strategy meeting'],
    ['red mark to arm', 'bruising'],
  ])('%s and %s share a matter', (one, other) => {
    const second = toldIn(other).words
    expect([...toldIn(one).words].some((word) => word.startsWith('=') && second.has(word))).toBe(true)
  })

  it('has numbers as figures, and no dates', () => {
    expect([...toldIn('twenty-two texts, £1,250 and 4.2 kg on 3 March 2026').numbers]).toEqual(['22', '1250', '4.2'])
  })

  it.each([
    ['bruises', 'bruised'],
    ['stopping', 'stopped'],
    ['carries', 'carried'],
    ['doors', 'door'],
  ])('%s and %s have one stem', (one, other) => {
    expect(stem(one)).toBe(stem(other))
  })
})
