import type { GenogramBlock } from '../../document/index.ts'
import type { WordStyle } from '../../standards/index.ts'
import { type Look, lookOf, type Orientation, textWidth } from './look.ts'

type Drawn = Pick<NonNullable<GenogramBlock['shown']>, 'width' | 'height'>

const TWIPS_PER_PIXEL = 15
/** What a page leaves for a picture above its first table row, in twips: heading and lines of the page are taken off. */
const HEADS = 1600
/** What most printers leave free at the edge of a sheet, in twips: a wide picture may use the margins up to there. */
const UNPRINTED = 620
/** How high names of a picture are as it was drawn, in points, and the least that is read without effort. */
const NAMES = 10.5
const READABLE = 7
/** Above this width in pixels a picture that is wider than high is always better on a sheet on its side. */
const WIDE = 900
const ORIENTATIONS: readonly Orientation[] = ['portrait', 'landscape']

/** As wide as a page or as high, whichever comes first, and never larger than it was drawn. */
export function pictureScale(look: Look, orientation: Orientation, { width, height }: Drawn): number {
  const sheet = orientation === 'landscape' ? look.sheet.width : look.sheet.height
  const down = sheet - look.margins.top - look.margins.bottom - HEADS
  const room = Math.max(0, Math.min(look.margins.left, look.margins.right) - UNPRINTED)
  const across = textWidth(look, orientation) + room * 2
  return Math.min(1, across / (width * TWIPS_PER_PIXEL), down / (height * TWIPS_PER_PIXEL))
}

/** How far a picture of that scale reaches into each margin, in twips. */
export const intoMargins = (look: Look, orientation: Orientation, { width }: Drawn, scale: number): number =>
  Math.max(0, Math.ceil((width * TWIPS_PER_PIXEL * scale - textWidth(look, orientation)) / 2))

/** Whether the names in a picture can be read at a scale. */
export const isReadable = (scale: number): boolean => NAMES * scale >= READABLE

/** Which way round a page of a document lies for a picture: the document's own way unless the other shows it better. */
export function orientationOfPicture(look: Look, drawn: Drawn): Orientation {
  if (drawn.width > WIDE && drawn.width > drawn.height) return 'landscape'
  const own = look.style.page.orientation
  return isReadable(pictureScale(look, own, drawn)) ? own : bestOrientation(look, drawn)
}

/** The page for a picture that is a document of its own: A4 where its names can be read on that, else A3, on its side where that is larger. */
export function pageForPicture(style: WordStyle, drawn: Drawn): WordStyle['page'] {
  const sizes = (['A4', 'A3'] as const).map((size) => {
    const look = lookOf({ ...style, page: { ...style.page, size } })
    const orientation = bestOrientation(look, drawn)
    return { page: { ...style.page, size, orientation }, fits: isReadable(pictureScale(look, orientation, drawn)) }
  })
  return (sizes.find(({ fits }) => fits) ?? sizes.at(-1))?.page ?? style.page
}

function bestOrientation(look: Look, drawn: Drawn): Orientation {
  const [portrait = 0, landscape = 0] = ORIENTATIONS.map((orientation) => pictureScale(look, orientation, drawn))
  return landscape > portrait ? 'landscape' : 'portrait'
}
