import type { CaseFamily } from '../case-family.ts'
import { type DrawingOptions, drawGenogram, genogramBody } from './genogram.ts'
import { genogramInWords, type HeadOptions, headLines, wordsAsText } from './in-words.ts'
import { element, short } from './markup.ts'
import { type Picture, pageSvg } from './page.ts'

export interface GenogramOptions extends DrawingOptions, HeadOptions {}

/** The genogram as it leaves the house: with title, day, who drew it, when the family went through it, and a key of what it uses. */
export function genogramSvg(whole: CaseFamily, options: GenogramOptions): Picture {
  const drawing = drawGenogram(whole, options)
  const { left, top, width, height } = drawing.bounds
  return pageSvg(
    {
      title: options.title ?? 'Genogram',
      head: headLines(drawing.family, drawing.leftOut, options),
      body: element('g', { transform: `translate(${short(-left)} ${short(-top)})` }, genogramBody(drawing)),
      width,
      height,
      signs: drawing.signs,
      shortWords: drawing.shortWords,
      words: wordsAsText(genogramInWords(whole, options)),
    },
    drawing.colours,
  )
}
