import { describe, expect, it } from 'vitest'
import { coloursOf, referenceSheet, SIGNS } from '../../../../shared/family/drawing/index.ts'
import { ECO_STRENGTHS } from '../../../../shared/family/index.ts'
import { textWidth } from '../../../../shared/family/layout/index.ts'
import { overlapping, readSvg } from './xml.ts'

describe('the reference sheet', () => {
  const sheet = referenceSheet()
  const { texts } = readSvg(sheet.svg, textWidth)

  it('has every symbol and line with its name, none written over another and all within the sheet', () => {
    const all = texts.map(({ text }) => text).join(' ')
    for (const { words } of SIGNS) expect(all).toContain(words)
    for (const name of Object.values(ECO_STRENGTHS)) expect(all).toContain(name)
    expect(overlapping(texts)).toEqual([])
    expect(
      texts.every(({ left, right, top, bottom }) => left >= 0 && right <= sheet.width && top >= 0 && bottom <= sheet.height),
    ).toBe(true)
  })

  it('draws no two signs alike, in colour or in grey', () => {
    for (const greyscale of [false, true]) {
      const drawn = SIGNS.map((sign) => sign.draw(coloursOf({ greyscale })))
      expect(new Set(drawn).size).toBe(SIGNS.length)
    }
  })
})
