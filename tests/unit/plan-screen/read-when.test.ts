import { describe, expect, it } from 'vitest'
import { readWhen } from '../../../renderer/plan/grid/read-when.ts'

const read = (text: string) => readWhen(text, '2026-03-10')

describe('what is said under a date', () => {
  it.each(['', '  ', '20 March 2026', 'By 20 March 2026', 'Fri 20 March 2026', 'From 20 March 2026'])(
    'is nothing where it reads as it stands: %j',
    (text) => {
      expect(read(text)).toBeNull()
    },
  )

  it.each([
    ['20/3/26', 'Read as: by 20 March 2026'],
    ['in two weeks', 'Read as: by 24 March 2026'],
    ['17 March 2026 to 4 May 2026', 'Read as: from 17 March 2026, by 4 May 2026'],
  ])('is how %j was read', (text, said) => {
    expect(read(text)).toEqual({ text: said, problem: false })
  })

  it.each(['ongoing', 'soon', '31 February 2026', 'Mon 20 March 2026'])('is what is wrong with %j', (text) => {
    expect(read(text)?.problem).toBe(true)
  })

  it('counts from the day on which the step starts', () => {
    expect(readWhen('within 2 weeks', '2026-03-10', '2026-04-01')?.text).toBe('Read as: by 15 April 2026')
  })
})
