import { describe, expect, it } from 'vitest'
import { pngOf, withDotsAnInch } from '../../../../main/pictures/index.ts'

const drawing = (inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100"><rect width="200" height="100" fill="#fff"/>${inside}</svg>`
const sizeOf = (png: Uint8Array): number[] => {
  const view = new DataView(png.buffer)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('a PNG of a drawing', () => {
  it('is as wide as was asked for, and as high as the drawing then is', async () => {
    const png = await pngOf(drawing(''), 600)
    expect([...png.slice(1, 4)]).toEqual([0x50, 0x4e, 0x47])
    expect(sizeOf(png)).toEqual([600, 300])
  })

  it('shows letters, with and without accents, from its own face', async () => {
    const empty = await pngOf(drawing(''), 300)
    const words = await pngOf(drawing('<text x="10" y="50" font-family="Arial" font-size="30">Zofia</text>'), 300)
    const accents = await pngOf(drawing('<text x="10" y="50" font-family="Arial" font-size="30">Łukaš</text>'), 300)
    expect(words.length).toBeGreaterThan(empty.length + 300)
    expect(accents).not.toEqual(words)
  })

  it('loads nothing that a drawing names', async () => {
    const plain = await pngOf(drawing(''), 100)
    expect(await pngOf(drawing('<image href="file:///etc/hostname" width="50" height="50"/>'), 100)).toEqual(plain)
  })

  it('says how large it is on paper, and is the same picture', async () => {
    const plain = await pngOf(drawing('<circle cx="50" cy="50" r="20"/>'), 100)
    const sized = withDotsAnInch(plain, 300)
    const view = new DataView(sized.buffer)
    // A length of 9, the name, 11,811 dots a metre both ways, in metres, and the check sum that PNG asks for.
    expect(new TextDecoder().decode(sized.slice(37, 41))).toBe('pHYs')
    expect([view.getUint32(33), view.getUint32(41), view.getUint32(45), view.getUint8(49)]).toEqual([9, 11811, 11811, 1])
    expect(view.getUint32(50)).toBe(0x78a53f76)
    expect([...sized.slice(0, 33), ...sized.slice(54)]).toEqual([...plain])
  })

  it('says so where the drawing is none', async () => {
    await expect(pngOf('not a drawing', 100)).rejects.toThrow()
  })
})
