import { describe, expect, it } from 'vitest'
import { gatherLines, shortName } from '../../../renderer/editor/view/page/margin-items.ts'
import { dueParts } from '../../../renderer/editor/view/status/status-bar.tsx'

describe('the margin', () => {
  it.each([
    ['Kofi', 'Kofi'],
    ['Kofi Pike', 'Kofi Pike'],
    ['Priya Ramanathan', 'Priya R.'],
    ['Ms Sunita Rao', 'Ms Rao'],
    ['Ms Priya Ramanathan', 'Priya R.'],
    ['Ms Ramanathan', 'Ms Ramanathan'],
    ['the family support worker', 'the family support worker'],
  ])('says %s as %s', (name, short) => {
    expect(shortName(name)).toBe(short)
  })

  it('puts the marks of a line together, the most severe first', () => {
    const mark = (top: number, severity: 'error' | 'warning' | 'suggestion') => ({ top, severity, findingId: `${top}` })
    const lines = gatherLines([mark(40, 'warning'), mark(10, 'suggestion'), mark(12, 'error')])
    expect(lines.map(({ top, severities }) => [top, severities])).toEqual([
      [10, ['error', 'suggestion']],
      [40, ['warning']],
    ])
  })
})

describe('what is due next', () => {
  it.each([
    ['report to the family, Fri 13 March (3 working days)', 'report to the family,', 'Fri 13 March (3 working days)'],
    [
      'Assessment reviewed, and its last day agreed, Sun 22 February 2027 (today)',
      'Assessment reviewed, and its last day agreed,',
      'Sun 22 February 2027 (today)',
    ],
    ['Child seen, Fri 13 March, 10:00 (5 hours)', 'Child seen,', 'Fri 13 March, 10:00 (5 hours)'],
    ['something without a day', 'something without a day', ''],
  ])('keeps the day of “%s” whole', (text, what, when) => {
    expect(dueParts(text)).toEqual([what, when])
  })
})
