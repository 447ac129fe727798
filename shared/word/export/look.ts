import type { WordStyle } from '../../standards/index.ts'

/** Twips (twentieths of a point) in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4
/** Portrait sheets in twips. Word's own figures: 210 mm is rounded up to 11,906. */
const SHEETS = { A4: { width: 11906, height: 16838 }, A3: { width: 16838, height: 23811 } } as const

export type Orientation = WordStyle['page']['orientation']

/** A Word style worked out in the units that Word files use: lengths in twips, type in half points. */
export interface Look {
  style: WordStyle
  sheet: { width: number; height: number }
  margins: { top: number; right: number; bottom: number; left: number }
  /** Where the words of a section start: right of the numbers, or at the margin where nothing is numbered. */
  textIndent: number
  cellPadding: number
  /** The smaller type of notes, page headers and speaker lines. */
  smallSize: number
}

/** Millimetres in twips. */
export function twips(millimetres: number): number {
  return Math.round(millimetres * TWIPS_PER_MM)
}

/** Points in half points, as Word counts type sizes. */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}

/** Works out a style's measurements once for a whole document. */
export function lookOf(style: WordStyle): Look {
  const { marginsMm } = style.page
  const numbered = style.numberedSections || style.numberedParagraphs
  return {
    style,
    sheet: SHEETS[style.page.size],
    margins: {
      top: twips(marginsMm.top),
      right: twips(marginsMm.right),
      bottom: twips(marginsMm.bottom),
      left: twips(marginsMm.left),
    },
    textIndent: numbered ? twips(style.sizePt > 11 ? 13 : 12) : 0,
    cellPadding: twips(style.table.cellPaddingMm),
    smallSize: halfPoints(Math.max(9, style.sizePt - 2)),
  }
}

/** The width between the margins, in twips. */
export function textWidth(look: Look, orientation: Orientation): number {
  const across = orientation === 'landscape' ? look.sheet.height : look.sheet.width
  return across - look.margins.left - look.margins.right
}
