import { AlignmentType, HeadingLevel, ImageRun, LineRuleType } from 'docx'
import { bodyParagraph, type ExportContext } from './context.ts'
import { textRuns } from './inlines.ts'
import { textWidth } from './look.ts'
import { safeLine } from './safe-text.ts'
import type { Pages } from './section.ts'
import { STYLE } from './styles.ts'

/** A picture with what it shows in words: for those who hear a document, and for those who print it small. */
export interface Picture {
  title: string
  png: Uint8Array
  /** The same drawn in lines, for programs that know them; the PNG stands in for it elsewhere. */
  svg?: string | undefined
  /** In pixels of the drawing: only their ratio counts. */
  width: number
  height: number
  /** What stands in for it where it is not seen. */
  alt: string
  /** What it shows, line by line, below it. */
  words: readonly string[]
}

const TWIPS_PER_PIXEL = 15
/** What its heading takes of the height of a page, in twips. */
const HEADING = 900

/** A picture as large as a landscape page takes it, and its words after it. */
export function picturePages(context: ExportContext, picture: Picture): Pages {
  const { look } = context
  context.orientation = 'landscape'
  context.before = { pageBreak: false, table: false }
  const room = {
    width: textWidth(look, 'landscape') / TWIPS_PER_PIXEL,
    height: (look.sheet.width - look.margins.top - look.margins.bottom - HEADING) / TWIPS_PER_PIXEL,
  }
  const scale = Math.min(room.width / picture.width, room.height / picture.height)
  const transformation = { width: Math.floor(picture.width * scale), height: Math.floor(picture.height * scale) }
  const altText = { name: safeLine(picture.title), title: safeLine(picture.title), description: safeLine(picture.alt) }
  const image = picture.svg
    ? new ImageRun({
        type: 'svg',
        data: new TextEncoder().encode(picture.svg),
        fallback: { type: 'png', data: picture.png },
        transformation,
        altText,
      })
    : new ImageRun({ type: 'png', data: picture.png, transformation, altText })
  return {
    orientation: 'landscape',
    children: [
      bodyParagraph(context, { heading: HeadingLevel.HEADING_1, children: textRuns(safeLine(picture.title)) }),
      bodyParagraph(context, {
        alignment: AlignmentType.CENTER,
        indent: { left: 0 },
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
        children: [image],
      }),
      ...picture.words.map((words) =>
        bodyParagraph(context, { style: STYLE.bodyText, indent: { left: 0 }, children: textRuns(words) }),
      ),
    ],
  }
}
