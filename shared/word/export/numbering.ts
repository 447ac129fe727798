import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx'
import { type Look, twips } from './look.ts'

/**
 * The docx library looks for `{reference-instance}` in the finished XML to fill in a list's id. U+FFFE never occurs in exported
 * text (see `safe-text.ts`), so nothing that somebody typed in braces is mistaken for a list.
 */
const ours = (name: string) => `${name}\uFFFE`

/** Section headings and the paragraphs below them: 4, 4.1, 4.2. */
export const SECTIONS = ours('sections')
/** Bulleted lists. */
export const BULLETS = ours('bullets')
/** Ordered lists: 1, a, i. */
export const NUMBERS = ours('numbers')

const STEP = twips(6.5)
const BULLET_SIGNS = ['•', '–', '▪'] as const
const NUMBER_KINDS = [
  { format: LevelFormat.DECIMAL, after: '.' },
  { format: LevelFormat.LOWER_LETTER, after: '.' },
  { format: LevelFormat.LOWER_ROMAN, after: '.' },
] as const
const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const

/** Where a list item of a level starts: its words and, hanging to their left, its sign. */
function listIndent(look: Look, level: number) {
  return { left: look.textIndent + STEP * (level + 1), hanging: STEP }
}

/** The level of `SECTIONS` that paragraphs are numbered at, or null where the style does not number them. */
export function paragraphLevel(look: Look): number | null {
  if (!look.style.numberedParagraphs) return null
  return look.style.numberedSections ? 1 : 0
}

/** Gives the document's lists. The levels of `SECTIONS` are tied to the styles that use them, as Word's own are. */
export function numbering(look: Look): INumberingOptions {
  const hanging = { left: look.textIndent, hanging: look.textIndent }
  const level = (number: number, text: string, style: string, bold: boolean) => ({
    level: number,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.LEFT,
    style: { style, paragraph: { indent: hanging }, run: { bold, italics: false } },
  })
  const forParagraphs = paragraphLevel(look)
  const sections = [
    ...(look.style.numberedSections ? [level(0, '%1.', 'Heading1', true)] : []),
    ...(forParagraphs === null ? [] : [level(forParagraphs, forParagraphs === 1 ? '%1.%2' : '%1.', 'NumberedParagraph', false)]),
  ]
  return {
    config: [
      ...(sections.length > 0 ? [{ reference: SECTIONS, levels: sections }] : []),
      {
        reference: BULLETS,
        levels: LEVELS.map((number) => ({
          level: number,
          format: LevelFormat.BULLET,
          text: BULLET_SIGNS[number % BULLET_SIGNS.length] ?? BULLET_SIGNS[0],
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: listIndent(look, number) } },
        })),
      },
      {
        reference: NUMBERS,
        levels: LEVELS.map((number) => {
          const kind = NUMBER_KINDS[number % NUMBER_KINDS.length] ?? NUMBER_KINDS[0]
          return {
            level: number,
            format: kind.format,
            text: `%${number + 1}${kind.after}`,
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: listIndent(look, number) } },
          }
        }),
      },
    ],
  }
}
